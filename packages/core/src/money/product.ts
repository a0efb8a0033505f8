import { checkLimit } from '../error/limits.js';
import { toMillionths } from './millionths.js';
import { toSafe } from './toSafe.js';

/**
 * 乘积进一: the product of decimals, rounded up to a whole number, exactly.
 *
 * 10 × 10 × 1.1 is 110, where binary fractions make it a hair more and their ceiling 111.
 *
 * @param factors - 1 to 16 numbers of at most 6 decimals, at most 9,007,199,254 either way
 * @throws `money/not-rate`, `money/overflow`, `limit/exceeded`
 * @example
 * ```ts
 * import { ceilProduct } from '@zhanggui/core';
 * ceilProduct(10, 10, 1.1); // => 110
 * ceilProduct(7, 3, 1.2); // => 26
 * ```
 */
export function ceilProduct(...factors: readonly number[]): number {
  const { quotient, remainder } = exactProduct(factors);
  return toSafe(remainder > 0n ? quotient + 1n : quotient);
}

/**
 * 乘积去尾: the product of decimals, rounded down to a whole number, exactly. Limits and errors as {@link ceilProduct}.
 *
 * @example
 * ```ts
 * import { floorProduct } from '@zhanggui/core';
 * floorProduct(4.35, 100); // => 435
 * ```
 */
export function floorProduct(...factors: readonly number[]): number {
  const { quotient, remainder } = exactProduct(factors);
  return toSafe(remainder < 0n ? quotient - 1n : quotient);
}

function exactProduct(factors: readonly number[]): { quotient: bigint; remainder: bigint } {
  checkLimit('factors', factors.length);
  const scale = 10n ** BigInt(6 * factors.length);
  const product = factors.reduce((exact, factor) => exact * BigInt(toMillionths(factor)), 1n);
  return { quotient: product / scale, remainder: product % scale };
}
