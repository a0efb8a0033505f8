import { limits } from '../error/limits.js';
import { shown } from '../error/shown.js';
import type { Finding } from '../finding/finding.js';
import { type CellReader, isBlankCell, readText } from './cell.js';
import type { CsvRow } from './csv.js';
import type { Field } from './field.js';
import { endsInLostDigits, readId } from './idCell.js';
import type { ColumnMapping } from './mapping.js';
import { moneyReader } from './moneyCell.js';
import { readCount, readRate } from './numberCell.js';
import type { RowKind } from './order.js';
import type { RowRule } from './profile.js';
import type { ReadPlan } from './readOptions.js';
import { countNote, type Tally } from './report.js';
import type { SourceRule } from './sourceRules.js';
import { tableFields } from './table.js';
import { instantReader, readDay } from './timeCell.js';

type Value = string | number | null;

/** 读出的一行: its record, or what is wrong with it. */
export interface RowReading {
  readonly row: number;
  readonly record: Readonly<Record<string, Value>> | null;
  readonly findings: readonly Finding[];
}

interface Step {
  readonly field: Field;
  readonly header: string;
  readonly column: number;
  readonly read: CellReader;
  /** Whether a row is known by it, so that a row of totals says so there. */
  readonly named: boolean;
}

// rows of totals say so in the first thing that identifies a row
const totalWords: readonly string[] = ['总计', '合计', '汇总', '总和', '小计', '总计：', '合计：', 'Total', 'total', 'TOTAL'];
const none: readonly Finding[] = [];

/**
 * A reader of rows, for one header: every row is counted, a blank one is `null`, a bad one has findings instead of a record.
 *
 * @param width - cells of the header
 */
export function rowReader(
  plan: ReadPlan,
  mapping: readonly ColumnMapping[],
  width: number,
  tally: Tally,
): (row: CsvRow) => RowReading | null {
  const steps = mapping.map((mapped) => stepOf(mapped, plan, tally));
  const lastColumn = Math.max(...steps.map(({ column }) => column));
  const hasKind = plan.table === 'orders' || plan.table === 'lines';
  for (const { field } of steps) if (field.needed !== 'value') tally.empty[field.name] = 0;
  // copying a whole record is much faster than adding its fields one by one
  const blank: Record<string, Value> = {};
  for (const { name } of tableFields[plan.table]) blank[name] = null;
  if (hasKind) blank['kind'] = 'sale';

  function finding(rule: SourceRule, params: Finding['params'], field?: Field): Finding {
    tally.rules[rule] = (tally.rules[rule] ?? 0) + 1;
    const at = { row: tally.total, ...(field && { path: `/${field.name}` }) };
    const found = { rule, severity: rule === 'source/total-row' ? 'info' : 'error', params, at } as const;
    if (tally.findings.length < plan.keepFindings) tally.findings.push(found);
    return found;
  }

  function bad(findings: readonly Finding[]): RowReading {
    tally.bad += 1;
    return { row: tally.total, record: null, findings };
  }

  function readCells(cells: readonly string[]): RowReading {
    const record = { ...blank };
    if (plan.rowIdField !== null) record[plan.rowIdField] = String(tally.total);
    let findings: Finding[] | null = null;
    const empty: string[] = [];
    for (const { field, header, column, read, named } of steps) {
      const text = cells[column]!.trim();
      if (named && totalWords.includes(text)) {
        tally.totals += 1;
        return {
          row: tally.total,
          record: null,
          findings: [finding('source/total-row', { field: field.name, header, value: text }, field)],
        };
      }
      const value = isBlankCell(text) ? '' : read(text);
      if (typeof value === 'object' || (value === '' && field.needed === 'value')) {
        const rule = typeof value === 'object' ? value.rule : 'source/missing-value';
        findings ??= [];
        findings.push(finding(rule, { field: field.name, header, value: shown(text) }, field));
        continue;
      }
      if (value === '') empty.push(field.name);
      else record[field.name] = value;
    }
    if (findings !== null) return bad(findings);
    tally.read += 1;
    for (const name of empty) tally.empty[name]! += 1;
    if (hasKind) {
      const kind = kindOf(record, plan);
      record['kind'] = kind;
      tally.kinds[kind] += 1;
    }
    return { row: tally.total, record, findings: none };
  }

  return ({ cells, flaw, lines }) => {
    tally.total += 1;
    if (flaw === 'open-quote') return bad([finding('source/open-quote', { value: shown(cells[0]) })]);
    if (flaw === 'long-row') return bad([finding('source/long-row', { limit: limits.textLength })]);
    if (cells.every((cell) => cell.trim() === '')) {
      tally.blank += 1;
      return null;
    }
    const fits = cells.length > lastColumn && (cells.length <= width || cells.slice(width).every((cell) => cell.trim() === ''));
    return fits ? readCells(cells) : bad([finding('source/cell-count', { cells: cells.length, headers: width, lines })]);
  };
}

function stepOf({ field: name, header, column, unit = 'yuan' }: ColumnMapping, plan: ReadPlan, tally: Tally): Step {
  const field = plan.fields.find((one) => one.name === name)!;
  const note = (rule: SourceRule) => countNote(tally, rule, name, header);
  const named = field.needed === 'value' && (field.type === 'id' || field.type === 'day');
  return { field, header, column, read: reader(), named };

  function reader(): CellReader {
    switch (field.type) {
      case 'id':
        return (text) => {
          const id = readId(text);
          if (typeof id === 'string') {
            if (endsInLostDigits(id)) note('source/rounded-ids');
            if (field.person && id.includes('*')) note('source/masked-person');
          }
          return id;
        };
      case 'money':
        return moneyReader(unit, { rounding: plan.rounding, onRounded: () => note('source/rounded-amounts') });
      case 'instant':
        return instantReader(plan.zone);
      case 'day':
        return readDay;
      case 'count':
        return readCount;
      case 'rate':
        return readRate;
      case 'text':
        return readText;
    }
  }
}

function kindOf(record: Readonly<Record<string, Value>>, { refundWhen, cancelledWhen }: ReadPlan): RowKind {
  if (refundWhen.some((rule) => fits(record, rule))) return 'refund';
  return cancelledWhen.some((rule) => fits(record, rule)) ? 'cancelled' : 'sale';
}

function fits(record: Readonly<Record<string, Value>>, rule: RowRule): boolean {
  const value = record[rule.field] ?? null;
  if (value === null) return false;
  if ('negative' in rule) return typeof value === 'number' && value < 0;
  if ('startsWith' in rule) return String(value).startsWith(rule.startsWith);
  return 'includes' in rule ? String(value).includes(rule.includes) : rule.oneOf.includes(String(value));
}
