// The same definitions in memory and on real engines: node scripts/peers.mjs sql engines.ts [folder of recorded data]
import * as core from '@zhanggui/core';
import * as metrics from '@zhanggui/metrics';
import {
  type AggregatedRow,
  addOrder,
  aggregate,
  comparedQuery,
  compareRows,
  dayOfNumber,
  encodeOrders,
  type FactTable,
  type Formula,
  type Measure,
  type Metric,
  type MetricQuery,
  measuresFor,
  monthlyRetention,
  noName,
  orderTally,
  rfm,
  type Segmentation,
} from '@zhanggui/metrics';
import { type SqlDayKind, type SqlOptions, type SqlTable, toRetentionSql, toRfmSql, toSql } from '@zhanggui/metrics/sql';
import { type Cell, clickhouse, duckdb, type Engine, physical, postgres } from './connect.js';
import { generatedShop, namesOf, randomFrom, recordedShops, type Shop } from './facts.js';

/** One question: what memory and an engine answer, as rows by key. */
interface Question {
  readonly name: string;
  readonly ours: () => Answer;
  readonly theirs: (engine: Engine) => Promise<Answer>;
  /** Rows that only the period before has come last in memory, and in their place in a database. Else both have one order. */
  readonly isOrdered?: false;
}

/** Figures by key, in the order of the rows. */
type Answer = ReadonlyMap<string, readonly Cell[]>;

const limit = 1e-12;
const folder = process.argv[2];
const exported: readonly unknown[] = Object.values(metrics);
const measures = exported
  .filter((value) => Array.isArray(value))
  .flat()
  .filter(isMeasure);
const catalog = exported.filter(isMetric).filter((metric) => isReadable(metric, measures));

function isMeasure(value: unknown): value is Measure {
  return typeof value === 'object' && value !== null && 'aggregate' in value && 'table' in value;
}

function isMetric(value: unknown): value is Metric {
  return typeof value === 'object' && value !== null && 'formula' in value;
}

/** Whether every input of a metric, or of the metrics that it is derived from, is one of these measures. */
function isReadable(metric: Metric, of: readonly Measure[]): boolean {
  try {
    return measuresFor([metric], of).length > 0;
  } catch {
    return false;
  }
}

/** Where the tables of a shop are, for a way to hold the day. */
function optionsOf(shop: Shop, dialect: Engine['dialect'], as: SqlDayKind = 'date'): SqlOptions {
  const column = {
    date: 'on_day',
    'beijing-time': 'beijing_time',
    'utc-time': 'utc_time',
    instant: 'at_instant',
    'day-number': 'day_number',
  }[as];
  const tables = Object.entries(shop.facts).map(([name, { columns }]): [string, SqlTable] => [
    name,
    {
      name: tableName(shop, name),
      columns: Object.fromEntries(Object.keys(columns).map((each) => [each, physical(each)])),
      day: { column, as },
    },
  ]);
  return { dialect, tables: Object.fromEntries(tables) };
}

function tableName(shop: Shop, table: string): string {
  return `${shop.name} ${table}`;
}

/** Only the metrics of these tables, with their measures. */
function asked(tables: readonly string[] | null): Pick<MetricQuery, 'metrics' | 'measures'> {
  const read = measures.filter(({ table }) => tables === null || tables.includes(table));
  // several tables may have a measure of one name: the first is meant
  const own = read.filter(({ id }, k) => read.findIndex((other) => other.id === id) === k);
  const readable = catalog.filter((metric) => isReadable(metric, own));
  return { metrics: readable, measures: measuresFor(readable, own) };
}

function keyOf(cells: readonly Cell[]): string {
  return JSON.stringify(cells);
}

function queryQuestion(name: string, shop: Shop, query: MetricQuery, as?: SqlDayKind): Question {
  const { by = [], grain = 'all' } = query;
  const keyCount = by.length + Number(grain !== 'all');
  const rowKey = ({ period, keys }: AggregatedRow) => keyOf([...(grain === 'all' ? [] : [period!.from]), ...by.map((each) => keys[each]!)]);
  return {
    name,
    ours: () => new Map(aggregate(shop.facts, query).rows.map((row) => [rowKey(row), query.metrics.map(({ id }) => row.values[id]!)])),
    theirs: async (engine) => byKey(await engine.answer(toSql(query, optionsOf(shop, engine.dialect, as))), keyCount),
  };
}

