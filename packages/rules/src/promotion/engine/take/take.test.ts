import { fen } from '@zhanggui/core';
import { describe, expect, test } from 'vitest';
import type { Benefit } from '../../benefit.js';
import type { Cart, CartLine } from '../../cart.js';
import { compilePromotions } from '../../compilePromotions.js';
import { price } from '../../price.js';
import type { PricedCart } from '../../pricedCart.js';
import type { Promotion } from '../../promotion.js';

/** `A 300×2 甲` is two pieces of A at 300 分 each, in shop 甲; `B 50` is one piece. */
const read = (text: string): CartLine[] =>
  text.split(', ').map((each) => {
    const [id = '', cost = '', shop] = each.split(' ');
    const [unitPrice = 0, quantity = 1] = cost.split('×').map(Number);
    return { id, unitPrice: fen(unitPrice), quantity, ...(shop !== undefined && { shop }) };
  });
/** `30 0 | 20`: 30 off the first line, nothing off the second, 20 off the first method of shipping; or why not, and what is missing. */
const told = ({ lines, shipping, rejected: [why] }: PricedCart) => {
  if (why !== undefined) return `${why.reason} ${why.missing?.amount ?? why.missing?.pieces ?? ''}`.trim();
  const fees = shipping.length === 0 ? [] : ['|', ...shipping.map(({ discount }) => discount)];
  return [...lines.map(({ discount }) => discount), ...fees].join(' ');
};
type More = Partial<Promotion> & Partial<Cart>;
const priced = (lines: string, benefit: Benefit, { shipping = [], ...more }: More = {}) =>
  price({ lines: read(lines), shipping }, compilePromotions([{ id: 'P', benefit, ...more }]));
type Row = [name: string, lines: string, benefit: Benefit, expected: string, more?: More];
const check = (_: string, lines: string, benefit: Benefit, expected: string, more?: More) => {
  expect(told(priced(lines, benefit, more))).toBe(expected);
};
const scope = { exclude: { lines: ['外'] } };

