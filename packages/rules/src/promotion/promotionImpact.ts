import { checkObject, type Fen, subtractFen, sumFen } from '@zhanggui/core';
import { checkLongList } from '../rule/checkLongList.js';
import type { Cart } from './cart.js';
import type { CompiledPromotions } from './compilePromotions.js';
import { breakEvenUplift, earningsOf } from './margin/earnings.js';
import { type OrderCosts, type ReadCosts, readCosts } from './margin/readCosts.js';
import { checkCompiled, type PriceOptions, price } from './price.js';
import type { PricedCart } from './pricedCart.js';

/** 优惠改动预览的要求. */
export interface PromotionChange extends Omit<PriceOptions, 'trace'> {
  readonly before: CompiledPromotions;
  readonly after: CompiledPromotions;
  /** Where it is left out, nothing is said about profit. */
  readonly costs?: OrderCosts;
}

/** 一组订单的合计. */
export interface ImpactTotals {
  readonly payable: Fen;
  /** Off goods and freight. */
  readonly discount: Fen;
  /** 店铺承担的优惠. */
  readonly funded: Fen;
  /** As `marginGuard` says; null where no costs were given. */
  readonly profit: Fen | null;
}

/** 优惠门槛的变化: which carts a promotion reaches that it did not reach, or does not reach any more. */
export interface ReachChange {
  readonly promotion: string;
  /** Places in the list of carts. */
  readonly gained: readonly number[];
  readonly lost: readonly number[];
}

/** 优惠改动预览. */
export interface PromotionImpact {
  readonly before: ImpactTotals;
  readonly after: ImpactTotals;
  /** `after − before`. */
  readonly change: ImpactTotals;
  /**
   * 保本增量: how many more such orders (0.25 is a quarter more) earn after the change what these earned before it. Below 0 fewer are enough; null without
   * costs, or where they earn nothing after it.
   */
  readonly breakEvenUplift: number | null;
  /** Carts that some promotion reaches now and none did before: 新达到门槛的订单. */
  readonly newlyReached: readonly number[];
  /** Promotions whose reach changes, in the order in which they apply after the change, then those that are gone. */
  readonly reach: readonly ReachChange[];
  readonly carts: readonly { readonly before: ImpactTotals; readonly after: ImpactTotals }[];
}

/**
 * 优惠改动预览: what a change of promotions does to a set of carts, such as last month's orders: 满200减30 becomes 满150减30.
 *
 * The carts stay as they are. That buyers buy otherwise under other promotions is not foreseen; `breakEvenUplift` says how many more orders the change
 * must bring to pay for itself.
 *
 * @param carts - at most 100,000; a promotion keeps its id over the change
 * @returns time: carts × what pricing takes, twice
 * @throws what `price` and `marginGuard` refuse, `shape/not-list`, `shape/not-object`, `limit/exceeded`
 * @example
 * ```ts
 * import { fen } from '@zhanggui/core';
 * import { compilePromotions, promotionImpact } from '@zhanggui/rules/promotion';
 * const over = (at: number) => compilePromotions([{ id: '满减', benefit: { kind: 'tiers', by: 'amount', tiers: [{ at, off: fen(3000) }] } }]);
 * const carts = [16000, 21000].map((unitPrice) => ({ lines: [{ id: 'A', unitPrice: fen(unitPrice), quantity: 1 }] }));
 * const costs = { costs: [{ sku: 'A', cost: fen(9000) }] };
 * const impact = promotionImpact(carts, { before: over(20000), after: over(15000), costs });
 * impact.change; // => { payable: -3000, discount: 3000, funded: 3000, profit: -3000 }
 * impact.newlyReached; // => [0]
 * impact.breakEvenUplift; // => 0.23076923076923078
 * ```
 */
export function promotionImpact(carts: readonly Cart[], change: PromotionChange): PromotionImpact {
  checkLongList(carts, 'impactCarts');
  checkObject('change', change);
  const { before, after, costs, ...options } = change;
  for (const promotions of [before, after]) {
    checkCompiled(promotions);
    checkLongList(promotions.promotions, 'promotions');
  }
  const read = costs === undefined ? null : readCosts(costs);
  const rows = Array.from(
    carts,
    (cart) => [before, after].map((promotions) => outcomeOf(price(cart, promotions, options), read)) as [Outcome, Outcome],
  );
  const totals = [0, 1].map((side) =>
    totalOf(
      rows.map((row) => row[side]!.totals),
      read,
    ),
  ) as [ImpactTotals, ImpactTotals];
  const [{ profit: earned }, { profit: earns }] = totals;
  return {
    before: totals[0],
    after: totals[1],
    change: {
      payable: subtractFen(totals[1].payable, totals[0].payable),
      discount: subtractFen(totals[1].discount, totals[0].discount),
      funded: subtractFen(totals[1].funded, totals[0].funded),
      profit: earned === null || earns === null ? null : subtractFen(earns, earned),
    },
    breakEvenUplift: earned === null || earns === null ? null : breakEvenUplift(earned, earns),
    newlyReached: rows.flatMap(([was, is], k) => (was.reached.length === 0 && is.reached.length > 0 ? [k] : [])),
    reach: reachChanges(
      rows,
      [...after.promotions, ...before.promotions].map(({ id }) => id),
    ),
    carts: rows.map(([was, is]) => ({ before: was.totals, after: is.totals })),
  };
}

interface Outcome {
  readonly totals: ImpactTotals;
  /** Promotions that applied. */
  readonly reached: readonly string[];
}

function outcomeOf(priced: PricedCart, costs: ReadCosts | null): Outcome {
  const funded = sumFen(priced.applied.map(({ merchant }) => merchant));
  const discount = sumFen([priced.discount, priced.shippingDiscount]);
  const profit = costs === null ? null : earningsOf(priced, costs).total.profit;
  return { totals: { payable: priced.payable, discount, funded, profit }, reached: priced.applied.map(({ id }) => id) };
}

function totalOf(each: readonly ImpactTotals[], costs: ReadCosts | null): ImpactTotals {
  return {
    payable: sumFen(each.map(({ payable }) => payable)),
    discount: sumFen(each.map(({ discount }) => discount)),
    funded: sumFen(each.map(({ funded }) => funded)),
    profit: costs === null ? null : sumFen(each.map(({ profit }) => profit!)),
  };
}

function reachChanges(rows: readonly (readonly [Outcome, Outcome])[], ids: readonly string[]): readonly ReachChange[] {
  const changes = new Map(ids.map((id) => [id, { gained: [] as number[], lost: [] as number[] }]));
  rows.forEach(([was, is], k) => {
    const [old, now] = [new Set(was.reached), new Set(is.reached)];
    for (const id of now) if (!old.has(id)) changes.get(id)!.gained.push(k);
    for (const id of old) if (!now.has(id)) changes.get(id)!.lost.push(k);
  });
  return [...changes].flatMap(([promotion, { gained, lost }]) => (gained.length + lost.length === 0 ? [] : [{ promotion, gained, lost }]));
}
