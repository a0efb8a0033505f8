import {
  allocate,
  checkList,
  checkObject,
  checkOption,
  type Fen,
  fen,
  limits,
  multiplyFen,
  refuseOver,
  shown,
  sumFen,
  ZhangguiError,
} from '@zhanggui/core';
import type { ProfitPartId } from './profitPart.js';

/** 订单收支: what is known of the money of an order, all amounts in 分 and not below 0. What is left out is 0. */
export interface OrderMoney {
  readonly orderId: string;
  /** 买家实付, before refunds. */
  readonly paidFen: Fen;
  /** 平台补贴 that the shop gets on top. */
  readonly subsidyFen?: Fen;
  /** 退款, whenever it went back. */
  readonly refundFen?: Fen;
  /** 商品成本 of all goods that were sent. */
  readonly goodsCostFen: Fen;
  /** Of that, the cost of goods that came back and can be sold again: not more. */
  readonly goodsBackFen?: Fen;
  readonly freightFen?: Fen;
  /** 佣金 as the platform settled it; left out or `null`: by the rate of the options. */
  readonly commissionFen?: Fen | null;
  /** 服务费: payment, insurance, 达人 and the like, as settled; left out or `null`: by the rate of the options. */
  readonly serviceFeeFen?: Fen | null;
  readonly otherFen?: Fen;
}

/** 利润口径. */
export interface OrderProfitOptions {
  /** 佣金率, 0–1, where an order does not tell its commission. Default 0. */
  readonly commissionRate?: number;
  /** 服务费率, 0–1, likewise. Default 0. */
  readonly serviceFeeRate?: number;
  /** What the rates are of: what was paid, or what is left of it after refunds (default), subsidies included. */
  readonly ratesOf?: 'paid' | 'after-refunds';
  /** 推广费 of all these orders together, to be split over them. Default 0. */
  readonly adFen?: Fen;
  /** By what: by what was paid (default), by what is left after refunds, or the same for every order. */
  readonly adBy?: 'paid' | 'after-refunds' | 'order';
}

/** 一单的利润. */
export interface OrderProfit {
  readonly orderId: string;
  /** Costs and refunds below 0. */
  readonly parts: Readonly<Record<ProfitPartId, Fen>>;
  /** The sum of the parts. */
  readonly profitFen: Fen;
  /** 利润率: profit over what was paid and subsidised, less refunds; `null` where nothing is left, or less. */
  readonly margin: number | null;
}

/** 利润表. */
export interface OrderProfits {
  /** In the order of the orders. */
  readonly orders: readonly OrderProfit[];
  readonly total: Omit<OrderProfit, 'orderId'>;
}

/**
 * 订单利润: what is left of every order, part by part to the 分, and of all.
 *
 * Fees by rate are rounded to the 分, half away from zero, order by order. Advertising is split by core's `allocate`: largest remainder,
 * ties to the earlier order, so that the shares add up to it exactly. Where nobody paid anything it is split equally. 毛利 of a shop that
 * does not know a cost leaves it out; it is then not in the profit either.
 *
 * @param orders - at most 1,000,000, each id once
 * @throws `aggregate/not-id`, `aggregate/negative-amount`, `profit/goods-back` where goods that came back cost more than all, `money/not-fen`, `money/not-rate`, `money/overflow`, `money/no-weight` for
 * advertising without an order, `query/duplicate`, `option/unknown`, `shape/not-object`, `shape/not-list`, `limit/exceeded`
 * @example
 * ```ts
 * import { fen } from '@zhanggui/core';
 * import { orderProfits } from '@zhanggui/metrics';
 * const order = { orderId: '1', paidFen: fen(9900), refundFen: fen(900), goodsCostFen: fen(4000), freightFen: fen(500) };
 * const { orders, total } = orderProfits([order], { commissionRate: 0.05, adFen: fen(1000) });
 * orders[0]?.parts.commission; // => -450
 * [total.profitFen, total.margin]; // => [3050, 0.3388888888888889]
 * ```
 */
export function orderProfits(orders: readonly OrderMoney[], options: OrderProfitOptions = {}): OrderProfits {
  checkList('orders', orders);
  refuseOver(limits, 'lines', orders.length);
  checkObject('options', options);
  const { adFen = 0 as Fen, adBy = 'paid', ratesOf = 'after-refunds' } = options;
  checkOption('ratesOf', ratesOf, ['paid', 'after-refunds']);
  checkOption('adBy', adBy, ['paid', 'after-refunds', 'order']);
  for (const rate of [options.commissionRate, options.serviceFeeRate]) {
    if (rate !== undefined && !(typeof rate === 'number' && rate >= 0 && rate <= 1))
      throw new ZhangguiError('money/not-rate', { value: shown(rate) });
  }
  const read = Array.from(orders, readMoney);
  checkUnique(read);
  const weights = read.map((money) => (adBy === 'order' ? 1 : Math.max(0, base(money, adBy))));
  const ads = notNegative(adFen, 'ad') === 0 ? read.map(() => 0 as Fen) : allocate(adFen, weights);
  const profits = read.map((money, k) => profitOf(money, { ...options, ratesOf, ad: ads[k]! }));
  return { orders: profits, total: totalOf(profits) };
}

