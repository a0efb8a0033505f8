import { shown, ZhangguiError } from '@zhanggui/core';
import { nearestDouble } from '../formula/nearestDouble.js';
import type { MetricUnit } from '../metric/metric.js';
import { absolute, type Exact, minus, roundWhole, shifted, signOf } from './exact.js';

/** What is to be shown: two exact values, and lists of exact parts, each of which adds up to their difference. */
interface OpenParts {
  /** For the message. */
  readonly id: unknown;
  readonly unit: MetricUnit;
  readonly before: Exact;
  readonly after: Exact;
  readonly lists: readonly (readonly Exact[])[];
}

/** The same as numbers; each list adds up to `change` exactly. */
interface ClosedParts {
  readonly before: number;
  readonly after: number;
  readonly change: number;
  readonly lists: readonly (readonly number[])[];
}

/**
 * 收口: exact parts as numbers that add up to the change exactly.
 *
 * Money: before, after and all parts are whole 分 (before and after half away from zero), change is the difference of the two. Any other unit: before
 * and after are the nearest doubles; change and parts are whole multiples of one power of two, the last binary digit of the parts' absolute
 * sum, so that doubles add them up in any order without an error. Where all parts have one sign, change is the nearest double.
 * What rounding leaves goes by one step each to the parts with the largest remainders, ties to the earlier one; a part of nothing stays nothing.
 * Minus all parts gives minus all numbers.
 *
 * @throws `metric/overflow`
 */
export function closeParts({ id, unit, before, after, lists }: OpenParts): ClosedParts {
  const refuse = () => new ZhangguiError('metric/overflow', { metric: shown(id) });
  const isMoney = unit === 'fen';
  const step = isMoney ? 0 : lastBitOf(lists);
  const toNumber = (steps: bigint): number => {
    const value = Number(steps);
    if (!Number.isSafeInteger(value)) throw refuse();
    return value * 2 ** step;
  };
  const ends = isMoney ? [toNumber(roundWhole(before)), toNumber(roundWhole(after))] : [nearestDouble(before), nearestDouble(after)];
  if (!ends.every(Number.isFinite) || step === Number.POSITIVE_INFINITY) throw refuse();
  const total = isMoney ? roundWhole(after) - roundWhole(before) : roundWhole(shifted(minus(after, before), -step));
  return {
    before: ends[0]!,
    after: ends[1]!,
    change: toNumber(total),
    lists: lists.map((parts) => closeSteps(parts, total, -step).map(toNumber)),
  };
}

/** The power of two of which 2^53 are just over the absolute sum of any list; infinite where no double holds it. */
function lastBitOf(lists: readonly (readonly Exact[])[]): number {
  let most = 0;
  for (const parts of lists)
    most = Math.max(
      most,
      parts.reduce((sum, part) => sum + nearestDouble(absolute(part)), 0),
    );
  // a little room for the sum of doubles and for a step more on each of millions of parts
  const room = most * (1 + 1e-9);
  if (room === 0) return -1074;
  if (room === Number.POSITIVE_INFINITY) return room;
  let power = Math.floor(Math.log2(room));
  // a logarithm may be off by its last digit
  if (2 ** power > room) power -= 1;
  if (2 ** (power + 1) <= room) power += 1;
  return Math.max(power - 52, -1074);
}

function closeSteps(parts: readonly Exact[], total: bigint, power: number): bigint[] {
  let left = total;
  const remainders: bigint[] = [];
  const steps = parts.map((part) => {
    const { top, bottom } = shifted(absolute(part), power);
    const floor = top / bottom;
    const remainder = ((top % bottom) << 128n) / bottom;
    const isMinus = signOf(part) < 0;
    const mirrored = isMinus ? -floor : floor;
    remainders.push(isMinus ? -remainder : remainder);
    left -= mirrored;
    return mirrored;
  });
  if (left === 0n) return steps;
  const sign = left < 0n ? -1n : 1n;
  const order = parts.flatMap((part, place) => (part.top === 0n ? [] : [place]));
  order.sort((a, b) => {
    const [first, second] = [sign * remainders[a]!, sign * remainders[b]!];
    return first > second ? -1 : first < second ? 1 : a - b;
  });
  // less than one step a part, and where the parts are not exact a few more
  const rounds = left / BigInt(order.length || 1);
  const more = sign * (left % BigInt(order.length || 1));
  order.forEach((place, k) => {
    steps[place]! += rounds + (BigInt(k) < more ? sign : 0n);
  });
  return steps;
}
