import { type Day, type Fen, fen, type Instant, isZhangguiError, type Period, parseDay, parseInstant } from '@zhanggui/core';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { FullReading } from './figureReading.js';
import { findReading } from './findReading.js';
import type { ReconcileOrder } from './orderPart.js';
import type { PlatformReport } from './platformReport.js';
import { type Reconciliation, reconcile } from './reconcile.js';
import { reconcileCauseTexts } from './reconcileCause.js';

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

const byDay = (days: Readonly<Record<string, number>>): PlatformReport => ({
  period: june,
  days: Object.entries(days).map(([day, amount]) => ({ day: day as Day, totalFen: fen(amount) })),
});

test('REC-01 · within a total nobody can see an order that moved from one day to the next', () => {
  const moved = [order('1', '2026-06-17T23:50', '2026-06-18T00:10', 900)];
  const options = { ours: {}, theirs: { time: 'ordered' } } as const;
  expect(brief(reconcile(total(900), moved, options))).toEqual([0, [], 0]);
  const listed = { period: june, orders: [{ orderId: '1', amountFen: fen(900) }] };
  expect(brief(reconcile(listed, moved, options))).toEqual([0, [], 0]);
  expect(brief(reconcile(byDay({ '2026-06-17': 900 }), moved, options))).toEqual([0, [['time-basis', 0, '1']], 0]);
});

test('REC-01 · the order that has no time to be ordered is named so; one that only has another day is not', () => {
  const paidOnly = [order('1', null, '2026-06-18T10:00', 900)];
  expect(brief(reconcile(total(0), paidOnly, { ours: {}, theirs: { time: 'ordered' } }))).toEqual([900, [['no-time', 900, '1']], 0]);
  const unpaid = [order('2', '2026-06-01T00:30', null, 900)];
  const laterDays = { ours: { time: 'ordered' }, theirs: { time: 'ordered', dayStartsAtMinutes: 60 } } as const;
  expect(brief(reconcile(total(0), unpaid, laterDays))).toEqual([900, [['day-cut', 900, '2']], 0]);
});

test('REC-01 · an order of two marks is put to the one that the platform leaves out', () => {
  const marked = [order('1', null, '2026-06-18T10:00', 900, { marks: ['deposit', 'brushed'] })];
  expect(brief(reconcile(total(0), marked, { ours: {}, theirs: { excludes: ['deposit'] } }))).toEqual([
    900,
    [['excluded deposit', 900, '1']],
    0,
  ]);
  // and to the one that we leave out, where it is we
  expect(brief(reconcile(total(900), marked, { ours: { excludes: ['brushed'] }, theirs: {} }))).toEqual([
    -900,
    [['excluded brushed', -900, '1']],
    0,
  ]);
});

test('REC-01 · marks, days and orders are listed in order, however they came', () => {
  const marked = ['c', 'a', 'd', 'b'].map((mark, k) => order(`${4 - k}`, null, '2026-06-18T10:00', 10, { marks: [mark] }));
  const { causes } = reconcile(total(0), marked, { ours: {}, theirs: { excludes: ['d', 'c', 'b', 'a'] } });
  expect(causes.map(({ mark, orderIds }) => [mark, ...orderIds])).toEqual([
    ['a', '3'],
    ['b', '1'],
    ['c', '4'],
    ['d', '2'],
  ]);
  const { unexplained } = reconcile(byDay({ '2026-06-20': 1, '2026-06-05': 2, '2026-06-30': 3, '2026-06-12': 4 }), [], {
    ours: {},
    theirs: {},
  });
  expect(unexplained.map(({ day, orderId, reportFen }) => [day, orderId, reportFen])).toEqual([
    ['2026-06-05', null, 2],
    ['2026-06-12', null, 4],
    ['2026-06-20', null, 1],
    ['2026-06-30', null, 3],
  ]);
});

test('REC-01 · a total that differs is one line, of no day and no order', () => {
  expect(reconcile(total(7), [], { ours: {}, theirs: {} }).unexplained).toEqual([
    { day: null, orderId: null, expectedFen: 0, reportFen: 7 },
  ]);
});

test('REC-01 · a refund that its own treatment moves is not put to the time or the day as well', () => {
  // ordered late on the 17th, which the platform already counts for the 18th; paid on the 18th; back on the 20th
  const one = [order('1', '2026-06-17T23:30', '2026-06-18T00:10', 900, { refunds: [back('2026-06-20T09:00', 300)] })];
  const found = reconcile(byDay({ '2026-06-18': 600 }), one, {
    ours: { refunds: 'on-refund-day' },
    theirs: { refunds: 'on-order-day', time: 'ordered', dayStartsAtMinutes: -60 },
  });
  expect(brief(found)).toEqual([0, [['refunds', 0, '1']], 0]);
});

