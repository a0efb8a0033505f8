import { allocate, type Day, type Fen, fen, isZhangguiError, parseDay, parseYuan } from '@zhanggui/core';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CartLine } from './cart.js';
import { compilePromotions } from './compilePromotions.js';
import { price } from './price.js';
import type { PricedCart, PricedLine } from './pricedCart.js';
import { type LaterPrice, type PriceProtectionClaim, type PriceProtectionPolicy, priceProtection } from './priceProtection.js';
import type { Promotion } from './promotion.js';
import { refund } from './refund.js';
import type { Compensation, RefundItem, RefundPolicy } from './refundPolicy.js';

const refused = (code: string, params: object = {}) =>
  expect.objectContaining({ name: 'ZhangguiError', code, params: expect.objectContaining(params) });
const november = (day: number) => parseDay(`2026-11-${String(day).padStart(2, '0')}`);
const line = (id: string, yuan: string, quantity: number, shop = 's1'): CartLine => ({ id, unitPrice: parseYuan(yuan), quantity, shop });
const later = (day: number, id: string, yuan: string): LaterPrice => ({ on: november(day), line: id, unitPayable: parseYuan(yuan) });
const paid = (lines: readonly CartLine[], ...promotions: readonly Promotion[]) => price({ lines }, compilePromotions(promotions));
const claim = (more: Partial<PriceProtectionClaim> = {}): PriceProtectionClaim => ({
  paidOn: november(1),
  claimOn: november(5),
  days: 7,
  later: [],
  ...more,
});

const two = paid([line('A', '100', 2)]);
const off20: Promotion = { id: '满200减20', benefit: { kind: 'tiers', by: 'amount', tiers: [{ at: 20000, off: fen(2000) }] } };
const off50: Promotion = { id: '满300减50', benefit: { kind: 'tiers', by: 'amount', tiers: [{ at: 30000, off: fen(5000) }] } };
const crossShop: Promotion = {
  id: '每满400减80',
  level: 'cross-shop',
  benefit: { kind: 'tiers', by: 'amount', tiers: [{ at: 40000, off: fen(8000), repeat: true }] },
};
const half: Promotion = {
  id: '第二件半价',
  benefit: { kind: 'nth-item', positions: [{ rate: 1 }, { rate: 0.5 }], further: 'repeat', per: 'line', assign: 'cart-order' },
};
const coupon = (yuan: string, platform: number): Promotion => ({
  id: '平台券',
  level: 'platform',
  benefit: { kind: 'order-off', off: parseYuan(yuan) },
  funding: { platform, merchant: 1 - platform },
});

