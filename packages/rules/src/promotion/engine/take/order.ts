import type { Deposit, OrderOff, OrderPercent, OrderPrice, Points, RedPacket } from '../../benefit.js';
import { shareOf, sumAt, timesAtMost } from '../amounts.js';
import { readBasis } from '../basis.js';
import type { Basket } from '../basket.js';
import { inside, type Place, readChoice, readMillionths, readMost, readObject, readRate, readWhole, wrong } from '../read.js';
import { offAll, type Taker } from './take.js';
import { countPieces } from './tiers.js';

export function orderOff(given: OrderOff | RedPacket, place: Place): Taker {
  const { off } = readObject(given, ['kind', 'off'], place);
  const total = readWhole(off, 0, inside(place, 'off'));
  return (basket, places) => offAll(places, sumAt(basket.goods.running, places), total);
}

export function orderPercent(given: OrderPercent, place: Place): Taker {
  const { rate, cap, basis } = readObject(given, ['kind', 'rate', 'cap', 'basis'], place);
  const millionths = readRate(rate, inside(place, 'rate'));
  const most = readMost(cap, 0, inside(place, 'cap'));
  const amountOf = readBasis(basis, inside(place, 'basis'));
  return (basket, places) => {
    const lookedAt = amountOf(basket, places);
    return offAll(places, lookedAt, Math.min(most, shareOf(lookedAt, millionths)));
  };
}

export function orderPrice(given: OrderPrice, place: Place): Taker {
  const { price } = readObject(given, ['kind', 'price'], place);
  const least = readWhole(price, 0, inside(place, 'price'));
  return (basket, places) => {
    const lookedAt = sumAt(basket.goods.running, places);
    return offAll(places, lookedAt, Math.max(0, lookedAt - least));
  };
}

/** 积分抵扣: whole steps, and never above a limit. */
export function points(given: Points, place: Place): Taker {
  const {
    points: held,
    pointValue,
    maxOff,
    maxRate = 1,
    step = 1,
    basis,
  } = readObject(given, ['kind', 'points', 'pointValue', 'maxOff', 'maxRate', 'step', 'basis'], place);
  const most = readWhole(held, 0, inside(place, 'points'));
  const value = readWhole(pointValue, 1, inside(place, 'pointValue'));
  const cap = readMost(maxOff, 0, inside(place, 'maxOff'));
  const millionths = readMillionths(maxRate, inside(place, 'maxRate'));
  const each = readWhole(step, 1, inside(place, 'step'));
  const amountOf = readBasis(basis, inside(place, 'basis'));
  return (basket, places, _, spare, spent = 0) => {
    const lookedAt = amountOf(basket, places);
    const limit = Math.min(cap, shareOf(lookedAt, millionths, 'down'), roomOf(basket, places, spare));
    const steps = Math.floor(Math.min(Math.floor(limit / value), most - spent) / each);
    return { ...offAll(places, lookedAt, steps * each * value), points: steps * each };
  };
}

/** 定金: refused where the goods cost less than it. */
export function deposit(given: Deposit, place: Place): Taker {
  const { pay, worth, off, each = 'order' } = readObject(given, ['kind', 'pay', 'worth', 'off', 'each'], place);
  const paid = readWhole(pay, 1, inside(place, 'pay'));
  if ((worth === undefined) === (off === undefined)) throw wrong(place, given);
  const less = off === undefined ? readWhole(worth, paid, inside(place, 'worth')) - paid : readWhole(off, 0, inside(place, 'off'));
  const byPiece = readChoice(each, ['order', 'piece'], inside(place, 'each')) === 'piece';
  return (basket, places, _, spare) => {
    const lookedAt = sumAt(basket.goods.running, places);
    const times = byPiece ? countPieces(basket, places) : 1;
    const first = timesAtMost(paid, times, Number.MAX_SAFE_INTEGER);
    const payable = Math.min(lookedAt, spare);
    if (first > payable) return { reason: 'below-amount', amount: first - payable };
    const most = Math.min(roomOf(basket, places, spare), payable - first);
    return { ...offAll(places, lookedAt, timesAtMost(less, times, most)), deposit: first };
  };
}

/** The most that can come off the goods at these places, deposits kept. */
function roomOf({ goods }: Basket, places: readonly number[], spare: number): number {
  const { running, floors } = goods;
  const room = sumAt(running, places) - (floors === null ? 0 : sumAt(floors, places));
  return Math.min(room, spare);
}
