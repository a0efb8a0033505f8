import { type Finding, shown } from '@zhanggui/core';
import { found } from '../../role/found.js';
import { guarded } from '../../role/guarded.js';
import { checkItems, checkNumber } from '../../role/readShapes.js';

/** 在售 SKU, as far as the portfolio looks at it. */
export interface PortfolioSku {
  readonly id: string;
  /** 属性: 颜色, 材质, 容量 … */
  readonly attributes: { readonly [attribute: string]: string | number };
  /** 满足的需求. */
  readonly needs?: readonly string[];
}

/** SKU 规划: the shop's own. */
export interface SkuPlan {
  readonly maxSkus: number;
  /** 核心需求 that some SKU must meet. */
  readonly needs?: readonly string[];
}

/**
 * SKU 规划检查: not too many, every core need met, and no two alike. Warning `sku/too-many`, errors `sku/need-not-covered`, and a warning
 * `sku/homogeneous` for every SKU whose attributes are those of an earlier one, in whatever order. One without attributes is like no other. Messages are in
 * `diagnosisRuleTexts`.
 *
 * @throws `playbook/not-number`, `shape/not-list`, `shape/not-object`, `limit/exceeded`
 * @example
 * ```ts
 * import { checkSkuPortfolio } from '@zhanggui/playbooks';
 * const skus = [
 *   { id: 'A', attributes: { 颜色: '红', 容量: 500 }, needs: ['通勤'] },
 *   { id: 'B', attributes: { 容量: 500, 颜色: '红' } },
 * ];
 * checkSkuPortfolio(skus, { maxSkus: 50, needs: ['通勤', '户外'] }).map(({ rule, params }) => [rule, ...Object.values(params)]); // => [['sku/need-not-covered', '户外'], ['sku/homogeneous', 'B', 'A']]
 * ```
 */
export function checkSkuPortfolio(skus: readonly PortfolioSku[], plan: SkuPlan): Finding[] {
  return guarded('/skus', skus, () => {
    checkItems('/skus', skus);
    const limit = checkNumber('/plan/maxSkus', plan.maxSkus);
    const covered = new Set(skus.flatMap(({ needs = [] }) => needs));
    const missing = [...new Set(plan.needs ?? [])].filter((need) => !covered.has(need));
    return [
      ...(skus.length > limit ? [found('sku/too-many', 'warning', '', { count: skus.length, limit })] : []),
      ...missing.map((need) => found('sku/need-not-covered', 'error', '', { need: shown(need) })),
      ...alike(skus),
    ];
  });
}

function alike(skus: readonly PortfolioSku[]): Finding[] {
  const first = new Map<string, string>();
  return skus.flatMap(({ id, attributes }, index) => {
    const entries = Object.entries(attributes).sort(([a], [b]) => (a < b ? -1 : 1));
    const key = JSON.stringify(entries);
    const other = first.get(key);
    if (entries.length === 0) return [];
    if (other !== undefined) return [found('sku/homogeneous', 'warning', `/${index}`, { sku: shown(id), other: shown(other) })];
    first.set(key, id);
    return [];
  });
}