test.each<[string, PricedCart, Partial<PriceProtectionClaim>, string]>([
  ['on the seventh day', two, { claimOn: november(8), later: [later(5, 'A', '90')] }, '20.00'],
  ['on the eighth day', two, { claimOn: november(9), later: [later(5, 'A', '90')] }, '0.00'],
  ['on the day of payment, with no day of protection', two, { claimOn: november(1), days: 0, later: [later(1, 'A', '90')] }, '20.00'],
  ['a day later, with no day of protection', two, { claimOn: november(2), days: 0, later: [later(1, 'A', '90')] }, '0.00'],
  ['what came off in the order was not paid', paid([line('A', '100', 2)], off20), { later: [later(5, 'A', '90')] }, '0.00'],
  ['a fen cheaper than what was paid', paid([line('A', '100', 2)], off20), { later: [later(5, 'A', '89.99')] }, '0.02'],
  ['part was compensated already', two, { later: [later(5, 'A', '90')], compensated: { A: parseYuan('6') } }, '14.00'],
  ['more was compensated already', two, { later: [later(5, 'A', '90')], compensated: { A: parseYuan('26') } }, '0.00'],
  ['one of two was returned', two, { later: [later(5, 'A', '90')], returned: { A: 1 } }, '10.00'],
  ['both were returned', two, { later: [later(5, 'A', '90')], returned: { A: 2 } }, '0.00'],
  ['the price of the claim day, not the lowest', two, { later: [later(3, 'A', '80'), later(5, 'A', '90')] }, '20.00'],
  ['the order of the prices does not matter', two, { later: [later(5, 'A', '90'), later(3, 'A', '80')] }, '20.00'],
  ['the lowest, where the rule says so', two, { later: [later(5, 'A', '90'), later(3, 'A', '80')], policy: { price: 'lowest' } }, '40.00'],
  ['two prices on a day: the lower', two, { later: [later(5, 'A', '80'), later(5, 'A', '90')] }, '40.00'],
  ['the price stands until the claim', two, { claimOn: november(8), later: [later(2, 'A', '90')] }, '20.00'],
  ['cheaper only after the claim', two, { later: [later(6, 'A', '80')] }, '0.00'],
  ['cheaper before payment only', two, { paidOn: november(3), later: [later(2, 'A', '80')] }, '0.00'],
  [
    'cheaper before payment only, and the lowest counts',
    two,
    { paidOn: november(3), later: [later(2, 'A', '80')], policy: { price: 'lowest' } },
    '0.00',
  ],
  ['cheaper later on the day of payment', two, { later: [later(1, 'A', '90')] }, '20.00'],
  ['dearer now', two, { later: [later(5, 'A', '120')] }, '0.00'],
  ['given away now', two, { later: [later(5, 'A', '0')] }, '200.00'],
  ['no price is known', two, {}, '0.00'],
  ['the platform’s coupon was not paid', paid([line('A', '100', 1)], coupon('15', 1)), { later: [later(4, 'A', '92')] }, '0.00'],
  [
    'the platform’s coupon counts',
    paid([line('A', '100', 1)], coupon('15', 1)),
    { later: [later(4, 'A', '92')], policy: { counts: 'merchant' } },
    '8.00',
  ],
  [
    'a third of it was the platform’s',
    paid([line('A', '100', 1)], coupon('15', 0.333333)),
    { later: [later(4, 'A', '85')], policy: { counts: 'merchant' } },
    '5.00',
  ],
  [
    'the platform’s coupon counts, and one of two went back',
    paid([line('A', '100', 2)], coupon('30', 1)),
    { later: [later(4, 'A', '92')], returned: { A: 1 }, policy: { counts: 'merchant' } },
    '8.00',
  ],
  [
    'the shop’s own coupon never counts',
    paid([line('A', '100', 1)], coupon('15', 0)),
    { later: [later(4, 'A', '85')], policy: { counts: 'merchant' } },
    '0.00',
  ],
  // 100 and 50 were paid; the first one went back
  ['the half-price piece was kept', paid([line('A', '100', 2)], half), { later: [later(4, 'A', '40')], returned: { A: 1 } }, '10.00'],
  // 100 over three pieces: 33.33, 33.33, 33.34 remain
  [
    'the odd fen went back with the first piece',
    paid([line('A', '100', 3)], coupon('200', 0)),
    { later: [later(4, 'A', '30')], returned: { A: 2 } },
    '3.34',
  ],
])('价保: %s', (_, cart, more, refund) => {
  expect(priceProtection(cart, claim(more)).refund).toBe(parseYuan(refund));
});

test.each<[string, RefundPolicy, readonly [number, number, number]]>([
  ['no refund yet', {}, [3, 25000, 0]],
  ['no refund yet, though one would claw them back', { broken: 'claw-back' }, [3, 25000, 0]],
  ['one kept the discounts', { broken: 'keep', already: [[{ line: 'A', pieces: 1 }]] }, [2, 16667, 0]],
  ['one clawed them back', { broken: 'claw-back', already: [[{ line: 'A', pieces: 1 }]] }, [2, 20000, 2000]],
  [
    'one clawed them back, and 价保 of all three was paid before',
    { broken: 'claw-back', already: [[{ line: 'A', pieces: 1 }]], compensated: [{ id: 'A', pieces: 3, refund: fen(1500) }] },
    [2, 20000, 1000],
  ],
  ['all are back', { broken: 'claw-back', already: [[{ line: 'A', pieces: 3 }]] }, [0, 0, 0]],
])('满300减50 on three of 100, now 90, %s', (_, policy, [pieces, own, refund]) => {
  const [cart, promotions] = [{ lines: [line('A', '100', 3)] }, compilePromotions([off50])];
  const refunds = { ...policy, cart, promotions };
  expect(priceProtection(price(cart, promotions), claim({ later: [later(5, 'A', '90')], refunds })).lines).toEqual([
    { id: 'A', pieces, paid: own, unitPayable: 9000, refund },
  ]);
});

