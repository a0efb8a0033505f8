import type { Day } from '@zhanggui/core';
import { expect, test } from 'vitest';
import { gmv } from '../catalog/gmv.js';
import { gmvByBuyer } from '../catalog/gmvByBuyer.js';
import type { Grain } from '../metric/grain.js';
import type { Measure } from '../metric/measure.js';
import type { CumulativeOver, MetricQuery } from '../metric/query.js';
import { readQuery } from './readQuery.js';

const name = { zh: '数', en: 'Figure' };
const paidFen = { id: 'paidFen', name, unit: 'fen', table: 'orders', aggregate: 'sum', column: 'paid' } as const satisfies Measure;
const buyers = { id: 'buyers', name, unit: 'count', table: 'orders', aggregate: 'distinct', column: 'buyer' } as const satisfies Measure;
const visitors = { id: 'visitors', name, unit: 'count', table: 'visits', aggregate: 'distinct', column: 'visitor' } as const;
const refused = (code: string, params: object) => expect.objectContaining({ name: 'ZhangguiError', code, params });
const many = (length: number, value: unknown) => Array.from({ length }, () => value);

test('what is left out of a query is filled in', () => {
  expect(readQuery({ metrics: [gmv], measures: [paidFen] })).toEqual({
    metrics: [gmv],
    measures: [paidFen],
    by: [],
    grain: 'all',
    period: null,
    where: [],
    cumulative: null,
  });
});

test('a metric of metrics comes with their formulas, down to the measures', () => {
  const { metrics } = readQuery({ metrics: [gmvByBuyer], measures: [visitors, buyers, paidFen] });
  expect(metrics[0]!.formula).toEqual([['visitors', '×', ['buyers', '÷', 'visitors']], '×', ['paidFen', '÷', 'buyers']]);
});

test('a metric within a metric that is a measure already stays as it is measured', () => {
  const rate = { ...buyers, id: 'payConversionByBuyer' };
  const { metrics } = readQuery({ metrics: [gmvByBuyer], measures: [visitors, buyers, paidFen, rate] });
  expect(metrics[0]!.formula).toEqual([['visitors', '×', 'payConversionByBuyer'], '×', ['paidFen', '÷', 'buyers']]);
});

test.each<[string, unknown, string, object]>([
  ['no query', null, 'shape/not-object', { path: 'query', value: 'null' }],
  ['metrics that are no list', { metrics: 5 }, 'shape/not-list', { path: 'metrics', value: '5' }],
  ['1,001 metrics', { metrics: many(1001, gmv) }, 'limit/exceeded', { what: 'metrics', limit: 1000, actual: 1001 }],
  ['no metric', { metrics: [null] }, 'shape/not-object', { path: 'metrics', value: 'null' }],
  ['a metric without an id', { metrics: [{ ...gmv, id: '' }] }, 'query/not-part', { part: 'metrics.id', value: '' }],
  ['a metric with a number for an id', { metrics: [{ ...gmv, id: 7 }] }, 'query/not-part', { part: 'metrics.id', value: '7' }],
  ['a metric twice', { metrics: [gmv, gmv] }, 'query/duplicate', { what: 'metrics', id: 'gmv' }],
  ['an input that nobody measures', { measures: [buyers] }, 'metric/missing-input', { metric: 'gmv', input: 'paidFen' }],
  ['measures that are no list', { measures: {} }, 'shape/not-list', { path: 'measures', value: 'object' }],
  ['1,001 measures', { measures: many(1001, paidFen) }, 'limit/exceeded', { what: 'measures', limit: 1000, actual: 1001 }],
  ['no measure', { measures: [7] }, 'shape/not-object', { path: 'measures', value: '7' }],
  ['a measure twice', { measures: [paidFen, paidFen] }, 'query/duplicate', { what: 'measures', id: 'paidFen' }],
  ['dimensions that are no list', { by: 'shop' }, 'shape/not-list', { path: 'by', value: 'shop' }],
  ['51 dimensions', { by: many(51, 'shop') }, 'limit/exceeded', { what: 'dimensions', limit: 50, actual: 51 }],
  ['a dimension without a name', { by: [''] }, 'query/not-part', { part: 'by', value: '' }],
  ['a dimension twice', { by: ['shop', 'hour', 'shop'] }, 'query/duplicate', { what: 'by', id: 'shop' }],
  ['another grain', { grain: 'year' }, 'option/unknown', { option: 'grain', value: 'year', allowed: 'day week month all' }],
  ['a month for a period', { period: '2026-06' }, 'shape/not-object', { path: 'period', value: '2026-06' }],
  [
    'a period that ends before it starts',
    { period: { from: '2026-06-02', to: '2026-06-01' } },
    'day/backwards',
    { from: '2026-06-02', to: '2026-06-01' },
  ],
  [
    'running totals of ten years',
    { grain: 'day', cumulative: 'decade' },
    'option/unknown',
    { option: 'cumulative', value: 'decade', allowed: 'month quarter year query' },
  ],
])('refused: %s', (_, change, code, params) => {
  const query = change === null ? null : { metrics: [gmv], measures: [paidFen], ...(change as object) };
  expect(() => readQuery(query as MetricQuery)).toThrow(refused(code, params));
});

