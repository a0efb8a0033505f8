import {
  checkList,
  checkObject,
  checkOption,
  type Day,
  daysBetween,
  type Period,
  parseDay,
  previousPeriod,
  samePeriodLastYear,
  shown,
  weekOf,
  ZhangguiError,
} from '@zhanggui/core';
import { compute } from '../metric/compute.js';
import { expandMetric } from '../metric/expandMetric.js';
import type { ColumnValue } from '../metric/measure.js';
import type { Metric } from '../metric/metric.js';
import type { MetricQuery } from '../metric/query.js';
import type { Aggregated, AggregatedRow } from './aggregate.js';
import { meetsByDate } from './meetsByDate.js';
import { record } from './record.js';

/** 与谁比: 环比 (`previous-period`), 同比 (`last-year`), 同比按星期对齐 (`last-year-by-weekday`). */
export type ComparedTo = 'previous-period' | 'last-year' | 'last-year-by-weekday';

/** 变化 of one metric. */
export interface Change {
  readonly now: number | null;
  readonly before: number | null;
  /** now − before: of a ratio in parts of one (百分点 are hundredths); `null` where either is. */
  readonly difference: number | null;
  /** difference ÷ before; `null` where there was nothing before, or less than nothing: a rate over a loss says nothing. */
  readonly rate: number | null;
}

/** 一组的变化. */
export interface ComparedRow {
  readonly keys: AggregatedRow['keys'];
  readonly period: Period | null;
  readonly before: Period | null;
  readonly values: Readonly<Record<string, Change>>;
  /** Why a value is `null`, of each side, as the rows had it; none of a group that is not there. */
  readonly gaps: { readonly now: AggregatedRow['gaps']; readonly before: AggregatedRow['gaps'] };
}

/** 比较结果. */
export interface Compared {
  /** Groups of now in their order, then those that there were only before. */
  readonly rows: readonly ComparedRow[];
  readonly total: ComparedRow;
}

/**
 * 比较期查询: the same query over the period that a period is compared with.
 *
 * @throws `query/not-part` without a period, `option/unknown`, `day/not-day`, `day/backwards`, `day/out-of-range`, `shape/not-object`
 * @example
 * ```ts
 * import { monthOf, parseDay } from '@zhanggui/core';
 * import { comparedQuery } from '@zhanggui/metrics';
 * const query = { metrics: [], measures: [], period: monthOf(parseDay('2026-03-15')) };
 * comparedQuery(query, 'previous-period').period; // => { from: '2026-02-01', to: '2026-02-28' }
 * ```
 */
export function comparedQuery(query: MetricQuery, to: ComparedTo): MetricQuery {
  checkObject('query', query);
  const { period } = query;
  if (period === undefined) throw new ZhangguiError('query/not-part', { part: 'period', value: shown(period) });
  checkObject('period', period);
  checkOption('to', to, ['previous-period', 'last-year', 'last-year-by-weekday']);
  switch (to) {
    case 'previous-period':
      return { ...query, period: previousPeriod(period) };
    case 'last-year':
      return { ...query, period: samePeriodLastYear(period) };
    case 'last-year-by-weekday':
      return { ...query, period: samePeriodLastYear(period, { align: 'weekday' }) };
  }
}

/**
 * 环比、同比: what changed from one aggregated period to another, group by group.
 *
 * Groups meet by their keys and by the place of their day, week or month in its period: the 3rd of March meets the 3rd of February. Days of
 * the same dates a year before (同比) meet by month and date, whatever leap day lies between; the 29th of February stands alone there. A
 * group that one side does not have is 0 of its sums and counts there, and its ratios are `null`.
 *
 * @param query - the metrics that both were made with; both need a period where there is a grain
 * @throws `query/cumulative` for running totals, `query/not-part` for keys that are no texts, numbers or `null`, `day/not-day`, `day/backwards`, `shape/not-object`,
 * `shape/not-list`, and as `compute`
 * @example
 * ```ts
 * import { monthOf, parseDay } from '@zhanggui/core';
 * import { aggregate, compareRows, comparedQuery, dayNumber, gmv } from '@zhanggui/metrics';
 * const june = dayNumber(parseDay('2026-06-01'));
 * const orders = { rows: 2, columns: { day: Int32Array.of(june - 1, june), paidFen: Uint32Array.of(10000, 12000) } };
 * const name = { zh: '支付金额', en: 'Paid' };
 * const measures = [{ id: 'paidFen', name, unit: 'fen', table: 'orders', aggregate: 'sum', column: 'paidFen' }] as const;
 * const query = { metrics: [gmv], measures, period: monthOf(parseDay('2026-06-01')) };
 * const before = aggregate({ orders }, comparedQuery(query, 'previous-period'));
 * compareRows(aggregate({ orders }, query), before, query).total.values.gmv; // => { now: 12000, before: 10000, difference: 2000, rate: 0.2 }
 * ```
 */
