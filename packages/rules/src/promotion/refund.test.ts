import { type Fen, fen, parseYuan, ZhangguiError } from '@zhanggui/core';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rulesLimits } from '../rule/rulesLimits.js';
import type { Benefit } from './benefit.js';
import type { Cart } from './cart.js';
import { compilePromotions } from './compilePromotions.js';
import { piecesOf } from './piecesOf.js';
import { price } from './price.js';
import type { AppliedPromotion, PricedCart, PricedLine, PromotionShare } from './pricedCart.js';
import type { Promotion } from './promotion.js';
import { refund } from './refund.js';
import type { Refund } from './refunded.js';
import type { RefundItem, RefundPolicy } from './refundPolicy.js';

const refused = (code: string, params: object = {}) =>
  expect.objectContaining({ name: 'ZhangguiError', code, params: expect.objectContaining(params) });
const yuan = (text: string): Fen => parseYuan(text);
const reduction = (at: string, off: string, repeat = false): Benefit => ({
  kind: 'tiers',
  by: 'amount',
  tiers: [{ at: yuan(at), off: yuan(off), repeat }],
});
/** `A2 B1`: two pieces of A and one of B. */
const items = (text: string): RefundItem[] =>
  (text === '' ? [] : text.split(' ')).map((item) => ({ line: item.slice(0, 1), pieces: Number(item.slice(1)) }));
/** `A2×100.00` is two pieces of A for 100 元 each. */
const cartOf = (text: string, shipping?: string): Cart => ({
  lines: text.split(' ').map((line) => {
    const [name = '', unitPrice = ''] = line.split('×');
    return { id: name.slice(0, 1), quantity: Number(name.slice(1)), unitPrice: yuan(unitPrice) };
  }),
  ...(shipping !== undefined && { shipping: [{ id: '快递', fee: yuan(shipping) }] }),
});
/** Refunds one after the other under one policy. */
function refunds(cart: Cart, given: readonly Promotion[], steps: readonly string[], policy: RefundPolicy = {}): Refund[] {
  const promotions = compilePromotions(given);
  return each(price(cart, promotions), steps.map(items), { cart, promotions, ...policy });
}
function each(order: PricedCart, steps: readonly (readonly RefundItem[])[], policy: RefundPolicy): Refund[] {
  return steps.map((step, k) => refund(order, step, { ...policy, already: steps.slice(0, k) }));
}
const amounts = (given: readonly Refund[]) => given.map(({ amount }) => amount);

const full300 = [{ id: '满300减50', benefit: reduction('300', '50') }];
const free2 = [{ id: '买二送一', benefit: { kind: 'buy-get', buy: { pieces: 2 }, get: { pieces: 1 }, repeat: false } }] as const;
const half2 = [
  {
    id: '第二件半价',
    benefit: { kind: 'nth-item', positions: [{ rate: 1 }, { rate: 0.5 }], further: 'repeat', per: 'line', assign: 'cart-order' },
  },
] as const;

test.each<[string, string, readonly Promotion[], string[], number[]]>([
  ['goods without promotions', 'A2×10', [], ['A1', 'A1'], [1000, 1000]],
  ['a share of the reduction stays with each line', 'A1×200 B1×100', full300, ['B1', 'A1'], [8333, 16667]],
  ['the other way round it is the same', 'A1×200 B1×100', full300, ['A1', 'B1'], [16667, 8333]],
  ['and at once', 'A1×200 B1×100', full300, ['A1 B1'], [25000]],
  [
    'pieces of a line, the first one paid a fen less',
    'A3×33.33',
    [{ id: '减10', benefit: { kind: 'order-off', off: fen(1000) } }],
    ['A1', 'A1', 'A1'],
    [2999, 3000, 3000],
  ],
  ['第二件半价: the first one back is the full one', 'A2×100', half2, ['A1', 'A1'], [10000, 5000]],
  ['nothing back is nothing', 'A1×10', [], [''], [0]],
])('discounts kept: %s', (_, cart, promotions, steps, expected) => {
  expect(amounts(refunds(cartOf(cart), promotions, steps))).toEqual(expected);
});

test.each<[string, string, readonly Promotion[], string[], number[]]>([
  ['the rest still reaches the threshold', 'A1×50 B1×300', full300, ['A1'], [5000]],
  ['the rest misses it', 'A1×200 B1×100', full300, ['B1', 'A1'], [5000, 20000]],
  ['每满: one step less', 'A1×300 B1×300', [{ id: '每满300减50', benefit: reduction('300', '50', true) }], ['B1', 'A1'], [25000, 25000]],
  ['第二件半价: one alone costs its full price', 'A2×100', half2, ['A1', 'A1'], [5000, 10000]],
  ['买二送一: two alone cost what was paid', 'A3×30', free2, ['A1', 'A1', 'A1'], [0, 3000, 3000]],
  [
    'what a refund of 0 could not take, the next one bears',
    'A1×290 B1×10',
    [{ id: '满300减150', benefit: reduction('300', '150') }],
    ['B1', 'A1'],
    [0, 15000],
  ],
])('discounts clawed back: %s', (_, cart, promotions, steps, expected) => {
  const all = refunds(cartOf(cart), promotions, steps, { broken: 'claw-back' });
  expect(amounts(all)).toEqual(expected);
  // what is taken from one refund is what the kept goods cost more
  for (const { goods, lines, clawedBack } of all) expect(lines.reduce((sum, { amount }) => sum + amount, 0) - clawedBack).toBe(goods);
});

test('what was taken for kept goods comes back with them', () => {
  const all = refunds(cartOf('A1×200 B1×100'), full300, ['B1', 'A1'], { broken: 'claw-back' });
  expect(all.map(({ clawedBack }) => clawedBack)).toEqual([3333, -3333]);
  expect(all.map(({ shares }) => shares.map(({ amount }) => amount))).toEqual([[5000], []]);
});

