import { shown } from '../error/shown.js';
import { ZhangguiError } from '../error/ZhangguiError.js';

/**
 * Reads a rate or factor as the decimal it stands for, in millionths: 0.85 → 850,000.
 *
 * A sum like `1 - 0.9` is off by binary noise (0.09999999999999998) and means 0.1; noise is at most 1e-15 of the size that the
 * sum was made at. A number that really has more than 6 decimals, such as 1/3, is refused: rounding it is the caller's choice.
 *
 * @param value - at most 9,007,199,254 either way; noise is recognised up to 1,000,000
 * @throws `money/not-rate`
 */
export function toMillionths(value: number): number {
  // a bigint or a symbol would throw a TypeError of its own
  const millionths = typeof value === 'number' ? Math.round(value * 1e6) + 0 : Number.NaN;
  if (!Number.isSafeInteger(millionths) || (millionths / 1e6 !== value && !isNoise(value, millionths))) {
    throw new ZhangguiError('money/not-rate', { value: shown(value) });
  }
  return millionths;
}

function isNoise(value: number, millionths: number): boolean {
  const size = Math.abs(value);
  // nothing but zero reads as zero: 1e-16 is a fine number, not noise
  return size <= 1e6 && millionths !== 0 && Math.abs(millionths / 1e6 - value) <= 1e-15 * Math.max(1, size);
}