test('a claw-back that a refund could not take is not paid for the kept goods', () => {
  const big: Promotion = {
    ...off50,
    benefit: { kind: 'tiers', by: 'amount', tiers: [{ at: 30000, off: fen(15000) }] },
    funding: { platform: 1 },
  };
  const [cart, promotions] = [{ lines: [line('A', '290', 1), line('B', '10', 1)] }, compilePromotions([big])];
  const refunds = { broken: 'claw-back', cart, promotions, already: [[{ line: 'B', pieces: 1 }]] } as const;
  const lines = (counts: 'paid' | 'merchant') =>
    priceProtection(price(cart, promotions), claim({ later: [later(5, 'A', '100')], refunds, policy: { counts } })).lines;
  expect(lines('paid').map(({ paid: own, refund }) => [own, refund])).toEqual([
    [15000, 5000],
    [0, 0],
  ]);
  // the platform's part fell away with the threshold
  expect(lines('merchant')).toEqual(lines('paid'));
});

test('where the discount stands after a claw-back, the platform’s part of it stays with its line', () => {
  const [cart, promotions] = [
    { lines: [line('A', '100', 1), line('B', '100', 1), line('C', '50', 1)] },
    compilePromotions([coupon('15', 1)]),
  ];
  const refunds = { broken: 'claw-back', cart, promotions, already: [[{ line: 'C', pieces: 1 }]] } as const;
  const answer = priceProtection(
    price(cart, promotions),
    claim({ later: [later(5, 'A', '90'), later(5, 'B', '90')], refunds, policy: { counts: 'merchant' } }),
  );
  expect(answer.lines.map(({ paid: own, refund }) => [own, refund])).toEqual([
    [10000, 1000],
    [10000, 1000],
    [0, 0],
  ]);
});

test('after a claw-back each kept line counts as paid with its own new price', () => {
  const [cart, promotions] = [
    { lines: [line('A', '100', 1), line('B', '100', 1), line('C', '50', 1)] },
    compilePromotions([
      { ...coupon('10', 1), id: 'A券', scope: { lines: ['A'] } },
      { ...coupon('20', 1), id: 'B券', scope: { lines: ['B'] } },
    ]),
  ];
  const refunds = { broken: 'claw-back', cart, promotions, already: [[{ line: 'C', pieces: 1 }]] } as const;
  const paidBy = (counts: 'paid' | 'merchant') =>
    priceProtection(price(cart, promotions), claim({ refunds, policy: { counts } })).lines.map((each) => each.paid);
  expect(paidBy('paid')).toEqual([9000, 8000, 0]);
  expect(paidBy('merchant')).toEqual([10000, 10000, 0]);
});

test('kept goods that cost nothing now were paid by their list prices', () => {
  const cart = { lines: [line('A', '100', 1), line('B', '50', 1), line('C', '150', 1)] };
  const promotions = compilePromotions([
    { id: '满300减150', benefit: { kind: 'tiers', by: 'amount', tiers: [{ at: 30000, off: fen(15000) }] } },
    { id: '红包', benefit: { kind: 'red-packet', off: fen(20000) }, scope: { lines: ['A', 'B'] } },
  ]);
  const refunds = { broken: 'claw-back', cart, promotions, already: [[{ line: 'C', pieces: 1 }]] } as const;
  const [order, given] = [price(cart, promotions), claim({ refunds })];
  // 75 of the red packet paid for A and B; alone it would pay for all of them, so that 75 in money stay
  expect(order.lines.map(({ total }) => total)).toEqual([0, 0, 7500]);
  expect(priceProtection(order, given).lines.map((each) => each.paid)).toEqual([5000, 2500, 0]);
});