test('REC-01 · a refund that moves by its treatment and the time together is put to the time', () => {
  const one = [order('1', '2026-06-17T23:30', '2026-06-18T00:10', 900, { refunds: [back('2026-06-20T09:00', 300)] })];
  const found = reconcile(byDay({ '2026-06-17': 600 }), one, {
    ours: { refunds: 'on-refund-day' },
    theirs: { refunds: 'on-order-day', time: 'ordered' },
  });
  expect(brief(found)).toEqual([0, [['time-basis', 0, '1']], 0]);
});

test('REC-01 · a row is the same row with its marks in another order, and another row with another refund', () => {
  const row = (marks: readonly string[], amount: number) =>
    order('1', null, '2026-06-02T10:00', 100, { marks, refunds: [back('2026-06-03T10:00', amount)] });
  const gap = (rows: readonly ReconcileOrder[]) => reconcile(total(0), rows, { ours: {}, theirs: {} }).gapFen;
  expect(gap([row(['a', 'b'], 5), row(['b', 'a', 'a'], 5)])).toBe(100);
  expect(gap([row(['a', 'b'], 5), row(['a', 'b'], 6)])).toBe(200);
});

test('each cause has its words in both languages', () => {
  const texts = Object.values(reconcileCauseTexts);
  expect(Object.keys(reconcileCauseTexts)).toEqual(['repeated', 'excluded', 'refunds', 'no-time', 'time-basis', 'day-cut']);
  for (const language of ['zh', 'en'] as const) expect(new Set(texts.map((text) => text[language])).size).toBe(6);
  for (const { zh, en } of texts)
    expect([zh, en]).toEqual([expect.stringMatching(/^[\u4e00-\u9fff（）]+$/), expect.stringMatching(/^[A-Z][a-z ,]+$/)]);
});

// What no order tells is read as we read it; of the rest, what is least changed comes first.
test('REC-01 · where nothing tells the readings apart, ours is the first, then those with one choice of another kind', () => {
  const ours: FullReading = {
    time: 'ordered',
    refunds: 'on-refund-day',
    dayStartsAtMinutes: 480,
    excludes: ['brushed'],
    repeatedRows: 'each',
  };
  const free = [order('1', '2026-06-18T10:00', '2026-06-18T10:05', 0, { marks: ['brushed'] })];
  const { reading, offFen, alike } = findReading(total(0), free, { ours, dayStartsAtMinutes: [0, 480, 0] });
  expect([reading, offFen]).toEqual([ours, 0]);
  const changed = (other: FullReading) =>
    Object.entries(other).flatMap(([key, value]) =>
      JSON.stringify(value) === JSON.stringify(ours[key as keyof FullReading]) ? [] : [`${key} ${String(value)}`],
    );
  const changes = alike.map(changed);
  expect(changes.filter(({ length }) => length === 1)).toEqual([
    ['excludes '],
    ['time paid'],
    ['refunds kept'],
    ['repeatedRows once'],
    ['dayStartsAtMinutes 0'],
    ['refunds on-order-day'],
  ]);
  // 2 times, 3 treatments of refunds, 2 of repeated rows, 2 day cuts, marked orders or not; without ours
  expect(changes).toHaveLength(2 * 3 * 2 * 2 * 2 - 1);
  const counts = changes.map(({ length }) => length);
  expect(counts).toEqual([...counts].sort((a, b) => a - b));
});

test('REC-01 · a reading that is right comes before one that is like ours', () => {
  const rows = [
    order('1', '2026-06-17T23:50', '2026-06-18T00:10', 900, { refunds: [back('2026-06-18T09:00', 300)] }),
    order('2', '2026-06-19T00:10', '2026-06-19T00:30', 40),
  ];
  const ours = { time: 'ordered', refunds: 'on-order-day', repeatedRows: 'each' } as const;
  const found = findReading(byDay({ '2026-06-18': 940 }), rows, { ours, dayStartsAtMinutes: [60] });
  // the day cut would take the first order back to the 17th: it is the second one that has to be
  expect([found.reading.time, found.reading.refunds, found.offFen]).toEqual(['paid', 'kept', 80]);
  const early = findReading(byDay({ '2026-06-17': 900, '2026-06-18': 40 }), rows, { ours, dayStartsAtMinutes: [60] });
  expect([early.reading, early.offFen]).toEqual([
    { time: 'ordered', refunds: 'kept', dayStartsAtMinutes: 60, excludes: [], repeatedRows: 'each' },
    0,
  ]);
});

