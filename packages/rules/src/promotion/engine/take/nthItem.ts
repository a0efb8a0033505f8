import type { NthItem } from '../../benefit.js';
import { inside, type Place, readChoice, readList, readMost, readObject } from '../read.js';
import { type Deal, readDeal } from './deal.js';
import { cheapestFirst, dearestFirst, overPieces, type Piece, type PieceOff, piecesOfLines, takeFromPieces } from './pieces.js';
import type { Taker } from './take.js';

/** 第N件优惠. */
export function nthItem(given: NthItem, place: Place): Taker {
  const keys = ['kind', 'positions', 'further', 'per', 'assign', 'share', 'maxPieces'];
  const read = readObject(given, keys, place);
  const deals = readList(read['positions'], 100, inside(place, 'positions')).map((deal, k) =>
    readDeal(deal as NthItem['positions'][number], inside(inside(place, 'positions'), k)),
  );
  const further = readChoice(read['further'], ['repeat', 'stop', 'last'], inside(place, 'further'));
  const per = readChoice(read['per'], ['line', 'scope'], inside(place, 'per'));
  const assign = readChoice(read['assign'], ['cart-order', 'dearest-first', 'cheapest'], inside(place, 'assign'));
  const share = readChoice(read['share'] === undefined ? 'piece' : read['share'], ['piece', 'group'], inside(place, 'share'));
  const most = readMost(read['maxPieces'], 1, inside(place, 'maxPieces'));

  const groupsOf = (pieces: readonly Piece[]): readonly Group[] => {
    const counted = pieces.slice(0, most);
    if (assign === 'cheapest') return cheapestGroups(cheapestFirst(counted), deals, further);
    return cutInGroups(assign === 'dearest-first' ? dearestFirst(pieces).slice(0, most) : counted, deals, further);
  };
  // as many pieces as it takes until one gets something off
  const needed = assign === 'cheapest' ? deals.length : deals.findIndex((deal) => deal(Number.MAX_SAFE_INTEGER) > 0) + 1;
  return (basket, places) => {
    const pools = (per === 'scope' ? [places] : places.map((line) => [line])).map((pool) => piecesOfLines(basket, pool));
    const offs = pools.flatMap((pool) => groupsOf(pool).flatMap((group) => offsOf(group, share)));
    const short = needed - pools.reduce((most, pool) => Math.max(most, pool.length), 0);
    return short > 0 ? { reason: 'below-pieces', pieces: short } : takeFromPieces(basket, places, offs);
  };
}

/** Pieces that are counted together, each with its deal. */
type Group = readonly (readonly [piece: Piece, deal: Deal])[];

function cutInGroups(pieces: readonly Piece[], deals: readonly Deal[], further: NthItem['further']): readonly Group[] {
  if (further !== 'repeat') {
    const counted = further === 'last' ? pieces : pieces.slice(0, deals.length);
    return [counted.map((piece, k) => [piece, deals[k] ?? deals.at(-1)!])];
  }
  const groups: Group[] = [];
  for (let from = 0; from < pieces.length; from += deals.length)
    groups.push(pieces.slice(from, from + deals.length).map((piece, k) => [piece, deals[k]!]));
  return groups;
}

/** As many deals as full groups give; the last position's fall on the cheapest pieces, the one before's on the next. */
function cheapestGroups(pieces: readonly Piece[], deals: readonly Deal[], further: NthItem['further']): readonly Group[] {
  const full = Math.floor(pieces.length / deals.length);
  const count = further === 'repeat' ? full : Math.min(1, full);
  return Array.from({ length: count }, (_, group) =>
    deals.map((_deal, k) => [pieces[k * count + group]!, deals[deals.length - 1 - k]!] as const),
  );
}

function offsOf(group: Group, share: 'piece' | 'group'): readonly PieceOff[] {
  const offs = group.map(([piece, deal]) => [piece, deal(piece.each)] as const);
  if (share === 'piece') return offs;
  return overPieces(
    group.map(([piece]) => piece),
    offs.reduce((sum, [, off]) => sum + off, 0),
  );
}