test('coupons that the order did not use do not lower the price of what is kept', () => {
  const coupon: Promotion = { id: '券', benefit: { kind: 'order-off', off: yuan('20') }, coupon: true };
  const promotions = compilePromotions([...full300, coupon]);
  const cart = cartOf('A1×200 B1×100');
  const options = { use: [] };
  const policy = { broken: 'claw-back', cart, promotions, options } as const;
  expect(refund(price(cart, promotions, options), items('B1'), policy).amount).toBe(5000);
});

test.each<[string, RefundPolicy['shipping'], number[]]>([
  ['stays', 'keep', [5400, 3600]],
  ['goes back with the last piece', 'with-last', [5400, 4400]],
])('freight %s', (_, shipping, expected) => {
  const off: Promotion = { id: '减10', benefit: { kind: 'order-off', off: yuan('10') } };
  const all = refunds(cartOf('A1×60 B1×40', '8'), [off], ['A1', 'B1'], shipping && { shipping });
  expect(amounts(all)).toEqual(expected);
  expect(all.map(({ goods }) => goods)).toEqual([5400, 3600]);
});

test('包邮 is not charged when the rest no longer reaches it, and who paid for it gets it back with the freight', () => {
  const free: Promotion = {
    id: '满99包邮',
    when: [{ kind: 'amount', atLeast: yuan('99') }],
    benefit: { kind: 'shipping-off', rate: 0.25 },
    funding: { merchant: 0.5, platform: 0.5 },
  };
  const all = refunds(cartOf('A1×60 B1×40', '8'), [free], ['A1', 'B1'], { broken: 'claw-back', shipping: 'with-last' });
  expect(amounts(all)).toEqual([6000, 4200]);
  expect(all.map(({ funded }) => [funded.merchant, funded.platform])).toEqual([
    [0, 0],
    [300, 300],
  ]);
});

const points: Promotion = { id: '积分', benefit: { kind: 'points', points: 100, pointValue: fen(10) } };

test('points go back as whole points in proportion, and the last refund gives the exact rest', () => {
  const all = refunds(cartOf('A1×10 B1×10 C1×10'), [points], ['A1', 'B1', 'C1']);
  expect(all.map((one) => [one.amount, one.points])).toEqual([
    [666, 33],
    [667, 34],
    [667, 33],
  ]);
});

test('points that still pay for the kept goods stay used, the money goes back instead', () => {
  const all = refunds(cartOf('A1×100 B1×100'), [points], ['A1', 'B1'], { broken: 'claw-back' });
  expect(all.map((one) => [one.amount, one.points])).toEqual([
    [10000, 0],
    [9000, 100],
  ]);
});

test('half a point is a whole one, with the first refund', () => {
  const one: Promotion = { id: '积分', benefit: { kind: 'points', points: 1, pointValue: fen(2) } };
  expect(refunds(cartOf('A1×10 B1×10'), [one], ['A1', 'B1']).map((each) => each.points)).toEqual([1, 0]);
});

test.each<[string, Benefit]>([
  ['points', { kind: 'points', points: 20_000, pointValue: fen(1) }],
  ['a red packet', { kind: 'red-packet', off: yuan('200') }],
])('%s that a new price would use beyond those in the order are owed in money', (_, benefit) => {
  const given = [
    { id: '满300减150', benefit: reduction('300', '150') },
    { id: '抵扣', benefit, scope: { lines: ['A'] } },
  ];
  // B was paid with 100, and A with 50 of the means; A alone costs 100, of which only those 50 are paid
  const all = refunds(cartOf('A1×100 B1×200'), given, ['B1', 'A1'], { broken: 'claw-back' });
  expect(all.map((one) => [one.amount, one.shares.map(({ amount }) => amount)])).toEqual([
    [5000, [15000]],
    [5000, [5000]],
  ]);
});

const redPacket: Promotion = { id: '红包', benefit: { kind: 'red-packet', off: yuan('9') }, funding: { platform: 1 } };

test.each<[string, RefundPolicy, number[][]]>([
  ['go back by what they paid', {}, [[300], [600]]],
  ['are lost', { redPackets: 'forfeit' }, [[], []]],
  ['stay with the kept goods that a new price spends them on', { broken: 'claw-back' }, [[], [900]]],
])('red packets %s', (_, policy, expected) => {
  const all = refunds(cartOf('A1×30 B1×60'), [redPacket], ['A1', 'B1'], policy);
  expect(all.map((one) => one.redPackets.map(({ amount }) => amount))).toEqual(expected);
});

test.each<[string, RefundPolicy, number[][]]>([
  [
    'the balance first',
    {},
    [
      [0, 6000],
      [3000, 1000],
    ],
  ],
  [
    'the deposit first',
    { deposit: 'deposit-first' },
    [
      [3000, 3000],
      [0, 4000],
    ],
  ],
  [
    'the freight is part of the balance',
    { deposit: 'deposit-first', shipping: 'with-last' },
    [
      [3000, 3000],
      [0, 4800],
    ],
  ],
])('a deposit goes back, %s', (_, policy, expected) => {
  const deposit: Promotion = { id: '定金', benefit: { kind: 'deposit', pay: yuan('30'), worth: yuan('30') } };
  const all = refunds(cartOf('A1×60 B1×40', '8'), [deposit], ['A1', 'B1'], policy);
  expect(all.map(({ fromDeposit, fromBalance }) => [fromDeposit, fromBalance])).toEqual(expected);
});

