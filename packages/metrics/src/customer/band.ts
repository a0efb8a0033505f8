import { refuseOver, shown, ZhangguiError } from '@zhanggui/core';
import { metricLimits } from '../formula/metricLimits.js';

/** 区间: whole numbers from `from` to `to`, both included; `to` is `null` where there is no end. */
export interface Band {
  readonly from: number;
  readonly to: number | null;
}

/** Bands of which the first begins with 1 unless it is said otherwise, each other with one of the numbers. @throws `customer/not-bands`, `limit/exceeded` */
export function bandsFrom(option: string, after: readonly number[], first = 1): Band[] {
  if (!Array.isArray(after)) throw new ZhangguiError('customer/not-bands', { option, value: shown(after) });
  const starts: readonly number[] = [first, ...after];
  refuseOver(metricLimits, 'bands', starts.length);
  let before = first - 1;
  for (const start of starts) {
    if (!Number.isSafeInteger(start) || start <= before) throw new ZhangguiError('customer/not-bands', { option, value: shown(start) });
    before = start;
  }
  return starts.map((from, k) => ({ from, to: k + 1 < starts.length ? starts[k + 1]! - 1 : null }));
}

/** Which band a number from the first start on lies in. */
export function bandOf(bands: readonly Band[], value: number): number {
  return bands.findIndex(({ to }) => to === null || value <= to);
}
