import { isZhangguiError } from '@zhanggui/core';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type FactColumnKind, factTable, noName } from './factTable.js';

const refused = (code: string) => expect.objectContaining({ name: 'ZhangguiError', code });

test('orders as columns: names in code-unit order, empty cells kept, days as numbers', () => {
  const rows = [
    { day: '2026-06-18', shop: '南', paid: 9900, hours: 0.5, hour: 20 },
    { day: '1970-01-01', shop: null, paid: null, hour: -1 },
    { day: '2026-06-18', shop: '北', paid: -100, hours: 2, hour: 0, other: {} },
  ];
  expect(factTable(rows, { day: 'day', shop: 'name', paid: 'fen', hours: 'number', hour: 'integer' })).toEqual({
    rows: 3,
    columns: {
      day: Int32Array.of(20_622, 0, 20_622),
      shop: { codes: Uint32Array.of(1, noName, 0), names: ['北', '南'] },
      paid: Float64Array.of(9900, Number.NaN, -100),
      hours: Float64Array.of(0.5, Number.NaN, 2),
      hour: Int32Array.of(20, -1, 0),
    },
  });
});

test('SHOP-10 · a buyer within a shop is another one in another shop; with one name for both they are one', () => {
  const rows = [
    { shop: 'A', buyer: '甲', person: '1' },
    { shop: 'B', buyer: '甲', person: '1' },
    { shop: null, buyer: '甲', person: '1' },
    { shop: 'B', buyer: null, person: null },
  ];
  const { columns } = factTable(rows, { buyer: { kind: 'name', within: ['shop'] }, person: 'name' });
  expect(columns.buyer).toEqual({ codes: Uint32Array.of(0, 1, 2, noName), names: ['["A","甲"]', '["B","甲"]', '[null,"甲"]'] });
  expect(columns.person).toEqual({ codes: Uint32Array.of(0, 0, 0, noName), names: ['1'] });
});

test.each<[string, unknown, Record<string, unknown>, string]>([
  ['a number for a name', [{ a: 1 }], { a: 'name' }, 'column/not-text'],
  ['a part of a 分', [{ a: 0.1 }], { a: 'fen' }, 'column/not-fen'],
  ['a text for money', [{ a: '1' }], { a: 'fen' }, 'column/not-fen'],
  ['an endless number', [{ a: Number.POSITIVE_INFINITY }], { a: 'number' }, 'column/not-number'],
  ['no hour', [{}], { a: 'integer' }, 'column/not-number'],
  ['an hour over 2^31', [{ a: 2 ** 31 }], { a: 'integer' }, 'column/not-number'],
  ['no day', [{}], { a: 'day' }, 'day/not-day'],
  ['another kind', [], { a: 'text' }, 'option/unknown'],
  ['another kind within', [], { a: { kind: 'fen', within: [] } }, 'option/unknown'],
  ['no list of fields', [], { a: { kind: 'name', within: 'shop' } }, 'shape/not-list'],
  ['no rows', {}, {}, 'aggregate/not-rows'],
  ['no row', [null], {}, 'shape/not-object'],
  ['no columns', [], null as never, 'shape/not-object'],
])('refused: %s', (_, rows, columns, code) => {
  expect(() => factTable(rows as object[], columns as Record<string, FactColumnKind>)).toThrow(refused(code));
});

test('columns read back as the rows that they were made of', () => {
  const cell = fc.option(fc.string({ maxLength: 3 }));
  fc.assert(
    fc.property(fc.array(fc.record({ name: cell, fen: fc.option(fc.maxSafeInteger()) })), (rows) => {
      const { columns } = factTable(rows, { name: 'name', fen: 'fen' });
      const { codes, names } = columns.name as { codes: Uint32Array; names: readonly string[] };
      expect([...codes].map((code) => (code === noName ? null : names[code]))).toEqual(rows.map(({ name }) => name));
      expect([...(columns.fen as Float64Array)]).toEqual(rows.map(({ fen }) => fen ?? Number.NaN));
      expect(names).toEqual([...new Set(rows.flatMap(({ name }) => name ?? []))].sort());
    }),
  );
});