function byKey(rows: readonly Cell[][], keyCount: number): Answer {
  return new Map(rows.map((row) => [keyOf(row.slice(0, keyCount)), row.slice(keyCount)]));
}

/** A period beside another, group by group. */
function comparisonQuestion(
  name: string,
  shop: Shop,
  query: MetricQuery & { readonly period: core.Period },
  compare: 'previous-period' | 'last-year' | 'last-year-by-weekday',
): Question {
  const { by = [], grain = 'all', period } = query;
  const earlier = comparedQuery(query, compare);
  const dates = grain === 'all' ? 0 : 2;
  /** Which day, week or month of its period a group is of: the same on both sides. */
  const placeOf = (now: Cell, before: Cell) => {
    if (dates === 0) return 0;
    const [from, start] = now === null ? [before as string, earlier.period!.from] : [now as string, period.from];
    if (grain === 'month')
      return Number(from.slice(5, 7)) - Number(start.slice(5, 7)) + 12 * (Number(from.slice(0, 4)) - Number(start.slice(0, 4)));
    if (grain === 'week') return core.daysBetween(core.weekOf(start).from, from as core.Day) / 7;
    if (compare !== 'last-year') return core.daysBetween(start, from as core.Day);
    // the same date, this year or the one before
    return `${Number(from.slice(0, 4)) + Number(now === null)}${from.slice(4)}`;
  };
  return {
    name,
    isOrdered: false,
    ours: () => {
      const { rows } = compareRows(aggregate(shop.facts, query), aggregate(shop.facts, earlier), query);
      const ids = query.metrics.map(({ id }) => id);
      return new Map(
        rows.map(({ keys, period: now, before, values }) => [
          keyOf([placeOf(now?.from ?? null, before?.from ?? null), ...by.map((each) => keys[each]!)]),
          [...ids.map((id) => values[id]!.now), ...ids.map((id) => values[id]!.before)],
        ]),
      );
    },
    theirs: async (engine) => {
      const rows = await engine.answer(toSql(query, { ...optionsOf(shop, engine.dialect), compare }));
      const placed = rows.map((row) => [placeOf(row[0]!, row[1]!), ...row.slice(dates)]);
      return byKey(placed, 1 + by.length);
    },
  };
}

/** The orders of a shop, each with its buyer. */
function ordersOf({ rows, columns }: FactTable, isByShop: boolean) {
  const { order, buyer, shop, day, paidFen } = columns as Record<string, { codes: Uint32Array; names: string[] } & Uint32Array>;
  return Array.from({ length: rows }, (_, row) => ({
    // a row is an order here, as the statements read the table
    orderId: `${row}:${order!.codes[row]}`,
    buyerId: buyer!.codes[row] === noName ? null : buyer!.names[buyer!.codes[row]!]!,
    ...(isByShop && shop!.codes[row] !== noName ? { shopId: shop!.names[shop!.codes[row]!]! } : {}),
    day: dayOfNumber(day![row]!),
    kind: 'sale' as const,
    amountFen: core.fen(paidFen![row]!),
  }));
}

/** Buyers of all shops by their id, or of each shop for themselves. */
type Buyers = 'buyer' | readonly ['shop', 'buyer'];

function retentionQuestion(shop: Shop, buyer: Buyers): Question {
  return {
    name: `cohorts by month${buyer === 'buyer' ? '' : ', each shop its own'}`,
    ours: () => {
      const tally = orderTally();
      for (const order of ordersOf(shop.facts['orders']!, buyer !== 'buyer')) addOrder(tally, order);
      const cells = monthlyRetention(tally).flatMap(({ month, active }) =>
        active.flatMap((count, later) => (count === 0 ? [] : [[keyOf([month, later]), [count, active[0]!, count / active[0]!]] as const])),
      );
      return new Map(cells);
    },
    theirs: async (engine) => byKey(await engine.answer(toRetentionSql({ table: 'orders', buyer }, optionsOf(shop, engine.dialect))), 2),
  };
}

