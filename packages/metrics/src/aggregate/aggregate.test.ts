import { type Day, type Fen, isZhangguiError, monthOf, type Period, parseDay, quarterOf, weekOf, yearOf } from '@zhanggui/core';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { gmv } from '../catalog/gmv.js';
import { repurchaseRate } from '../catalog/repurchaseRate.js';
import { valuePerBuyer } from '../catalog/valuePerBuyer.js';
import { valuePerVisitor } from '../catalog/valuePerVisitor.js';
import { metricLimits } from '../formula/metricLimits.js';
import { compute } from '../metric/compute.js';
import type { Grain } from '../metric/grain.js';
import type { ColumnValue, Measure, RowCondition } from '../metric/measure.js';
import type { Metric } from '../metric/metric.js';
import type { MetricQuery } from '../metric/query.js';
import { type Aggregated, aggregate } from './aggregate.js';
import { dayNumber, dayOfNumber } from './dayNumber.js';
import { type FactColumn, type FactTable, noName } from './factTable.js';
import { rollUp } from './rollUp.js';

const refused = (code: string) => expect.objectContaining({ name: 'ZhangguiError', code });
const day = (text: string) => dayNumber(parseDay(text));
const name = { zh: '数', en: 'Figure' };

type Row = Readonly<Record<string, ColumnValue>>;

/** A table of plain rows: texts become names in the order in which they come, `day` a number of days, all else doubles. */
function table(rows: readonly Row[], columns: readonly string[], whole: readonly string[] = ['day', 'hour']): FactTable {
  const column = (id: string): FactColumn => {
    if (whole.includes(id)) return Int32Array.from(rows, (row) => Number(row[id]));
    if (rows.some((row) => typeof row[id] === 'string')) {
      const names = [...new Set(rows.flatMap((row) => (row[id] === null ? [] : [String(row[id])])))];
      return { codes: Uint32Array.from(rows, (row) => (row[id] === null ? noName : names.indexOf(String(row[id])))), names };
    }
    return Float64Array.from(rows, (row) => (row[id] === null ? Number.NaN : Number(row[id])));
  };
  return { rows: rows.length, columns: Object.fromEntries(columns.map((id) => [id, column(id)])) };
}

const measures = {
  paidFen: { id: 'paidFen', name, unit: 'fen', table: 'orders', aggregate: 'sum', column: 'amount' },
  orders: { id: 'orders', name, unit: 'count', table: 'orders', aggregate: 'distinct', column: 'order' },
  buyers: { id: 'buyers', name, unit: 'count', table: 'orders', aggregate: 'distinct', column: 'buyer' },
  repeatBuyers: {
    id: 'repeatBuyers',
    name,
    unit: 'count',
    table: 'orders',
    aggregate: 'distinct',
    column: 'buyer',
    having: { distinct: 'order', atLeast: 2 },
  },
  visitors: { id: 'visitors', name, unit: 'count', table: 'visits', aggregate: 'distinct', column: 'visitor' },
  views: { id: 'views', name, unit: 'count', table: 'visits', aggregate: 'rows' },
} as const satisfies Record<string, Measure>;

/** Two shops in May and June: 甲 buys in both and on two days, somebody unknown once. */
const orderRows: readonly Row[] = [
  { day: day('2026-05-31'), shop: '南', order: '1', buyer: '甲', amount: 9900 },
  { day: day('2026-05-31'), shop: '南', order: '1', buyer: '甲', amount: 100 },
  { day: day('2026-06-01'), shop: '北', order: '2', buyer: '甲', amount: 5000 },
  { day: day('2026-06-01'), shop: '南', order: '3', buyer: '乙', amount: 700 },
  { day: day('2026-06-03'), shop: '南', order: '4', buyer: '甲', amount: 300 },
  { day: day('2026-06-03'), shop: null, order: '5', buyer: null, amount: 50 },
];
const visitRows: readonly Row[] = [
  { day: day('2026-06-01'), shop: '南', visitor: 'v1' },
  { day: day('2026-06-01'), shop: '东', visitor: 'v2' },
  { day: day('2026-06-02'), shop: '南', visitor: 'v1' },
];
const facts = {
  orders: table(orderRows, ['day', 'shop', 'order', 'buyer', 'amount']),
  visits: table(visitRows, ['day', 'shop', 'visitor']),
};

