import type { PercentOff, QuantityPrice, UnitOff, UnitPrice } from '../../benefit.js';
import { lastReached, shareOf, sumAt, timesAtMost } from '../amounts.js';
import { type Basket, piecesAt } from '../basket.js';
import { inside, type Place, readChoice, readList, readMost, readObject, readRate, readWhole, wrong } from '../read.js';
import { type PieceLimits, piecesWanted, takePerPiece } from './perPiece.js';
import type { Taker } from './take.js';

const everyPiece: PieceLimits = { maxPieces: Number.POSITIVE_INFINITY, groupsOf: 1 };

export function unitPrice(given: UnitPrice, place: Place): Taker {
  const { price } = readObject(given, ['kind', 'price'], place);
  const least = readWhole(price, 0, inside(place, 'price'));
  return (basket, places) => takePerPiece(basket, places, (each) => Math.max(0, each - least), everyPiece);
}

export function unitOff(given: UnitOff, place: Place): Taker {
  const { off, each = 'piece', ...limits } = readObject(given, ['kind', 'off', 'each', 'maxPieces', 'groupsOf'], place);
  const most = readWhole(off, 0, inside(place, 'off'));
  const pieces = readPieceLimits(limits, place);
  if (readChoice(each, ['piece', 'line'], inside(place, 'each')) === 'piece')
    return (basket, places) => takePerPiece(basket, places, (price) => Math.min(price, most), pieces);
  return (basket, places) => {
    const wanted = piecesWanted(basket, places, pieces);
    const { running } = basket.goods;
    return {
      lookedAt: sumAt(running, places),
      from: 'goods',
      places,
      off: { each: places.map((line, k) => (wanted[k] === 0 ? 0 : Math.min(running[line]!, most))) },
    };
  };
}

export function percentOff(given: PercentOff, place: Place, atUnitLevel: boolean): Taker {
  const { rate, each = 'line', cap, ...limits } = readObject(given, ['kind', 'rate', 'each', 'maxPieces', 'groupsOf', 'cap'], place);
  const millionths = readRate(rate, inside(place, 'rate'));
  const most = readMost(cap, 0, inside(place, 'cap'));
  const pieces = readPieceLimits(limits, place);
  const byPiece = readChoice(each, ['line', 'piece'], inside(place, 'each')) === 'piece' || atUnitLevel;
  const perLine: Taker = (basket, places) => {
    const { running } = basket.goods;
    const all = pieces.groupsOf === 1 && pieces.maxPieces === Number.POSITIVE_INFINITY;
    const wanted = all ? null : piecesWanted(basket, places, pieces);
    const off = places.map((line, k) => {
      if (wanted === null) return shareOf(running[line]!, millionths);
      return shareOf(firstPieces(basket, line, wanted[k]!), millionths);
    });
    return { lookedAt: sumAt(running, places), from: 'goods', places, off: { each: off } };
  };
  const take: Taker = byPiece ? (basket, places) => takePerPiece(basket, places, (price) => shareOf(price, millionths), pieces) : perLine;
  if (most === Number.POSITIVE_INFINITY) return take;
  return (basket, places, among, spare) => {
    const taken = take(basket, places, among, spare);
    return 'off' in taken && 'each' in taken.off ? { ...taken, off: { ...taken.off, cap: most } } : taken;
  };
}

/** 阶梯价. */
export function quantityPrice(given: QuantityPrice, place: Place): Taker {
  const { tiers, per = 'line' } = readObject(given, ['kind', 'tiers', 'per'], place);
  const perLine = readChoice(per, ['line', 'scope'], inside(place, 'per')) === 'line';
  const list = readList(tiers, 100, inside(place, 'tiers')).map((tier, k) => {
    const tierPlace = inside(inside(place, 'tiers'), k);
    const { from, price } = readObject(tier, ['from', 'price'], tierPlace);
    return { at: readWhole(from, 1, inside(tierPlace, 'from')), price: readWhole(price, 0, inside(tierPlace, 'price')) };
  });
  list.forEach(({ at }, k) => {
    if (k > 0 && at <= list[k - 1]!.at) throw wrong(inside(place, 'tiers'), at);
  });
  return (basket, places) => {
    const counts = places.map((line) => basket.lines[line]!.quantity);
    const all = counts.reduce((sum, count) => sum + count, 0);
    const most = perLine ? counts.reduce((known, count) => Math.max(known, count), 0) : all;
    if (most < list[0]!.at) return { reason: 'below-pieces', pieces: list[0]!.at - most };
    const each: number[] = [];
    const pieces = places.map((line, k) => {
      const reached = lastReached(list, perLine ? counts[k]! : all);
      const price = reached?.price ?? Number.POSITIVE_INFINITY;
      const one = takePerPiece(basket, [line], (cost) => Math.max(0, cost - price), everyPiece);
      each.push('each' in one.off ? one.off.each[0]! : 0);
      return 'each' in one.off ? one.off.pieces?.[0] : undefined;
    });
    return { lookedAt: sumAt(basket.goods.running, places), from: 'goods', places, off: { each, pieces } };
  };
}

function readPieceLimits(given: Readonly<Record<string, unknown>>, place: Place): PieceLimits {
  const { maxPieces, groupsOf = 1 } = given;
  return { maxPieces: readMost(maxPieces, 1, inside(place, 'maxPieces')), groupsOf: readWhole(groupsOf, 1, inside(place, 'groupsOf')) };
}

/** What the first pieces of a line cost. */
function firstPieces(basket: Basket, line: number, count: number): number {
  let left = count;
  let total = 0;
  for (const run of piecesAt(basket, line)) {
    const taken = Math.min(run.count, left);
    total += timesAtMost(run.each, taken, Number.MAX_SAFE_INTEGER);
    left -= taken;
  }
  return total;
}
