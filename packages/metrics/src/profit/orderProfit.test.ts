import { type Fen, fen, isZhangguiError } from '@zhanggui/core';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { matchStatement, type StatementLine } from './matchStatement.js';
import { type OrderMoney, type OrderProfitOptions, orderProfits } from './orderProfit.js';
import { type ProfitPartId, profitPartTexts } from './profitPart.js';

const ids = Object.keys(profitPartTexts) as ProfitPartId[];

const worked: OrderMoney = {
  orderId: '1',
  paidFen: fen(19_900),
  subsidyFen: fen(1000),
  refundFen: fen(3000),
  goodsCostFen: fen(8000),
  goodsBackFen: fen(1200),
  freightFen: fen(650),
  otherFen: fen(40),
};

test('PNL-01 · a worked order: every part to the 分, and they add up', () => {
  const { orders, total } = orderProfits([worked], { commissionRate: 0.055, serviceFeeRate: 0.006, adFen: fen(777) });
  // the rates are of 199.00 + 10.00 − 30.00 = 179.00: 9.845 and 1.074, rounded
  expect(orders[0]).toEqual({
    orderId: '1',
    parts: {
      paid: 19_900,
      subsidy: 1000,
      refund: -3000,
      'goods-cost': -8000,
      'goods-back': 1200,
      freight: -650,
      commission: -985,
      'service-fee': -107,
      ad: -777,
      other: -40,
    },
    profitFen: 8541,
    margin: 8541 / 17_900,
  });
  expect(total).toEqual({ parts: orders[0]!.parts, profitFen: 8541, margin: 8541 / 17_900 });
});

test('PNL-01 · advertising is split to the 分: by what was paid, by what is left, or the same for all', () => {
  const orders = [
    { orderId: 'a', paidFen: fen(100), goodsCostFen: fen(0) },
    { orderId: 'b', paidFen: fen(200), refundFen: fen(200), goodsCostFen: fen(0) },
    { orderId: 'c', paidFen: fen(0), goodsCostFen: fen(0) },
  ];
  const ads = (adBy?: OrderProfitOptions['adBy']) =>
    orderProfits(orders, { adFen: fen(100), ...(adBy === undefined ? {} : { adBy }) }).orders.map(({ parts }) => parts.ad);
  expect(ads()).toEqual([-33, -67, 0]);
  expect(ads('after-refunds')).toEqual([-100, 0, 0]);
  expect(ads('order')).toEqual([-34, -33, -33]);
});

test('PNL-01 · what was settled goes before what a rate would say; nothing left is no margin', () => {
  const all = { orderId: '1', paidFen: fen(5000), refundFen: fen(6000), goodsCostFen: fen(10), commissionFen: fen(7) };
  const { orders } = orderProfits([all], { commissionRate: 0.5, serviceFeeRate: 0.5 });
  expect([orders[0]!.parts.commission, orders[0]!.parts['service-fee'], orders[0]!.profitFen, orders[0]!.margin]).toEqual([
    -7,
    0,
    -1017,
    null,
  ]);
  const paid = orderProfits([{ ...all, refundFen: fen(1000) }], { serviceFeeRate: 0.01, ratesOf: 'paid' });
  expect(paid.orders[0]!.parts['service-fee']).toBe(-50);
  expect(orderProfits([])).toEqual({ orders: [], total: expect.objectContaining({ profitFen: 0, margin: null }) as unknown });
});

const line = (orderId: string | null, part: ProfitPartId, amount: number): StatementLine => ({ orderId, part, amountFen: amount as Fen });

test('PNL-01 · a statement: what is missing, too much, of another amount, of an order that nobody knows, of none', () => {
  const { orders } = orderProfits(
    [
      { orderId: '1', paidFen: fen(10_000), refundFen: fen(2000), goodsCostFen: fen(1) },
      { orderId: '2', paidFen: fen(500), goodsCostFen: fen(1) },
    ],
    { commissionRate: 0.05 },
  );
  const lines = [
    line('1', 'paid', 6000),
    line('1', 'paid', 4000),
    line('1', 'refund', -2000),
    line('1', 'commission', -500),
    line('1', 'service-fee', -9),
    line('2', 'commission', -25),
    line('9', 'paid', 77),
    line(null, 'other', -300),
    line('2', 'ad', -1),
  ];
  const match = matchStatement(lines, orders);
  expect(match).toEqual({
    expectedFen: 8000 - 400 + 500 - 25,
    bookedFen: 10_000 - 2000 - 500 - 9 - 25 + 77 - 300 - 1,
    differences: [
      { kind: 'amount', orderId: '1', part: 'commission', expectedFen: -400, bookedFen: -500 },
      { kind: 'extra', orderId: '1', part: 'service-fee', expectedFen: 0, bookedFen: -9 },
      { kind: 'missing', orderId: '2', part: 'paid', expectedFen: 500, bookedFen: 0 },
      { kind: 'extra', orderId: '2', part: 'ad', expectedFen: 0, bookedFen: -1 },
      { kind: 'unknown-order', orderId: '9', part: 'paid', expectedFen: 0, bookedFen: 77 },
      { kind: 'no-order', orderId: null, part: 'other', expectedFen: 0, bookedFen: -300 },
    ],
  });
});

