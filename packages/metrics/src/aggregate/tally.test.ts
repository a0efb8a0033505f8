import { type Day, type Fen, fen, isZhangguiError, parseDay } from '@zhanggui/core';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mergeTally } from './mergeTally.js';
import type { OrderFact } from './orderFact.js';
import { figuresBy, figuresOf } from './orderFigures.js';
import { addOrder, type OrderTally, orderTally } from './orderTally.js';
import { retractOrder } from './retractOrder.js';
import { tallyFromJson, tallyToJson } from './tallyJson.js';

const refused = (code: string) => expect.objectContaining({ name: 'ZhangguiError', code });
const most = Number.MAX_SAFE_INTEGER;

function tallyOf(rows: readonly OrderFact[]): OrderTally {
  const tally = orderTally();
  for (const row of rows) addOrder(tally, row);
  return tally;
}

/** Everything that stands in a tally, in one text. */
const textOf = (tally: OrderTally) => JSON.stringify(tallyToJson(tally));

const row = (day: string, orderId: string, more: Partial<OrderFact> = {}): OrderFact => ({
  orderId,
  buyerId: null,
  day: parseDay(day),
  kind: 'sale',
  amountFen: 1000 as Fen,
  ...more,
});

const anyRow: fc.Arbitrary<OrderFact> = fc.record(
  {
    orderId: fc.constantFrom('1', '2', '3', '__proto__'),
    buyerId: fc.constantFrom('甲', '乙', '__proto__', null),
    day: fc.constantFrom('2026-06-17', '2026-06-18', '2026-07-01').map((day) => day as Day),
    kind: fc.constantFrom('sale', 'refund'),
    amountFen: fc.nat(50).map((amount) => amount as Fen),
    pieces: fc.option(fc.nat(3)),
  },
  { requiredKeys: ['orderId', 'buyerId', 'day', 'kind', 'amountFen'] },
);
const anyRows = fc.array(anyRow, { maxLength: 12 });
/** Rows, and some of them in any order. */
const anyShuffled = anyRows.chain((rows) => fc.record({ rows: fc.constant(rows), order: fc.shuffledSubarray(rows) }));

test('AGG-01 · state(A) + state(B) = state(A ∪ B), in any order', () => {
  fc.assert(
    fc.property(anyRows, anyRows, (a, b) => {
      const both = tallyOf(a);
      mergeTally(both, tallyOf(b));
      const other = tallyOf(b);
      mergeTally(other, tallyOf(a));
      expect(textOf(both)).toBe(textOf(tallyOf([...a, ...b])));
      expect(textOf(other)).toBe(textOf(both));
      expect(figuresBy(both, 'month')).toEqual(figuresBy(tallyOf([...b, ...a]), 'month'));
    }),
    { numRuns: 500 },
  );
});

test('AGG-01 · what is taken back was never added', () => {
  fc.assert(
    fc.property(anyShuffled, anyRows, ({ rows, order }, taken) => {
      // added among each other, taken back in another order
      const tally = tallyOf([...taken.slice(1), ...rows, ...taken.slice(0, 1)]);
      for (const each of [...order, ...taken]) retractOrder(tally, each);
      expect(textOf(tally)).toBe(textOf(tallyOf(rows.filter((each) => !order.includes(each)))));
    }),
    { numRuns: 500 },
  );
});

test('AGG-01 · a late refund is a row of its day: the month of the sale stays, the month of the refund has it', () => {
  const tally = tallyOf([row('2026-06-18', '1', { amountFen: 9900 as Fen })]);
  addOrder(tally, row('2026-07-02', '1', { kind: 'refund', amountFen: 900 as Fen }));
  expect(figuresBy(tally, 'month').map(({ paidFen, refundFen }) => [paidFen, refundFen])).toEqual([
    [9900, 0],
    [0, 900],
  ]);
});

test('AGG-01 · a row that came twice and was of another buyer is taken back, and with it the buyer', () => {
  const wrong = row('2026-06-18', '1', { buyerId: '乙', pieces: null });
  const tally = tallyOf([row('2026-06-18', '1', { buyerId: '甲', pieces: 2 }), wrong]);
  expect(figuresBy(tally, 'all').map(({ pieces }) => pieces)).toEqual([null]);
  retractOrder(tally, wrong);
  expect(tally.days.get(wrong.day)?.buyers.get('1')).toBe('甲');
  expect(figuresBy(tally, 'all').map(({ paidFen, pieces }) => [paidFen, pieces])).toEqual([[1000, 2]]);
});

