import type { Sight } from './sight.js';
import type { Views } from './views.js';

/**
 * 分差无人看: whether nobody sees how a discount lies on the lines of a view: neither those of its `pool`, in any order, nor those that come `later`, in
 * theirs. They see it where they look at some of these lines without the others, or line by line; and one that takes from more lines carries the
 * difference to these.
 */
export function isQuiet(view: number, pool: readonly Sight[], later: readonly Sight[], { places }: Views): boolean {
  let touched = places[view]!;
  if (touched.length <= 1) return true;
  const sees = ({ looks, whole }: Sight) =>
    looks.some((seen) => meets(places[seen]!, touched) && !(whole && holds(places[seen]!, touched)));
  if (pool.some((sight) => sees(sight) || sight.takes.some((taken) => taken !== view && meets(places[taken]!, touched)))) return false;
  for (const sight of later) {
    if (sees(sight)) return false;
    for (const taken of sight.takes) if (meets(places[taken]!, touched)) touched = places[taken]!;
  }
  return true;
}

function meets(one: readonly number[], other: readonly number[]): boolean {
  const set = new Set(other);
  return one.some((place) => set.has(place));
}

function holds(outer: readonly number[], inner: readonly number[]): boolean {
  const set = new Set(outer);
  return inner.every((place) => set.has(place));
}
