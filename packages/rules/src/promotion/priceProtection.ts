import { checkObject, checkOption, type Day, daysBetween, type Fen, parseDay, shown, sumFen, ZhangguiError } from '@zhanggui/core';
import { checkLongList } from '../rule/checkLongList.js';
import type { PricedCart } from './pricedCart.js';
import { readPrice } from './readPrice.js';
import { openLine, piecesBetween } from './refunds/firstPieces.js';
import { readOrder } from './refunds/readOrder.js';
import type { PaidLine } from './refunds/readPaidLine.js';

/** 之后的价格: what a buyer would pay for a piece of a line on a day. It stands until the next one. */
export interface LaterPrice {
  readonly on: Day;
  /** The id of a line. */
  readonly line: string;
  /** 到手价 of one piece, not negative. */
  readonly unitPayable: Fen;
}

/** 价保规则. */
export interface PriceProtectionPolicy {
  /** The last price until the claim, or the lowest; `at-claim` where it is left out. */
  readonly price?: 'at-claim' | 'lowest';
  /** 比价口径: what the buyer paid, or what the merchant got, so that discounts the platform paid for count as paid; `paid` where it is left out. */
  readonly counts?: 'paid' | 'merchant';
}

/** 价保申请. */
export interface PriceProtectionClaim {
  readonly paidOn: Day;
  readonly claimOn: Day;
  /** 价保天数, whole, from 0 on. The day of payment is day 0, so that a claim on day 7 is in time for 7. */
  readonly days: number;
  /** In any order, at most 1,000,000. Those before payment and after the claim do not count; of several on a day the lowest does. */
  readonly later: readonly LaterPrice[];
  /** 已退件数 by line; none where a line is left out. Refunds take the pieces in the order of the line, the first ones first. */
  readonly returned?: Readonly<Record<string, number>>;
  /** 已补差价 by line; none where a line is left out. */
  readonly compensated?: Readonly<Record<string, Fen>>;
  readonly policy?: PriceProtectionPolicy;
}

/** 一行的价保. */
export interface ProtectedLine {
  readonly id: string;
  /** Pieces that were not returned. */
  readonly pieces: number;
  /** What these pieces count as paid with. */
  readonly paid: Fen;
  /** What one of them costs now; null where no price is known between payment and claim. */
  readonly unitPayable: Fen | null;
  readonly refund: Fen;
}

/** 价保. */
export interface PriceProtection {
  /** Whether the claim is in time. */
  readonly inTime: boolean;
  readonly refund: Fen;
  /** As the cart's. */
  readonly lines: readonly ProtectedLine[];
}

/**
 * 价保, 保价: what a buyer gets back since the price fell after payment.
 *
 * For each line: what was paid for its kept pieces, less what they cost now, less what was compensated already, and never below 0.
 * A claim is in time when `claimOn` is at most `days` days after `paidOn`; later it brings nothing. Freight is not protected.
 *
 * @param cart - that `price` made
 * @returns for each line and together; the lines add up to the whole
 * @throws `shape/not-object`, `shape/not-list`, `limit/exceeded`, `promotion/not-priced` and as `refund` for a cart that `price` did not make,
 * `day/not-day`, `day/backwards` for a claim before payment, `day/not-count`, `money/not-fen` also for a negative amount,
 * `promotion/not-line` for a price, pieces or an amount of a line that is not in the cart, `promotion/not-pieces` for returned
 * pieces that are no whole number from 0 on, `promotion/over-refund` for more of them than the line has, `option/unknown`
 * @example
 * ```ts
 * import { fen, parseDay } from '@zhanggui/core';
 * import { compilePromotions, price, priceProtection } from '@zhanggui/rules/promotion';
 * const cart = price({ lines: [{ id: 'A', unitPrice: fen(10000), quantity: 2 }] }, compilePromotions([]));
 * const later = [{ on: parseDay('2026-11-05'), line: 'A', unitPayable: fen(9000) }];
 * priceProtection(cart, { paidOn: parseDay('2026-11-01'), claimOn: parseDay('2026-11-08'), days: 7, later }).refund; // => 2000
 * priceProtection(cart, { paidOn: parseDay('2026-11-01'), claimOn: parseDay('2026-11-09'), days: 7, later }).refund; // => 0
 * ```
 */