test('a shop by month: people are counted anew for each month and once for all', () => {
  const { rows, total } = aggregate(facts, {
    metrics: [gmv, valuePerBuyer, repurchaseRate],
    measures: [measures.paidFen, measures.buyers, measures.repeatBuyers],
    grain: 'month',
  });
  expect(rows).toEqual([
    {
      period: { from: '2026-05-01', to: '2026-05-31' },
      keys: {},
      measures: { paidFen: 10_000, buyers: 1, repeatBuyers: 0 },
      values: { gmv: 10_000, value_per_buyer: 10_000, repurchase_rate: 0 },
      gaps: {},
    },
    {
      period: { from: '2026-06-01', to: '2026-06-30' },
      keys: {},
      measures: { paidFen: 6050, buyers: 2, repeatBuyers: 1 },
      values: { gmv: 6050, value_per_buyer: 3025, repurchase_rate: 0.5 },
      gaps: {},
    },
  ]);
  expect(total).toEqual({
    period: null,
    keys: {},
    measures: { paidFen: 16_050, buyers: 2, repeatBuyers: 1 },
    values: { gmv: 16_050, value_per_buyer: 8025, repurchase_rate: 0.5 },
    gaps: {},
  });
});

test('orders and visits side by side: a shop that one table does not know counts 0 of it; shops in code-unit order, no shop last', () => {
  const { rows, total } = aggregate(facts, {
    metrics: [valuePerVisitor],
    measures: [measures.paidFen, measures.visitors, measures.views],
    by: ['shop'],
    period: { from: '2026-06-01' as Day, to: '2026-06-02' as Day },
  });
  const period = { from: '2026-06-01', to: '2026-06-02' };
  expect(rows.map((row) => [row.period, row.keys['shop'], row.measures, row.values['value_per_visitor']])).toEqual([
    [period, '东', { paidFen: 0, visitors: 1, views: 1 }, 0],
    [period, '北', { paidFen: 5000, visitors: 0, views: 0 }, null],
    [period, '南', { paidFen: 700, visitors: 1, views: 2 }, 700],
  ]);
  expect([total.measures, total.values]).toEqual([{ paidFen: 5700, visitors: 2, views: 3 }, { value_per_visitor: 2850 }]);
  const all = aggregate(facts, { metrics: [], measures: [measures.paidFen], by: ['shop'] });
  expect(all.rows.map(({ keys, measures }) => [keys['shop'], measures['paidFen']])).toEqual([
    ['北', 5000],
    ['南', 11_000],
    [null, 50],
  ]);
});

test.each<[string, Grain, Period, [from: string, paid: number][]]>([
  [
    'days without a row are not there',
    'day',
    { from: '2026-06-01' as Day, to: '2026-06-30' as Day },
    [
      ['2026-06-01', 5700],
      ['2026-06-03', 350],
    ],
  ],
  [
    'weeks run from Monday',
    'week',
    { from: '2026-05-01' as Day, to: '2026-06-30' as Day },
    [
      ['2026-05-25', 10_000],
      ['2026-06-01', 6050],
    ],
  ],
  [
    'a month that is cut is the whole month by name',
    'month',
    { from: '2026-06-02' as Day, to: '2026-06-30' as Day },
    [['2026-06-01', 350]],
  ],
  ['nothing sold, nothing there', 'day', { from: '2027-01-01' as Day, to: '2027-01-31' as Day }, []],
])('%s', (_, grain, period, expected) => {
  const { rows, total } = aggregate(facts, { metrics: [gmv], measures: [measures.paidFen], grain, period });
  expect(rows.map((row) => [row.period?.from, row.values['gmv']])).toEqual(expected);
  expect(total.values['gmv']).toBe(expected.reduce((sum, [, paid]) => sum + paid, 0));
});

test('SHOP-10 · buyers of different shops are different where their names are, and tenants are dimensions as shops are', () => {
  const rows = [
    { day: 0, tenant: 'A', shop: 'A1', buyer: 'A1/甲', amount: 1 },
    { day: 0, tenant: 'A', shop: 'A2', buyer: 'A2/甲', amount: 2 },
    { day: 0, tenant: 'B', shop: 'A1', buyer: 'A1/甲', amount: 4 },
  ];
  const orders = table(rows, ['day', 'tenant', 'shop', 'buyer', 'amount']);
  const asked = aggregate({ orders }, { metrics: [], measures: [measures.paidFen, measures.buyers], by: ['tenant', 'shop'] });
  expect(asked.rows.map(({ keys, measures }) => [keys, measures])).toEqual([
    [
      { tenant: 'A', shop: 'A1' },
      { paidFen: 1, buyers: 1 },
    ],
    [
      { tenant: 'A', shop: 'A2' },
      { paidFen: 2, buyers: 1 },
    ],
    [
      { tenant: 'B', shop: 'A1' },
      { paidFen: 4, buyers: 1 },
    ],
  ]);
  expect(asked.total.measures).toEqual({ paidFen: 7, buyers: 2 });
});

