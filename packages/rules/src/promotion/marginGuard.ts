import { type Fen, type Finding, floorProduct, formatYuan, multiplyFen } from '@zhanggui/core';
import { breakEvenUplift, type Earnings, earningsOf, type LineEarnings } from './margin/earnings.js';
import { type OrderCosts, type ReadCosts, readCosts } from './margin/readCosts.js';
import type { PricedCart } from './pricedCart.js';

/** 毛利检查的结果: what the order earns, in all and line by line. */
export interface MarginReport extends Earnings {
  readonly lines: readonly LineEarnings[];
  /** The same goods without any promotion. */
  readonly withoutPromotions: Earnings;
  /**
   * 保本增量: how many more such orders (0.25 is a quarter more) earn what the goods would have earned without promotions:
   * profit without ÷ profit − 1. Null where the order earns nothing: then no number of them does.
   */
  readonly breakEvenUplift: number | null;
  readonly findings: readonly Finding[];
}

/**
 * 毛利检查 (保本检查): what a priced order earns after the discounts that the shop pays itself, goods, gifts, commission, fees and freight, and which lines
 * earn too little.
 *
 * - What platform and supplier pay of a discount comes in as revenue; `funding` of the promotions says how much that is.
 * - Commission is a share of the revenue, the payment fee a share of what the buyer pays; each is rounded half up once for the order. What belongs to
 *   the whole order lies on its lines by revenue (the payment fee by what was paid), by largest remainder, so that the lines add up to it.
 * - Error `margin/below-cost`: a line loses money. Warning `margin/below-floor`: it earns less than the floor, a share of its revenue; nothing for a
 *   line that brings nothing in. Error `margin/order-at-loss`. Texts: `marginRuleTexts`.
 *
 * @param order - made by `price`
 * @throws `promotion/no-cost`, `promotion/not-priced`, `promotion/not-id` and `promotion/duplicate-line` also for the costs, `money/not-fen` also for a cost below 0, `money/not-rate` also
 * outside 0 to 1, `money/overflow`, `shape/not-object`, `shape/not-list`, `limit/exceeded`
 * @example
 * ```ts
 * import { fen } from '@zhanggui/core';
 * import { compilePromotions, marginGuard, price } from '@zhanggui/rules/promotion';
 * const promotions = compilePromotions([{ id: '九折', benefit: { kind: 'percent-off', rate: 0.9 } }]);
 * const order = price({ lines: [{ id: 'A', unitPrice: fen(10000), quantity: 1 }] }, promotions);
 * const report = marginGuard(order, { costs: [{ sku: 'A', cost: fen(6000) }], floorMargin: 0.35 });
 * report.profit; // => 3000
 * report.breakEvenUplift; // => 0.3333333333333333
 * report.findings.map(({ rule }) => rule); // => ['margin/below-floor']
 * ```
 */
export function marginGuard(order: PricedCart, costs: OrderCosts): MarginReport {
  const read = readCosts(costs);
  const { total, lines, withoutPromotions } = earningsOf(order, read);
  const loss: Finding = {
    rule: 'margin/order-at-loss',
    severity: 'error',
    params: { loss: formatYuan((0 - total.profit) as Fen) },
  };
  return {
    ...total,
    lines,
    withoutPromotions,
    breakEvenUplift: breakEvenUplift(withoutPromotions.profit, total.profit),
    findings: [...(total.profit < 0 ? [loss] : []), ...lines.flatMap((line, k) => findingsOf(line, k, read))],
  };
}

function findingsOf({ id, sku, revenue, profit }: LineEarnings, k: number, { floorOf }: ReadCosts): readonly Finding[] {
  const at = { path: `/lines/${k}` };
  if (profit < 0) {
    const params = { line: id, revenue: formatYuan(revenue), loss: formatYuan((0 - profit) as Fen) };
    return [{ rule: 'margin/below-cost', severity: 'error', params, at }];
  }
  const floor = floorOf(sku);
  // a whole profit is below the exact share where it is below the share rounded up
  if (floor === null || profit >= multiplyFen(revenue, floor, { rounding: 'ceil' })) return [];
  const params = { line: id, margin: cutPercent(profit, revenue), floor: floorProduct(floor, 1_000_000) / 10_000 };
  return [{ rule: 'margin/below-floor', severity: 'warning', params, at }];
}

/** With two decimals, cut, so that it never reads as the floor itself. */
function cutPercent(profit: Fen, revenue: Fen): number {
  return Number((BigInt(profit) * 10_000n) / BigInt(revenue)) / 100;
}