export function priceProtection(cart: PricedCart, claim: PriceProtectionClaim): PriceProtection {
  checkObject('claim', claim);
  const { paidOn, claimOn, days, later, returned = {}, compensated = {}, policy = {} } = claim;
  checkObject('policy', policy);
  const { price = 'at-claim', counts = 'paid' } = policy;
  checkOption('price', price, ['at-claim', 'lowest']);
  checkOption('counts', counts, ['paid', 'merchant']);
  const waited = daysBetween(paidOn, claimOn);
  if (waited < 0) throw new ZhangguiError('day/backwards', { from: paidOn, to: claimOn });
  if (!(Number.isSafeInteger(days) && days >= 0)) throw new ZhangguiError('day/not-count', { value: shown(days) });
  const { lines, places } = readOrder(cart);
  const placeOf = (id: string) => {
    const place = places.get(id);
    if (place === undefined) throw new ZhangguiError('promotion/not-line', { line: shown(id) });
    return place;
  };
  const gone = readByLine('returned', returned, placeOf, (pieces, line) => readReturned(pieces, lines[placeOf(line)]!));
  const given = readByLine('compensated', compensated, placeOf, readPrice);
  const prices = readLater(later, { paidOn, claimOn, price, placeOf });

  const inTime = waited <= days;
  const protectedLines = lines.map((line, place): ProtectedLine => {
    const first = gone.get(place) ?? 0;
    const pieces = line.quantity - first;
    const paid = paidFrom(line, first, counts);
    const unitPayable = prices.get(place) ?? null;
    // a product beyond 2^53 is above whatever was paid
    const fallen = inTime && unitPayable !== null ? paid - unitPayable * pieces - (given.get(place) ?? 0) : 0;
    return { id: line.id, pieces, paid, unitPayable, refund: Math.max(0, fallen) as Fen };
  });
  return { inTime, refund: sumFen(protectedLines.map(({ refund }) => refund)), lines: protectedLines };
}

/** What the pieces of a line after the first so many count as paid with. */
function paidFrom(line: PaidLine, first: number, counts: 'paid' | 'merchant'): Fen {
  // where all are kept, nobody has to know how the line falls on its pieces
  const { paid, byPlatform } = first === 0 ? { paid: line.total, byPlatform: line.shares } : piecesFrom(line, first);
  return (counts === 'paid' ? paid : byPlatform.reduce((sum, { platform }) => sum + platform, paid)) as Fen;
}

function piecesFrom(
  line: PaidLine,
  first: number,
): { readonly paid: number; readonly byPlatform: readonly { readonly platform: number }[] } {
  const { paid, sides } = piecesBetween(openLine(line), first, line.quantity);
  return { paid, byPlatform: [...sides.values()] };
}

function readLater(
  later: readonly LaterPrice[],
  {
    paidOn,
    claimOn,
    price,
    placeOf,
  }: Pick<PriceProtectionClaim, 'paidOn' | 'claimOn'> & {
    readonly price: 'at-claim' | 'lowest';
    readonly placeOf: (line: string) => number;
  },
): ReadonlyMap<number, Fen> {
  checkLongList(later, 'priceHistory');
  const best = new Map<number, { readonly on: Day; readonly unitPayable: Fen }>();
  for (const each of later) {
    checkObject('later', each);
    const [on, place, unitPayable] = [parseDay(each.on), placeOf(each.line), readPrice(each.unitPayable)];
    // days sort as text
    if (on > claimOn || on < paidOn) continue;
    const known = best.get(place);
    const sameDay = price === 'lowest' || known?.on === on;
    if (known === undefined || (sameDay ? unitPayable < known.unitPayable : on > known.on)) best.set(place, { on, unitPayable });
  }
  return new Map([...best].map(([place, { unitPayable }]) => [place, unitPayable]));
}

function readByLine<T extends number>(
  path: string,
  given: Readonly<Record<string, T>>,
  placeOf: (line: string) => number,
  read: (value: T, line: string) => T,
): ReadonlyMap<number, T> {
  checkObject(path, given);
  return new Map(Object.entries(given).map(([line, value]) => [placeOf(line), read(value, line)]));
}

function readReturned(pieces: number, { id, quantity }: PaidLine): number {
  if (!(Number.isSafeInteger(pieces) && pieces >= 0))
    throw new ZhangguiError('promotion/not-pieces', { line: shown(id), value: shown(pieces) });
  if (pieces > quantity) throw new ZhangguiError('promotion/over-refund', { line: shown(id), pieces, left: quantity });
  return pieces;
}
