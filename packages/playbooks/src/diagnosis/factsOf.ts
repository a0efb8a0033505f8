import { checkList, checkObject, ZhangguiError } from '@zhanggui/core';
import { compute, type Metric } from '@zhanggui/metrics';
import type { LintResult, Topic } from '@zhanggui/rules';
import type { PromotionImpact } from '@zhanggui/rules/promotion';
import { guarded } from '../role/guarded.js';
import { checkItems } from '../role/readShapes.js';
import type { Facts } from '../sop/condition.js';

/**
 * 指标变事实: the values of metrics, by their ids, as facts for a diagnosis; where a target is given also `<id>.target` and `<id>.toTarget`, the value over
 * the target.
 *
 * An input that is not there makes the fact unknown (`null`), as does a rate over nothing. Values are computed exactly and given as the nearest double.
 *
 * @param targets - by metric id: the shop's goal, or what the trade does
 * @throws as `compute` of metrics, but for a missing input, and `shape/not-list`, `shape/not-object`
 * @example
 * ```ts
 * import { visitors } from '@zhanggui/metrics';
 * import { factsOfMetrics } from '@zhanggui/playbooks';
 * factsOfMetrics([visitors], { visitors: 8000 }, { visitors: 10000 }); // => { visitors: 8000, 'visitors.target': 10000, 'visitors.toTarget': 0.8 }
 * ```
 */
export function factsOfMetrics(
  metrics: readonly Metric[],
  inputs: { readonly [input: string]: number | null },
  targets: { readonly [metric: string]: number | null } = {},
): Facts {
  return guarded('/metrics', metrics, () => {
    checkItems('/metrics', metrics);
    checkObject('/inputs', inputs);
    checkObject('/targets', targets);
    const facts = metrics.flatMap((metric): [string, number | null][] => {
      const value = valueIn(metric, inputs);
      if (!Object.hasOwn(targets, metric.id)) return [[metric.id, value]];
      const target = targets[metric.id]!;
      return [
        [metric.id, value],
        [`${metric.id}.target`, target],
        [`${metric.id}.toTarget`, compute(toTarget, { value, target })],
      ];
    });
    return Object.fromEntries(facts);
  });
}

const toTarget = {
  id: 'to_target',
  name: { zh: '达成率', en: 'Attainment' },
  unit: 'ratio',
  better: 'context',
  formula: ['value', '÷', 'target'],
} as const satisfies Metric;

function valueIn(metric: Metric, inputs: { readonly [input: string]: number | null }): number | null {
  try {
    return compute(metric, inputs);
  } catch (error) {
    if (error instanceof ZhangguiError && error.code === 'metric/missing-input') return null;
    throw error;
  }
}

/**
 * 检查结果变事实: how many findings a check of a listing has; `null`, not known, where it has none but could not tell about one of the topics.
 *
 * @param options - `topics`: those that must have been checked; none where they are left out
 * @throws `shape/not-object`, `shape/not-list`
 * @example
 * ```ts
 * import { parseDay } from '@zhanggui/core';
 * import { factOfLint } from '@zhanggui/playbooks';
 * import { lint } from '@zhanggui/rules';
 * factOfLint(lint({ platform: 'jd', title: '全网第一的防晒衣' }, { day: parseDay('2026-11-22') })); // => 1
 * ```
 */
export function factOfLint(result: LintResult, options: { readonly topics?: readonly Topic[] } = {}): number | null {
  return guarded('/result', result, ({ findings, coverage }) => {
    const { topics = [] } = options;
    checkList('/result/findings', findings);
    checkObject('/result/coverage', coverage);
    checkList('/topics', topics);
    if (findings.length > 0) return findings.length;
    return topics.every((topic) => Object.hasOwn(coverage, topic) && coverage[topic] === 'checked') ? 0 : null;
  });
}

/**
 * 优惠预览变事实: what a change of promotions would do (`promotionImpact`), as facts: `payableChange`, `discountChange` and `profitChange` in 分,
 * `breakEvenUplift`, and `newlyReached`, how many carts reach a promotion that reached none before.
 *
 * @throws `shape/not-object`, `shape/not-list`
 * @example
 * ```ts
 * import { fen } from '@zhanggui/core';
 * import { factsOfImpact } from '@zhanggui/playbooks';
 * import { compilePromotions, promotionImpact } from '@zhanggui/rules/promotion';
 * const over = (at: number) => compilePromotions([{ id: '满减', benefit: { kind: 'tiers', by: 'amount', tiers: [{ at, off: fen(3000) }] } }]);
 * const carts = [{ lines: [{ id: 'A', unitPrice: fen(16000), quantity: 1 }] }];
 * factsOfImpact(promotionImpact(carts, { before: over(20000), after: over(15000) })).discountChange; // => 3000
 * ```
 */
export function factsOfImpact(impact: PromotionImpact): Facts {
  return guarded('/impact', impact, ({ change, newlyReached, breakEvenUplift }) => {
    checkObject('/impact/change', change);
    checkList('/impact/newlyReached', newlyReached);
    const { payable, discount, profit } = change;
    return { payableChange: payable, discountChange: discount, profitChange: profit, breakEvenUplift, newlyReached: newlyReached.length };
  });
}
