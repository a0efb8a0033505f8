import type { Article } from './article.js';
import type { CartBound } from './cartBound.js';
import type { Ceiling } from './ceilings.js';
import { mostOff } from './mostOff.js';
import { type More, nothingMore } from './tally.js';

/** How a bound over what is kept is made. */
export interface KeptBoundOptions {
  readonly ceilings: readonly Ceiling[];
  /** What has to be paid out of it for a piece of each article. */
  readonly costs: readonly number[];
  /** Places of the articles that can join. */
  readonly order: readonly number[];
  /**
   * Whether shares follow what lines cost, so that one piece bears its part alone: no floor prices, no deposits. Otherwise all of a discount may
   * lie on what is kept.
   */
  readonly even: boolean;
}

/**
 * 退货后的下界: what a cart leaves at least once any pieces but one have gone back, and the discounts on the others were kept.
 *
 * A kept piece brings its list price less the most that each promotion takes off a single piece; a promotion that may lie on one piece
 * altogether is taken from all in full, as in `cartBound`. Pieces that earn something are sent back, so only those count that lose.
 */
export function keptBound(articles: readonly Article[], { ceilings, costs, order, even }: KeptBoundOptions): CartBound {
  const perPiece = even ? ceilings.filter(({ onePiece }) => onePiece !== null) : [];
  const whole = ceilings.filter((ceiling) => !perPiece.includes(ceiling));
  const lumps = mostOff(whole);
  const worths = articles.map(({ unitPrice }, k) => perPiece.reduce((worth, { onePiece }) => worth - onePiece![k]!, unitPrice - costs[k]!));
  const amounts = suffixes(order, 0, (rest, place) => Math.max(rest, articles[place]!.unitPrice));
  const least = suffixes(order, Number.POSITIVE_INFINITY, (rest, place) => Math.min(rest, worths[place]!));
  const offs = whole.map(({ piece, line }) => suffixes(order, 0, (rest, place) => Math.max(rest, piece[place]! + line[place]!)));
  const chosen: number[] = [];
  let losing = 0;

  const bound = (joining: number, pieces: number, more: (t: number) => More) => {
    const off = lumps.at(more(0).amount, more);
    const all = losing + (pieces > 0 ? Math.min(0, joining) * pieces : 0);
    if (all < 0) return all - off;
    // something is kept in any case
    let worth = pieces > 0 ? joining : Number.POSITIVE_INFINITY;
    for (const place of chosen) worth = Math.min(worth, worths[place]!);
    return worth - off;
  };
  return {
    add(place, pieces) {
      losing += Math.min(0, worths[place]!) * pieces;
      if (pieces > 0) chosen.push(place);
      else chosen.pop();
      for (const tally of lumps.tallies) tally.add(place, articles[place]!.unitPrice, pieces);
    },
    ofCart: () => bound(0, 0, () => nothingMore),
    ofMore: (from, { max }) =>
      bound(least[from]!, max, (t) => ({ amount: amounts[from]! * max, pieces: max, off: (offs[t]?.[from] ?? 0) * max })),
  };
}

/** For each place of the order what the articles from there on come to. */
function suffixes(order: readonly number[], first: number, join: (rest: number, place: number) => number): readonly number[] {
  const list = new Array<number>(order.length + 1).fill(first);
  for (let k = order.length - 1; k >= 0; k--) list[k] = join(list[k + 1]!, order[k]!);
  return list;
}
