import type { Fen } from '@zhanggui/core';

/** 购物车的一行: one SKU and how many of it. */
export interface CartLine {
  readonly id: string;
  /** Of one piece, not negative; after a price reduction, before promotions on the order. */
  readonly unitPrice: Fen;
  /** Whole pieces, 1 to 1,000,000,000. */
  readonly quantity: number;
  /** What a promotion's scope looks for: a category, a brand, `own`. */
  readonly tags?: readonly string[];
}

/** 一行上的优惠份额: what one promotion took off one line. A refund gives back what was paid after it. */
export interface PromotionShare {
  readonly promotion: string;
  readonly amount: Fen;
}

/** 算好价的一行. `listTotal − discount = total`, and `discount` is the sum of the shares. */
export interface PricedLine {
  readonly id: string;
  readonly listTotal: Fen;
  readonly discount: Fen;
  readonly total: Fen;
  /** In the order in which they applied; none of 0. */
  readonly shares: readonly PromotionShare[];
}

/** 一个优惠的结果. */
export interface PricedPromotion {
  readonly id: string;
  /** What it looked at: its lines, after what came off before. */
  readonly subtotal: Fen;
  /** 0 when its threshold was not reached. */
  readonly discount: Fen;
}

/** 算好价的购物车, goods only. Every sum holds over the lines, to the fen. */
export interface PricedCart {
  readonly listTotal: Fen;
  readonly discount: Fen;
  readonly total: Fen;
  /** As the cart's. */
  readonly lines: readonly PricedLine[];
  /** In the order in which they applied. */
  readonly promotions: readonly PricedPromotion[];
}
