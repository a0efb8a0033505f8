import type { Fraction } from './fraction.js';

/**
 * The double next to a fraction, a tie to the even one, as IEEE 754 rounds; never −0.
 *
 * @returns ±Infinity where no double is that large
 */
export function nearestDouble({ top, bottom }: Fraction<bigint>): number {
  const negative = top < 0n !== bottom < 0n;
  const over = top < 0n ? -top : top;
  const under = bottom < 0n ? -bottom : bottom;
  if (over === 0n) return 0;

  // 2^size ≤ over ÷ under < 2^(size + 1)
  const most = bitCount(over) - bitCount(under);
  const size = shift(over, -most) < shift(under, most) ? most - 1 : most;
  // a double has 53 bits, and none below 2^-1074
  const lastBit = Math.max(size - 52, -1074);
  const dividend = shift(over, -lastBit);
  const divisor = shift(under, lastBit);
  const quotient = dividend / divisor;
  const twice = 2n * (dividend % divisor);
  const up = twice > divisor || (twice === divisor && quotient % 2n === 1n);
  const value = Number(up ? quotient + 1n : quotient) * 2 ** lastBit;
  return negative ? 0 - value : value;
}

/** Shifted left by so many bits; a negative number shifts nothing (the other side of the fraction takes it). */
function shift(value: bigint, bits: number): bigint {
  return bits > 0 ? value << BigInt(bits) : value;
}

/** @param value - not negative; 0 has no bits */
export function bitCount(value: bigint): number {
  const hex = value.toString(16);
  return 4 * hex.length + 28 - Math.clz32(Number.parseInt(hex[0]!, 16));
}