test.each<[string, RefundPolicy, number[]]>([
  ['with the last piece of the order', {}, [0, 0, 0, 2]],
  ['when all goods of its promotion are back', { gifts: 'with-goods' }, [0, 0, 2, 0]],
  ['as the kept goods no longer earn it', { gifts: 'when-broken' }, [0, 1, 1, 0]],
])('a gift comes back %s', (_, policy, expected) => {
  const gift: Promotion = {
    id: '每两件送一',
    scope: { lines: ['A'] },
    benefit: { kind: 'gift', sku: '袜子', by: 'pieces', tiers: [{ at: 2, pieces: 1, repeat: true }] },
  };
  const all = refunds(cartOf('A5×10 B1×10'), [gift], ['A1', 'A2', 'A2', 'B1'], policy);
  expect(all.map(({ gifts }) => gifts.reduce((sum, { pieces }) => sum + pieces, 0))).toEqual(expected);
});

test('each gift of an order is named', () => {
  const gifts = ['P 袜子', 'P 帽子', 'Q 袜子'].map((gift) => {
    const [promotion = '', sku = ''] = gift.split(' ');
    return { promotion, sku, pieces: 1 };
  });
  expect(refund({ ...price(cartOf('A1×1'), compilePromotions([])), gifts }, items('A1')).gifts).toEqual(gifts);
});

test('a later refund names its own pieces', () => {
  const [, second] = refunds(cartOf('A5×10'), [], ['A2', 'A3']);
  expect(second?.lines).toEqual([{ line: 'A', pieces: 3, amount: 3000 }]);
});

test('a discount that only the kept goods get lowers what they cost', () => {
  const given: Promotion[] = [
    { id: '满300减50', benefit: reduction('300', '50'), stacking: { group: '店铺券' } },
    { id: '满100减20', benefit: reduction('100', '20'), stacking: { group: '店铺券' } },
  ];
  // 250 were paid; A alone costs 80
  expect(amounts(refunds(cartOf('A1×100 B1×200'), given, ['B1', 'A1'], { broken: 'claw-back' }))).toEqual([17000, 8000]);
});

test('an order without goods has nothing to give back', () => {
  const [none] = refunds({ lines: [] }, [], [''], { broken: 'claw-back', gifts: 'when-broken' });
  expect(none).toEqual({ ...none, amount: 0, lines: [], shares: [], gifts: [] });
});

test('goods of a promotion are those that price finds, however its scope says it', () => {
  const gift: Promotion = {
    id: '满十元的送一',
    scope: { unitPrice: { from: yuan('10') } },
    benefit: { kind: 'gift', sku: '袜子', by: 'pieces', tiers: [{ at: 2, pieces: 1 }] },
  };
  const all = refunds(cartOf('A2×10 B1×5'), [gift], ['A1', 'A1', 'B1'], { gifts: 'with-goods' });
  expect(all.map(({ gifts }) => gifts.length)).toEqual([0, 1, 0]);
});

test('a gift that the kept goods would earn anew is not given, and the same gift is named once', () => {
  const given: Promotion[] = [
    { id: '满300减150', benefit: reduction('300', '150') },
    { id: '满百赠', benefit: { kind: 'gift', sku: '袜子', by: 'amount', tiers: [{ at: 10_000, pieces: 1, repeat: true }] } },
  ];
  const all = refunds(cartOf('A1×200 B1×100'), given, ['B1', 'A1'], { gifts: 'when-broken' });
  expect(all.map(({ gifts }) => gifts)).toEqual([[], [{ promotion: '满百赠', sku: '袜子', pieces: 1 }]]);
  const sock = { promotion: 'P', sku: '袜子', pieces: 1 };
  expect(refund({ ...price(cartOf('A1×1'), compilePromotions([])), gifts: [sock, sock] }, items('A1')).gifts).toEqual([
    { ...sock, pieces: 2 },
  ]);
});

test('everybody gets back their part of a discount', () => {
  const shared: Promotion = {
    id: '券',
    benefit: { kind: 'order-off', off: fen(100) },
    funding: { merchant: 0.5, platform: 0.3, supplier: 0.2 },
  };
  const [first, second] = refunds(cartOf('A3×10'), [shared], ['A1', 'A2']);
  expect(first?.shares).toEqual([{ promotion: '券', amount: 34, merchant: 17, platform: 10, supplier: 7 }]);
  expect(second?.shares).toEqual([{ promotion: '券', amount: 66, merchant: 33, platform: 20, supplier: 13 }]);
  expect(second?.funded).toEqual({ merchant: 33, platform: 20, supplier: 13 });
});

test('shares stand in the order in which their promotions applied', () => {
  const given: Promotion[] = [
    { id: '先', scope: { lines: ['B'] }, benefit: { kind: 'order-off', off: fen(10) }, priority: 2 },
    { id: '后', benefit: { kind: 'order-off', off: fen(10) }, priority: 1 },
  ];
  expect(refunds(cartOf('A1×1 B1×1'), given, ['A1 B1'])[0]?.shares.map(({ promotion }) => promotion)).toEqual(['先', '后']);
});

test('an exchange is a refund and a new price', () => {
  const promotions = compilePromotions(full300);
  const order = price(cartOf('A1×200 B1×100'), promotions);
  const back = refund(order, items('B1')).amount;
  const out = price(cartOf('C1×120'), promotions).payable;
  expect(out - back).toBe(3667);
});

test('many earlier refunds of a billion pieces are quick', () => {
  const promotions = compilePromotions([{ id: '减7', benefit: { kind: 'order-off', off: fen(7) } }]);
  const order = price({ lines: [{ id: 'A', quantity: 1e9, unitPrice: fen(100) }] }, promotions);
  const already = Array.from({ length: 1000 }, () => items('A1'));
  expect(refund(order, [{ line: 'A', pieces: 1e9 - 1000 }], { already }).amount).toBe((1e9 - 1000) * 100);
});

