import { checkList, checkObject, checkOption, type Day, refuseOver, shown, ZhangguiError } from '@zhanggui/core';
import { metricLimits } from '../formula/metricLimits.js';
import { dayNumber } from './dayNumber.js';
import { ownCell } from './ownCell.js';

/**
 * 事实表: rows as columns of equal length, as a database or an Arrow file gives them, without a copy. Every table that is asked by days
 * has a column `day` (an `Int32Array` of `dayNumber`s).
 */
export interface FactTable {
  readonly rows: number;
  readonly columns: { readonly [name: string]: FactColumn };
}

/** 列: numbers, where NaN in a `Float64Array` is an empty cell; or codes of names. */
export type FactColumn = Int32Array | Uint32Array | Float64Array | NamedColumn;

/** 名称列: one code a row, the place in `names`; a code that is `names.length` or more is refused, but for `noName`. */
export interface NamedColumn {
  readonly codes: Uint32Array;
  readonly names: readonly string[];
}

/** The code of an empty cell. */
export const noName = 0xffff_ffff;

/**
 * 列的种类. `name`: texts, `null` for an empty cell; `fen`: whole 分, `null` for an empty cell; `number`: any finite number, `null` for an
 * empty cell; `integer`: whole numbers within ±2^31 to group by, such as an hour; `day`: a `Day`.
 *
 * A name `within` other fields is another name in each of their values: the buyer 甲 of one shop is not the buyer 甲 of another.
 */
export type FactColumnKind = 'name' | 'day' | 'fen' | 'number' | 'integer' | { readonly kind: 'name'; readonly within: readonly string[] };

/**
 * 编码成列: rows of plain objects (orders, visits, spend, tickets) as a {@link FactTable}, one column for every field that is named.
 *
 * Names get their codes in code-unit order, so that the columns do not depend on the order of the rows but for theirs. A field that is
 * not there is an empty cell. A name within others is written as JSON: `["shop","buyer"]`.
 *
 * @throws `aggregate/not-rows`, `query/not-part` for a field of `within` whose name is no text, `column/not-text`, `column/not-fen`, `column/not-number`, `day/not-day`, `option/unknown`, `shape/not-object`,
 * `shape/not-list`, `limit/exceeded` over 100,000,000 rows or 16,000,000 names
 * @example
 * ```ts
 * import { factTable } from '@zhanggui/metrics';
 * const rows = [{ day: '2026-06-18', shop: '南', paid: 9900 }, { day: '2026-06-19', shop: '北', paid: 100 }];
 * const { columns } = factTable(rows, { day: 'day', shop: 'name', paid: 'fen' });
 * columns.shop; // => { codes: new Uint32Array([1, 0]), names: ['北', '南'] }
 * columns.day; // => new Int32Array([20622, 20623])
 * ```
 */
export function factTable<const Columns extends Readonly<Record<string, FactColumnKind>>>(
  rows: Iterable<object>,
  columns: Columns,
): FactTable & { readonly columns: { readonly [Name in keyof Columns]: FactColumn } } {
  if (typeof (rows as Iterable<object> | null)?.[Symbol.iterator] !== 'function')
    throw new ZhangguiError('aggregate/not-rows', { value: shown(rows) });
  checkObject('columns', columns);
  const writers = Object.entries(columns).map(([name, kind]) => ({ name, ...columnWriter(name, kind) }));
  let count = 0;
  for (const row of rows) {
    checkObject('row', row);
    refuseOver(metricLimits, 'columnRows', count + 1);
    for (const { add } of writers) add(row as Readonly<Record<string, unknown>>, count);
    count++;
  }
  const written = Object.fromEntries(writers.map(({ name, done }) => [name, done()]));
  return { rows: count, columns: written as { readonly [Name in keyof Columns]: FactColumn } };
}

/** Takes the cells of a column, then makes the column. */
interface ColumnWriter {
  readonly add: (row: Readonly<Record<string, unknown>>, place: number) => void;
  readonly done: () => FactColumn;
}

function columnWriter(name: string, kind: FactColumnKind): ColumnWriter {
  if (typeof kind === 'object' && kind !== null) {
    checkOption('kind', kind.kind, ['name']);
    checkList('within', kind.within);
    for (const field of kind.within) {
      if (typeof field !== 'string') throw new ZhangguiError('query/not-part', { part: 'within', value: shown(field) });
    }
    return nameWriter(name, kind.within);
  }
  checkOption('kind', kind, ['name', 'day', 'fen', 'number', 'integer']);
  switch (kind) {
    case 'name':
      return nameWriter(name, []);
    case 'day':
      return dayWriter(name);
    case 'integer':
      return numberWriter(name, (value) => typeof value === 'number' && value === value >> 0, Int32Array);
    case 'fen':
      return numberWriter(name, Number.isSafeInteger, Float64Array);
    case 'number':
      return numberWriter(name, Number.isFinite, Float64Array);
  }
}

function nameWriter(name: string, within: readonly string[]): ColumnWriter {
  const codes: number[] = [];
  const known = new Map<string, number>();
  return {
    add: (row, place) => {
      const text = readText(name, ownCell(row, name), place);
      if (text === null) {
        codes.push(noName);
        return;
      }
      const key =
        within.length === 0 ? text : JSON.stringify([...within.map((field) => readText(field, ownCell(row, field), place)), text]);
      let code = known.get(key);
      if (code === undefined) {
        refuseOver(metricLimits, 'names', known.size + 1);
        code = known.size;
        known.set(key, code);
      }
      codes.push(code);
    },
    done: () => {
      const names = [...known.keys()].sort();
      const places = new Uint32Array(names.length);
      names.forEach((each, place) => {
        places[known.get(each)!] = place;
      });
      return { codes: Uint32Array.from(codes, (code) => (code === noName ? noName : places[code]!)), names };
    },
  };
}

function readText(column: string, value: unknown, row: number): string | null {
  if (value == null) return null;
  if (typeof value !== 'string') throw new ZhangguiError('column/not-text', { column: shown(column), row, value: shown(value) });
  return value;
}

function dayWriter(name: string): ColumnWriter {
  const numbers: number[] = [];
  // a day has many rows, and is read once
  const known = new Map<unknown, number>();
  return {
    add: (row) => {
      const day = ownCell(row, name);
      let number = known.get(day);
      if (number === undefined) {
        number = dayNumber(day as Day);
        known.set(day, number);
      }
      numbers.push(number);
    },
    done: () => Int32Array.from(numbers),
  };
}

function numberWriter(
  name: string,
  isAllowed: (value: unknown) => boolean,
  make: { from(values: readonly number[]): Int32Array | Float64Array },
): ColumnWriter {
  const numbers: number[] = [];
  const isWhole = make === Int32Array;
  return {
    add: (row, place) => {
      const value = ownCell(row, name) ?? null;
      if (!(value === null ? !isWhole : isAllowed(value))) {
        const code = isAllowed === Number.isSafeInteger ? 'column/not-fen' : 'column/not-number';
        throw new ZhangguiError(code, { column: shown(name), row: place, value: shown(value) });
      }
      numbers.push(value === null ? Number.NaN : (value as number));
    },
    done: () => make.from(numbers),
  };
}
