import type { Check } from '../rule/rule.js';
import { type ClaimData, claimCheck } from './claimCheck.js';
import { tightWord } from './tightTexts.js';

/** What tells the two kinds of bought reviews apart. */
export interface ReviewData extends ClaimData {
  readonly category: 'fake-review';
  /** Words of orders and reviews that nobody made. */
  readonly made: readonly string[];
  /** Words of what a buyer gets for praise. */
  readonly paid: readonly string[];
}

export const madeReviewWords = [
  '刷',
  '补单',
  '代写',
  '删差评',
  '删除差评',
  '改差评',
  '垫付',
  '人工',
  '真人好评',
  '买好评',
  '买评论',
  '水军',
] as const;

export const paidReviewWords = ['返', '奖', '红包', '有礼', '送', '领', '得', '免单', '券', '礼', '退', '减', '赠', '抽'] as const;

/** The claims of 刷单与好评返现 that are praise for a benefit, or those that are not. */
export function reviewCheck(data: ReviewData, kind: 'paid' | 'made'): Check {
  const check = claimCheck(data);
  const holds = (words: readonly string[], text: string) => words.some((word) => text.includes(word));
  return (listing, context) => {
    const found = check(listing, context);
    if (found === 'unknown') return found;
    return found.filter(({ params }) => {
      const word = tightWord(String(params['word']));
      return (!holds(data.made, word) && holds(data.paid, word)) === (kind === 'paid');
    });
  };
}
