import { checkList, checkObject, refuseOver, shown, ZhangguiError } from '@zhanggui/core';
import { metricLimits } from '../formula/metricLimits.js';
import { checkColumn, columnKind } from './checkColumn.js';
import type { FactColumn, FactTable, NamedColumn } from './factTable.js';

/** Facts by the name of their table: `{ orders, visits }`. */
export type Facts = { readonly [table: string]: FactTable };

/** A column of numbers. */
export type NumberColumn = Exclude<FactColumn, NamedColumn>;

/** One table of the facts. @throws `query/no-table`, `query/not-part`, `limit/exceeded`, `shape/not-object` */
export function readTable(facts: Facts, name: string): FactTable {
  const table = Object.hasOwn(facts, name) ? facts[name] : undefined;
  if (table === undefined) throw new ZhangguiError('query/no-table', { table: shown(name) });
  checkObject(name, table);
  checkObject(name, table.columns);
  const { rows } = table;
  if (!(Number.isSafeInteger(rows) && rows >= 0)) throw new ZhangguiError('query/not-part', { part: 'rows', value: shown(rows) });
  refuseOver(metricLimits, 'columnRows', rows);
  return table;
}

/**
 * One column of a table, as long as the table.
 *
 * @throws `query/no-column`, `column/not-column`, `column/unequal`, `shape/not-list`
 */
export function readColumn({ rows, columns }: FactTable, tableName: string, name: string): FactColumn {
  const column = Object.hasOwn(columns, name) ? columns[name] : undefined;
  if (column === undefined) throw new ZhangguiError('query/no-column', { table: shown(tableName), column: shown(name) });
  if (isNamed(column)) {
    checkColumn(name, column.codes, ['Uint32Array'], rows);
    checkList(name, column.names);
  } else checkColumn(name, column, ['Int32Array', 'Uint32Array', 'Float64Array'], rows);
  return column;
}

/** Whether a column holds codes of names. */
export function isNamed(column: FactColumn): column is NamedColumn {
  return typeof column === 'object' && column !== null && !ArrayBuffer.isView(column);
}

/** A column of whole numbers of days. @throws as {@link readColumn} */
export function readDays(table: FactTable, tableName: string): Int32Array {
  const column = readColumn(table, tableName, 'day');
  checkColumn('day', column, ['Int32Array']);
  return column as Int32Array;
}

/** Numbers that are added, as doubles. @throws `column/not-column` for names */
export function readNumbers(table: FactTable, tableName: string, name: string): Float64Array {
  const column = readColumn(table, tableName, name);
  if (isNamed(column))
    throw new ZhangguiError('column/not-column', { column: shown(name), value: 'object', kinds: 'Int32Array Uint32Array Float64Array' });
  // one kind of array alone, since a loop over several kinds is slower on all of them
  return columnKind(column) === 'Float64Array' ? (column as Float64Array) : new Float64Array(column);
}
