import type { Fen } from '@zhanggui/core';
import type { Cart, CartLine } from './cart.js';
import type { PriceOptions } from './price.js';

/** 货品: what buyers can put into a cart. */
export interface LossArticle extends Omit<CartLine, 'quantity'> {
  /** 保本额: what the shop must be left with for a piece, its cost or its lowest price. Promotions do not look at it (`floorPrice` they do). */
  readonly needed: Fen;
  /** 限购: how many pieces one cart may hold. */
  readonly max?: number;
}

/** 亏损购物车搜索的要求. */
export interface LossOptions extends Pick<PriceOptions, 'at'>, Pick<Cart, 'shipping' | 'buyer'> {
  /** Carts of up to so many pieces, 1 to 1,000. */
  readonly maxPieces: number;
  /** Carts of up to so many lines; as many as pieces where it is left out. */
  readonly maxLines?: number;
  /** Whether buyers send pieces back and keep the discounts on the others; false where it is left out. */
  readonly refunds?: boolean;
  /** Coupons that a buyer may have, by id, at most 12; all where it is left out. */
  readonly coupons?: readonly string[];
  /** 叠加顺序: whether coupons apply in the order of `promotions` (where it is left out), or those of one level in any order, as `bestCombination` says. */
  readonly order?: 'given' | 'any';
  /** How many carts may be looked at; 200,000 where it is left out. */
  readonly nodeBudget?: number;
}

/** 亏损购物车. */
export interface LossCart {
  /** In the order of the catalogue. `refunded` of the pieces go back afterwards. */
  readonly lines: readonly { readonly id: string; readonly pieces: number; readonly refunded: number }[];
  /** Coupons that the buyer uses, in the order in which they apply. */
  readonly use: readonly string[];
  readonly pieces: number;
  /** At list prices. */
  readonly amount: Fen;
  /** What the shop is left with: list prices less its own part of the discounts, of those on the freight too, less what goes back. */
  readonly receipts: Fen;
  /** What the kept pieces, and gifts that are in the catalogue, need. */
  readonly needed: Fen;
  /** `needed − receipts`. */
  readonly loss: Fen;
}

/** 亏损购物车搜索的结果. */
export interface LossSearch {
  /** Null where none was found. */
  readonly found: LossCart | null;
  /** Where one was found: that no smaller one loses. Where none was: that none loses. False where the budget ran out. */
  readonly proven: boolean;
  /** No cart of up to so many pieces loses. */
  readonly decidedPieces: number;
  /** No cart within the limits loses more than this: 0 where it is proven that none loses, null where one was found. */
  readonly lossAtMost: Fen | null;
}
