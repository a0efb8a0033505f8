import { shown } from '../error/shown.js';
import { ZhangguiError } from '../error/ZhangguiError.js';
import { type Fen, fen } from './fen.js';
import { toMillionths } from './millionths.js';
import { multiplyDivide } from './rounding.js';

/**
 * 底价: the lowest price that keeps a gross margin. cost ÷ (1 − margin), rounded up to the 分.
 *
 * @param cost - of one piece, not negative
 * @param options - `grossMargin`: share of the price that must remain, 0 ≤ margin < 1, at most 6 decimals
 * @throws `money/not-fen` (also for a negative cost), `money/not-rate`, `money/overflow`
 * @example
 * ```ts
 * import { floorPrice, parseYuan } from '@zhanggui/core';
 * floorPrice(parseYuan('60'), { grossMargin: 0.2 }); // => 7500
 * ```
 */
export function floorPrice(cost: Fen, { grossMargin }: { readonly grossMargin: number }): Fen {
  if (fen(cost) < 0) throw new ZhangguiError('money/not-fen', { value: shown(cost) });
  const kept = 1e6 - toMillionths(grossMargin);
  if (!(kept > 0 && kept <= 1e6)) throw new ZhangguiError('money/not-rate', { value: shown(grossMargin) });
  return multiplyDivide(cost, 1e6, kept, 'ceil') as Fen;
}