test('AGG-01 · stored as JSON and read back, it is the same; so is the text, whatever the order of the rows', () => {
  fc.assert(
    fc.property(anyRows, (rows) => {
      const text = textOf(tallyOf(rows));
      expect(textOf(tallyFromJson(JSON.parse(text)))).toBe(text);
      expect(textOf(tallyOf([...rows].reverse()))).toBe(text);
      expect(tallyFromJson(JSON.parse(text))).toEqual(tallyOf(rows));
      expect(structuredClone(tallyOf(rows))).toEqual(tallyOf(rows));
    }),
  );
});

const held = () =>
  tallyOf([
    row('2026-06-18', '1', { buyerId: '甲', amountFen: 5 as Fen, pieces: 1 }),
    row('2026-06-18', '1', { buyerId: '甲', amountFen: 5 as Fen }),
    row('2026-06-19', '1', { kind: 'refund', amountFen: 3 as Fen }),
  ]);

test.each<[string, OrderFact]>([
  ['of another day', row('2026-06-20', '1', { buyerId: '甲', amountFen: 5 as Fen })],
  ['of another order', row('2026-06-18', '2', { buyerId: '甲', amountFen: 5 as Fen })],
  ['of another buyer', row('2026-06-18', '1', { buyerId: '乙', amountFen: 5 as Fen })],
  ['of more money', row('2026-06-18', '1', { buyerId: '甲', amountFen: 11 as Fen })],
  ['of more pieces', row('2026-06-18', '1', { buyerId: '甲', amountFen: 5 as Fen, pieces: 2 })],
  ['that would leave pieces of nothing', row('2026-06-18', '1', { buyerId: '甲', amountFen: 5 as Fen, pieces: 0 })],
  ['that would leave a part of a refund of no row', row('2026-06-19', '1', { kind: 'refund', amountFen: 2 as Fen })],
  ['of a refund on a day without one', row('2026-06-18', '1', { kind: 'refund', amountFen: 3 as Fen })],
  ['of a sale on a day without one', row('2026-06-19', '1', { amountFen: 3 as Fen })],
])('a row %s is not taken back, and nothing changes', (_, wrong) => {
  const tally = held();
  expect(() => retractOrder(tally, wrong)).toThrow(refused('aggregate/not-added'));
  expect(textOf(tally)).toBe(textOf(held()));
});

test('a merge that is refused changes nothing', () => {
  const tally = tallyOf([row('2026-06-17', '0'), row('2026-06-18', '1', { amountFen: most as Fen })]);
  const before = textOf(tally);
  const more = tallyOf([row('2026-06-16', '2'), row('2026-06-17', '0'), row('2026-06-18', '1', { amountFen: 1 as Fen })]);
  expect(() => mergeTally(tally, more)).toThrow(refused('money/overflow'));
  expect(textOf(tally)).toBe(before);
  expect(() => mergeTally(tally, { buyers: new Map() } as unknown as OrderTally)).toThrow(refused('aggregate/not-tally'));
});

test('what was changed by hand is refused', () => {
  const good = () => JSON.parse(textOf(held())) as Record<string, unknown>;
  expect(textOf(tallyFromJson(good()))).toBe(textOf(held()));
  const bad: [string, unknown][] = [
    ['version', { ...good(), version: 2 }],
    ['format', { ...good(), format: 'orders' }],
    ['format', null],
    ['days', { ...good(), days: 'x' }],
    ['orders', { ...good(), days: [['2026-06-18', {}, [], []]] }],
    // an order that has no sale nor refund, and the other way round
    ['orders', { ...good(), days: [['2026-06-18', [['2', [[null, 1]]]], [], []]] }],
    ['rows', { ...good(), days: [['2026-06-18', [], [['1', 5, 1, 0, 1]], []]] }],
    ['day', { ...good(), days: [['2026-06-18', [], [], []]] }],
    ['day', { ...good(), days: [['2026-02-30', [], [], []]] }],
  ];
  for (const [path, json] of bad) {
    const wrong = expect.objectContaining({ code: 'aggregate/not-tally-json', params: expect.objectContaining({ path }) as unknown });
    expect(() => tallyFromJson(json)).toThrow(wrong);
  }
});

