import type { Period } from '@zhanggui/core';
import type { Grain } from './grain.js';
import type { Measure, RowCondition } from './measure.js';
import type { Metric } from './metric.js';

/** 累计的范围: where running totals begin anew. */
export type CumulativeOver = 'month' | 'quarter' | 'year' | 'query';

/**
 * 指标查询: which metrics, by what, over which days. One object, answered in memory by `aggregate` and by a database through `toSql`.
 *
 * Every input of a formula is a measure of the query, or a metric (`inputMetrics`) of which that holds. A metric may have measures of several tables (orders over visits): each table is
 * aggregated by the same keys and periods, then they are put side by side; a group that one table does not have counts 0 of its sums
 * and counts.
 */
export interface MetricQuery {
  readonly metrics: readonly Metric[];
  /** All of them are read and answered: `measuresFor` picks those that the metrics ask for. */
  readonly measures: readonly Measure[];
  /** 维度: columns that every table of the query has: `['platform', 'shop']`. */
  readonly by?: readonly string[];
  /** Default `all`. */
  readonly grain?: Grain;
  /** Only these days. */
  readonly period?: Period;
  readonly where?: readonly RowCondition[];
  /**
   * 累计: every row tells of all its keys' rows from the first day of its month, quarter, year or of the whole query to the end of its period:
   * people are counted once, ratios formed of the running sums. For days; quarters and years also for months; the whole query for any grain but
   * `all`. Of `aggregate` alone: toSql, rollUp and compareRows refuse it. Left out: each period for itself.
   */
  readonly cumulative?: CumulativeOver;
}
