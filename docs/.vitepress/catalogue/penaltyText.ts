import { fen, formatYuan, type Locale } from '@zhanggui/core';
import type { FineRange, FineTimes, Penalty } from '@zhanggui/rules';
import { sumNames } from './words.js';

/** 罚款幅度, in words: 广告费用的 3–5 倍；没有这笔数或数额太小的，20 万–100 万元. */
export function penaltyText({ times, fine, serious }: Penalty, locale: Locale): string {
  const usual = rangeText({ times, fine }, locale);
  const grave = serious === undefined ? '' : rangeText(serious, locale);
  if (locale === 'en') return grave === '' ? usual : `${usual}; in a serious case ${grave}`;
  const text = grave === '' ? usual : `${usual}；情节严重的，${grave}`;
  // figures stand off from words, not from signs
  return text.replace(/(^|[，；]) /g, '$1');
}

function rangeText({ times, fine }: { times?: FineTimes | undefined; fine?: FineRange | undefined }, locale: Locale): string {
  if (times === undefined) return fine === undefined ? '' : fineText(fine, locale);
  if (fine === undefined) return timesText(times, locale);
  return locale === 'zh'
    ? `${timesText(times, locale)}；没有这笔数或数额太小的，${fineText(fine, locale)}`
    : `${timesText(times, locale)}, or ${fineText(fine, locale)} where there is no such sum or it is too small`;
}

function timesText({ of, least, most }: FineTimes, locale: Locale): string {
  const sum = sumNames[of][locale];
  if (locale === 'zh') return least === 0 ? `${sum}的 ${most} 倍以下` : `${sum}的 ${least}–${most} 倍`;
  return least === 0 ? `up to ${most} times ${sum}` : `${least} to ${most} times ${sum}`;
}

function fineText({ leastFen, mostFen }: FineRange, locale: Locale): string {
  const [least, most] = [leastFen, mostFen].map((amount) => sumText(amount, locale));
  if (leastFen === mostFen) return most!;
  if (leastFen === 0) return locale === 'zh' ? `${most}以下` : `up to ${most}`;
  return locale === 'zh' ? `${least}至${most}` : `${least} to ${most}`;
}

function sumText(amount: number, locale: Locale): string {
  if (locale === 'en') return formatYuan(fen(amount), { symbol: '¥', grouping: true }).replace(/\.00$/, '');
  return amount % 1_000_000 === 0 ? ` ${amount / 1_000_000} 万元` : ` ${formatYuan(fen(amount)).replace(/\.00$/, '')} 元`;
}