function rfmQuestion(
  name: string,
  shop: Shop,
  segmentation: Segmentation,
  { buyer = 'buyer', ...window }: { readonly endsOn: core.Day; readonly days?: number; readonly buyer?: Buyers },
): Question {
  const isByShop = buyer !== 'buyer';
  return {
    name,
    ours: () => {
      const orders = encodeOrders(ordersOf(shop.facts['orders']!, isByShop));
      const { customers, scores, segments } = rfm(orders, segmentation, window);
      return new Map(
        Array.from(customers.customer, (code, row) => {
          const id = orders.ids[code]!;
          const segment = segments.segments[segments.segment[row]!]!.id;
          const numbers = [customers.recencyDays[row]!, customers.orders[row]!, customers.paidFen[row]!];
          const three = [scores.recency[row]!, scores.frequency[row]!, scores.monetary[row]!];
          const key = 'buyerId' in id ? [...(isByShop ? [id.shopId] : []), id.buyerId] : [];
          return [keyOf(key), [...numbers, ...three, segment]];
        }),
      );
    },
    theirs: async (engine) => {
      const orders = { table: 'orders', buyer, paidFen: 'paidFen' };
      return byKey(
        await engine.answer(toRfmSql(segmentation, { ...optionsOf(shop, engine.dialect), ...window, orders })),
        isByShop ? 2 : 1,
      );
    },
  };
}

/** Formulas that nobody wrote, deep enough for quotients of quotients and differences of them. */
function anyMetrics(count: number): Metric[] {
  const random = randomFrom(42);
  const inputs = asked(['orders', 'visits']).measures.map(({ id }) => id);
  const formula = (depth: number): Formula => {
    if (depth === 0 || random(4) === 0) return random(5) === 0 ? [2, 0.25, 100, -3, 0][random(5)]! : inputs[random(inputs.length)]!;
    return [formula(depth - 1), (['+', '-', '×', '÷'] as const)[random(4)]!, formula(depth - 1)];
  };
  return Array.from({ length: count }, (_, k) => ({
    id: `any_${k}`,
    name: { zh: '任意', en: 'Any' },
    unit: 'ratio',
    better: 'context',
    formula: formula(3),
  }));
}

