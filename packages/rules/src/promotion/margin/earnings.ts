import { allocate, type Fen, fen, multiplyFen, subtractFen, sumFen } from '@zhanggui/core';
import type { PricedCart } from '../pricedCart.js';
import { type PaidOrder, readOrder } from '../refunds/readOrder.js';
import type { ReadCosts } from './readCosts.js';

/** 收支: what comes in and what goes out. `profit = revenue − cost − gifts − commission − paymentFee − otherFees − freight`. */
export interface Earnings {
  /** 商品收入: list prices less what the shop itself pays of the discounts; what platform and supplier pay of them comes in. */
  readonly revenue: Fen;
  readonly cost: Fen;
  /** 赠品成本. */
  readonly gifts: Fen;
  /** 平台佣金. */
  readonly commission: Fen;
  /** 支付手续费. */
  readonly paymentFee: Fen;
  readonly otherFees: Fen;
  /** 店铺承担的运费: what the carrier gets, less what came in for it; below 0 where more came in. */
  readonly freight: Fen;
  readonly profit: Fen;
  /** `profit ÷ revenue`; null where nothing came in. */
  readonly marginRate: number | null;
}

/** 一行的收支. Costs of the whole order lie on the lines by revenue. */
export interface LineEarnings extends Earnings {
  readonly id: string;
  readonly sku: string;
  readonly quantity: number;
}

/** What an order earns, and the same goods without promotions. */
export interface OrderEarnings {
  readonly total: Earnings;
  readonly lines: readonly LineEarnings[];
  readonly withoutPromotions: Earnings;
}

export function earningsOf(order: PricedCart, costs: ReadCosts): OrderEarnings {
  const paid = readOrder(order);
  const skus = Array.from(order.lines, ({ sku }) => sku);
  const given = paid.lines.map(({ shares }) => sumFen(shares.map(({ merchant }) => merchant)));
  const list = paid.lines.map(({ listTotal }) => listTotal);
  const revenue = list.map((amount, k) => subtractFen(amount, given[k]!));
  const cost = paid.lines.map(({ quantity }, k) => multiplyFen(costs.costOf(skus[k]!), quantity));
  const givenFreight = sumFen(paid.shippingShares.map(({ merchant }) => merchant));
  const carrier = costs.freightCost ?? order.shippingFee;
  const withPromotions = {
    revenue,
    cost,
    paid: paid.lines.map(({ total }) => total),
    gifts: giftCost(paid, costs),
    payable: order.payable,
    freight: subtractFen(carrier, subtractFen(order.shippingFee, givenFreight)),
  };
  const columns = columnsOf(withPromotions, costs);
  const lines = paid.lines.map(({ id, quantity }, k) => {
    const row = earned(mapColumns((name) => columns[name][k]!));
    return { id, sku: skus[k]!, quantity, ...row };
  });
  const total = earned(mapColumns((name) => sumFen(columns[name])));
  const without = columnsOf(
    {
      revenue: list,
      cost,
      paid: list,
      gifts: fen(0),
      payable: sumFen([order.listTotal, order.shippingFee]),
      freight: subtractFen(carrier, order.shippingFee),
    },
    costs,
  );
  return {
    total,
    lines,
    withoutPromotions: earned(mapColumns((name) => sumFen(without[name]))),
  };
}

const columnNames = ['revenue', 'cost', 'gifts', 'commission', 'paymentFee', 'otherFees', 'freight'] as const;
type Column = (typeof columnNames)[number];
type Columns = Readonly<Record<Column, readonly Fen[]>>;

function mapColumns(amount: (name: Column) => Fen): Readonly<Record<Column, Fen>> {
  return Object.fromEntries(columnNames.map((name) => [name, amount(name)])) as Record<Column, Fen>;
}

/** Every column has an amount for each line. */
function columnsOf(
  order: {
    readonly revenue: readonly Fen[];
    readonly cost: readonly Fen[];
    readonly paid: readonly Fen[];
    readonly gifts: Fen;
    readonly payable: Fen;
    readonly freight: Fen;
  },
  { commissionRate, paymentRate, otherFees }: ReadCosts,
): Columns {
  const { revenue, cost, paid } = order;
  // an order without lines has nothing to lay its costs on
  const byRevenue = (amount: Fen) => (revenue.length === 0 ? [amount] : allocate(amount, revenue));
  return {
    revenue,
    cost,
    gifts: byRevenue(order.gifts),
    commission: byRevenue(multiplyFen(sumFen(revenue), commissionRate)),
    paymentFee: paid.length === 0 ? [multiplyFen(order.payable, paymentRate)] : allocate(multiplyFen(order.payable, paymentRate), paid),
    otherFees: byRevenue(otherFees),
    freight: byRevenue(order.freight),
  };
}

function earned(row: Readonly<Record<Column, Fen>>): Earnings {
  const { revenue, cost, gifts, commission, paymentFee, otherFees, freight } = row;
  const profit = subtractFen(revenue, sumFen([cost, gifts, commission, paymentFee, otherFees, freight]));
  return { ...row, profit, marginRate: revenue === 0 ? null : profit / revenue };
}

function giftCost({ gifts }: PaidOrder, { costOf }: ReadCosts): Fen {
  return sumFen(gifts.map(({ sku, pieces }) => multiplyFen(costOf(sku), pieces)));
}

/** 保本增量: how many more must be sold so that `now` earns what `before` did, as a share: before ÷ now − 1; null where now earns nothing. */
export function breakEvenUplift(before: Fen, now: Fen): number | null {
  return now <= 0 ? null : subtractFen(before, now) / now;
}
