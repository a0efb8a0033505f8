import { type Day, type Fen, fen, type Instant, isZhangguiError, type Period, parseDay, parseInstant } from '@zhanggui/core';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findReading } from './findReading.js';
import type { ReconcileOrder } from './orderPart.js';
import { type PlatformReport, type Reconciliation, reconcile } from './reconcile.js';

const refused = (code: string) => expect.objectContaining({ name: 'ZhangguiError', code });
const time = (text: string) => parseInstant(`${text}:00+08:00`);
const timeOrNone = (text: string | null) => (text === null ? null : time(text));
const june: Period = { from: parseDay('2026-06-01'), to: parseDay('2026-06-30') };
const total = (amount: number): PlatformReport => ({ period: june, totalFen: fen(amount) });

function order(
  orderId: string,
  ordered: string | null,
  paid: string | null,
  amount: number,
  more: Partial<ReconcileOrder> = {},
): ReconcileOrder {
  return { orderId, orderedAt: timeOrNone(ordered), paidAt: timeOrNone(paid), amountFen: fen(amount), ...more };
}

const back = (at: string | null, amount: number) => ({ at: timeOrNone(at), amountFen: fen(amount) });

const orders = [
  // ordered in May, paid in June
  order('1', '2026-05-31T23:50', '2026-06-01T00:10', 1000),
  order('2', '2026-06-18T10:00', '2026-06-18T10:05', 20_000, { refunds: [back('2026-06-20T09:00', 300), back('2026-07-02T09:00', 50)] }),
  // nobody paid
  order('3', '2026-06-19T10:00', null, 700),
  // paid in the first hour after midnight
  order('4', '2026-06-30T23:00', '2026-07-01T00:30', 4000),
  order('5', '2026-06-11T12:00', '2026-06-11T12:01', 90, { marks: ['brushed'] }),
  order('6', '2026-06-12T12:00', '2026-06-12T12:01', 8, { marks: ['deposit'] }),
];
const brief = ({ gapFen, causes, unexplainedFen }: Reconciliation) => [
  gapFen,
  causes.map(({ cause, mark, amountFen, orderIds }) => [mark === null ? cause : `${cause} ${mark}`, amountFen, orderIds.join()]),
  unexplainedFen,
];

test('REC-01 · a report by another time basis: the gap is fully explained', () => {
  // by the time of the order: 2, 3, 4, 5 and 6
  expect(brief(reconcile(total(24_798), orders, { ours: {}, theirs: { time: 'ordered' } }))).toEqual([
    21_098 - 24_798,
    [
      ['no-time', -700, '3'],
      ['time-basis', 1000 - 4000, '1,4'],
    ],
    0,
  ]);
});

test('REC-01 · one order that we do not have is unexplained by exactly its amount', () => {
  const { unexplainedFen, causes } = reconcile(total(21_098 + 1234), orders, { ours: {}, theirs: {} });
  expect([unexplainedFen, causes]).toEqual([-1234, []]);
  const listed = {
    period: june,
    orders: [
      ['1', 1000],
      ['2', 20_000],
      ['5', 90],
      ['6', 8],
      ['9', 1234],
    ].map(([orderId, amount]) => ({ orderId: String(orderId), amountFen: amount as Fen })),
  };
  expect(reconcile(listed, orders, { ours: {}, theirs: {} }).unexplained).toEqual([
    { day: null, orderId: '9', expectedFen: 0, reportFen: 1234 },
  ]);
});

test.each<[string, Parameters<typeof reconcile>[2], number, unknown[]]>([
  ['refunds on their own day', { ours: {}, theirs: { refunds: 'on-refund-day' } }, 20_798, [['refunds', 300, '2']]],
  ['refunds on the day of the order', { ours: {}, theirs: { refunds: 'on-order-day' } }, 20_748, [['refunds', 350, '2']]],
  [
    'brushed orders and deposits left out',
    { ours: {}, theirs: { excludes: ['deposit', 'brushed'] } },
    21_000,
    [
      ['excluded brushed', 90, '5'],
      ['excluded deposit', 8, '6'],
    ],
  ],
  [
    'unpaid orders left out',
    { ours: { time: 'ordered' }, theirs: { time: 'ordered', excludes: ['unpaid'] } },
    24_098,
    [['excluded unpaid', 700, '3']],
  ],
  ['days that begin at one', { ours: {}, theirs: { dayStartsAtMinutes: 60 } }, 24_098, [['day-cut', 1000 - 4000, '1,4']]],
  [
    'brushed orders and refunds at once',
    { ours: {}, theirs: { refunds: 'on-order-day', excludes: ['brushed'] } },
    20_658,
    [
      ['excluded brushed', 90, '5'],
      ['refunds', 350, '2'],
    ],
  ],
])('REC-01 · %s', (_, options, amount, causes) => {
  const found = brief(reconcile(total(amount), orders, options));
  expect(found.slice(1)).toEqual([causes, 0]);
});

