import { expect, test } from 'vitest';
import { gmv } from '../catalog/gmv.js';
import { gmvByBuyer } from '../catalog/gmvByBuyer.js';
import type { Metric } from '../metric/metric.js';
import { decompose } from './decompose.js';
import { drillDown } from './drillDown.js';
import { explainChange } from './explainChange.js';
import { funnelChange } from './funnelChange.js';
import { innerMix } from './innerMix.js';
import { priceVolumeMix } from './priceVolumeMix.js';
import { solveFor } from './solveFor.js';

const any = <T>(value: unknown) => value as T;
const metric = (formula: unknown) => any<Metric>({ id: 'test', unit: 'count', formula });
const options = any<never>({ before: { a: 1 }, after: { a: 2 }, by: ['d'] });
const side = { count: 1, total: 1 };
const deep = (levels: number): unknown => (levels === 0 ? 'a' : [deep(levels - 1), '+', 0]);
const deepRight = (levels: number): unknown => (levels === 0 ? 'a' : [0, '+', deepRight(levels - 1)]);
const wide = (levels: number): unknown => (levels === 0 ? 'a' : [wide(levels - 1), '+', wide(levels - 1)]);
const told = { before: 1, after: 2, change: 1, gap: null };
const million = 1_000_001;

test.each<[string, () => unknown, string, object]>([
  ['no metric', () => decompose(any<Metric>(7), options), 'shape/not-object', { path: 'metric', value: '7' }],
  ['no options', () => decompose(metric('a'), any(null)), 'shape/not-object', { path: 'options', value: 'null' }],
  [
    'no such method',
    () => decompose(metric('a'), any({ ...any<object>(options), method: 'lmdi2' })),
    'option/unknown',
    { option: 'method', value: 'lmdi2', allowed: 'lmdi sequential shapley' },
  ],
  [
    'an order that is no list',
    () => decompose(metric('a'), any({ ...any<object>(options), method: 'sequential', order: 'a' })),
    'shape/not-list',
    { path: 'order', value: 'a' },
  ],
  [
    'an order of what is no text',
    () => decompose(metric('a'), any({ ...any<object>(options), method: 'sequential', order: [7] })),
    'decompose/not-order',
    { input: '7' },
  ],
  [
    'an order longer than a formula can be',
    () => decompose(metric('a'), any({ ...any<object>(options), method: 'sequential', order: Array.from({ length: 257 }, () => 'a') })),
    'limit/exceeded',
    { what: 'formulaOperators', limit: 256, actual: 257 },
  ],
  ['a formula that is none', () => decompose(metric(Number.NaN), options), 'metric/not-formula', { part: 'NaN' }],
  ['a formula of four', () => decompose(metric(['a', '+', 'a', 'a']), options), 'metric/not-formula', { part: 'object' }],
  ['no operator', () => decompose(metric(['a', '%', 'a']), options), 'metric/not-formula', { part: '%' }],
  ['a formula too deep', () => decompose(metric(deep(33)), options), 'limit/exceeded', { what: 'formulaDepth', limit: 32, actual: 33 }],
  [
    'too deep on the right',
    () => decompose(metric(deepRight(33)), options),
    'limit/exceeded',
    { what: 'formulaDepth', limit: 32, actual: 33 },
  ],
  [
    'a formula too long',
    () => decompose(metric(wide(9)), options),
    'limit/exceeded',
    { what: 'formulaOperators', limit: 256, actual: 257 },
  ],
  ['drilling into no metric', () => drillDown(any(7), options), 'shape/not-object', { path: 'metric', value: '7' }],
  ['drilling without options', () => drillDown(gmv, any(7)), 'shape/not-object', { path: 'options', value: '7' }],
  [
    'drilling in no unit',
    () => drillDown(any({ ...gmv, unit: 'yuan' }), options),
    'option/unknown',
    { option: 'unit', value: 'yuan', allowed: 'fen count ratio average seconds hours days score' },
  ],
  [
    'dimensions that are no list',
    () => drillDown(gmv, any({ before: [], after: [], by: 'd' })),
    'shape/not-list',
    { path: 'by', value: 'd' },
  ],
  [
    'a dimension that is no text',
    () => drillDown(gmv, any({ before: [], after: [], by: ['d', 7] })),
    'decompose/not-member',
    { by: 'by', value: '7' },
  ],
  [
    'a day that is no text',
    () => drillDown(gmv, any({ before: [], after: [], by: [], day: 7 })),
    'decompose/not-member',
    { by: 'day', value: '7' },
  ],
  [
    'a member that is no text',
    () => drillDown(gmv, { before: [{ paidFen: 1, d: 7 }], after: [], by: ['d'] }),
    'decompose/not-member',
    { by: 'd', value: '7' },
  ],
  [
    'rows that do not add up',
    () => drillDown(metric(['a', '×', 'b']), { before: [], after: [], by: [] }),
    'decompose/not-additive',
    { metric: 'test' },
  ],
  [
    'too many rows',
    () => drillDown(gmv, { before: Array.from({ length: million }), after: [], by: [] } as never),
    'limit/exceeded',
    { what: 'groups', limit: million - 1, actual: million },
  ],
  ['no decomposition', () => explainChange(any(7), { unit: 'fen' }), 'shape/not-object', { path: 'decomposition', value: '7' }],
  ['explained in no way', () => explainChange(any(told), any(7)), 'shape/not-object', { path: 'options', value: '7' }],
  [
    'explained in no unit',
    () => explainChange(any(told), any({ unit: 'yuan' })),
    'option/unknown',
    { option: 'unit', value: 'yuan', allowed: 'fen count ratio average seconds hours days score' },
  ],
  [
    'names that are none',
    () => explainChange(any(told), any({ unit: 'fen', names: 7 })),
    'shape/not-object',
    { path: 'names', value: '7' },
  ],
  [
    'no number before',
    () => explainChange(any({ ...told, before: 'x' }), { unit: 'fen' }),
    'decompose/not-number',
    { id: 'decomposition', value: 'x' },
  ],
  ['no parts', () => explainChange(any(told), { unit: 'fen' }), 'shape/not-list', { path: 'parts', value: 'undefined' }],
  [
    'a part that is none',
    () => explainChange(any({ ...told, parts: [7] }), { unit: 'fen' }),
    'shape/not-object',
    { path: 'part', value: '7' },
  ],
  [
    'an input that is no text',
    () => explainChange(any({ ...told, parts: [{ input: 7, amount: 1 }] }), { unit: 'fen' }),
    'decompose/not-member',
    { by: 'input', value: '7' },
  ],
  [
    'a name in one language',
    () => explainChange(any({ ...told, parts: [{ input: 'uv', amount: 1 }] }), any({ unit: 'fen', names: { uv: { zh: '访客' } } })),
    'decompose/not-member',
    { by: 'uv', value: 'undefined' },
  ],
  [
    'a reason that is none',
    () => explainChange(any({ ...told, before: null, gap: 'toString' }), { unit: 'fen' }),
    'option/unknown',
    { option: 'gap', value: 'toString', allowed: 'unknown-input not-positive over-nothing over-nothing-between' },
  ],
  ['no steps', () => funnelChange(any(7), { unit: 'fen' }), 'shape/not-list', { path: 'steps', value: '7' }],
  ['a funnel without options', () => funnelChange([], any(7)), 'shape/not-object', { path: 'options', value: '7' }],
  [
    'a funnel in no unit',
    () => funnelChange([], any({ unit: 'yuan' })),
    'option/unknown',
    { option: 'unit', value: 'yuan', allowed: 'fen count ratio average seconds hours days score' },
  ],
  [
    'a funnel by no method',
    () => funnelChange([], any({ unit: 'fen', method: 'x' })),
    'option/unknown',
    { option: 'method', value: 'x', allowed: 'lmdi sequential shapley' },
  ],
  ['a step that is none', () => funnelChange(any([7]), { unit: 'fen' }), 'shape/not-object', { path: 'step', value: '7' }],
  [
    'a funnel too large for a number',
    () => funnelChange([{ id: 'a', before: 0, after: 2 ** 53 }], { unit: 'fen' }),
    'metric/overflow',
    { metric: 'funnel' },
  ],
  ['no groups', () => innerMix(any(7), { of: 'mean', unit: 'fen' }), 'shape/not-list', { path: 'groups', value: '7' }],
  ['a group that is none', () => innerMix(any([7]), { of: 'mean', unit: 'fen' }), 'shape/not-object', { path: 'groups', value: '7' }],
  ['groups without options', () => innerMix([], any(7)), 'shape/not-object', { path: 'options', value: '7' }],
  [
    'groups of nothing',
    () => innerMix([], any({ unit: 'fen' })),
    'option/unknown',
    { option: 'of', value: 'undefined', allowed: 'total mean' },
  ],
  [
    'groups in no unit',
    () => innerMix([], any({ of: 'mean' })),
    'option/unknown',
    { option: 'unit', value: 'undefined', allowed: 'fen count ratio average seconds hours days score' },
  ],
  [
    'a side that is none',
    () => innerMix(any([{ id: 'a', before: 7, after: side }]), { of: 'mean', unit: 'fen' }),
    'shape/not-object',
    { path: 'side', value: '7' },
  ],
  [
    'an id that is no text',
    () => innerMix(any([{ id: 7, before: side, after: side }]), { of: 'mean', unit: 'fen' }),
    'decompose/not-member',
    { by: 'id', value: '7' },
  ],
  [
    'a count that is no number',
    () => innerMix(any([{ id: 'a', before: { count: '1', total: 1 }, after: side }]), { of: 'mean', unit: 'fen' }),
    'decompose/not-count',
    { id: 'a', value: '1' },
  ],
  [
    'a count without end',
    () => innerMix([{ id: 'a', before: { count: Number.POSITIVE_INFINITY, total: 1 }, after: side }], { of: 'mean', unit: 'fen' }),
    'decompose/not-count',
    { id: 'a', value: 'Infinity' },
  ],
  [
    'a total that is no number',
    () => innerMix(any([{ id: 'a', before: side, after: { count: 1, total: '5' } }]), { of: 'mean', unit: 'fen' }),
    'decompose/not-number',
    { id: 'a', value: '5' },
  ],
  [
    'a total too large',
    () => innerMix([{ id: 'a', before: side, after: { count: 1, total: 2 ** 60 } }], { of: 'total', unit: 'fen' }),
    'metric/overflow',
    { metric: 'inner_mix' },
  ],
  ['no products', () => priceVolumeMix(any(7)), 'shape/not-list', { path: 'products', value: '7' }],
  [
    'too many products',
    () => priceVolumeMix(Array.from({ length: million }) as never),
    'limit/exceeded',
    { what: 'groups', limit: million - 1, actual: million },
  ],
  [
    'sales too large',
    () => priceVolumeMix([{ id: 'a', before: side, after: { count: 1, total: 2 ** 60 } }]),
    'metric/overflow',
    { metric: 'price_volume_mix' },
  ],
  [
    'products that make up for each other, too large together',
    () =>
      priceVolumeMix([
        { id: 'a', before: { count: 0, total: 0 }, after: { count: 1, total: 6e15 } },
        { id: 'b', before: { count: 1, total: 6e15 }, after: { count: 0, total: 0 } },
      ]),
    'metric/overflow',
    { metric: 'price_volume_mix' },
  ],
  ['solving no metric', () => solveFor(any<Metric>(7), 'a' as never, any({})), 'shape/not-object', { path: 'metric', value: '7' }],
  ['solving without options', () => solveFor(gmvByBuyer, 'visitors', any(7)), 'shape/not-object', { path: 'options', value: '7' }],
  [
    'solving for what stands there twice',
    () => solveFor(metric(['a', '+', 'a']), 'a' as never, any({ target: 1, known: {} })),
    'metric/not-solvable',
    { metric: 'test', input: 'a', times: 2 },
  ],
])('refuses %s', (_, call, code, params) => {
  expect(call).toThrow(expect.objectContaining({ name: 'ZhangguiError', code, params }));
});

test('at the limit all is well', () => {
  const { change } = decompose(metric(deep(32)), options);
  expect(change).toBe(1);
  expect(decompose(metric(deepRight(32)), options).change).toBe(1);
  expect(decompose(metric(wide(8)), options).change).toBe(256);
});
