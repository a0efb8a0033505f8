import { shown, ZhangguiError } from '@zhanggui/core';

/** Kinds of columns, by the name that JavaScript gives them. */
export type ColumnKind = 'Uint8Array' | 'Uint32Array' | 'Int32Array' | 'Float64Array';

/** The length of a column of one of these kinds. @throws `column/not-column`, `column/unequal` */
export function checkColumn(column: string, value: unknown, kinds: readonly ColumnKind[], length?: number): number {
  const kind = columnKind(value);
  if (!kinds.includes(kind as ColumnKind))
    throw new ZhangguiError('column/not-column', { column: shown(column), value: shown(kind), kinds: kinds.join(' ') });
  const actual = (value as Uint32Array).length;
  if (length !== undefined && actual !== length)
    throw new ZhangguiError('column/unequal', { column: shown(column), length: actual, expected: length });
  return actual;
}

/** What kind of column something is; of anything else, what it looks like. */
export function columnKind(value: unknown): string {
  // the tag, since a column of another realm (a frame, a test runner) is no instance of this one's classes
  return ArrayBuffer.isView(value) ? Object.prototype.toString.call(value).slice(8, -1) : shown(value);
}
