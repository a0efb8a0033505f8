import type { Fen } from '@zhanggui/core';
import type { CartLine } from '../cart.js';

/** 商品目录的一项: an article that a cart may hold, described like a line of it. */
export interface CatalogueItem extends Omit<CartLine, 'quantity'> {
  /** 成本: what a piece costs the shop. Not known where it is left out. */
  readonly cost?: Fen;
  /** 限购, 库存: how many pieces one cart can hold; 1,000,000,000 where it is left out. */
  readonly maxPieces?: number;
}
