import { checkOption, type Finding, shown } from '@zhanggui/core';
import { found } from '../role/found.js';
import { guarded } from '../role/guarded.js';
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
 * 检查报表: a longer period shows what the shorter ones show, or says why not. Errors `report/not-nested`; messages are in `kpiRuleTexts`.
 *
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
    checkItems('/reports', reports);
    const seen = new Map(periods.map((period) => [period, new Set<string>()]));
    for (const { period, kpis } of reports) {
      checkOption('period', period, periods);
      for (const kpi of kpis) seen.get(period)!.add(kpi);
    }
    return reports.flatMap(({ id, period, kpis, leavesOut = [] }, index) => {
      const here = new Set([...kpis, ...leavesOut.filter(({ why }) => isText(why?.zh)).map(({ kpi }) => kpi)]);
      const shorter = new Set(periods.slice(0, periods.indexOf(period)).flatMap((each) => [...seen.get(each)!]));
      const missing = [...shorter].filter((kpi) => !here.has(kpi));
      return missing.map((kpi) => found('report/not-nested', 'error', `/${index}/kpis`, { report: shown(id), kpi: shown(kpi) }));
    });
  });
}

const periods = ['day', 'week', 'month'] as const;
