import type { Day } from '../day/day.js';
import type { Field } from './field.js';
import type { AmountUnit, HeaderAlias } from './profile.js';

/** How a column was found: the caller named it, a profile knows its header, or its header is much like one that a profile knows. */
export type FoundBy = 'given' | 'alias' | 'guessed';

/** 列对应: the column that a field is read from. */
export interface ColumnMapping {
  readonly field: string;
  /** As it stands in the file. */
  readonly header: string;
  /** 0 for the first. */
  readonly column: number;
  readonly found: FoundBy;
  /** Of money only. */
  readonly unit?: AmountUnit;
}

/** What the caller says of a field: the header of its column, or `null` to leave it out. */
export type GivenColumn = { readonly header: string; readonly unit?: AmountUnit } | null;

export interface MappingPlan {
  readonly fields: readonly Field[];
  readonly given: ReadonlyMap<string, GivenColumn>;
  readonly headers: Readonly<Record<string, readonly HeaderAlias[] | undefined>>;
  /** The caller's unit for every money column. */
  readonly amounts: AmountUnit | undefined;
  /** The profile's, where neither the caller nor the header says. */
  readonly usualAmounts: AmountUnit;
  /** The day of the export, for aliases with dates. */
  readonly day: Day | undefined;
}

/** 对应表头: which column each field stands in. The first header that a profile prefers wins, and its exact form before a like one. */
export function mapHeader(cells: readonly string[], plan: MappingPlan): ColumnMapping[] {
  const exact = new Map<string, number>();
  const like = new Map<string, number>();
  cells.forEach((cell, column) => {
    const header = cell.trim();
    if (header === '') return;
    if (!exact.has(header)) exact.set(header, column);
    if (!like.has(loosened(header))) like.set(loosened(header), column);
  });

  function find(field: Field): ColumnMapping | null {
    const given = plan.given.get(field.name);
    if (given === null) return null;
    const aliases: readonly HeaderAlias[] = given === undefined ? aliasesOf(plan, field) : [given];
    for (const [columns, form] of [[exact, (header: string) => header.trim()] as const, [like, loosened] as const])
      for (const alias of aliases) {
        const column = columns.get(form(headerOf(alias)));
        if (column === undefined) continue;
        const header = cells[column]!.trim();
        const found = given !== undefined ? 'given' : columns === exact ? 'alias' : 'guessed';
        const mapped = { field: field.name, header, column, found } as const;
        return field.type === 'money' ? { ...mapped, unit: unitOf(alias, header, plan, given !== undefined) } : mapped;
      }
    return null;
  }

  return plan.fields.flatMap((field) => find(field) ?? []);
}

/** The headers that a field would be found by, for a message. */
export function expectedHeaders(plan: MappingPlan, field: Field): string[] {
  const given = plan.given.get(field.name);
  return given ? [given.header] : aliasesOf(plan, field).map(headerOf);
}

function aliasesOf({ headers, day }: MappingPlan, { name }: Field): readonly HeaderAlias[] {
  const aliases = headers[name] ?? [];
  if (day === undefined) return aliases;
  return aliases.filter(
    (alias) => typeof alias === 'string' || ((alias.from ?? '') <= day && (alias.until === undefined || day < alias.until)),
  );
}

function headerOf(alias: HeaderAlias): string {
  return typeof alias === 'string' ? alias : alias.header;
}

/** The caller's word for the column, then for the file, then what the header says, then what the profile says. */
function unitOf(alias: HeaderAlias, header: string, { amounts, usualAmounts }: MappingPlan, given: boolean): AmountUnit {
  const own = typeof alias === 'string' ? undefined : alias.unit;
  return (given ? own : undefined) ?? amounts ?? unitInHeader(header) ?? own ?? usualAmounts;
}

function unitInHeader(header: string): AmountUnit | undefined {
  const unit = /[(（](元|分|厘)[)）]$/.exec(header)?.[1];
  return unit === '元' ? 'yuan' : unit === '分' ? 'fen' : unit === '厘' ? 'li' : undefined;
}

/** A header without what does not tell headers apart: case, blanks, underscores, full-width forms, a unit in brackets at the end. */
export function loosened(header: string): string {
  const halfWidth = header.replace(/[！-～]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0));
  const bare = halfWidth.replace(/\((?:元|分|厘|件|个)\)\s*$/, '').replace(/[\s_-]+/g, '');
  return bare.toLowerCase();
}
