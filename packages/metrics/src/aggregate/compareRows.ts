import { checkList, checkObject, type Period, parseDay, shown, ZhangguiError } from '@zhanggui/core';
import { compute } from '../metric/compute.js';
import { expandMetric } from '../metric/expandMetric.js';
import type { Metric } from '../metric/metric.js';
import type { MetricQuery } from '../metric/query.js';
import type { Aggregated, AggregatedRow } from './aggregate.js';
import { record } from './record.js';
import { placesOf } from './rowPlaces.js';

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
