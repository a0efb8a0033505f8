import type { Article } from './article.js';
import type { Ceiling } from './ceilings.js';
import { mostOff } from './mostOff.js';
import { nothingMore, type Tally } from './tally.js';

/** What a cart leaves at least, while it is put together. */
export interface CartBound {
  /** So many pieces of an article (its place) join the cart, as one line; a negative number takes them out again. */
  readonly add: (place: number, pieces: number) => void;
  /** The least that the cart leaves as it is. */
  readonly ofCart: () => number;
  /** The least that it leaves with further articles of `order`, from `from` on, `pieces.min` to `pieces.max` more of them. */
  readonly ofMore: (from: number, pieces: { readonly min: number; readonly max: number }) => number;
}

/** How a bound is made. */
export interface BoundOptions {
  readonly ceilings: readonly Ceiling[];
  /** What has to be paid out of it for a piece of each article; 0 where only the amounts count. */
  readonly costs: readonly number[];
  /** Places of the articles that can join, the dearest first, and how many pieces of each. */
  readonly order: readonly number[];
  readonly most: readonly number[];
  /** What is there besides goods: freight. */
  readonly besides: number;
}

/**
 * 下界: what a cart leaves at least: what its lines cost, less the ceilings of all promotions, less `costs`.
 *
 * Ceilings rest on list amounts, so nothing that the promotions do to each other can take more off: the bound holds for every kind of benefit,
 * any stacking and any order of levels. A ceiling without steps, caps and needs is taken from each piece at once (its `worth`). For carts that
 * may still grow, the others are looked at (`mostOff`) for growing list amounts, from one threshold to the next: the pieces that join bring
 * the least worth that such an amount can have, the promotions take the most that it lets them.
 */
export function cartBound(articles: readonly Article[], { ceilings, costs, order, most, besides }: BoundOptions): CartBound {
  const plain = ceilings.filter(isPlain);
  const lumped = ceilings.filter((ceiling) => !isPlain(ceiling));
  const offOf = (ceilings: readonly Ceiling[]) => {
    const piece = articles.map((_, k) => ceilings.reduce((sum, ceiling) => sum + ceiling.piece[k]!, 0));
    const line = articles.map((_, k) => ceilings.reduce((sum, ceiling) => sum + ceiling.line[k]!, 0));
    return (place: number, pieces: number) => piece[place]! * pieces + line[place]!;
  };
  const localOff = offOf(plain.filter(({ local }) => local));
  const otherOff = offOf(plain.filter(({ local }) => !local));
  const worthOf = (place: number, pieces: number) => {
    const list = articles[place]!.unitPrice * pieces;
    // off a line by itself never comes more than it costs
    return list - Math.min(list, localOff(place, pieces)) - otherOff(place, pieces) - costs[place]! * pieces;
  };
  const lumps = mostOff(lumped);
  const all = mostOff(ceilings);
  const rest = restOf(articles, { order, most, worthOf, lumped });
  let worth = besides;
  let list = besides;
  const nothing = () => nothingMore;
  return {
    add(place, pieces) {
      const count = Math.abs(pieces);
      const sign = Math.sign(pieces);
      worth += sign * worthOf(place, count);
      list += sign * (articles[place]!.unitPrice - costs[place]!) * count;
      for (const tally of lumps.tallies) tally.add(place, articles[place]!.unitPrice, pieces);
      for (const tally of all.tallies) tally.add(place, articles[place]!.unitPrice, pieces);
    },
    ofCart: () => Math.max(worth - lumps.at(0, nothing), list - all.at(0, nothing)),
    ofMore(from, { min, max }) {
      const pieces = Math.min(max, rest.pieces[from]!);
      if (pieces === 0) return worth - lumps.at(0, nothing);
      const most = Math.min(pieces * rest.dearest(from), rest.amount[from]!);
      const least = rest.worth[from]!;
      // worth below 0 is best taken in full
      const fewest = least * min;
      const edges = edgesOf(lumps.tallies, most);
      let lowest = Number.POSITIVE_INFINITY;
      edges.forEach((low, k) => {
        const high = k + 1 < edges.length ? edges[k + 1]! - 1 : most;
        const more = (t: number) => ({ amount: high, pieces, off: pieces * rest.off[t]![from]! });
        const off = lumps.at(high, more);
        if (least < 0) {
          lowest = Math.min(lowest, least * pieces - off);
          return;
        }
        // what comes off rises no faster than the amount, and the amount is worth no more than itself: so it costs least where all of it is there
        const turn = low + off - lumps.at(low, more);
        const cost = Math.max(fewest, low === 0 ? 0 : rest.worthOfReaching(from, low, pieces), rest.worthOfAmount(from, turn));
        lowest = Math.min(lowest, cost - off);
      });
      return worth + lowest;
    },
  };
}

