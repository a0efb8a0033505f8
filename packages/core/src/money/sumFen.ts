import { checkLimit } from '../error/limits.js';
import { type Fen, fen } from './fen.js';
import { toSafe } from './toSafe.js';

/**
 * 合计: the exact sum of amounts, whatever their order.
 *
 * @returns 0 for no amounts
 * @throws `money/not-fen` when one is not money, `money/overflow` when the sum is too large, `limit/exceeded` over 1,000,000 amounts
 * @example
 * ```ts
 * import { parseYuan, sumFen } from '@zhanggui/core';
 * sumFen([parseYuan('0.10'), parseYuan('0.20')]); // => 30
 * ```
 */
export function sumFen(amounts: readonly Fen[]): Fen {
  checkLimit('lines', amounts.length);
  let sum = 0;
  for (const amount of amounts) {
    sum += fen(amount);
    // an overflow on the way may come back: then the long way says whether it does
    if (!Number.isSafeInteger(sum)) return toSafe(amounts.reduce((total, each) => total + BigInt(fen(each)), 0n)) as Fen;
  }
  return sum as Fen;
}

/**
 * 相减: `minuend − subtrahend`, checked.
 *
 * @throws `money/not-fen`, `money/overflow`
 * @example
 * ```ts
 * import { parseYuan, subtractFen } from '@zhanggui/core';
 * subtractFen(parseYuan('1.00'), parseYuan('1.30')); // => -30
 * ```
 */
export function subtractFen(minuend: Fen, subtrahend: Fen): Fen {
  return sumFen([fen(minuend), (0 - fen(subtrahend)) as Fen]);
}