function questionsOf(shop: Shop): Question[] {
  const days = shop.facts['orders']!.columns['day'] as Int32Array;
  const last = dayOfNumber(days.reduce((max, day) => Math.max(max, day), days[0]!));
  const month = core.monthOf(core.addMonths(last, -2));
  const half = core.period(core.monthOf(core.addMonths(last, -6)).from, core.monthOf(core.addMonths(last, -1)).to);
  const window = { endsOn: last };
  const orders = asked(['orders', 'refunds']);
  const visited = asked(['orders', 'visits']);
  const everything = asked(null);
  const distinct = orders.measures.filter(({ aggregate: kind }) => kind === 'distinct');
  const people = {
    measures: distinct,
    metrics: distinct.map(({ id, name }): Metric => ({ id, name, unit: 'count', better: 'context', formula: id })),
  };
  const any = { ...visited, metrics: anyMetrics(300) };
  const quantile = (classes: number, compat?: 'rfm'): Segmentation => ({
    ...metrics.tenSegments,
    scoring: { by: 'quantile', classes, ...(compat && { compat }) },
  });
  return [
    queryQuestion('orders, all', shop, orders),
    queryQuestion('orders, by month', shop, { ...orders, grain: 'month' }),
    queryQuestion('orders, by week and platform', shop, { ...orders, grain: 'week', by: ['platform'] }),
    queryQuestion('orders, by day', shop, { ...orders, grain: 'day' }),
    queryQuestion('orders, by shop and level', shop, { ...orders, by: ['shop', 'level'] }),
    queryQuestion('over visits, by day and platform', shop, { ...visited, grain: 'day', by: ['platform'] }),
    queryQuestion('all tables, by month', shop, { ...everything, grain: 'month' }),
    queryQuestion('all tables, one day', shop, { ...everything, by: ['platform'], period: { from: last, to: last } }),
    queryQuestion('stock over sales, by day', shop, { ...asked(['stock', 'lines']), grain: 'day' }),
    queryQuestion('stock over sales, by week and platform', shop, { ...asked(['stock', 'lines']), grain: 'week', by: ['platform'] }),
    queryQuestion('what may be unknown, by day', shop, { ...asked(['parcels', 'refunds', 'tickets', 'chats', 'lines']), grain: 'day' }),
    queryQuestion('GMV of its factors, margins, by day', shop, {
      ...asked(['orders', 'visits', 'refunds', 'ads']),
      grain: 'day',
      by: ['level'],
    }),
    queryQuestion('people, by month and shop', shop, { ...people, grain: 'month', by: ['shop'] }),
    queryQuestion('only some rows', shop, {
      ...orders,
      by: ['level'],
      period: core.period(core.addDays(last, -90), last),
      where: [
        { column: 'platform', is: ['jd', null] },
        { column: 'level', is: [1, 2, 3] },
      ],
    }),
    queryQuestion('no rows', shop, { ...orders, where: [{ column: 'platform', is: [] }] }),
    queryQuestion('300 random formulas, by month', shop, { ...any, grain: 'month' }),
    ...(['beijing-time', 'utc-time', 'instant', 'day-number'] as const).map((as) =>
      queryQuestion(`by month and platform, days as ${as}`, shop, { ...orders, grain: 'month', by: ['platform'] }, as),
    ),
    comparisonQuestion('the month before, by shop', shop, { ...visited, by: ['shop'], period: month }, 'previous-period'),
    comparisonQuestion('a year before', shop, { ...everything, period: month }, 'last-year'),
    comparisonQuestion('the month before, by day', shop, { ...orders, grain: 'day', period: month }, 'previous-period'),
    ...leapPeriods.map((period) =>
      comparisonQuestion(
        `a year before, by day, ${period.from}`,
        shop,
        { ...visited, grain: 'day', by: ['platform'], period },
        'last-year',
      ),
    ),
    comparisonQuestion('half a year before, by month', shop, { ...orders, grain: 'month', by: ['level'], period: half }, 'previous-period'),
    comparisonQuestion(
      'the same weekdays, by week',
      shop,
      { ...visited, grain: 'week', by: ['platform'], period: half },
      'last-year-by-weekday',
    ),
    retentionQuestion(shop, 'buyer'),
    retentionQuestion(shop, ['shop', 'buyer']),
    rfmQuestion('RFM, quintiles, 8 segments', shop, metrics.eightSegmentsByQuintile, window),
    rfmQuestion('RFM, quintiles, each shop its own', shop, metrics.eightSegmentsByQuintile, { ...window, buyer: ['shop', 'buyer'] }),
    rfmQuestion('RFM, quintiles, 90 days', shop, metrics.eightSegmentsByQuintile, { ...window, days: 90 }),
    rfmQuestion('RFM, 7 tiles', shop, { ...metrics.eightSegmentsByQuintile, scoring: { by: 'ntile', classes: 7 } }, window),
    rfmQuestion('RFM, means, 8 segments', shop, metrics.eightSegments, window),
    rfmQuestion('RFM, quantiles, 10 segments', shop, quantile(5), window),
    rfmQuestion('RFM, 13 quantiles', shop, quantile(13), window),
    rfmQuestion('RFM, quantiles as in R', shop, quantile(5, 'rfm'), window),
    rfmQuestion('RFM, handbook', shop, metrics.handbookSegments.value, window),
  ];
}

/** Periods of which one, or the one a year before, has a 29th of February; or neither. */
const leapPeriods = [
  ['2024-01-15', '2024-03-20'],
  ['2024-02-28', '2024-02-29'],
  ['2025-01-01', '2025-11-11'],
  ['2025-03-01', '2026-02-20'],
].map(([from, to]) => core.period(core.parseDay(from!), core.parseDay(to!)));

/** The largest relative difference of two answers; anything that is not there on both sides, or in another order, is endless. */
function difference(ours: Answer, theirs: Answer, isOrdered: boolean): number {
  if (ours.size !== theirs.size) return Number.POSITIVE_INFINITY;
  const order = [...theirs.keys()];
  if (isOrdered && [...ours.keys()].some((key, k) => key !== order[k])) return Number.POSITIVE_INFINITY;
  let largest = 0;
  for (const [key, cells] of ours) {
    const others = theirs.get(key);
    if (others === undefined || others.length !== cells.length) return Number.POSITIVE_INFINITY;
    cells.forEach((cell, k) => {
      largest = Math.max(largest, cellDifference(cell, others[k]!));
    });
  }
  return largest;
}

function cellDifference(a: Cell, b: Cell): number {
  if (a === b) return 0;
  if (typeof a !== 'number' || typeof b !== 'number' || Number.isNaN(a) || Number.isNaN(b)) return Number.POSITIVE_INFINITY;
  return Math.abs(a - b) / Math.max(Math.abs(a), Math.abs(b));
}

