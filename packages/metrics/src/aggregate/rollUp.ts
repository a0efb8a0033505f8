import { checkList, checkObject, type Period, refuseOver, shown, ZhangguiError } from '@zhanggui/core';
import { metricLimits } from '../formula/metricLimits.js';
import { nearestDouble } from '../formula/nearestDouble.js';
import { compute } from '../metric/compute.js';
import { inputsIn } from '../metric/inputsIn.js';
import type { Measure } from '../metric/measure.js';
import type { Metric } from '../metric/metric.js';
import { positiveOf } from '../metric/positiveOf.js';
import type { MetricQuery } from '../metric/query.js';
import type { AggregatedRow, FigureGap } from './aggregate.js';
import { exactSum } from './exactSum.js';
import { readQuery } from './readQuery.js';

/** 已汇总的行: of `aggregate`, of a database or of a report. What was not kept is left out. */
export interface RollUpRow {
  readonly period?: Period | null;
  readonly measures?: Readonly<Record<string, number | null>>;
  readonly values?: Readonly<Record<string, number | null>>;
  /** Why a value is `null`, as `aggregate` says it. */
  readonly gaps?: Readonly<Record<string, FigureGap>>;
}

/** A number, or why there is none. */
type Figure = { readonly value: number } | { readonly gap: FigureGap };

/**
 * 由汇总再合计: the total of rows that are aggregated already, as far as it can be formed of them.
 *
 * Sums and counts of rows add up. Different values do not (a buyer may stand in several rows), unless at most one row has any; those that
 * must have enough others (`having`) do not even then: who bought once in each of two rows has bought twice. Ratios are formed of the sums
 * of their parts, never added or averaged: without their parts there is none. What may not be added over days is not, measure or metric, also
 * where only one of several days has any of it (of the rows nobody can tell); a single row that is not known to be of one day keeps the value,
 * or the reason, that it came with. What is `unknown` in a row is so in the total.
 * Where `aggregate` can see the facts, its own `total` is always there.
 *
 * @param query - the metrics and measures that the rows were made with
 * @returns what cannot be formed is `null`, with the reason in `gaps`
 * @throws `query/cumulative` for running totals, which do not add up, `metric/not-number`, `column/not-fen` for money that is not whole 分, `money/overflow`, `metric/overflow`, `limit/exceeded` over 1,000,000 rows, and as `aggregate` for what is no query
 * @example
 * ```ts
 * import { gmv, type Measure, rollUp, valuePerBuyer } from '@zhanggui/metrics';
 * const name = { zh: '', en: '' };
 * const measures = [
 *   { id: 'paidFen', name, unit: 'fen', table: 'orders', aggregate: 'sum', column: 'paidFen' },
 *   { id: 'buyers', name, unit: 'count', table: 'orders', aggregate: 'distinct', column: 'buyer' },
 * ] as const satisfies Measure[];
 * const rows = [{ measures: { paidFen: 5000, buyers: 2 } }, { measures: { paidFen: 5000, buyers: 1 } }];
 * const { values, gaps } = rollUp(rows, { metrics: [gmv, valuePerBuyer], measures });
 * values; // => { gmv: 10000, value_per_buyer: null }
 * gaps.value_per_buyer; // => 'distinct'
 * ```
 */
export function rollUp(rows: readonly RollUpRow[], query: MetricQuery): AggregatedRow {
  const { metrics, measures, period, cumulative } = readQuery(query);
  if (cumulative !== null) throw new ZhangguiError('query/cumulative', { cumulative });
  checkList('rows', rows);
  refuseOver(metricLimits, 'groups', rows.length);
  for (const row of rows) checkObject('row', row);
  const figures = new Map(measures.map((measure) => [measure.id, addMeasure(rows, measure)]));
  const values = metrics.map((metric) => [metric.id, totalOf(rows, metric, figures)] as const);
  const all = [...figures, ...values];
  return {
    period,
    keys: {},
    measures: Object.fromEntries([...figures].map(([id, figure]) => [id, 'value' in figure ? figure.value : null])),
    values: Object.fromEntries(values.map(([id, figure]) => [id, figure !== null && 'value' in figure ? figure.value : null])),
    gaps: Object.fromEntries(all.flatMap(([id, figure]) => (figure !== null && 'gap' in figure ? [[id, figure.gap]] : []))),
  };
}

