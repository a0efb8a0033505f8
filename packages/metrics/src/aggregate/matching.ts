import { shown, ZhangguiError } from '@zhanggui/core';
import type { ColumnValue, RowCondition } from '../metric/measure.js';
import { columnKind } from './checkColumn.js';
import { type FactColumn, type FactTable, type NamedColumn, noName } from './factTable.js';
import { isNamed, type NumberColumn, readColumn } from './readColumn.js';

/**
 * Which rows meet all conditions: 1 for those, 0 for the others; `null` where there is no condition.
 *
 * @throws `query/no-column`, `column/not-name`, `column/not-column`, `column/unequal`
 */
export function matching(table: FactTable, tableName: string, where: readonly RowCondition[]): Uint8Array | null {
  if (where.length === 0) return null;
  const kept = new Uint8Array(table.rows).fill(1);
  for (const { column: name, is, has } of where) {
    const column = readColumn(table, tableName, name);
    if (has !== undefined) {
      keepFilled(name, column, kept);
      continue;
    }
    const values = new Set<ColumnValue>(isList(is) ? is : [is]);
    if (isNamed(column)) keepNames(name, column, values, kept);
    else keepNumbers(column, values, kept);
  }
  return kept;
}

function isList(is: ColumnValue | readonly ColumnValue[]): is is readonly ColumnValue[] {
  return Array.isArray(is);
}

/** Rows that have any value. */
function keepFilled(name: string, column: FactColumn, kept: Uint8Array): void {
  if (isNamed(column)) keepNames(name, column, new Set(column.names), kept);
  else if (columnKind(column) === 'Float64Array')
    for (let row = 0; row < column.length; row++) if (Number.isNaN(column[row])) kept[row] = 0;
}

function keepNames(name: string, { codes, names }: NamedColumn, values: ReadonlySet<ColumnValue>, kept: Uint8Array): void {
  const allowed = Uint8Array.from(names, (each) => Number(values.has(each)));
  const empty = Number(values.has(null));
  for (let row = 0; row < codes.length; row++) {
    const code = codes[row]!;
    if (code < names.length) kept[row]! &= allowed[code]!;
    else if (code === noName) kept[row]! &= empty;
    else throw new ZhangguiError('column/not-name', { column: shown(name), row, code, names: names.length });
  }
}

function keepNumbers(column: NumberColumn, values: ReadonlySet<ColumnValue>, kept: Uint8Array): void {
  const empty = Number(values.has(null));
  const numbers = [...values].filter((value) => typeof value === 'number');
  const [only = Number.NaN] = numbers;
  for (let row = 0; row < column.length; row++) {
    const value = column[row]!;
    const meets = numbers.length <= 1 ? value === only : values.has(value);
    if (!(meets || (empty === 1 && Number.isNaN(value)))) kept[row] = 0;
  }
}