describe('unit prices', () => {
  const threeAt = (k: number) =>
    ({
      kind: 'quantity-price',
      tiers: [
        { from: 3, price: fen(90) },
        { from: 5, price: fen(80) },
      ],
      per: k === 1 ? 'line' : 'scope',
    }) as const;
  test.each<Row>([
    ['会员价 for every piece', 'A 100×3', { kind: 'unit-price', price: fen(88) }, '36'],
    ['会员价 equal to the price', 'A 100×3', { kind: 'unit-price', price: fen(100) }, 'nothing-off'],
    ['每件减 20', 'A 100×3', { kind: 'unit-off', off: fen(20) }, '60'],
    ['每行减 20', 'A 100×3, B 15', { kind: 'unit-off', off: fen(20), each: 'line' }, '20 15'],
    [
      '每行减 20, where a group of pieces is whole',
      'A 100, B 100×2, C 100',
      { kind: 'unit-off', off: fen(20), each: 'line', groupsOf: 3 },
      '20 20 0',
    ],
    ['每件减 20, at most two pieces a line', 'A 100×3, B 100', { kind: 'unit-off', off: fen(20), maxPieces: 2 }, '40 20'],
    ['每件减 20, whole groups of two over the lines', 'A 100×3, B 100×2', { kind: 'unit-off', off: fen(20), groupsOf: 2 }, '60 20'],
    ['groups are cut of the pieces that count', 'A 100×5, B 100×2', { kind: 'unit-off', off: fen(20), maxPieces: 3, groupsOf: 2 }, '60 20'],
    ['one piece below a group', 'A 100', { kind: 'unit-off', off: fen(20), groupsOf: 2 }, 'nothing-off'],
    ['九折 at the level of unit prices: every piece rounded', 'A 15×3', { kind: 'percent-off', rate: 0.9 }, '6'],
    ['九折 later: every line rounded', 'A 15×3', { kind: 'percent-off', rate: 0.9 }, '5', { level: 'item' }],
    ['九折 later, but every piece rounded', 'A 15×3', { kind: 'percent-off', rate: 0.9, each: 'piece' }, '6', { level: 'item' }],
    ['九折, at most two pieces', 'A 15×3', { kind: 'percent-off', rate: 0.9, maxPieces: 2 }, '3', { level: 'item' }],
    ['九折, more pieces allowed than there are', 'A 15×3', { kind: 'percent-off', rate: 0.9, maxPieces: 4 }, '5', { level: 'item' }],
    ['九折, whole groups of two', 'A 15×3, B 100', { kind: 'percent-off', rate: 0.9, groupsOf: 2 }, '5 10', { level: 'item' }],
    ['九折, whole groups of two, a piece left over', 'A 15×3', { kind: 'percent-off', rate: 0.9, groupsOf: 2 }, '3', { level: 'item' }],
    ['五折, at most 30 in all', 'A 100, B 50', { kind: 'percent-off', rate: 0.5, cap: fen(30) }, '20 10'],
    ['五折, at most 30 in all, later', 'A 100, B 50', { kind: 'percent-off', rate: 0.5, cap: fen(30) }, '20 10', { level: 'item' }],
    ['五折, a cap that is just reached', 'A 100, B 50', { kind: 'percent-off', rate: 0.5, cap: fen(75) }, '50 25'],
    ['阶梯价 one piece short', 'A 100×2', threeAt(1), 'below-pieces 1'],
    ['阶梯价 from three pieces on', 'A 100×3', threeAt(1), '30'],
    ['阶梯价 just below the next step', 'A 100×4', threeAt(1), '40'],
    ['阶梯价 at the next step', 'A 100×5', threeAt(1), '100'],
    ['阶梯价 by line: what is missing on the line that is nearest', 'A 100×2, B 100, C 100', threeAt(1), 'below-pieces 1'],
    ['阶梯价 by line: only the line that reaches it', 'A 100×3, B 100×2', threeAt(1), '30 0'],
    ['阶梯价 over all lines together', 'A 100×3, B 100×2', threeAt(2), '60 40'],
    ['阶梯价 over all lines, two pieces short', 'A 100', threeAt(2), 'below-pieces 2'],
    ['阶梯价 above the price', 'A 85×5, B 70×5', threeAt(1), '25 0'],
  ])('%s', check);

  test('the first pieces of a line are the first, whatever each costs by then', () => {
    const first: Promotion = { id: '限一件', benefit: { kind: 'unit-off', off: fen(50), maxPieces: 1 }, priority: 1 };
    const half = (maxPieces: number): Promotion => ({ id: 'P', benefit: { kind: 'percent-off', rate: 0.5, maxPieces } });
    const shares = (maxPieces: number) =>
      price({ lines: read('A 100×3') }, compilePromotions([first, half(maxPieces)])).lines[0]!.shares.at(-1)!.pieces;
    expect(shares(1)).toEqual([
      { count: 1, off: 25 },
      { count: 2, off: 0 },
    ]);
    expect(shares(2)).toEqual([
      { count: 1, off: 25 },
      { count: 1, off: 50 },
      { count: 1, off: 0 },
    ]);
    expect(shares(3)).toEqual([
      { count: 1, off: 25 },
      { count: 2, off: 50 },
    ]);
    const byLine = (maxPieces: number) =>
      price({ lines: read('A 100×3') }, compilePromotions([first, { ...half(maxPieces), level: 'item' }])).applied[1]!.discount;
    expect([1, 2, 3].map(byLine)).toEqual([25, 75, 125]);
  });

  test('阶梯价 goes by line where nothing else is said', () => {
    const tiers = [{ from: 3, price: fen(90) }];
    expect(told(priced('A 100×2, B 100', { kind: 'quantity-price', tiers }))).toBe('below-pieces 1');
  });
});

