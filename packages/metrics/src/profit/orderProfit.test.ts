import { type Fen, fen, isZhangguiError } from '@zhanggui/core';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { matchStatement, type StatementLine } from './matchStatement.js';
import { type OrderMoney, type OrderProfitOptions, orderProfits } from './orderProfit.js';
import { type ProfitPartId, profitPartTexts } from './profitPart.js';

const refused = (code: string) => expect.objectContaining({ name: 'ZhangguiError', code });
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

test.each<[string, unknown, unknown, string]>([
  ['an order twice', [worked, worked], {}, 'query/duplicate'],
  ['a cost below nothing', [{ ...worked, goodsCostFen: -1 }], {}, 'aggregate/negative-amount'],
  ['an order without its cost', [{ orderId: '1', paidFen: 1 }], {}, 'money/not-fen'],
  ['a rate of more than all', [worked], { commissionRate: 1.5 }, 'money/not-rate'],
  ['advertising in 元', [worked], { adFen: 1.5 }, 'money/not-fen'],
  ['advertising for nobody', [], { adFen: 1 }, 'money/no-weight'],
  ['another split', [worked], { adBy: 'clicks' }, 'option/unknown'],
  ['no id', [{ ...worked, orderId: '' }], {}, 'aggregate/not-id'],
  ['money over 2^53', [{ ...worked, paidFen: 2 ** 53 - 1 }], {}, 'money/overflow'],
])('refused: %s', (_, orders, options, code) => {
  expect(() => orderProfits(orders as OrderMoney[], options as OrderProfitOptions)).toThrow(refused(code));
});

test.each<[string, unknown, unknown, unknown, string]>([
  ['a part that there is not', [line('1', 'tax' as ProfitPartId, 1)], [], {}, 'option/unknown'],
  ['a part of the options that there is not', [], [], { parts: ['tax'] }, 'option/unknown'],
  ['an order twice', [], [...orderProfits([worked]).orders, ...orderProfits([worked]).orders], {}, 'query/duplicate'],
  ['an order without its parts', [], [{ orderId: '1', parts: {} }], {}, 'money/not-fen'],
  ['more than a double counts', [line('1', 'paid', 2 ** 53 - 1), line('1', 'paid', 1)], [], {}, 'money/overflow'],
])('a statement is refused: %s', (_, lines, orders, options, code) => {
  expect(() => matchStatement(lines as StatementLine[], orders as [], options as object)).toThrow(refused(code));
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
const anyOrders = fc.uniqueArray(anyMoney, { minLength: 1, maxLength: 20, selector: ({ orderId }) => orderId });

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