test('whatever JSON comes in, nothing but a coded error comes out', () => {
  const leaf = fc.constantFrom(null, -1, 0, 1, 2, 1.5, '1', '', '甲', '2026-06-18', [], {});
  const pieces = fc.array(fc.oneof(leaf, fc.array(fc.oneof(leaf, fc.array(leaf)))), { maxLength: 3 });
  const json = fc.oneof(
    fc.anything(),
    fc.record({
      format: fc.constant('zhanggui/order-tally'),
      version: fc.constant(1),
      days: fc.array(fc.tuple(fc.constantFrom('2026-06-18', 'x'), pieces, pieces, pieces), { maxLength: 2 }),
    }),
  );
  fc.assert(
    fc.property(json, (value) => {
      try {
        const read = tallyFromJson(value);
        expect(textOf(tallyFromJson(tallyToJson(read)))).toBe(textOf(read));
      } catch (error) {
        expect(isZhangguiError(error)).toBe(true);
      }
    }),
    { numRuns: 1000 },
  );
});

test('who bought is looked up anew after every change', () => {
  const day = parseDay('2026-06-18');
  const row = (orderId: string, buyerId: string) => ({ orderId, buyerId, day, kind: 'sale', amountFen: fen(100) }) as const;
  const tally = orderTally();
  const buyers = () => figuresBy(tally, 'all').map((figures) => figures.buyers);
  addOrder(tally, row('1', 'a'));
  expect(buyers()).toEqual([1]);
  addOrder(tally, row('2', 'b'));
  expect(buyers()).toEqual([2]);
  const more = orderTally();
  addOrder(more, row('3', 'c'));
  mergeTally(tally, more);
  expect(buyers()).toEqual([3]);
  retractOrder(tally, row('1', 'a'));
  expect(buyers()).toEqual([2]);
});

test('what is read between changes is what a fresh tally says', () => {
  const step = fc.oneof(
    fc.record({ kind: fc.constant('add' as const), rows: fc.array(anyRow, { minLength: 1, maxLength: 3 }) }),
    fc.record({ kind: fc.constant('merge' as const), rows: fc.array(anyRow, { maxLength: 4 }) }),
    fc.record({ kind: fc.constant('retract' as const), place: fc.nat(20) }),
  );
  const periods = ['2026-06-17', '2026-06-18', '2026-07-01'].map((day) => ({ from: day as Day, to: '2026-07-01' as Day }));
  const read = (tally: OrderTally) => [figuresBy(tally, 'day'), periods.map((period) => figuresOf(tally, period))];
  fc.assert(
    fc.property(fc.array(step, { maxLength: 8 }), (steps) => {
      const tally = orderTally();
      let rows: OrderFact[] = [];
      for (const each of steps) {
        if (each.kind === 'retract') {
          const [gone] = rows.splice(each.place % (rows.length || 1), 1);
          if (gone !== undefined) retractOrder(tally, gone);
        } else {
          if (each.kind === 'add') for (const added of each.rows) addOrder(tally, added);
          else mergeTally(tally, tallyOf(each.rows));
          rows = [...rows, ...each.rows];
        }
        expect(read(tally)).toEqual(read(tallyOf(rows)));
      }
    }),
    { numRuns: 300 },
  );
});

test('SHOP-10 · order 1 of buyer a in two shops is two orders of two buyers, row by row or merged', () => {
  const [south, north] = ['南', '北'].map((shopId) => row('2026-06-18', '1', { shopId, buyerId: 'a', amountFen: 100 as Fen }));
  const merged = tallyOf([south!]);
  mergeTally(merged, tallyOf([north!]));
  for (const tally of [merged, tallyOf([north!, south!])]) {
    expect(figuresBy(tally, 'all')[0]).toMatchObject({ orders: 2, buyers: 2, paidFen: 200, repeatBuyers: 0 });
    retractOrder(tally, north!);
    expect(() => retractOrder(tally, north!)).toThrow(refused('aggregate/not-added'));
    expect(figuresBy(tally, 'all')[0]).toMatchObject({ orders: 1, buyers: 1, paidFen: 100 });
  }
  expect(() => addOrder(orderTally(), { ...south!, shopId: '' })).toThrow(refused('aggregate/not-id'));
  expect(textOf(tallyOf([row('2026-06-18', '1', { shopId: null })]))).toBe(textOf(tallyOf([row('2026-06-18', '1')])));
});

