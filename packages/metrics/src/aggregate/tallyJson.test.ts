import { type Fen, parseDay } from '@zhanggui/core';
import { expect, test } from 'vitest';
import type { OrderFact } from './orderFact.js';
import { figuresBy } from './orderFigures.js';
import { addOrder, orderTally } from './orderTally.js';
import { type TallyJson, tallyFromJson, tallyToJson } from './tallyJson.js';

const most = Number.MAX_SAFE_INTEGER;
const row = (orderId: string, buyerId: string | null, more: Partial<OrderFact> = {}): OrderFact => ({
  orderId,
  buyerId,
  day: parseDay('2026-06-18'),
  kind: 'sale',
  amountFen: 1000 as Fen,
  ...more,
});

/** Order 1 has rows of 甲, of A and of nobody; 2 tells its pieces; of 3 a part goes back the day after. */
const stored: TallyJson = {
  format: 'zhanggui/order-tally',
  version: 1,
  days: [
    [
      '2026-06-18',
      [
        [
          '1',
          [
            [null, 1],
            ['A', 2],
            ['甲', 1],
          ],
        ],
        ['2', [['丙', 1]]],
        ['3', [['丙', 1]]],
      ],
      [
        ['1', 4000, 4, 3, 5],
        ['2', 1000, 1, 0, 2],
        ['3', 1000, 1, 1, 0],
      ],
      [],
    ],
    ['2026-06-19', [['3', [[null, 1]]]], [], [['3', 300, 1]]],
  ],
};

test('days, orders and buyers are sorted in what is stored, nobody first', () => {
  const tally = orderTally();
  addOrder(tally, row('3', null, { day: parseDay('2026-06-19'), kind: 'refund', amountFen: 300 as Fen }));
  for (const each of [
    row('3', '丙'),
    row('2', '丙', { pieces: 2 }),
    row('1', '甲'),
    row('1', 'A', { pieces: 5 }),
    row('1', null),
    row('1', 'A'),
  ])
    addOrder(tally, each);
  expect(tallyToJson(tally)).toEqual(stored);
  expect(tallyFromJson(stored)).toEqual(tally);
});

test('what was stored goes on being counted', () => {
  const tally = tallyFromJson(JSON.parse(JSON.stringify(stored)));
  addOrder(tally, row('2', '丙', { pieces: 1 }));
  expect(figuresBy(tally, 'all')[0]).toMatchObject({
    orders: 3,
    buyers: 2,
    paidFen: 7000,
    refundFen: 300,
    refundedOrders: 1,
    pieces: null,
  });
  expect(tallyToJson(tally).days[0]![2][1]).toEqual(['2', 2000, 2, 0, 3]);
});

type Day = [day: unknown, orders: unknown, sales: unknown, refunds: unknown];

/** One day of one order: a sale in two rows, of which one tells its 3 pieces, and a refund in one. */
function day(change: { buyers?: unknown; sale?: unknown; refund?: unknown; orderId?: unknown } = {}): Day {
  const { orderId = '1', buyers = [['甲', 3]], sale = ['1', 900, 2, 1, 3], refund = ['1', 5, 1] } = change;
  return ['2026-06-18', [[orderId, buyers]], [sale], [refund]];
}

const json = (...days: unknown[]) => ({ format: 'zhanggui/order-tally', version: 1, days });

test.each<[string, Day]>([
  ['as it is', day()],
  ['no row tells its pieces', day({ sale: ['1', 900, 2, 2, 0] })],
  ['every row tells them', day({ sale: ['1', 900, 2, 0, 3] })],
  ['rows that tell of no piece', day({ sale: ['1', 0, 2, 1, 0] })],
  ['as much money as there is', day({ sale: ['1', most, 2, 1, most], refund: ['1', most, 1] })],
  [
    'nobody and somebody',
    day({
      buyers: [
        [null, 1],
        ['甲', 2],
      ],
    }),
  ],
])('an order of a day is read: %s', (_, each) => {
  expect(tallyToJson(tallyFromJson(json(each)))).toEqual(json(each));
});