test('stock may be added over shops of a day, not over days', () => {
  const stock = { ...gmv, id: 'stock', unit: 'count', formula: 'pieces', additivity: 'within-day' } as const satisfies Metric;
  const pieces = { id: 'pieces', name, unit: 'count', table: 'stock', aggregate: 'sum', column: 'pieces' } as const;
  const rows = [
    { day: 1, shop: 'a', pieces: 5 },
    { day: 1, shop: 'b', pieces: 7 },
    { day: 2, shop: 'a', pieces: 4 },
  ];
  const tables = { stock: table(rows, ['day', 'shop', 'pieces']) };
  const query: MetricQuery = { metrics: [stock], measures: [pieces] };
  const byDay = aggregate(tables, { ...query, grain: 'day' });
  expect(byDay.rows.map(({ values }) => values['stock'])).toEqual([12, 4]);
  expect([byDay.total.values, byDay.total.gaps]).toEqual([{ stock: null }, { stock: 'over-days' }]);
  const byShop = aggregate(tables, { ...query, by: ['shop'] });
  expect(byShop.rows.map(({ values, gaps }) => [values['stock'], gaps['stock']])).toEqual([
    [null, 'over-days'],
    [7, undefined],
  ]);
});

test.each<[string, number[], number]>([
  ['whole numbers', [1, 2, 3], 6],
  ['decimals as they are written', [0.1, 0.2], 0.3],
  ['empty cells add nothing', [Number.NaN, 4, Number.NaN], 4],
  ['only empty cells', [Number.NaN], 0],
  ['what comes and goes over 2^53', [2 ** 53 - 1, 2 ** 53 - 1, 3, -(2 ** 53 - 1), -(2 ** 53 - 1)], 3],
  ['finer than a millionth', [1e-9, 1e-9, 1], 1.000000002],
  ['what is lost in the first double', [1e300, 1e-9, -1e300], 1e-9],
])('a sum of %s', (_, values, sum) => {
  const rows = values.map((value) => ({ hours: value }));
  const tables = { t: { rows: rows.length, columns: { hours: Float64Array.from(values) } } };
  const measure = { id: 'hours', name, unit: 'hours', table: 't', aggregate: 'sum', column: 'hours' } as const;
  const { rows: groups, total } = aggregate(tables, { metrics: [], measures: [measure] });
  expect([groups[0]?.measures['hours'], total.measures['hours']]).toEqual([sum, sum]);
});

test.each<[string, Record<string, unknown>, Partial<MetricQuery>, string]>([
  ['money over 2^53', { amount: Float64Array.of(2 ** 53 - 1, 1, 0, 0, 0, 0) }, {}, 'money/overflow'],
  ['part of a 分', { amount: Float64Array.of(0.5, 0, 0, 0, 0, 0) }, {}, 'column/not-fen'],
  ['endless money', { amount: Float64Array.of(Number.POSITIVE_INFINITY, 0, 0, 0, 0, 0) }, {}, 'column/not-fen'],
  ['names where numbers are added', { amount: { codes: new Uint32Array(6), names: ['a'] } }, {}, 'column/not-column'],
  ['a column that is too short', { amount: new Uint32Array(5) }, {}, 'column/unequal'],
  ['a list for a column', { amount: [1, 2, 3, 4, 5, 6] }, {}, 'column/not-column'],
  ['a column that is not there', { amount: undefined }, {}, 'query/no-column'],
  ['a column of the prototype', {}, { by: ['toString'] }, 'query/no-column'],
  ['a name that is no text', { shop: { codes: new Uint32Array(6), names: [null] } }, { by: ['shop'] }, 'column/not-names'],
  ['a code without a name', { shop: { codes: new Uint32Array(6).fill(9), names: ['a'] } }, { by: ['shop'] }, 'column/not-name'],
  ['fractions to group by', { shop: new Float64Array(6) }, { by: ['shop'] }, 'column/not-column'],
  ['a day far outside', { day: new Int32Array(6).fill(2 ** 31 - 1) }, { grain: 'day' }, 'column/not-day'],
  ['days as doubles', { day: new Float64Array(6) }, { grain: 'day' }, 'column/not-column'],
  ['a measure twice', {}, { measures: [measures.paidFen, measures.paidFen] }, 'query/duplicate'],
  ['a dimension twice', {}, { by: ['shop', 'shop'] }, 'query/duplicate'],
  ['a metric without its measure', {}, { metrics: [valuePerBuyer] }, 'metric/missing-input'],
  ['another grain', {}, { grain: 'year' as Grain }, 'option/unknown'],
  ['a period that ends before it starts', {}, { period: { from: '2026-06-02' as Day, to: '2026-06-01' as Day } }, 'day/backwards'],
  ['a table that is not there', {}, { measures: [{ ...measures.paidFen, table: '__proto__' }] }, 'query/no-table'],
  ['a condition that is an object', {}, { where: [{ column: 'shop', is: {} } as unknown as RowCondition] }, 'query/not-part'],
  ['having for a sum', {}, { measures: [{ ...measures.paidFen, having: { distinct: 'order', atLeast: 2 } }] }, 'query/not-part'],
  ['having none', {}, { measures: [{ ...measures.buyers, having: { distinct: 'order', atLeast: 0 } }] }, 'query/not-part'],
])('refused: %s', (_, columns, query, code) => {
  const orders = { ...facts.orders, columns: { ...facts.orders.columns, ...columns } } as FactTable;
  expect(() => aggregate({ orders }, { metrics: [], measures: [measures.paidFen], ...query })).toThrow(refused(code));
});