test('whatever comes in, nothing but a coded error comes out', () => {
  const kind = fc.oneof(fc.constantFrom('name', 'day', 'fen', 'number', 'integer'), fc.anything());
  fc.assert(
    fc.property(
      fc.oneof(fc.array(fc.oneof(fc.object(), fc.anything())), fc.anything()),
      fc.oneof(fc.dictionary(fc.string(), kind), fc.anything()),
      (rows, columns) => {
        try {
          factTable(rows as object[], columns as Record<string, FactColumnKind>);
        } catch (error) {
          expect(isZhangguiError(error)).toBe(true);
        }
      },
    ),
    { numRuns: 500 },
  );
});

test.each<[string, unknown, unknown, string]>([
  ['a whole number that is a bigint', [{ hour: 5n }], { hour: 'integer' }, 'column/not-number'],
  ['a whole number that is a symbol', [{ hour: Symbol('5') }], { hour: 'integer' }, 'column/not-number'],
  ['a field of a shop that has no name', [{ buyer: '甲' }], { buyer: { kind: 'name', within: [null] } }, 'query/not-part'],
  [
    'a field by a name that no text can be made of',
    [{ buyer: '甲' }],
    { buyer: { kind: 'name', within: [Object.create(null)] } },
    'query/not-part',
  ],
])('refused with a code: %s', (_, rows, columns, code) => {
  expect(() => factTable(rows as object[], columns as Parameters<typeof factTable>[1])).toThrow(
    expect.objectContaining({ name: 'ZhangguiError', code }),
  );
});

test('a field by the name of a method is empty where a row does not have it', () => {
  const { columns } = factTable([{ constructor: '甲' }, {}], { constructor: 'name', valueOf: 'number' });
  expect(columns.constructor).toEqual({ codes: Uint32Array.of(0, noName), names: ['甲'] });
  expect(columns.valueOf).toEqual(Float64Array.of(Number.NaN, Number.NaN));
});

test.each<[string, unknown, unknown, string, object]>([
  ['rows that are none', null, {}, 'aggregate/not-rows', { value: 'null' }],
  ['rows that are an object', {}, {}, 'aggregate/not-rows', { value: 'object' }],
  ['no columns', [], 5, 'shape/not-object', { path: 'columns', value: '5' }],
  ['no row', [{}, 5], {}, 'shape/not-object', { path: 'row', value: '5' }],
  ['another kind', [], { a: 'text' }, 'option/unknown', { option: 'kind', value: 'text', allowed: 'name day fen number integer' }],
  ['no kind', [], { a: null }, 'option/unknown', { option: 'kind', value: 'null', allowed: 'name day fen number integer' }],
  ['a day within', [], { a: { kind: 'day', within: [] } }, 'option/unknown', { option: 'kind', value: 'day', allowed: 'name' }],
  ['within a text', [], { a: { kind: 'name', within: 'shop' } }, 'shape/not-list', { path: 'within', value: 'shop' }],
  ['within a number', [], { a: { kind: 'name', within: ['shop', 5] } }, 'query/not-part', { part: 'within', value: '5' }],
  ['a number for a name', [{ a: '甲' }, { a: 5 }], { a: 'name' }, 'column/not-text', { column: 'a', row: 1, value: '5' }],
  [
    'a shop by number',
    [{ a: '甲', shop: 5 }],
    { a: { kind: 'name', within: ['shop'] } },
    'column/not-text',
    { column: 'shop', row: 0, value: '5' },
  ],
  ['part of a 分', [{ a: 1 }, { a: 0.5 }], { a: 'fen' }, 'column/not-fen', { column: 'a', row: 1, value: '0.5' }],
  ['a text for a number', [{ a: '5' }], { a: 'number' }, 'column/not-number', { column: 'a', row: 0, value: '5' }],
  ['an hour that nobody knows', [{ a: 1 }, {}], { a: 'integer' }, 'column/not-number', { column: 'a', row: 1, value: 'null' }],
])('a refusal names what was wrong: %s', (_, rows, columns, code, params) => {
  expect(() => factTable(rows as object[], columns as Record<string, FactColumnKind>)).toThrow(expect.objectContaining({ code, params }));
});

test('whole numbers to group by go from −2^31 to 2^31 − 1', () => {
  const ends = [{ a: -(2 ** 31) }, { a: 2 ** 31 - 1 }];
  expect(factTable(ends, { a: 'integer' }).columns.a).toEqual(Int32Array.of(-(2 ** 31), 2 ** 31 - 1));
  for (const a of [-(2 ** 31) - 1, 2 ** 31, 0.5]) expect(() => factTable([{ a }], { a: 'integer' })).toThrow(refused('column/not-number'));
});
