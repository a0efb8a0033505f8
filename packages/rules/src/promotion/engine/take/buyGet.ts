import type { BuyGet } from '../../benefit.js';
import type { Basket } from '../basket.js';
import { type Coverage, readCoverage } from '../coverage.js';
import { inside, type Place, readChoice, readFlag, readMost, readObject, readWhole, wrong } from '../read.js';
import { type Deal, readDeal } from './deal.js';
import { cheapestFirst, dearestFirst, type Piece, piecesOfLines, takeFromPieces } from './pieces.js';
import type { Taker } from './take.js';

/** 买N送M. */
export function buyGet(given: BuyGet, place: Place): Taker {
  const keys = ['kind', 'buy', 'get', 'repeat', 'per', 'partial', 'pick', 'maxTimes'];
  const { buy, get, repeat, per = 'scope', partial = true, pick = 'cheapest', maxTimes } = readObject(given, keys, place);
  const bought = readSide(buy, 0, inside(place, 'buy'));
  const got = readSide(get, 1, inside(place, 'get'));
  const times = Math.min(
    readMost(maxTimes, 1, inside(place, 'maxTimes')),
    readFlag(repeat, inside(place, 'repeat')) ? Number.POSITIVE_INFINITY : 1,
  );
  const byLine = readChoice(per, ['line', 'scope'], inside(place, 'per')) === 'line';
  const someWillDo = readFlag(partial, inside(place, 'partial'));
  const way = readChoice(pick, ['cheapest', 'dearest', 'largest-line'], inside(place, 'pick'));
  // without an end, and nothing to buy for it, every piece would be given away one after the other: it then is a matter of the limit alone
  if (bought.pieces === 0 && times === Number.POSITIVE_INFINITY) throw wrong(inside(place, 'maxTimes'), maxTimes);

  return (basket, covered, among) => {
    const linesOf = ({ scope }: Side) => (scope === null ? covered : among.filter((line) => scope.covers(basket, line)));
    const [buying, getting] = [linesOf(bought), linesOf(got)];
    const taking = [...new Set([...buying, ...getting])].sort((a, b) => a - b);
    const pools = byLine ? taking.map((line) => [line]) : [taking];
    const [canBuy, canGet] = [new Set(buying), new Set(getting)];
    const offs = pools.flatMap((pool) => {
      const given = gotPieces(piecesOfLines(basket, pool), {
        canBuy: ({ line }) => canBuy.has(line),
        canGet: ({ line }) => canGet.has(line),
        buy: bought.pieces,
        get: got.pieces,
        times,
        partial: someWillDo,
        order: (pieces) => inOrder(pieces, way, basket),
      });
      return given.map((piece) => [piece, got.deal(piece.each)] as const);
    });
    if (offs.length === 0) {
      const sides = { canBuy, canGet, buy: bought.pieces, want: someWillDo ? 1 : got.pieces, byLine };
      return { reason: 'below-pieces', pieces: missingPieces(basket, pools, sides) };
    }
    return takeFromPieces(basket, taking, offs);
  };
}

interface Side {
  readonly pieces: number;
  readonly scope: Coverage | null;
  readonly deal: Deal;
}

function readSide(given: unknown, least: number, place: Place): Side {
  const { pieces, scope, deal } = readObject(given, least === 0 ? ['pieces', 'scope'] : ['pieces', 'scope', 'deal'], place);
  return {
    pieces: readWhole(pieces, least, inside(place, 'pieces')),
    scope: scope === undefined ? null : readCoverage(scope as object, inside(place, 'scope')),
    deal: deal === undefined ? (each) => each : readDeal(deal as { rate: number }, inside(place, 'deal')),
  };
}

/** Pieces of one pool that are got. Those that only one side can use are used for it first, so that as many are got as can be. */
function gotPieces(
  pool: readonly Piece[],
  {
    canBuy,
    canGet,
    buy,
    get,
    times,
    partial,
    order,
  }: {
    readonly canBuy: (piece: Piece) => boolean;
    readonly canGet: (piece: Piece) => boolean;
    readonly buy: number;
    readonly get: number;
    readonly times: number;
    readonly partial: boolean;
    readonly order: (pieces: readonly Piece[]) => readonly Piece[];
  },
): readonly Piece[] {
  const onlyBuy = pool.filter((piece) => canBuy(piece) && !canGet(piece)).length;
  const gettable = pool.filter(canGet);
  const both = gettable.filter(canBuy).length;
  const onlyGet = gettable.length - both;
  /** How many can be got when `count` times are bought for; below 0 where that cannot be bought. */
  const gettableAfter = (count: number) => {
    const used = Math.max(0, count * buy - onlyBuy);
    return used > both ? -1 : onlyGet + both - used;
  };
  let full = 0;
  while (full < times && gettableAfter(full + 1) >= (full + 1) * get) full += 1;
  let count = full * get;
  let bought = full;
  if (partial && full < times && gettableAfter(full + 1) > count) {
    bought = full + 1;
    count = gettableAfter(bought);
  }
  // of the pieces that could also be bought, so many must be left for it
  let spare = both - Math.max(0, bought * buy - onlyBuy);
  return order(gettable)
    .filter((piece) => {
      if (!canBuy(piece)) return true;
      spare -= 1;
      return spare >= 0;
    })
    .slice(0, count);
}

function inOrder(pieces: readonly Piece[], way: NonNullable<BuyGet['pick']>, { goods }: Basket): readonly Piece[] {
  if (way === 'cheapest') return cheapestFirst(pieces);
  if (way === 'dearest') return dearestFirst(pieces);
  return [...pieces].sort((a, b) => goods.running[b.line]! - goods.running[a.line]!);
}

/** The fewest pieces after which anything is got: added to the pool that is nearest, or all of them of one more line. */
function missingPieces(
  { lines }: Basket,
  pools: readonly (readonly number[])[],
  {
    canBuy,
    canGet,
    buy,
    want,
    byLine,
  }: {
    readonly canBuy: ReadonlySet<number>;
    readonly canGet: ReadonlySet<number>;
    readonly buy: number;
    readonly want: number;
    readonly byLine: boolean;
  },
): number {
  let least = buy + want;
  for (const pool of pools) {
    let [onlyBuy, onlyGet, both] = [0, 0, 0];
    for (const place of pool) {
      const { quantity } = lines[place]!;
      if (!canGet.has(place)) onlyBuy += quantity;
      else if (!canBuy.has(place)) onlyGet += quantity;
      else both += quantity;
    }
    // a piece that can be bought and got does for either; a line of one side alone never comes to it
    const short = Math.max(0, buy - onlyBuy) + Math.max(0, want - onlyGet) - both;
    if (both > 0 || !byLine) least = Math.min(least, short);
  }
  return least;
}