test.each<[string, object, string, object]>([
  ['no id', { id: '' }, 'query/not-part', { part: 'measures.id', value: '' }],
  ['no table', { table: undefined }, 'query/not-part', { part: 'measures.table', value: 'undefined' }],
  ['a mean', { aggregate: 'mean' }, 'option/unknown', { option: 'aggregate', value: 'mean', allowed: 'sum rows distinct' }],
  ['a sum of no column', { column: '' }, 'query/not-part', { part: 'measures.column', value: '' }],
  ['a count of no column', { aggregate: 'distinct', column: undefined }, 'query/not-part', { part: 'measures.column', value: 'undefined' }],
  ['conditions that are no list', { where: 'x' }, 'shape/not-list', { path: 'measures.where', value: 'x' }],
  ['a condition that is none', { where: [null] }, 'shape/not-object', { path: 'measures.where', value: 'null' }],
  ['a condition on no column', { where: [{ column: '', is: 1 }] }, 'query/not-part', { part: 'measures.where.column', value: '' }],
  ['a condition on a truth', { where: [{ column: 'a', is: true }] }, 'query/not-part', { part: 'measures.where.is', value: 'boolean' }],
  [
    'an additivity of metrics',
    { additivity: 'never' },
    'option/unknown',
    { option: 'measures.additivity', value: 'never', allowed: 'within-day' },
  ],
  ['complete, but no yes or no', { complete: 1 }, 'query/not-part', { part: 'measures.complete', value: '1' }],
  ['a count that is complete', { aggregate: 'rows', complete: true }, 'query/not-part', { part: 'measures.complete', value: 'boolean' }],
  ['others that are nothing', { aggregate: 'distinct', having: null }, 'shape/not-object', { path: 'measures.having', value: 'null' }],
  ['others that are a number', { aggregate: 'distinct', having: 2 }, 'shape/not-object', { path: 'measures.having', value: '2' }],
  ['enough others of a sum', { having: { distinct: 'order', atLeast: 2 } }, 'query/not-part', { part: 'measures.having', value: 'sum' }],
  [
    'others without a column',
    { aggregate: 'distinct', having: { distinct: '', atLeast: 2 } },
    'query/not-part',
    { part: 'measures.having.distinct', value: '' },
  ],
  [
    'half another',
    { aggregate: 'distinct', having: { distinct: 'order', atLeast: 1.5 } },
    'query/not-part',
    { part: 'measures.having.atLeast', value: '1.5' },
  ],
  [
    'no other',
    { aggregate: 'distinct', having: { distinct: 'order', atLeast: 0 } },
    'query/not-part',
    { part: 'measures.having.atLeast', value: '0' },
  ],
])('a measure is refused: %s', (_, change, code, params) => {
  expect(() => readQuery({ metrics: [], measures: [{ ...paidFen, ...change }] })).toThrow(refused(code, params));
});

