import type { CartBound } from './cartBound.js';

/** What is chosen from, and how. */
export interface ChoiceSearch {
  /** How many pieces of each candidate there are. */
  readonly most: readonly number[];
  /** The candidates in the order of the bound, the dearest first, and the place of each there. */
  readonly order: readonly number[];
  readonly bound: CartBound;
  /** The place of a candidate in the bound. */
  readonly placeOf: (candidate: number) => number;
  readonly pieces: { readonly min: number; readonly max: number };
  readonly budget: number;
  readonly payableOf: (counts: readonly number[]) => number;
}

/** A choice, by how many pieces of each candidate. */
export interface Choice {
  readonly counts: readonly number[];
  readonly payable: number;
  /** Whether none costs less, or as much with fewer pieces. */
  readonly optimal: boolean;
  /** None costs less than `payable − gap`. */
  readonly gap: number;
}

/**
 * The choice that costs least: of those the one with fewest pieces, then with more of the earlier candidates.
 *
 * Choices of one size after the other, the smallest first, so that a later one must cost less to be better. Of the best size, the earliest choice is
 * looked for last; where the budget does not reach so far, another of the same size and price is returned.
 */
export function cheapestChoice({ most, order, bound, placeOf, pieces: { min, max }, budget, payableOf }: ChoiceSearch): Choice {
  const counts = most.map(() => 0);
  let nodes = 0;
  let cut = false;
  const mayLook = () => {
    nodes += 1;
    cut ||= nodes > budget;
    return !cut;
  };
  const withPieces = (candidate: number, add: number, look: () => void) => {
    counts[candidate] = add;
    bound.add(placeOf(candidate), add);
    look();
    bound.add(placeOf(candidate), -add);
    counts[candidate] = 0;
  };

  // something to hold the others against
  let best = { counts: fewest(order, most, min), payable: Number.POSITIVE_INFINITY, size: min };
  best.payable = payableOf(best.counts);

  /** All choices of `left` more pieces, from a place of the order on, that may cost less than the best. */
  const improve = (size: number, from: number, left: number) => {
    if (left === 0) {
      if (bound.ofCart() >= best.payable || !mayLook()) return;
      const payable = payableOf(counts);
      if (payable < best.payable) best = { counts: [...counts], payable, size };
      return;
    }
    const branches: { readonly at: number; readonly add: number; readonly least: number }[] = [];
    for (let at = from; at < order.length && !cut; at++)
      for (let add = 1; add <= Math.min(most[order[at]!]!, left) && mayLook(); add++)
        withPieces(order[at]!, add, () => {
          const least = bound.ofMore(at + 1, { min: left - add, max: left - add });
          if (least < best.payable) branches.push({ at, add, least });
        });
    // the most promising first: a low price shuts out the others
    branches.sort((a, b) => a.least - b.least);
    for (const { at, add, least } of branches) {
      if (cut || least >= best.payable) return;
      withPieces(order[at]!, add, () => improve(size, at + 1, left - add));
    }
  };
  let size = min;
  for (; size <= max && !cut; size++) improve(size, 0, size);
  const optimal = !cut;
  const gap = optimal ? 0 : Math.max(0, best.payable - bound.ofMore(0, { min: size - 1, max }));

  /** The first choice that is as good, in the order of the candidates, more of the earlier ones first. */
  const earliest = (from: number, left: number): readonly number[] | null => {
    if (left === 0) return bound.ofCart() <= best.payable && mayLook() && payableOf(counts) === best.payable ? [...counts] : null;
    for (let candidate = from; candidate < most.length; candidate++)
      for (let add = Math.min(most[candidate]!, left); add >= 1 && mayLook(); add--) {
        let found: readonly number[] | null = null;
        withPieces(candidate, add, () => {
          const rest = left - add;
          if (bound.ofMore(0, { min: rest, max: rest }) <= best.payable) found = earliest(candidate + 1, rest);
        });
        if (found !== null) return found;
      }
    return null;
  };
  const first = optimal ? earliest(0, best.size) : null;
  return { counts: first ?? best.counts, payable: best.payable, optimal, gap };
}

/** As few pieces as there must be, the cheapest ones. */
function fewest(order: readonly number[], most: readonly number[], min: number): readonly number[] {
  const counts = most.map(() => 0);
  let left = min;
  for (const candidate of [...order].reverse()) {
    counts[candidate] = Math.min(left, most[candidate]!);
    left -= counts[candidate];
  }
  return counts;
}