test.each<[string, unknown, path: string, value: string]>([
  ['nothing', null, 'format', 'undefined'],
  ['a text', 'x', 'format', 'undefined'],
  ['another format', { ...json(), format: 'orders' }, 'format', 'orders'],
  ['another version', { ...json(), version: 2 }, 'version', '2'],
  ['no days', { ...json(), days: {} }, 'days', 'object'],
  ['a day that is no list', json('2026-06-18'), 'days', '2026-06-18'],
  ['a day without refunds', json(day().slice(0, 3)), 'days', 'object'],
  ['a day with more', json([...day(), []]), 'days', 'object'],
  ['a date that there is not', json(['2026-06-31', ...day().slice(1)]), 'day', '2026-06-31'],
  ['a day twice', json(day(), day()), 'day', '2026-06-18'],
  ['a day without orders', json(['2026-06-18', [], [], []]), 'day', '2026-06-18'],
  ['orders that are no list', json(['2026-06-18', 7, [], []]), 'orders', '7'],
  ['an order of one part', json(['2026-06-18', [['1']], [], []]), 'orders', 'object'],
  ['an order of three parts', json(['2026-06-18', [['1', [['甲', 3]], 1]], [], []]), 'orders', 'object'],
  ['an order without a number', json(day({ orderId: '' })), 'orderId', ''],
  ['an order by a number', json(day({ orderId: 1 })), 'orderId', '1'],
  [
    'an order twice',
    json([
      '2026-06-18',
      [
        ['1', [['甲', 3]]],
        ['1', [['甲', 3]]],
      ],
      [],
      [],
    ]),
    'orderId',
    '1',
  ],
  ['buyers that are no list', json(day({ buyers: '甲' })), 'buyers', '甲'],
  ['a buyer of one part', json(day({ buyers: [['甲']] })), 'buyers', 'object'],
  ['a buyer of three parts', json(day({ buyers: [['甲', 3, 1]] })), 'buyers', 'object'],
  ['a buyer without a name', json(day({ buyers: [['', 3]] })), 'buyerId', ''],
  ['a buyer by a number', json(day({ buyers: [[5, 3]] })), 'buyerId', '5'],
  [
    'a buyer twice',
    json(
      day({
        buyers: [
          ['甲', 1],
          ['甲', 2],
        ],
      }),
    ),
    'buyerId',
    '甲',
  ],
  ['a buyer of no row', json(day({ buyers: [['甲', 0]] })), 'rows', '0'],
  ['a buyer of half a row', json(day({ buyers: [['甲', 1.5]] })), 'rows', '1.5'],
  ['a buyer of less than no row', json(day({ buyers: [['甲', -3]] })), 'rows', '-3'],
  ['an order of no buyer', json(day({ buyers: [] })), 'orders', '1'],
  [
    'an order of more rows than can be counted',
    json(
      day({
        buyers: [
          ['甲', most],
          ['乙', most],
        ],
      }),
    ),
    'orders',
    '1',
  ],
  ['a buyer of more rows than were sold', json(day({ buyers: [['甲', 4]] })), 'orders', '1'],
  ['a buyer of fewer rows than were sold', json(day({ buyers: [['甲', 2]] })), 'rows', '1'],
  ['sales that are no list', json(['2026-06-18', [], {}, []]), 'sales', 'object'],
  ['a sale of four parts', json(day({ sale: ['1', 900, 2, 1] })), 'sales', 'object'],
  ['a sale of six parts', json(day({ sale: ['1', 900, 2, 1, 3, 0] })), 'sales', 'object'],
  ['a sale of part of a 分', json(day({ sale: ['1', 0.5, 2, 1, 3] })), 'paidFen', '0.5'],
  ['a sale below zero', json(day({ sale: ['1', -1, 2, 1, 3] })), 'paidFen', '-1'],
  ['a sale of half a row', json(day({ sale: ['1', 900, 0.5, 0, 3] })), 'rows', '0.5'],
  ['a sale of no row', json(day({ sale: ['1', 900, 0, 0, 0], buyers: [['甲', 1]] })), 'rows', '0'],
  ['a sale of more rows than there are', json(day({ sale: ['1', 900, 5, 1, 3] })), 'rows', '5'],
  ['a sale of an order that nobody has', json(day({ sale: ['2', 900, 2, 1, 3] })), 'rows', '2'],
  ['more rows that do not tell than there are', json(day({ sale: ['1', 900, 2, 3, 0] })), 'untoldRows', '3'],
  ['less than no row that does not tell', json(day({ sale: ['1', 900, 2, -1, 3] })), 'untoldRows', '-1'],
  ['pieces of rows that do not tell them', json(day({ sale: ['1', 900, 2, 2, 3] })), 'toldPieces', '3'],
  ['half a piece', json(day({ sale: ['1', 900, 2, 1, 0.5] })), 'toldPieces', '0.5'],
  [
    'a sale twice',
    json([
      '2026-06-18',
      [['1', [['甲', 2]]]],
      [
        ['1', 900, 1, 0, 3],
        ['1', 900, 1, 0, 3],
      ],
      [],
    ]),
    'rows',
    '1',
  ],
  ['refunds that are no list', json(['2026-06-18', [], [], 3]), 'refunds', '3'],
  ['a refund of two parts', json(day({ refund: ['1', 5] })), 'refunds', 'object'],
  ['a refund of four parts', json(day({ refund: ['1', 5, 1, 1] })), 'refunds', 'object'],
  ['a refund below zero', json(day({ refund: ['1', -5, 1] })), 'refundFen', '-5'],
  ['a refund of no row', json(day({ refund: ['1', 5, 0], buyers: [['甲', 2]] })), 'rows', '0'],
  [
    'a refund twice',
    json([
      '2026-06-18',
      [['1', [['甲', 2]]]],
      [],
      [
        ['1', 900, 1],
        ['1', 900, 1],
      ],
    ]),
    'rows',
    '1',
  ],
])('what does not fit together is refused with its place: %s', (_, given, path, value) => {
  expect(() => tallyFromJson(given)).toThrow(expect.objectContaining({ code: 'aggregate/not-tally-json', params: { path, value } }));
});

test('a day of more than 10,000,000 orders is refused before it is read', () => {
  expect(() => tallyFromJson(json(['2026-06-18', new Array(10_000_001), [], []]))).toThrow(
    expect.objectContaining({ code: 'limit/exceeded', params: { what: 'orders', limit: 10_000_000, actual: 10_000_001 } }),
  );
});

test.each([null, undefined, 7, {}, { days: [] }])('what is no tally is not stored: %s', (none) => {
  expect(() => tallyToJson(none as never)).toThrow(expect.objectContaining({ code: 'aggregate/not-tally' }));
});