type FullMoney = Required<Omit<OrderMoney, 'commissionFen' | 'serviceFeeFen'>> & Pick<OrderMoney, 'commissionFen' | 'serviceFeeFen'>;

function readMoney(money: OrderMoney): FullMoney {
  checkObject('order', money);
  const { orderId, commissionFen, serviceFeeFen } = money;
  if (typeof orderId !== 'string' || orderId === '')
    throw new ZhangguiError('aggregate/not-id', { field: 'orderId', value: shown(orderId) });
  const read = (amount: Fen | undefined) => notNegative(amount ?? (0 as Fen), orderId);
  const [goodsCostFen, goodsBackFen] = [notNegative(money.goodsCostFen, orderId), read(money.goodsBackFen)];
  if (goodsBackFen > goodsCostFen) throw new ZhangguiError('profit/goods-back', { orderId: shown(orderId), goodsBackFen, goodsCostFen });
  return {
    orderId,
    paidFen: notNegative(money.paidFen, orderId),
    subsidyFen: read(money.subsidyFen),
    refundFen: read(money.refundFen),
    goodsCostFen,
    goodsBackFen,
    freightFen: read(money.freightFen),
    otherFen: read(money.otherFen),
    ...(commissionFen == null ? {} : { commissionFen: read(commissionFen) }),
    ...(serviceFeeFen == null ? {} : { serviceFeeFen: read(serviceFeeFen) }),
  };
}

/** @throws `money/not-fen`, `aggregate/negative-amount` */
function notNegative(amount: Fen, orderId: string): Fen {
  if (fen(amount) < 0) throw new ZhangguiError('aggregate/negative-amount', { orderId: shown(orderId), amount });
  return amount;
}

function checkUnique(orders: readonly FullMoney[]): void {
  const seen = new Set<string>();
  for (const { orderId } of orders) {
    if (seen.has(orderId)) throw new ZhangguiError('query/duplicate', { what: 'orders', id: shown(orderId) });
    seen.add(orderId);
  }
}

/** @throws `money/overflow` */
function base({ paidFen, subsidyFen, refundFen }: FullMoney, of: 'paid' | 'after-refunds'): Fen {
  return sumFen([paidFen, subsidyFen, minus(of === 'paid' ? (0 as Fen) : refundFen)]);
}

function minus(amount: Fen): Fen {
  return (0 - amount) as Fen;
}

function profitOf(
  money: FullMoney,
  {
    commissionRate = 0,
    serviceFeeRate = 0,
    ratesOf,
    ad,
  }: OrderProfitOptions & { readonly ratesOf: 'paid' | 'after-refunds'; readonly ad: Fen },
): OrderProfit {
  // more may go back than was paid (freight, compensations): no fee is of less than nothing
  const rated = Math.max(0, base(money, ratesOf)) as Fen;
  const parts: Record<ProfitPartId, Fen> = {
    paid: money.paidFen,
    subsidy: money.subsidyFen,
    refund: minus(money.refundFen),
    'goods-cost': minus(money.goodsCostFen),
    'goods-back': money.goodsBackFen,
    freight: minus(money.freightFen),
    commission: minus(money.commissionFen ?? multiplyFen(rated, commissionRate)),
    'service-fee': minus(money.serviceFeeFen ?? multiplyFen(rated, serviceFeeRate)),
    ad: minus(ad),
    other: minus(money.otherFen),
  };
  return { orderId: money.orderId, ...summed(parts) };
}

function summed(parts: Readonly<Record<ProfitPartId, Fen>>): Omit<OrderProfit, 'orderId'> {
  const profitFen = sumFen(Object.values(parts));
  const sales = sumFen([parts.paid, parts.subsidy, parts.refund]);
  return { parts, profitFen, margin: sales > 0 ? profitFen / sales + 0 : null };
}

function totalOf(profits: readonly OrderProfit[]): Omit<OrderProfit, 'orderId'> {
  const sum = (part: ProfitPartId) => sumFen(profits.map(({ parts }) => parts[part]));
  return summed({
    paid: sum('paid'),
    subsidy: sum('subsidy'),
    refund: sum('refund'),
    'goods-cost': sum('goods-cost'),
    'goods-back': sum('goods-back'),
    freight: sum('freight'),
    commission: sum('commission'),
    'service-fee': sum('service-fee'),
    ad: sum('ad'),
    other: sum('other'),
  });
}
