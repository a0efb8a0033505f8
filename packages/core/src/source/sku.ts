import type { Fen } from '../money/fen.js';
import type { Field } from './field.js';

/** 规格: one thing that can be bought, with its cost and stock. */
export interface Sku {
  /** 商家编码 */
  readonly skuId: string;
  readonly productId: string | null;
  readonly title: string | null;
  readonly price: Fen | null;
  /** 成本价: of one piece. */
  readonly cost: Fen | null;
  /** 库存: pieces, negative where more was sold than there is. */
  readonly stock: number | null;
}

export const skuFields = [
  { name: 'skuId', type: 'id', needed: 'value' },
  { name: 'productId', type: 'id', needed: 'no' },
  { name: 'title', type: 'text', needed: 'no' },
  { name: 'price', type: 'money', needed: 'no' },
  { name: 'cost', type: 'money', needed: 'no' },
  { name: 'stock', type: 'count', needed: 'no' },
] as const satisfies readonly Field<keyof Sku>[];