export function compareRows(now: Aggregated, before: Aggregated, query: Pick<MetricQuery, 'metrics' | 'cumulative'>): Compared {
  checkObject('query', query);
  const { metrics, cumulative } = query;
  // a day without a row is not a running total of nothing
  if (cumulative != null) throw new ZhangguiError('query/cumulative', { cumulative: shown(cumulative) });
  checkAggregated(now);
  checkAggregated(before);
  checkList('metrics', metrics);
  for (const metric of metrics) {
    checkObject('metrics', metric);
    if (typeof metric.id !== 'string') throw new ZhangguiError('query/not-part', { part: 'metrics.id', value: shown(metric.id) });
  }
  const place = placesOf(now, before);
  const earlier = new Map(before.rows.map((row) => [place(row, 'before'), row]));
  const sides = comparison(metrics);
  const rows = now.rows.map((row) => {
    const at = place(row, 'now');
    const other = earlier.get(at) ?? null;
    earlier.delete(at);
    return sides(row, other);
  });
  const gone = [...earlier.values()].map((row) => sides(null, row));
  return { rows: [...rows, ...gone], total: sides(now.total, before.total) };
}

function checkAggregated(aggregated: Aggregated): void {
  checkObject('aggregated', aggregated);
  checkList('rows', aggregated.rows);
  for (const row of [...aggregated.rows, aggregated.total]) {
    checkObject('row', row);
    checkObject('keys', row.keys);
    checkObject('values', row.values);
    checkObject('measures', row.measures);
    checkObject('gaps', row.gaps);
    if (row.period === null) continue;
    checkObject('period', row.period);
    // days are read once each, where their places are sought; what is no text is none
    for (const day of [row.period.from, row.period.to]) if (typeof day !== 'string') parseDay(day);
  }
}

/** Where a row of either side stands: its keys, and how many days, weeks or months its period lies after the first of all, or its date. */
function placesOf(now: Aggregated, before: Aggregated): (row: AggregatedRow, side: 'now' | 'before') => string {
  const periods = { now: now.total.period, before: before.total.period };
  const isByDay = now.rows.some(({ period }) => period !== null && period.from === period.to);
  const isByDate = isByDay && periods.now !== null && periods.before !== null && meetsByDate(periods.now, periods.before);
  // a period has many rows, and is read once
  const known = { now: new Map<string, string | number>(), before: new Map<string, string | number>() };
  const placeOf = (period: Period, side: 'now' | 'before') => {
    const all = periods[side];
    if (all === null) return period.from;
    return isByDate && period.from === period.to ? dateOf(period.from, side) : stepsBetween(all, period);
  };
  return ({ keys, period }, side) => {
    const values = Object.values(keys).map(readKey);
    if (period === null) return JSON.stringify([null, values]);
    const text = `${period.from} ${period.to}`;
    let place = known[side].get(text);
    if (place === undefined) {
      place = placeOf(period, side);
      known[side].set(text, place);
    }
    return JSON.stringify([place, values]);
  };
}

/** @throws `query/not-part` */
function readKey(value: ColumnValue | undefined): ColumnValue {
  const key = value ?? null;
  if (key !== null && typeof key !== 'string' && !Number.isFinite(key))
    throw new ZhangguiError('query/not-part', { part: 'keys', value: shown(key) });
  return key;
}

/** A day, or that date of the year after. */
function dateOf(day: Day, side: 'now' | 'before'): string {
  return side === 'now' ? day : `${Number(day.slice(0, 4)) + 1}`.padStart(4, '0') + day.slice(4);
}

function stepsBetween(all: Period, { from, to }: Period): number {
  if (from === all.from && to === all.to) return 0;
  const days = daysBetween(from, to) + 1;
  if (days === 1) return daysBetween(all.from, from);
  if (days === 7) return daysBetween(weekOf(all.from).from, from) / 7;
  const months = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
  return months(from) - months(all.from);
}

/** The metrics of a group, side by side. */
function comparison(metrics: readonly Metric[]): (now: AggregatedRow | null, before: AggregatedRow | null) => ComparedRow {
  const ids = metrics.map(({ id }) => id);
  // a group that is not there: the value of nothing sold, the same for all of them
  let nothing: readonly (number | null)[] | null = null;
  const valuesOfNothing = ({ measures }: AggregatedRow) => {
    const given = Object.keys(measures);
    const inputs = record(given, () => 0);
    return metrics.map((metric) => compute(expandMetric(metric, { given }), inputs));
  };
  const valueIn = (row: AggregatedRow | null, other: AggregatedRow | null, k: number) => {
    if (row !== null) return Object.hasOwn(row.values, ids[k]!) ? row.values[ids[k]!]! : null;
    nothing ??= valuesOfNothing(other!);
    return nothing[k]!;
  };
  return (now, before) => ({
    keys: (now ?? before)!.keys,
    period: now?.period ?? null,
    before: before?.period ?? null,
    values: record(ids, (k) => changeOf(valueIn(now, before, k), valueIn(before, now, k))),
    gaps: { now: now?.gaps ?? {}, before: before?.gaps ?? {} },
  });
}

const difference = {
  id: 'difference',
  name: { zh: '差', en: 'Difference' },
  unit: 'ratio',
  better: 'context',
  formula: ['now', '-', 'before'],
} as const satisfies Metric;

const rate = {
  id: 'rate',
  name: { zh: '变化率', en: 'Rate of change' },
  unit: 'ratio',
  better: 'context',
  formula: [['now', '-', 'before'], '÷', 'before'],
} as const satisfies Metric;

/** @throws `metric/not-number` */
function changeOf(now: number | null, before: number | null): Change {
  return {
    now,
    before,
    difference: compute(difference, { now, before }),
    rate: before === null || before <= 0 ? null : compute(rate, { now, before }),
  };
}