test('a dimension of names in one table and of numbers in another is refused', () => {
  const visits = { rows: 3, columns: { ...facts.visits.columns, shop: new Int32Array(3) } };
  const query = { metrics: [], measures: [measures.paidFen, measures.views], by: ['shop'] };
  expect(() => aggregate({ ...facts, visits }, query)).toThrow(refused('query/unlike-columns'));
});

test('more than a million groups are refused', () => {
  const rows = metricLimits.groups + 1000;
  const hour = Int32Array.from({ length: rows }, (_, k) => k % 1001);
  const columns = { day: Int32Array.from({ length: rows }, (_, k) => Math.floor(k / 1001)), hour, amount: new Uint32Array(rows) };
  const orders = { rows, columns };
  expect(() => aggregate({ orders }, { metrics: [], measures: [measures.paidFen], by: ['hour'], grain: 'day' })).toThrow(
    refused('limit/exceeded'),
  );
});

// The oracle: objects, Maps, BigInt, every group on its own.

function keyOf(row: Row, by: readonly string[], grain: Grain): string {
  const at = dayOfNumber(Number(row['day']));
  const from = { day: at, week: weekOf(at).from, month: monthOf(at).from, all: '' }[grain];
  return JSON.stringify([from, ...by.map((column) => row[column])]);
}

function meets(row: Row, where: readonly RowCondition[]): boolean {
  return where.every(({ column, is, has }) =>
    has === undefined ? (Array.isArray(is) ? is : [is]).includes(row[column] as ColumnValue) : row[column] !== null,
  );
}

function naiveFigure(rows: readonly Row[], measure: Measure): number {
  const kept = rows.filter((row) => meets(row, measure.where ?? []));
  const column = measure.column ?? '';
  switch (measure.aggregate) {
    case 'rows':
      return kept.length;
    case 'sum':
      return Number(kept.reduce((sum, row) => sum + BigInt(row[column] ?? 0), 0n));
    case 'distinct': {
      const others = new Map<ColumnValue, Set<ColumnValue>>();
      for (const row of kept) {
        const value = row[column]!;
        if (value === null) continue;
        const seen = others.get(value) ?? new Set();
        const other = measure.having === undefined ? null : row[measure.having.distinct]!;
        if (other !== null) seen.add(other);
        others.set(value, seen);
      }
      return [...others.values()].filter(({ size }) => size >= (measure.having?.atLeast ?? 0)).length;
    }
  }
}

function naive(tables: Readonly<Record<string, readonly Row[]>>, query: MetricQuery): unknown {
  const { by = [], grain = 'all', period, where = [], measures: asked, metrics } = query;
  const inPeriod = (row: Row) => {
    const at = dayOfNumber(Number(row['day']));
    return period === undefined || (at >= period.from && at <= period.to);
  };
  const kept = new Map(Object.entries(tables).map(([id, rows]) => [id, rows.filter((row) => inPeriod(row) && meets(row, where))]));
  const used = [...new Set(asked.map((measure) => measure.table))];
  const groups = new Map<string, Map<string, Row[]>>();
  for (const id of used) {
    for (const row of kept.get(id)!) {
      const key = keyOf(row, by, grain);
      const tablesOf = groups.get(key) ?? new Map<string, Row[]>();
      tablesOf.set(id, [...(tablesOf.get(id) ?? []), row]);
      groups.set(key, tablesOf);
    }
  }
  const figuresOf = (rowsOf: ReadonlyMap<string, readonly Row[]> | undefined) => {
    const figures = Object.fromEntries(asked.map((measure) => [measure.id, naiveFigure(rowsOf?.get(measure.table) ?? [], measure)]));
    return [figures, Object.fromEntries(metrics.map((metric) => [metric.id, compute(metric, figures)]))];
  };
  const compare = (a: string, b: string) => {
    const [left, right] = [JSON.parse(a), JSON.parse(b)] as ColumnValue[][];
    for (let k = 0; k < left!.length; k++) {
      const [one, other] = [left![k]!, right![k]!];
      if (one !== other) return one === null ? 1 : other === null ? -1 : one < other ? -1 : 1;
    }
    return 0;
  };
  return { rows: [...groups.keys()].sort(compare).map((key) => [key, ...figuresOf(groups.get(key))]), total: figuresOf(kept) };
}

