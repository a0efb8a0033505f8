import { shown, ZhangguiError } from '@zhanggui/core';
import type { Fraction } from '../formula/fraction.js';
import { nearestDouble } from '../formula/nearestDouble.js';
import type { MetricUnit } from '../metric/metric.js';
import { absolute, type Exact, minus, negative, roundWhole, shifted } from './exact.js';

/** An exact number: two safe integers, the lower one above 0, or any two whole numbers. */
export type AnyFraction = Fraction<number> | Exact;

/** 刻度: in which steps numbers are shown, and the ends in them. */
export interface Scale {
  /** For the message. */
  readonly id: unknown;
  /** A step is 2^power. */
  readonly power: number;
  readonly before: number;
  readonly after: number;
  /** after − before, in steps. */
  readonly total: number;
}

interface Open {
  readonly id: unknown;
  readonly unit: MetricUnit;
  readonly before: Exact;
  readonly after: Exact;
  /** Lists of parts, each of which is to add up to the change. */
  readonly lists: () => readonly (readonly AnyFraction[])[];
}

/**
 * 刻度: whole 分 for money. For any other unit the last binary digit of the parts' absolute sum, so that doubles add them up in any order without an error.
 *
 * @throws `metric/overflow`
 */
export function scaleOf({ id, unit, before, after, lists }: Open): Scale {
  const change = minus(after, before);
  const isMoney = unit === 'fen';
  const power = isMoney ? 0 : lastBitOf(Math.max(0, ...lists().map((parts) => sizeOfAll(parts, change))), id);
  const ends = [shownIn(before, { id, unit }), shownIn(after, { id, unit })] as const;
  const total = isMoney ? ends[1] - ends[0] : Number(roundWhole(shifted(change, -power)));
  if (!Number.isSafeInteger(total)) throw refusal(id);
  return { id, power, before: ends[0], after: ends[1], total };
}

/** A value in its unit: whole 分, half away from zero, or the nearest double. @throws `metric/overflow` */
export function shownIn(value: Exact, { id, unit }: { readonly id: unknown; readonly unit: MetricUnit }): number {
  const isMoney = unit === 'fen';
  const number = isMoney ? Number(roundWhole(value)) : nearestDouble(value);
  if (!(isMoney ? Number.isSafeInteger(number) : Number.isFinite(number))) throw refusal(id);
  return number;
}

function refusal(id: unknown): ZhangguiError {
  return new ZhangguiError('metric/overflow', { metric: shown(id) });
}

/** The absolute sum of parts of a change. */
function sizeOfAll(parts: readonly AnyFraction[], change: Exact): number {
  const signs = new Set(parts.map(signOfAny));
  if (!(signs.has(1) && signs.has(-1))) return nearestDouble(absolute(change));
  // a little room for the sum of doubles and for a step more on each of millions of parts
  return parts.reduce((sum, part) => sum + sizeOf(part), 0) * (1 + 1e-9);
}

/** The power of two of which 2^53 are just over this size. @throws `metric/overflow` where no double holds it */
function lastBitOf(size: number, id: unknown): number {
  if (size === Number.POSITIVE_INFINITY) throw refusal(id);
  // a logarithm may be off by its last digit
  let power = Math.max(Math.floor(Math.log2(size)) - 54, -1074);
  while (2 ** (power + 53) <= size) power += 1;
  return power;
}

function sizeOf(part: AnyFraction): number {
  return typeof part.top === 'number' ? Math.abs(part.top / (part.bottom as number)) : nearestDouble(absolute(part as Exact));
}

/** The same in whole numbers of any length. */
export function toExact({ top, bottom }: AnyFraction): Exact {
  return typeof top === 'bigint' ? ({ top, bottom } as Exact) : { top: BigInt(top), bottom: BigInt(bottom) };
}

/** −1, 0 or 1. */
export function signOfAny({ top, bottom }: AnyFraction): number {
  return top === 0 || top === 0n ? 0 : top < 0 === bottom < 0 ? 1 : -1;
}

/** With the other sign. */
export function mirrored(part: AnyFraction): AnyFraction {
  return typeof part.top === 'number' ? { top: 0 - part.top, bottom: part.bottom as number } : negative(part as Exact);
}

