import { type Day, shown, ZhangguiError } from '@zhanggui/core';

/** 参数值: what a statement takes as a parameter. */
export type SqlValue = string | number;

/** How a value is read by the database. */
export type SqlValueType = 'text' | 'whole' | 'double' | 'day';

/**
 * SQL 片段: text of this library, names that are quoted and values that become parameters. What came from outside can only be a
 * name or a value: there is no way from a string to the text.
 */
export interface Fragment {
  readonly parts: readonly FragmentPart[];
}

type FragmentPart = string | { readonly name: string } | { readonly value: SqlValue; readonly type: SqlValueType };

/** A fragment out of text that stands in the source and other fragments. */
export function sql(strings: TemplateStringsArray, ...inserted: readonly Fragment[]): Fragment {
  return { parts: strings.flatMap((text, k): readonly FragmentPart[] => [text, ...(inserted[k]?.parts ?? [])]) };
}

/** A name, quoted as the dialect quotes it. {@link checkName} has looked at it. */
export function nameSql(name: string): Fragment {
  return { parts: [{ name }] };
}

/** A text or number as a parameter. */
export function valueSql(value: SqlValue): Fragment {
  return { parts: [{ value, type: typeof value === 'string' ? 'text' : Number.isSafeInteger(value) ? 'whole' : 'double' }] };
}

/** A day as a parameter. */
export function daySql(day: Day): Fragment {
  return { parts: [{ value: day, type: 'day' }] };
}

/** A finite number that this library or a metric names, as text. @throws `sql/not-value` for anything else: text of a statement is never given */
export function numberSql(number: number | bigint): Fragment {
  if (!(typeof number === 'bigint' || Number.isFinite(number)))
    throw new ZhangguiError('sql/not-value', { column: 'number', value: shown(number) });
  return { parts: [String(number)] };
}

/** Fragments with the same text between them. */
export function joinSql(fragments: readonly Fragment[], between: '' | '.' | ', ' | ' + ' | ' AND ' | ' OR ' | '\nUNION ALL\n'): Fragment {
  return { parts: fragments.flatMap(({ parts }, k): readonly FragmentPart[] => (k === 0 ? parts : [between, ...parts])) };
}
