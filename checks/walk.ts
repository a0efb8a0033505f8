/** Every plain object and array that can be reached from a value, once each, with the way to it (`titleLimit.douyin[0]`). */
export function walk(value: unknown, way: string, seen: Set<unknown> = new Set()): (readonly [way: string, found: object])[] {
  if (!isPlain(value) || seen.has(value)) return [];
  seen.add(value);
  const step = (key: string) => (Array.isArray(value) ? `${way}[${key}]` : way === '' ? key : `${way}.${key}`);
  return [[way, value], ...Object.entries(value).flatMap(([key, inner]) => walk(inner, step(key), seen))];
}

/** An object literal, an array or a module: not a date, a schema or an instance of some class. */
function isPlain(value: unknown): value is object {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return Array.isArray(value) || prototype === Object.prototype || prototype === null;
}