test('the lines together get what is left of what was paid, the first ones first', () => {
  const cart = paid([line('A', '100', 1), line('B', '100', 1), line('C', '100', 1)]);
  const free = ['A', 'B', 'C'].map((id) => later(4, id, '0'));
  // more was compensated on A than it cost: 300 less 230 are left
  const refunds = { compensated: [{ id: 'A', pieces: 1, refund: parseYuan('230') }] };
  expect(priceProtection(cart, claim({ later: free, refunds })).lines.map((each) => each.refund)).toEqual([0, 7000, 0]);
});

test('a line whose pieces nobody can list is protected while none went back', () => {
  const shares = Array.from({ length: 4000 }, (_, k) => ({
    promotion: `P${k}`,
    amount: fen(1),
    merchant: fen(1),
    platform: fen(0),
    supplier: fen(0),
    pieces: Array.from({ length: 25 }, () => ({ count: 0, off: fen(0) })).concat({ count: 1, off: fen(1) }),
  }));
  const [whole] = paid([line('A', '100', 1)]).lines;
  const given = { ...two, lines: [{ ...whole!, shares, discount: fen(4000), total: fen(6000) }] };
  const sums = { listTotal: fen(10000), goodsTotal: fen(6000), payable: fen(6000) };
  const order = { ...given, ...sums };
  expect(() => priceProtection(order, claim({ returned: { A: 1 } }))).toThrow(refused('limit/exceeded'));
  expect(priceProtection(order, claim({ later: [later(4, 'A', '59')] })).refund).toBe(100);
});

test('of two shops only the line that fell gets something back', () => {
  const cart = paid([line('A', '300', 1, 's1'), line('B', '100', 1, 's2')], crossShop);
  expect(priceProtection(cart, claim({ claimOn: november(4), later: [later(4, 'A', '235')] }))).toEqual({
    inTime: true,
    refund: 500,
    lines: [
      { id: 'A', pieces: 1, paid: 24000, unitPayable: 23500, refund: 500 },
      { id: 'B', pieces: 1, paid: 8000, unitPayable: null, refund: 0 },
    ],
  });
});

test('too late is said, next to what the price is', () => {
  expect(priceProtection(two, claim({ claimOn: november(9), later: [later(5, 'A', '90')] }))).toEqual({
    inTime: false,
    refund: 0,
    lines: [{ id: 'A', pieces: 2, paid: 20000, unitPayable: 9000, refund: 0 }],
  });
});

test('a price beyond all money brings nothing back', () => {
  const most = paid([{ id: 'A', unitPrice: fen(9_007_199), quantity: 1e9 }]);
  const high = { on: november(4), line: 'A', unitPayable: fen(Number.MAX_SAFE_INTEGER) };
  expect(priceProtection(most, claim({ later: [high], compensated: { A: fen(Number.MAX_SAFE_INTEGER) } })).refund).toBe(0);
  const low = { ...high, unitPayable: fen(9_007_198) };
  expect(priceProtection(most, claim({ later: [low], returned: { A: 1 } })).refund).toBe(1e9 - 1);
});

/** What the pieces after the first so many paid, counted one by one, and with what the platform still pays for them. */
function keptOneByOne({ quantity, unitPrice, shares }: PricedLine, first: number) {
  const pieces = Array.from({ length: quantity }, () => unitPrice as number);
  let platform = 0;
  for (const share of shares) {
    const off =
      share.pieces === undefined
        ? allocate(share.amount, pieces)
        : share.pieces.flatMap(({ count, off: each }) => Array.from({ length: count }, () => each as number));
    pieces.forEach((_, k) => {
      pieces[k]! -= off[k] ?? 0;
    });
    // a refund gives the platform its part back by what came off the pieces, rounded half up; the last piece has the rest
    const gone = off.slice(0, first).reduce((sum, each) => sum + each, 0);
    platform += share.platform - Number((2n * BigInt(share.platform) * BigInt(gone) + BigInt(share.amount)) / (2n * BigInt(share.amount)));
  }
  return { paid: pieces.slice(first).reduce((sum, each) => sum + each, 0), platform };
}