test.each<[string, RefundPolicy, number[]]>([
  ['the balance first', {}, [6000, 4400]],
  ['the deposit first', { deposit: 'deposit-first' }, [6000, 4400]],
])('a deposit beyond the goods was paid for the freight: %s', (_, policy, expected) => {
  const paid = { ...price(cartOf('A1×60 B1×40', '8'), compilePromotions([])), deposit: fen(10_400) };
  const all = each(paid, [items('A1'), items('B1')], { shipping: 'with-last', ...policy });
  expect(all.map(({ fromDeposit }) => fromDeposit)).toEqual(expected);
});

test('价保 that was paid already came out of the balance before the deposit', () => {
  const paid = { ...price(cartOf('A2×100'), compilePromotions([])), deposit: fen(5000) };
  const all = each(paid, [items('A1'), items('A1')], { compensated: [{ id: 'A', pieces: 2, refund: fen(8000) }] });
  // 200 less the deposit of 50 is the balance: 80 of it went back as 价保, 60 with the first piece, the last 10 with the second
  expect(all.map(({ fromBalance, fromDeposit }) => [fromBalance, fromDeposit])).toEqual([
    [6000, 0],
    [1000, 5000],
  ]);
});

const part = fc.double({ min: 0, max: 1, noNaN: true });
const kinds = ['tiers', 'points', 'red-packet', 'nth-item'] as const;

/** An order with shares of a tiny generator, so that nothing of the engine is asked. */
const anyOrder = fc
  .record({
    lines: fc.array(
      fc.record({
        unitPrice: fc.oneof(fc.nat(9), fc.nat(9_999), fc.nat(1e11)),
        quantity: fc.integer({ min: 1, max: 5 }),
        placed: fc.tuple(fc.nat(5), part),
        parts: fc.array(fc.record({ promotion: fc.nat(2), part, sides: fc.tuple(fc.nat(4), fc.nat(4)) }), { maxLength: 4 }),
      }),
      { minLength: 1, maxLength: 4 },
    ),
    fee: fc.nat(2_000),
    feeOff: part,
    deposit: part,
    points: fc.integer({ min: 1, max: 5_000 }),
    gifts: fc.nat(3),
  })
  .map(({ lines, fee, feeOff, ...rest }): PricedCart => {
    const freightShare = shareOf('P1', Math.floor(fee * feeOff), [1, 2]);
    const freight = {
      id: '快递',
      fee: fen(fee),
      discount: freightShare.amount,
      total: fen(fee - freightShare.amount),
      shares: [freightShare],
    };
    return orderOf(
      lines.map((line, k) => lineOf('ABCD'[k]!, line)),
      freight,
      rest,
    );
  });

function shareOf(promotion: string, amount: number, [a, b]: readonly [number, number]): PromotionShare {
  const [platform, supplier] = [a, b].map((eighths) => Math.floor((amount * eighths) / 8)) as [number, number];
  return { promotion, amount: fen(amount), merchant: fen(amount - platform - supplier), platform: fen(platform), supplier: fen(supplier) };
}

interface Given {
  readonly unitPrice: number;
  readonly quantity: number;
  readonly placed: readonly [number, number];
  readonly parts: readonly { readonly promotion: number; readonly part: number; readonly sides: readonly [number, number] }[];
}

function lineOf(id: string, { unitPrice, quantity, placed: [first, off], parts }: Given): PricedLine {
  const listTotal = unitPrice * quantity;
  const run = { count: Math.min(first, quantity), off: fen(Math.floor(unitPrice * off)) };
  const shares: PromotionShare[] = [{ ...shareOf('P3', run.count * run.off, [1, 1]), pieces: [run] }];
  let total = listTotal - run.count * run.off;
  for (const each of parts) {
    const amount = Math.floor(total * each.part);
    shares.push(shareOf(`P${each.promotion}`, amount, each.sides));
    total -= amount;
  }
  return {
    id,
    sku: id,
    shop: null,
    quantity,
    unitPrice: fen(unitPrice),
    listTotal: fen(listTotal),
    discount: fen(listTotal - total),
    total: fen(total),
    shares,
  };
}

function orderOf(
  lines: readonly PricedLine[],
  freight: PricedCart['shipping'][number],
  { deposit: part, points, gifts }: { deposit: number; points: number; gifts: number },
): PricedCart {
  const sum = (pick: (line: PricedLine) => number) => fen(lines.reduce((total, line) => total + pick(line), 0));
  const goodsTotal = sum(({ total }) => total);
  const payable = fen(goodsTotal + freight.total);
  const deposit = fen(Math.floor(payable * part));
  const none = { lookedAt: fen(0), discount: fen(0), merchant: fen(0), platform: fen(0), supplier: fen(0) };
  return {
    listTotal: sum(({ listTotal }) => listTotal),
    discount: sum(({ discount }) => discount),
    goodsTotal,
    shippingFee: freight.fee,
    shippingDiscount: freight.discount,
    shippingTotal: freight.total,
    payable,
    deposit,
    balance: fen(payable - deposit),
    pointsUsed: points,
    lines,
    shipping: [freight],
    applied: kinds.map(
      (kind, k): AppliedPromotion => ({ id: `P${k}`, kind, level: 'shop', ...none, ...(kind === 'points' && { points }) }),
    ),
    rejected: [],
    gifts: [{ promotion: 'P0', sku: '袜子', pieces: gifts }],
  };
}

/** All pieces of an order, one after the other in any order and then cut into refunds anywhere. */
function anySteps({ lines }: { readonly lines: readonly Pick<PricedLine, 'id' | 'quantity'>[] }): fc.Arbitrary<RefundItem[][]> {
  const pieces = lines.flatMap(({ id, quantity }) => Array.from({ length: quantity }, () => id));
  return fc
    .tuple(fc.shuffledSubarray(pieces, { minLength: pieces.length }), fc.array(fc.nat(pieces.length), { maxLength: 4 }))
    .map(([order, cuts]) => {
      const ends = [...cuts, pieces.length].sort((a, b) => a - b);
      return ends.map((end, k) => {
        const counts = new Map<string, number>();
        for (const id of order.slice(ends[k - 1] ?? 0, end)) counts.set(id, (counts.get(id) ?? 0) + 1);
        return [...counts].map(([line, count]) => ({ line, pieces: count }));
      });
    });
}

