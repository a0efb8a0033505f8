import { shown, ZhangguiError } from '@zhanggui/core';
import { nearestDouble } from '../formula/nearestDouble.js';
import type { MetricUnit } from '../metric/metric.js';
import type { Cells } from './cells.js';
import { type ExactSum, exactSum } from './exactSum.js';

/** What a measure makes in every group, and over all of them. */
export interface GroupFigures {
  readonly groups: ArrayLike<number>;
  readonly total: number;
}

/** What is added up, for the message. */
export interface SumOptions {
  readonly id: string;
  readonly column: string;
  readonly unit: MetricUnit;
}

/**
 * 分组合计: the numbers of a column added up by group; empty cells (NaN) add nothing.
 *
 * Whole numbers are added exactly, whatever their order; so are decimals of up to 6 places, as they are written (0.1 + 0.2 is 0.3).
 * What is finer is added as doubles of twice the length and rounded once.
 *
 * @throws `column/not-fen` where money is not whole, `column/not-number` for what is endless, `money/overflow` for money over 2^53 − 1,
 * `metric/overflow` for other numbers over what a double can be
 */
export function sumBy(values: Float64Array, cells: Cells, options: SumOptions): GroupFigures {
  return sumWhole(values, cells) ?? sumAny(values, cells, options);
}

/** `null` where a cell is empty, a number not whole, or so large that as many of it would be more than a double counts exactly. */
function sumWhole(values: Float64Array, { code, first, groupOf, groups }: Cells): GroupFigures | null {
  const sums = new Float64Array(groupOf.length);
  // one bound for all rows: to follow the largest number, or the sum of all, takes twice the time; so does it to go on after an empty cell
  const most = Number.MAX_SAFE_INTEGER / values.length;
  for (let row = 0; row < values.length; row++) {
    const value = values[row]!;
    if (!(Math.floor(value) === value && value <= most && value >= -most)) return null;
    sums[code[row]! - first]! += value;
  }
  const byGroup = new Float64Array(groups + 1);
  for (let cell = 0; cell < sums.length; cell++) byGroup[groupOf[cell]!]! += sums[cell]!;
  let total = 0;
  for (let group = 0; group < groups; group++) total += byGroup[group]!;
  return { groups: byGroup, total };
}

/** The long way. */
function sumAny(given: Float64Array, cells: Cells, options: SumOptions): GroupFigures {
  checkNumbers(given, options);
  const values = given.map((value) => (Number.isNaN(value) ? 0 : value));
  const quick = sumWhole(values, cells);
  if (quick !== null) return quick;
  for (const scale of [1, 1e6]) {
    const scaled = inWhole(values, scale);
    if (scaled !== null) return fromExact(addTwice(scaled, cells), BigInt(scale), options);
  }
  // on the way to a sum that a double holds, a part of it may have been more than one holds
  return fromRounded(addTwice(values, cells)) ?? sumLong(values, cells, options);
}

function checkNumbers(values: Float64Array, { column, unit }: SumOptions): void {
  const isMoney = unit === 'fen';
  const row = values.findIndex((value) => !(Number.isNaN(value) || (isMoney ? Number.isSafeInteger(value) : Number.isFinite(value))));
  if (row < 0) return;
  const params = { column: shown(column), row, value: shown(values[row]) };
  throw new ZhangguiError(isMoney ? 'column/not-fen' : 'column/not-number', params);
}

/** Every number as so many parts of one; `null` where one has a finer fraction or is too large. */
function inWhole(values: Float64Array, scale: number): Float64Array | null {
  const whole = new Float64Array(values.length);
  for (let row = 0; row < values.length; row++) {
    const value = values[row]!;
    const parts = Math.round(value * scale);
    // the nearest double to a decimal of that length, and to no other
    if (!(Number.isSafeInteger(parts) && parts / scale === value)) return null;
    whole[row] = parts;
  }
  return whole;
}

/** Sums of two doubles each, the second being what the first has lost; whole numbers are exact in them, up to 100,000,000 rows. */
interface TwoSums {
  readonly high: Float64Array;
  readonly low: Float64Array;
  readonly groups: number;
}

function addTwice(values: Float64Array, { code, first, groupOf, groups }: Cells): TwoSums {
  const high = new Float64Array(groups + 1);
  const low = new Float64Array(groups + 1);
  for (let row = 0; row < values.length; row++) {
    const value = values[row]!;
    const group = groupOf[code[row]! - first]!;
    const before = high[group]!;
    const sum = before + value;
    // Knuth's two-sum: exactly what the addition has lost
    const part = sum - before;
    high[group] = sum;
    low[group]! += before - (sum - part) + (value - part);
  }
  return { high, low, groups };
}

function fromExact({ high, low, groups }: TwoSums, scale: bigint, options: SumOptions): GroupFigures {
  const read = (sum: bigint) => {
    if (options.unit === 'fen' && (sum > Number.MAX_SAFE_INTEGER || sum < -Number.MAX_SAFE_INTEGER))
      throw new ZhangguiError('money/overflow', { value: shown(String(sum)) });
    return nearestDouble({ top: sum, bottom: scale });
  };
  let total = 0n;
  const sums: number[] = [];
  for (let group = 0; group < groups; group++) {
    const sum = BigInt(high[group]!) + BigInt(low[group]!);
    total += sum;
    sums.push(read(sum));
  }
  return { groups: sums, total: read(total) };
}

/** Next to the end of doubles: exactly, one by one. */
function sumLong(values: Float64Array, { code, first, groupOf, groups }: Cells, { id }: SumOptions): GroupFigures {
  const [all, sums] = [exactSum(), Array.from({ length: groups }, exactSum)];
  for (let row = 0; row < values.length; row++) {
    const group = groupOf[code[row]! - first]!;
    if (group === groups) continue;
    all.add(values[row]!);
    sums[group]!.add(values[row]!);
  }
  const read = (sum: ExactSum) => {
    const value = nearestDouble(sum.value());
    if (!Number.isFinite(value)) throw new ZhangguiError('metric/overflow', { metric: shown(id) });
    return value;
  };
  return { groups: sums.map(read), total: read(all) };
}

/** `null` where a double does not hold one of them. */
function fromRounded({ high, low, groups }: TwoSums): GroupFigures | null {
  const all: Cells = { code: new Int32Array(2 * groups), first: 0, groupOf: Int32Array.of(0), groups: 1 };
  const parts = new Float64Array(2 * groups);
  parts.set(high.subarray(0, groups));
  parts.set(low.subarray(0, groups), groups);
  const total = addTwice(parts, all);
  const sums = Array.from({ length: groups }, (_, group) => high[group]! + low[group]!);
  const whole = total.high[0]! + total.low[0]!;
  return Number.isFinite(whole) && sums.every(Number.isFinite) ? { groups: sums, total: whole } : null;
}
