import type { Fen } from '@zhanggui/core';

/** 适用范围: which lines a promotion looks at and takes from. A line must meet every part that is there; lists ask for any of theirs. */
export interface PromotionScope {
  /** Ids of lines. */
  readonly lines?: readonly string[];
  readonly skus?: readonly string[];
  readonly categories?: readonly string[];
  readonly shops?: readonly string[];
  /** A line with any of these tags. */
  readonly tags?: readonly string[];
  /** What a piece costs after the level `unit`, both ends included. A promotion of that level looks at what it costs by then. */
  readonly unitPrice?: { readonly from?: Fen; readonly to?: Fen };
  /** Only lines that no promotion of the level `unit` has made cheaper (折扣商品不参加); at that level, none before it. */
  readonly fullPriceOnly?: boolean;
  /** Lines that meet any of these lists are left out (指定商品不参加). */
  readonly exclude?: {
    readonly lines?: readonly string[];
    readonly skus?: readonly string[];
    readonly categories?: readonly string[];
    readonly shops?: readonly string[];
    readonly tags?: readonly string[];
  };
}
