import { refuseOver } from '@zhanggui/core';
import { rulesLimits } from '../../../rule/rulesLimits.js';
import type { PieceRun } from '../../pricedCart.js';
import { split, sumAt } from '../amounts.js';
import { type Basket, piecesAt } from '../basket.js';
import { push } from './perPiece.js';
import type { Take } from './take.js';

/** One piece of a cart: its line's place, what it costs by now, and which of the line's pieces it is. */
export interface Piece {
  readonly line: number;
  readonly each: number;
  readonly nth: number;
}

/** Every piece of some lines, in the cart's order. @throws `limit/exceeded` over 100,000 of them */
export function piecesOfLines(basket: Basket, places: readonly number[]): Piece[] {
  refuseOver(
    rulesLimits,
    'pieces',
    places.reduce((count, place) => count + basket.lines[place]!.quantity, 0),
  );
  return places.flatMap((line) => {
    let nth = 0;
    return piecesAt(basket, line).flatMap(({ count, each }) => Array.from({ length: count }, () => ({ line, each, nth: nth++ })));
  });
}

/** A stable sort: pieces of one price stay in the cart's order. */
export function dearestFirst(pieces: readonly Piece[]): Piece[] {
  return [...pieces].sort((a, b) => b.each - a.each);
}

export function cheapestFirst(pieces: readonly Piece[]): Piece[] {
  return [...pieces].sort((a, b) => a.each - b.each);
}

/** What comes off chosen pieces. A piece is named once. */
export type PieceOff = readonly [piece: Piece, off: number];

/** Splits an amount over pieces by what they cost. It is never more than they cost. */
export function overPieces(pieces: readonly Piece[], amount: number): PieceOff[] {
  const parts = split(
    amount,
    pieces.map(({ each }) => each),
  );
  return pieces.map((piece, k) => [piece, parts[k]!]);
}

/** What it comes to on the lines, and on which pieces of each it lies. */
export function takeFromPieces(basket: Basket, places: readonly number[], taken: readonly PieceOff[]): Take {
  const byLine = new Map<number, PieceOff[]>();
  for (const entry of taken) {
    const known = byLine.get(entry[0].line);
    if (known === undefined) byLine.set(entry[0].line, [entry]);
    else known.push(entry);
  }
  const each: number[] = [];
  const pieces = places.map((line) => {
    const offs = byLine.get(line) ?? [];
    each.push(offs.reduce((sum, [, off]) => sum + off, 0));
    return placed(offs, basket.lines[line]!.quantity);
  });
  return { lookedAt: sumAt(basket.goods.running, places), from: 'goods', places, off: { each, pieces } };
}

function placed(offs: readonly PieceOff[], quantity: number): readonly PieceRun[] {
  const runs: PieceRun[] = [];
  let next = 0;
  for (const [{ nth }, off] of [...offs].sort(([a], [b]) => a.nth - b.nth)) {
    push(runs, nth - next, 0);
    push(runs, 1, off);
    next = nth + 1;
  }
  push(runs, quantity - next, 0);
  return runs;
}
