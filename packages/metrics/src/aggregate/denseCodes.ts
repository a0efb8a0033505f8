import { refuseOver, shown, ZhangguiError } from '@zhanggui/core';
import { metricLimits } from '../formula/metricLimits.js';
import { columnKind } from './checkColumn.js';
import { type FactColumn, type NamedColumn, noName } from './factTable.js';
import { isNamed, type NumberColumn } from './readColumn.js';

/** One code a row from 0 to `count` − 1, equal where the values are equal; −1 where the cell is empty. */
export interface DenseCodes {
  readonly codes: Int32Array;
  readonly count: number;
}

/** The values of a column as codes. @throws `column/not-name`, `column/not-names`, `column/not-number`, `limit/exceeded` */
export function denseCodes(name: string, column: FactColumn): DenseCodes {
  if (!isNamed(column)) return denseNumbers(name, column);
  const order = nameOrder(name, [column.names]);
  return { codes: recode(name, column, order.places[0]!), count: order.names.length };
}

/** All names of some columns, each once, in code-unit order; and for each column which place its codes have among them. */
export interface NameOrder {
  readonly names: readonly string[];
  /** `null` where every code is its place. */
  readonly places: readonly (Int32Array | null)[];
}

/** @throws `column/not-names`, `limit/exceeded` */
export function nameOrder(column: string, lists: readonly (readonly string[])[]): NameOrder {
  refuseOver(
    metricLimits,
    'names',
    lists.reduce((sum, { length }) => sum + length, 0),
  );
  for (const names of lists) checkNames(column, names);
  const [only, ...others] = lists;
  // as an encoder gives them: then nothing has to be looked up
  if (only !== undefined && others.length === 0 && areRising(only)) return { names: only, places: [null] };
  const names = [...new Set(lists.flat())].sort();
  const placeOf = new Map(names.map((name, place) => [name, place]));
  return { names, places: lists.map((list) => Int32Array.from(list, (name) => placeOf.get(name)!)) };
}

function checkNames(column: string, names: readonly string[]): void {
  for (let code = 0; code < names.length; code++)
    if (typeof names[code] !== 'string') throw new ZhangguiError('column/not-names', { column: shown(column), value: shown(names[code]) });
}

function areRising(names: readonly string[]): boolean {
  for (let code = 1; code < names.length; code++) if (names[code - 1]! >= names[code]!) return false;
  return true;
}

/** The codes of a column as places among all names; −1 where the cell is empty. @throws `column/not-name` */
export function recode(name: string, { codes, names }: NamedColumn, places: Int32Array | null): Int32Array {
  const recoded = new Int32Array(codes.length);
  for (let row = 0; row < codes.length; row++) {
    const code = codes[row]!;
    if (code < names.length) recoded[row] = places === null ? code : places[code]!;
    else if (code === noName) recoded[row] = -1;
    else throw new ZhangguiError('column/not-name', { column: shown(name), row, code, names: names.length });
  }
  return recoded;
}

/** @throws `column/not-number` */
function denseNumbers(name: string, column: NumberColumn): DenseCodes {
  const codes = new Int32Array(column.length);
  if (columnKind(column) !== 'Float64Array') {
    const { min, max } = rangeOf(column);
    // a code for every number of the range, where that is not much more than there are rows
    if (max - min < Math.max(65_536, 4 * column.length)) {
      for (let row = 0; row < column.length; row++) codes[row] = column[row]! - min;
      return { codes, count: column.length === 0 ? 0 : max - min + 1 };
    }
  }
  const known = new Map<number, number>();
  for (let row = 0; row < column.length; row++) {
    const value = column[row]!;
    if (Number.isNaN(value)) {
      codes[row] = -1;
      continue;
    }
    if (!Number.isFinite(value)) throw new ZhangguiError('column/not-number', { column: shown(name), row, value: shown(value) });
    let code = known.get(value);
    if (code === undefined) {
      code = known.size;
      refuseOver(metricLimits, 'names', code + 1);
      known.set(value, code);
    }
    codes[row] = code;
  }
  return { codes, count: known.size };
}

/** The smallest and the largest number of a column; of none, nothing in between. */
export function rangeOf(column: NumberColumn): { readonly min: number; readonly max: number } {
  let min = column[0] ?? 0;
  let max = min;
  for (let row = 1; row < column.length; row++) {
    const value = column[row]!;
    if (value < min) min = value;
    if (value > max) max = value;
  }
  return { min, max };
}