test('REC-01 · marks of a reading that was found are in order, whatever the rows say first', () => {
  const rows = ['deposit', 'cancelled', 'brushed'].map((mark, k) =>
    order(`${k}`, '2026-06-18T09:00', '2026-06-18T10:00', 10 ** k, { marks: [mark] }),
  );
  expect(findReading(total(0), rows).reading.excludes).toEqual(['brushed', 'cancelled', 'deposit']);
  expect(findReading(total(101), rows).reading.excludes).toEqual(['cancelled']);
});

test('nine marks are tried, ten are not; so many day cuts as make 10,000 readings', () => {
  const marked = (count: number) => [order('1', null, '2026-06-18T10:00', 1, { marks: Array.from({ length: count }, (_, k) => `m${k}`) })];
  const cuts = (count: number) => ({ dayStartsAtMinutes: Array.from({ length: count }, (_, k) => k + 1) });
  const over = (actual: number) => expect.objectContaining({ code: 'limit/exceeded', params: { what: 'readings', actual, limit: 10_000 } });
  expect(() => findReading(total(0), marked(9))).not.toThrow();
  expect(() => findReading(total(0), marked(10))).toThrow(over(2 ** 10 * 12));
  expect(() => findReading(total(0), marked(9), cuts(1))).toThrow(over(2 ** 9 * 24));
  // 833 with the one of ours
  expect(() => findReading(total(0), [], cuts(832))).not.toThrow();
  expect(() => findReading(total(0), [], cuts(833))).toThrow(over(834 * 12));
  const same = (count: number) => ({ dayStartsAtMinutes: Array.from({ length: count }, () => 60) });
  expect(() => findReading(total(0), [], same(10_000))).not.toThrow();
  expect(() => findReading(total(0), [], same(10_001))).toThrow(over(10_001));
});