/** Our answer in the shape of the oracle's. */
function plain({ rows, total }: Aggregated, { by = [], grain = 'all' }: MetricQuery): unknown {
  const key = ({ period, keys }: Aggregated['rows'][number]) =>
    JSON.stringify([grain === 'all' ? '' : period?.from, ...by.map((column) => keys[column])]);
  return { rows: rows.map((row) => [key(row), row.measures, row.values]), total: [total.measures, total.values] };
}

const shops = fc.constantFrom('a', 'b', 'é', '南', '', '__proto__', null);
const dayNumbers = fc.integer({ min: 20_590, max: 20_660 });
const anyOrder = fc.record({
  day: dayNumbers,
  hour: fc.oneof(fc.constantFrom(1, 20), fc.integer()),
  shop: shops,
  order: fc.constantFrom('1', '2', '3', '4', '5', null),
  buyer: fc.constantFrom('x', 'y', 'z', null),
  amount: fc.oneof(fc.integer({ min: -900, max: 900 }), fc.constant(null)),
});
const anyVisit = fc.record({ day: dayNumbers, hour: fc.constantFrom(1, 2), shop: shops, visitor: fc.constantFrom('v', 'w', null) });
const anyCondition: fc.Arbitrary<RowCondition> = fc.oneof(
  fc.record({ column: fc.constant('shop'), is: fc.oneof(shops, fc.array(shops)) }),
  fc.record({ column: fc.constant('hour'), is: fc.constantFrom(1, 2, [1, 20], 'a', null) }),
  fc.record({ column: fc.constantFrom('shop', 'hour'), has: fc.constant('value' as const) }),
);
const withRead: Measure = {
  id: 'night',
  name,
  unit: 'fen',
  table: 'orders',
  aggregate: 'sum',
  column: 'amount',
  where: [{ column: 'hour', is: [20] }],
};
const anyQuery = fc.record(
  {
    metrics: fc.constant([valuePerBuyer, repurchaseRate]),
    measures: fc
      .subarray<Measure>([
        measures.orders,
        measures.visitors,
        measures.views,
        withRead,
        { ...measures.orders, id: 'big', where: [{ column: 'buyer', is: null }] },
      ])
      .map((more) => [measures.paidFen, measures.buyers, measures.repeatBuyers, ...more]),
    by: fc.subarray(['shop', 'hour']),
    grain: fc.constantFrom<Grain>('day', 'week', 'month', 'all'),
    period: dayNumbers.chain((from) =>
      dayNumbers.map((to) => ({ from: dayOfNumber(Math.min(from, to)), to: dayOfNumber(Math.max(from, to)) })),
    ),
    where: fc.array(anyCondition, { maxLength: 2 }),
  },
  { requiredKeys: ['metrics', 'measures'] },
);

test('agrees with Maps over objects and BigInt, whatever is asked of whatever rows', () => {
  fc.assert(
    fc.property(fc.array(anyOrder, { maxLength: 40 }), fc.array(anyVisit, { maxLength: 20 }), anyQuery, (orders, visits, query) => {
      const tables = {
        orders: table(orders, ['day', 'hour', 'shop', 'order', 'buyer', 'amount']),
        visits: table(visits, ['day', 'hour', 'shop', 'visitor']),
      };
      // a column without any text is none of names
      fc.pre(orders.some(({ shop }) => shop !== null) && visits.some(({ shop }) => shop !== null));
      fc.pre(orders.some(({ buyer }) => buyer !== null) && orders.some(({ order }) => order !== null));
      expect(plain(aggregate(tables, query), query)).toEqual(naive({ orders, visits }, query));
    }),
    { numRuns: 400 },
  );
});

