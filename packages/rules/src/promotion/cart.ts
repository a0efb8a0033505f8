import type { Fen } from '@zhanggui/core';

/** 购物车的一行: one SKU and how many of it. */
export interface CartLine {
  readonly id: string;
  /** Of one piece, not negative, before any promotion. */
  readonly unitPrice: Fen;
  /** Whole pieces, 1 to 1,000,000,000. */
  readonly quantity: number;
  /** The id where it is left out. */
  readonly sku?: string;
  /** Lines without one are together one shop. */
  readonly shop?: string;
  readonly category?: string;
  /** What a promotion's scope looks for: a brand, `own`. */
  readonly tags?: readonly string[];
  /** 底价: what a piece may not be sold below; 0 where it is left out. */
  readonly floorPrice?: Fen;
}

/** 配送方式. All methods of a cart are charged. */
export interface ShippingMethod {
  readonly id: string;
  readonly fee: Fen;
  /** Whose freight it is; where it is left out, that of the lines without a shop. Only a promotion `perShop` looks at it. */
  readonly shop?: string;
  readonly tags?: readonly string[];
}

/** 买家: what conditions look at. */
export interface Buyer {
  readonly tags?: readonly string[];
  /** Which order of this buyer it is, from 1. */
  readonly orderNumber?: number;
}

/** 购物车. */
export interface Cart {
  readonly lines: readonly CartLine[];
  readonly shipping?: readonly ShippingMethod[];
  readonly buyer?: Buyer;
}
