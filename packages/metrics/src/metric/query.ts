import type { Period } from '@zhanggui/core';
import type { Grain } from './grain.js';
import type { Measure, RowCondition } from './measure.js';
import type { Metric } from './metric.js';

/**
 * 指标查询: which metrics, by what, over which days. One object, answered in memory by `aggregate` and by a database through `toSql`.
 *
 * Every input of a formula is a measure of the query. A metric may have measures of several tables (orders over visits): each table is
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
}