const day = (text: string, amount = 1) => ({ day: text as Day, totalFen: fen(amount) });
const none = null as never;
const marks = (count: number) => Array.from({ length: count }, (_, k) => `m${k}`);
const one = orders[1]!;
test.each<[string, PlatformReport | object, readonly unknown[], object, string, object]>([
  ['a report without a figure', { period: june }, [], {}, 'reconcile/not-report', { value: 'undefined' }],
  ['a report with two', { period: june, totalFen: 1, days: [] }, [], {}, 'reconcile/not-report', { value: '1' }],
  ['a day before', { period: june, days: [day('2026-05-31')] }, [], {}, 'reconcile/not-report', { value: '2026-05-31' }],
  ['a day after', { period: june, days: [day('2026-07-01')] }, [], {}, 'reconcile/not-report', { value: '2026-07-01' }],
  ['a day twice', { period: june, days: [day('2026-06-01'), day('2026-06-01')] }, [], {}, 'reconcile/not-report', { value: '2026-06-01' }],
  ['a total in 元', { period: june, totalFen: 1.5 }, [], {}, 'money/not-fen', { value: '1.5' }],
  [
    'an order of the report without an id',
    { period: june, orders: [{ orderId: '', amountFen: 1 }] },
    [],
    {},
    'aggregate/not-id',
    { field: 'orderId', value: '' },
  ],
  [
    'an order of the report by number',
    { period: june, orders: [{ orderId: 7, amountFen: 1 }] },
    [],
    {},
    'aggregate/not-id',
    { field: 'orderId', value: '7' },
  ],
  ['an order without an id', total(0), [order('', null, null, 1)], {}, 'aggregate/not-id', { field: 'orderId', value: '' }],
  ['an order by number', total(0), [order(7 as never, null, null, 1)], {}, 'aggregate/not-id', { field: 'orderId', value: '7' }],
  ['a day that starts tomorrow', total(0), [], { dayStartsAtMinutes: 1440 }, 'reconcile/not-day-start', { value: '1440' }],
  ['a day that started yesterday', total(0), [], { dayStartsAtMinutes: -1440 }, 'reconcile/not-day-start', { value: '-1440' }],
  ['a day that starts within a minute', total(0), [], { dayStartsAtMinutes: 0.5 }, 'reconcile/not-day-start', { value: '0.5' }],
  [
    'another time basis',
    total(0),
    [],
    { time: 'shipped' },
    'option/unknown',
    { option: 'time', value: 'shipped', allowed: 'paid ordered' },
  ],
  [
    'another treatment of refunds',
    total(0),
    [],
    { refunds: 'halved' },
    'option/unknown',
    { option: 'refunds', value: 'halved', allowed: 'kept on-refund-day on-order-day' },
  ],
  [
    'rows counted twice',
    total(0),
    [],
    { repeatedRows: 'twice' },
    'option/unknown',
    { option: 'repeatedRows', value: 'twice', allowed: 'each once' },
  ],
  ['a mark that is no text', total(0), [], { excludes: [1] }, 'query/not-part', { part: 'theirs.excludes', value: '1' }],
  ['an empty mark', total(0), [], { excludes: [''] }, 'query/not-part', { part: 'theirs.excludes', value: '' }],
  ['an empty mark of an order', total(0), [{ ...one, marks: [''] }], {}, 'query/not-part', { part: 'marks', value: '' }],
  [
    'an empty mark of an order that nobody paid',
    total(0),
    [{ ...one, paidAt: null, marks: [''] }],
    {},
    'query/not-part',
    { part: 'marks', value: '' },
  ],
  ['too many marks', total(0), [], { excludes: marks(1001) }, 'limit/exceeded', { what: 'conditions', actual: 1001, limit: 1000 }],
  ['marks that are no list', total(0), [], { excludes: {} }, 'shape/not-list', { path: 'theirs.excludes', value: 'object' }],
  ['theirs that is no object', total(0), [], none, 'shape/not-object', { path: 'theirs', value: 'null' }],
  ['no report', none, [], {}, 'shape/not-object', { path: 'report', value: 'null' }],
  ['no period', { totalFen: 1 }, [], {}, 'shape/not-object', { path: 'period', value: 'undefined' }],
  ['days that are no list', { period: june, days: 1 }, [], {}, 'shape/not-list', { path: 'days', value: '1' }],
  ['a day that is no object', { period: june, days: [1] }, [], {}, 'shape/not-object', { path: 'days', value: '1' }],
  ['orders of the report that are no list', { period: june, orders: 1 }, [], {}, 'shape/not-list', { path: 'orders', value: '1' }],
  ['an order of the report that is no object', { period: june, orders: [1] }, [], {}, 'shape/not-object', { path: 'orders', value: '1' }],
  ['orders that are no list', total(0), none, {}, 'shape/not-list', { path: 'orders', value: 'null' }],
  ['an order that is no object', total(0), [null], {}, 'shape/not-object', { path: 'order', value: 'null' }],
  ['refunds that are no list', total(0), [{ ...one, refunds: 1 }], {}, 'shape/not-list', { path: 'refunds', value: '1' }],
  ['a refund that is no object', total(0), [{ ...one, refunds: [1] }], {}, 'shape/not-object', { path: 'refund', value: '1' }],
  ['marks of an order that are no list', total(0), [{ ...one, marks: 1 }], {}, 'shape/not-list', { path: 'marks', value: '1' }],
  [
    'money over 2^53',
    total(0),
    [order('1', null, '2026-06-02T10:00', 2 ** 53 - 1), order('2', null, '2026-06-02T10:00', 1)],
    {},
    'money/overflow',
    { value: '9007199254740992' },
  ],
])('refused: %s', (_, report, given, theirs, code, params) => {
  expect(() => reconcile(report as PlatformReport, given as ReconcileOrder[], { ours: {}, theirs })).toThrow(
    expect.objectContaining({ name: 'ZhangguiError', code, params }),
  );
});

test.each<[string, () => unknown, string, object]>([
  ['no options', () => reconcile(total(0), [], none), 'shape/not-object', { path: 'options', value: 'null' }],
  ['no reading of ours', () => reconcile(total(0), [], { ours: none, theirs: {} }), 'shape/not-object', { path: 'ours', value: 'null' }],
  ['no options to find by', () => findReading(total(0), [], none), 'shape/not-object', { path: 'options', value: 'null' }],
  ['ours that is no object', () => findReading(total(0), [], { ours: 1 as never }), 'shape/not-object', { path: 'ours', value: '1' }],
  [
    'cuts that are no list',
    () => findReading(total(0), [], { dayStartsAtMinutes: 480 as never }),
    'shape/not-list',
    { path: 'dayStartsAtMinutes', value: '480' },
  ],
  ['a cut that is none', () => findReading(total(0), [], { dayStartsAtMinutes: [1440] }), 'reconcile/not-day-start', { value: '1440' }],
  [
    'a time without an offset',
    () => reconcile(total(0), [{ ...one, paidAt: '2026-06-18 10:00' as Instant }], { ours: {}, theirs: {} }),
    'day/not-instant',
    { text: '2026-06-18 10:00' },
  ],
])('refused: %s', (_, call, code, params) => {
  expect(call).toThrow(expect.objectContaining({ name: 'ZhangguiError', code, params }));
});