/** Names and values that would do harm as text. */
const hostile = [
  `'; DROP TABLE "x"; --`,
  `"; DROP TABLE x; --`,
  '`x`',
  'back\\slash',
  `\\'`,
  `\\"`,
  '$1',
  '?',
  '{p1:String}',
  '/* */',
  '%s',
  '中文 "引号"',
  'a.b',
  ';',
];

/** One table whose names and values are all of that kind. It must be there in the end, and every value be found as what it is. */
async function injections(engine: Engine): Promise<string[]> {
  const wrong: string[] = [];
  for (const [k, text] of hostile.entries()) {
    const rows = hostile.length;
    const table: FactTable = {
      rows,
      columns: {
        [text]: namesOf(hostile),
        amount: Uint32Array.from({ length: rows }, (_, row) => 2 ** row),
        day: new Int32Array(rows).fill(20_000),
      },
    };
    const name = `t${k} ${text}`;
    await engine.load(name, table);
    const measure: Measure = { id: text, name: { zh: '量', en: 'Amount' }, unit: 'fen', table: text, aggregate: 'sum', column: 'amount' };
    const metric: Metric = { id: `m ${text}`, name: measure.name, unit: 'fen', better: 'higher', formula: text };
    const options: SqlOptions = {
      dialect: engine.dialect,
      tables: { [text]: { name, columns: { [text]: physical(text), amount: 'amount' } } },
    };
    for (const [row, value] of hostile.entries()) {
      const query: MetricQuery = { metrics: [metric], measures: [measure], by: [text], where: [{ column: text, is: value }] };
      const answer = await engine.answer(toSql(query, options)).catch((error: unknown) => [[String(error)]]);
      if (keyOf(answer.flat()) !== keyOf([value, 2 ** row])) wrong.push(`${text} is ${value}: ${keyOf(answer.flat()).slice(0, 300)}`);
    }
    const listed: MetricQuery = { metrics: [metric], measures: [{ ...measure, where: [{ column: text, is: hostile }] }] };
    const [all] = await engine.answer(toSql(listed, options)).catch((error: unknown) => [[String(error)]]);
    if (all?.[0] !== 2 ** rows - 1) wrong.push(`${text} among all: ${all?.[0]}`);
  }
  return wrong;
}

const recorded = folder === undefined ? null : recordedShops(folder, measures);
if (recorded === null) console.log(`no data${folder === undefined ? '' : ` in ${folder}`}: a generated shop instead`);
const shops = [...(recorded ?? []), generatedShop(measures)];
const engines = [await duckdb(), await postgres(), await clickhouse()];
console.log(`${catalog.length} metrics of the catalogue over ${new Set(measures.map(({ table }) => table)).size} tables`);
let failed = 0;
for (const shop of shops) {
  for (const engine of engines) for (const [name, table] of Object.entries(shop.facts)) await engine.load(tableName(shop, name), table);
  console.log(`\n${shop.name}`.padEnd(44), 'rows'.padStart(7), engines.map(({ name }) => name.padStart(10)).join(''));
  for (const { name, ours, theirs, isOrdered = true } of questionsOf(shop)) {
    const own = ours();
    const found: string[] = [];
    for (const engine of engines) {
      const worst = await theirs(engine).then(
        (answer) => difference(own, answer, isOrdered),
        (error: unknown) => String(error).slice(0, 400),
      );
      if (typeof worst === 'string') console.log(`  ${engine.name}: ${worst}`);
      if (!(typeof worst === 'number' && worst <= limit)) failed++;
      found.push(typeof worst === 'string' ? 'ERROR' : worst === 0 ? '0' : worst.toExponential(1));
    }
    console.log(`  ${name}`.padEnd(43), String(own.size).padStart(7), found.map((each) => each.padStart(10)).join(''));
  }
}
for (const engine of engines) {
  const wrong = await injections(engine);
  console.log(`\n${engine.name}: ${hostile.length} hostile names × ${hostile.length} values${wrong.length === 0 ? ' stay data' : ''}`);
  for (const line of wrong.slice(0, 5)) console.log(`  ${line}`);
  failed += wrong.length;
}
console.log(failed === 0 ? `\nall within ${limit}` : `\n${failed} differ`);
process.exit(failed === 0 ? 0 : 1);
