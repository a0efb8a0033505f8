import { checkOption, type Finding, refuseOver, shown } from '@zhanggui/core';
import { found } from '../role/found.js';
import { guarded } from '../role/guarded.js';
import { playbookLimits } from '../role/playbookLimits.js';
import type { Prose } from '../role/prose.js';
import { checkItems, isText } from '../role/readShapes.js';

/** 报表模板: which figures somebody looks at every day, week or month. */
export interface ReportTemplate {
  readonly id: string;
  readonly name: Prose;
  readonly period: 'day' | 'week' | 'month';
  /** Ids of KPIs, in the order of the report. */
  readonly kpis: readonly string[];
  /** What reports of shorter periods have and this one leaves out on purpose. */
  readonly leavesOut?: readonly { readonly kpi: string; readonly why: Prose }[];
}

/**
 * 检查报表: a longer period shows what the shorter ones show, or says why not. Errors `report/not-nested`, one a report, with the first ten of what it lacks in
 * the order of the shorter reports and an … where there is more; messages are in `kpiRuleTexts`.
 *
 * @param reports - at most 1,000; linear in their KPIs
 * @throws `option/unknown` for another period, `shape/not-list`, `shape/not-object`, `limit/exceeded`
 * @example
 * ```ts
 * import { checkReports, type ReportTemplate } from '@zhanggui/playbooks';
 * const daily: ReportTemplate = { id: 'daily', name: { zh: '日报' }, period: 'day', kpis: ['gmv', 'visitors'] };
 * const weekly: ReportTemplate = { id: 'weekly', name: { zh: '周报' }, period: 'week', kpis: ['gmv'] };
 * checkReports([daily, weekly]).map(({ params }) => params); // => [{ report: 'weekly', kpi: 'visitors' }]
 * ```
 */
export function checkReports(reports: readonly ReportTemplate[]): Finding[] {
  return guarded('/reports', reports, () => {
    checkItems('/reports', reports, 'reports');
    let total = 0;
    const seen = new Map(periods.map((period) => [period, new Set<string>()]));
    for (const { period, kpis } of reports) {
      checkOption('period', period, periods);
      total += kpis.length;
      refuseOver(playbookLimits, 'listItems', total);
      for (const kpi of kpis) seen.get(period)!.add(kpi);
    }
    const shorter = new Map(periods.map((period, at) => [period, new Set(periods.slice(0, at).flatMap((each) => [...seen.get(each)!]))]));
    return reports.flatMap(({ id, period, kpis, leavesOut = [] }, index) => {
      const here = new Set([...kpis, ...leavesOut.filter(({ why }) => isText(why?.zh)).map(({ kpi }) => kpi)]);
      const missing = firstMissing(shorter.get(period)!, here);
      return missing.length === 0
        ? []
        : [found('report/not-nested', 'error', `/${index}/kpis`, { report: shown(id), kpi: missing.join(', ') })];
    });
  });
}

const periods = ['day', 'week', 'month'] as const;

/** The first ten that are not here, and … for more: as many steps as there are here, whatever the number that is missing. */
function firstMissing(wanted: ReadonlySet<string>, here: ReadonlySet<string>): string[] {
  const missing: string[] = [];
  for (const kpi of wanted) {
    if (here.has(kpi)) continue;
    if (missing.length === 10) return [...missing, '…'];
    missing.push(shown(kpi));
  }
  return missing;
}
