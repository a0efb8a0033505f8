import { type PricedPieces, piecesOfPaidLine } from '../piecesOf.js';
import { eachSide, firstSides, type Sides, type SidesOf, sidesOf } from './funding.js';
import type { PaidLine } from './readPaidLine.js';

/** What was paid for pieces of a line, and what promotions took off them. */
export interface PaidPieces {
  readonly paid: number;
  readonly sides: SidesOf;
}

/** A line that is ready to be asked for its first pieces. */
export interface OpenLine {
  readonly runs: readonly PricedPieces[];
  readonly sides: SidesOf;
}

export function openLine(line: PaidLine): OpenLine {
  return { runs: piecesOfPaidLine(line), sides: sidesOf(line.shares) };
}

/** Pieces `from` (inclusive) to `until` (exclusive) of a line, in its order. Neighbouring stretches add up, whatever they are. */
export function piecesBetween(line: OpenLine, from: number, until: number): PaidPieces {
  const [before, after] = [firstPieces(line, from), firstPieces(line, until)];
  const sides = new Map<string, Sides>();
  for (const [promotion, whole] of line.sides) {
    const [low, high] = [before, after].map(({ off }) => firstSides(off.get(promotion) ?? 0, whole)) as [Sides, Sides];
    sides.set(
      promotion,
      eachSide(high, low, (a, b) => a - b),
    );
  }
  return { paid: after.paid - before.paid, sides };
}

function firstPieces({ runs }: OpenLine, count: number): { readonly paid: number; readonly off: ReadonlyMap<string, number> } {
  let paid = 0;
  const off = new Map<string, number>();
  let open = count;
  for (const run of runs) {
    const pieces = Math.min(open, run.count);
    if (pieces === 0) break;
    paid += pieces * run.paid;
    for (const { promotion, amount } of run.shares) off.set(promotion, (off.get(promotion) ?? 0) + pieces * amount);
    open -= pieces;
  }
  return { paid, off };
}
