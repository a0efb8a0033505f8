import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sqlDialects } from './dialects/dialectOf.js';
import type { SqlOrders } from './orders.js';
import type { SqlOptions } from './table.js';
import { toRetentionSql } from './toRetentionSql.js';

const options: SqlOptions = { dialect: 'duckdb', tables: { orders: { name: 'orders', day: { column: 'on_day', as: 'date' } } } };
const orders: SqlOrders = { table: 'orders', buyer: 'buyer', where: [{ column: 'kind', is: 'sale' }] };

test.each(sqlDialects)('the whole text for %s', (dialect) => {
  const { sql, parameters, columns } = toRetentionSql(orders, { ...options, dialect });
  expect(columns).toEqual(['cohort', 'months', 'active', 'size', 'rate']);
  expect(parameters).toEqual(['sale']);
  expect(sql).toMatchSnapshot();
});

test.each<[string, string, unknown, unknown]>([
  ['no orders', 'shape/not-object', null, options],
  ['no options', 'shape/not-object', orders, null],
  ['a table that is not there', 'query/no-table', { ...orders, table: 'refunds' }, options],
  ['a table without days', 'sql/no-day', orders, { ...options, tables: { orders: { name: 'orders' } } }],
  ['a buyer that is no name', 'sql/not-name', { ...orders, buyer: undefined }, options],
  ['conditions that are no list', 'shape/not-list', { ...orders, where: 'x' }, options],
  ['a condition without a column', 'query/not-part', { ...orders, where: [{ is: 1 }] }, options],
])('%s is refused', (_, code, asked, chosen) => {
  expect(() => toRetentionSql(asked as SqlOrders, chosen as SqlOptions)).toThrow(expect.objectContaining({ name: 'ZhangguiError', code }));
});

test('whatever comes in, nothing but a coded error comes out', () => {
  fc.assert(
    fc.property(fc.anything({ withBigInt: true, withNullPrototype: true, withSparseArray: true }), (thing) => {
      for (const [asked, chosen] of [
        [thing, options],
        [orders, thing],
        [{ ...orders, ...(thing as object) }, options],
      ]) {
        try {
          toRetentionSql(asked as SqlOrders, chosen as SqlOptions);
        } catch (error) {
          expect(error).toMatchObject({ name: 'ZhangguiError' });
        }
      }
    }),
  );
});
