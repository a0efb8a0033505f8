import type { Formula } from '../formula/formula.js';
import { exactValue, type InputEnds } from './ends.js';
import { type Exact, minus } from './exact.js';

/**
 * 连环替代 (sequential): the inputs change one after another, and each has what the value changes by when its turn comes. Exact.
 *
 * @param order - every input once
 * @returns `null` where something is divided by zero on the way from before to after
 */
export function sequentialParts(formula: Formula, ends: InputEnds, order: Iterable<string>): Map<string, Exact> | null {
  const changed = new Set<string>();
  const value = () => exactValue(formula, (input) => ends.get(input)![changed.has(input) ? 'after' : 'before']);
  const parts = new Map<string, Exact>();
  let last = value();
  for (const input of order) {
    changed.add(input);
    const next = value();
    if (last === null || next === null) return null;
    parts.set(input, minus(next, last));
    last = next;
  }
  return parts;
}