const amount = (max: number) => fc.integer({ min: 1, max }).map(fen);
const shops = fc
  .record({
    lines: fc.array(fc.record({ unitPrice: amount(5000), quantity: fc.integer({ min: 1, max: 6 }), shop: fc.constantFrom('s1', 's2') }), {
      minLength: 1,
      maxLength: 4,
    }),
    off: amount(6000),
    rate: fc.integer({ min: 1, max: 99 }).map((percent) => percent / 100),
    shared: fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100),
    used: fc.subarray(['second', 'tier', 'coupon', 'percent'] as const),
  })
  .map(({ lines, off, rate, shared, used }) => {
    const funding = { platform: shared, merchant: Math.round((1 - shared) * 100) / 100 };
    const promotions: readonly Promotion[] = [
      { ...half, funding, id: 'second' },
      { ...off20, id: 'tier', benefit: { kind: 'tiers', by: 'amount', tiers: [{ at: 1000, off }] } },
      { id: 'coupon', level: 'platform', benefit: { kind: 'order-off', off }, funding },
      { id: 'percent', level: 'cross-shop', benefit: { kind: 'order-percent', rate }, funding },
    ];
    return {
      cart: { lines: lines.map((each, k) => ({ ...each, id: String(k) })) },
      promotions: compilePromotions(promotions.filter(({ id }) => (used as readonly string[]).includes(id))),
    };
  });
const carts = shops.map(({ cart, promotions }) => price(cart, promotions));
const laters = fc.array(
  fc.record({ on: fc.integer({ min: 1, max: 12 }).map(november), line: fc.nat(3).map(String), unitPayable: amount(6000) }),
  { maxLength: 12 },
);
const policies: fc.Arbitrary<PriceProtectionPolicy> = fc.record(
  { price: fc.constantFrom('at-claim', 'lowest'), counts: fc.constantFrom('paid', 'merchant') },
  { requiredKeys: [] },
);

test('every line gets what its kept pieces paid, counted one by one, less what they cost now', () => {
  fc.assert(
    fc.property(
      carts,
      laters,
      policies,
      fc.array(fc.nat(6), { minLength: 4, maxLength: 4 }),
      fc.array(amount(500), { minLength: 4, maxLength: 4 }),
      (cart, prices, policy, gone, given) => {
        const known = prices.filter(({ line: id }) => Number(id) < cart.lines.length);
        const by = <T>(values: readonly T[]) => Object.fromEntries(cart.lines.map(({ id }, k) => [id, values[k]!]));
        const returned = by(cart.lines.map(({ quantity }, k) => Math.min(quantity, gone[k]!)));
        const more = { paidOn: november(2), claimOn: november(9), later: known, returned, compensated: by(given), policy };
        const answer = priceProtection(cart, claim(more));

        const exact = cart.lines.map((each, k) => {
          const on = (day: Day) => known.filter((one) => one.line === each.id && one.on === day).map(({ unitPayable }) => unitPayable);
          const daily = Array.from({ length: 8 }, (_, d) => Math.min(...on(november(9 - d)))).filter(Number.isFinite);
          const now = policy.price === 'lowest' ? Math.min(...daily) : (daily[0] ?? Infinity);
          const gonePieces = returned[each.id]!;
          const { paid: own, platform } = keptOneByOne(each, gonePieces);
          const counted = policy.counts === 'merchant' ? own + platform : own;
          return Number.isFinite(now) ? Math.max(0, counted - now * (each.quantity - gonePieces) - given[k]!) : 0;
        });
        expect(answer.lines.map(({ refund }) => refund)).toEqual(exact);
        expect(answer.refund).toBe(exact.reduce((sum, each) => sum + each, 0));
        expect(priceProtection(cart, claim({ ...more, later: [...known].reverse() }))).toEqual(answer);
      },
    ),
  );
});

