import { checkList, checkObject, checkOption, type Period, period, refuseOver, shown, ZhangguiError } from '@zhanggui/core';
import { evaluate } from '../formula/evaluate.js';
import { safeIntegers } from '../formula/fraction.js';
import { metricLimits } from '../formula/metricLimits.js';
import { type Grain, grains } from '../metric/grain.js';
import type { Measure, RowCondition } from '../metric/measure.js';
import type { Metric } from '../metric/metric.js';
import type { MetricQuery } from '../metric/query.js';

/** A query whose parts are what their types say, with nothing left out. */
export interface CheckedQuery {
  readonly metrics: readonly Metric[];
  readonly measures: readonly Measure[];
  readonly by: readonly string[];
  readonly grain: Grain;
  readonly period: Period | null;
  readonly where: readonly RowCondition[];
}

/**
 * Looks at a query before any work is done: that its parts have the right shape, that no name stands twice, and that every input of a
 * formula is a measure.
 *
 * @throws `query/not-part`, `query/duplicate`, `metric/missing-input`, `metric/not-formula`, `option/unknown`, `day/not-day`,
 * `day/backwards`, `shape/not-object`, `shape/not-list`, `limit/exceeded`
 */
export function readQuery(query: MetricQuery): CheckedQuery {
  checkObject('query', query);
  const { metrics, measures, by = [], grain = 'all', period: asked, where = [] } = query;
  checkList('metrics', metrics);
  refuseOver(metricLimits, 'metrics', metrics.length);
  checkList('measures', measures);
  refuseOver(metricLimits, 'measures', measures.length);
  checkList('by', by);
  refuseOver(metricLimits, 'dimensions', by.length);
  checkOption('grain', grain, grains);
  for (const measure of measures) checkMeasure(measure);
  for (const column of by) checkText('by', column);
  checkConditions('where', where);
  const ids = new Set(measures.map(({ id }) => id));
  for (const metric of metrics) checkMetric(metric, ids);
  checkUnique(
    'metrics',
    metrics.map(({ id }) => id),
  );
  checkUnique(
    'measures',
    measures.map(({ id }) => id),
  );
  checkUnique('by', by);
  if (asked !== undefined) checkObject('period', asked);
  return { metrics, measures, by, grain, period: asked === undefined ? null : period(asked.from, asked.to), where };
}

/** @throws `query/not-part`, `metric/missing-input`, `metric/not-formula`, `shape/not-object` */
function checkMetric(metric: Metric, measures: ReadonlySet<string>): void {
  checkObject('metrics', metric);
  const { id, formula } = metric;
  checkText('metrics.id', id);
  evaluate(formula, safeIntegers, (input) => {
    if (!measures.has(input)) throw new ZhangguiError('metric/missing-input', { metric: shown(id), input: shown(input) });
    return null;
  });
}

function checkMeasure(measure: Measure): void {
  checkObject('measures', measure);
  const { id, table, aggregate, column, where = [], having } = measure;
  checkText('measures.id', id);
  checkText('measures.table', table);
  checkOption('aggregate', aggregate, ['sum', 'rows', 'distinct']);
  if (aggregate !== 'rows') checkText('measures.column', column);
  checkConditions('measures.where', where);
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
    const { column, is } = condition;
    checkText(`${path}.column`, column);
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