const anyPolicy = fc.record({
  shipping: fc.constantFrom('keep', 'with-last'),
  redPackets: fc.constantFrom('back', 'forfeit'),
  deposit: fc.constantFrom('balance-first', 'deposit-first'),
} as const);

const total = (all: readonly Refund[], pick: (one: Refund) => number) => all.reduce((sum, one) => sum + pick(one), 0);
const offOf = (order: PricedCart, withFreight: boolean, pick: (share: PromotionShare) => number) =>
  [...order.lines, ...(withFreight ? order.shipping : [])].flatMap(({ shares }) => shares).reduce((sum, share) => sum + pick(share), 0);

function holdTogether(one: Refund): void {
  const { amount, goods, freight, fromDeposit, fromBalance, lines, clawedBack, compensated, shares, funded, points, redPackets, gifts } =
    one;
  expect(goods + freight).toBe(amount);
  expect(fromDeposit + fromBalance).toBe(amount);
  expect(lines.reduce((sum, line) => sum + line.amount, 0) - clawedBack - compensated).toBe(goods);
  for (const side of ['merchant', 'platform', 'supplier'] as const)
    expect(shares.reduce((sum, share) => sum + share[side], 0)).toBe(funded[side]);
  const sides = shares.flatMap(({ merchant, platform, supplier }) => [merchant, platform, supplier]);
  for (const share of shares) expect(share.merchant + share.platform + share.supplier).toBe(share.amount);
  for (const number of [amount, goods, freight, fromDeposit, fromBalance, compensated, points, ...sides])
    expect(number).toBeGreaterThanOrEqual(0);
  for (const { pieces } of gifts) expect(pieces).toBeGreaterThan(0);
  for (const packet of redPackets) expect(shares).toContainEqual(expect.objectContaining(packet));
}

test('however the pieces go back, everybody gets back exactly what they gave, less the freight that stays', () => {
  fc.assert(
    fc.property(
      anyOrder.chain((order) => fc.tuple(fc.constant(order), anySteps(order), anyPolicy)),
      ([order, steps, policy]) => {
        const all = each(order, steps, policy);
        all.forEach(holdTogether);
        const freight = policy.shipping === 'with-last';
        expect(total(all, ({ amount }) => amount)).toBe(freight ? order.payable : order.goodsTotal);
        for (const side of ['merchant', 'platform', 'supplier'] as const)
          expect(total(all, ({ funded }) => funded[side])).toBe(offOf(order, freight, (share) => share[side]));
        expect(total(all, ({ gifts }) => gifts.reduce((sum, { pieces }) => sum + pieces, 0))).toBe(order.gifts[0]!.pieces);
        const paidByPoints = offOf(order, true, ({ promotion, amount }) => (promotion === 'P1' ? amount : 0));
        if (freight || order.shippingDiscount === 0)
          expect(total(all, ({ points }) => points)).toBe(paidByPoints === 0 ? 0 : order.pointsUsed);
        if (freight) expect(total(all, ({ fromDeposit }) => fromDeposit)).toBe(order.deposit);
        const packets = offOf(order, false, ({ promotion, amount }) => (promotion === 'P2' ? amount : 0));
        expect(total(all, ({ redPackets }) => redPackets.reduce((sum, { amount }) => sum + amount, 0))).toBe(
          policy.redPackets === 'back' ? packets : 0,
        );
      },
    ),
    { numRuns: 300 },
  );
});

test('a refund is what its pieces were paid with, piece by piece, and what came off them', () => {
  fc.assert(
    fc.property(
      anyOrder.chain((order) => fc.tuple(fc.constant(order), anySteps(order))),
      ([order, steps]) => {
        const open = new Map(
          order.lines.map((line) => [line.id, piecesOf(line).flatMap((run) => Array.from({ length: run.count }, () => run))]),
        );
        each(order, steps, {}).forEach((one, k) => {
          const pieces = steps[k]!.map(({ line, pieces: count }) => open.get(line)!.splice(0, count));
          expect(one.lines.map(({ amount }) => amount)).toEqual(pieces.map((runs) => runs.reduce((sum, { paid }) => sum + paid, 0)));
          const off = pieces.flat().reduce((sum, { unitPrice, paid }) => sum + unitPrice - paid, 0);
          expect(one.shares.reduce((sum, { amount }) => sum + amount, 0)).toBe(off);
        });
      },
    ),
  );
});

const anyPrice = fc.integer({ min: 0, max: 30_000 }).map(fen);
const anyCart = fc
  .array(fc.record({ unitPrice: anyPrice, quantity: fc.integer({ min: 1, max: 4 }) }), { minLength: 1, maxLength: 4 })
  .map((lines): Cart => ({ lines: lines.map((line, k) => ({ id: 'ABCD'[k]!, ...line })) }));
const anyPromotions = fc
  .array(
    fc.oneof(
      fc
        .record({ at: fc.integer({ min: 1, max: 60_000 }), off: anyPrice, repeat: fc.boolean() })
        .map((tier): Benefit => ({ kind: 'tiers', by: 'amount', tiers: [tier] })),
      fc.constant(half2[0].benefit as Benefit),
      fc.constant(free2[0].benefit as Benefit),
      anyPrice.map((off): Benefit => ({ kind: 'red-packet', off })),
      fc
        .record({ points: fc.nat(3_000), maxRate: fc.constantFrom(0.1, 0.5, 1) })
        .map((given): Benefit => ({ kind: 'points', pointValue: fen(3), ...given })),
      fc.constant<Benefit>({ kind: 'gift', sku: '袜子', by: 'pieces', tiers: [{ at: 2, pieces: 1, repeat: true }] }),
    ),
    { maxLength: 4 },
  )
  .map((benefits) =>
    benefits.map((benefit, k): Promotion => ({ id: `P${k}`, benefit, funding: { merchant: 0.5, platform: 0.25, supplier: 0.25 } })),
  );

