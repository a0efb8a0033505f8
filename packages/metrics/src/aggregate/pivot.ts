import { checkObject, checkOption, refuseOver, shown, ZhangguiError } from '@zhanggui/core';
import { metricLimits } from '../formula/metricLimits.js';
import { nearestDouble } from '../formula/nearestDouble.js';
import type { ColumnValue } from '../metric/measure.js';
import { type ExactSum, exactSum } from './exactSum.js';
import { ownCell } from './ownCell.js';
import { record } from './record.js';

/** 汇总方式 of a field: added up, counted by row, or counted by different value. */
export type PivotFigure = 'sum' | 'rows' | 'distinct';

/** 透视表的一行. */
export interface PivotRow<Name extends string> {
  readonly key: ColumnValue;
  readonly figures: Readonly<Record<Name, number>>;
  /** With `across`, the same figures by its values, in their order; only where there is a row. */
  readonly across: readonly { readonly key: ColumnValue; readonly figures: Readonly<Record<Name, number>> }[];
}

/** 透视表. */
export interface Pivot<Name extends string> {
  /** Texts in code-unit order, then numbers rising, then `null` for rows without one. */
  readonly rows: readonly PivotRow<Name>[];
  /** Over all rows: different values are counted anew. */
  readonly total: Readonly<Record<Name, number>>;
}

/** 透视选项. */
export interface PivotOptions {
  /** A second field, whose values stand side by side: the months of each product. */
  readonly across?: string;
}

/**
 * 数据透视: figures of plain rows by one of their fields: pieces and profit by product.
 *
 * Sums are exact, of decimals too (0.1 + 0.2 is 0.3), and come as the nearest double. A field that is not there, `null` or NaN adds
 * nothing and is no value to be counted. For millions of rows there are columns and `aggregate`.
 *
 * @param by - the field; its values are texts, finite numbers or `null`
 * @throws `query/not-part` for a field whose name is no text, `decompose/not-member`, `decompose/not-number`, `metric/overflow` for a sum that no double holds, `option/unknown`,
 * `aggregate/not-rows`, `shape/not-object`, `limit/exceeded` over 1,000,000 groups
 * @example
 * ```ts
 * import { pivot } from '@zhanggui/metrics';
 * const rows = [{ product: '口红', qty: 2, profit: 0.1 }, { product: '唇釉', qty: 1, profit: 3 }, { product: '口红', qty: 5, profit: 0.2 }];
 * pivot(rows, 'product', { qty: 'sum', profit: 'sum' }).rows.map(({ key, figures }) => [key, figures.qty, figures.profit]); // => [['口红', 7, 0.3], ['唇釉', 1, 3]]
 * ```
 */
export function pivot<const Name extends string>(
  rows: Iterable<object>,
  by: string,
  figures: Readonly<Record<Name, PivotFigure>>,
  options: PivotOptions = {},
): Pivot<Name> {
  if (typeof (rows as Iterable<object> | null)?.[Symbol.iterator] !== 'function')
    throw new ZhangguiError('aggregate/not-rows', { value: shown(rows) });
  checkObject('figures', figures);
  checkObject('options', options);
  const asked = Object.entries(figures) as [Name, PivotFigure][];
  for (const [, figure] of asked) checkOption('figure', figure, ['sum', 'rows', 'distinct']);
  const { across } = options;
  for (const [part, name] of [
    ['by', by],
    ['across', across ?? ''],
  ] as const) {
    if (typeof name !== 'string') throw new ZhangguiError('query/not-part', { part, value: shown(name) });
  }
  const groups = new Map<ColumnValue, { all: Counter[]; across: Map<ColumnValue, Counter[]> }>();
  const whole = counters(asked);
  let cells = 0;
  for (const row of rows as Iterable<Readonly<Record<string, unknown>>>) {
    checkObject('row', row);
    const key = readKey(by, ownCell(row, by));
    let group = groups.get(key);
    if (group === undefined) {
      refuseOver(metricLimits, 'groups', ++cells);
      group = { all: counters(asked), across: new Map() };
      groups.set(key, group);
    }
    const counted = [whole, group.all];
    if (across !== undefined) {
      const place = readKey(across, ownCell(row, across));
      let cell = group.across.get(place);
      if (cell === undefined) {
        refuseOver(metricLimits, 'groups', ++cells);
        cell = counters(asked);
        group.across.set(place, cell);
      }
      counted.push(cell);
    }
    for (const each of counted) for (const { add } of each) add(row);
  }
  const names = asked.map(([name]) => name);
  const read = (counted: readonly Counter[]) => record(names, (k) => counted[k]!.value()) as Record<Name, number>;
  const inOrder = <Value>(map: ReadonlyMap<ColumnValue, Value>) => [...map].sort(([a], [b]) => compareKeys(a, b));
  return {
    rows: inOrder(groups).map(([key, group]) => ({
      key,
      figures: read(group.all),
      across: inOrder(group.across).map(([place, counted]) => ({ key: place, figures: read(counted) })),
    })),
    total: read(whole),
  };
}

/** One figure of one group. */
interface Counter {
  readonly add: (row: Readonly<Record<string, unknown>>) => void;
  readonly value: () => number;
}

function counters(figures: readonly (readonly [string, PivotFigure])[]): Counter[] {
  return figures.map(([name, figure]) => counter(name, figure));
}

function counter(name: string, figure: PivotFigure): Counter {
  switch (figure) {
    case 'rows':
      return counterOfRows();
    case 'distinct':
      return counterOfValues(name);
    case 'sum':
      return counterOfSum(name, exactSum());
  }
}

function counterOfRows(): Counter {
  let rows = 0;
  return {
    add: () => {
      rows++;
    },
    value: () => rows,
  };
}

function counterOfValues(name: string): Counter {
  const seen = new Set<ColumnValue>();
  return {
    add: (row) => {
      const value = readKey(name, ownCell(row, name));
      if (value !== null) seen.add(value);
      refuseOver(metricLimits, 'names', seen.size);
    },
    value: () => seen.size,
  };
}

function counterOfSum(name: string, sum: ExactSum): Counter {
  return {
    add: (row) => {
      const value = ownCell(row, name) ?? null;
      if (value === null || Number.isNaN(value)) return;
      if (!(typeof value === 'number' && Number.isFinite(value)))
        throw new ZhangguiError('decompose/not-number', { id: shown(name), value: shown(value) });
      sum.add(value);
    },
    value: () => {
      const value = nearestDouble(sum.value());
      if (!Number.isFinite(value)) throw new ZhangguiError('metric/overflow', { metric: shown(name) });
      return value;
    },
  };
}

function readKey(by: string, value: unknown): ColumnValue {
  if (value == null || Number.isNaN(value)) return null;
  if (typeof value === 'string' || (typeof value === 'number' && Number.isFinite(value))) return value;
  throw new ZhangguiError('decompose/not-member', { by: shown(by), value: shown(value) });
}

function compareKeys(a: ColumnValue, b: ColumnValue): number {
  const [kindA, kindB] = [kindOf(a), kindOf(b)];
  if (kindA !== kindB) return kindA - kindB;
  // keys are different, so that neither is none
  return a! < b! ? -1 : 1;
}

function kindOf(key: ColumnValue): number {
  return key === null ? 2 : Number(typeof key === 'number');
}
