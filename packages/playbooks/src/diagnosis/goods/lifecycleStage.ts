import { checkList, type Finding } from '@zhanggui/core';
import { compareExact, exact, over, plus } from '../../role/exact.js';
import { found } from '../../role/found.js';
import { guarded } from '../../role/guarded.js';
import { checkNumber } from '../../role/readShapes.js';

/** 商品生命周期: 新品, 成长品, 成熟品, 衰退品. */
export const lifecycleStages = ['new', 'growth', 'mature', 'decline'] as const;

export type LifecycleStage = (typeof lifecycleStages)[number];

/** 销售情况 of one product. */
export interface ProductLife {
  /** Days since it was put on the shelf. */
  readonly ageDays: number;
  /** 月销量, the oldest first; the last two are compared. */
  readonly monthlySales: readonly number[];
}

/** 阶段的界线: the shop's own. */
export interface LifecycleLimits {
  /** Younger than so many days is new. */
  readonly newDays: number;
  /** Growth from the month before, 0.3 is 30 %, from which it is growing. */
  readonly growth: number;
  /** Fall from which it is declining, as a number above 0. */
  readonly decline: number;
}

/**
 * 生命周期阶段: young is new; then by how the last month compares with the one before; in between is mature. Both limits count as reached, exactly.
 *
 * @returns `null` where there are not two months, or nothing was sold in the first of them
 * @throws `playbook/not-number`, `shape/not-list`, `shape/not-object`
 * @example
 * ```ts
 * import { lifecycleStage } from '@zhanggui/playbooks';
 * const limits = { newDays: 30, growth: 0.3, decline: 0.3 };
 * lifecycleStage({ ageDays: 10, monthlySales: [] }, limits); // => 'new'
 * lifecycleStage({ ageDays: 200, monthlySales: [100, 130] }, limits); // => 'growth'
 * lifecycleStage({ ageDays: 200, monthlySales: [100, 95] }, limits); // => 'mature'
 * lifecycleStage({ ageDays: 200, monthlySales: [100, 70] }, limits); // => 'decline'
 * ```
 */
export function lifecycleStage(product: ProductLife, limits: LifecycleLimits): LifecycleStage | null {
  return guarded('/product', product, ({ ageDays, monthlySales }) => {
    checkList('/product/monthlySales', monthlySales);
    const { newDays, growth, decline } = limits;
    if (checkNumber('/product/ageDays', ageDays) < checkNumber('/limits/newDays', newDays)) return 'new';
    const [up, down] = [exact(growth, '/limits/growth'), exact(0 - decline, '/limits/decline')];
    const [before, last] = monthlySales.slice(-2).map((sales) => exact(sales, '/product/monthlySales'));
    const rate = before === undefined || last === undefined || before.top < 0n ? null : over(last, before);
    if (rate === null) return null;
    const change = plus(rate, { top: -1n, bottom: 1n });
    if (compareExact(change, up) >= 0) return 'growth';
    return compareExact(change, down) <= 0 ? 'decline' : 'mature';
  });
}

/**
 * 阶段策略检查: every stage has an SOP. Error `lifecycle/no-sop`; messages are in `diagnosisRuleTexts`.
 *
 * @param sops - ids of SOPs by stage
 * @throws `shape/not-object`
 * @example
 * ```ts
 * import { checkLifecycleSops } from '@zhanggui/playbooks';
 * const sops = { new: ['launch'], growth: ['ads'], mature: ['bundle'], decline: [] };
 * checkLifecycleSops(sops).map(({ params }) => params); // => [{ stage: 'decline' }]
 * ```
 */
export function checkLifecycleSops(sops: { readonly [stage in LifecycleStage]?: readonly string[] }): Finding[] {
  return guarded('/sops', sops, () =>
    lifecycleStages
      .filter((stage) => !(Object.hasOwn(sops, stage) && Array.isArray(sops[stage]) && sops[stage].length > 0))
      .map((stage) => found('lifecycle/no-sop', 'error', `/${stage}`, { stage })),
  );
}