test('PNL-01 · a service fee that was settled goes before its rate, a fee of nothing too', () => {
  const fees = (serviceFeeFen: number, commissionFen: number) => {
    const order = {
      orderId: '1',
      paidFen: fen(10_000),
      goodsCostFen: fen(0),
      serviceFeeFen: fen(serviceFeeFen),
      commissionFen: fen(commissionFen),
    };
    const { parts } = orderProfits([order], { commissionRate: 0.05, serviceFeeRate: 0.01 }).orders[0]!;
    return [parts['service-fee'], parts.commission];
  };
  expect(fees(9, 8)).toEqual([-9, -8]);
  expect(fees(0, 0)).toEqual([0, 0]);
});

test('PNL-01 · a rate may be nothing and all of it', () => {
  const order = { orderId: '1', paidFen: fen(100), goodsCostFen: fen(0) };
  const { parts, margin } = orderProfits([order], { commissionRate: 1, serviceFeeRate: 0 }).orders[0]!;
  expect([parts.commission, parts['service-fee'], margin]).toEqual([-100, 0, 0]);
});

test('PNL-01 · of an order that the platform has not settled at all, every part is missing', () => {
  const { orders } = orderProfits([{ orderId: '1', paidFen: fen(10_000), goodsCostFen: fen(1) }], { commissionRate: 0.05 });
  expect(matchStatement([], orders)).toEqual({
    expectedFen: 9500,
    bookedFen: 0,
    differences: [
      { kind: 'missing', orderId: '1', part: 'paid', expectedFen: 10_000, bookedFen: 0 },
      { kind: 'missing', orderId: '1', part: 'commission', expectedFen: -500, bookedFen: 0 },
    ],
  });
});

test('each part of a profit has its words in both languages', () => {
  const texts = Object.values(profitPartTexts);
  for (const language of ['zh', 'en'] as const) expect(new Set(texts.map((text) => text[language])).size).toBe(10);
  for (const { zh, en } of texts)
    expect([zh, en]).toEqual([expect.stringMatching(/^[\u4e00-\u9fff]+$/), expect.stringMatching(/^[A-Z][a-z ]+$/)]);
});

/** A list that says it is so long, and has nothing in it. */
const endless = (length: number) => new Proxy([], { get: (_, key) => (key === 'length' ? length : undefined) });
const notId = (value: string) => ({ field: 'orderId', value });
const notObject = (path: string) => ({ path, value: 'null' });

test.each<[string, unknown, unknown, string, object]>([
  ['an order twice', [worked, worked], {}, 'query/duplicate', { what: 'orders', id: '1' }],
  ['a cost below nothing', [{ ...worked, goodsCostFen: -1 }], {}, 'aggregate/negative-amount', { orderId: '1', amount: -1 }],
  ['freight below nothing', [{ ...worked, freightFen: -1 }], {}, 'aggregate/negative-amount', { orderId: '1', amount: -1 }],
  ['advertising below nothing', [worked], { adFen: -1 }, 'aggregate/negative-amount', { orderId: 'ad', amount: -1 }],
  ['an order without its cost', [{ orderId: '1', paidFen: 1 }], {}, 'money/not-fen', { value: 'undefined' }],
  ['a commission of more than all', [worked], { commissionRate: 1.5 }, 'money/not-rate', { value: '1.5' }],
  ['a commission below nothing', [], { commissionRate: -0.01 }, 'money/not-rate', { value: '-0.01' }],
  ['a commission as text', [], { commissionRate: '0.05' }, 'money/not-rate', { value: '0.05' }],
  ['a service fee of more than all', [], { serviceFeeRate: 6 }, 'money/not-rate', { value: '6' }],
  ['advertising in 元', [worked], { adFen: 1.5 }, 'money/not-fen', { value: '1.5' }],
  ['advertising for nobody', [], { adFen: 1 }, 'money/no-weight', { count: 0, weight: '–' }],
  [
    'another split',
    [worked],
    { adBy: 'clicks' },
    'option/unknown',
    { option: 'adBy', value: 'clicks', allowed: 'paid after-refunds order' },
  ],
  [
    'rates of something else',
    [worked],
    { ratesOf: 'cost' },
    'option/unknown',
    { option: 'ratesOf', value: 'cost', allowed: 'paid after-refunds' },
  ],
  ['an empty id', [{ ...worked, orderId: '' }], {}, 'aggregate/not-id', notId('')],
  ['an id by number', [{ ...worked, orderId: 7 }], {}, 'aggregate/not-id', notId('7')],
  ['no orders', null, {}, 'shape/not-list', notObject('orders')],
  ['an order that is no object', [null], {}, 'shape/not-object', notObject('order')],
  ['no options', [], null, 'shape/not-object', notObject('options')],
  ['too many orders', endless(1_000_001), {}, 'limit/exceeded', { what: 'lines', actual: 1_000_001, limit: 1_000_000 }],
])('refused: %s', (_, orders, options, code, params) => {
  expect(() => orderProfits(orders as OrderMoney[], options as OrderProfitOptions)).toThrow(
    expect.objectContaining({ name: 'ZhangguiError', code, params }),
  );
});