test('one order id with many buyers costs its rows, not their square', () => {
  const rows = Array.from({ length: 16_000 }, (_, k) => row('2026-06-18', '1', { buyerId: `b${k}` }));
  const start = performance.now();
  const tally = tallyOf(rows);
  mergeTally(tally, tallyOf(rows));
  // it took a minute when every row copied the buyers before it
  expect(performance.now() - start).toBeLessThan(5000);
  expect(figuresBy(tally, 'all')[0]).toMatchObject({ orders: 1, buyers: 1, paidFen: 32_000_000 });
  expect(tally.days.get(parseDay('2026-06-18'))?.buyers.get('1')).toBe('b0');
});

test('a merged tally is its own: the other one may go on', () => {
  const rows = [row('2026-06-18', '1', { buyerId: '甲' }), row('2026-06-18', '1', { buyerId: '乙' })];
  const [tally, more] = [orderTally(), tallyOf(rows)];
  mergeTally(tally, more);
  addOrder(more, row('2026-06-18', '1', { buyerId: '丙' }));
  expect(textOf(tally)).toBe(textOf(tallyOf(rows)));
  mergeTally(tally, tally);
  expect(textOf(tally)).toBe(textOf(tallyOf([...rows, ...rows])));
});

test.each<[string, unknown]>([
  ['a day that is none', new Map([['x', tallyOf([row('2026-06-18', '1')]).days.get(parseDay('2026-06-18'))]])],
  ['a day of nothing', new Map([['2026-06-18', null]])],
  ['a day that is no tally', new Map([['2026-06-18', { sales: new Map() }]])],
])('a tally with %s is refused wherever it is read', (_, days) => {
  const tally = { days } as unknown as OrderTally;
  const period = { from: parseDay('2026-06-01'), to: parseDay('2026-06-30') };
  for (const read of [
    () => mergeTally(orderTally(), tally),
    () => tallyToJson(tally),
    () => figuresBy(tally, 'day'),
    () => figuresOf(tally, period),
  ])
    expect(read).toThrow(refused('aggregate/not-tally'));
});

test('a day that was broken by hand takes no row', () => {
  const tally = { days: new Map([['2026-06-18', null]]) } as unknown as OrderTally;
  const one = row('2026-06-18', '1');
  for (const write of [() => addOrder(tally, one), () => retractOrder(tally, one), () => mergeTally(tally, tallyOf([one]))])
    expect(write).toThrow(refused('aggregate/not-tally'));
});

test.each([1n, Symbol('rows'), { valueOf: () => ({}) }])('%s is no count of a stored tally', (count) => {
  const stored = (sale: unknown[], refund: unknown[]) => ({
    format: 'zhanggui/order-tally',
    version: 1,
    days: [['2026-06-18', [['1', [[null, 1]]]], [sale], [refund]]],
  });
  const good = ['1', 100, 1, 0, 1];
  for (const place of [1, 2, 3, 4]) {
    const sale = good.map((each, k) => (k === place ? count : each));
    expect(() => tallyFromJson(stored(sale, ['1', 5, 1]))).toThrow(refused('aggregate/not-tally-json'));
  }
  for (const refund of [
    ['1', count, 1],
    ['1', 5, count],
  ])
    expect(() => tallyFromJson(stored(good, refund))).toThrow(refused('aggregate/not-tally-json'));
});