describe('tiers', () => {
  const tiers = [
    { at: 200, off: fen(30) },
    { at: 400, off: fen(70) },
  ];
  const byAmount = { kind: 'tiers', by: 'amount', tiers } as const;
  const every = (at: number, maxTimes?: number) => [{ at, off: fen(30), repeat: true, ...(maxTimes !== undefined && { maxTimes }) }];
  const half = [{ at: 100, rate: 0.5 }];
  test.each<Row>([
    ['满200减30, a 分 short', 'A 199', byAmount, 'below-amount 1'],
    ['满200减30', 'A 200', byAmount, '30'],
    ['a 分 below the second tier', 'A 399', byAmount, '30'],
    ['at the second tier', 'A 400', byAmount, '70'],
    ['far above the last tier', 'A 4000', byAmount, '70'],
    ['每满200减30, just below the second time', 'A 399', { kind: 'tiers', by: 'amount', tiers: every(200) }, '30'],
    ['每满200减30, three times', 'A 600', { kind: 'tiers', by: 'amount', tiers: every(200) }, '90'],
    ['每满200减30, at most twice', 'A 600', { kind: 'tiers', by: 'amount', tiers: every(200, 2) }, '60'],
    ['每满200减30, 最多减50', 'A 600', { kind: 'tiers', by: 'amount', tiers: every(200), cap: fen(50) }, '50'],
    ['two pieces for 满3件', 'A 100×2', { kind: 'tiers', by: 'pieces', tiers: [{ at: 3, rate: 0.8 }] }, 'below-pieces 1'],
    ['满3件八折 over two lines', 'A 100×2, B 50', { kind: 'tiers', by: 'pieces', tiers: [{ at: 3, rate: 0.8 }] }, '40 10'],
    ['满3件减30, however much they cost', 'A 1×2, B 50', { kind: 'tiers', by: 'pieces', tiers: [{ at: 3, off: fen(30) }] }, '1 29'],
    ['each line decides: only those that reach it', 'A 200, B 199', { ...byAmount, decide: 'line' }, '30 0'],
    ['each line decides, none reaches it: the least that is missing', 'A 150, B 190', { ...byAmount, decide: 'line' }, 'below-amount 10'],
    ['each line decides by its pieces', 'A 10×3, B 10×2', { kind: 'tiers', by: 'pieces', decide: 'line', tiers: every(3) }, '30 0'],
    [
      'each line decides by its pieces, one piece short',
      'A 10×2, B 10',
      { kind: 'tiers', by: 'pieces', decide: 'line', tiers: every(3) },
      'below-pieces 1',
    ],
    ['decided together, each line alone gives its share', 'A 5, B 195', { kind: 'tiers', by: 'amount', tiers: half, take: 'line' }, '3 98'],
    ['decided together, each line gives all of it, no more than it costs', 'A 10, B 190', { ...byAmount, take: 'line' }, '10 30'],
    ['decided together, taken once and split', 'A 5, B 195', { kind: 'tiers', by: 'amount', tiers: half, take: 'scope' }, '3 97'],
    [
      'a line that decides also gives alone',
      'A 205, B 5',
      { kind: 'tiers', by: 'amount', tiers: half, decide: 'line', take: 'scope' },
      '103 0',
    ],
    ['by line, at most 40 in all', 'A 200, B 200', { ...byAmount, decide: 'line', cap: fen(40) }, '20 20'],
    [
      'by line, the amounts are what is left of them',
      'A 205, B 5',
      { kind: 'tiers', by: 'amount', tiers: half, decide: 'line', basis: 'list' },
      '103 0',
    ],
  ])('%s', check);
});

