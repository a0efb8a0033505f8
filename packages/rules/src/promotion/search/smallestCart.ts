import type { CartBound } from './cartBound.js';

/** What is searched for the smallest cart of some kind. */
export interface SmallestSearch<Found> {
  /** Of each article. */
  readonly prices: readonly number[];
  readonly most: readonly number[];
  /** Places of the articles, the dearest first. */
  readonly order: readonly number[];
  /** Below 0 where a cart may be of that kind. */
  readonly bound: CartBound;
  readonly maxPieces: number;
  readonly maxLines: number;
  readonly budget: number;
  /** Looks whether a cart is of that kind. It asks before each look whether there may be another. */
  readonly find: (counts: readonly number[], mayLook: () => boolean) => Found | null;
}

/** The smallest cart: fewest pieces, then the lowest amount, then more of the earlier articles. */
export interface Smallest<Found> {
  readonly found: Found | null;
  /** Whether there is no smaller one; where none was found, whether there is none. */
  readonly proven: boolean;
  /** There is none of up to so many pieces. */
  readonly decidedPieces: number;
}

export function smallestCart<Found>({
  prices,
  most,
  order,
  bound,
  maxPieces,
  maxLines,
  budget,
  find,
}: SmallestSearch<Found>): Smallest<Found> {
  const counts = prices.map(() => 0);
  const cheapest = order.length === 0 ? 0 : prices[order.at(-1)!]!;
  let best: { readonly amount: number; readonly counts: readonly number[]; readonly found: Found } | null = null;
  let nodes = 0;
  let cut = false;
  const mayLook = () => {
    nodes += 1;
    cut ||= nodes > budget;
    return !cut;
  };
  const isBehind = (amount: number) => best !== null && amount > best.amount;

  /** All carts that begin with what was chosen, and hold so many pieces and lines more. */
  const visit = (from: number, left: { readonly pieces: number; readonly lines: number }, amount: number): void => {
    if (left.pieces === 0) {
      if (bound.ofCart() >= 0 || (best?.amount === amount && !isEarlier(counts, best.counts))) return;
      const found = find(counts, mayLook);
      if (found !== null) best = { amount, counts: [...counts], found };
      return;
    }
    // the cheapest first: a low amount shuts out the most
    for (let at = order.length - 1; at >= from; at--) {
      const place = order[at]!;
      const more = Math.min(most[place]!, left.pieces);
      // a last line, and the last article, must take all that is left
      const least = left.lines === 1 || at === order.length - 1 ? left.pieces : 1;
      for (let add = least; add <= more; add++) {
        const rest = left.pieces - add;
        const sum = amount + prices[place]! * add;
        if (isBehind(sum + rest * cheapest)) break;
        if (!mayLook()) return;
        bound.add(place, add);
        if (bound.ofMore(at + 1, { min: rest, max: rest }) < 0) {
          counts[place] = add;
          visit(at + 1, { pieces: rest, lines: left.lines - 1 }, sum);
          counts[place] = 0;
        }
        bound.add(place, -add);
        if (cut) return;
      }
    }
  };
  for (let pieces = 1; pieces <= maxPieces; pieces++) {
    visit(0, { pieces, lines: maxLines }, 0);
    const { found } = (best as { readonly found: Found } | null) ?? { found: null };
    if (found !== null || cut) return { found, proven: !cut, decidedPieces: pieces - 1 };
  }
  return { found: null, proven: true, decidedPieces: maxPieces };
}

/** More of the earlier articles. */
function isEarlier(counts: readonly number[], others: readonly number[]): boolean {
  const differs = counts.findIndex((count, k) => count !== others[k]);
  return differs !== -1 && counts[differs]! > others[differs]!;
}
