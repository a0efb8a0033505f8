import { rulesLimits } from '../../../rule/rulesLimits.js';
import type { Benefit, Deposit, Points, ShippingOff, Tiers } from '../../benefit.js';
import { shareOf, sumAt, timesAtMost } from '../../engine/amounts.js';
import { readRate } from '../../engine/read.js';
import type { Step } from '../../engine/step.js';
import { buyGet } from '../../engine/take/buyGet.js';
import { readDeal } from '../../engine/take/deal.js';
import { isRefusal, type Taker } from '../../engine/take/take.js';
import { countPieces, readTiers } from '../../engine/take/tiers.js';
import type { Promotion } from '../../promotion.js';
import { type Amount, amountAtMost, lineAtMost, type Standing } from './amountAtMost.js';
import { nowhere, type Scene } from './placesIn.js';
import type { Outlook, Views } from './views.js';

/** Where a promotion is tried: in the whole cart, or in one shop. */
export interface Part {
  /** The lines of its scope, and all that there are. */
  readonly covered: readonly number[];
  readonly among: readonly number[];
  /** Whether these are exactly the lines that it will be tried for. Otherwise they hold them, and maybe others. */
  readonly exact: boolean;
}

/** What limits are worked out from. */
export interface Ground extends Scene {
  readonly views: Views;
}

/**
 * 优惠的上限: the most that a benefit takes off from now on, whenever its turn comes.
 *
 * Goods and fees only get cheaper. Where less to look at never means more off, what it would take now is that limit. Elsewhere it is a
 * limit of it: every tier that is reached counts, not the last one; deals by the piece on lines that may be fewer count as all that the lines cost.
 */
export function mostOff(promotion: Promotion, step: Step, part: Part, standing: Standing, ground: Ground): Amount {
  const { benefit } = promotion;
  const { covered } = part;
  const room = roomOf(ground, covered);
  const atMostRoom =
    (amount: Amount): Amount =>
    (now) =>
      Math.min(room(now), amount(now));
  const amountOf = (basis: Parameters<typeof amountAtMost>[0]) => amountAtMost(basis, ground.views.of(covered), standing);
  switch (benefit.kind) {
    case 'gift':
      return () => 0;
    case 'order-off':
    case 'red-packet':
      return atMostRoom(() => benefit.off);
    case 'order-percent': {
      const [amount, off, cap] = [amountOf(benefit.basis), readRate(benefit.rate, nowhere), benefit.cap ?? Number.POSITIVE_INFINITY];
      return atMostRoom((now) => Math.min(cap, shareOf(amount(now), off)));
    }
    case 'order-price': {
      const amount = amountOf('running');
      return atMostRoom((now) => Math.max(0, amount(now) - benefit.price));
    }
    case 'points':
      return pointsOff(benefit, room, amountOf(benefit.basis));
    case 'deposit':
      return depositOff(benefit, room, amountOf('running'), countPieces(ground.basket, covered));
    case 'tiers':
      return atMostRoom(tiersOff(benefit, part, amountOf(benefit.basis), lineAtMost(benefit.basis, standing), ground));
    case 'shipping-off':
      return feesOff(benefit, amountOf('tiers' in benefit ? benefit.basis : undefined), countPieces(ground.basket, covered), ground);
    case 'unit-price':
    case 'unit-off':
    case 'percent-off':
    case 'quantity-price':
    case 'nth-item':
    case 'buy-get':
    case 'bundle':
    case 'pick-n':
      return piecesOff(promotion, step, part, ground);
  }
}

/** What lines can give above their floors and what was paid first. */
function roomOf({ basket, views }: Pick<Ground, 'basket' | 'views'>, places: readonly number[]): Amount {
  const view = views.of(places);
  const floors = basket.goods.floors === null ? 0 : sumAt(basket.goods.floors, places);
  return ({ running, balance }) => Math.max(0, Math.min(running[view]! - floors, balance));
}

function pointsOff(
  { points, pointValue, maxOff = Number.POSITIVE_INFINITY as never, maxRate = 1, step = 1 }: Points,
  room: Amount,
  amount: Amount,
): Amount {
  const kept = 1e6 - readRate(maxRate, nowhere);
  return (now) => {
    const limit = Math.min(maxOff, shareOf(amount(now), kept, 'down'), room(now));
    return Math.floor(Math.min(Math.floor(limit / pointValue), points) / step) * step * pointValue;
  };
}