describe('off the order', () => {
  const lines = 'A 300, B 100, 外 500';
  test.each<Row>([
    ['立减 by what the lines cost', lines, { kind: 'order-off', off: fen(40) }, '30 10 0', { scope }],
    ['红包, no more than the goods', 'A 300', { kind: 'red-packet', off: fen(400) }, '300'],
    ['整单九折, rounded once', 'A 5, B 5, C 5', { kind: 'order-percent', rate: 0.9 }, '1 1 0'],
    ['整单五折, at most 40', lines, { kind: 'order-percent', rate: 0.5, cap: fen(40) }, '30 10 0', { scope }],
    ['一口价', lines, { kind: 'order-price', price: fen(320) }, '60 20 0', { scope }],
    ['一口价 above what it costs', lines, { kind: 'order-price', price: fen(401) }, 'nothing-off', { scope }],
    ['积分: 100 points are 1 分 each', 'A 300', { kind: 'points', points: 100, pointValue: fen(1) }, '100'],
    ['积分: a point that is worth 3 分', 'A 100', { kind: 'points', points: 50, pointValue: fen(3) }, '99'],
    ['积分 in steps of 20', 'A 300', { kind: 'points', points: 59, pointValue: fen(2), step: 20 }, '80'],
    ['积分, at most 50 分', 'A 300', { kind: 'points', points: 100, pointValue: fen(3), maxOff: fen(50) }, '48'],
    ['积分, at most a third, rounded down', 'A 200', { kind: 'points', points: 100, pointValue: fen(1), maxRate: 0.333333 }, '66'],
    ['积分 never pay more than the goods', 'A 30', { kind: 'points', points: 100, pointValue: fen(1) }, '30'],
    ['积分 that do not make a step', 'A 300', { kind: 'points', points: 19, pointValue: fen(1), step: 20 }, 'nothing-off'],
    ['no 积分', 'A 300', { kind: 'points', points: 0, pointValue: fen(1) }, 'nothing-off'],
    ['定金 20 抵 50', 'A 300', { kind: 'deposit', pay: fen(20), worth: fen(50) }, '30'],
    ['定金立减', 'A 300', { kind: 'deposit', pay: fen(20), off: fen(45) }, '45'],
    ['定金 once, however many pieces', 'A 300×3', { kind: 'deposit', pay: fen(20), worth: fen(50) }, '30'],
    ['定金 for every piece', 'A 300×3', { kind: 'deposit', pay: fen(20), worth: fen(50), each: 'piece' }, '90'],
    ['定金 as much as the goods', 'A 100', { kind: 'deposit', pay: fen(100), worth: fen(150) }, '0'],
    ['定金 above the goods', 'A 99', { kind: 'deposit', pay: fen(100), worth: fen(150) }, 'below-amount 1'],
    ['定金 for every piece, above the goods', 'A 99×3', { kind: 'deposit', pay: fen(100), off: fen(1), each: 'piece' }, 'below-amount 3'],
    ['定金 takes nothing off what was paid with it', 'A 110', { kind: 'deposit', pay: fen(100), worth: fen(150) }, '10'],
  ])('%s', check);

  test('积分 stay off what lies below the floor', () => {
    const lines: readonly CartLine[] = [{ id: 'A', unitPrice: fen(100), quantity: 2, floorPrice: fen(80) }];
    const cart = price({ lines }, compilePromotions([{ id: 'P', benefit: { kind: 'points', points: 100, pointValue: fen(3) } }]));
    expect([cart.payable, cart.pointsUsed, cart.applied[0]!.points]).toEqual([161, 13, 13]);
  });

  test('积分 are counted in whole steps', () => {
    const cart = priced('A 300', { kind: 'points', points: 59, pointValue: fen(2), step: 20 });
    expect([cart.pointsUsed, cart.discount]).toEqual([40, 80]);
  });

  test('每店积分: a shop uses no more than the deposit and the shops before leave', () => {
    const each: Promotion = { id: '积分', benefit: { kind: 'points', points: 100, pointValue: fen(1) }, perShop: true };
    const deposit: Promotion = { id: '定金', benefit: { kind: 'deposit', pay: fen(80), off: fen(0) } };
    const cart = price({ lines: read('A 50 甲, B 100 乙') }, compilePromotions([deposit, each]));
    expect([cart.pointsUsed, ...cart.lines.map(({ discount }) => discount)]).toEqual([70, 50, 20]);
  });

  test('积分 of two promotions add up, and stay off a deposit and its shop', () => {
    const points = (id: string, many: number): Promotion => ({ id, benefit: { kind: 'points', points: many, pointValue: fen(1) } });
    const deposit: Promotion = { id: '定金', benefit: { kind: 'deposit', pay: fen(70), off: fen(0) } };
    const cart = price({ lines: read('A 100') }, compilePromotions([deposit, points('甲', 10), points('乙', 50)]));
    expect([cart.pointsUsed, cart.payable, cart.deposit, cart.balance]).toEqual([30, 70, 70, 0]);
    expect(cart.applied.map(({ id, points: used, deposit: paid }) => [id, used, paid])).toEqual([
      ['定金', undefined, 70],
      ['甲', 10, undefined],
      ['乙', 20, undefined],
    ]);
  });

  test('每店积分 stay off the deposits of the shops before', () => {
    const each: Promotion = { id: '积分', benefit: { kind: 'points', points: 100, pointValue: fen(1) }, perShop: true };
    const deposit: Promotion = { id: '定金', benefit: { kind: 'deposit', pay: fen(150), off: fen(0) } };
    const cart = price({ lines: read('A 100 甲, B 100 乙') }, compilePromotions([deposit, each]));
    expect(cart.lines.map(({ discount }) => discount)).toEqual([50, 0]);
  });

  test('two deposits: the second sees what the first leaves', () => {
    const deposit = (id: string, pay: number): Promotion => ({ id, benefit: { kind: 'deposit', pay: fen(pay), off: fen(0) } });
    const twice = (pay: number) => price({ lines: read('A 100') }, compilePromotions([deposit('一', 60), deposit('二', pay)]));
    expect([twice(40).deposit, twice(40).balance]).toEqual([100, 0]);
    expect(twice(41).rejected).toEqual([{ id: '二', reason: 'below-amount', missing: { amount: 1 } }]);
  });
});