/**
 * Whole steps, down to the next one, and which part of a step is left over: 0 for nothing only, and the same for equal fractions, however they are written.
 */
export function floorSteps(part: AnyFraction, power: number): readonly [floor: number, rest: number] {
  if (typeof part.top === 'number' && power === 0) {
    const bottom = part.bottom as number;
    if (Math.abs(part.top) + bottom <= Number.MAX_SAFE_INTEGER) {
      // what % leaves is exact, and so is what can then be divided
      const over = part.top % bottom;
      const left = over < 0 ? over + bottom : over;
      return [(part.top - left) / bottom, left / bottom + 0];
    }
  }
  const given = shifted(toExact(part), -power);
  const { top, bottom } = given.bottom < 0n ? { top: -given.top, bottom: -given.bottom } : given;
  if (bottom === 1n) return [Number(top), 0];
  const over = top % bottom;
  const left = over < 0n ? over + bottom : over;
  // the bit at the end stands for all that is cut off: more than nothing, and the last bit of a double is rounded as it should be
  const rest = left === 0n ? 0 : Number(((left << 120n) / bottom) | 1n) * 2 ** -120;
  return [Number((top - left) / bottom), rest];
}

/** Whole steps as the numbers they stand for. */
export function toNumber(steps: number, { power }: Scale): number {
  return steps * 2 ** power;
}

/** Refuses numbers of steps whose absolute sum is no safe integer: added up in some order they would not be exact. */
export function sizeGuard({ id }: Pick<Scale, 'id'>): (steps: number) => void {
  let size = 0;
  return (steps) => {
    size += Math.abs(steps);
    if (!(size <= Number.MAX_SAFE_INTEGER)) throw refusal(id);
  };
}

/**
 * 最大余数: exact parts as whole steps that add up to `total`. All are rounded down, and so many
 * up that they fit, those with the largest remainders, ties to the earlier one; a part of nothing stays nothing. No part moves by more than a step. Minus all parts gives minus all steps.
 *
 * @param total - the exact sum of the parts to within a step, or a few more where the parts are not exact
 * @throws `metric/overflow`
 */
export function closeSteps(parts: readonly AnyFraction[], total: number, { id, power }: Pick<Scale, 'id' | 'power'>): number[] {
  const sign = signOfFirst(parts);
  const rests: number[] = [];
  const guard = sizeGuard({ id });
  const steps = parts.map((part) => {
    const [floor, rest] = floorSteps(sign < 0 ? mirrored(part) : part, power);
    guard(floor);
    rests.push(rest);
    return floor;
  });
  const left = sign * total - steps.reduce((sum, step) => sum + step, 0);
  if (left !== 0) {
    const way = Math.sign(left);
    const order = parts.flatMap((part, place) => (signOfAny(part) === 0 ? [] : [place]));
    order.sort((a, b) => way * (rests[b]! - rests[a]!));
    // less than one step a part, and where the parts are not exact a few more
    const rounds = Math.trunc(left / order.length);
    const more = Math.abs(left % order.length);
    order.forEach((place, k) => {
      steps[place]! += rounds + (k < more ? way : 0);
    });
  }
  steps.forEach(sizeGuard({ id }));
  return steps.map((step) => sign * step + 0);
}

/** Of the first part that is not nothing: parts and their mirror image are rounded in the same way. */
export function signOfFirst(parts: readonly AnyFraction[]): number {
  for (const part of parts) {
    const sign = signOfAny(part);
    if (sign !== 0) return sign;
  }
  return 1;
}

/** The exact sum of many parts, to 160 bits after the point of a step; whole and half steps stay exact. */
export function sumOfParts(parts: readonly AnyFraction[], { power }: Pick<Scale, 'power'>): Exact {
  let sum = 0n;
  for (const part of parts) {
    const { top, bottom } = toExact(part);
    sum += power > 192 ? top / (bottom << BigInt(power - 192)) : (top << BigInt(192 - power)) / bottom;
  }
  // what a million parts lose is far below the 32 bits that go
  return shifted({ top: (sum + (1n << 31n)) >> 32n, bottom: 1n }, power - 160);
}
