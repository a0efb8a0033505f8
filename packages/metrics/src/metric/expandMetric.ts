import { checkList, checkObject, refuseOver, shown, ZhangguiError } from '@zhanggui/core';
import type { Formula } from '../formula/formula.js';
import { metricLimits } from '../formula/metricLimits.js';
import { inputsIn } from './inputsIn.js';
import type { Metric } from './metric.js';
import { positiveOf } from './positiveOf.js';

/** 展开派生指标的选项. */
export interface ExpandMetricOptions {
  /** Inputs that stay as they are, since their number is known. */
  readonly given?: readonly string[];
}

/**
 * 展开派生指标: the same metric with every input that is a metric itself (`inputMetrics`) put in as its own formula, as deep as they go. What
 * must be over 0 for one of them must be so for the whole; what may not be added over days makes the whole so.
 *
 * Queries do it on their own for inputs that are no measures. A metric without such inputs comes back as it is.
 *
 * @returns a metric whose formula has no derived inputs, but for those that are `given`
 * @throws `metric/circular` where a metric is an input of itself, `metric/not-formula`, `query/not-part`, `shape/not-object`, `shape/not-list`,
 * `limit/exceeded` over a depth of 32 or 256 operators and metrics of the whole
 * @example
 * ```ts
 * import { compute, expandMetric, gmvByBuyer } from '@zhanggui/metrics';
 * const expanded = expandMetric(gmvByBuyer);
 * expanded.formula; // => [['visitors', '×', ['buyers', '÷', 'visitors']], '×', ['paidFen', '÷', 'buyers']]
 * compute(expanded, { visitors: 1000, buyers: 30, paidFen: 360000 }); // => 360000
 * expandMetric(gmvByBuyer, { given: ['payConversionByBuyer'] }).formula; // => [['visitors', '×', 'payConversionByBuyer'], '×', ['paidFen', '÷', 'buyers']]
 * ```
 */
export function expandMetric(metric: Metric, options: ExpandMetricOptions = {}): Metric {
  checkObject('metric', metric);
  checkObject('options', options);
  const { given = [] } = options;
  checkList('given', given);
  if (metric.inputMetrics === undefined) return metric;
  const kept = new Set(given);
  const positive = new Map<string, Formula>();
  let operators = -1;
  let isWithinDay = false;

  const expand = (of: Metric, path: readonly Metric[]): Formula => {
    checkObject('inputMetrics', of);
    if (path.includes(of)) throw new ZhangguiError('metric/circular', { metric: shown(of.id) });
    refuseOver(metricLimits, 'formulaDepth', path.length);
    refuseOver(metricLimits, 'formulaOperators', ++operators);
    const { formula, inputMetrics = {}, additivity } = of;
    checkObject('inputMetrics', inputMetrics);
    const own = positiveOf(of);
    // a formula that none is is refused before it is walked
    inputsIn(formula, own);
    if (additivity === 'within-day') isWithinDay = true;
    const deeper = [...path, of];
    const walk = (part: Formula): Formula => {
      if (typeof part === 'string')
        return !kept.has(part) && Object.hasOwn(inputMetrics, part) ? expand(inputMetrics[part]!, deeper) : part;
      if (typeof part === 'number') return part;
      refuseOver(metricLimits, 'formulaOperators', ++operators);
      return [walk(part[0]), part[1], walk(part[2])];
    };
    for (const part of own) {
      const walked = walk(part);
      positive.set(JSON.stringify(walked), walked);
    }
    return walk(formula);
  };

  const formula = expand(metric, []);
  // too deep as a whole
  inputsIn(formula);
  const { inputMetrics: _, positive: __, additivity, ...rest } = metric;
  return {
    ...rest,
    formula,
    ...(positive.size > 0 && { positive: [...positive.values()] }),
    ...(isWithinDay ? { additivity: 'within-day' } : additivity !== undefined && { additivity }),
  };
}