describe('freight', () => {
  const shipping = [
    { id: '顺丰', fee: fen(20), tags: ['快'] },
    { id: '中通', fee: fen(10), tags: ['慢'] },
    { id: '自提', fee: fen(0) },
  ];
  const more = { shipping };
  const by = (what: 'goods' | 'pieces' | 'fee', off = 6): Benefit => ({
    kind: 'shipping-off',
    by: what,
    tiers: [{ at: 15, off: fen(off) }],
  });
  test.each<Row>([
    ['包邮', 'A 100', { kind: 'shipping-off', rate: 0 }, '0 | 20 10 0', more],
    ['运费减 6, split by fee', 'A 100', { kind: 'shipping-off', off: fen(6) }, '0 | 4 2 0', more],
    ['运费减 40, no more than the fees', 'A 100', { kind: 'shipping-off', off: fen(40) }, '0 | 20 10 0', more],
    ['运费 12 together', 'A 100', { kind: 'shipping-off', price: fen(12) }, '0 | 12 6 0', more],
    ['运费 12 each', 'A 100', { kind: 'shipping-off', price: fen(12), each: 'method' }, '0 | 8 0 0', more],
    ['运费减 6 each', 'A 100', { kind: 'shipping-off', off: fen(6), each: 'method' }, '0 | 6 6 0', more],
    ['半价运费, at most 9', 'A 100', { kind: 'shipping-off', rate: 0.5, cap: fen(9) }, '0 | 6 3 0', more],
    ['运费减 6 each, at most 9', 'A 100', { kind: 'shipping-off', off: fen(6), each: 'method', cap: fen(9) }, '0 | 6 3 0', more],
    ['顺丰 alone', 'A 100', { kind: 'shipping-off', rate: 0, methods: ['快', '空'] }, '0 | 20 0 0', more],
    ['no method with that tag', 'A 100', { kind: 'shipping-off', rate: 0, methods: ['空'] }, 'no-shipping', more],
    ['no method at all', 'A 100', { kind: 'shipping-off', rate: 0 }, 'no-shipping'],
    ['freight that is free anyway', 'A 100', { kind: 'shipping-off', rate: 0 }, 'nothing-off', { shipping: [{ id: '自提', fee: fen(0) }] }],
    ['by goods, just reached', 'A 15', by('goods'), '0 | 4 2 0', more],
    ['by goods, a 分 short', 'A 14', by('goods'), 'below-amount 1', more],
    ['by pieces, just reached', 'A 1×14, B 1', by('pieces'), '0 0 | 4 2 0', more],
    ['by pieces, two short', 'A 100×13', by('pieces'), 'below-pieces 2', more],
    ['by the fee, together', 'A 1', by('fee'), '0 | 4 2 0', more],
    ['by the fee, each', 'A 1', { ...by('fee'), each: 'method' } as Benefit, '0 | 6 0 0', more],
    [
      'by the fee, none reaches it: the least that is missing',
      'A 1',
      { ...by('fee'), each: 'method' } as Benefit,
      'below-amount 2',
      {
        shipping: [
          { id: '中通', fee: fen(12) },
          { id: '圆通', fee: fen(13) },
        ],
      },
    ],
    ['a tier that is reached and takes nothing', 'A 100', by('goods', 0), 'nothing-off', more],
    ['a share by tiers', 'A 100', { kind: 'shipping-off', by: 'goods', tiers: [{ at: 15, rate: 0.5 }] }, '0 | 10 5 0', more],
    ['by the goods of its scope alone', '外 100, A 14', by('goods'), 'below-amount 1', { ...more, scope }],
  ])('%s', check);

  test('包邮 needs no goods, and one for some goods needs them', () => {
    const free: Promotion = { id: '包邮', benefit: { kind: 'shipping-off', rate: 0 } };
    expect(price({ lines: [], shipping }, compilePromotions([free])).payable).toBe(0);
    const coupon: Promotion = { ...free, scope: { skus: ['A'] }, coupon: true };
    const cart = price({ lines: [], shipping }, compilePromotions([coupon]), { use: ['包邮'] });
    expect(cart.rejected).toEqual([{ id: '包邮', reason: 'no-goods' }]);
    expect(price({ lines: [] }, compilePromotions([{ id: '立减', benefit: { kind: 'order-off', off: fen(1) } }])).rejected).toEqual([
      { id: '立减', reason: 'no-goods' },
    ]);
  });

  test('what a shop ships is a matter of that shop; lines without one ship what no shop does', () => {
    const each: Promotion = { id: 'P', benefit: { kind: 'shipping-off', off: fen(5) }, perShop: true };
    const methods = [
      { id: '甲的', fee: fen(20), shop: '甲' },
      { id: '谁的', fee: fen(10) },
      { id: '丙的', fee: fen(8), shop: '丙' },
    ];
    const cart = price({ lines: read('A 100 甲, B 100'), shipping: methods }, compilePromotions([each]));
    expect(cart.shipping.map(({ discount }) => discount)).toEqual([5, 5, 0]);
  });

  test('a deposit on the goods leaves the freight alone', () => {
    const deposit: Promotion = { id: '定金', benefit: { kind: 'deposit', pay: fen(100), off: fen(0) } };
    const free: Promotion = { id: '包邮', benefit: { kind: 'shipping-off', rate: 0 } };
    expect(price({ lines: read('A 100'), shipping }, compilePromotions([deposit, free])).shippingTotal).toBe(0);
  });
});

