import { type Finding, shown } from '@zhanggui/core';
import { found } from '../role/found.js';
import { guarded } from '../role/guarded.js';
import { isNumber, isText } from '../role/readShapes.js';
import type { Kpi } from './kpi.js';
import type { KpiRule } from './kpiRuleTexts.js';

/**
 * 检查指标: whether a KPI can be measured. Messages are in `kpiRuleTexts`.
 *
 * Errors `kpi/not-quantified` where the target or a milestone is no number, `kpi/not-directed` where it is open which way is better, and `kpi/no-unit`.
 *
 * @returns an empty list for a KPI that can be measured
 * @throws `shape/not-object` for what is none
 * @example
 * ```ts
 * import { checkKpi } from '@zhanggui/playbooks';
 * const good = { id: 'good-reviews', name: { zh: '好评率' }, metric: 'good_review_rate', better: 'higher', unit: { zh: '%' }, target: 0.95 } as const;
 * checkKpi(good); // => []
 * checkKpi({ ...good, target: '提升' as never }).map(({ rule }) => rule); // => ['kpi/not-quantified']
 * ```
 */
export function checkKpi(kpi: Kpi): Finding[] {
  return guarded('/kpi', kpi, ({ id, target, better, unit, milestones = [] }) => {
    const findings: Finding[] = [];
    const add = (rule: KpiRule, path: string) => findings.push(found(rule, 'error', path, { kpi: shown(id) }));
    if (!isNumber(target)) add('kpi/not-quantified', '/target');
    for (const [index, each] of milestones.entries()) {
      if (!isNumber(each)) add('kpi/not-quantified', `/milestones/${index}`);
    }
    if (better !== 'higher' && better !== 'lower') add('kpi/not-directed', '/better');
    if (!isText(unit?.zh)) add('kpi/no-unit', '/unit');
    return findings;
  });
}
