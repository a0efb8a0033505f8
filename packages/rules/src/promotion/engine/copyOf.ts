import { inside, type Place, wrong } from './read.js';

/** A copy of plain data: texts, numbers, yes and no, lists, objects, at most 12 deep. What is left out (undefined) stays out. */
export function copyOf(value: unknown, place: Place, depth = 12): unknown {
  if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' || value === undefined)
    return value;
  if (typeof value !== 'object' || depth === 0) throw wrong(place, value);
  if (Array.isArray(value)) return Array.from(value as readonly unknown[], (each, k) => copyOf(each, inside(place, k), depth - 1));
  const entries = Object.entries(value).filter(([, each]) => each !== undefined);
  return Object.fromEntries(entries.map(([key, each]) => [key, copyOf(each, inside(place, key), depth - 1)]));
}