test('stock of one day stands beside the orders of several: only days of its own table matter', () => {
  const pieces: Measure = {
    id: 'pieces',
    name,
    unit: 'count',
    table: 'stock',
    aggregate: 'sum',
    column: 'pieces',
    additivity: 'within-day',
  };
  const stock = { ...gmv, id: 'stock', unit: 'count', formula: 'pieces' } as const satisfies Metric;
  const perStock = {
    ...gmv,
    id: 'per_stock',
    unit: 'ratio',
    formula: ['paidFen', '÷', 'pieces'],
    additivity: 'never',
  } as const satisfies Metric;
  const ofOneDay = { ...perStock, id: 'of_one_day', additivity: 'within-day' } as const satisfies Metric;
  const of = (...days: string[]) =>
    aggregate(
      {
        ...facts,
        stock: table(
          days.map((text) => ({ day: day(text), pieces: 50 })),
          ['day', 'pieces'],
        ),
      },
      { metrics: [stock, perStock, ofOneDay], measures: [measures.paidFen, pieces], grain: 'month' },
    ).rows.map(({ values, gaps }) => [values['stock'], values['per_stock'], values['of_one_day'], gaps]);
  // May has orders of one day, June of two
  expect(of('2026-05-31', '2026-06-03')).toEqual([
    [50, 200, 200, {}],
    [50, 121, null, { of_one_day: 'over-days' }],
  ]);
  const all = { pieces: 'over-days', stock: 'over-days', per_stock: 'over-days', of_one_day: 'over-days' };
  expect(of('2026-05-30', '2026-06-01', '2026-06-02')).toEqual([
    [50, 200, null, { of_one_day: 'over-days' }],
    [null, null, null, all],
  ]);
});

test('only cells that have a value', () => {
  const rows: readonly Row[] = [
    { day: 20_000, buyer: '甲', hours: 0 },
    { day: 20_000, buyer: null, hours: 5 },
    { day: 20_000, buyer: '乙', hours: null },
  ];
  const count = (where: readonly RowCondition[]) =>
    aggregate(
      { visits: table(rows, ['day', 'buyer', 'hours']) },
      { metrics: [], measures: [{ ...measures.views, where }], where: [{ column: 'day', has: 'value' }] },
    ).total.measures['views'];
  expect(count([{ column: 'hours', has: 'value' }])).toBe(2);
  expect(count([{ column: 'buyer', has: 'value' }])).toBe(2);
  expect(
    count([
      { column: 'buyer', has: 'value' },
      { column: 'hours', has: 'value' },
    ]),
  ).toBe(1);
  expect(() => count([{ column: 'buyer', has: 'values' } as never])).toThrow(refused('query/not-part'));
  expect(() => count([{ column: 'buyer', has: 'value', is: '甲' } as never])).toThrow(refused('query/not-part'));
});

test('a sum that must be complete: an empty cell in a row that counts leaves no number, one in a row that does not is nothing', () => {
  const cost: Measure = { ...measures.paidFen, where: [{ column: 'buyer', is: ['甲', '乙'] }], complete: true };
  const total = (rows: readonly Row[]) => {
    const { rows: groups, total: whole } = aggregate(
      { orders: table(rows, ['day', 'buyer', 'amount']) },
      { metrics: [gmv], measures: [cost], grain: 'day' },
    );
    return [...groups.map(({ measures: figures }) => figures['paidFen']), whole.measures['paidFen'], whole.gaps['gmv']];
  };
  expect(
    total([
      { day: 20_000, buyer: '甲', amount: 1 },
      { day: 20_001, buyer: '乙', amount: null },
    ]),
  ).toEqual([1, null, null, 'unknown']);
  expect(
    total([
      { day: 20_000, buyer: '甲', amount: 1 },
      { day: 20_001, buyer: '丙', amount: null },
    ]),
  ).toEqual([1, 0, 1, undefined]);
  expect(() => aggregate(facts, { metrics: [], measures: [{ ...measures.views, complete: true }] })).toThrow(refused('query/not-part'));
});

test('running totals of a month: a buyer counts once, and begins anew with the next', () => {
  const asked: MetricQuery = {
    metrics: [gmv, repurchaseRate, valuePerBuyer],
    measures: [measures.paidFen, measures.buyers, measures.repeatBuyers],
    grain: 'day',
    cumulative: 'month',
  };
  const { rows, total } = aggregate(facts, asked);
  expect(rows.map(({ period, measures: { paidFen, buyers, repeatBuyers } }) => [period!.from, paidFen, buyers, repeatBuyers])).toEqual([
    ['2026-05-31', 10_000, 1, 0],
    ['2026-06-01', 5700, 2, 0],
    ['2026-06-03', 6050, 2, 1],
  ]);
  expect(rows.at(-1)!.values).toEqual({ gmv: 6050, repurchase_rate: 0.5, value_per_buyer: 3025 });
  expect(total.measures).toEqual({ paidFen: 16_050, buyers: 2, repeatBuyers: 1 });
  expect(
    aggregate(facts, { ...asked, cumulative: 'year' }).rows.map(({ measures: { buyers, repeatBuyers } }) => [buyers, repeatBuyers]),
  ).toEqual([
    [1, 0],
    [2, 1],
    [2, 1],
  ]);
});

