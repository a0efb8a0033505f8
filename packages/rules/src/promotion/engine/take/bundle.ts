import type { Bundle, PickN } from '../../benefit.js';
import { inside, type Place, readChoice, readFlag, readList, readMost, readObject, readText, readWhole, wrong } from '../read.js';
import { readDeal } from './deal.js';
import { dearestFirst, overPieces, type Piece, piecesOfLines, takeFromPieces } from './pieces.js';
import type { Taker } from './take.js';

/** 搭配套餐: the first pieces of each sku, in the cart's order, make up the sets. */
export function bundle(given: Bundle, place: Place): Taker {
  const { kind: _, items, maxTimes, ...way } = readObject(given, ['kind', 'items', 'maxTimes', 'price', 'off', 'rate'], place);
  const deal = readDeal(way as { rate: number }, place);
  const most = readMost(maxTimes, 1, inside(place, 'maxTimes'));
  const parts = readList(items, 100, inside(place, 'items')).map((item, k) => {
    const at = inside(inside(place, 'items'), k);
    const { sku, pieces } = readObject(item, ['sku', 'pieces'], at);
    return { sku: readText(sku, inside(at, 'sku')), pieces: readWhole(pieces, 1, inside(at, 'pieces')) };
  });
  if (new Set(parts.map(({ sku }) => sku)).size < parts.length) throw wrong(inside(place, 'items'), items);

  return (basket, places) => {
    const stock = parts.map(({ sku }) =>
      piecesOfLines(
        basket,
        places.filter((line) => basket.lines[line]!.sku === sku),
      ),
    );
    const sets = Math.min(most, ...parts.map(({ pieces }, k) => Math.floor(stock[k]!.length / pieces)));
    if (sets === 0) {
      const short = parts.reduce((sum, { pieces }, k) => sum + Math.max(0, pieces - stock[k]!.length), 0);
      return { reason: 'below-pieces', pieces: short };
    }
    let saving = 0;
    const used: Piece[] = [];
    for (let set = 0; set < sets; set++) {
      const chosen = parts.flatMap(({ pieces }, k) => stock[k]!.slice(set * pieces, (set + 1) * pieces));
      saving += deal(chosen.reduce((sum, { each }) => sum + each, 0));
      used.push(...chosen);
    }
    return takeFromPieces(basket, places, overPieces(inCartOrder(used), saving));
  };
}

/** N件X元. */
export function pickN(given: PickN, place: Place): Taker {
  const { pieces, price, assign, repeat, maxTimes } = readObject(given, ['kind', 'pieces', 'price', 'assign', 'repeat', 'maxTimes'], place);
  const size = readWhole(pieces, 1, inside(place, 'pieces'));
  const least = readWhole(price, 0, inside(place, 'price'));
  const dearest = readChoice(assign, ['dearest-first', 'cart-order'], inside(place, 'assign')) === 'dearest-first';
  const most = Math.min(
    readMost(maxTimes, 1, inside(place, 'maxTimes')),
    readFlag(repeat, inside(place, 'repeat')) ? Number.POSITIVE_INFINITY : 1,
  );
  return (basket, places) => {
    const all = piecesOfLines(basket, places);
    const groups = Math.min(most, Math.floor(all.length / size));
    if (groups === 0) return { reason: 'below-pieces', pieces: size - all.length };
    const ordered = dearest ? dearestFirst(all) : all;
    const offs = Array.from({ length: groups }, (_, group) => {
      const chosen = ordered.slice(group * size, (group + 1) * size);
      return overPieces(inCartOrder(chosen), Math.max(0, chosen.reduce((sum, { each }) => sum + each, 0) - least));
    });
    return takeFromPieces(basket, places, offs.flat());
  };
}

/** So that a 分 left over goes to the earlier line. */
function inCartOrder(pieces: readonly Piece[]): readonly Piece[] {
  return [...pieces].sort((a, b) => a.line - b.line || a.nth - b.nth);
}
