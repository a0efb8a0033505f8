import { shown, ZhangguiError } from '@zhanggui/core';

/** 精确数: a fraction, never rounded on the way. `bottom` is above 0. */
export interface Exact {
  readonly top: bigint;
  readonly bottom: bigint;
}

/**
 * A number as the decimal that it is written as: 0.1 is 1/10, not its binary neighbour.
 *
 * @throws `playbook/not-number` for anything but a number of a size that shops have: nothing, or 1e-9 to 1e15 either way
 */
export function exact(value: number, path: string): Exact {
  const size = typeof value === 'number' ? Math.abs(value) : Number.NaN;
  if (!(size === 0 || (size >= 1e-9 && size <= 1e15))) throw new ZhangguiError('playbook/not-number', { path, value: shown(value) });
  const [digits = '', exponent = '0'] = String(value).split('e');
  const [whole = '', decimals = ''] = digits.split('.');
  return { top: BigInt(whole + decimals), bottom: 10n ** BigInt(decimals.length - Number(exponent)) };
}

/** a + b. */
export function plus(a: Exact, b: Exact): Exact {
  return a.bottom === b.bottom
    ? { top: a.top + b.top, bottom: a.bottom }
    : { top: a.top * b.bottom + b.top * a.bottom, bottom: a.bottom * b.bottom };
}

/** a × b. */
export function times(a: Exact, b: Exact): Exact {
  return { top: a.top * b.top, bottom: a.bottom * b.bottom };
}

/** a ÷ b; `null` over nothing. */
export function over(a: Exact, b: Exact): Exact | null {
  if (b.top === 0n) return null;
  const sign = b.top < 0n ? -1n : 1n;
  return { top: a.top * b.bottom * sign, bottom: a.bottom * b.top * sign };
}

/** Below 0 where a < b, 0 where they are equal, above 0 where a > b. */
export function compareExact(a: Exact, b: Exact): number {
  const difference = a.top * b.bottom - b.top * a.bottom;
  if (difference === 0n) return 0;
  return difference < 0n ? -1 : 1;
}

/** The nearest double. */
export function toDouble({ top, bottom }: Exact): number {
  if (top < 0n) return -toDouble({ top: -top, bottom });
  if (top === 0n) return 0;
  // a quotient of more than 64 bits whose last bit says that something is left over is rounded as the whole would be
  const shift = Math.max(0, bits(bottom) - bits(top) + 66);
  const shifted = top << BigInt(shift);
  const quotient = shifted / bottom;
  return Number(shifted % bottom === 0n ? quotient : quotient | 1n) / 2 ** shift;
}

/** The next whole number, upwards. */
export function ceilExact({ top, bottom }: Exact): bigint {
  const quotient = top / bottom;
  return top > 0n && top % bottom !== 0n ? quotient + 1n : quotient;
}

function bits(value: bigint): number {
  return value.toString(16).length * 4;
}