test.each<[Grain, MetricQuery['cumulative']]>([
  ['all', 'query'],
  ['week', 'month'],
  ['week', 'year'],
  ['month', 'month'],
])('running totals that do not begin with a period are refused: %s over the %s', (grain, cumulative) => {
  expect(() => aggregate(facts, { metrics: [gmv], measures: [measures.paidFen], grain, cumulative: cumulative! })).toThrow(
    refused('query/not-part'),
  );
});

test('a running total is what all days up to that one are together', () => {
  const stock: Measure = { ...measures.paidFen, id: 'stock', additivity: 'within-day' };
  const known: Measure = { ...measures.paidFen, id: 'known', complete: true };
  fc.assert(
    fc.property(
      fc.array(anyOrder, { minLength: 1, maxLength: 30 }),
      fc.constantFrom('month', 'quarter', 'year', 'query' as const),
      fc.constantFrom<Grain>('day', 'month', 'week'),
      (orders, cumulative, grain) => {
        fc.pre(
          orders.some(({ shop }) => shop !== null) &&
            orders.some(({ buyer }) => buyer !== null) &&
            orders.some(({ order }) => order !== null),
        );
        fc.pre(grain === 'day' || cumulative === 'query' || (grain === 'month' && cumulative !== 'month'));
        const tables = { orders: table(orders, ['day', 'hour', 'shop', 'order', 'buyer', 'amount']) };
        const asked: MetricQuery = {
          metrics: [valuePerBuyer],
          measures: [measures.paidFen, measures.buyers, measures.repeatBuyers, withRead, stock, known],
          by: ['shop'],
          grain,
        };
        const startOf = { month: monthOf, quarter: quarterOf, year: yearOf, query: () => ({ from: parseDay('2000-01-01') }) }[cumulative];
        for (const { period, keys, ...running } of aggregate(tables, { ...asked, cumulative }).rows) {
          const { rows } = aggregate(tables, { ...asked, grain: 'all', period: { from: startOf(period!.from).from, to: period!.to } });
          const together = rows.find((row) => row.keys['shop'] === keys['shop'])!;
          expect(running).toEqual({ measures: together.measures, values: together.values, gaps: together.gaps });
        }
      },
    ),
    { numRuns: 200 },
  );
});

test('many keys, which are looked up, give the same as few, which are counted through', () => {
  const rows = Array.from({ length: 700 }, (_, k) => ({
    day: 20_000 + ((k * 7919) % 1500),
    shop: `s${(k * 31) % 977}`,
    hour: (k * 104_729) % 100_003,
    order: String(k % 50),
    buyer: String(k % 9),
    amount: k,
  }));
  const query: MetricQuery = { metrics: [], measures: [measures.paidFen, measures.buyers], by: ['shop', 'hour'], grain: 'day' };
  const orders = table(rows, ['day', 'shop', 'hour', 'order', 'buyer', 'amount']);
  const asked = aggregate({ orders }, query);
  expect(plain(asked, query)).toEqual(naive({ orders: rows }, query));
  expect(asked.rows.length).toBe(700);
});

test('whatever comes in, nothing but a coded error comes out', () => {
  const odd = fc.oneof(fc.anything(), fc.constantFrom('orders', 'shop', 'day', 'sum', 'rows', null, Number.NaN));
  const oddQuery = fc.record(
    {
      metrics: fc.oneof(odd, fc.array(odd)),
      measures: fc.oneof(
        odd,
        fc.array(fc.oneof(odd, fc.record({ id: odd, table: odd, aggregate: odd, column: odd, where: odd, having: odd }))),
      ),
      by: odd,
      grain: odd,
      period: odd,
      where: odd,
    },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(fc.oneof(odd, fc.constant(facts)), fc.oneof(odd, oddQuery), (given, query) => {
      try {
        aggregate(given as typeof facts, query as MetricQuery);
      } catch (error) {
        expect(isZhangguiError(error)).toBe(true);
      }
    }),
    { numRuns: 1000 },
  );
});

test('a query of which one part is odd is answered or refused with a code', () => {
  const odd = fc.oneof(fc.anything(), fc.constantFrom('within-day', 'value', 'month', 'paidFen', true, ['paidFen'], { buyers: gmv }));
  const part = (value: unknown): fc.Arbitrary<unknown> =>
    fc.oneof({ weight: 3, arbitrary: fc.constant(value) }, { weight: 1, arbitrary: odd });
  const asked = fc.record({
    metrics: fc.tuple(
      fc
        .record({ positive: part(['buyers']), inputMetrics: part({ x: gmv }), additivity: part('within-day') })
        .map((more) => ({ ...valuePerBuyer, ...more })),
    ),
    measures: fc.tuple(
      fc.record({ additivity: part('within-day'), complete: part(true) }).map((more) => ({ ...measures.paidFen, ...more })),
      part('value').map((has) => ({ ...measures.buyers, where: [{ column: 'shop', has }] })),
    ),
    grain: part('day'),
    cumulative: part('month'),
  });
  fc.assert(
    fc.property(asked, (query) => {
      for (const answer of [() => aggregate(facts, query as MetricQuery), () => rollUp([], { ...query, cumulative: undefined } as never)]) {
        try {
          answer();
        } catch (error) {
          expect([error, isZhangguiError(error)]).toEqual([error, true]);
        }
      }
    }),
    { numRuns: 500 },
  );
});

