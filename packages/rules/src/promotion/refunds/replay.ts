import type { PricedCart } from '../pricedCart.js';
import { compensatedFrom, readCompensations } from './compensations.js';
import { type OpenLine, openLine, type PaidPieces, piecesBetween } from './firstPieces.js';
import { atNewPrice, compensatedOn, giftsAtNewPrice, type Kept, keptOfAll, withoutPieces } from './kept.js';
import { priceKept } from './priceKept.js';
import type { PaidOrder } from './readOrder.js';
import type { ReadPolicy } from './readPolicy.js';
import type { Stretch } from './readRefunds.js';

/** The last of some refunds: what stood before it and after it, and what was paid for its pieces. */
export interface LastRefund {
  readonly before: Kept;
  readonly after: Kept;
  readonly lines: readonly { readonly line: string; readonly pieces: number; readonly paid: number }[];
  /** How many pieces of each line of the order are gone. */
  readonly gone: readonly number[];
  /** The new price of what is kept; null where none was asked for, or nothing is kept. */
  readonly now: PricedCart | null;
}

/** Goes through refunds that follow one another, to the last. @throws as `refund` says */
export function replay(order: PaidOrder, refunds: readonly (readonly Stretch[])[], policy: ReadPolicy): LastRefund {
  const { broken, shipping, gifts } = policy;
  const newPrice = broken === 'keep' && gifts === 'with-last' ? null : priceKept(order, policy);
  const piecesOfStretch = readerOfPieces(order);
  const gone = order.lines.map(() => 0);
  let left = order.lines.reduce((sum, { quantity }) => sum + quantity, 0);
  const compensations = readCompensations(order, policy.compensated);
  let compensated = [...compensations.keys()].reduce((sum, place) => sum + compensatedFrom(compensations, place, 0), 0);
  let before = keptOfAll(order, compensated);
  let after = before;
  let now: PricedCart | null = null;
  let pieces: readonly PaidPieces[] = [];
  for (const stretches of refunds) {
    pieces = stretches.map(piecesOfStretch);
    for (const { place, from, until } of stretches) {
      gone[place] = until;
      left -= until - from;
      compensated -= compensatedFrom(compensations, place, from) - compensatedFrom(compensations, place, until);
    }
    now = newPrice?.(gone) ?? null;
    before = after;
    const standing = broken === 'keep' ? withoutPieces(before, pieces) : atNewPrice(before, now, order);
    after = {
      ...before,
      ...standing,
      compensated: compensatedOn(standing.goods, before, compensated),
      ...(shipping === 'with-last' && left === 0 && { freight: 0, freightOff: new Map() }),
      gifts: gifts === 'with-last' ? (left === 0 ? before.gifts.map(() => 0) : before.gifts) : giftsAtNewPrice(before, now, order, gifts),
    };
  }
  const last = refunds.at(-1) ?? [];
  const lines = last.map(({ place, from, until }, k) => ({ line: order.lines[place]!.id, pieces: until - from, paid: pieces[k]!.paid }));
  return { before, after, lines, gone, now };
}

/** Every line is cut into its pieces once, however many refunds take from it. */
function readerOfPieces({ lines }: PaidOrder): (stretch: Stretch) => PaidPieces {
  const open = new Map<number, OpenLine>();
  return ({ place, from, until }) => {
    const line = open.get(place) ?? openLine(lines[place]!);
    open.set(place, line);
    return piecesBetween(line, from, until);
  };
}
