import { expectTypeOf, test } from 'vitest';
import type { AdSpend } from './adSpend.js';
import type { RecordOf } from './field.js';
import type { Line } from './line.js';
import type { Order } from './order.js';
import { readAll } from './readRecords.js';
import type { Refund } from './refund.js';
import type { Sku } from './sku.js';
import type { tableFields } from './table.js';
import type { Title } from './title.js';
import type { VisitorDay } from './visitorDay.js';

type Read<Name extends keyof typeof tableFields> = RecordOf<(typeof tableFields)[Name]>;

test('the fields of a table are what its interface says', () => {
  expectTypeOf<Read<'orders'>>().toEqualTypeOf<Omit<Order, 'kind'>>();
  expectTypeOf<Read<'lines'>>().toEqualTypeOf<Omit<Line, 'kind'>>();
  expectTypeOf<Read<'refunds'>>().toEqualTypeOf<Refund>();
  expectTypeOf<Read<'skus'>>().toEqualTypeOf<Sku>();
  expectTypeOf<Read<'visitors'>>().toEqualTypeOf<VisitorDay>();
  expectTypeOf<Read<'adSpend'>>().toEqualTypeOf<AdSpend>();
  expectTypeOf<Read<'titles'>>().toEqualTypeOf<Title>();
});

test('records have the type of their table', () => {
  expectTypeOf(readAll('', { table: 'orders' }).records).toEqualTypeOf<Order[]>();
  expectTypeOf(readAll('', { table: 'visitors' }).records).toEqualTypeOf<VisitorDay[]>();
  // @ts-expect-error a field of another table
  readAll('', { table: 'titles', columns: { amount: '金额' } });
});
