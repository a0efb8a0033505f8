import { guarded } from '../role/guarded.js';
import { checkItems } from '../role/readShapes.js';
import type { Kpi } from './kpi.js';

/** 指标拆解: one KPI with those that contribute to it. */
export interface CascadedKpi {
  readonly kpi: string;
  /** The KPI above; `null` at the top. */
  readonly above: string | null;
  /** 支撑它的指标, in the order of the list. */
  readonly contributors: readonly string[];
}

/**
 * 逐层拆解: which KPIs contribute to which, in the order of the list. One at the top without contributors is carried by nobody.
 *
 * The id above is given as it is written, whether there is such a KPI or not.
 *
 * @throws `shape/not-list`, `shape/not-object`, `limit/exceeded`
 * @example
 * ```ts
 * import { cascadeOf } from '@zhanggui/playbooks';
 * const kpi = { name: { zh: '销售额' }, metric: 'gmv', better: 'higher', unit: { zh: '元' }, target: 100 } as const;
 * cascadeOf([{ ...kpi, id: 'store' }, { ...kpi, id: 'ads', contributesTo: 'store' }])[0]!.contributors; // => ['ads']
 * ```
 */
export function cascadeOf(kpis: readonly Kpi[]): CascadedKpi[] {
  return guarded('/kpis', kpis, () => {
    checkItems('/kpis', kpis);
    const below = new Map<string, string[]>();
    for (const { id, contributesTo } of kpis) {
      if (contributesTo === undefined) continue;
      const others = below.get(contributesTo);
      if (others === undefined) below.set(contributesTo, [id]);
      else others.push(id);
    }
    return kpis.map(({ id, contributesTo }) => ({ kpi: id, above: contributesTo ?? null, contributors: below.get(id) ?? [] }));
  });
}
