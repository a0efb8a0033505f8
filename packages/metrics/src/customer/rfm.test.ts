import { addDays, type Day, type Fen, fen, parseDay } from '@zhanggui/core';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayNumber } from '../aggregate/dayNumber.js';
import { valuePerOrder } from '../catalog/valuePerOrder.js';
import { compute } from '../metric/compute.js';
import { eightSegments } from './eightSegments.js';
import { eightSegmentsByQuintile } from './eightSegmentsByQuintile.js';
import { encodeOrders } from './encodeOrders.js';
import { handbookSegments } from './handbookSegments.js';
import type { OrderColumns } from './orderColumns.js';
import { type Rfm, rfm } from './rfm.js';
import type { CustomerScores } from './scoreCustomers.js';
import type { Segmentation } from './segmentation.js';
import { segmentCustomers } from './segmentCustomers.js';
import { summarizeSegments } from './summarizeSegments.js';
import { tenSegments } from './tenSegments.js';

const refused = (code: string) => expect.objectContaining({ name: 'ZhangguiError', code });
const endsOn = parseDay('2026-06-30');

type Row = readonly [buyerId: string, daysAgo: number, amountFen: number];

const encoded = (rows: readonly Row[]) =>
  encodeOrders(
    rows.map(([buyerId, daysAgo, amount], k) => ({
      orderId: String(k),
      buyerId,
      day: addDays(endsOn, -daysAgo),
      kind: 'sale',
      amountFen: amount as Fen,
    })),
  );

const segmentIds = ({ segments, segment }: Rfm['segments']) => [...segment].map((index) => segments[index]!.id);
const segmentOf = (rows: readonly Row[], segmentation: Segmentation = handbookSegments.value) =>
  segmentIds(rfm(encoded(rows), segmentation, { endsOn }).segments);

test.each([
  [
    'two orders within 30 days, together 200.00 元',
    [
      ['a', 29, 12_000],
      ['a', 0, 8000],
    ],
    ['important'],
  ],
  [
    '199.99 元 are not enough',
    [
      ['a', 29, 12_000],
      ['a', 0, 7999],
    ],
    ['other'],
  ],
  [
    'three orders 31 days ago are no orders',
    [
      ['a', 30, 90_000],
      ['a', 30, 90_000],
      ['a', 30, 90_000],
    ],
    [],
  ],
  [
    'of three orders two within 30 days',
    [
      ['a', 30, 90_000],
      ['a', 10, 10_000],
      ['a', 9, 10_000],
    ],
    ['important'],
  ],
  [
    'of two orders one within 30 days',
    [
      ['a', 30, 90_000],
      ['a', 10, 20_000],
    ],
    ['potential'],
  ],
] as const)('CS-12 · 重要价值客户: %s', (_, rows, expected) => {
  expect(segmentOf(rows)).toEqual(expected);
});

test.each([
  ['one order of 100.00 元', [['a', 3, 10_000]], ['potential']],
  ['one order of 99 元 is any other', [['a', 3, 9900]], ['other']],
  ['one order of 500 元', [['a', 3, 50_000]], ['potential']],
  [
    'two orders of together 150 元 fall into the handbook’s gap',
    [
      ['a', 3, 7500],
      ['a', 3, 7500],
    ],
    ['other'],
  ],
] as const)('CS-13 · 潜力客户: %s', (_, rows, expected) => {
  expect(segmentOf(rows)).toEqual(expected);
});

test('the handbook’s rules are a rule of thumb of 30 days, and another window can be asked for', () => {
  expect(handbookSegments).toMatchObject({ status: 'handbook', value: { days: 30 } });
  const rows: Row[] = [
    ['a', 50, 15_000],
    ['a', 3, 7500],
  ];
  expect(segmentOf(rows)).toEqual(['other']);
  expect(segmentIds(rfm(encoded(rows), handbookSegments.value, { endsOn, days: 60 }).segments)).toEqual(['important']);
});

// one customer of each kind: recent or not, often or not, much or not
const eight: Row[] = [0, 1, 2, 3, 4, 5, 6, 7].flatMap((kind): Row[] => {
  const [recent, often, much] = [(kind & 4) === 0, (kind & 2) === 0, (kind & 1) === 0];
  return Array.from({ length: often ? 4 : 1 }, () => [`${kind}`, recent ? 1 : 200, (much ? 40_000 : 4000) / (often ? 4 : 1)] as const);
});

