import { type AdSpend, adSpendFields } from './adSpend.js';
import type { Field } from './field.js';
import { type Line, lineFields } from './line.js';
import { type Order, orderFields } from './order.js';
import { type Refund, refundFields } from './refund.js';
import { type Sku, skuFields } from './sku.js';
import { type Title, titleFields } from './title.js';
import { type VisitorDay, visitorDayFields } from './visitorDay.js';

/** 表: the kinds of files that are read, and the record that each row becomes. */
export interface TableRecords {
  readonly orders: Order;
  readonly lines: Line;
  readonly refunds: Refund;
  readonly skus: Sku;
  readonly visitors: VisitorDay;
  readonly adSpend: AdSpend;
  readonly titles: Title;
}

export type TableName = keyof TableRecords;

/** The fields of a table that stand in a column; `kind` is worked out. */
export type FieldName<T extends TableName> = Exclude<keyof TableRecords[T] & string, 'kind'>;

/** 各表的字段. */
export const tableFields = {
  orders: orderFields,
  lines: lineFields,
  refunds: refundFields,
  skus: skuFields,
  visitors: visitorDayFields,
  adSpend: adSpendFields,
  titles: titleFields,
} as const satisfies { readonly [T in TableName]: readonly Field<FieldName<T>>[] };
