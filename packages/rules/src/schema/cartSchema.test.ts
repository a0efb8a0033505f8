import { fen } from '@zhanggui/core';
import { expect, test } from 'vitest';
import { compilePromotions } from '../promotion/compilePromotions.js';
import { price } from '../promotion/price.js';
import { cartSchema } from './cartSchema.js';
import { pricedCartSchema } from './pricedCartSchema.js';

const line = { id: '1', unitPrice: 1990, quantity: 2 };
const method = { id: 'sf', fee: 1200, shop: 'A', tags: ['express'] };
const cart = {
  lines: [{ ...line, sku: 'a', shop: 'A', category: '女装', tags: ['own'], floorPrice: 1000 }],
  shipping: [method],
  buyer: { tags: ['vip'], orderNumber: 1 },
};
const paths = (given: unknown) => (cartSchema.safeParse(given).error?.issues ?? []).map(({ path }) => path.join('.'));

test('a cart with everything is read as it was written', () => {
  expect(cartSchema.parse(JSON.parse(JSON.stringify(cart)))).toEqual(cart);
});

test.each<[string, object, string[]]>([
  ['no piece', { lines: [{ ...line, quantity: 0 }] }, ['lines.0.quantity']],
  ['half a piece', { lines: [{ ...line, quantity: 0.5 }] }, ['lines.0.quantity']],
  ['more than a billion pieces', { lines: [{ ...line, quantity: 1_000_000_001 }] }, ['lines.0.quantity']],
  ['a price in 元', { lines: [{ ...line, unitPrice: 19.9 }] }, ['lines.0.unitPrice']],
  ['a floor below nothing', { lines: [{ ...line, floorPrice: -1 }] }, ['lines.0.floorPrice']],
  ['an id that comes again', { lines: [line, { ...line, id: '2' }, line] }, ['lines.2.id']],
  ['a method that comes again', { shipping: [method, method] }, ['shipping.1.id']],
  ['a fee over a billion 元', { shipping: [{ ...method, fee: 100_000_000_001 }] }, ['shipping.0.fee']],
  ['a misspelt price', { lines: [{ id: '1', price: 1, quantity: 1 }] }, ['lines.0.unitPrice', 'lines.0']],
  ['an amount beyond 2^53', { lines: [{ ...line, unitPrice: 2 ** 52 }] }, ['lines']],
  ['the 0th order', { buyer: { orderNumber: 0 } }, ['buyer.orderNumber']],
  ['10,001 lines', { lines: Array.from({ length: 10_001 }, (_, id) => ({ ...line, id: String(id) })) }, ['lines']],
])('%s is refused where it stands', (_, change, where) => {
  expect(paths({ ...cart, ...change })).toEqual(where);
});

/** An order of 39.80 and 12 freight, 5.00 of it off by a coupon, as a shop stores it. */
function order() {
  const promotions = compilePromotions([
    { id: '券', benefit: { kind: 'order-off', off: fen(500) }, coupon: true, funding: { merchant: 0.5, platform: 0.5 } },
    { id: '包邮', benefit: { kind: 'shipping-off', rate: 0 } },
    { id: '第一件', benefit: { kind: 'unit-off', off: fen(100), maxPieces: 1 } },
    { id: '赠品', benefit: { kind: 'gift', sku: 'g', by: 'pieces', tiers: [{ at: 2, pieces: 1 }] } },
    { id: '二单', benefit: { kind: 'order-off', off: fen(1) }, when: [{ kind: 'order-number', is: 2 }] },
  ]);
  return price(cartSchema.parse(cart), promotions, { trace: true });
}

/** The order as it is stored, with another value at a path. */
function stored(path = '', value?: unknown): unknown {
  const text: unknown = JSON.parse(JSON.stringify(order()));
  const keys = path.split('.');
  const last = keys.pop()!;
  const node = keys.reduce((at, key) => at[key] as Record<string, unknown>, text as Record<string, unknown>);
  if (path !== '') node[last] = value;
  return text;
}

test('a stored order is read back as it was priced', () => {
  expect(pricedCartSchema.parse(stored())).toEqual(order());
});

test.each<[string, string, unknown, string[]]>([
  ['more off', 'lines.0.shares.1.amount', 600, ['lines.0.shares.1.amount', 'lines.0.discount']],
  ['a share that is gone', 'lines.0.shares', [], ['lines.0.discount']],
  ['another price', 'lines.0.unitPrice', 2990, ['lines.0.listTotal']],
  ['another total', 'lines.0.total', 1, ['lines.0.total']],
  ['a discount on more pieces than there are', 'lines.0.shares.0.pieces', [{ count: 3, off: 100 }], ['lines.0.shares.0.pieces']],
  ['lines that are gone', 'lines', [], ['listTotal', 'discount']],
  ['a line that is there twice', 'lines', [order().lines[0], order().lines[0]], ['lines.1.id', 'listTotal', 'discount']],
  ['freight that was not paid', 'shipping.0.total', 1200, ['shipping.0.total']],
  ['another freight in all', 'shippingTotal', 1, ['shippingTotal', 'payable']],
  ['another sum', 'payable', 1, ['payable', 'balance']],
  ['another balance', 'balance', 1, ['balance']],
  ['another payer', 'applied.0.platform', 7, ['applied.0.discount']],
  ['a kind nobody knows', 'applied.0.kind', 'magic', ['applied.0.kind']],
  ['a reason nobody knows', 'rejected.0.reason', 'because', ['rejected.0.reason']],
  ['a gift of no piece', 'gifts.0.pieces', 0, ['gifts.0.pieces']],
  ['a step at no level', 'trace.0.level', 'none', ['trace.0.level']],
  ['a misspelt field', 'lines.0.paid', 1, ['lines.0']],
])('a stored order with %s is refused where it stands', (_, path, value, where) => {
  const { error } = pricedCartSchema.safeParse(stored(path, value));
  expect((error?.issues ?? []).map((issue) => issue.path.join('.'))).toEqual(where);
});