test('clawed back or not, all of it is what was paid, and no refund is below 0', () => {
  fc.assert(
    fc.property(
      anyCart.chain((cart) => fc.tuple(fc.constant(cart), anySteps(cart))),
      anyPromotions,
      fc.constantFrom('keep' as const, 'claw-back' as const),
      fc.constantFrom('with-last' as const, 'with-goods' as const, 'when-broken' as const),
      ([cart, steps], given, broken, gifts) => {
        const promotions = compilePromotions(given);
        const order = price(cart, promotions);
        const all = each(order, steps, { broken, gifts, cart, promotions });
        all.forEach(holdTogether);
        expect(total(all, ({ amount }) => amount)).toBe(order.payable);
        expect(total(all, ({ points }) => points)).toBe(order.pointsUsed);
        expect(total(all, ({ clawedBack }) => clawedBack)).toBe(0);
        for (const side of ['merchant', 'platform', 'supplier'] as const)
          expect(total(all, ({ funded }) => funded[side])).toBe(offOf(order, true, (share) => share[side]));
        const pieces = order.gifts.reduce((sum, gift) => sum + gift.pieces, 0);
        expect(total(all, (one) => one.gifts.reduce((sum, gift) => sum + gift.pieces, 0))).toBe(pieces);
      },
    ),
    { numRuns: 300 },
  );
});

test('whatever was compensated, and clawed back or not, the buyer never gets more than was paid', () => {
  fc.assert(
    fc.property(
      anyCart.chain((cart) => fc.tuple(fc.constant(cart), anySteps(cart))),
      anyPromotions,
      fc.constantFrom('keep' as const, 'claw-back' as const),
      fc.array(fc.tuple(fc.nat(3), fc.integer({ min: 1, max: 4 }), fc.integer({ min: 0, max: 9_000 })), { maxLength: 4 }),
      ([cart, steps], given, broken, parts) => {
        const promotions = compilePromotions(given);
        const order = price(cart, promotions);
        const compensated = parts.map(([k, pieces, refund]) => {
          const line = order.lines[k % order.lines.length]!;
          return { id: line.id, pieces: Math.min(pieces, line.quantity), refund: fen(refund) };
        });
        const all = each(order, steps, { broken, cart, promotions, compensated });
        all.forEach(holdTogether);
        const before = compensated.reduce((sum, { refund }) => sum + refund, 0);
        expect(total(all, ({ amount }) => amount)).toBe(Math.max(0, order.payable - before));
      },
    ),
    { numRuns: 300 },
  );
});

test('a claw-back without points and red packets is paid so far less the price of what is kept', () => {
  const plain = anyPromotions.map((given) => given.filter(({ benefit: { kind } }) => kind !== 'points' && kind !== 'red-packet'));
  fc.assert(
    fc.property(
      anyCart.chain((cart) => fc.tuple(fc.constant(cart), anySteps(cart))),
      plain,
      ([cart, steps], given) => {
        const promotions = compilePromotions(given);
        const order = price(cart, promotions);
        const kept = new Map(cart.lines.map((line) => [line.id, line.quantity]));
        let paid: number = order.payable;
        const expected = steps.map((step) => {
          for (const { line, pieces } of step) kept.set(line, kept.get(line)! - pieces);
          const lines = cart.lines.flatMap((line) => (kept.get(line.id)! > 0 ? [{ ...line, quantity: kept.get(line.id)! }] : []));
          const back = Math.max(0, paid - (lines.length === 0 ? 0 : price({ lines }, promotions).payable));
          paid -= back;
          return back;
        });
        expect(amounts(each(order, steps, { broken: 'claw-back', cart, promotions }))).toEqual(expected);
      },
    ),
  );
});

const frozen = <T>(value: T): T => {
  if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(frozen);
  return value;
};

test('nothing that comes in is changed, and the same asks give the same answers', () => {
  const cart = frozen(cartOf('A2×200 B1×100', '8'));
  const promotions = compilePromotions([...full300, points, redPacket]);
  const order = frozen(price(cart, promotions));
  const policy = frozen({ already: [items('A1')], broken: 'claw-back', shipping: 'with-last' } as const);
  const ask = () => refund(order, frozen(items('A1 B1')), { ...policy, cart, promotions });
  expect(ask()).toEqual(ask());
});

const order = price(cartOf('A2×200 B1×100', '8'), compilePromotions([...full300, points]));

test.each<[string, unknown, string, object?]>([
  ['items that are no list', 'A', 'shape/not-list', { path: 'cartLines' }],
  ['a line that is not there', [{ line: 'X', pieces: 1 }], 'promotion/not-line', { line: 'X' }],
  ['a name of every object', [{ line: '__proto__', pieces: 1 }], 'promotion/not-line'],
  ['a line that is named twice', items('A1 A1'), 'promotion/not-line', { line: 'A' }],
  ['no item', [null], 'promotion/not-line'],
  ['no pieces', items('A0'), 'promotion/not-pieces', { line: 'A', value: '0' }],
  ['half a piece', [{ line: 'A', pieces: 0.5 }], 'promotion/not-pieces'],
  ['more pieces than there are', items('A3'), 'promotion/over-refund', { line: 'A', pieces: 3, left: 2 }],
])('refuses %s', (_, given, code, params) => {
  expect(() => refund(order, given as never)).toThrow(refused(code, params));
});