/** Refused where the goods cost less than it: they will not cost more. */
function depositOff(benefit: Deposit, room: Amount, amount: Amount, pieces: number): Amount {
  const times = benefit.each === 'piece' ? pieces : 1;
  const less = 'off' in benefit ? benefit.off : benefit.worth - benefit.pay;
  const paid = timesAtMost(benefit.pay, times, Number.MAX_SAFE_INTEGER);
  return (now) => (paid > amount(now) || paid > now.balance ? 0 : timesAtMost(less, times, room(now)));
}

function tiersOff(
  benefit: Tiers,
  { covered }: Part,
  amount: Amount,
  lineAmount: ReturnType<typeof lineAtMost>,
  { basket }: Ground,
): Amount {
  const { by, decide, take = decide, cap = Number.POSITIVE_INFINITY } = benefit;
  const offOf = bestTier(benefit.tiers);
  const pieces = countPieces(basket, covered);
  if (decide !== 'line' && take !== 'line')
    return (now) => {
      const lookedAt = amount(now);
      return Math.min(cap, offOf(lookedAt, by === 'pieces' ? pieces : lookedAt));
    };
  return (now) => {
    const together = by === 'pieces' ? pieces : amount(now);
    let total = 0;
    for (const line of covered) {
      const own = lineAmount(now, line);
      const alone = by === 'pieces' ? basket.lines[line]!.quantity : own;
      total += Math.min(offOf(own, decide === 'line' ? alone : together), now.basket.goods.running[line]!);
    }
    return Math.min(cap, total);
  };
}

/** Of all tiers that are reached the one that takes most: a later one may take less. */
function bestTier(tiers: Tiers['tiers']): (amount: number, reached: number) => number {
  const steps = readTiers(tiers, nowhere);
  return (amount, reached) => {
    let most = 0;
    for (const { at, offOf } of steps) {
      if (at > reached) break;
      most = Math.max(most, offOf(amount, reached));
    }
    return most;
  };
}

function feesOff(benefit: ShippingOff, goods: Amount, pieces: number, { basket }: Ground): Amount {
  const { methods, each, cap = Number.POSITIVE_INFINITY } = benefit;
  const places = basket.methods.flatMap(({ tags }, k) => (methods === undefined || tags?.some((tag) => methods.includes(tag)) ? [k] : []));
  const offOf = feeOff(benefit, goods, pieces);
  return (now) => {
    const fees = places.map((place) => now.basket.freight.running[place]!);
    const all = fees.reduce((sum, fee) => sum + fee, 0);
    const off = (each === 'method' ? fees : [all]).reduce((sum, fee) => sum + Math.min(fee, offOf(fee, now)), 0);
    return Math.min(cap, off);
  };
}

function feeOff(benefit: ShippingOff, goods: Amount, pieces: number): (fee: number, now: Outlook) => number {
  if (!('tiers' in benefit)) {
    const deal = readDeal(
      'rate' in benefit ? { rate: benefit.rate } : 'off' in benefit ? { off: benefit.off } : { price: benefit.price },
      nowhere,
    );
    return deal;
  }
  const offOf = bestTier(benefit.tiers);
  return (fee, now) => offOf(fee, benefit.by === 'fee' ? fee : benefit.by === 'pieces' ? pieces : goods(now));
}

/**
 * Deals by the piece are looked at as they are now: no piece gets dearer, so that the first, the dearest, the cheapest so many of them do
 * not either.
 */
function piecesOff({ benefit }: Promotion, { take }: Step, { covered, among, exact }: Part, { basket, views }: Ground): Amount {
  const room = roomOf({ basket, views }, benefit.kind === 'buy-get' ? among : covered);
  const alone = isByLine(benefit);
  if (!(alone || (exact && countPieces(basket, among) <= rulesLimits.pieces))) return room;
  // which line is the largest may change; the dearest pieces are never less
  const taker: Taker =
    benefit.kind === 'buy-get' && benefit.pick === 'largest-line' ? buyGet({ ...benefit, pick: 'dearest' }, nowhere) : take;
  return (now) => {
    const taken = taker(now.basket, covered, among, 0);
    if (isRefusal(taken)) return 0;
    const off = 'total' in taken.off ? taken.off.total : taken.off.each.reduce((sum, amount) => sum + amount, 0);
    return Math.min(off, room(now));
  };
}

/** Whether each line gets its own, whatever others there are. */
function isByLine(benefit: Benefit): boolean {
  if (benefit.kind === 'unit-off' || benefit.kind === 'percent-off') return benefit.groupsOf === undefined || benefit.groupsOf === 1;
  return benefit.kind === 'unit-price' || (benefit.kind === 'quantity-price' && benefit.per !== 'scope');
}
