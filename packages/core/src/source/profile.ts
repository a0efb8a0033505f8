import type { FactSource, FactStatus } from '../fact/fact.js';
import type { Platform } from '../platform/platform.js';
import type { Text } from '../text/text.js';
import type { FieldName, TableName } from './table.js';

/** 金额单位: what the numbers of a money column count. 厘 is a tenth of a 分. */
export type AmountUnit = 'yuan' | 'fen' | 'li';

/** 表头别名: a header that stands for a field; with the days on which exports had it, where known, and the unit of its money. */
export type HeaderAlias =
  | string
  | {
      readonly header: string;
      /** The first day of export. */
      readonly from?: string;
      /** The first day of export on which it was gone. */
      readonly until?: string;
      readonly unit?: AmountUnit;
    };

/** 行规则: tells rows by the value of one field. An empty cell fits no rule. */
export type RowRule = { readonly field: string } & (
  | { readonly startsWith: string }
  | { readonly includes: string }
  | { readonly oneOf: readonly string[] }
  | { readonly negative: true }
);

/** 一种导出表: which headers one kind of export has. */
export interface TableProfile<T extends TableName> {
  /** By field, the header to prefer first. */
  readonly headers: { readonly [Name in FieldName<T>]?: readonly HeaderAlias[] };
  /**
   * What the amounts of a row belong to: the `row` itself, so that they add up, or the whole `order`, so that they stand again
   * on each of its rows and count once.
   */
  readonly amountOf?: 'row' | 'order';
  /** Rows that are refunds, unless the caller says otherwise; any rule that fits is enough. */
  readonly refundWhen?: readonly RowRule[];
  /** Rows of orders that were closed or wholly refunded, unless the caller says otherwise. */
  readonly cancelledWhen?: readonly RowRule[];
  readonly note?: Text;
}

/**
 * 导出格式: how one system writes its exports.
 *
 * `status` is `secondary` where no real file was seen, only reports of its headers.
 */
export interface SourceProfile {
  readonly id: string;
  readonly name: Text;
  readonly platforms: readonly Platform[];
  readonly status: FactStatus;
  readonly source: FactSource;
  /** The unit of money columns that do not name their own. */
  readonly amounts: AmountUnit;
  readonly tables: { readonly [T in TableName]?: TableProfile<T> };
}