test.each<[string, unknown, string, object?]>([
  ['more pieces than are left', { already: [items('A1'), items('A1')] }, 'promotion/over-refund', { line: 'A', pieces: 1, left: 0 }],
  ['a policy that is none', null, 'shape/not-object', { path: 'policy' }],
  ['earlier refunds that are no list', { already: 1 }, 'shape/not-list'],
  ['an earlier refund that is no list', { already: [1] }, 'shape/not-list'],
  ['a missing earlier refund', { already: new Array(1) }, 'shape/not-list'],
  ['too many earlier refunds', { already: Array.from({ length: rulesLimits.refunds + 1 }, () => []) }, 'limit/exceeded'],
  ['a claw-back without the cart', { broken: 'claw-back' }, 'shape/not-object', { path: 'cart' }],
  ['gifts by the new price without the cart', { gifts: 'when-broken' }, 'shape/not-object', { path: 'cart' }],
  ['a claw-back without the promotions', { broken: 'claw-back', cart: cartOf('A2×200 B1×100') }, 'rules/not-compiled'],
  ['a cart without a line', { broken: 'claw-back', cart: cartOf('A2×200') }, 'promotion/other-cart', { line: 'B' }],
  ['a cart whose lines are no list', { broken: 'claw-back', cart: { lines: 1 } }, 'shape/not-list', { path: 'cartLines' }],
  ['a cart with another name for a line', { broken: 'claw-back', cart: cartOf('A2×200 C1×100') }, 'promotion/other-cart', { line: 'B' }],
  [
    'a cart with an empty place after its lines',
    { broken: 'claw-back', cart: { lines: [...cartOf('A2×200 B1×100').lines, null] } },
    'promotion/other-cart',
    { line: 'undefined' },
  ],
  ['a cart with another line', { broken: 'claw-back', cart: cartOf('A2×200 B1×100 C1×1') }, 'promotion/other-cart', { line: 'C' }],
  ['a cart with other pieces', { broken: 'claw-back', cart: cartOf('A1×200 B1×100') }, 'promotion/other-cart', { line: 'A' }],
  ['a cart with other prices', { broken: 'claw-back', cart: cartOf('A2×200 B1×101') }, 'promotion/other-cart', { line: 'B' }],
  ...['broken', 'shipping', 'gifts', 'redPackets', 'deposit'].map((option): [string, unknown, string, object] => [
    `another ${option}`,
    { [option]: 'maybe' },
    'option/unknown',
    { option },
  ]),
])('refuses %s', (_, policy, code, params) => {
  expect(() => refund(order, items('A1'), policy as never)).toThrow(refused(code, params));
});

test.each<[string, RefundPolicy]>([
  ['a coupon that was not used, and the options left out', {}],
  ['other options', { options: { use: ['券100', '满300减50'] } }],
  ['other promotions', { promotions: compilePromotions([]), options: { use: [] } }],
])('a claw-back refuses to price anew with %s: that is not what the order was priced from', (_, other) => {
  const coupon: Promotion = { id: '券100', benefit: { kind: 'order-off', off: yuan('100') }, coupon: true };
  const [cart, promotions] = [cartOf('A1×200 B1×100'), compilePromotions([...full300, coupon])];
  const used = price(cart, promotions, { use: [] });
  const back = (policy: RefundPolicy) => refund(used, items('B1'), { broken: 'claw-back', cart, promotions, ...policy });
  expect(back({ options: { use: [] } }).amount).toBe(5000);
  expect(() => back(other)).toThrow(refused('promotion/other-cart', { line: 'A' }));
});

test.each<[string, string, string[], RefundPolicy, number[]]>([
  ['all of it goes back', 'A1×100', ['A1'], { compensated: [{ id: 'A', pieces: 1, refund: fen(1000) }] }, [9000]],
  ['each piece has its part', 'A2×100', ['A1', 'A1'], { compensated: [{ id: 'A', pieces: 2, refund: fen(2001) }] }, [8999, 9000]],
  [
    'it lies on the pieces that were kept then',
    'A3×100',
    ['A1', 'A1', 'A1'],
    { compensated: [{ id: 'A', pieces: 2, refund: fen(2000) }] },
    [10000, 9000, 9000],
  ],
  [
    'twice',
    'A2×100',
    ['A1', 'A1'],
    {
      compensated: [
        { id: 'A', pieces: 2, refund: fen(2000) },
        { id: 'A', pieces: 1, refund: fen(500) },
      ],
    },
    [9000, 8500],
  ],
  ['another line has none of it', 'A1×100 B1×50', ['B1', 'A1'], { compensated: [{ id: 'A', pieces: 1, refund: fen(1000) }] }, [5000, 9000]],
  ['never below 0', 'A1×100', ['A1'], { compensated: [{ id: 'A', pieces: 1, refund: fen(20_000) }] }, [0]],
])('价保 was paid before the refund: %s', (_, cart, steps, policy, expected) => {
  const all = refunds(cartOf(cart), [], steps, policy);
  expect(amounts(all)).toEqual(expected);
  all.forEach(holdTogether);
});

test('价保 of pieces that were paid with less goes back with less', () => {
  // of 第二件半价 the first piece was paid with 100, the second with 50
  const all = refunds(cartOf('A2×100'), half2, ['A1', 'A1'], { compensated: [{ id: 'A', pieces: 2, refund: fen(1500) }] });
  expect(amounts(all)).toEqual([9000, 4500]);
});

test('价保 of pieces that were free lies on each alike, as a claw-back makes them cost something', () => {
  // four for 60: by the records the last two were free
  const free: Promotion = {
    id: '买二送二',
    benefit: { kind: 'buy-get', buy: { pieces: 2 }, get: { pieces: 2 }, repeat: false },
  };
  const compensated = [{ id: 'A', pieces: 2, refund: fen(200) }];
  const all = refunds(cartOf('A4×30'), [free], ['A2', 'A1', 'A1'], { broken: 'claw-back', compensated });
  expect(all.map((one) => [one.amount, one.compensated])).toEqual([
    [0, 0],
    [2900, 100],
    [2900, 100],
  ]);
});

