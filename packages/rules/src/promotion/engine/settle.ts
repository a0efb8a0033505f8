import { allocate, type Fen } from '@zhanggui/core';
import type { PieceRun, PromotionShare } from '../pricedCart.js';
import { split, sum, sumAt } from './amounts.js';
import { type Basket, goodsTotal, type Purse } from './basket.js';
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
 * Holds what a promotion would take against floors and deposits, and splits it: first to the shops, then to the lines of each. `reserved` is
 * what the same promotion took, or had paid as a deposit, in the shops before.
 */
export function settle(basket: Basket, take: Take, reserved: number): Settled {
  const purse = purseOf(basket, take);
  const { places, off } = take;
  const spare = beyondDeposits(basket, take, reserved);
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

/** Takes it from the lines, writes down who paid, and adds that up. */
export function commit(
  basket: Basket,
  { id, funding }: Step,
  { take, amounts, pieces }: Settled,
  paid: { merchant: number; platform: number; supplier: number },
): void {
  const purse = purseOf(basket, take);
  const { places } = take;
  for (let k = 0; k < places.length; k++) {
    const amount = amounts[k]!;
    if (amount === 0) continue;
    const place = places[k]!;
    purse.running[place]! -= amount;
    const share = shareOf(id, amount, funding, pieces === null ? undefined : pieces[k]);
    purse.shares[place]!.push(share);
    paid.merchant += share.merchant;
    paid.platform += share.platform;
    paid.supplier += share.supplier;
  }
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
  off: { readonly each: readonly number[]; readonly pieces?: Settled['pieces'] },
  amounts: readonly number[],
): Settled['pieces'] {
  if (off.pieces === undefined || off.pieces === null) return null;
  return amounts === off.each || amounts.every((amount, k) => amount === off.each[k]) ? off.pieces : null;
}

/** What can come off the goods without touching what was paid as a deposit. */
function beyondDeposits(basket: Basket, { from }: Take, reserved: number): number {
  return from === 'freight' || (basket.deposits === 0 && reserved === 0)
    ? Number.POSITIVE_INFINITY
    : goodsTotal(basket) - reserved - basket.deposits;
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
  const shops: number[][] = shopNames.map(() => []);
  places.forEach((place, k) => {
    shops[shopOf[place]!]!.push(k);
  });
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
  if (shopNames.length === 1) return [places];
  const shops: number[][] = shopNames.map(() => []);
  for (const place of places) shops[shopOf[place]!]!.push(place);
  return shops.filter((shop) => shop.length > 0);
}

const none = 0 as Fen;

function shareOf(promotion: string, value: number, funding: Step['funding'], pieces: readonly PieceRun[] | undefined): PromotionShare {
  const amount = value as Fen;
  const share =
    funding === null ? { promotion, amount, merchant: amount, platform: none, supplier: none } : fundedShare(promotion, amount, funding);
  return pieces === undefined ? share : { ...share, pieces };
}

function fundedShare(promotion: string, amount: Fen, funding: readonly number[]): PromotionShare {
  const [merchant, platform, supplier] = allocate(amount, funding);
  return { promotion, amount, merchant: merchant!, platform: platform!, supplier: supplier! };
}
