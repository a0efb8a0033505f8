import type { Fraction } from '../formula/fraction.js';
import { bitCount } from '../formula/nearestDouble.js';

/** An exact number; its bottom may be negative. */
export type Exact = Fraction<bigint>;

export function whole(value: bigint): Exact {
  return { top: value, bottom: 1n };
}

export function plus(a: Exact, b: Exact): Exact {
  if (a.bottom === b.bottom) return { top: a.top + b.top, bottom: a.bottom };
  // tens and hundreds: the numbers stay short
  if (a.bottom % b.bottom === 0n) return { top: a.top + b.top * (a.bottom / b.bottom), bottom: a.bottom };
  if (b.bottom % a.bottom === 0n) return { top: a.top * (b.bottom / a.bottom) + b.top, bottom: b.bottom };
  return { top: a.top * b.bottom + b.top * a.bottom, bottom: a.bottom * b.bottom };
}

export function minus(a: Exact, b: Exact): Exact {
  return plus(a, negative(b));
}

export function negative({ top, bottom }: Exact): Exact {
  return { top: -top, bottom };
}

export function times(a: Exact, b: Exact): Exact {
  return { top: a.top * b.top, bottom: a.bottom * b.bottom };
}

/** @param b - not zero */
export function over(a: Exact, b: Exact): Exact {
  return { top: a.top * b.bottom, bottom: a.bottom * b.top };
}

/** −1, 0 or 1. */
export function signOf({ top, bottom }: Exact): number {
  return top === 0n ? 0 : top < 0n === bottom < 0n ? 1 : -1;
}

export function absolute({ top, bottom }: Exact): Exact {
  return { top: magnitude(top), bottom: magnitude(bottom) };
}

/** The same two numbers over the same bottom. */
export function commonBottom(a: Exact, b: Exact): readonly [Exact, Exact] {
  const { bottom } = plus(a, b);
  return [
    { top: a.top * (bottom / a.bottom), bottom },
    { top: b.top * (bottom / b.bottom), bottom },
  ];
}

/** The sum of many: equal bottoms first, then in pairs, so that the numbers stay as short as they can. */
export function sumOf(list: readonly Exact[]): Exact {
  const tops = new Map<bigint, bigint>();
  for (const { top, bottom } of list) tops.set(bottom, (tops.get(bottom) ?? 0n) + top);
  let sums: Exact[] = Array.from(tops, ([bottom, top]) => ({ top, bottom }));
  while (sums.length > 1) {
    const pairs: Exact[] = [];
    for (let k = 0; k < sums.length; k += 2) pairs.push(k + 1 < sums.length ? plus(sums[k]!, sums[k + 1]!) : sums[k]!);
    sums = pairs;
  }
  return sums[0] ?? whole(0n);
}

/** The largest number that divides both; neither is below zero. */
export function commonDivisor(a: bigint, b: bigint): bigint {
  let [larger, smaller] = [a, b];
  while (smaller > 0n) [larger, smaller] = [smaller, larger % smaller];
  return larger;
}

/** The nearest whole number, a half away from zero. */
export function roundWhole(value: Exact): bigint {
  const { top, bottom } = absolute(value);
  const rounded = (2n * top + bottom) / (2n * bottom);
  return signOf(value) < 0 ? -rounded : rounded;
}

/** × 2^power. */
export function shifted({ top, bottom }: Exact, power: number): Exact {
  return power < 0 ? { top, bottom: bottom << BigInt(-power) } : { top: top << BigInt(power), bottom };
}

/** The number to at least 255 bits, where its top and bottom have become longer than that. */
export function trimmed(value: Exact): Exact {
  const { top, bottom } = absolute(value);
  const spare = Math.min(bitCount(top), bitCount(bottom)) - 256;
  if (spare <= 0) return value;
  const short = { top: top >> BigInt(spare), bottom: bottom >> BigInt(spare) };
  return signOf(value) < 0 ? negative(short) : short;
}

function magnitude(value: bigint): bigint {
  return value < 0n ? -value : value;
}