/** Taken from each piece at once: nothing depends on what else is in the cart, or it is not worth to look. */
function isPlain({ steps, most, less, slack }: Ceiling): boolean {
  return steps.length === 0 && most === Number.POSITIVE_INFINITY && less === 0 && slack === 0;
}

/** From which growth of the amount on something new may come off, 0 first, rising. */
function edgesOf(tallies: readonly Tally[], most: number): readonly number[] {
  const edges = [0];
  for (const tally of tallies) tally.gaps(edges, most);
  return edges.length < 2 ? edges : edges.sort((a, b) => a - b).filter((edge, k) => edge !== edges[k - 1]);
}

/** What the articles from each place of the order on can bring. */
function restOf(
  articles: readonly Article[],
  {
    order,
    most,
    worthOf,
    lumped,
  }: {
    readonly order: readonly number[];
    readonly most: readonly number[];
    readonly worthOf: (place: number, pieces: number) => number;
    readonly lumped: readonly Ceiling[];
  },
) {
  const prices = order.map((place) => articles[place]!.unitPrice);
  const worths = order.map((place) => worthOf(place, 1));
  const fromEnd = (first: number, join: (rest: number, k: number) => number) => {
    const list = new Array<number>(order.length + 1).fill(first);
    for (let k = order.length - 1; k >= 0; k--) list[k] = join(list[k + 1]!, k);
    return list;
  };
  const worth = fromEnd(Number.POSITIVE_INFINITY, (rest, k) => Math.min(rest, worths[k]!));
  // worth for a fen of list amount, in millionths, rounded down
  const ratio = fromEnd(1e6, (rest, k) => Math.min(rest, ratioOf(worths[k]!, prices[k]!)));
  const unit = prices.reduce(commonDivisor, 0);
  const worthOfAmount = (from: number, amount: number) =>
    Math.floor(amount / 1e6) * ratio[from]! + Math.floor(((amount % 1e6) * ratio[from]!) / 1e6);
  return {
    pieces: fromEnd(0, (rest, k) => rest + most[k]!),
    amount: fromEnd(0, (rest, k) => rest + prices[k]! * most[k]!),
    worth,
    dearest: (from: number) => prices[from] ?? 0,
    off: lumped.map(({ piece, line }) => fromEnd(0, (rest, k) => Math.max(rest, piece[order[k]!]! + line[order[k]!]!))),
    /** The least worth of pieces that together cost so much. */
    worthOfAmount,
    /** The least worth of so many pieces that together cost `amount` or more. */
    worthOfReaching(from: number, amount: number, pieces: number): number {
      const least = leastSum(prices, most, from, amount, pieces);
      // all prices are multiples of it, and so are their sums; where nothing costs anything, none of these is asked for
      return least === Number.POSITIVE_INFINITY ? least : worthOfAmount(from, Math.ceil(least / unit) * unit);
    },
  };
}

/** What pieces from `from` on cost at least that cost `amount` or more together; exact for one piece and for two. Prices fall. */
function leastSum(prices: readonly number[], most: readonly number[], from: number, amount: number, pieces: number): number {
  if (pieces > 2) return amount;
  const last = lastAtLeast(prices, from, amount);
  let least = last < from ? Number.POSITIVE_INFINITY : prices[last]!;
  if (pieces === 1) return least;
  for (let low = from, high = prices.length - 1; low <= high; ) {
    const sum = prices[low]! + prices[high]!;
    if (sum >= amount) {
      if (low < high || most[low]! > 1) least = Math.min(least, sum);
      // the same two, the dearer one cheaper
      low += 1;
    } else high -= 1;
  }
  return least;
}

function commonDivisor(a: number, b: number): number {
  let [x, y] = [a, b];
  while (y !== 0) [x, y] = [y, x % y];
  return x;
}

function ratioOf(worth: number, price: number): number {
  return price === 0 ? 1e6 : Number((BigInt(worth) * 1_000_000n) / BigInt(price));
}

/** The last place from `from` on with at least this price; prices fall. `from − 1` where there is none. */
function lastAtLeast(prices: readonly number[], from: number, price: number): number {
  let [low, high] = [from - 1, prices.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (prices[middle]! >= price) low = middle;
    else high = middle - 1;
  }
  return low;
}