const anyActs = fc.array(fc.tuple(fc.nat(3), amount(6000)), { minLength: 1, maxLength: 6 });

test('whatever goes back and whatever is compensated, the buyer never gets more than was paid', () => {
  fc.assert(
    fc.property(shops, fc.constantFrom('keep', 'claw-back'), anyActs, ({ cart, promotions }, broken, acts) => {
      const [order, by] = [price(cart, promotions), { broken, cart, promotions }];
      const already: RefundItem[][] = [];
      const compensated: Compensation[] = [];
      const gone = order.lines.map(() => 0);
      let back = 0;
      for (const [k, unitPayable] of acts) {
        const place = k % order.lines.length;
        const { id, quantity } = order.lines[place]!;
        const now = { on: november(5), line: id, unitPayable };
        const given = priceProtection(order, claim({ later: [now], refunds: { ...by, already, compensated } }));
        back += given.refund;
        compensated.push(...given.lines);
        if (gone[place] === quantity) continue;
        gone[place]! += 1;
        back += refund(order, [{ line: id, pieces: 1 }], { ...by, already, compensated }).amount;
        already.push([{ line: id, pieces: 1 }]);
      }
      const rest = order.lines.flatMap(({ id, quantity }, k) => (quantity > gone[k]! ? [{ line: id, pieces: quantity - gone[k]! }] : []));
      expect(back + refund(order, rest, { ...by, already, compensated }).amount).toBe(order.payable);
    }),
  );
});

test('who counts what the merchant got never gets less, and the lowest price never gives less', () => {
  fc.assert(
    fc.property(carts, laters, (cart, prices) => {
      const known = prices.filter(({ line: id }) => Number(id) < cart.lines.length);
      const refund = (policy: PriceProtectionPolicy) => priceProtection(cart, claim({ later: known, policy })).refund;
      expect(refund({ counts: 'merchant' })).toBeGreaterThanOrEqual(refund({}));
      expect(refund({ price: 'lowest' })).toBeGreaterThanOrEqual(refund({}));
      expect(refund({ price: 'lowest' })).toBeLessThanOrEqual(cart.goodsTotal);
    }),
  );
});