test('REC-01 · rows that stand twice: in our figure each, in theirs once', () => {
  const twice = [...orders, { ...orders[0]! }, orders[1]!];
  const found = reconcile(total(21_098), twice, { ours: { repeatedRows: 'each' }, theirs: {} });
  expect(brief(found)).toEqual([21_000, [['repeated', 21_000, '1,2']], 0]);
  // two rows of one order that differ are two parts of it
  const parts = [order('1', null, '2026-06-02T10:00', 5), order('1', null, '2026-06-02T10:00', 6)];
  expect(reconcile(total(11), parts, { ours: {}, theirs: {} }).gapFen).toBe(0);
});

test('REC-01 · of choices that each move an order the first has it; where only several together do, the last of them', () => {
  // in June by our time; by theirs in July, and by their day in May: each alone would do
  const both = [order('1', '2026-06-01T00:30', '2026-07-02T10:00', 500)];
  const found = reconcile(total(0), both, { ours: { time: 'ordered' }, theirs: { dayStartsAtMinutes: 60 } });
  expect(brief(found)).toEqual([500, [['time-basis', 500, '1']], 0]);
  // ordered in the first hour of July: theirs only by their time and their day together
  const only = [order('2', '2026-07-01T00:30', '2026-07-09T10:00', 500)];
  const second = reconcile(total(500), only, { ours: {}, theirs: { time: 'ordered', dayStartsAtMinutes: 60 } });
  expect(brief(second)).toEqual([-500, [['day-cut', -500, '2']], 0]);
});

test('REC-01 · by days: an order that moved within the month is named and adds nothing', () => {
  const moved = [order('1', '2026-06-17T23:50', '2026-06-18T00:10', 900)];
  const report = {
    period: june,
    days: [
      { day: '2026-06-17' as Day, totalFen: fen(900) },
      { day: '2026-06-20' as Day, totalFen: fen(7) },
    ],
  };
  const found = reconcile(report, moved, { ours: {}, theirs: { time: 'ordered' } });
  expect(brief(found)).toEqual([-7, [['time-basis', 0, '1']], -7]);
  expect(found.unexplained).toEqual([{ day: '2026-06-20', orderId: null, expectedFen: 0, reportFen: 7 }]);
});

test('REC-01 · nobody says how the platform reads: totals of days tell it', () => {
  const days = [
    { day: '2026-06-18' as Day, totalFen: fen(19_650) },
    { day: '2026-06-30' as Day, totalFen: fen(4000) },
    { day: '2026-06-19' as Day, totalFen: fen(700) },
    { day: '2026-06-12' as Day, totalFen: fen(8) },
  ];
  const { reading, offFen, alike } = findReading({ period: june, days }, orders);
  expect([reading, offFen]).toEqual([
    { time: 'ordered', refunds: 'on-order-day', dayStartsAtMinutes: 0, excludes: ['brushed'], repeatedRows: 'once' },
    0,
  ]);
  // no row stands twice, so that nobody can tell how such rows are counted
  expect(alike.map(({ repeatedRows }) => repeatedRows)).toEqual(['each']);
});

test.each<[string, unknown, unknown, unknown, string]>([
  ['a report without a figure', { period: june }, [], {}, 'reconcile/not-report'],
  ['a report with two', { period: june, totalFen: 1, days: [] }, [], {}, 'reconcile/not-report'],
  ['a day outside', { period: june, days: [{ day: '2026-07-01', totalFen: 1 }] }, [], {}, 'reconcile/not-report'],
  [
    'a day twice',
    {
      period: june,
      days: [
        { day: '2026-06-01', totalFen: 1 },
        { day: '2026-06-01', totalFen: 1 },
      ],
    },
    [],
    {},
    'reconcile/not-report',
  ],
  ['a total in 元', { period: june, totalFen: 1.5 }, [], {}, 'money/not-fen'],
  ['an order without an id', total(0), [order('', null, null, 1)], {}, 'aggregate/not-id'],
  ['a time without an offset', total(0), [{ ...orders[0], paidAt: '2026-06-18 10:00' as Instant }], {}, 'day/not-instant'],
  ['a day that starts tomorrow', total(0), [], { dayStartsAtMinutes: 1440 }, 'reconcile/not-day-start'],
  ['another time basis', total(0), [], { time: 'shipped' }, 'option/unknown'],
  ['a mark that is no text', total(0), [], { excludes: [1] }, 'query/not-part'],
  [
    'money over 2^53',
    total(0),
    [order('1', null, '2026-06-02T10:00', 2 ** 53 - 1), order('2', null, '2026-06-02T10:00', 1)],
    {},
    'money/overflow',
  ],
])('refused: %s', (_, report, given, theirs, code) => {
  expect(() => reconcile(report as PlatformReport, given as ReconcileOrder[], { ours: {}, theirs: theirs as object })).toThrow(
    refused(code),
  );
});

