import type { Fen } from '@zhanggui/core';
import type { BenefitKind } from './benefit.js';
import type { Level } from './level.js';

/** 谁承担: who pays for what came off. The three add up to it. */
export interface Paid {
  readonly merchant: Fen;
  readonly platform: Fen;
  readonly supplier: Fen;
}

/** 一段相同的件: so many pieces in a row of which the same comes off each. */
export interface PieceRun {
  readonly count: number;
  readonly off: Fen;
}

/** 一行上的优惠份额: what one promotion took off one line. A refund gives back what was paid after it. */
export interface PromotionShare extends Paid {
  readonly promotion: string;
  readonly amount: Fen;
  /** On which pieces it lies, in the line's order, where the promotion chose pieces. Otherwise it lies on all by what they cost. */
  readonly pieces?: readonly PieceRun[];
}

/** 算好价的一行. `listTotal − discount = total`, and `discount` is the sum of the shares. */
export interface PricedLine {
  readonly id: string;
  readonly sku: string;
  readonly shop: string | null;
  readonly quantity: number;
  /** Before any promotion. */
  readonly unitPrice: Fen;
  readonly listTotal: Fen;
  readonly discount: Fen;
  readonly total: Fen;
  /** In the order in which they applied; none of 0. */
  readonly shares: readonly PromotionShare[];
}

/** 算好价的运费. `fee − discount = total`. */
export interface PricedShipping {
  readonly id: string;
  readonly fee: Fen;
  readonly discount: Fen;
  readonly total: Fen;
  readonly shares: readonly PromotionShare[];
}

/** 用上的优惠. */
export interface AppliedPromotion extends Paid {
  readonly id: string;
  readonly kind: BenefitKind;
  readonly level: Level;
  /** What it looked at, before it took anything off. */
  readonly lookedAt: Fen;
  /** Off the goods and the freight; 0 for a gift. */
  readonly discount: Fen;
  /** Of 积分抵扣: how many points were used. */
  readonly points?: number;
  /** Of a 定金: what is paid first. */
  readonly deposit?: Fen;
}

/** 没用上的原因. */
export type RejectionReason =
  /** 未开始, 已结束. */
  | 'not-started'
  | 'ended'
  /** 没有选用: a coupon that `use` does not name. */
  | 'not-chosen'
  /** 已用完: no use, or not enough budget, is left. */
  | 'used-up'
  | 'over-budget'
  /** 没有可用的商品, 没有可用的配送方式. */
  | 'no-goods'
  | 'no-shipping'
  /** 差 X 元, 差 X 件, 尾款差 X 元. */
  | 'below-amount'
  | 'below-pieces'
  | 'below-balance'
  /** 不符合人群, 不是第 N 单. */
  | 'not-for-buyer'
  | 'other-order-number'
  /** 需要先用上另一个优惠. */
  | 'needs-other'
  /** 与另一个优惠互斥; 同组已满; 同组有更优惠的; 有独享优惠. */
  | 'excluded'
  | 'group-full'
  | 'beaten'
  | 'exclusive-other'
  /** 已经没有可减的: the price is as low already, or at its floor. */
  | 'nothing-off';

/** 没用上的优惠, and why. */
export interface RejectedPromotion {
  readonly id: string;
  readonly reason: RejectionReason;
  /** What is missing to reach it; of several shops or lines the least. */
  readonly missing?: { readonly amount?: Fen; readonly pieces?: number };
  /** The other promotion that the reason speaks of. */
  readonly other?: string;
}

/** 赠品. */
export interface GiftPieces {
  readonly promotion: string;
  readonly sku: string;
  readonly pieces: number;
}

/** 算价的一步: what one promotion looked at and took, once for the cart, or for one shop. */
export interface TraceStep {
  readonly promotion: string;
  readonly kind: BenefitKind;
  readonly level: Level;
  /** The shop it was granted to on its own. */
  readonly shop?: string;
  readonly lookedAt: Fen;
  /** What its lines (or its methods) cost before and after. */
  readonly before: Fen;
  readonly after: Fen;
  readonly discount: Fen;
  /** Who took how much. `oddFen` is 1 where rounding gave the line a fen above its exact share rounded down. */
  readonly shares: readonly { readonly id: string; readonly amount: Fen; readonly oddFen: 0 | 1 }[];
}

/** 算好价的购物车. Every sum holds over the lines, the promotions and who paid, to the fen. */
export interface PricedCart {
  /** Goods before any promotion. */
  readonly listTotal: Fen;
  /** Off the goods. */
  readonly discount: Fen;
  readonly goodsTotal: Fen;
  readonly shippingFee: Fen;
  readonly shippingDiscount: Fen;
  readonly shippingTotal: Fen;
  /** Goods and freight: `goodsTotal + shippingTotal`. */
  readonly payable: Fen;
  /** What of it is paid first, as 定金. */
  readonly deposit: Fen;
  /** 尾款: `payable − deposit`. */
  readonly balance: Fen;
  readonly pointsUsed: number;
  /** As the cart's. */
  readonly lines: readonly PricedLine[];
  readonly shipping: readonly PricedShipping[];
  /** In the order in which they applied. */
  readonly applied: readonly AppliedPromotion[];
  /** In the order in which they were tried. A promotion whose scope no line of the cart meets is left out. */
  readonly rejected: readonly RejectedPromotion[];
  readonly gifts: readonly GiftPieces[];
  /** Only where it was asked for. */
  readonly trace?: readonly TraceStep[];
}