test('money over 2^53 is refused', () => {
  expect(() => orderProfits([{ ...worked, paidFen: (2 ** 53 - 1) as Fen }])).toThrow(expect.objectContaining({ code: 'money/overflow' }));
});

const parts = 'paid subsidy refund goods-cost goods-back freight commission service-fee ad other';
test.each<[string, unknown, unknown, unknown, string, object]>([
  [
    'a part that there is not',
    [line('1', 'tax' as ProfitPartId, 1)],
    [],
    {},
    'option/unknown',
    { option: 'part', value: 'tax', allowed: parts },
  ],
  [
    'a part of the options that there is not',
    [],
    [],
    { parts: ['tax'] },
    'option/unknown',
    { option: 'part', value: 'tax', allowed: parts },
  ],
  ['parts that are no list', [], [], { parts: 'paid' }, 'shape/not-list', { path: 'parts', value: 'paid' }],
  [
    'an order twice',
    [],
    [...orderProfits([worked]).orders, ...orderProfits([worked]).orders],
    {},
    'query/duplicate',
    { what: 'orders', id: '1' },
  ],
  ['an order without an id', [], [{ orderId: '', parts: {} }], {}, 'aggregate/not-id', notId('')],
  ['an order by number', [], [{ orderId: 1, parts: {} }], {}, 'aggregate/not-id', notId('1')],
  ['an order without the parts that are settled', [], [{ orderId: '1', parts: {} }], {}, 'money/not-fen', { value: 'undefined' }],
  ['an order without parts', [], [{ orderId: '1', parts: null }], {}, 'shape/not-object', notObject('parts')],
  ['a line with an empty id', [line('', 'paid', 1)], [], {}, 'aggregate/not-id', notId('')],
  ['a line by number', [line(7 as never, 'paid', 1)], [], {}, 'aggregate/not-id', notId('7')],
  ['a line without the money', [{ orderId: '1', part: 'paid' }], [], {}, 'money/not-fen', { value: 'undefined' }],
  ['no lines', null, [], {}, 'shape/not-list', notObject('lines')],
  ['a line that is no object', [null], [], {}, 'shape/not-object', notObject('line')],
  ['no orders', [], null, {}, 'shape/not-list', notObject('orders')],
  ['an order that is no object', [], [null], {}, 'shape/not-object', notObject('order')],
  ['no options', [], [], null, 'shape/not-object', notObject('options')],
  ['too many lines', endless(10_000_001), [], {}, 'limit/exceeded', { what: 'orders', actual: 10_000_001, limit: 10_000_000 }],
  ['too many orders', [], endless(10_000_001), {}, 'limit/exceeded', { what: 'orders', actual: 10_000_001, limit: 10_000_000 }],
  [
    'more than a double counts',
    [line('1', 'paid', 2 ** 53 - 1), line('1', 'paid', 1)],
    [],
    {},
    'money/overflow',
    { value: '9007199254740992' },
  ],
])('a statement is refused: %s', (_, lines, orders, options, code, params) => {
  expect(() => matchStatement(lines as StatementLine[], orders as [], options as object)).toThrow(
    expect.objectContaining({ name: 'ZhangguiError', code, params }),
  );
});

