import { allocate, type Fen } from '@zhanggui/core';
import type { PieceRun, PromotionShare } from '../pricedCart.js';
import { eachSide, firstSides, type Sides } from '../refunds/funding.js';
import { split, sum, sumAt } from './amounts.js';
import type { Basket, Purse } from './basket.js';
import type { Step } from './step.js';
import type { Take } from './take/take.js';

/** What a promotion takes, once floors and deposits are kept: an amount for each of its places. */
export interface Settled {
  readonly take: Take;
  readonly amounts: readonly number[];
  readonly pieces: readonly (readonly PieceRun[] | undefined)[] | null;
  readonly total: number;
  /** Whether one amount was split, so that 分 were left over. */
  readonly wasSplit: boolean;
}

/**
 * Holds what a promotion would take against floors and deposits, and splits it: first to the shops, then to the lines of each. `spare` is what
 * may come off the goods of the whole cart, deposits kept.
 */
export function settle(basket: Basket, take: Take, spare: number): Settled {
  const purse = purseOf(basket, take);
  const { places, off } = take;
  if ('total' in off) {
    const room = sumAt(purse.running, places) - (purse.floors === null ? 0 : sumAt(purse.floors, places));
    const total = Math.min(off.total, room, spare);
    if (total === 0) return { take, amounts: places.map(() => 0), pieces: null, total, wasSplit: false };
    // places never repeat: as many as there are is all of them
    const costs = places.length === purse.running.length ? purse.running : places.map((place) => purse.running[place]!);
    const rooms = purse.floors === null ? null : places.map((place) => roomAt(purse, place));
    return { take, amounts: splitOver(basket, take, costs, total, rooms), pieces: null, total, wasSplit: true };
  }
  // nothing ever takes more than its line costs: only a floor can hold it back
  const { floors } = purse;
  const amounts = floors === null ? off.each : off.each.map((amount, k) => Math.min(amount, roomAt(purse, places[k]!)));
  const total = sum(amounts);
  // a cap is kept, and a deposit that was paid stays paid
  const most = Math.min(spare, off.cap ?? Number.POSITIVE_INFINITY);
  if (total > most) {
    // lines that nothing comes off have no part in it
    const costs = places.map((place, k) => (amounts[k] === 0 ? 0 : purse.running[place]!));
    return { take, amounts: splitOver(basket, take, costs, most, amounts), pieces: null, total: most, wasSplit: true };
  }
  return { take, amounts, pieces: piecesKept(off, amounts), total, wasSplit: false };
}

/** Takes it from the lines, and writes down who paid. */
export function commit(basket: Basket, { id }: Step, { take, amounts, pieces }: Settled, funders: Funders | null): void {
  const purse = purseOf(basket, take);
  const { places } = take;
  for (let k = 0; k < places.length; k++) {
    const amount = amounts[k]!;
    if (amount === 0) continue;
    const place = places[k]!;
    purse.running[place]! -= amount;
    purse.shares[place]!.push(shareOf(id, amount, funders, pieces === null ? undefined : pieces[k]));
  }
}

/** 承担: who pays for all that a promotion takes, and how much of it lies on places by now. */
export interface Funders {
  readonly whole: Sides;
  laid: number;
}

/** What each side pays of a total: split once, so that no side gains by how many lines there are. Null where the shop pays all. */
export function fundersOf({ funding }: Step, total: number): Funders | null {
  if (funding === null) return null;
  const [merchant, platform, supplier] = allocate(total as Fen, funding);
  return { whole: { merchant: merchant!, platform: platform!, supplier: supplier! }, laid: 0 };
}

/** How much one of them can still give. */
function roomAt({ running, floors }: Purse, place: number): number {
  return running[place]! - (floors === null ? 0 : floors[place]!);
}

export function purseOf(basket: Basket, { from }: Take): Purse {
  return from === 'goods' ? basket.goods : basket.freight;
}

/** On which pieces it lies, as long as no floor changed an amount. */
function piecesKept(
  off: { readonly each: readonly number[]; readonly pieces?: NonNullable<Settled['pieces']> },
  amounts: readonly number[],
): Settled['pieces'] {
  if (off.pieces === undefined) return null;
  return amounts === off.each || amounts.every((amount, k) => amount === off.each[k]) ? off.pieces : null;
}

/** By what each place costs, first over the shops; none takes more than its room, where rooms are given. */
function splitOver(
  { shopOf, shopNames }: Basket,
  { from, places }: Take,
  costs: readonly number[],
  total: number,
  rooms: readonly number[] | null,
): readonly number[] {
  if (from === 'freight' || shopNames.length === 1) return split(total, costs, rooms ?? undefined);
  const shops = inShops(shopOf, places, (_, k) => k);
  if (shops.length === 1) return split(total, costs, rooms ?? undefined);
  const sums = (amounts: readonly number[]) => shops.map((shop) => sumAt(amounts, shop));
  const parts = split(total, sums(costs), rooms === null ? undefined : sums(rooms));
  const amounts = costs.map(() => 0);
  shops.forEach((shop, number) => {
    const at = (list: readonly number[]) => shop.map((k) => list[k]!);
    if (parts[number]! === 0) return;
    split(parts[number]!, at(costs), rooms === null ? undefined : at(rooms)).forEach((part, k) => {
      amounts[shop[k]!] = part;
    });
  });
  return amounts;
}

/** The places of each shop, in the order in which shops appear in the cart. */
export function byShop({ shopOf, shopNames }: Basket, places: readonly number[]): readonly (readonly number[])[] {
  return shopNames.length === 1 ? [places] : inShops(shopOf, places, (place) => place);
}

/** Something of each place, in a list for each of their shops. The time goes by the places, not by the shops of the cart. */
function inShops(
  shopOf: readonly number[],
  places: readonly number[],
  each: (place: number, k: number) => number,
): readonly (readonly number[])[] {
  const numbers: number[] = [];
  const shops = new Map<number, number[]>();
  for (let k = 0; k < places.length; k++) {
    const place = places[k]!;
    const number = shopOf[place]!;
    const known = shops.get(number);
    if (known !== undefined) known.push(each(place, k));
    else {
      shops.set(number, [each(place, k)]);
      numbers.push(number);
    }
  }
  return numbers.sort((a, b) => a - b).map((number) => shops.get(number)!);
}

const none = 0 as Fen;

function shareOf(promotion: string, value: number, funders: Funders | null, pieces: readonly PieceRun[] | undefined): PromotionShare {
  const amount = value as Fen;
  const share =
    funders === null ? { promotion, amount, merchant: amount, platform: none, supplier: none } : fundedShare(promotion, amount, funders);
  return pieces === undefined ? share : { ...share, pieces };
}

/** What the sides pay up to here less what they paid before: all shares together are the whole, and each is near its own part. */
function fundedShare(promotion: string, amount: Fen, funders: Funders): PromotionShare {
  const { whole, laid } = funders;
  funders.laid += amount;
  const sides = eachSide(firstSides(funders.laid, whole), firstSides(laid, whole), (upTo, before) => upTo - before);
  return { promotion, amount, merchant: sides.merchant as Fen, platform: sides.platform as Fen, supplier: sides.supplier as Fen };
}
