import { fen } from '@zhanggui/core';
import { expect, test } from 'vitest';
import type { Benefit } from '../benefit.js';
import type { CartLine } from '../cart.js';
import { compilePromotions } from '../compilePromotions.js';
import { price } from '../price.js';
import type { PricedLine } from '../pricedCart.js';
import type { Promotion } from '../promotion.js';

/** `A 300×2 甲 ≥250` is two pieces of A at 300 分 each, in shop 甲, each not below 250; shop and floor may be left out. */
const read = (text: string): CartLine[] =>
  text.split(', ').map((each) => {
    const [id = '', cost = '', ...more] = each.split(' ');
    const [unitPrice = 0, quantity = 1] = cost.split('×').map(Number);
    const floor = more.find((part) => part.startsWith('≥'));
    const shop = more.find((part) => !part.startsWith('≥'));
    return { id, unitPrice: fen(unitPrice), quantity, ...(shop && { shop }), ...(floor && { floorPrice: fen(Number(floor.slice(1))) }) };
  });
const off = (less: number): Benefit => ({ kind: 'order-off', off: fen(less) });
const priced = (lines: string, benefit: Benefit, more: Partial<Promotion> = {}, before: readonly Promotion[] = []) =>
  price({ lines: read(lines) }, compilePromotions([...before, { id: 'P', benefit, ...more }]), { trace: true });
/** `50+0`: 50 off the first piece, nothing off the second; a single amount lies on all pieces by what they cost. */
const told = ({ shares }: PricedLine) => {
  const own = shares.find(({ promotion }) => promotion === 'P');
  if (own === undefined) return '0';
  return own.pieces?.flatMap(({ count, off: each }) => Array.from({ length: count }, () => each)).join('+') ?? `${own.amount}`;
};

const eachMinus = (less: number): Benefit => ({ kind: 'unit-off', off: fen(less) });
const half = (cap?: number): Benefit => ({ kind: 'percent-off', rate: 0.5, ...(cap !== undefined && { cap: fen(cap) }) });
const second: Benefit = { kind: 'nth-item', positions: [{ rate: 1 }, { rate: 0.5 }], further: 'repeat', per: 'line', assign: 'cart-order' };
test.each<[string, string, Benefit, string, Partial<Promotion>?]>([
  ['by what the lines cost', 'A 300, B 100', off(40), '30 10'],
  ['the odd 分 to the largest remainder', 'A 100, B 200', off(1), '0 1'],
  ['ties to the earlier line', 'A 100, B 100', off(1), '1 0'],
  ['first to the shops, then to the lines of each', 'A 100 甲, B 100 乙, C 100 甲', off(2), '1 1 0'],
  [
    'ties to the shop that is first in the cart, be it with another line',
    'A 100 甲, B 100 乙, C 100 甲',
    off(1),
    '0 0 1',
    { scope: { exclude: { lines: ['A'] } } },
  ],
  ['a line at its floor gives nothing, the others all', 'A 100 ≥100, B 100', off(40), '0 40'],
  ['a line near its floor gives what it can', 'A 100 ≥90, B 100', off(40), '10 30'],
  ['a floor is for every piece', 'A 100×2 ≥90, B 200', off(100), '20 80'],
  ['no more than the floors leave together', 'A 100 ≥90, B 100 ≥70', off(100), '10 30'],
  ['floors of one shop: the other shops give the rest', 'A 100 甲 ≥90, B 100 乙, C 100 甲 ≥100', off(60), '10 50 0'],
  ['a price below its floor stays', 'A 80 ≥90, B 100', off(50), '0 50'],
  ['all at their floors', 'A 80 ≥90, B 100 ≥100', off(50), ''],
  ['每件减 stops at the floor of a line', 'A 100×2 ≥90, B 100', eachMinus(30), '20 30'],
  ['a floor that holds a deal back leaves it on the whole line', 'A 100×2 ≥80, B 100×2', second, '40 50'],
  ['a floor that does not hold it back leaves it on its pieces', 'A 100×2 ≥75, B 100×2', second, '0+50 0+50'],
  ['a deal on the first piece of each line', 'A 100, B 100×2', { kind: 'unit-off', off: fen(20), maxPieces: 1 }, '20 20+0'],
  ['a deal on a piece', 'A 100×2, B 100×2', second, '0+50 0+50'],
  ['a cap over two lines goes by what they cost', 'A 300, B 100', half(40), '30 10'],
  ['a cap that is not reached leaves the deal on its pieces', 'A 100×3', { ...half(100), maxPieces: 2 } as Benefit, '50+50+0'],
  ['a cap that is reached lies on the whole line', 'A 100×3', { ...half(99), maxPieces: 2 } as Benefit, '99'],
  [
    'a cap over shops: lines that nothing comes off have no part in it',
    'A 50×2 甲, C 300 甲, B 50×2 乙',
    { kind: 'tiers', by: 'pieces', decide: 'line', tiers: [{ at: 2, rate: 0.5 }], cap: fen(30) },
    '15 0 15',
  ],
  ['a cap, and a line near its floor', 'A 100 ≥95, B 100', half(40), '5 35'],
])('%s', (_, lines, benefit, expected, more) => {
  const cart = priced(lines, benefit, more);
  if (expected === '') expect(cart.rejected).toStrictEqual([{ id: 'P', reason: 'nothing-off' }]);
  else expect(cart.lines.map(told).join(' ')).toBe(expected);
});