const inOrder = [
  'important_value',
  'ordinary_value',
  'important_develop',
  'ordinary_develop',
  'important_keep',
  'ordinary_keep',
  'important_win_back',
  'ordinary_win_back',
];

test.each([
  ['by the mean', eightSegments],
  ['by the median', { ...eightSegments, scoring: { by: 'quantile', classes: 2 } as const }],
  [
    'by lines of one’s own',
    { ...eightSegments, scoring: { by: 'thresholds', recencyDays: [31], orders: [4], paidFen: [40_000] } as const },
  ],
])('eight customers are the eight segments, %s', (_, segmentation) => {
  expect(segmentOf(eight, segmentation)).toEqual(inOrder);
});

test('the eight segments have their names', () => {
  const [first, ...rest] = eightSegments.segments.map(({ name }) => name.zh);
  expect([first, ...rest]).toEqual([
    '重要价值客户',
    '重要发展客户',
    '重要保持客户',
    '重要挽留客户',
    '一般价值客户',
    '一般发展客户',
    '一般保持客户',
    '一般挽留客户',
  ]);
  const named = ({ segments }: Segmentation) => segments.map(({ id, name }) => ({ id, name }));
  expect(named(eightSegmentsByQuintile)).toEqual(named(eightSegments));
});

const scoresOf = (...triples: readonly (readonly [number, number, number])[]): CustomerScores => ({
  recency: Uint8Array.from(triples, ([r]) => r),
  frequency: Uint8Array.from(triples, ([, f]) => f),
  monetary: Uint8Array.from(triples, ([, , m]) => m),
  classes: { recency: 5, frequency: 5, monetary: 5 },
  edges: null,
});

test('a score of 4 is high, of 3 low, by quintiles', () => {
  expect(segmentIds(segmentCustomers(scoresOf([4, 4, 4], [3, 4, 5], [5, 3, 3], [1, 1, 1]), eightSegmentsByQuintile))).toEqual([
    'important_value',
    'important_keep',
    'ordinary_develop',
    'ordinary_win_back',
  ]);
});

test('the ten segments: the first that fits has the customer, and who fits none is another', () => {
  const found = segmentIds(
    segmentCustomers(scoresOf([5, 5, 5], [5, 5, 4], [3, 4, 2], [4, 1, 3], [1, 1, 1], [5, 3, 1], [4, 5, 1]), tenSegments),
  );
  expect(found).toEqual(['champions', 'potential_loyalist', 'potential_loyalist', 'promising', 'lost', 'new_customers', 'other']);
});

test('the eight segments leave out no score and share none, of all 125', () => {
  const scores = [1, 2, 3, 4, 5];
  const all = scores.flatMap((r) => scores.flatMap((f) => scores.map((m) => [r, f, m] as const)));
  const { segments, segment } = segmentCustomers(scoresOf(...all), eightSegmentsByQuintile);
  const sizes = segments.map((_, index) => segment.filter((each) => each === index).length);
  expect(sizes).toEqual([8, 12, 12, 18, 12, 18, 18, 27, 0]);
});

test('scores are not read by segments made for another number of classes', () => {
  const other = { score: 'recency', value: '5', expected: 2 };
  expect(() => segmentCustomers(scoresOf([2, 2, 2]), eightSegments)).toThrow(
    expect.objectContaining({ code: 'customer/other-classes', params: other }),
  );
  const oneApart = { ...scoresOf([2, 2, 2]), classes: { recency: 5, frequency: 5, monetary: 4 } };
  expect(() => segmentCustomers(oneApart, tenSegments)).toThrow(
    expect.objectContaining({ code: 'customer/other-classes', params: { score: 'monetary', value: '4', expected: 5 } }),
  );
  expect(() => segmentCustomers({ ...scoresOf([2, 2, 2]), classes: null } as never, tenSegments)).toThrow(refused('shape/not-object'));
});

