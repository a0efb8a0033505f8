import { type Day, parseDay } from '../day/day.js';
import { checkOption } from '../error/checkOption.js';
import { shown } from '../error/shown.js';
import { ZhangguiError } from '../error/ZhangguiError.js';
import type { Rounding } from '../money/rounding.js';
import { type Delimiter, delimiters } from './csv.js';
import { type Encoding, encodings } from './encoding.js';
import type { Field } from './field.js';
import type { HeaderPlan } from './findHeader.js';
import type { GivenColumn } from './mapping.js';
import { plainProfile } from './plainProfile.js';
import type { AmountUnit, RowRule, SourceProfile, TableProfile } from './profile.js';
import { type FieldName, type TableName, tableFields } from './table.js';
import { isOffset } from './timeCell.js';

/** 读取选项: what the file is, and what the caller knows about it. */
export interface ReadOptions<T extends TableName> {
  readonly table: T;
  /** Whose export it is; the plain layout where nothing is said. */
  readonly profile?: SourceProfile;
  /** Which column a field stands in, by its header; `null` leaves the field out. */
  readonly columns?: { readonly [Name in FieldName<T>]?: string | { readonly header: string; readonly unit?: AmountUnit } | null };
  /** The names of the columns of a file without a header row. */
  readonly header?: readonly string[];
  /** 每行一单: the number of the row is the order's id, for files without one. Orders only. */
  readonly rowIds?: boolean;
  /** The unit of all money columns, whatever the header or the profile says. */
  readonly amounts?: AmountUnit;
  /** What becomes of amounts finer than a 分; without it such a row is a bad one. */
  readonly rounding?: Rounding;
  /** The offset of times without one; Beijing's where nothing is said. */
  readonly zone?: string;
  /** Rows that are refunds: replaces what the profile says. Any rule that fits is enough. */
  readonly refundWhen?: RowRule | readonly RowRule[];
  /** Rows of orders that were closed or wholly refunded: replaces what the profile says. */
  readonly cancelledWhen?: RowRule | readonly RowRule[];
  /** The day of the export, for headers that were renamed. */
  readonly day?: Day;
  readonly encoding?: Encoding;
  readonly delimiter?: Delimiter;
  /** How many findings the report keeps; all are counted. */
  readonly keepFindings?: number;
}

/** The options, checked, with what the profile adds. */
export interface ReadPlan extends HeaderPlan {
  readonly table: TableName;
  readonly profile: SourceProfile;
  readonly amountOf: 'row' | 'order' | null;
  /** The field that takes the number of the row. */
  readonly rowIdField: string | null;
  readonly header: readonly string[] | undefined;
  readonly rounding: Rounding | undefined;
  readonly zone: string;
  readonly refundWhen: readonly RowRule[];
  readonly cancelledWhen: readonly RowRule[];
  readonly encoding: Encoding | undefined;
  readonly keepFindings: number;
}

const units = ['yuan', 'fen', 'li'] as const satisfies readonly AmountUnit[];
const roundings = [
  'half-away-from-zero',
  'half-even',
  'toward-zero',
  'away-from-zero',
  'floor',
  'ceil',
] as const satisfies readonly Rounding[];

/** @throws `option/unknown`, `day/not-day` */
export function readPlan<T extends TableName>(options: ReadOptions<T>): ReadPlan {
  const { profile = plainProfile, zone = '+08:00', keepFindings = 100, day, header } = options;
  const table = oneOf('table', options.table, Object.keys(tableFields) as TableName[]);
  const known: TableProfile<TableName> | undefined = profile.tables[table];
  if (known === undefined) throw unknown('table', table, Object.keys(profile.tables));
  if (!isOffset(zone)) throw unknown('zone', zone, ['±HH:mm', 'Z']);
  if (day !== undefined) parseDay(day);
  if (header !== undefined && !(Array.isArray(header) && header.every((name) => typeof name === 'string')))
    throw unknown('header', header, ['string[]']);
  const all: readonly Field[] = tableFields[table];
  if (options.rowIds === true) oneOf('rowIds', table, ['orders']);
  const rowIdField = options.rowIds === true ? 'orderId' : null;
  const names = all.map(({ name }) => name);
  const rules = (option: string, given: RowRule | readonly RowRule[] | undefined, usual: readonly RowRule[] | undefined) => {
    const list: readonly RowRule[] = given === undefined ? (usual ?? []) : 'field' in given ? [given] : given;
    for (const rule of list) {
      oneOf(`${option}.field`, rule.field, names);
      if (!hasCondition(rule)) throw unknown(option, rule.field, ['startsWith', 'includes', 'oneOf', 'negative']);
    }
    return list;
  };
  return {
    table,
    profile,
    fields: all.filter(({ name }) => name !== rowIdField),
    given: givenColumns(options.columns ?? {}, names),
    headers: known.headers,
    amounts: options.amounts && oneOf('amounts', options.amounts, units),
    usualAmounts: profile.amounts,
    amountOf: known.amountOf ?? null,
    rowIdField,
    header,
    day,
    zone,
    rounding: options.rounding && oneOf('rounding', options.rounding, roundings),
    refundWhen: rules('refundWhen', options.refundWhen, known.refundWhen),
    cancelledWhen: rules('cancelledWhen', options.cancelledWhen, known.cancelledWhen),
    encoding: options.encoding && oneOf('encoding', options.encoding, encodings),
    delimiters: options.delimiter ? [oneOf('delimiter', options.delimiter, delimiters)] : [',', '\t', ';', 'whitespace'],
    keepFindings,
  };
}

function hasCondition(rule: RowRule): boolean {
  if ('startsWith' in rule) return typeof rule.startsWith === 'string';
  if ('includes' in rule) return typeof rule.includes === 'string';
  return 'oneOf' in rule ? Array.isArray(rule.oneOf) : 'negative' in rule;
}

function givenColumns(columns: Readonly<Record<string, unknown>>, names: readonly string[]): Map<string, GivenColumn> {
  const given = new Map<string, GivenColumn>();
  for (const [name, column] of Object.entries(columns)) {
    oneOf('columns', name, names);
    if (column === undefined) continue;
    const { header, unit } = (typeof column === 'string' ? { header: column } : (column ?? {})) as { header?: unknown; unit?: AmountUnit };
    if (column !== null && typeof header !== 'string') throw unknown(`columns.${name}`, column, ['string']);
    if (unit !== undefined) oneOf(`columns.${name}.unit`, unit, units);
    given.set(name, typeof header === 'string' ? { header, ...(unit && { unit }) } : null);
  }
  return given;
}

function oneOf<Value extends string>(option: string, value: Value, allowed: readonly Value[]): Value {
  checkOption(option, value, allowed);
  return value;
}

function unknown(option: string, value: unknown, allowed: readonly string[]): ZhangguiError {
  return new ZhangguiError('option/unknown', { option, value: shown(value), allowed: allowed.join(' ') });
}
