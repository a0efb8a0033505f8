/**
 * 示值: whatever came in, as a short text for an error's params, in constant time and without ever throwing itself.
 *
 * @returns a text cut to 40 code units, a number as JavaScript writes it, of anything else its kind
 * @example
 * ```ts
 * import { shown } from '@zhanggui/core';
 * shown({ toString: () => { throw new Error(); } }); // => 'object'
 * ```
 */
export function shown(value: unknown): string {
  if (typeof value === 'string') return value.length > 40 ? `${value.slice(0, 40)}…` : value;
  // a bigint may have a million digits, an object its own toString
  return typeof value === 'number' || value == null ? String(value) : typeof value;
}