test.each<[string, OrderFact[], OrderFact]>([
  [
    'of more than went back',
    [row('2026-06-18', '1', { kind: 'refund', amountFen: 3 as Fen }), row('2026-06-18', '1', { kind: 'refund', amountFen: 2 as Fen })],
    row('2026-06-18', '1', { kind: 'refund', amountFen: 6 as Fen }),
  ],
  [
    'of a refund of nothing where nothing went back',
    [row('2026-06-18', '1')],
    row('2026-06-18', '1', { kind: 'refund', amountFen: 0 as Fen }),
  ],
  [
    'of less money, where it is the only one',
    [row('2026-06-18', '1', { pieces: 1 })],
    row('2026-06-18', '1', { pieces: 1, amountFen: 999 as Fen }),
  ],
  ['that tells its pieces, where the only one does not', [row('2026-06-18', '1')], row('2026-06-18', '1', { pieces: 0 })],
  [
    'that does not tell its pieces, where all do',
    [row('2026-06-18', '1', { pieces: 1 }), row('2026-06-18', '1', { pieces: 0 }), row('2026-06-18', '1', { pieces: 0 })],
    row('2026-06-18', '1'),
  ],
])('a row %s was never added', (_, rows, wrong) => {
  const tally = tallyOf(rows);
  expect(() => retractOrder(tally, wrong)).toThrow(
    expect.objectContaining({ code: 'aggregate/not-added', params: { orderId: '1', day: '2026-06-18' } }),
  );
  expect(tally).toEqual(tallyOf(rows));
});

test('a refund that is taken back and comes again is one refund', () => {
  const refund = row('2026-06-18', '1', { kind: 'refund', amountFen: 3 as Fen });
  const tally = tallyOf([row('2026-06-18', '1'), refund]);
  retractOrder(tally, refund);
  expect(tally).toEqual(tallyOf([row('2026-06-18', '1')]));
  addOrder(tally, refund);
  expect(tally).toEqual(tallyOf([row('2026-06-18', '1'), refund]));
});

test('pieces are unknown until the last row that does not tell them is taken back', () => {
  const tally = tallyOf([row('2026-06-18', '1', { pieces: 4 }), row('2026-06-18', '1'), row('2026-06-18', '1')]);
  const pieces = () => figuresBy(tally, 'all')[0]!.pieces;
  retractOrder(tally, row('2026-06-18', '1'));
  expect(pieces()).toBe(null);
  retractOrder(tally, row('2026-06-18', '1'));
  expect(pieces()).toBe(4);
});

test('what is no tally, and what is no row, is refused by whoever would change it', () => {
  for (const none of [null, undefined, {}, { days: [] }] as unknown as OrderTally[]) {
    expect(() => retractOrder(none, row('2026-06-18', '1'))).toThrow(refused('aggregate/not-tally'));
    expect(() => mergeTally(none, orderTally())).toThrow(refused('aggregate/not-tally'));
    expect(() => mergeTally(orderTally(), none)).toThrow(refused('aggregate/not-tally'));
  }
  expect(() => retractOrder(held(), null as never)).toThrow(
    expect.objectContaining({ code: 'shape/not-object', params: { path: 'row', value: 'null' } }),
  );
  expect(() => retractOrder(held(), row('2026-06-18', ''))).toThrow(refused('aggregate/not-id'));
});

test('a day that is full takes more rows of the orders it has, and no other order', () => {
  const full = () => {
    const tally = tallyOf([row('2026-06-18', '1'), row('2026-06-18', '2')]);
    const { buyers } = tally.days.get(parseDay('2026-06-18'))!;
    Object.defineProperty(buyers, 'size', { value: 10_000_000 });
    return tally;
  };
  const tally = full();
  mergeTally(tally, tallyOf([row('2026-06-18', '2'), row('2026-06-19', '3')]));
  expect(figuresBy(tally, 'day').map(({ paidFen }) => paidFen)).toEqual([3000, 1000]);
  expect(() => mergeTally(full(), tallyOf([row('2026-06-18', '2'), row('2026-06-18', '3')]))).toThrow(
    expect.objectContaining({ code: 'limit/exceeded', params: { what: 'orders', limit: 10_000_000, actual: 10_000_001 } }),
  );
});

test('a day that is none is no day of any week', () => {
  const days = new Map([['x', tallyOf([row('2026-06-18', '1')]).days.get(parseDay('2026-06-18'))]]);
  expect(() => figuresBy({ days } as never, 'week')).toThrow(
    expect.objectContaining({ code: 'aggregate/not-tally', params: { value: 'x' } }),
  );
});

test('SHOP-10 · an order of a shop that nobody is known of has no buyer', () => {
  const [figures] = figuresBy(tallyOf([row('2026-06-18', '1', { shopId: '南' })]), 'all');
  expect(figures).toMatchObject({ orders: 1, buyers: 0, ordersWithoutBuyer: 1 });
});
