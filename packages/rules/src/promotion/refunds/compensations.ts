import { checkObject, shown, ZhangguiError } from '@zhanggui/core';
import { checkLongList } from '../../rule/checkLongList.js';
import { readPrice } from '../readPrice.js';
import type { Compensation } from '../refundPolicy.js';
import { openLine, piecesBetween } from './firstPieces.js';
import { portion } from './portion.js';
import type { PaidOrder } from './readOrder.js';
import type { PaidLine } from './readPaidLine.js';

/** 已补差价 on one line: so much on its pieces from `first` (inclusive) to its last. */
interface CompensatedPieces {
  readonly first: number;
  readonly amount: number;
}

/** 已补差价 of one line. */
interface CompensatedLine {
  /** What the pieces before one count for in the split: what they were paid with. */
  readonly weightBefore: (piece: number) => number;
  readonly quantity: number;
  readonly given: CompensatedPieces[];
}

/** By the place of its line. */
export type Compensations = ReadonlyMap<number, CompensatedLine>;

/** @throws as `refund` says */
export function readCompensations({ lines, places }: PaidOrder, given: readonly Compensation[]): Compensations {
  checkLongList(given, 'compensations');
  const read = new Map<number, CompensatedLine>();
  for (const each of given) {
    checkObject('compensated', each);
    const { id, pieces, refund } = each;
    const place = places.get(id);
    if (place === undefined) throw new ZhangguiError('promotion/not-line', { line: shown(id) });
    const amount = readPrice(refund);
    if (!(Number.isSafeInteger(pieces) && pieces >= (amount === 0 ? 0 : 1)))
      throw new ZhangguiError('promotion/not-pieces', { line: id, value: shown(pieces) });
    const line = lines[place]!;
    if (pieces > line.quantity) throw new ZhangguiError('promotion/over-refund', { line: id, pieces, left: line.quantity });
    if (amount === 0) continue;
    const ofLine = read.get(place) ?? { weightBefore: weightsOf(line), quantity: line.quantity, given: [] };
    ofLine.given.push({ first: line.quantity - pieces, amount });
    read.set(place, ofLine);
  }
  return read;
}

function weightsOf(line: PaidLine): (piece: number) => number {
  const open = openLine(line);
  const known = new Map<number, number>();
  return (piece) => {
    const weight = known.get(piece) ?? piecesBetween(open, 0, piece).paid;
    known.set(piece, weight);
    return weight;
  };
}

/** What of it lies on the pieces of a line from one (inclusive) to its last. Neighbouring stretches add up. */
export function compensatedFrom(compensations: Compensations, place: number, from: number): number {
  const line = compensations.get(place);
  if (line === undefined) return 0;
  return line.given.reduce((sum, { first, amount }) => sum + amount - goneOf(amount, line, { first, until: Math.max(first, from) }), 0);
}

function goneOf(
  amount: number,
  { weightBefore, quantity }: CompensatedLine,
  { first, until }: { readonly first: number; readonly until: number },
): number {
  const whole = weightBefore(quantity) - weightBefore(first);
  // pieces that were paid with nothing by the records may cost something after a claw-back
  return whole > 0 ? portion(amount, weightBefore(until) - weightBefore(first), whole) : portion(amount, until - first, quantity - first);
}
