import type { Gift, Tier, Tiers } from '../../benefit.js';
import { lastReached, shareOf, timesAtMost } from '../amounts.js';
import { readBasis } from '../basis.js';
import type { Basket } from '../basket.js';
import { inside, type Place, readChoice, readFlag, readList, readMost, readObject, readRate, readText, readWhole, wrong } from '../read.js';
import { offAll, type Taker } from './take.js';

/** A tier that was read: what comes off an amount, when so much (fen or pieces) was reached. */
export interface Step {
  readonly at: number;
  readonly offOf: (amount: number, reached: number) => number;
}

/** 满减, 满折, 满件. */
export function tiers(given: Tiers, place: Place): Taker {
  const keys = ['kind', 'by', 'tiers', 'cap', 'decide', 'take', 'basis'];
  const { by, tiers: list, cap, decide = 'scope', take = decide, basis } = readObject(given, keys, place);
  const byPieces = readChoice(by, ['amount', 'pieces'], inside(place, 'by')) === 'pieces';
  const steps = readTiers(list, inside(place, 'tiers'));
  const most = readMost(cap, 0, inside(place, 'cap'));
  const amountOf = readBasis(basis, inside(place, 'basis'));
  const decideByLine = readChoice(decide, ['scope', 'line'], inside(place, 'decide')) === 'line';
  const takeByLine = readChoice(take, ['scope', 'line'], inside(place, 'take')) === 'line' || decideByLine;

  return (basket, places) => {
    const lookedAt = amountOf(basket, places);
    const reachedBy = (lines: readonly number[]) => (byPieces ? countPieces(basket, lines) : amountOf(basket, lines));
    const stepOf = (reached: number) => lastReached(steps, reached);
    if (!takeByLine) {
      const reached = reachedBy(places);
      const step = stepOf(reached);
      if (step === undefined) return missing(steps[0]!.at - reached, byPieces);
      return offAll(places, lookedAt, Math.min(most, step.offOf(lookedAt, reached)));
    }
    const together = reachedBy(places);
    const reached = places.map((line) => (decideByLine ? reachedBy([line]) : together));
    const best = reached.reduce((known, each) => Math.max(known, each), 0);
    if (stepOf(best) === undefined) return missing(steps[0]!.at - best, byPieces);
    const each = places.map((line, k) => {
      const off = stepOf(reached[k]!)?.offOf(amountOf(basket, [line]), reached[k]!) ?? 0;
      return Math.min(off, basket.goods.running[line]!);
    });
    return { lookedAt, from: 'goods', places, off: { each, cap: most } };
  };
}

/** Thresholds rise; one that repeats is at least 1. */
export function readTiers(given: unknown, place: Place): readonly Step[] {
  const list = readList(given, 100, place) as readonly Tier[];
  const steps = list.map((tier, k) => readTier(tier, inside(place, k)));
  steps.forEach(({ at }, k) => {
    if (k > 0 && at <= steps[k - 1]!.at) throw wrong(inside(inside(place, k), 'at'), at);
  });
  return steps;
}

function readTier(given: Tier, place: Place): Step {
  const { at, off, rate, repeat = false, maxTimes } = readObject(given, ['at', 'off', 'rate', 'repeat', 'maxTimes'], place);
  if ((off === undefined) === (rate === undefined)) throw wrong(place, given);
  if (rate !== undefined) {
    if (repeat !== false || maxTimes !== undefined) throw wrong(place, given);
    const millionths = readRate(rate, inside(place, 'rate'));
    return { at: readWhole(at, 0, inside(place, 'at')), offOf: (amount) => shareOf(amount, millionths) };
  }
  const less = readWhole(off, 0, inside(place, 'off'));
  const again = readFlag(repeat, inside(place, 'repeat'));
  const threshold = readWhole(at, again ? 1 : 0, inside(place, 'at'));
  const most = readMost(maxTimes, 1, inside(place, 'maxTimes'));
  if (!again) return { at: threshold, offOf: () => less };
  // more than 2^53 − 1 never comes off
  return {
    at: threshold,
    offOf: (_, reached) => timesAtMost(less, Math.min(most, Math.floor(reached / threshold)), Number.MAX_SAFE_INTEGER),
  };
}

/** 赠品: nothing comes off. */
export function gift(given: Gift, place: Place): Taker {
  const { sku, by, tiers: list, maxPieces, basis } = readObject(given, ['kind', 'sku', 'by', 'tiers', 'maxPieces', 'basis'], place);
  const name = readText(sku, inside(place, 'sku'));
  const byPieces = readChoice(by, ['amount', 'pieces'], inside(place, 'by')) === 'pieces';
  const most = Math.min(1e9, readMost(maxPieces, 1, inside(place, 'maxPieces')));
  const amountOf = readBasis(basis, inside(place, 'basis'));
  const steps = readGiftTiers(list, inside(place, 'tiers'));
  return (basket, places) => {
    const lookedAt = amountOf(basket, places);
    const reached = byPieces ? countPieces(basket, places) : lookedAt;
    const step = lastReached(steps, reached);
    if (step === undefined) return missing(steps[0]!.at - reached, byPieces);
    return { ...offAll(places, lookedAt, 0), gift: { sku: name, pieces: Math.min(most, step.offOf(0, reached)) } };
  };
}

function readGiftTiers(given: unknown, place: Place): readonly Step[] {
  const list = readList(given, 100, place).map((tier, k) => {
    const { pieces, ...rest } = readObject(tier, ['at', 'pieces', 'repeat', 'maxTimes'], inside(place, k));
    return { ...rest, off: readWhole(pieces, 1, inside(inside(place, k), 'pieces')) };
  });
  return readTiers(list, place);
}

function missing(short: number, byPieces: boolean) {
  return byPieces ? ({ reason: 'below-pieces', pieces: short } as const) : ({ reason: 'below-amount', amount: short } as const);
}

export function countPieces({ lines }: Basket, places: readonly number[]): number {
  return places.reduce((count, place) => count + lines[place]!.quantity, 0);
}
