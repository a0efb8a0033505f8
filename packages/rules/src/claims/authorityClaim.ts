import type { Rule } from '../rule/rule.js';
import { claimLexicon } from '../words/claimLexicon.js';
import { type ClaimData, claimCheck } from './claimCheck.js';

/**
 * 借用名义: the state, its officials, the army or the media lend the goods their name. Points at the words.
 *
 * A medium, an institute or an expert is a warning: there may be a licence.
 */
export const authorityClaim = {
  id: 'ad/authority',
  name: { zh: '借用国家机关名义', en: 'Borrowed authority' },
  topic: 'authority',
  severity: 'error',
  message: { zh: '“{word}”借用了国家机关、媒体或专家的名义', en: '"{word}" borrows the name of the state, a medium or an expert' },
  examples: [
    { bad: { title: '国宴专用茶叶' }, good: { title: '景德镇手工茶杯' } },
    { bad: { title: '央视推荐的茶叶' }, good: { title: '通过ISO9001认证的茶叶' } },
  ],
  data: { category: 'authority', lexicon: claimLexicon },
  check: claimCheck,
} as const satisfies Rule<ClaimData>;
