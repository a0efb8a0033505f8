import type { Measure } from '../metric/measure.js';
import { allOf, conditionsSql, whereSql } from './conditionSql.js';
import type { Dialect } from './dialects/dialect.js';
import { type Fragment, joinSql, nameSql, numberSql, sql } from './fragment.js';
import type { TableSource } from './table.js';

/** A column of all selections of a statement. */
export interface FigureColumn {
  readonly name: string;
  /** How those of several selections become one. */
  readonly fold: (figure: Fragment) => Fragment;
  /** What a selection that does not know the figure says. */
  readonly none: Fragment;
}

/** A measure and the column that it is answered in. */
export interface MeasureColumn extends FigureColumn {
  readonly measure: Measure;
  /** In how many rows the number is not known, where it must be. */
  readonly unknown: FigureColumn | null;
}

/** What a table is grouped by, under the names of the answer. */
export interface KeyColumn {
  readonly value: Fragment;
  readonly name: string;
}

/** A table and the rows of it that count. */
export interface CountedRows {
  readonly source: TableSource;
  readonly keys: readonly KeyColumn[];
  readonly where: Fragment | null;
}

/** Figures by the name of their column. */
type Figures = ReadonlyMap<string, Fragment>;

/** 整数量: money is whole 分, counts are whole; everything else is added as doubles. */
export function isWholeMeasure({ aggregate, unit }: Measure): boolean {
  return aggregate !== 'sum' || unit === 'fen';
}

/**
 * Own measures of one table by its keys, as selections of equal columns: one for all that are counted row by row, one for each that
 * counts only values with enough others. A group of which no row counts is in the first all the same.
 *
 * @param more - figures of the rows that are no measures
 */
export function measuredSql(
  rows: CountedRows,
  {
    columns,
    own,
    more,
    dialect,
  }: {
    readonly columns: readonly FigureColumn[];
    readonly own: readonly MeasureColumn[];
    readonly more: Figures;
    readonly dialect: Dialect;
  },
): Fragment[] {
  const { source, keys, where } = rows;
  const plain = own.filter(({ measure }) => measure.having === undefined);
  const figures = new Map([
    ...plain.map(({ name, measure }) => [name, aggregateSql(measure, source, dialect)] as const),
    ...plain.flatMap(({ unknown, measure }) => (unknown === null ? [] : [[unknown.name, unknownSql(measure, source)] as const])),
    ...more,
  ]);
  const first = selectSql(keys, { columns, figures, from: sql`${source.from}${whereSql(where)}` });
  const demanding = own.filter(({ measure }) => measure.having !== undefined);
  return [first, ...demanding.map((column) => demandingSql(rows, { columns, column, dialect }))];
}

function selectSql(
  keys: readonly KeyColumn[],
  { columns, figures, from }: { readonly columns: readonly FigureColumn[]; readonly figures: Figures; readonly from: Fragment },
): Fragment {
  const figured = columns.map(({ name, none }) => ({ name, value: figures.get(name) ?? none }));
  const selected = [...keys, ...figured].map(({ name, value }) => sql`${value} AS ${nameSql(name)}`);
  return sql`SELECT ${joinSql(selected, ', ')}\nFROM ${from}${groupedSql(keys.map(({ value }) => value))}`;
}

/** Values that have enough others, counted. */
function demandingSql(
  { source, keys, where }: CountedRows,
  { columns, column, dialect }: { readonly columns: readonly FigureColumn[]; readonly column: MeasureColumn; readonly dialect: Dialect },
): Fragment {
  const { column: counted, where: own = [], having } = column.measure;
  const value = source.column(counted!);
  const condition = allOf([where, conditionsSql(own, source), sql`${value} IS NOT NULL`]);
  const enough = sql`${dialect.countDistinct(source.column(having!.distinct))} >= ${numberSql(having!.atLeast)}`;
  const selected = joinSql([...keys.map((key) => sql`${key.value} AS ${nameSql(key.name)}`), sql`${value} AS counted`], ', ');
  const grouped = joinSql([...keys.map((key) => key.value), value], ', ');
  const values = sql`SELECT ${selected}\nFROM ${source.from}${whereSql(condition)}\nGROUP BY ${grouped} HAVING ${enough}`;
  const named = keys.map(({ name }) => ({ name, value: sql`v.${nameSql(name)}` }));
  return selectSql(named, { columns, figures: new Map([[column.name, sql`COUNT(*)`]]), from: sql`(${values}) v` });
}

/** Selections of equal columns as one row a group. */
export function sideBySide(selections: readonly Fragment[], keys: readonly string[], columns: readonly FigureColumn[]): Fragment {
  if (selections.length === 1) return selections[0]!;
  const groups = keys.map((name) => ({ name, value: sql`u.${nameSql(name)}` }));
  const figures = new Map(columns.map(({ name, fold }) => [name, fold(sql`u.${nameSql(name)}`)]));
  return selectSql(groups, { columns, figures, from: sql`(${joinSql(selections, '\nUNION ALL\n')}) u` });
}

/** Without keys everything is one group, which is there only when it has a row. */
function groupedSql(keys: readonly Fragment[]): Fragment {
  return keys.length === 0 ? sql`\nHAVING COUNT(*) > 0` : sql`\nGROUP BY ${joinSql(keys, ', ')}`;
}

/** A measure over the rows of a group; never NULL. */
function aggregateSql(measure: Measure, source: TableSource, dialect: Dialect): Fragment {
  const { aggregate, column, where = [] } = measure;
  const condition = conditionsSql(where, source);
  const only = (value: Fragment) => (condition === null ? value : sql`CASE WHEN ${condition} THEN ${value} END`);
  if (aggregate === 'rows') return condition === null ? sql`COUNT(*)` : sql`COUNT(${only(numberSql(1))})`;
  const value = only(source.column(column!));
  if (aggregate === 'distinct') return dialect.countDistinct(value);
  const sum = isWholeMeasure(measure) ? dialect.sumWhole(value) : sql`SUM(${dialect.toDouble(value)})`;
  return sql`COALESCE(${sum}, 0)`;
}

/** How many of the rows that count have no number. */
function unknownSql({ column, where = [] }: Measure, source: TableSource): Fragment {
  const condition = allOf([conditionsSql(where, source), sql`${source.column(column!)} IS NULL`])!;
  return sql`COUNT(CASE WHEN ${condition} THEN 1 END)`;
}