describe('gifts', () => {
  const gift = (by: 'amount' | 'pieces', more: object = {}, maxPieces?: number): Benefit => ({
    kind: 'gift',
    sku: '杯子',
    by,
    tiers: [{ at: by === 'amount' ? 100 : 3, pieces: 2, ...more }],
    ...(maxPieces !== undefined && { maxPieces }),
  });
  test.each<[string, string, Benefit, number | string]>([
    ['满100赠2', 'A 100', gift('amount'), 2],
    ['a 分 short', 'A 99', gift('amount'), 'below-amount 1'],
    ['three pieces', 'A 1×2, B 1', gift('pieces'), 2],
    ['a piece short', 'A 500×2', gift('pieces'), 'below-pieces 1'],
    ['每满3件赠2', 'A 1×7', gift('pieces', { repeat: true }), 4],
    ['每满3件赠2, at most once', 'A 1×7', gift('pieces', { repeat: true, maxTimes: 1 }), 2],
    ['每满3件赠2, at most 3 pieces', 'A 1×7', gift('pieces', { repeat: true }, 3), 3],
    ['never more than a billion pieces', 'A 1×1000000000', gift('pieces', { repeat: true, pieces: 9 }), 1e9],
  ])('%s', (_, lines, benefit, pieces) => {
    const cart = priced(lines, benefit);
    if (typeof pieces === 'string') expect(told(cart)).toBe(pieces);
    else expect(cart.gifts).toEqual([{ promotion: 'P', sku: '杯子', pieces }]);
    expect(cart.payable).toBe(cart.listTotal);
  });

  test('每店赠: each shop on its own', () => {
    expect(priced('A 100 甲, B 99 乙, C 200 丙', gift('amount'), { perShop: true }).gifts).toEqual([
      { promotion: 'P', sku: '杯子', pieces: 2 },
      { promotion: 'P', sku: '杯子', pieces: 2 },
    ]);
  });
});

