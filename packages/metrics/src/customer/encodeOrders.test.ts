import { type Day, type Fen, parseDay } from '@zhanggui/core';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayNumber } from '../aggregate/dayNumber.js';
import { addOrder, orderTally } from '../aggregate/orderTally.js';
import { customersOf } from './customer.js';
import { customerColumns } from './customerColumns.js';
import { type EncodeOrdersOptions, encodeOrders, type ShopOrderFact } from './encodeOrders.js';

const refused = (code: string) => expect.objectContaining({ name: 'ZhangguiError', code });
const day = parseDay('2026-06-18');
const later = parseDay('2026-06-20');
const sale = (row: Partial<ShopOrderFact>): ShopOrderFact => ({
  orderId: '1',
  buyerId: 'a',
  day,
  kind: 'sale',
  amountFen: 100 as Fen,
  ...row,
});

const buyersOf = (rows: readonly ShopOrderFact[], options?: EncodeOrdersOptions) =>
  customerColumns(encodeOrders(rows, options), { endsOn: later }).customer.length;

test('SHOP-10 · the same buyer id in two shops is two buyers, and one where the caller’s map says so', () => {
  const rows = [sale({ shopId: '淘宝', orderId: '1' }), sale({ shopId: '京东', orderId: '1' })];
  expect(buyersOf(rows)).toBe(2);
  const samePerson = [
    { shopId: '淘宝', buyerId: 'a', personId: '王' },
    { shopId: '京东', buyerId: 'a', personId: '王' },
  ];
  expect(buyersOf(rows, { samePerson })).toBe(1);
  expect(buyersOf(rows, { samePerson: samePerson.slice(1) })).toBe(2);
  expect(encodeOrders(rows, { samePerson: samePerson.slice(1) }).ids).toEqual([{ shopId: '淘宝', buyerId: 'a' }, { personId: '王' }]);
});

test('a person is nobody’s buyer id, and no shop is no shop’s', () => {
  const rows = [sale({}), sale({ orderId: '2', buyerId: '王' }), sale({ shopId: 's', orderId: '3' })];
  const { ids, customer } = encodeOrders(rows, { samePerson: [{ shopId: 's', buyerId: 'a', personId: 'a' }] });
  expect(ids).toEqual([{ shopId: null, buyerId: 'a' }, { shopId: null, buyerId: '王' }, { personId: 'a' }]);
  expect([...customer]).toEqual([0, 1, 2]);
});

test('rows of one order are one order, on its last day', () => {
  const { customer, day: days, amountFen } = encodeOrders([sale({ day: later }), sale({ buyerId: null, amountFen: 50 as Fen })]);
  expect([[...customer], [...days], [...amountFen]]).toEqual([[0], [dayNumber(later)], [150]]);
});

test('orders of nobody are counted apart', () => {
  const { customers, ordersWithoutBuyer } = encodeOrders([
    sale({ buyerId: null }),
    sale({ buyerId: null }),
    sale({ orderId: '2', buyerId: null }),
    sale({ orderId: '3' }),
  ]);
  expect([customers, ordersWithoutBuyer]).toEqual([1, 2]);
});

test('money takes four bytes an order, or eight where one is over 42,949,672.95 元', () => {
  const amounts = (...fens: number[]) =>
    encodeOrders(fens.map((amount, k) => sale({ orderId: `${k}`, amountFen: amount as Fen }))).amountFen;
  expect(amounts(100, 2 ** 32 - 1)).toEqual(Uint32Array.of(100, 2 ** 32 - 1));
  expect(amounts(100, 2 ** 32)).toEqual(Float64Array.of(100, 2 ** 32));
});

test.each([
  ['kept', undefined, [100, 100, 100]],
  ['kept, as said', 'kept', [100, 100, 100]],
  ['taken off', 'taken-off', [100, 60]],
] as const)('refunds %s', (_, refunds, amounts) => {
  const back = (orderId: string, amount: number) => sale({ orderId, kind: 'refund', amountFen: amount as Fen, day: later });
  const rows = [sale({}), sale({ orderId: '2' }), back('2', 40), sale({ orderId: '3' }), back('3', 70), back('3', 70), back('4', 9)];
  const { amountFen, day: days } = encodeOrders(rows, refunds && { refunds });
  expect([...amountFen]).toEqual(amounts);
  expect([...days].every((number) => number === dayNumber(day))).toBe(true);
});

test('buyers stand by code point, as databases sort them: a full-width sign before a smiley', () => {
  const ids = ['😀', '￥', 'a', 'Ａ', '𠮷', 'Z', '10', '9', '_', 'é', '中'];
  const encoded = encodeOrders(ids.map((buyerId, k) => sale({ orderId: `${k}`, buyerId })));
  const names = encoded.ids.map((id) => ('buyerId' in id ? id.buyerId : ''));
  expect(names).toEqual(['10', '9', 'Z', '_', 'a', 'é', '中', 'Ａ', '￥', '😀', '𠮷']);
  const two = encodeOrders([sale({ buyerId: '😀' }), sale({ buyerId: '￥' })]);
  expect(two.ids[two.customer[0]!]).toMatchObject({ buyerId: '￥' });
});

