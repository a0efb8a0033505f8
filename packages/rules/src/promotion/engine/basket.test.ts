import { fen } from '@zhanggui/core';
import { expect, test } from 'vitest';
import type { Cart } from '../cart.js';
import { compilePromotions } from '../compilePromotions.js';
import { price } from '../price.js';
import type { Promotion } from '../promotion.js';

const refused = (code: string, params: object) => expect.objectContaining({ name: 'ZhangguiError', code, params });
const line = { id: 'A', unitPrice: 100, quantity: 1 };
const method = { id: '快递', fee: 10 };
const ofLine = (more: object) => ({
  lines: [
    { ...line, id: 'Z' },
    { ...line, ...more },
  ],
});
const ofMethod = (more: object) => ({
  lines: [line],
  shipping: [
    { ...method, id: 'Z' },
    { ...method, ...more },
  ],
});

test.each<[string, object, string, object]>([
  ['a line without an id', ofLine({ id: undefined }), 'promotion/not-id', { index: 1, value: 'undefined' }],
  ['a line with an empty id', ofLine({ id: '' }), 'promotion/not-id', { index: 1, value: '' }],
  ['a line with a number for an id', ofLine({ id: 7 }), 'promotion/not-id', { index: 1, value: '7' }],
  ['no line', { lines: [line, null] }, 'promotion/not-id', { index: 1, value: 'undefined' }],
  ['a line twice', ofLine({ id: 'Z' }), 'promotion/duplicate-line', { line: 'Z' }],
  ['a price below 0', ofLine({ unitPrice: -1 }), 'promotion/not-price', { line: 'A', value: '-1' }],
  ['a price that is a text', ofLine({ unitPrice: '100' }), 'promotion/not-price', { line: 'A', value: '100' }],
  ['no piece', ofLine({ quantity: 0 }), 'promotion/not-quantity', { line: 'A', value: '0' }],
  ['half a piece', ofLine({ quantity: 1.5 }), 'promotion/not-quantity', { line: 'A', value: '1.5' }],
  ['over a billion pieces', ofLine({ quantity: 1e9 + 1 }), 'promotion/not-quantity', { line: 'A', value: '1000000001' }],
  ['a floor below 0', ofLine({ floorPrice: -1 }), 'promotion/not-price', { line: 'A', value: '-1' }],
  ['half a 分 for a floor', ofLine({ floorPrice: 0.5 }), 'promotion/not-price', { line: 'A', value: '0.5' }],
  ['one tag that is no list', ofLine({ tags: '新' }), 'promotion/not-tags', { line: 'A' }],
  ['a sku that is no text', ofLine({ sku: 1 }), 'promotion/not-tags', { line: 'A' }],
  ['a shop that is no text', ofLine({ shop: 1 }), 'promotion/not-tags', { line: 'A' }],
  ['a category that is no text', ofLine({ category: 1 }), 'promotion/not-tags', { line: 'A' }],
  ['shipping that is no list', { lines: [line], shipping: {} }, 'shape/not-list', { path: 'shippingMethods', value: 'object' }],
  ['a method without an id', ofMethod({ id: undefined }), 'promotion/not-id', { index: 1, value: 'undefined' }],
  ['a method with an empty id', ofMethod({ id: '' }), 'promotion/not-id', { index: 1, value: '' }],
  ['no method', { lines: [line], shipping: [null] }, 'promotion/not-id', { index: 0, value: 'undefined' }],
  ['a method twice', ofMethod({ id: 'Z' }), 'promotion/duplicate-line', { line: 'Z' }],
  ['a fee below 0', ofMethod({ fee: -1 }), 'promotion/not-price', { line: '快递', value: '-1' }],
  ['half a 分 for a fee', ofMethod({ fee: 0.5 }), 'promotion/not-price', { line: '快递', value: '0.5' }],
  ['a fee over a billion 元', ofMethod({ fee: 1e11 + 1 }), 'promotion/not-price', { line: '快递', value: '100000000001' }],
  ['one tag of a method that is no list', ofMethod({ tags: '快' }), 'promotion/not-tags', { line: '快递' }],
  ['a shop of a method that is no text', ofMethod({ shop: 1 }), 'promotion/not-tags', { line: '快递' }],
  ['a buyer that is none', { lines: [line], buyer: null }, 'promotion/not-tags', { line: 'buyer' }],
  ['one tag of a buyer that is no list', { lines: [line], buyer: { tags: '会员' } }, 'promotion/not-tags', { line: 'buyer' }],
  [
    'more money than can be counted',
    { lines: [{ ...line, unitPrice: 2 ** 53 - 1 }], shipping: [{ id: '快递', fee: 1 }] },
    'money/overflow',
    { value: String(2 ** 53) },
  ],
])('refuses %s', (_, cart, code, params) => {
  expect(() => price(cart as Cart, compilePromotions([]))).toThrow(refused(code, params));
});