/** The unit price falls from 100 to 80, a deposit of 10 is paid, and 满减 takes 20 of the 80 that the page shows. */
const before: readonly Promotion[] = [
  { id: '直降', benefit: { kind: 'unit-price', price: fen(80) } },
  { id: '定金', benefit: { kind: 'deposit', pay: fen(10), off: fen(0) } },
  { id: '满减', benefit: { kind: 'order-off', off: fen(20) } },
];
const ask = { level: 'platform' } as const;
test.each<[string, Benefit, number]>([
  ['整单五折, of what it costs by then', { kind: 'order-percent', rate: 0.5 }, 30],
  ['整单五折, of running', { kind: 'order-percent', rate: 0.5, basis: 'running' }, 30],
  ['整单五折, of what the page shows', { kind: 'order-percent', rate: 0.5, basis: 'list' }, 40],
  ['整单五折, of what it cost before 满减', { kind: 'order-percent', rate: 0.5, basis: { after: 'deposit' } }, 40],
  ['整单五折, of what it cost after 满减', { kind: 'order-percent', rate: 0.5, basis: { after: 'shop' } }, 30],
  ['整单五折, of the balance', { kind: 'order-percent', rate: 0.5, basis: 'balance' }, 25],
  ['满折, of what the page shows', { kind: 'tiers', by: 'amount', tiers: [{ at: 80, rate: 0.5 }], basis: 'list' }, 40],
  ['满折, of the balance', { kind: 'tiers', by: 'amount', tiers: [{ at: 50, rate: 0.5 }], basis: 'balance' }, 25],
  ['积分, a tenth of what the page shows', { kind: 'points', points: 99, pointValue: fen(1), maxRate: 0.1, basis: 'list' }, 8],
])('门槛口径: %s', (_, benefit, lookedOff) => {
  const cart = price({ lines: read('A 100') }, compilePromotions([...before, { id: 'P', benefit, ...ask }]));
  expect(cart.applied.find(({ id }) => id === 'P')!.discount).toBe(lookedOff);
});

test.each<[string, Benefit]>([
  ['a gift', { kind: 'gift', sku: '杯子', by: 'amount', tiers: [{ at: 80, pieces: 1 }], basis: 'list' }],
  ['包邮', { kind: 'shipping-off', by: 'goods', tiers: [{ at: 80, rate: 0 }], basis: 'list' }],
])('门槛口径: %s from 80 on, of what the page shows', (_, benefit) => {
  const shipping = [{ id: '快递', fee: fen(6) }];
  const cart = price({ lines: read('A 100'), shipping }, compilePromotions([...before, { id: 'P', benefit }]));
  expect(cart.applied.map(({ id }) => id)).toContain('P');
});
