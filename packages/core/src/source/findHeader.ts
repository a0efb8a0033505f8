import { checkLimit, limits } from '../error/limits.js';
import { ZhangguiError } from '../error/ZhangguiError.js';
import { type CsvRow, createCsvParser, type Delimiter } from './csv.js';
import type { Field } from './field.js';
import { type ColumnMapping, expectedHeaders, loosened, type MappingPlan, mapHeader } from './mapping.js';

/** 表头: where it is and what its columns are. */
export interface FoundHeader {
  readonly delimiter: Delimiter;
  /** Rows of the file before it. */
  readonly index: number;
  /** Where the rows start in the sample. */
  readonly end: number;
  readonly cells: readonly string[];
  readonly mapping: readonly ColumnMapping[];
}

export interface HeaderPlan extends MappingPlan {
  readonly table: string;
  readonly delimiters: readonly Delimiter[];
}

// exports put titles, dates and notes above their headers
const rowsLookedAt = 20;

/**
 * 找表头: the first row that has every column that the table needs, under the delimiter that shows it first.
 *
 * @param sample - the start of the file
 * @throws `source/no-header`, `source/no-column`, `source/duplicate-column`, `limit/exceeded` for more than 1,000 columns
 */
export function findHeader(sample: string, plan: HeaderPlan): FoundHeader {
  const candidates = plan.delimiters.flatMap((delimiter) => candidatesOf(sample, delimiter, plan));
  const best = candidates.reduce<Candidate | null>((one, other) => (one === null || isBetter(other, one) ? other : one), null);
  if (best === null || best.mapping.length === 0) {
    const expected = plan.fields.filter(({ needed }) => needed !== 'no').flatMap((field) => expectedHeaders(plan, field).slice(0, 2));
    throw new ZhangguiError('source/no-header', { table: plan.table, found: listed(best?.cells ?? []), expected: listed(expected) });
  }
  return checked(best, plan);
}

/**
 * 给表头: the columns of a file that has no header row, under the delimiter that gives most rows as many cells.
 *
 * @throws `source/no-column`, `source/duplicate-column`, `limit/exceeded`
 */
export function nameHeader(sample: string, header: readonly string[], plan: HeaderPlan): FoundHeader {
  const fitting = plan.delimiters.map(
    (delimiter) => firstRows(sample, delimiter).filter(({ cells }) => cells.length === header.length).length,
  );
  const delimiter = plan.delimiters[fitting.indexOf(Math.max(...fitting))]!;
  return checked({ delimiter, index: 0, end: 0, cells: header, ...mapped(header, plan) }, plan);
}

function checked(best: Candidate, plan: HeaderPlan): FoundHeader {
  checkLimit('columns', best.cells.length);
  if (best.missing.length > 0) {
    const expected = best.missing.flatMap((name) => {
      const field = plan.fields.find((one) => one.name === name)!;
      return expectedHeaders(plan, field);
    });
    throw new ZhangguiError('source/no-column', { field: best.missing.join(' '), found: listed(best.cells), expected: listed(expected) });
  }
  for (const { header, field, found } of best.mapping) {
    // a guess is as unsure as there are headers that it could have been
    const count = best.cells.filter((cell) => (found === 'guessed' ? loosened(cell) === loosened(header) : cell.trim() === header)).length;
    if (count > 1) throw new ZhangguiError('source/duplicate-column', { header: listed([header]), field, count });
  }
  return best;
}

interface Candidate extends FoundHeader {
  /** Fields without a column that the table needs or that the caller named. */
  readonly missing: readonly string[];
}

function candidatesOf(sample: string, delimiter: Delimiter, plan: HeaderPlan): Candidate[] {
  return firstRows(sample, delimiter).map(({ cells, next }, index) => ({ delimiter, index, end: next, cells, ...mapped(cells, plan) }));
}

function firstRows(sample: string, delimiter: Delimiter): CsvRow[] {
  const parser = createCsvParser(delimiter);
  parser.push(sample);
  parser.end();
  const rows: CsvRow[] = [];
  for (let row = parser.next(); row !== null && rows.length < rowsLookedAt; row = parser.next()) rows.push(row);
  return rows;
}

function mapped(cells: readonly string[], plan: HeaderPlan): Pick<Candidate, 'mapping' | 'missing'> {
  // a row with too many columns is only compared by its first ones, and refused if it is the header
  const mapping = mapHeader(cells.slice(0, limits.columns), plan);
  const fields = new Set(mapping.map(({ field }) => field));
  const isNeeded = ({ name, needed }: Field) => needed !== 'no' || (plan.given.get(name) ?? null) !== null;
  return { mapping, missing: plan.fields.filter((field) => isNeeded(field) && !fields.has(field.name)).map(({ name }) => name) };
}

/** Fewest missing columns, then the earliest row, then most columns found; where none is found at all, most cells. */
function isBetter(a: Candidate, b: Candidate): boolean {
  if (a.missing.length !== b.missing.length) return a.missing.length < b.missing.length;
  if (a.missing.length > 0 && a.mapping.length !== b.mapping.length) return a.mapping.length > b.mapping.length;
  if (a.index !== b.index) return a.index < b.index;
  if (a.mapping.length !== b.mapping.length) return a.mapping.length > b.mapping.length;
  return a.cells.length > b.cells.length && b.mapping.length === 0;
}

/** A few of these, for an error's params. */
function listed(texts: readonly string[]): string {
  const shown = texts.slice(0, 12).map((text) => (text.trim().length > 30 ? `${text.trim().slice(0, 30)}…` : text.trim()));
  return shown.join(' | ') + (texts.length > 12 ? ' …' : '');
}
