import {
  checkList,
  checkObject,
  checkOption,
  daysBetween,
  type Period,
  previousPeriod,
  samePeriodLastYear,
  shown,
  weekOf,
  ZhangguiError,
} from '@zhanggui/core';
import { compute } from '../metric/compute.js';
import type { ColumnValue } from '../metric/measure.js';
import type { Metric } from '../metric/metric.js';
import type { MetricQuery } from '../metric/query.js';
import type { Aggregated, AggregatedRow } from './aggregate.js';
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
 * Groups meet by their keys and by the place of their day, week or month in its period: the 3rd of March meets the 3rd of February. A
 * group that one side does not have is 0 of its sums and counts there, and its ratios are `null`.
 *
 * @param query - the metrics that both were made with; both need a period where there is a grain
 * @throws `shape/not-object`, `shape/not-list`, and as `compute`
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
export function compareRows(now: Aggregated, before: Aggregated, query: Pick<MetricQuery, 'metrics'>): Compared {
  checkObject('query', query);
  const { metrics } = query;
  checkAggregated(now);
  checkAggregated(before);
  checkList('metrics', metrics);
  for (const metric of metrics) checkObject('metrics', metric);
  const earlier = new Map(before.rows.map((row) => [placeOf(row, before.total.period), row]));
  const rows = now.rows.map((row) => {
    const place = placeOf(row, now.total.period);
    const other = earlier.get(place) ?? null;
    earlier.delete(place);
    return compared(row, other, metrics);
  });
  const gone = [...earlier.values()].map((row) => compared(null, row, metrics));
  return { rows: [...rows, ...gone], total: compared(now.total, before.total, metrics) };
}

function checkAggregated(aggregated: Aggregated): void {
  checkObject('aggregated', aggregated);
  checkList('rows', aggregated.rows);
  for (const row of [...aggregated.rows, aggregated.total]) {
    checkObject('row', row);
    checkObject('keys', row.keys);
    checkObject('values', row.values);
    checkObject('measures', row.measures);
    if (row.period !== null) checkObject('period', row.period);
  }
}

/** The keys of a row, and how many days, weeks or months its period lies after the first of all. */
function placeOf({ keys, period }: AggregatedRow, all: Period | null): string {
  const values: (ColumnValue | undefined)[] = Object.values(keys);
  return JSON.stringify([period === null || all === null ? (period?.from ?? null) : stepsBetween(all, period), values]);
}

function stepsBetween(all: Period, { from, to }: Period): number {
  if (from === all.from && to === all.to) return 0;
  const days = daysBetween(from, to) + 1;
  if (days === 1) return daysBetween(all.from, from);
  if (days === 7) return daysBetween(weekOf(all.from).from, from) / 7;
  const months = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
  return months(from) - months(all.from);
}

function compared(now: AggregatedRow | null, before: AggregatedRow | null, metrics: readonly Metric[]): ComparedRow {
  return {
    keys: (now ?? before)!.keys,
    period: now?.period ?? null,
    before: before?.period ?? null,
    values: record(
      metrics.map(({ id }) => id),
      (k) => changeOf(valueIn(now, before, metrics[k]!), valueIn(before, now, metrics[k]!)),
    ),
  };
}

/** The value of a metric in a group; in one that is not there, of nothing sold. */
function valueIn(row: AggregatedRow | null, other: AggregatedRow | null, metric: Metric): number | null {
  if (row !== null) return Object.hasOwn(row.values, metric.id) ? row.values[metric.id]! : null;
  const ids = Object.keys(other!.measures);
  return compute(
    metric,
    record(ids, () => 0),
  );
}

const difference = { id: 'difference', formula: ['now', '-', 'before'] } as const;
const rate = { id: 'rate', formula: [['now', '-', 'before'], '÷', 'before'] } as const;
const shape = { name: { zh: '', en: '' }, unit: 'ratio', better: 'context' } as const;

/** @throws `metric/not-number` */
function changeOf(now: number | null, before: number | null): Change {
  return {
    now,
    before,
    difference: compute({ ...shape, ...difference }, { now, before }),
    rate: before === null || before <= 0 ? null : compute({ ...shape, ...rate }, { now, before }),
  };
}
