import { shown } from '../error/shown.js';
import { ZhangguiError } from '../error/ZhangguiError.js';
import { type Fen, fen } from './fen.js';
import { multiplyFen } from './multiplyFen.js';

/**
 * 尝鲜价: the price of a new product, a share below what the market asks on average (the handbook's rule: 10 %).
 *
 * average × (1 − below), rounded half away from zero to the 分.
 *
 * @param averagePrice - what comparable products cost on average, not negative
 * @param options - `below`: 0 to 1, at most 6 decimals
 * @throws `money/not-fen` (also for a negative price), `money/not-rate`
 * @example
 * ```ts
 * import { parseYuan, trialPrice } from '@zhanggui/core';
 * trialPrice(parseYuan('99.99')); // => 8999
 * ```
 */
export function trialPrice(averagePrice: Fen, { below = 0.1 }: { readonly below?: number } = {}): Fen {
  if (fen(averagePrice) < 0) throw new ZhangguiError('money/not-fen', { value: shown(averagePrice) });
  if (!(typeof below === 'number' && below >= 0 && below <= 1)) throw new ZhangguiError('money/not-rate', { value: shown(below) });
  return multiplyFen(averagePrice, 1 - below);
}