test('the money of all groups is the money of all rows', () => {
  const amounts = fc.array(fc.tuple(dayNumbers, fc.integer({ min: -(2 ** 52), max: 2 ** 52 })), { minLength: 1, maxLength: 30 });
  fc.assert(
    fc.property(amounts, (rows) => {
      const columns = { day: Int32Array.from(rows, ([at]) => at), amount: Float64Array.from(rows, ([, amount]) => amount) };
      const exact = rows.reduce((sum, [, amount]) => sum + BigInt(amount), 0n);
      const asked = () =>
        aggregate({ orders: { rows: rows.length, columns } }, { metrics: [], measures: [measures.paidFen], grain: 'day' });
      try {
        const { rows: groups, total } = asked();
        expect(total.measures['paidFen']).toBe(Number(exact) as Fen);
        expect(groups.reduce((sum, { measures: { paidFen } }) => sum + BigInt(paidFen!), 0n)).toBe(exact);
      } catch (error) {
        expect(error).toEqual(refused('money/overflow'));
      }
    }),
  );
});

test.each([
  ['one group', ['南', '南', '南'], [1e308]],
  ['three groups', ['北', '南', '西'], [1e308, 1e308, -1e308]],
])('next to the end of doubles the order of rows does not matter: %s', (_, shops, sums) => {
  const measures: Measure[] = [
    { id: 'mass', name: { zh: '质量', en: 'Mass' }, unit: 'average', table: 'orders', aggregate: 'sum', column: 'mass' },
  ];
  const of = (numbers: number[]) => {
    const shop = { codes: Uint32Array.from(shops, (name) => [...new Set(shops)].indexOf(name)), names: [...new Set(shops)] };
    const columns = { shop, mass: Float64Array.from(numbers) };
    return aggregate({ orders: { rows: 3, columns } }, { metrics: [], measures, by: ['shop'] });
  };
  const found = of([1e308, 1e308, -1e308]);
  expect(found.total.measures['mass']).toBe(1e308);
  expect(of([1e308, -1e308, 1e308]).total.measures['mass']).toBe(1e308);
  expect(found.rows.map(({ measures: each }) => each['mass'])).toEqual(sums);
  expect(() => of([1e308, 1e308, 1e308])).toThrow(refused('metric/overflow'));
});

test('no facts, and what stands in the way of the second input of a metric', () => {
  expect(() => aggregate(5 as never, { metrics: [], measures: [] })).toThrow(
    expect.objectContaining({ code: 'shape/not-object', params: { path: 'facts', value: '5' } }),
  );
  const perCost = { ...gmv, id: 'per_cost', unit: 'ratio', formula: ['orders', '÷', 'cost'] } as const satisfies Metric;
  const cost: Measure = { ...measures.paidFen, id: 'cost', complete: true };
  const orders = table(
    [
      { day: 20_000, order: '1', amount: 5 },
      { day: 20_000, order: '2', amount: null },
    ],
    ['day', 'order', 'amount'],
  );
  const { total } = aggregate({ orders }, { metrics: [perCost], measures: [measures.orders, cost] });
  expect([total.values, total.gaps]).toEqual([{ per_cost: null }, { cost: 'unknown', per_cost: 'unknown' }]);
});

test('running counts of those who have enough others: each from the day on which they have', () => {
  const thrice: Measure = { ...measures.repeatBuyers, id: 'thrice', having: { distinct: 'order', atLeast: 3 } };
  const rows = ['1', '2', '2', '3', '4', '5'].map((order, k) => ({ day: 20_000 + k, order, buyer: '甲' }));
  const running = aggregate(
    {
      orders: table(
        [...rows, { day: 20_002, order: null, buyer: '甲' }, { day: 20_003, order: '9', buyer: '乙' }],
        ['day', 'order', 'buyer'],
      ),
    },
    { metrics: [], measures: [thrice, measures.repeatBuyers, measures.buyers], grain: 'day', cumulative: 'query' },
  );
  expect(running.rows.map(({ measures: each }) => [each['thrice'], each['repeatBuyers'], each['buyers']])).toEqual([
    [0, 0, 1],
    [0, 1, 1],
    [0, 1, 1],
    [1, 1, 2],
    [1, 1, 2],
    [1, 1, 2],
  ]);
});