test('价保 and claw-back together: all that the buyer gets is what was paid', () => {
  const compensated = [{ id: 'A', pieces: 2, refund: fen(2000) }];
  const all = refunds(cartOf('A2×100 B1×100'), full300, ['B1', 'A1', 'A1'], { broken: 'claw-back', compensated });
  expect(amounts(all)).toEqual([5000, 9000, 9000]);
  expect(all.map((one) => one.compensated)).toEqual([0, 1000, 1000]);
});

test.each<[string, unknown, string, object]>([
  ['compensations that are no list', { A: 1 }, 'shape/not-list', { path: 'compensations' }],
  ['a compensation that is none', [null], 'shape/not-object', { path: 'compensated' }],
  ['a compensation of a line that is not there', [{ id: 'X', pieces: 1, refund: 1 }], 'promotion/not-line', { line: 'X' }],
  ['a compensation of half a piece', [{ id: 'A', pieces: 0.5, refund: 1 }], 'promotion/not-pieces', { line: 'A', value: '0.5' }],
  ['a compensation of money on no piece', [{ id: 'A', pieces: 0, refund: 1 }], 'promotion/not-pieces', { line: 'A', value: '0' }],
  [
    'a compensation of more pieces than there are',
    [{ id: 'A', pieces: 3, refund: 1 }],
    'promotion/over-refund',
    { line: 'A', pieces: 3, left: 2 },
  ],
  ['a negative compensation', [{ id: 'A', pieces: 1, refund: -1 }], 'money/not-fen', {}],
])('refuses %s', (_, compensated, code, params) => {
  expect(() => refund(order, items('A1'), { compensated } as never)).toThrow(refused(code, params));
});

test.each<[string, object]>([
  ['goodsTotal', { goodsTotal: fen(1) }],
  ['listTotal', { listTotal: fen(1) }],
  ['shippingFee', { shippingFee: fen(1) }],
  ['shippingTotal', { shippingTotal: fen(1) }],
  ['payable', { payable: fen(1) }],
  ['deposit', { deposit: fen(order.payable + 1) }],
  ['lines.0.id', { lines: [{ ...order.lines[0], id: 1 }] }],
  ['shipping.0.shares.0.promotion', { shipping: [{ ...order.shipping[0], shares: [null] }] }],
  ['shipping.0.fee', { shipping: [{ ...order.shipping[0], fee: 0.5 }] }],
  ['shipping.0.total', { shipping: [{ ...order.shipping[0], total: fen(1) }] }],
  ['applied.0.id', { applied: [{}] }],
  ['applied.0.id', { applied: [{ id: '', kind: 'tiers' }] }],
  ['applied.0.points', { applied: [{ id: 'P', kind: 'points', points: -1 }] }],
  ['gifts.0.promotion', { gifts: [{}] }],
  ['gifts.0.promotion', { gifts: [{ promotion: '', sku: '袜子', pieces: 1 }] }],
  ['gifts.0.sku', { gifts: [{ promotion: 'P' }] }],
  ['gifts.0.sku', { gifts: [{ promotion: 'P', sku: '', pieces: 1 }] }],
  ['gifts.0.pieces', { gifts: [{ promotion: 'P', sku: '袜子', pieces: 0.5 }] }],
])('refuses an order whose %s price did not make', (path, change) => {
  expect(() => refund({ ...order, ...change }, [])).toThrow(refused('promotion/not-priced', { path }));
});

test.each<[string, object, string]>([
  ['lines', { lines: 1 }, 'cartLines'],
  ['shipping', { shipping: 1 }, 'shippingMethods'],
  ['applied', { applied: 1 }, 'promotions'],
  ['gifts', { gifts: 1 }, 'promotions'],
])('refuses an order whose %s are no list', (_, change, path) => {
  expect(() => refund({ ...order, ...change }, [])).toThrow(refused('shape/not-list', { path }));
});

test('refuses an order that is none, or that has a line twice', () => {
  expect(() => refund(null as never, [])).toThrow(refused('shape/not-list'));
  const lines = [order.lines[0]!, order.lines[0]!];
  expect(() => refund({ ...order, lines }, [])).toThrow(refused('promotion/duplicate-line', { line: 'A' }));
});

const anything = fc.anything({ maxDepth: 3, withBigInt: true, withMap: true, withNullPrototype: true, withSparseArray: true });

test('whatever comes in, nothing but a coded error comes out', () => {
  const [cart, promotions] = [cartOf('A2×200 B1×100', '8'), compilePromotions(full300)];
  const whole = price(cart, promotions);
  const policy: RefundPolicy = {
    already: [],
    broken: 'claw-back',
    shipping: 'with-last',
    gifts: 'when-broken',
    cart,
    promotions,
    options: {},
    compensated: [],
  };
  fc.assert(
    fc.property(anything, fc.constantFrom(...Object.keys(whole)), fc.constantFrom(...Object.keys(policy)), (any, field, choice) => {
      const orders = [any, { ...whole, [field]: any }, { ...whole, [field]: [any] }];
      const lists = [any, [any], [{ line: 'A', pieces: any }], [{ line: any, pieces: 1 }]];
      const policies = [
        any,
        { ...policy, [choice]: any },
        { ...policy, already: [any] },
        { ...policy, compensated: [any] },
        { ...policy, cart: { ...cart, lines: any } },
      ];
      const asks = [
        ...orders.map((given) => () => refund(given as never, items('A1'))),
        ...lists.map((given) => () => refund(whole, given as never)),
        ...policies.map((given) => () => refund(whole, items('A1'), given as never)),
      ];
      for (const ask of asks)
        try {
          ask();
        } catch (error) {
          expect(error).toBeInstanceOf(ZhangguiError);
        }
    }),
  );
});
