import type { ShippingOff } from '../../benefit.js';
import { lastReached, sumAt } from '../amounts.js';
import { readBasis } from '../basis.js';
import type { Basket } from '../basket.js';
import { inside, type Place, readChoice, readMost, readObject, readTexts } from '../read.js';
import { readDeal } from './deal.js';
import type { Taker } from './take.js';
import { countPieces, readTiers } from './tiers.js';

/** What comes off a fee (of one method, or of all together) in a cart of so many goods; below 0 what is missing for it. */
type FeeOff = (fee: number, basket: Basket, covered: readonly number[]) => number;

/** 运费优惠. */
export function shippingOff(given: ShippingOff, place: Place, perShop: boolean): Taker {
  const keys = ['kind', 'methods', 'each', 'cap', 'rate', 'off', 'price', 'tiers', 'by', 'basis'];
  const { kind: _, methods, each = 'all', cap, ...way } = readObject(given, keys, place);
  const tags = methods === undefined ? null : new Set(readTexts(methods, inside(place, 'methods')));
  const byMethod = readChoice(each, ['all', 'method'], inside(place, 'each')) === 'method';
  const most = readMost(cap, 0, inside(place, 'cap'));
  const offOf = way['tiers'] === undefined ? readFeeDeal(way, place) : readFeeTiers(way, place);
  return (basket, covered) => {
    const shop = perShop ? basket.lines[covered[0]!]!.shop : null;
    const places = basket.methods.flatMap((method, k) => {
      if (perShop && (method.shop ?? null) !== shop) return [];
      return tags === null || method.tags?.some((tag) => tags.has(tag)) ? [k] : [];
    });
    if (places.length === 0) return { reason: 'no-shipping' };
    const { running } = basket.freight;
    const lookedAt = sumAt(running, places);
    const fees = byMethod ? places.map((method) => running[method]!) : [lookedAt];
    const offs = fees.map((fee) => offOf(fee, basket, covered));
    const missing = offs.reduce((least, off) => Math.min(least, -off), Number.POSITIVE_INFINITY);
    if (missing > 0)
      return way['by'] === 'pieces' ? { reason: 'below-pieces', pieces: missing } : { reason: 'below-amount', amount: missing };
    const each = offs.map((off, k) => Math.min(fees[k]!, Math.max(0, off)));
    return { lookedAt, from: 'freight', places, off: byMethod ? { each, cap: most } : { total: Math.min(most, each[0]!) } };
  };
}

function readFeeDeal(given: Readonly<Record<string, unknown>>, place: Place): FeeOff {
  return readDeal(given as { rate: number }, place);
}

function readFeeTiers(given: Readonly<Record<string, unknown>>, place: Place): FeeOff {
  const { tiers, by, basis } = readObject(given, ['tiers', 'by', 'basis'], place);
  const steps = readTiers(tiers, inside(place, 'tiers'));
  const of = readChoice(by, ['goods', 'pieces', 'fee'], inside(place, 'by'));
  const amountOf = readBasis(basis, inside(place, 'basis'));
  return (fee, basket, covered) => {
    const reached = of === 'fee' ? fee : of === 'pieces' ? countPieces(basket, covered) : amountOf(basket, covered);
    const step = lastReached(steps, reached);
    return step === undefined ? reached - steps[0]!.at : step.offOf(fee, reached);
  };
}
