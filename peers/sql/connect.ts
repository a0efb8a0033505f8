// The engines: each takes the facts as tables and answers statements with rows of plain values.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dayOfNumber, type FactColumn, type FactTable, noName } from '@zhanggui/metrics';
import type { SqlDialect, SqlStatement } from '@zhanggui/metrics/sql';

export type Cell = string | number | null;

export interface Engine {
  readonly name: string;
  readonly dialect: SqlDialect;
  /** A table under a name that may be anything, with its columns under their names in lower case letters with `_`. */
  readonly load: (name: string, table: FactTable) => Promise<void>;
  readonly answer: (statement: Pick<SqlStatement, 'sql' | 'parameters'>) => Promise<Cell[][]>;
}

/** How the database names a column. */
export function physical(column: string): string {
  return column.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

type ColumnKind = 'text' | 'whole' | 'double' | 'date' | 'time' | 'instant';

interface LoadedColumn {
  readonly name: string;
  readonly kind: ColumnKind;
  readonly at: (row: number) => Cell;
}

/** The day of a row in every way that a database may hold it; the hour depends on the row. */
function dayColumns(days: Int32Array): LoadedColumn[] {
  const time = (row: number, offset: number) => {
    const seconds = (row * 7919) % 86_400;
    return new Date((days[row]! * 86_400 + seconds + offset) * 1000).toISOString().slice(0, 19).replace('T', ' ');
  };
  return [
    { name: 'on_day', kind: 'date', at: (row) => dayOfNumber(days[row]!) },
    { name: 'beijing_time', kind: 'time', at: (row) => time(row, 0) },
    { name: 'utc_time', kind: 'time', at: (row) => time(row, -28_800) },
    { name: 'at_instant', kind: 'instant', at: (row) => time(row, -28_800) },
    { name: 'day_number', kind: 'whole', at: (row) => days[row]! },
  ];
}

function loadedColumns({ columns }: FactTable): LoadedColumn[] {
  return Object.entries(columns).flatMap(([name, column]): LoadedColumn[] => {
    if (name === 'day') return dayColumns(column as Int32Array);
    const kind = 'codes' in column ? 'text' : column instanceof Float64Array ? 'double' : 'whole';
    return [{ name: physical(name), kind, at: (row) => cellOf(column, row) }];
  });
}

function cellOf(column: FactColumn, row: number): Cell {
  if ('codes' in column) return column.codes[row] === noName ? null : column.names[column.codes[row]!]!;
  return Number.isNaN(column[row]) ? null : column[row]!;
}

/** A CSV file in which an empty cell is \N. */
function writeCsv({ rows }: FactTable, columns: readonly LoadedColumn[]): string {
  const text = (cell: Cell) => (cell === null ? '\\N' : typeof cell === 'string' ? `"${cell.replaceAll('"', '""')}"` : String(cell));
  const lines = Array.from({ length: rows }, (_, row) => columns.map(({ at }) => text(at(row))).join(','));
  return `${lines.join('\n')}\n`;
}

/** Of this run alone: another one may go on at the same time. */
const folder = mkdtempSync(join(tmpdir(), 'zhanggui-engines-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`;

const numberOf = (cell: unknown): Cell => (typeof cell === 'bigint' ? Number(cell) : (cell as Cell));

const require = createRequire(join(process.cwd(), 'peers', 'sql', 'engines.cjs'));

interface DuckConnection {
  readonly run: (sql: string) => Promise<unknown>;
  readonly runAndReadAll: (
    sql: string,
    values: unknown[],
  ) => Promise<{ readonly getRowsJson: () => Cell[][]; readonly columnTypes: () => readonly { toString(): string }[] }>;
}

export async function duckdb(): Promise<Engine> {
  const { DuckDBInstance } = require('@duckdb/node-api') as {
    readonly DuckDBInstance: { create(path: string): Promise<{ connect(): Promise<DuckConnection> }> };
  };
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  const types: Record<ColumnKind, string> = {
    text: 'VARCHAR',
    whole: 'BIGINT',
    double: 'DOUBLE',
    date: 'DATE',
    time: 'TIMESTAMP',
    instant: 'TIMESTAMPTZ',
  };
  return {
    name: 'DuckDB',
    dialect: 'duckdb',
    load: async (name, table) => {
      const columns = loadedColumns(table);
      const file = join(folder, 'duckdb.csv');
      // text of an instant without an offset is read in the zone of the session
      const instant = columns.findIndex(({ kind }) => kind === 'instant');
      const shown = columns.map((column, k) => (k === instant ? { ...column, at: (row: number) => `${column.at(row)}+00` } : column));
      writeFileSync(file, writeCsv(table, shown));
      await connection.run(
        `CREATE TABLE ${quoted(name)} (${columns.map((each) => `${quoted(each.name)} ${types[each.kind]}`).join(', ')})`,
      );
      await connection.run(`COPY ${quoted(name)} FROM '${file}' (HEADER false, NULLSTR '\\N', QUOTE '"', ESCAPE '"')`);
    },
    answer: async ({ sql, parameters }) => {
      const result = await connection.runAndReadAll(sql, [...parameters]);
      const isNumber = result.columnTypes().map((type) => /INT|DECIMAL|DOUBLE/.test(String(type)));
      return result.getRowsJson().map((row) => row.map((cell, k) => (isNumber[k] && cell !== null ? Number(cell) : cell)));
    },
  };
}

interface LitePostgres {
  readonly exec: (sql: string) => Promise<unknown>;
  readonly query: (sql: string, parameters: unknown[], options: object) => Promise<{ readonly rows: Cell[][] }>;
}

export async function postgres(): Promise<Engine> {
  const { PGlite } = require('@electric-sql/pglite') as { readonly PGlite: { create(): Promise<LitePostgres> } };
  const database = await PGlite.create();
  const types: Record<ColumnKind, string> = {
    text: 'text',
    whole: 'bigint',
    double: 'double precision',
    date: 'date',
    time: 'timestamp',
    instant: 'timestamptz',
  };
  // neither Beijing nor Greenwich, so that a zone of the session would show
  await database.exec(`SET TIME ZONE 'America/Los_Angeles'`);
  return {
    name: 'PGlite',
    dialect: 'postgres',
    load: async (name, table) => {
      const columns = loadedColumns(table);
      await database.exec(`CREATE TABLE ${quoted(name)} (${columns.map((each) => `${quoted(each.name)} ${types[each.kind]}`).join(', ')})`);
      const shown = columns.map((each) => (each.kind === 'instant' ? { ...each, at: (row: number) => `${each.at(row)}+00` } : each));
      const blob = new Blob([writeCsv(table, shown)]);
      await database.query(`COPY ${quoted(name)} FROM '/dev/blob' (FORMAT csv, NULL '\\N')`, [], { blob });
    },
    answer: async ({ sql, parameters }) => {
      // 20: bigint, 1700: numeric, 1082: date
      const parsers = { 20: Number, 1700: Number, 1082: String };
      return (await database.query(sql, [...parameters], { rowMode: 'array', parsers })).rows;
    },
  };
}

export async function clickhouse(): Promise<Engine> {
  const { Session } = require('chdb') as {
    readonly Session: new () => {
      readonly query: (sql: string, format?: string) => string;
      readonly queryBind: (sql: string, values: object, format: string) => string;
    };
  };
  const session = new Session();
  // in its own database it looks for files where a table has a name with ? or *
  session.query('CREATE DATABASE zhanggui ENGINE = Memory');
  session.query('USE zhanggui');
  const types: Record<ColumnKind, string> = {
    text: 'Nullable(String)',
    whole: 'Nullable(Int64)',
    double: 'Nullable(Float64)',
    date: 'Date',
    time: `DateTime64(3, 'Asia/Shanghai')`,
    instant: `DateTime('UTC')`,
  };
  const escaped = (name: string) => `"${name.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
  return {
    name: 'chDB',
    dialect: 'clickhouse',
    load: async (name, table) => {
      const columns = loadedColumns(table);
      // it has no time without a zone: what is to be read as an instant is one
      const shown = columns.map((each) => (each.name === 'utc_time' ? { ...each, kind: 'instant' as const } : each));
      const file = join(folder, 'chdb.csv');
      writeFileSync(file, writeCsv(table, columns));
      const structure = shown.map((each) => `${escaped(each.name)} ${types[each.kind]}`).join(', ');
      const into = escaped(name);
      session.query(`CREATE TABLE ${into} (${structure}) ENGINE = Memory`);
      const places = shown.map((each, k) => `c${k} ${types[each.kind]}`).join(', ');
      session.query(`INSERT INTO ${into} SELECT * FROM file('${file}', 'CSV', '${places.replaceAll("'", "\\'")}')`);
    },
    answer: async ({ sql, parameters }) => {
      const values = Object.fromEntries(parameters.map((value, k) => [`p${k + 1}`, value]));
      const settings = ' SETTINGS output_format_json_quote_64bit_integers = 0, output_format_json_quote_denormals = 1';
      const lines = session.queryBind(`${sql}${settings}`, values, 'JSONCompactEachRow').trim();
      return lines === '' ? [] : lines.split('\n').map((line) => (JSON.parse(line) as Cell[]).map(numberOf));
    },
  };
}
