import type { PieceRun } from '../../pricedCart.js';
import { sumAt } from '../amounts.js';
import { type Basket, piecesAt } from '../basket.js';
import type { Deal } from './deal.js';
import type { Take } from './take.js';

/** Which pieces a deal is for. */
export interface PieceLimits {
  /** Of a line, the first ones. */
  readonly maxPieces: number;
  /** Whole groups of the scope, lines in the cart's order; 1 for every piece. */
  readonly groupsOf: number;
}

/** The same deal for every piece. */
export function takePerPiece(basket: Basket, places: readonly number[], deal: Deal, limits: PieceLimits): Take {
  const wanted = piecesWanted(basket, places, limits);
  const each: number[] = [];
  const pieces: (readonly PieceRun[] | undefined)[] = [];
  places.forEach((place, k) => {
    const known = piecesAt(basket, place);
    let left = wanted[k]!;
    if (known.length === 1 && known[0]!.count === left) {
      // the same off every piece needs no places
      each.push(left * deal(known[0]!.each));
      pieces.push(undefined);
      return;
    }
    let total = 0;
    const runs: PieceRun[] = [];
    for (const run of known) {
      const count = Math.min(run.count, left);
      const off = count === 0 ? 0 : deal(run.each);
      total += count * off;
      left -= count;
      push(runs, count, off);
      push(runs, run.count - count, 0);
    }
    each.push(total);
    pieces.push(runs);
  });
  return { lookedAt: sumAt(basket.goods.running, places), from: 'goods', places, off: { each, pieces } };
}

/** How many pieces of each line count, the first ones. */
export function piecesWanted({ lines }: Basket, places: readonly number[], { maxPieces, groupsOf }: PieceLimits): readonly number[] {
  const most = places.map((place) => Math.min(lines[place]!.quantity, maxPieces));
  if (groupsOf === 1) return most;
  let left = most.reduce((sum, each) => sum + each, 0);
  left -= left % groupsOf;
  return most.map((each) => {
    const taken = Math.min(each, left);
    left -= taken;
    return taken;
  });
}

/** Adds pieces to a list of runs, joined with the last where the same comes off. */
export function push(runs: PieceRun[], count: number, off: number): void {
  if (count === 0) return;
  const last = runs.at(-1);
  if (last !== undefined && last.off === off) runs[runs.length - 1] = { count: last.count + count, off: last.off };
  else runs.push({ count, off: off as PieceRun['off'] });
}