test.each<[string, object]>([
  ['a line that is free', ofLine({ unitPrice: 0 })],
  ['a billion pieces', ofLine({ unitPrice: 1, quantity: 1e9 })],
  ['a floor of 0', ofLine({ floorPrice: 0 })],
  ['free shipping', ofMethod({ fee: 0 })],
  ['a fee of a billion 元', ofMethod({ fee: 1e11 })],
  ['a method of a shop', ofMethod({ shop: '甲' })],
  ['a shop and a category of none', ofLine({ shop: null, category: null })],
  ['all the money that can be counted', { lines: [{ ...line, unitPrice: 2 ** 53 - 11 }], shipping: [method] }],
  ['a buyer of whom nothing is known', { lines: [line], buyer: {} }],
])('takes %s', (_, cart) => {
  const { payable, listTotal, shippingFee } = price(cart as Cart, compilePromotions([]));
  expect(payable).toBe(listTotal + shippingFee);
});

test('a line is its own sku where none is named, and has no shop', () => {
  expect(price({ lines: [line] as never }, compilePromotions([])).lines).toStrictEqual([
    { id: 'A', sku: 'A', shop: null, quantity: 1, unitPrice: 100, listTotal: 100, discount: 0, total: 100, shares: [] },
  ]);
});

test('every method of shipping is charged', () => {
  const shipping = [
    { id: '快递', fee: fen(10) },
    { id: '冷链', fee: fen(5) },
  ];
  const cart = price({ lines: [], shipping }, compilePromotions([]));
  expect([cart.shippingFee, cart.payable]).toEqual([15, 15]);
  expect(cart.shipping).toStrictEqual([
    { id: '快递', fee: 10, discount: 0, total: 10, shares: [] },
    { id: '冷链', fee: 5, discount: 0, total: 5, shares: [] },
  ]);
});

test('lines of a shop belong together, wherever they stand in the cart', () => {
  const lines = ['甲', '乙', '甲'].map((shop, k) => ({ id: `${k}`, unitPrice: fen(100), quantity: 1, shop }));
  const each: Promotion = { id: 'P', perShop: true, benefit: { kind: 'tiers', by: 'amount', tiers: [{ at: 200, off: fen(30) }] } };
  expect(price({ lines }, compilePromotions([each])).lines.map(({ discount }) => discount)).toEqual([15, 0, 15]);
  const together: Promotion = { id: 'P', benefit: { kind: 'order-off', off: fen(1) } };
  // 甲 has two thirds of the goods, and the odd 分
  expect(price({ lines: [...lines].reverse() }, compilePromotions([together])).lines.map(({ discount }) => discount)).toEqual([1, 0, 0]);
});

test.each<[string, readonly Promotion[], readonly number[]]>([
  ['a deal by the piece', [], [10, 0, 10]],
  [
    'an amount off the line, which falls on its pieces by price',
    [{ id: '减', benefit: { kind: 'order-off', off: fen(60) }, level: 'item' }],
    [8, 0, 8],
  ],
])('a later deal sees what each piece costs after %s', (_, more, expected) => {
  const byPiece = { kind: 'nth-item', further: 'repeat', per: 'line' } as const;
  const half: Promotion = { id: '半价', benefit: { ...byPiece, positions: [{ rate: 1 }, { rate: 0.5 }], assign: 'cart-order' } };
  // a tenth off the two dearest of three pieces
  const positions = [{ rate: 0.9 }, { rate: 0.9 }, { rate: 1 }];
  const tenth: Promotion = { id: '九折', benefit: { ...byPiece, positions, assign: 'dearest-first' } };
  const cart = price({ lines: [{ id: 'A', unitPrice: fen(100), quantity: 3 }] }, compilePromotions([half, ...more, tenth]));
  expect(cart.lines[0]!.shares.at(-1)!.pieces!.map(({ off }) => off)).toEqual(expected);
});
