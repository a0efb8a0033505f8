import { checkObject, checkOption, type Day, daysBetween, type Fen, parseDay, shown, sumFen, ZhangguiError } from '@zhanggui/core';
import { checkLongList } from '../rule/checkLongList.js';
import type { PricedCart } from './pricedCart.js';
import { readPrice } from './readPrice.js';
import type { RefundPolicy } from './refundPolicy.js';
import { keptLines } from './refunds/keptLines.js';
import { type PaidOrder, readOrder } from './refunds/readOrder.js';
import { readPolicy } from './refunds/readPolicy.js';

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
  /** 已补差价 on the pieces that are kept, by line; none where a line is left out. */
  readonly compensated?: Readonly<Record<string, Fen>>;
  /**
   * 已退款: the earlier refunds (`already`) with what they went by, 价保 that was given before (`compensated`) among it. In the place of
   * `returned` and `compensated`, and needed where a refund clawed discounts back: then the kept pieces were paid with more.
   */
  readonly refunds?: RefundPolicy;
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
 * For each line: what was paid for its kept pieces, less what they cost now, less what was compensated on them already, and never below 0.
 * A claim is in time when `claimOn` is at most `days` days after `paidOn`; later it brings nothing. Freight is not protected.
 *
 * What was paid is read after the earlier refunds, as `refund` has it. A refund that kept the discounts leaves each piece as it was paid. One that
 * clawed them back left the kept pieces with the price that they have alone: give it in `refunds`; the lines together then never get more than is
 * left of what was paid, the earlier ones first. Give the lines of the answer to `refund` as
 * `compensated`, so that goods that go back later are not paid twice.
 *
 * @param cart - that `price` made
 * @returns for each line and together; the lines add up to the whole
 * @throws `shape/not-object`, `shape/not-list`, `limit/exceeded`, `promotion/not-priced` and as `refund` for a cart that `price` did not make,
 * `day/not-day`, `day/backwards` for a claim before payment, `day/not-count`, `money/not-fen` also for a negative amount,
 * `promotion/not-line` for a price, pieces or an amount of a line that is not in the cart, `promotion/not-pieces` for returned
 * pieces that are no whole number from 0 on, `promotion/over-refund` for more of them than the line has, `promotion/returned-twice` for `refunds` beside `returned` or `compensated`, `option/unknown`
 * @example
 * ```ts
 * import { fen, parseDay } from '@zhanggui/core';
 * import { compilePromotions, price, priceProtection, refund } from '@zhanggui/rules/promotion';
 * const cart = price({ lines: [{ id: 'A', unitPrice: fen(10000), quantity: 2 }] }, compilePromotions([]));
 * const later = [{ on: parseDay('2026-11-05'), line: 'A', unitPayable: fen(9000) }];
 * priceProtection(cart, { paidOn: parseDay('2026-11-01'), claimOn: parseDay('2026-11-08'), days: 7, later }).refund; // => 2000
 * priceProtection(cart, { paidOn: parseDay('2026-11-01'), claimOn: parseDay('2026-11-09'), days: 7, later }).refund; // => 0
 *
 * // 满300减50 on three of 100: one went back with a claw-back, so that the other two were paid with 200
 * const promotions = compilePromotions([{ id: '满300减50', benefit: { kind: 'tiers', by: 'amount', tiers: [{ at: 30000, off: fen(5000) }] } }]);
 * const bought = { lines: [{ id: 'A', unitPrice: fen(10000), quantity: 3 }] };
 * const refunds = { broken: 'claw-back', cart: bought, promotions, already: [[{ line: 'A', pieces: 1 }]] } as const;
 * const days = { paidOn: parseDay('2026-11-01'), claimOn: parseDay('2026-11-08'), days: 7, later };
 * const { lines } = priceProtection(price(bought, promotions), { ...days, refunds });
 * lines; // => [{ id: 'A', pieces: 2, paid: 20000, unitPayable: 9000, refund: 2000 }]
 * refund(price(bought, promotions), [{ line: 'A', pieces: 2 }], { ...refunds, compensated: lines }).amount; // => 18000
 * ```
 */
export function priceProtection(cart: PricedCart, claim: PriceProtectionClaim): PriceProtection {
  checkObject('claim', claim);
  const { paidOn, claimOn, days, later, policy = {} } = claim;
  checkObject('policy', policy);
  const { price = 'at-claim', counts = 'paid' } = policy;
  checkOption('price', price, ['at-claim', 'lowest']);
  checkOption('counts', counts, ['paid', 'merchant']);
  const waited = daysBetween(paidOn, claimOn);
  if (waited < 0) throw new ZhangguiError('day/backwards', { from: paidOn, to: claimOn });
  if (!(Number.isSafeInteger(days) && days >= 0)) throw new ZhangguiError('day/not-count', { value: shown(days) });
  const order = readOrder(cart);
  const placeOf = placesIn(order);
  const { lines, left } = readKept(order, claim);
  const prices = readLater(later, { paidOn, claimOn, price, placeOf });

  const inTime = waited <= days;
  let open = left;
  const protectedLines = lines.map(({ pieces, paid: own, platform, compensated }, place): ProtectedLine => {
    const paid = own + (counts === 'merchant' ? platform : 0);
    const unitPayable = prices.get(place) ?? null;
    // a product beyond 2^53 is above whatever was paid
    const fallen = inTime && unitPayable !== null ? paid - unitPayable * pieces - compensated : 0;
    const refund = Math.max(0, Math.min(fallen, open));
    open -= refund;
    return { id: order.lines[place]!.id, pieces, paid: paid as Fen, unitPayable, refund: refund as Fen };
  });
  return { inTime, refund: sumFen(protectedLines.map(({ refund }) => refund)), lines: protectedLines };
}

/** What is kept, and what was paid for it. */
function readKept(order: PaidOrder, { refunds, returned, compensated }: PriceProtectionClaim): ReturnType<typeof keptLines> {
  if (refunds !== undefined) {
    for (const [field, given] of Object.entries({ returned, compensated }))
      if (given !== undefined) throw new ZhangguiError('promotion/returned-twice', { field });
    return keptLines(order, readPolicy(refunds));
  }
  const placeOf = placesIn(order);
  // the refund that is made of them refuses what are no pieces of the line
  const gone = readByLine('returned', returned === undefined ? {} : returned, placeOf, (pieces) => pieces);
  const given = readByLine('compensated', compensated === undefined ? {} : compensated, placeOf, readPrice);
  const already = [[...gone].flatMap(([place, pieces]) => (pieces === 0 ? [] : [{ line: order.lines[place]!.id, pieces }]))];
  const { lines } = keptLines(order, readPolicy({ already }));
  return { lines: lines.map((line, place) => ({ ...line, compensated: given.get(place) ?? 0 })), left: Number.POSITIVE_INFINITY };
}

function placesIn({ places }: PaidOrder): (line: string) => number {
  return (id) => {
    const place = places.get(id);
    if (place === undefined) throw new ZhangguiError('promotion/not-line', { line: shown(id) });
    return place;
  };
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
  read: (value: T) => T,
): ReadonlyMap<number, T> {
  checkObject(path, given);
  return new Map(Object.entries(given).map(([line, value]) => [placeOf(line), read(value)]));
}
