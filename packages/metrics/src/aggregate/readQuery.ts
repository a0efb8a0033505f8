import { checkList, checkObject, checkOption, type Period, period, refuseOver, shown, ZhangguiError } from '@zhanggui/core';
import { metricLimits } from '../formula/metricLimits.js';
import { expandMetric } from '../metric/expandMetric.js';
import { type Grain, grains } from '../metric/grain.js';
import { inputsIn } from '../metric/inputsIn.js';
import type { Measure, RowCondition } from '../metric/measure.js';
import type { Metric } from '../metric/metric.js';
import { positiveOf } from '../metric/positiveOf.js';
import type { CumulativeOver, MetricQuery } from '../metric/query.js';

/** A query whose parts are what their types say, with nothing left out. */
export interface CheckedQuery {
  /** With the formulas of those of their inputs that are no measures. */
  readonly metrics: readonly Metric[];
  readonly measures: readonly Measure[];
  readonly by: readonly string[];
  readonly grain: Grain;
  readonly period: Period | null;
  readonly where: readonly RowCondition[];
  readonly cumulative: CumulativeOver | null;
}

/**
 * Looks at a query before any work is done: that its parts have the right shape, that no name stands twice, and that every input of a
 * formula is a measure, or a metric of such inputs.
 *
 * @throws `query/not-part`, `query/duplicate`, `metric/missing-input`, `metric/circular`, `metric/not-formula`, `option/unknown`, `day/not-day`,
 * `day/backwards`, `shape/not-object`, `shape/not-list`, `limit/exceeded`
 */
export function readQuery(query: MetricQuery): CheckedQuery {
  checkObject('query', query);
  const { metrics, measures: given, by = [], grain = 'all', period: asked, where = [], cumulative = null } = query;
  checkList('metrics', metrics);
  refuseOver(metricLimits, 'metrics', metrics.length);
  checkList('measures', given);
  refuseOver(metricLimits, 'measures', given.length);
  // copies: what is looked at here is what is asked, whatever an object says the second time
  const measures = Array.from(given, copiedMeasure);
  checkList('by', by);
  refuseOver(metricLimits, 'dimensions', by.length);
  checkOption('grain', grain, grains);
  for (const measure of measures) checkMeasure(measure);
  for (const column of by) checkText('by', column);
  checkConditions('where', where);
  if (cumulative !== null) checkCumulative(cumulative, grain);
  const ids = new Set(measures.map(({ id }) => id));
  const expanded = metrics.map((metric) => readMetric(metric, ids));
  checkUnique(
    'metrics',
    expanded.map(({ id }) => id),
  );
  checkUnique(
    'measures',
    measures.map(({ id }) => id),
  );
  checkUnique('by', by);
  if (asked !== undefined) checkObject('period', asked);
  return { metrics: expanded, measures, by, grain, period: asked === undefined ? null : period(asked.from, asked.to), where, cumulative };
}

/** A metric whose inputs are measures. @throws `query/not-part`, `metric/missing-input`, `metric/circular`, `metric/not-formula`, `shape/not-object` */
function readMetric(metric: Metric, measures: ReadonlySet<string>): Metric {
  checkObject('metrics', metric);
  checkText('metrics.id', metric.id);
  const expanded = expandMetric(metric, { given: [...measures] });
  for (const input of inputsIn(expanded.formula, positiveOf(expanded)))
    if (!measures.has(input)) throw new ZhangguiError('metric/missing-input', { metric: shown(metric.id), input: shown(input) });
  return expanded;
}

/** Running totals begin with a period of their grain. @throws `option/unknown`, `query/not-part` */
function checkCumulative(cumulative: CumulativeOver, grain: Grain): void {
  checkOption('cumulative', cumulative, ['month', 'quarter', 'year', 'query']);
  const isWhole = grain === 'day' || (grain === 'month' && cumulative !== 'month') || (grain === 'week' && cumulative === 'query');
  if (!isWhole) throw new ZhangguiError('query/not-part', { part: 'cumulative', value: `${grain}, ${cumulative}` });
}

/** @throws `shape/not-object` */
function copiedMeasure(measure: Measure): Measure {
  checkObject('measures', measure);
  const copy = { ...measure };
  const { where, having } = copy;
  return {
    ...copy,
    ...(Array.isArray(where) && {
      where: where.map((each: unknown) => (typeof each === 'object' && each !== null ? { ...each } : each)) as Measure['where'] & object,
    }),
    ...(typeof having === 'object' && having !== null && { having: { ...having } }),
  };
}

function checkMeasure(measure: Measure): void {
  const { id, table, aggregate, column, where = [], having, additivity, complete } = measure;
  checkText('measures.id', id);
  checkText('measures.table', table);
  checkOption('aggregate', aggregate, ['sum', 'rows', 'distinct']);
  if (aggregate !== 'rows') checkText('measures.column', column);
  checkConditions('measures.where', where);
  if (additivity !== undefined) checkOption('measures.additivity', additivity, ['within-day']);
  if (complete !== undefined && (typeof complete !== 'boolean' || aggregate !== 'sum'))
    throw new ZhangguiError('query/not-part', { part: 'measures.complete', value: shown(complete) });
  if (having === undefined) return;
  checkObject('measures.having', having);
  if (aggregate !== 'distinct') throw new ZhangguiError('query/not-part', { part: 'measures.having', value: aggregate });
  checkText('measures.having.distinct', having.distinct);
  if (!(Number.isSafeInteger(having.atLeast) && having.atLeast >= 1))
    throw new ZhangguiError('query/not-part', { part: 'measures.having.atLeast', value: shown(having.atLeast) });
}

/** Conditions of rows that are what their type says. @throws `query/not-part`, `shape/not-object`, `shape/not-list`, `limit/exceeded` */
export function checkConditions(path: string, where: readonly RowCondition[]): void {
  checkList(path, where);
  refuseOver(metricLimits, 'conditions', where.length);
  for (const condition of where) {
    checkObject(path, condition);
    const { column, is, has } = condition;
    checkText(`${path}.column`, column);
    if (has !== undefined) {
      if (has !== 'value' || is !== undefined) throw new ZhangguiError('query/not-part', { part: `${path}.has`, value: shown(has) });
      continue;
    }
    const values: readonly unknown[] = Array.isArray(is) ? is : [is];
    refuseOver(metricLimits, 'conditionValues', values.length);
    for (const value of values) {
      if (value !== null && typeof value !== 'string' && !(typeof value === 'number' && Number.isFinite(value)))
        throw new ZhangguiError('query/not-part', { part: `${path}.is`, value: shown(value) });
    }
  }
}

function checkText(part: string, value: unknown): void {
  if (typeof value !== 'string' || value === '') throw new ZhangguiError('query/not-part', { part, value: shown(value) });
}

function checkUnique(what: string, ids: readonly string[]): void {
  const seen = new Set<string>();
  for (const id of ids) {
    if (seen.has(id)) throw new ZhangguiError('query/duplicate', { what, id: shown(id) });
    seen.add(id);
  }
}