test.each<[string, unknown, string, object]>([
  ['no list', { column: 'a', is: 1 }, 'shape/not-list', { path: 'where', value: 'object' }],
  ['1,001 of them', many(1001, { column: 'a', is: 1 }), 'limit/exceeded', { what: 'conditions', limit: 1000, actual: 1001 }],
  ['no condition', ['shop'], 'shape/not-object', { path: 'where', value: 'shop' }],
  ['a column by number', [{ column: 3, is: 1 }], 'query/not-part', { part: 'where.column', value: '3' }],
  ['equal to nothing said', [{ column: 'a' }], 'query/not-part', { part: 'where.is', value: 'undefined' }],
  ['equal to a bigint', [{ column: 'a', is: [1, 5n] }], 'query/not-part', { part: 'where.is', value: 'bigint' }],
  ['equal to no end', [{ column: 'a', is: Number.POSITIVE_INFINITY }], 'query/not-part', { part: 'where.is', value: 'Infinity' }],
  ['has something else', [{ column: 'a', has: 'values' }], 'query/not-part', { part: 'where.has', value: 'values' }],
  ['has a value and is one', [{ column: 'a', has: 'value', is: null }], 'query/not-part', { part: 'where.has', value: 'value' }],
  [
    'more than a million values',
    [{ column: 'a', is: new Array(1_000_001) }],
    'limit/exceeded',
    { what: 'conditionValues', limit: 1_000_000, actual: 1_000_001 },
  ],
])('conditions are refused: %s', (_, where, code, params) => {
  expect(() => readQuery({ metrics: [], measures: [paidFen], where: where as never })).toThrow(refused(code, params));
});

test('texts, numbers, nothing, lists of them and any value at all are conditions', () => {
  const where = [
    { column: 'a', is: '' },
    { column: 'a', is: 0 },
    { column: 'a', is: null },
    { column: 'a', is: ['南', 5, null] },
    { column: 'a', has: 'value' },
  ] as const;
  const measure = { ...buyers, where, having: { distinct: 'order', atLeast: 1 } };
  expect(readQuery({ metrics: [], measures: [measure], where })).toMatchObject({ measures: [measure], where });
});

const over: CumulativeOver[] = ['month', 'quarter', 'year', 'query'];

test.each<[Grain, CumulativeOver[]]>([
  ['day', over],
  ['week', ['query']],
  ['month', ['quarter', 'year', 'query']],
  ['all', []],
])('running totals by %s begin with a period of it: %s', (grain, allowed) => {
  for (const cumulative of over) {
    const read = () => readQuery({ metrics: [], measures: [paidFen], grain, cumulative });
    if (allowed.includes(cumulative)) expect(read().cumulative).toBe(cumulative);
    else expect(read).toThrow(refused('query/not-part', { part: 'cumulative', value: `${grain}, ${cumulative}` }));
  }
});

test('what was looked at is what is asked, though the caller changes its objects afterwards', () => {
  const where = [{ column: 'shop', is: '南' }];
  const having = { distinct: 'order', atLeast: 2 };
  const measure = { ...buyers, where, having };
  const { measures, period } = readQuery({
    metrics: [],
    measures: [measure],
    period: { from: '2026-06-01' as Day, to: '2026-06-30' as Day },
  });
  where[0]!.is = '北';
  where.push({ column: 'hour', is: '1' });
  having.atLeast = 9;
  expect(measures).toEqual([{ ...buyers, where: [{ column: 'shop', is: '南' }], having: { distinct: 'order', atLeast: 2 } }]);
  expect(period).toEqual({ from: '2026-06-01', to: '2026-06-30' });
});