test('days that are undefined are days left out: the segmentation’s own window counts', () => {
  const orders = encoded([['a', 200, 12_000]]);
  const { customers } = rfm(orders, handbookSegments.value, { endsOn, days: undefined } as never);
  expect(customers.customer).toHaveLength(0);
  expect(rfm(orders, handbookSegments.value, { endsOn, days: 300 }).customers.customer).toHaveLength(1);
});

test('scores past sixteen are looked at as well', () => {
  const many: Segmentation = { ...tenSegments, segments: [{ id: 'top', name: { zh: '顶', en: 'Top' }, recency: { from: 20, to: 99 } }] };
  expect(
    segmentIds(segmentCustomers(scoresOf([20, 1, 1], [19, 16, 1], [99, 100, 3], [100, 1, 1], [16, 16, 16], [16, 16, 16]), many)),
  ).toEqual(['top', 'other', 'top', 'other', 'other', 'other']);
});

test('scores past sixteen are not taken for small ones', () => {
  const often: Segmentation = {
    ...tenSegments,
    segments: [{ id: 'often', name: { zh: '常', en: 'Often' }, frequency: { from: 17, to: null } }],
  };
  expect(segmentIds(segmentCustomers(scoresOf([1, 1, 1], [1, 17, 1], [1, 1, 17], [1, 1, 1]), often))).toEqual([
    'other',
    'often',
    'other',
    'other',
  ]);
});

test('the figures of segments add up to those of all', () => {
  const orders = encoded([
    ['a', 3, 12_000],
    ['a', 3, 8000],
    ['b', 3, 30_000],
    ['c', 40, 1],
  ]);
  const summary = summarizeSegments(rfm(orders, handbookSegments.value, { endsOn }));
  expect(summary.map(({ id, buyers, orders: count, paidFen }) => [id, buyers, count, paidFen])).toEqual([
    ['important', 1, 2, 20_000],
    ['potential', 1, 1, 30_000],
    ['other', 0, 0, 0],
  ]);
  expect(summary.map((figures) => compute(valuePerOrder, figures))).toEqual([10_000, 30_000, null]);
});

const good = rfm(encoded([['a', 3, 12_000]]), eightSegments, { endsOn });

test.each([
  ['no result', null, 'shape/not-object'],
  ['segments of other customers', { ...good, segments: { ...good.segments, segment: new Uint8Array(2) } }, 'column/unequal'],
  ['a segment that is not there', { ...good, segments: { segments: [], segment: new Uint8Array(1) } }, 'customer/not-segments'],
  ['segments that are no list', { ...good, segments: { segments: null, segment: new Uint8Array(1) } }, 'shape/not-list'],
  ['a list of nothing', { ...good, segments: { segments: [null], segment: new Uint8Array(1) } }, null],
])('a summary of %s', (_, result, code) => {
  const summarize = () => summarizeSegments(result as Rfm);
  if (code === null) expect(summarize()).toHaveLength(1);
  else expect(summarize).toThrow(refused(code));
});

const one = tenSegments.segments[0];

test.each([
  ['nothing', null, 'shape/not-object'],
  ['no list', { ...tenSegments, segments: 'ten' }, 'customer/not-segments'],
  ['a segment that is nothing', { ...tenSegments, segments: [null] }, 'customer/not-segments'],
  ['a segment without a name', { ...tenSegments, segments: [{ id: 'x' }] }, 'customer/not-segments'],
  ['a segment without an id', { ...tenSegments, segments: [{ ...one, id: 1 }] }, 'customer/not-segments'],
  ['a range that is none', { ...tenSegments, segments: [{ ...one, monetary: 5 }] }, 'customer/not-segments'],
  ['a range without an end', { ...tenSegments, segments: [{ ...one, recency: { from: 1 } }] }, 'customer/not-segments'],
  ['a range of parts', { ...tenSegments, segments: [{ ...one, recency: { from: 0.5, to: 1 } }] }, 'customer/not-segments'],
  ['nobody for the rest', { ...tenSegments, otherwise: undefined }, 'customer/not-segments'],
  ['too many', { ...tenSegments, segments: new Array(101).fill(one) }, 'limit/exceeded'],
])('refuses a segmentation of %s', (_, segmentation, code) => {
  expect(() => segmentCustomers(good.scores, segmentation as Segmentation)).toThrow(refused(code));
  expect(() => rfm(encoded([]), segmentation as Segmentation, { endsOn })).toThrow(refused(code));
});

