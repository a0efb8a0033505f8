import { wrongSearch } from './readSearch.js';

/** A copy of plain data with another number at a dotted path (`benefit.tiers.0.off`). */
export function withNumber(data: unknown, path: readonly string[], value: number): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return value;
  if (Array.isArray(data)) {
    if (!(/^\d{1,4}$/.test(key) && Number(key) < data.length)) throw wrongSearch('unknown.field', key);
    return Array.from(data as readonly unknown[], (each, k) => (k === Number(key) ? withNumber(each, rest, value) : each));
  }
  if (typeof data !== 'object' || data === null) throw wrongSearch('unknown.field', key);
  // only the last key may be new: a limit that was left out
  if (rest.length > 0 && !Object.hasOwn(data, key)) throw wrongSearch('unknown.field', key);
  const inner: unknown = Object.hasOwn(data, key) ? (data as Readonly<Record<string, unknown>>)[key] : undefined;
  if (rest.length === 0 && inner !== undefined && typeof inner !== 'number') throw wrongSearch('unknown.field', key);
  return Object.fromEntries([...Object.entries(data), [key, withNumber(inner, rest, value)]]);
}
