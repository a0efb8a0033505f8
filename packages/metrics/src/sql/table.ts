import { checkObject, checkOption, refuseOver, shown, ZhangguiError } from '@zhanggui/core';
import { metricLimits } from '../formula/metricLimits.js';
import { checkName } from './checkName.js';
import type { Dialect, SqlDayKind, SqlDialect } from './dialects/dialect.js';
import { dialectOf } from './dialects/dialectOf.js';
import { type Fragment, joinSql, nameSql, sql } from './fragment.js';

/** 数据库里的表: what stands behind a table of a query. */
export interface SqlTable {
  /** `orders`, or in parts: `['warehouse', 'shop', 'orders']`. A dot within a name is part of the name. */
  readonly name: string | readonly string[];
  /** The database's name for each column of the query; then no other column is known. Left out: the same names. */
  readonly columns?: Readonly<Record<string, string>>;
  /** Where the day of a row stands, by the database's name. Left out for a table that is never asked by days. */
  readonly day?: { readonly column: string; readonly as: SqlDayKind };
}

/** 编译选项. */
export interface SqlOptions {
  readonly dialect: SqlDialect;
  /** By the names that measures use. */
  readonly tables: Readonly<Record<string, SqlTable>>;
}

/** A table to be read: every column is written with the table before it, so that no name of the answer is taken for it. */
export interface TableSource {
  readonly from: Fragment;
  /** @throws `query/no-column`, `sql/not-name` */
  readonly column: (name: string) => Fragment;
  /** The day of a row. @throws `sql/no-day` */
  readonly day: () => Fragment;
}

/** The dialect of the options and their tables. @throws `option/unknown`, `shape/not-object` */
export function readOptions(options: SqlOptions): { readonly dialect: Dialect; readonly source: (name: string) => TableSource } {
  checkObject('options', options);
  const { dialect: name, tables } = options;
  const dialect = dialectOf(name);
  checkObject('tables', tables);
  return { dialect, source: (table) => sourceOf(table, tables, dialect) };
}

/** @throws `query/no-table`, `sql/not-name`, `option/unknown`, `shape/not-object`, `limit/exceeded` over 10 parts of a name */
function sourceOf(name: string, tables: SqlOptions['tables'], dialect: Dialect): TableSource {
  if (typeof name !== 'string' || !Object.hasOwn(tables, name)) throw new ZhangguiError('query/no-table', { table: shown(name) });
  const table = tables[name]!;
  checkObject('tables', table);
  const { columns, day } = table;
  const parts: readonly unknown[] = Array.isArray(table.name) ? table.name : [table.name];
  refuseOver(metricLimits, 'sqlNameParts', parts.length);
  if (parts.length === 0) throw new ZhangguiError('sql/not-name', { name: '' });
  if (columns !== undefined) checkObject('tables.columns', columns);
  const named = (column: unknown) => sql`t.${nameSql(checkName(column, dialect))}`;
  const column = (logical: string) => {
    if (columns === undefined) return named(logical);
    if (typeof logical !== 'string' || !Object.hasOwn(columns, logical))
      throw new ZhangguiError('query/no-column', { table: shown(name), column: shown(logical) });
    return named(columns[logical]);
  };
  const dayOf = () => {
    if (day === undefined) throw new ZhangguiError('sql/no-day', { table: shown(name) });
    checkObject('tables.day', day);
    checkOption('day.as', day.as, ['date', 'beijing-time', 'utc-time', 'instant', 'day-number']);
    return dialect.day[day.as](named(day.column));
  };
  const path = Array.from(parts, (part) => nameSql(checkName(part, dialect)));
  return { from: sql`${joinSql(path, '.')} t`, column, day: dayOf };
}