test('refuses scores that are none', () => {
  expect(() => segmentCustomers(null as unknown as CustomerScores, tenSegments)).toThrow(refused('shape/not-object'));
  expect(() => segmentCustomers({ ...good.scores, recency: [1] as unknown as Uint8Array }, tenSegments)).toThrow(
    refused('column/not-column'),
  );
  expect(() => segmentCustomers({ ...good.scores, monetary: new Uint8Array(2) }, tenSegments)).toThrow(refused('column/unequal'));
});

const rows = fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c', '丁', '戊', 'f'), fc.nat(400), fc.nat(50_000)), { maxLength: 40 });
const segmentations = fc.constantFrom<Segmentation>(eightSegments, eightSegmentsByQuintile, tenSegments, handbookSegments.value);

test('columns and objects agree, whatever the order of rows', () => {
  fc.assert(
    fc.property(rows, segmentations, fc.array(fc.nat(), { minLength: 40, maxLength: 40 }), (orders, segmentation, keys) => {
      const ids = [...new Set(orders.map(([id]) => id))].sort();
      const columns: OrderColumns = {
        customer: Uint32Array.from(orders, ([id]) => ids.indexOf(id)),
        day: Int32Array.from(orders, ([, daysAgo]) => dayNumber(endsOn) - daysAgo),
        amountFen: Uint32Array.from(orders, ([, , amount]) => amount),
        customers: ids.length,
      };
      const expected = rfm(columns, segmentation, { endsOn });
      const shuffled = orders.map((row, k) => [keys[k]!, row] as const).sort(([a], [b]) => a - b);
      expect(rfm(encoded(shuffled.map(([, row]) => row)), segmentation, { endsOn })).toEqual(expected);
    }),
  );
});

test('every customer has exactly one segment, and the summary counts each once', () => {
  fc.assert(
    fc.property(rows, segmentations, (orders, segmentation) => {
      const result = rfm(encoded(orders), segmentation, { endsOn });
      expect(result.segments.segment.length).toBe(result.customers.customer.length);
      const summary = summarizeSegments(result);
      expect(summary.map(({ id }) => id)).toEqual([...segmentation.segments, segmentation.otherwise].map(({ id }) => id));
      const total = (of: (figures: (typeof summary)[number]) => number) => summary.reduce((sum, each) => sum + of(each), 0);
      expect(total(({ buyers }) => buyers)).toBe(result.customers.customer.length);
      const within = orders.filter(([, daysAgo]) => daysAgo < (segmentation.days ?? 500));
      expect(total(({ orders: count }) => count)).toBe(within.length);
      expect(total(({ paidFen }) => paidFen)).toBe(within.reduce((sum, [, , amount]) => sum + amount, 0));
    }),
  );
});

test('whatever comes in, nothing but a coded error comes out', () => {
  const bands = fc.record({
    id: fc.oneof(fc.string(), fc.anything()),
    name: fc.oneof(fc.constant({ zh: '一', en: 'one' }), fc.anything()),
    recency: fc.anything(),
  });
  const segmentation = fc.oneof(
    fc.anything(),
    fc.record({ scoring: fc.anything(), segments: fc.oneof(fc.array(bands), fc.anything()), otherwise: fc.oneof(bands, fc.anything()) }),
    fc
      .record({
        scoring: fc.record({
          by: fc.constantFrom('ntile', 'quantile', 'thresholds', 'mean'),
          classes: fc.anything(),
          orders: fc.anything(),
          recencyDays: fc.anything(),
          paidFen: fc.anything(),
        }),
      })
      .map((given) => ({ ...tenSegments, ...given })),
  );
  const orders = encoded([
    ['a', 1, 5],
    ['b', 2, 7],
  ]);
  fc.assert(
    fc.property(segmentation, fc.anything(), (given, window) => {
      for (const asked of [window, { endsOn }]) {
        try {
          summarizeSegments(rfm(orders, given as Segmentation, asked as { endsOn: Day }));
        } catch (error) {
          expect(error).toMatchObject({ name: 'ZhangguiError' });
        }
      }
    }),
  );
});

test('fen are fen', () => {
  expect(summarizeSegments(good)[0]!.paidFen satisfies Fen).toBe(fen(0));
});