test.each<[string, unknown, unknown, string, object?]>([
  ['no claim', two, null, 'shape/not-object', { path: 'claim' }],
  ['a cart that is none', null, claim(), 'shape/not-list'],
  ['a cart whose sums do not hold', { ...two, lines: [{ ...two.lines[0], total: 1 }] }, claim(), 'promotion/not-priced'],
  ['a claim before payment', two, claim({ claimOn: parseDay('2026-10-31') }), 'day/backwards', { from: '2026-11-01', to: '2026-10-31' }],
  ['a day that is none', two, claim({ paidOn: 'today' as Day }), 'day/not-day'],
  ['half a day of protection', two, claim({ days: 0.5 }), 'day/not-count', { value: '0.5' }],
  ['less than no protection', two, claim({ days: -1 }), 'day/not-count'],
  ['prices that are no list', two, claim({ later: {} as never }), 'shape/not-list', { path: 'priceHistory' }],
  ['a hole among the prices', two, claim({ later: new Array(1) }), 'shape/not-object', { path: 'later' }],
  ['more prices than there may be', two, claim({ later: new Array(1_000_001) }), 'limit/exceeded'],
  ['a price of a line that was not bought', two, claim({ later: [later(4, 'B', '1')] }), 'promotion/not-line', { line: 'B' }],
  ['a price below nothing', two, claim({ later: [{ ...later(4, 'A', '1'), unitPayable: fen(-1) }] }), 'money/not-fen'],
  ['a price on no day', two, claim({ later: [{ ...later(4, 'A', '1'), on: '' as Day }] }), 'day/not-day'],
  ['pieces of a line that was not bought', two, claim({ returned: { B: 1 } }), 'promotion/not-line'],
  ['pieces of an inherited name', two, claim({ returned: JSON.parse('{"__proto__":1}') as Record<string, number> }), 'promotion/not-line'],
  ['half a piece', two, claim({ returned: { A: 0.5 } }), 'promotion/not-pieces', { line: 'A', value: '0.5' }],
  ['more pieces than were bought', two, claim({ returned: { A: 3 } }), 'promotion/over-refund', { line: 'A', pieces: 3, left: 2 }],
  ['returned pieces that are null', two, claim({ returned: null as never }), 'shape/not-object', { path: 'returned' }],
  ['fewer returned pieces than none', two, claim({ returned: { A: -1 } }), 'promotion/not-pieces', { line: 'A', value: '-1' }],
  ['compensations that are null', two, claim({ compensated: null as never }), 'shape/not-object', { path: 'compensated' }],
  ['a negative compensation', two, claim({ compensated: { A: -1 as Fen } }), 'money/not-fen'],
  ['a compensation of a line that was not bought', two, claim({ compensated: { B: fen(1) } }), 'promotion/not-line'],
  ['refunds beside returned pieces', two, claim({ refunds: {}, returned: {} }), 'promotion/returned-twice', { field: 'returned' }],
  ['refunds beside compensations', two, claim({ refunds: {}, compensated: {} }), 'promotion/returned-twice', { field: 'compensated' }],
  ['refunds that are null', two, claim({ refunds: null as never }), 'shape/not-object'],
  ['a refund of a line that was not bought', two, claim({ refunds: { already: [[{ line: 'B', pieces: 1 }]] } }), 'promotion/not-line'],
  ['another price rule', two, claim({ policy: { price: 'at_claim' as never } }), 'option/unknown', { option: 'price' }],
  ['another count', two, claim({ policy: { counts: 'platform' as never } }), 'option/unknown', { option: 'counts' }],
  ['a policy that is null', two, claim({ policy: null as never }), 'shape/not-object', { path: 'policy' }],
])('refuses %s', (_, cart, given, code, params) => {
  expect(() => priceProtection(cart as never, given as never)).toThrow(refused(code, params));
});

test('nothing but a coded error comes out, and nothing is changed', () => {
  const anything = fc.anything({ withBigInt: true, withNullPrototype: true, withSparseArray: true });
  const spoilt = (good: object) =>
    fc.tuple(fc.constantFrom(...Object.keys(good)), anything).map(([key, value]) => ({ ...good, [key]: value }));
  const full = claim({ later: [later(4, 'A', '90')], returned: { A: 1 }, compensated: { A: fen(1) }, policy: {} });
  const claims = fc.oneof(
    anything,
    spoilt(full),
    spoilt(full.later[0]!).map((each) => ({ ...full, later: [each] })),
    anything.map((refunds) => ({ ...full, returned: undefined, compensated: undefined, refunds })),
  );
  const cart = paid([line('A', '100', 2)], half, coupon('15', 1));
  const spoiltLine = spoilt(cart.lines[0]!).map((each) => ({ ...cart, lines: [each] }));
  const spoiltShare = spoilt(cart.lines[0]!.shares[0]!).map((each) => ({ ...cart, lines: [{ ...cart.lines[0], shares: [each] }] }));
  const before = JSON.stringify([cart, full]);
  fc.assert(
    fc.property(fc.oneof(fc.constant(cart), anything, spoilt(cart), spoiltLine, spoiltShare), claims, (order, given) => {
      try {
        priceProtection(order as never, given as never);
      } catch (error) {
        expect(isZhangguiError(error)).toBe(true);
      }
    }),
    { numRuns: 500 },
  );
  expect(JSON.stringify([cart, full])).toBe(before);
});
