import { checkObject, type Fen, fen, multiplyFen, shown, ZhangguiError } from '@zhanggui/core';
import { checkLongList } from '../../rule/checkLongList.js';
import { readPrice } from '../readPrice.js';

/** 一个 SKU 的成本: of one piece. */
export interface SkuCost {
  readonly sku: string;
  readonly cost: Fen;
  /** 利润率底线 of this sku, 0 to 1; that of the shop where it is left out. */
  readonly floorMargin?: number;
}

/** 订单的成本与费用. */
export interface OrderCosts {
  /** Of every sku in the cart, and of every gift. */
  readonly costs: readonly SkuCost[];
  /** 平台扣点, a share of the revenue; 0 where it is left out. */
  readonly commissionRate?: number;
  /** 支付费率, a share of all that the buyer pays, freight included; 0 where it is left out. */
  readonly paymentRate?: number;
  /** 包材, 运费险 and so on, of an order; 0 where it is left out. */
  readonly otherFees?: Fen;
  /** What the carrier gets for an order; what the cart charges for it, before discounts, where it is left out. */
  readonly freightCost?: Fen;
  /** 利润率底线, 0 to 1; none where it is left out. */
  readonly floorMargin?: number;
}

/** Costs that were checked. */
export interface ReadCosts {
  /** @throws `promotion/no-cost` */
  readonly costOf: (sku: string) => Fen;
  readonly floorOf: (sku: string) => number | null;
  readonly commissionRate: number;
  readonly paymentRate: number;
  readonly otherFees: Fen;
  readonly freightCost: Fen | null;
}

export function readCosts(given: OrderCosts): ReadCosts {
  checkObject('costs', given);
  const { costs, commissionRate = 0, paymentRate = 0, otherFees = fen(0), freightCost, floorMargin } = given;
  checkLongList(costs, 'skuCosts');
  const known = new Map<string, { readonly cost: Fen; readonly floor: number | null }>();
  const shopFloor = floorMargin === undefined ? null : readShare(floorMargin);
  Array.from(costs).forEach((entry, index) => {
    const { sku, cost, floorMargin: floor } = entry ?? {};
    if (typeof sku !== 'string' || sku === '') throw new ZhangguiError('promotion/not-id', { index, value: shown(sku) });
    if (known.has(sku)) throw new ZhangguiError('promotion/duplicate-line', { line: shown(sku) });
    known.set(sku, { cost: readPrice(cost), floor: floor === undefined ? shopFloor : readShare(floor) });
  });
  return {
    costOf: (sku) => {
      const found = known.get(sku);
      if (found === undefined) throw new ZhangguiError('promotion/no-cost', { sku: shown(sku) });
      return found.cost;
    },
    floorOf: (sku) => known.get(sku)?.floor ?? null,
    commissionRate: readShare(commissionRate),
    paymentRate: readShare(paymentRate),
    otherFees: readPrice(otherFees),
    freightCost: freightCost === undefined ? null : readPrice(freightCost),
  };
}

/** Refuses a rate outside 0 to 1, or one that cannot be read exactly. */
function readShare(rate: number): number {
  if (!(typeof rate === 'number' && rate >= 0 && rate <= 1)) throw new ZhangguiError('money/not-rate', { value: shown(rate) });
  multiplyFen(fen(0), rate);
  return rate;
}