/** `null` where the metric is over nothing. */
function totalOf(rows: readonly RollUpRow[], metric: Metric, measures: ReadonlyMap<string, Figure>): Figure | null {
  if (metric.additivity === 'within-day' && !isOneDay(rows)) return overDays(rows, metric.id, 'values');
  let gap: FigureGap | null = null;
  for (const input of inputsIn(metric.formula, positiveOf(metric))) {
    const figure = measures.get(input)!;
    if ('gap' in figure) gap ??= figure.gap;
  }
  // values of days, too, may not be added where what they are made of may not
  if (gap !== null) return (gap === 'over-days' ? null : addedValues(rows, metric)) ?? { gap };
  const inputs = Object.fromEntries([...measures].map(([id, figure]) => [id, 'value' in figure ? figure.value : null]));
  const value = compute(metric, inputs);
  return value === null ? null : { value };
}

/** What may not be added over days: there is only what a single row says of it. `null` where that is over nothing. */
function overDays(rows: readonly RollUpRow[], id: string, kept: 'measures' | 'values'): Figure | null {
  if (rows.length > 1) return { gap: 'over-days' };
  // none at all would be of one day
  const row = rows[0]!;
  const own = numbersOf(rows, id, { kept });
  if (own !== null) return { value: own[0]! + 0 };
  const told = gapIn(row, id);
  if (told !== null) return { gap: told };
  const { values, gaps } = row;
  const isToldNull =
    typeof values === 'object' && values !== null && Object.hasOwn(values, id) && typeof gaps === 'object' && gaps !== null;
  // told to be null without a reason, it is over nothing
  return kept === 'values' && isToldNull ? null : { gap: 'over-days' };
}

/** The reason that a row itself gives. */
function gapIn({ gaps }: RollUpRow, id: string): FigureGap | null {
  const told: unknown = typeof gaps === 'object' && gaps !== null && Object.hasOwn(gaps, id) ? gaps[id] : undefined;
  return told === 'over-days' || told === 'distinct' || told === 'parts' || told === 'unknown' ? told : null;
}

function addMeasure(rows: readonly RollUpRow[], { id, unit, aggregate, having, additivity }: Measure): Figure {
  const numbers = numbersOf(rows, id, { kept: 'measures', isWhole: unit === 'fen' && aggregate === 'sum' });
  // a measure is never over nothing
  if (additivity === 'within-day' && !isOneDay(rows)) return overDays(rows, id, 'measures')!;
  if (numbers === null) return { gap: rows.some((row) => gapIn(row, id) === 'unknown') ? 'unknown' : 'parts' };
  // who has too few in every row may have enough in all of them
  if (having !== undefined && rows.length > 1) return { gap: 'distinct' };
  if (aggregate === 'distinct') {
    const filled = numbers.filter((value) => value !== 0);
    return filled.length > 1 ? { gap: 'distinct' } : { value: filled[0] ?? 0 };
  }
  return { value: add(numbers, { id, isMoney: unit === 'fen' }) };
}

/** Of an additive metric the values themselves may be added. */
function addedValues(rows: readonly RollUpRow[], { id, unit, additivity }: Metric): Figure | null {
  if (additivity !== 'additive') return null;
  const numbers = numbersOf(rows, id, { kept: 'values' });
  return numbers === null ? null : { value: add(numbers, { id, isMoney: unit === 'fen' }) };
}

/** `null` where a row does not have it. @throws `metric/not-number`, `column/not-fen` */
function numbersOf(
  rows: readonly RollUpRow[],
  id: string,
  { kept, isWhole = false }: { readonly kept: 'measures' | 'values'; readonly isWhole?: boolean },
): number[] | null {
  const numbers: number[] = [];
  for (const row of rows) {
    const record = row[kept] ?? {};
    const value = Object.hasOwn(record, id) ? record[id]! : null;
    if (value === null) return null;
    if (!(typeof value === 'number' && Number.isFinite(value)))
      throw new ZhangguiError('metric/not-number', { metric: shown(id), input: shown(id), value: shown(value) });
    if (isWhole && !Number.isSafeInteger(value))
      throw new ZhangguiError('column/not-fen', { column: shown(id), row: numbers.length, value: shown(value) });
    numbers.push(value);
  }
  return numbers;
}

/** @throws `money/overflow`, `metric/overflow` */
function add(numbers: readonly number[], { id, isMoney }: { readonly id: string; readonly isMoney: boolean }): number {
  const sum = exactSum();
  for (const value of numbers) sum.add(value);
  const exact = sum.value();
  const value = nearestDouble(exact);
  if (isMoney && Math.abs(value) > Number.MAX_SAFE_INTEGER) throw new ZhangguiError('money/overflow', { value: shown(value) });
  if (!Number.isFinite(value)) throw new ZhangguiError('metric/overflow', { metric: shown(id) });
  return value;
}

/** Whether all rows are of one and the same day; no row is of none. */
function isOneDay(rows: readonly RollUpRow[]): boolean {
  const days = new Set(rows.map(({ period }) => (period != null && period.from === period.to ? period.from : null)));
  return rows.length === 0 || (days.size === 1 && !days.has(null));
}
