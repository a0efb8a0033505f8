import type { FactStatus } from '../fact/fact.js';
import type { Finding } from '../finding/finding.js';
import type { Delimiter } from './csv.js';
import type { Encoding } from './encoding.js';
import type { ColumnMapping } from './mapping.js';
import type { RowKind } from './order.js';
import type { SourceRule } from './sourceRules.js';
import type { TableName } from './table.js';

/** 读取报告: how a file was understood and what became of its rows. */
export interface SourceReport {
  readonly table: TableName;
  readonly profile: { readonly id: string; readonly status: FactStatus };
  /** `ascii` where nothing else was seen, `text` where the caller decoded it. */
  readonly encoding: Encoding | 'ascii' | 'text' | null;
  /** `null` before the header was found. */
  readonly delimiter: Delimiter | null;
  /** The row of the file that is its header, 1 for the first; `null` where the caller named the columns, or before it was found. */
  readonly headerRow: number | null;
  readonly mapping: readonly ColumnMapping[];
  /** Headers that no field was read from. */
  readonly otherHeaders: readonly string[];
  /** Headers that stand over several columns; none of them was read from. */
  readonly duplicateHeaders: readonly string[];
  /** Fields without a column: `null` in every record. */
  readonly missingFields: readonly string[];
  /** What the amounts of a row belong to; `null` where the profile does not say or the table has no such thing. */
  readonly amountOf: 'row' | 'order' | null;
  /** Of the `total` rows after the header, blank ones included, how many were read, were bad, were blank, or held totals. */
  readonly rows: { readonly total: number; readonly read: number; readonly bad: number; readonly blank: number; readonly totals: number };
  /** Records by kind, of orders and lines. */
  readonly kinds: Readonly<Record<RowKind, number>>;
  /** By field that was mapped, how many records have nothing in it. */
  readonly empty: Readonly<Record<string, number>>;
  /** By rule, how many findings there were. */
  readonly rules: Readonly<Partial<Record<SourceRule, number>>>;
  /** The first of them, then what is to be said of the file as a whole. */
  readonly findings: readonly Finding[];
}

/** What is counted while reading. */
export interface Tally {
  total: number;
  read: number;
  bad: number;
  blank: number;
  totals: number;
  readonly kinds: Record<RowKind, number>;
  readonly empty: Record<string, number>;
  readonly rules: Partial<Record<SourceRule, number>>;
  readonly findings: Finding[];
  /** By rule and column: findings about the file as a whole. */
  readonly notes: Map<string, Note>;
}

interface Note {
  readonly rule: SourceRule;
  readonly field: string;
  readonly header: string;
  readonly row: number;
  count: number;
}

export function newTally(): Tally {
  const kinds = { sale: 0, refund: 0, cancelled: 0 };
  return { total: 0, read: 0, bad: 0, blank: 0, totals: 0, kinds, empty: {}, rules: {}, findings: [], notes: new Map() };
}

/** Counts something that is no fault of its row. */
export function countNote({ notes, total }: Tally, rule: SourceRule, field: string, header: string): void {
  const key = `${rule} ${field}`;
  const note = notes.get(key);
  if (note === undefined) notes.set(key, { rule, field, header, row: total, count: 1 });
  else note.count += 1;
}

/** The notes as findings, at the first row of each. Long numbers may end in zeros by chance; many of them do not. */
export function noteFindings({ notes, read }: Tally, rounding: string): Finding[] {
  return [...notes.values()].flatMap(({ rule, field, header, row, count }) => {
    if (rule === 'source/rounded-ids' && count * 10 <= read) return [];
    const params = rule === 'source/rounded-amounts' ? { field, header, count, rounding } : { field, header, count };
    return { rule, severity: rule === 'source/rounded-amounts' ? 'info' : 'warning', params, at: { row, path: `/${field}` } };
  });
}
