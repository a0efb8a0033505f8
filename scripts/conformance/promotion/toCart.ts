import { fen } from '@zhanggui/core';
import type { Cart } from '@zhanggui/rules/promotion';
import type { RecordedCart } from './recorded.js';
import { given, only, Unsupported } from './unsupported.js';

/** A cart as the library reads it. */
export function toCart({ lines, customer, shipping }: RecordedCart): Cart {
  if (shipping !== undefined) only(shipping, 'shipping', ['methods']);
  if (customer !== undefined) only(customer, 'customer', ['tags', 'orderNumber']);
  return given({
    lines: lines.map((line) => {
      only(line, 'line', ['id', 'price', 'qty', 'tags', 'minUnitPrice', 'shop', 'cost']);
      const { id, price, qty, tags, minUnitPrice, shop } = line;
      const floorPrice = minUnitPrice === undefined ? undefined : fen(minUnitPrice);
      if (!Number.isInteger(price)) throw new Unsupported('line: a price that is not in whole fen');
      return given({ id, unitPrice: fen(price), quantity: qty, tags, shop, floorPrice });
    }),
    shipping: shipping?.methods.map((method) => {
      only(method, 'shipping method', ['id', 'fee', 'tags']);
      const { id, fee, tags = [] } = method;
      return { id, fee: fen(fee), tags: [...tags, methodTag(id)] };
    }),
    buyer: customer,
  });
}

/** A promotion finds a method by its tags; a recorded scope may also name it. */
export function methodTag(id: string): string {
  return `method ${id}`;
}
