import { bitCount } from '../formula/nearestDouble.js';
import { absolute, type Exact, minus, over, roundWhole, shifted, signOf, trimmed } from './exact.js';

/** Bits after the point, so that at least 150 of every answer are right. */
const precision = 180;

/**
 * 对数平均: L(a, b) = (a − b) ÷ ln(a ÷ b), and L(a, a) = a, which is its limit.
 *
 * @param a - not zero
 * @param b - not zero, of the same sign
 * @returns the same for (b, a), to at least 150 bits; exact where a = b
 */
export function logMean(a: Exact, b: Exact): Exact {
  const difference = minus(a, b);
  if (difference.top === 0n) return a;
  const ratio = absolute(over(a, b));
  const isRise = ratio.top > ratio.bottom;
  const log = isRise ? naturalLog(ratio) : naturalLog({ top: ratio.bottom, bottom: ratio.top });
  return trimmed(over(isRise ? difference : minus(b, a), log));
}

/**
 * 自然对数, by whole numbers alone: `Math.log` may differ in its last digits between engines, and has too few of them to close to the 分.
 *
 * @param ratio - top and bottom positive, and more than 1
 */
export function naturalLog({ top, bottom }: Exact): Exact {
  let power = bitCount(top) - bitCount(bottom);
  let rest = shifted({ top, bottom }, -power);
  // from between 1/2 and 2 to between 2/3 and 4/3, where the series is short and nothing cancels
  const step = 3n * rest.top > 4n * rest.bottom ? 1 : 3n * rest.top < 2n * rest.bottom ? -1 : 0;
  power += step;
  rest = shifted(rest, -step);
  const above = rest.top - rest.bottom;
  const below = rest.top + rest.bottom;
  // the closer to 1, the more zeros stand before the first digit
  const bits = precision + (power === 0 ? bitCount(below) - bitCount(above) : 0);
  const log = 2n * areaTangent({ top: above, bottom: below }, bits) + 2n * BigInt(power) * areaTangent({ top: 1n, bottom: 3n }, bits);
  return { top: log, bottom: 1n << BigInt(bits) };
}

/**
 * e to a power, to at least 150 bits.
 *
 * @returns `null` beyond what doubles hold
 */
export function exponential(power: Exact): Exact | null {
  const limit = absolute(power);
  if (limit.top > 800n * limit.bottom) return null;
  const bits = precision + 12;
  const one = 1n << BigInt(bits);
  const log2 = 2n * areaTangent({ top: 1n, bottom: 3n }, bits);
  const fixed = roundWhole(shifted(power, bits));
  const doublings = roundWhole({ top: fixed, bottom: log2 });
  const rest = fixed - doublings * log2;
  let sum = one;
  let term = one;
  for (let n = 1n; term !== 0n; n++) {
    term = (term * rest) / (one * n);
    sum += term;
  }
  return shifted({ top: sum, bottom: one }, Number(doublings));
}

/** artanh x = x + x³ ÷ 3 + x⁵ ÷ 5 + …, × 2^bits; for x within ±1/3. */
function areaTangent(x: Exact, bits: number): bigint {
  const { top, bottom } = absolute(x);
  const fixed = (top << BigInt(bits)) / bottom;
  const square = (fixed * fixed) >> BigInt(bits);
  let sum = 0n;
  for (let n = 1n, power = fixed; power !== 0n; n += 2n) {
    sum += power / n;
    power = (power * square) >> BigInt(bits);
  }
  return signOf(x) < 0 ? -sum : sum;
}
