import { type Fen, fen } from './fen.js';
import { toMillionths } from './millionths.js';
import { multiplyDivide, type Rounding } from './rounding.js';

/**
 * 乘以比率或数量: money times a rate (0.85 is 八五折) or a quantity, rounded to the 分.
 *
 * The rate is read as the decimal it is written as, never as a binary fraction.
 *
 * @param rate - at most 6 decimals, at most 9,007,199,254 either way
 * @throws `money/not-fen`, `money/not-rate`, `money/overflow`, `option/unknown` for another rounding
 * @example
 * ```ts
 * import { fen, multiplyFen } from '@zhanggui/core';
 * multiplyFen(fen(1999), 0.85); // => 1699
 * multiplyFen(fen(-1999), 0.85); // => -1699
 * multiplyFen(fen(1999), 0.85, { rounding: 'ceil' }); // => 1700
 * ```
 */
export function multiplyFen(amount: Fen, rate: number, { rounding = 'half-away-from-zero' }: { readonly rounding?: Rounding } = {}): Fen {
  return multiplyDivide(fen(amount), toMillionths(rate), 1e6, rounding) as Fen;
}