test('an order of nothing stays where refunds are taken off', () => {
  expect([...encodeOrders([sale({ amountFen: 0 as Fen })], { refunds: 'taken-off' }).amountFen]).toEqual([0]);
});

test.each([
  ['no rows', null, {}, 'aggregate/not-rows'],
  ['no options', [], null, 'shape/not-object'],
  ['a row that is nothing', [null], {}, 'shape/not-object'],
  ['a row without an id', [sale({ orderId: '' })], {}, 'aggregate/not-id'],
  ['a shop without a name', [sale({ shopId: '' })], {}, 'aggregate/not-id'],
  ['a shop that is a number', [sale({ shopId: 1 as unknown as string })], {}, 'aggregate/not-id'],
  ['a negative amount', [sale({ amountFen: -1 as Fen })], {}, 'aggregate/negative-amount'],
  ['no day', [sale({ day: '2026-06-31' as Day })], {}, 'day/not-day'],
  ['money past 2^53', [sale({ amountFen: (2 ** 53 - 1) as Fen }), sale({})], {}, 'money/overflow'],
  ['other refunds', [], { refunds: 'half' }, 'option/unknown'],
  ['a map that is no list', [], { samePerson: new Map() }, 'shape/not-list'],
  ['a map of nothing', [], { samePerson: [null] }, 'shape/not-object'],
  [
    'one buyer who is two persons',
    [],
    {
      samePerson: [
        { buyerId: 'a', personId: '王' },
        { buyerId: 'a', personId: '李' },
      ],
    },
    'customer/two-persons',
  ],
  ['a person without a name', [], { samePerson: [{ buyerId: 'a', personId: '' }] }, 'aggregate/not-id'],
  ['a person who is no buyer', [], { samePerson: [{ personId: 'a' }] }, 'aggregate/not-id'],
])('refuses %s', (_, rows, options, code) => {
  expect(() => encodeOrders(rows as ShopOrderFact[], options as EncodeOrdersOptions)).toThrow(refused(code));
});

const facts = fc.array(
  fc.record({
    orderId: fc.constantFrom('1', '2', '3', '4', '5'),
    buyerId: fc.constantFrom('a', 'b', 'c', null),
    day: fc.constantFrom(day, later, parseDay('2026-05-01')),
    kind: fc.constantFrom('sale' as const, 'refund' as const),
    amountFen: fc.nat(1000).map((amount) => amount as Fen),
  }),
);

test('the codes and columns do not depend on the order of rows, and the rows stay as they are', () => {
  fc.assert(
    fc.property(facts, fc.boolean(), (rows, takenOff) => {
      const options = { refunds: takenOff ? 'taken-off' : 'kept' } as const;
      const sorted = ({ customer, day: days, amountFen, ids, ordersWithoutBuyer }: ReturnType<typeof encodeOrders>) => ({
        ids,
        ordersWithoutBuyer,
        rows: [...customer].map((code, row) => `${code} ${days[row]} ${amountFen[row]}`).sort(),
      });
      const before = structuredClone(rows);
      expect(sorted(encodeOrders([...rows].reverse(), options))).toEqual(sorted(encodeOrders(rows, options)));
      expect(rows).toEqual(before);
    }),
  );
});

test('the customers are those of the tally, with as many orders and as much money', () => {
  fc.assert(
    fc.property(facts, (rows) => {
      const tally = orderTally();
      for (const row of rows) addOrder(tally, row);
      const orders = encodeOrders(rows);
      const { customer, recencyDays, orders: counts, paidFen } = customerColumns(orders, { endsOn: later });
      const found = Array.from(customer, (code, row) => [orders.ids[code], recencyDays[row], counts[row], paidFen[row]]);
      const expected = customersOf(tally, { endsOn: later })
        .sort((a, b) => (a.buyerId < b.buyerId ? -1 : 1))
        .map((each) => [
          { shopId: null, buyerId: each.buyerId },
          dayNumber(later) - dayNumber(each.lastDay) + 1,
          each.orders,
          each.paidFen,
        ]);
      expect(found).toEqual(expected);
    }),
  );
});

test('whatever comes in, nothing but a coded error comes out', () => {
  const rows = fc.oneof(
    fc.anything(),
    fc.array(
      fc.oneof(
        fc.anything(),
        fc.record({
          ...Object.fromEntries(['orderId', 'buyerId', 'day', 'kind', 'amountFen', 'shopId'].map((field) => [field, fc.anything()])),
        }),
      ),
    ),
  );
  fc.assert(
    fc.property(rows, fc.anything(), (given, options) => {
      try {
        encodeOrders(given as ShopOrderFact[], options as EncodeOrdersOptions);
      } catch (error) {
        expect(error).toMatchObject({ name: 'ZhangguiError' });
      }
    }),
  );
});