test('a day may begin up to a minute less than a day earlier or later', () => {
  for (const dayStartsAtMinutes of [1439, -1439])
    expect(() => reconcile(total(0), [], { ours: {}, theirs: { dayStartsAtMinutes, excludes: marks(1000) } })).not.toThrow();
});

const oursOf = (given: readonly ReconcileOrder[], ours: object = {}) => reconcile(total(0), given, { ours, theirs: ours }).oursFen;

test('rows that differ by a second, or less, are two rows', () => {
  const [first, second] = ['10:05:00', '10:05:30'].map((at) => ({
    ...order('1', '2026-06-18T10:00', null, 100),
    paidAt: parseInstant(`2026-06-18T${at}+08:00`),
  }));
  expect([oursOf([first!, second!]), oursOf([first!, first!])]).toEqual([200, 100]);
  const late = { ...first!, paidAt: parseInstant('2026-06-18T10:05:00.001+08:00') };
  expect(oursOf([first!, late])).toBe(200);
});

test('a refund below 0 is refused, as is a hole in the list', () => {
  const paid = (refunds: ReconcileOrder['refunds']) => [order('1', '2026-06-18T10:00', '2026-06-18T10:05', 100, { refunds: refunds! })];
  expect(() => oursOf(paid([back(null, -30)]), { refunds: 'on-order-day' })).toThrow(
    expect.objectContaining({ code: 'aggregate/negative-amount', params: { orderId: '1', amount: -30 } }),
  );
  expect(() => oursOf(paid(new Array(2)))).toThrow(expect.objectContaining({ code: 'shape/not-object' }));
});

test('a refund counts only where its sale does: of an order nobody paid nothing is taken off', () => {
  const unpaid = order('1', '2026-06-18T10:00', null, 100, { refunds: [back('2026-06-19T10:00', 100)] });
  expect(oursOf([unpaid], { refunds: 'on-refund-day' })).toBe(0);
  expect(oursOf([unpaid], { refunds: 'on-refund-day', time: 'ordered' })).toBe(0);
  // theirs counts both, by the time of the order: what is off has no time of ours
  const read = { refunds: 'on-refund-day' } as const;
  const found = reconcile(total(60), [{ ...unpaid, refunds: [back('2026-06-19T10:00', 40)] }], {
    ours: read,
    theirs: { ...read, time: 'ordered' },
  });
  expect(brief(found)).toEqual([-60, [['no-time', -60, '1']], 0]);
});

test('orders that stand alike are tried together: thousands with marks take no longer than their days', () => {
  const words = Array.from({ length: 9 }, (_, k) => `mark${k}`);
  const many = Array.from({ length: 20_000 }, (_, k) =>
    order(`${k}`, '2026-06-18T10:00', `2026-06-${10 + (k % 20)}T10:05`, 100, { marks: [words[k % 9]!] }),
  );
  const start = performance.now();
  // the brushed ones are not in it
  const { reading, offFen } = findReading(total(20_000 * 100 - 100 * Math.ceil(20_000 / 9)), many, {});
  expect([offFen, reading.excludes]).toEqual([0, ['mark0']]);
  expect(performance.now() - start).toBeLessThan(5000);
});

test('a report by order is tried as far as the limit goes', () => {
  const words = Array.from({ length: 9 }, (_, k) => `mark${k}`);
  const many = Array.from({ length: 40_000 }, (_, k) => order(`${k}`, null, '2026-06-18T10:05', 100, { marks: [words[k % 9]!] }));
  const report = { period: june, orders: [{ orderId: '1', amountFen: fen(100) }] };
  expect(() => findReading(report, many, {})).toThrow(
    expect.objectContaining({ code: 'limit/exceeded', params: { what: 'readingSteps', actual: 40_000 * 12 * 512, limit: 200_000_000 } }),
  );
});

test('money beyond 2^53 is refused before readings are compared', () => {
  const most = (id: string) => order(id, null, '2026-06-18T10:05', 2 ** 53 - 1);
  expect(() => findReading(total(0), [most('1'), most('2')], {})).toThrow(expect.objectContaining({ code: 'money/overflow' }));
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
