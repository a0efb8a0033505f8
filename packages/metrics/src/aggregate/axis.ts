import { refuseOver, shown, ZhangguiError } from '@zhanggui/core';
import { metricLimits } from '../formula/metricLimits.js';
import type { ColumnValue } from '../metric/measure.js';
import { checkColumn } from './checkColumn.js';
import { nameOrder, rangeOf, recode } from './denseCodes.js';
import type { FactTable, NamedColumn } from './factTable.js';
import { isNamed, type NumberColumn, readColumn } from './readColumn.js';

/** A table and its name. */
export interface NamedTable {
  readonly name: string;
  readonly table: FactTable;
}

/** A dimension: its values in the order of the answer, `null` last, and for each table the place of every row among them. */
export interface Axis {
  readonly values: readonly ColumnValue[];
  readonly places: readonly Int32Array[];
}

/** One dimension over all tables. @throws `query/unlike-columns`, `column/not-column`, `query/no-column`, `column/not-name` */
export function axisOf(name: string, tables: readonly NamedTable[]): Axis {
  const columns = tables.map(({ name: tableName, table }) => readColumn(table, tableName, name));
  const named = columns.filter(isNamed);
  if (named.length === columns.length) return nameAxis(name, named);
  if (named.length > 0) throw new ZhangguiError('query/unlike-columns', { column: shown(name) });
  return numberAxis(name, columns as NumberColumn[]);
}

function nameAxis(name: string, columns: readonly NamedColumn[]): Axis {
  const { names, places } = nameOrder(
    name,
    columns.map((column) => column.names),
  );
  const rows = columns.map((column, k) => recode(name, column, places[k]!));
  for (const row of rows) for (let at = 0; at < row.length; at++) if (row[at]! < 0) row[at] = names.length;
  return { values: [...names, null], places: rows };
}

/** Whole numbers only: a fraction is nothing to group by. */
function numberAxis(name: string, columns: readonly NumberColumn[]): Axis {
  for (const column of columns) checkColumn(name, column, ['Int32Array', 'Uint32Array']);
  const ranges = columns.filter(({ length }) => length > 0).map(rangeOf);
  const min = Math.min(...ranges.map((range) => range.min));
  const max = Math.max(...ranges.map((range) => range.max));
  if (max - min < 65_536) {
    const values = Array.from({ length: max - min + 1 }, (_, place) => min + place);
    return { values, places: columns.map((column) => Int32Array.from(column, (value) => value - min)) };
  }
  const seen = new Set<number>();
  for (const column of columns) {
    for (const value of column) seen.add(value);
    refuseOver(metricLimits, 'groups', seen.size);
  }
  const values = [...seen].sort((a, b) => a - b);
  const placeOf = new Map(values.map((value, place) => [value, place]));
  return { values, places: columns.map((column) => Int32Array.from(column, (value) => placeOf.get(value)!)) };
}