const money = fc.nat(1_000_000).map(fen);
const anyMoney = fc.record(
  {
    orderId: fc.string({ minLength: 1 }),
    paidFen: money,
    subsidyFen: money,
    refundFen: money,
    goodsCostFen: money,
    goodsBackFen: money,
    freightFen: money,
    commissionFen: money,
    serviceFeeFen: money,
    otherFen: money,
  },
  { requiredKeys: ['orderId', 'paidFen', 'goodsCostFen'] },
);
// goods that came back are some of those that were sent
const anyKeptMoney = anyMoney.map(({ goodsBackFen, ...money }): OrderMoney => {
  if (goodsBackFen === undefined) return money;
  return { ...money, goodsBackFen: fen(Math.min(goodsBackFen, money.goodsCostFen)) };
});
const anyOrders = fc.uniqueArray(anyKeptMoney, { minLength: 1, maxLength: 20, selector: ({ orderId }) => orderId });

test('parts add up to the profit, orders to the total, shares of advertising to all of it', () => {
  const rate = fc.integer({ min: 0, max: 1_000_000 }).map((parts) => parts / 1e6);
  fc.assert(
    fc.property(anyOrders, rate, money, fc.constantFrom('paid', 'after-refunds', 'order'), (orders, commissionRate, adFen, adBy) => {
      const { orders: profits, total } = orderProfits(orders, { commissionRate, adFen, adBy });
      const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);
      for (const { parts, profitFen } of [...profits, total]) expect(sum(ids.map((id) => parts[id]))).toBe(profitFen);
      expect(sum(profits.map(({ profitFen }) => profitFen))).toBe(total.profitFen);
      expect(total.parts.ad).toBe(0 - adFen);
    }),
  );
});

test('a statement of exactly what is expected has no difference; whatever else it has, the differences add up', () => {
  const anyLine = fc.record({
    orderId: fc.constantFrom('1', '2', '9', null),
    part: fc.constantFrom(...ids),
    amountFen: fc.integer().map(fen),
  });
  fc.assert(
    fc.property(anyOrders, fc.array(anyLine), (orders, more) => {
      const { orders: profits } = orderProfits(orders);
      const exact = profits.flatMap(({ orderId, parts }) => ids.map((part) => line(orderId, part, parts[part])));
      expect(matchStatement(exact, profits, { parts: ids }).differences).toEqual([]);
      const { differences, expectedFen, bookedFen } = matchStatement([...exact, ...more], profits);
      expect(differences.reduce((sum, each) => sum + each.bookedFen - each.expectedFen, 0)).toBe(bookedFen - expectedFen);
      expect(matchStatement([...more, ...exact].reverse(), [...profits].reverse()).differences).toEqual(differences);
    }),
  );
});

test('whatever comes in, nothing but a coded error comes out', () => {
  const odd = fc.oneof(
    fc.anything(),
    fc.array(fc.oneof(anyMoney, fc.anything())),
    fc.array(fc.record({ orderId: fc.constant('1'), part: fc.anything(), parts: fc.anything() })),
  );
  fc.assert(
    fc.property(odd, odd, fc.oneof(fc.object(), fc.anything()), (first, second, options) => {
      const runs = [
        () => orderProfits(first as OrderMoney[], options as object),
        () => matchStatement(first as StatementLine[], second as [], options as object),
      ];
      for (const run of runs) {
        try {
          run();
        } catch (error) {
          expect(isZhangguiError(error)).toBe(true);
        }
      }
    }),
    { numRuns: 500 },
  );
});

test('PNL-01 · a fee that is null is one that is not known: it goes by the rate', () => {
  const order = { orderId: '1', paidFen: fen(10_000), goodsCostFen: fen(0) };
  const rates = { commissionRate: 0.05, serviceFeeRate: 0.01 };
  const [known] = orderProfits([{ ...order, commissionFen: null, serviceFeeFen: null }], rates).orders;
  expect(known).toEqual(orderProfits([order], rates).orders[0]);
  expect([known!.parts.commission, known!.parts['service-fee']]).toEqual([-500, -100]);
});

test('goods that came back never cost more than all that were sent', () => {
  const order = (back: number) => ({ orderId: '1', paidFen: fen(100), goodsCostFen: fen(50), goodsBackFen: fen(back) });
  expect(orderProfits([order(50)]).orders[0]!.profitFen).toBe(100);
  expect(() => orderProfits([order(51)])).toThrow(
    expect.objectContaining({ code: 'profit/goods-back', params: { orderId: '1', goodsBackFen: 51, goodsCostFen: 50 } }),
  );
});

test('a hole among the orders is refused', () => {
  expect(() => orderProfits(new Array<OrderMoney>(2))).toThrow(expect.objectContaining({ code: 'shape/not-object' }));
});