const deposit: Promotion = { id: '定金', benefit: { kind: 'deposit', pay: fen(150), off: fen(0) } };
test.each<[string, string, Benefit, string, Partial<Promotion>?]>([
  ['an amount', 'A 100, B 100', off(80), '25 25'],
  ['a deal on each line', 'A 100, B 100', eachMinus(40), '25 25', { level: 'shop' }],
  ['a deal on each line that leaves it alone', 'A 100, B 100', eachMinus(25), '25 25', { level: 'shop' }],
  ['a deal for each shop: the first takes what is left', 'A 100 甲, B 100 乙', off(40), '40 10', { perShop: true }],
  ['a deal by the piece', 'A 100×2', second, '0+50', { level: 'shop' }],
])('nothing takes off what was paid as a deposit: %s', (_, lines, benefit, expected, more) => {
  const cart = priced(lines, benefit, more, [deposit]);
  expect(cart.lines.map(told).join(' ')).toBe(expected);
  expect(cart.balance).toBe(0);
});

test('every share names its promotion, its amount, who paid, and its pieces where there are any', () => {
  const halves = { merchant: 0.5, platform: 0.5 };
  const plain = { supplier: 0, promotion: 'P' };
  expect(priced('A 100, B 0, C 31', off(131), { funding: halves }).lines.map(({ shares }) => shares)).toStrictEqual([
    [{ ...plain, amount: 100, merchant: 50, platform: 50 }],
    [],
    [{ ...plain, amount: 31, merchant: 16, platform: 15 }],
  ]);
  expect(priced('A 100×2', second).lines[0]!.shares).toStrictEqual([
    {
      ...plain,
      amount: 50,
      merchant: 50,
      platform: 0,
      pieces: [
        { count: 1, off: 0 },
        { count: 1, off: 50 },
      ],
    },
  ]);
  expect(priced('A 100×2', eachMinus(10)).lines[0]!.shares).toStrictEqual([{ ...plain, amount: 20, merchant: 20, platform: 0 }]);
});

test('freight is split over its methods, whatever the shops', () => {
  const shipping = ['一', '二', '三', '四'].map((id) => ({ id, fee: fen(10) }));
  const promotions = compilePromotions([{ id: 'P', benefit: { kind: 'shipping-off', off: fen(2) } }]);
  const cart = price({ lines: read('A 100 甲, B 100 乙, C 100 甲, D 100 甲'), shipping }, promotions);
  expect(cart.shipping.map(({ discount }) => discount)).toEqual([1, 1, 0, 0]);
});

/** `A30 B10°`: 30 from A, 10 from B, of which ° is a 分 more than its exact share rounded down. */
const traced = ({ trace }: ReturnType<typeof priced>) =>
  trace!.map(({ shares }) => shares.map(({ id, amount, oddFen }) => `${id}${amount}${oddFen === 1 ? '°' : ''}`).join(' '));
test.each<[string, string, Benefit, string, Partial<Promotion>?]>([
  ['an exact split leaves none', 'A 300, B 100', off(40), 'A30 B10'],
  ['two of three', 'A 100, B 100, C 100', off(2), 'A1° B1°'],
  ['one of three', 'A 100, B 100, C 100', off(100), 'A34° B33 C33'],
  ['of a free line nothing is said', 'A 100, B 0', off(10), 'A10'],
  ['a floor shifts a whole 分: none is odd', 'A 100 ≥99, B 100', off(4), 'A1 B3'],
  ['a floor shifts more than a 分: none is odd', 'A 100 ≥99, B 100', off(10), 'A1 B9'],
  ['what was not split has none', 'A 101, B 101', half(), 'A51 B51', { level: 'item' }],
  ['a cap is a split', 'A 101, B 100', half(3), 'A2° B1', { level: 'item' }],
  ['a cap that is just reached is none', 'A 101, B 100', half(101), 'A51 B50', { level: 'item' }],
])('the trace names each odd 分: %s', (_, lines, benefit, expected, more) => {
  expect(traced(priced(lines, benefit, more))).toEqual([expected]);
});

test('the trace has a step for each shop that it was granted to', () => {
  const step = { promotion: 'P', kind: 'order-off', level: 'shop' };
  expect(priced('A 300 甲, B 100, C 0 乙', off(40), { perShop: true }).trace).toStrictEqual([
    { ...step, shop: '甲', lookedAt: 300, before: 300, after: 260, discount: 40, shares: [{ id: 'A', amount: 40, oddFen: 0 }] },
    { ...step, lookedAt: 100, before: 100, after: 60, discount: 40, shares: [{ id: 'B', amount: 40, oddFen: 0 }] },
  ]);
  expect(priced('A 300 甲', off(40)).trace![0]).not.toHaveProperty('shop');
});

test('the trace of freight speaks of methods', () => {
  const promotions = compilePromotions([{ id: 'P', benefit: { kind: 'shipping-off', off: fen(1) } }]);
  const shipping = [
    { id: '快递', fee: fen(5) },
    { id: '冷链', fee: fen(5) },
  ];
  expect(price({ lines: read('A 100'), shipping }, promotions, { trace: true }).trace).toStrictEqual([
    {
      promotion: 'P',
      kind: 'shipping-off',
      level: 'shipping',
      lookedAt: 10,
      before: 10,
      after: 9,
      discount: 1,
      shares: [{ id: '快递', amount: 1, oddFen: 1 }],
    },
  ]);
});