const minutes = fc
  .integer({ min: 0, max: 5 * 1440 })
  .map((minute) => parseInstant(new Date(Date.UTC(2026, 5, 1) + minute * 60_000).toISOString()));
const anyOrder: fc.Arbitrary<ReconcileOrder> = fc.record({
  orderId: fc.constantFrom('1', '2', '3', '4'),
  orderedAt: fc.option(minutes),
  paidAt: fc.option(minutes),
  amountFen: fc.integer({ min: -9, max: 99 }).map(fen),
  refunds: fc.array(fc.record({ at: fc.option(minutes), amountFen: fc.nat(20).map(fen) }), { maxLength: 2 }),
  marks: fc.subarray(['brushed', 'deposit']),
});
const anyReading = fc.record(
  {
    time: fc.constantFrom('paid', 'ordered'),
    refunds: fc.constantFrom('kept', 'on-refund-day', 'on-order-day'),
    dayStartsAtMinutes: fc.constantFrom(0, 120, 480, -60),
    excludes: fc.subarray(['brushed', 'deposit', 'unpaid']),
    repeatedRows: fc.constantFrom('each', 'once'),
  },
  { requiredKeys: [] },
);
const span: Period = { from: '2026-06-02' as Day, to: '2026-06-04' as Day };
const anyReport: fc.Arbitrary<PlatformReport> = fc.oneof(
  fc.nat(500).map((amount) => ({ period: span, totalFen: fen(amount) })),
  fc.uniqueArray(fc.constantFrom('2026-06-02', '2026-06-03', '2026-06-04')).map((days) => ({
    period: span,
    days: days.map((day, k) => ({ day: day as Day, totalFen: fen(100 * k) })),
  })),
  fc
    .array(fc.record({ orderId: fc.constantFrom('1', '2', '9'), amountFen: fc.nat(99).map(fen) }))
    .map((list) => ({ period: span, orders: list })),
);

test('it closes to the 分, whatever the readings, and does not depend on the order of rows', () => {
  fc.assert(
    fc.property(anyReport, fc.array(anyOrder), anyReading, anyReading, (report, given, ours, theirs) => {
      const found = reconcile(report, given, { ours, theirs });
      expect(found.oursFen - found.reportFen).toBe(found.gapFen);
      expect(found.causes.reduce((sum, { amountFen }) => sum + amountFen, 0) + found.unexplainedFen).toBe(found.gapFen);
      expect(found.unexplained.reduce((sum, { expectedFen, reportFen }) => sum + expectedFen - reportFen, 0)).toBe(found.unexplainedFen);
      expect(reconcile(report, [...given].reverse(), { ours, theirs })).toEqual(found);
    }),
    { numRuns: 500 },
  );
});

test('one reading on both sides has no cause; another one that is found explains at least as much', () => {
  fc.assert(
    fc.property(anyReport, fc.array(anyOrder, { maxLength: 8 }), anyReading, (report, given, ours) => {
      expect(reconcile(report, given, { ours, theirs: ours }).causes).toEqual([]);
      const { reading, offFen } = findReading(report, given, { ours });
      const off = (theirs: object) =>
        reconcile(report, given, { ours, theirs }).unexplained.reduce((sum, each) => sum + Math.abs(each.expectedFen - each.reportFen), 0);
      expect(off(reading)).toBe(offFen);
      expect(offFen).toBeLessThanOrEqual(off(ours));
    }),
    { numRuns: 100 },
  );
});

test('whatever comes in, nothing but a coded error comes out', () => {
  fc.assert(
    fc.property(
      fc.oneof(anyReport, fc.anything(), fc.record({ period: fc.anything(), days: fc.anything() })),
      fc.oneof(
        fc.array(fc.oneof(anyOrder, fc.anything(), fc.record({ orderId: fc.constant('1'), refunds: fc.anything(), marks: fc.anything() }))),
        fc.anything(),
      ),
      fc.oneof(fc.constant({ ours: {}, theirs: {} }), fc.anything(), fc.record({ ours: fc.anything(), theirs: fc.object() })),
      (report, given, options) => {
        for (const run of [reconcile, findReading]) {
          try {
            run(report as PlatformReport, given as ReconcileOrder[], options as Parameters<typeof reconcile>[2]);
          } catch (error) {
            expect(isZhangguiError(error)).toBe(true);
          }
        }
      },
    ),
    { numRuns: 500 },
  );
});
