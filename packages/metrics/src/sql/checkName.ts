import { shown, ZhangguiError } from '@zhanggui/core';
import type { Dialect } from './dialects/dialect.js';

/**
 * A name that can stand in quotes. What a database would refuse or cut is refused here.
 *
 * @throws `sql/not-name` for no text, an empty one, one with NUL or half a character, one that is too long
 */
export function checkName(name: unknown, { nameBytes }: Dialect): string {
  if (typeof name !== 'string' || name === '' || !isText(name) || bytesOf(name, nameBytes) > nameBytes)
    throw new ZhangguiError('sql/not-name', { name: shown(name) });
  return name;
}

/** A text that can be a value. @throws `sql/not-value` */
export function checkValue(column: string, text: string): string {
  if (!isText(text)) throw new ZhangguiError('sql/not-value', { column: shown(column), value: shown(text) });
  return text;
}

/** No NUL, which no engine takes alike, and no half of a surrogate pair, which is no Unicode. */
function isText(text: string): boolean {
  return !/[\0\u{D800}-\u{DFFF}]/u.test(text);
}

/** Bytes in UTF-8, counted until they are too many. */
function bytesOf(name: string, atMost: number): number {
  if (name.length > atMost) return name.length;
  let bytes = 0;
  for (const character of name) {
    const point = character.codePointAt(0)!;
    bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
  }
  return bytes;
}
