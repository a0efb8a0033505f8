import { checkList, checkObject, refuseOver, shown, ZhangguiError } from '@zhanggui/core';
import { metricLimits } from '../formula/metricLimits.js';
import { expandMetric } from './expandMetric.js';
import { inputsIn } from './inputsIn.js';
import type { Measure } from './measure.js';
import type { Metric } from './metric.js';
import { positiveOf } from './positiveOf.js';

/**
 * 所需度量: of many measures those that the formulas of some metrics ask for, so that a table need not have the columns of the others.
 *
 * An input that is no measure but a metric (`inputMetrics`: the conversion of a GMV) asks for the measures of its own formula.
 * Where two measures have one name (`paidFen` of orders and of order lines), the one that stands earlier is taken.
 *
 * @param measures - such as `[...orderMeasures, ...visitMeasures]`
 * @returns in the order in which the metrics first ask for them
 * @throws `metric/missing-input` where an input is no measure, `metric/circular`, `metric/not-formula`, `limit/exceeded`, `shape/not-list`, `shape/not-object`
 * @example
 * ```ts
 * import { measuresFor, orderMeasures, payConversionByBuyer, visitMeasures } from '@zhanggui/metrics';
 * measuresFor([payConversionByBuyer], [...orderMeasures, ...visitMeasures]).map(({ table, id }) => `${table}.${id}`); // => ['orders.buyers', 'visits.visitors']
 * ```
 */
export function measuresFor(metrics: readonly Metric[], measures: readonly Measure[]): Measure[] {
  checkList('metrics', metrics);
  checkList('measures', measures);
  refuseOver(metricLimits, 'metrics', metrics.length);
  refuseOver(metricLimits, 'measures', measures.length);
  const known = new Map<string, Measure>();
  for (const measure of measures) {
    checkObject('measures', measure);
    if (!known.has(measure.id)) known.set(measure.id, measure);
  }
  const asked = new Set<Measure>();
  const given = [...known.keys()];
  for (const metric of metrics) {
    checkObject('metrics', metric);
    const expanded = expandMetric(metric, { given });
    for (const input of inputsIn(expanded.formula, positiveOf(expanded))) {
      const measure = known.get(input);
      if (measure === undefined) throw new ZhangguiError('metric/missing-input', { metric: shown(metric.id), input: shown(input) });
      asked.add(measure);
    }
  }
  return [...asked];
}
