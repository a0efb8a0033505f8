import type { BenefitKind } from '../benefit.js';
import { shareOf } from '../engine/amounts.js';
import type { Loss, lossOf } from './loss.js';
import type { LintedItem, LintedPromotion } from './promotionSet.js';
import type { StackingUnit, StackingUnits } from './stackingUnits.js';

/** 最低价: what a piece of an article may come down to, and by what. */
export interface LeastPrice {
  readonly price: number;
  /** Of these at most as many as their units allow. */
  readonly cuts: readonly Cut[];
}

/** A promotion that an article may fall under, with what it takes off it at most. */
export interface Covering {
  readonly linted: LintedPromotion;
  readonly lossFor: ReturnType<typeof lossOf>;
}

/**
 * Promotions × windows × choices of exclusive promotions of one article that are looked at. Where there are more, first the exclusive ones count as if
 * they were not, then all as running at once.
 */
const mostLooks = 10_000;

/** Choices of exclusive promotions of one article that are looked at apart, at most. */
const mostChoices = 100;

/**
 * 最低价的下界: no cart of one line of this article, in any number of pieces and with any choice of coupons, leaves less a piece than this, but for
 * a fen of rounding for each promotion. It may be lower than any cart gets: thresholds are taken as reached exactly, and each promotion at
 * its worst.
 *
 * Promotions that exclude each other, groups, exclusive ones and windows are kept apart; conditions on the buyer, the freight and the number of
 * the order count as met. Within the level `unit`, and among the levels after it, shares come off first and amounts after them, which is the
 * worst order there is.
 *
 * @param covering - promotions that the article may fall under
 * @param options - `weight`: which share of what comes off counts, of a million (who pays for it)
 */
export function leastPrice(
  { item, place }: { readonly item: LintedItem; readonly place: number },
  covering: readonly Covering[],
  { units, weight }: { readonly units: StackingUnits; readonly weight: (linted: LintedPromotion) => number },
): LeastPrice {
  const uneven = covering.filter(({ linted }) => choosesPieces(linted)).length > 1;
  const cuts: Cut[] = [];
  for (const { linted, lossFor } of covering) {
    const { step, buys, gets } = linted;
    if (step.uses === 0 || step.budget === 0) continue;
    const { share, amount } = weighed(lossFor(item, { buys: buys.has(place), gets: gets.has(place), uneven }), weight(linted));
    const byShare = item.unitPrice - shareOf(item.unitPrice, 1e6 - share, 'down');
    const most = Math.min(byShare, amount);
    if (most > 0) cuts.push({ linted, stage: step.level === 'unit' ? 0 : 1, share, most, isShare: byShare <= amount });
  }
  const starts = [...new Set(cuts.map(({ linted }) => linted.step.from))];
  const at = (time: number) => cuts.filter(({ linted: { step } }) => step.from <= time && time < step.until);
  const always = starts.length === 1 && starts[0] === Number.NEGATIVE_INFINITY;
  const looked = always || starts.length * cuts.length > mostLooks ? [cuts] : starts.map(at);
  const looks = looked.reduce((sum, { length }) => sum + length, 1);
  const choices = Math.min(mostChoices, Math.floor(mostLooks / looks));
  return looked.map((running) => leastAt(item.unitPrice, running, units, choices)).reduce(lower, { price: item.unitPrice, cuts: [] });
}

/** The promotions of a least price, those that take most first. */
export function takersOf({ cuts }: LeastPrice, units: StackingUnits): readonly LintedPromotion[] {
  return chosenOf(cuts, units)
    .flatMap(({ taken }) => taken)
    .sort((a, b) => b.most - a.most)
    .map(({ linted }) => linted);
}

/** What one promotion takes off a piece at most. */
interface Cut {
  readonly linted: LintedPromotion;
  /** 0 for the level `unit`, 1 for those after it. */
  readonly stage: 0 | 1;
  readonly share: number;
  /** Of the list price, and so of any lower one. */
  readonly most: number;
  /** Whether it is told by its share, or by the amount. */
  readonly isShare: boolean;
}

function lower(one: LeastPrice, other: LeastPrice): LeastPrice {
  return other.price < one.price ? other : one;
}

/** By the promotions that run at one time: of each stage all that are not exclusive, or an exclusive one (with those that ask for it). */
function leastAt(unitPrice: number, cuts: readonly Cut[], units: StackingUnits, most: number): LeastPrice {
  const alone = ([0, 1] as const).map((stage) => cuts.filter((cut) => cut.stage === stage && isAlone(cut)).length);
  // too many to try them all: as if none were exclusive
  if (Math.max(...alone) === 0 || (alone[0]! + 1) * (alone[1]! + 1) > most) return { price: priceAfter(unitPrice, cuts, units), cuts };
  const options = ([0, 1] as const).map((stage) => {
    const here = cuts.filter((cut) => cut.stage === stage);
    const exclusive = here.filter(isAlone);
    const ids = new Set(exclusive.map(({ linted }) => linted.step.id));
    const needing = (id: string) => here.filter((cut) => !isAlone(cut) && cut.linted.step.needs.includes(id));
    const common = here.filter((cut) => !isAlone(cut) && !cut.linted.step.needs.some((id) => ids.has(id)));
    return { common, alone: exclusive.map((cut) => [cut, ...(stage === 1 ? needing(cut.linted.step.id) : [])]) };
  });
  const [unit, rest] = options as [(typeof options)[number], (typeof options)[number]];
  const choices = [unit.common, ...unit.alone].flatMap((first) => [rest.common, ...rest.alone].map((then) => [...first, ...then]));
  return choices.map((list): LeastPrice => ({ price: priceAfter(unitPrice, list, units), cuts: list })).reduce(lower);
}

/** An exclusive one that needs another applies beside it, and beside others. */
function isAlone({ linted: { step } }: Cut): boolean {
  return step.exclusive && step.needs.length === 0;
}

function priceAfter(unitPrice: number, cuts: readonly Cut[], units: StackingUnits): number {
  // what comes off by share and by amount, at each stage
  const shares: number[][] = [[], []];
  const amounts = [0, 0];
  for (const { among, taken } of chosenOf(cuts, units)) {
    if (among.every(({ isShare }) => isShare)) {
      const stage = among.some((cut) => cut.stage === 0) ? 0 : 1;
      for (const { share } of taken) shares[stage]!.push(share);
    } else {
      const stage = among.some((cut) => cut.stage === 1) ? 1 : 0;
      for (const { most } of taken) amounts[stage]! += most;
    }
  }
  return [0, 1].reduce((price, stage) => {
    const left = shares[stage]!.reduce((known, share) => shareOf(known, 1e6 - share, 'down'), price);
    return Math.max(0, left - amounts[stage]!);
  }, unitPrice);
}

interface Chosen {
  readonly among: readonly Cut[];
  readonly taken: readonly Cut[];
}

/** Of each unit as many as its limit, those that take most. */
function chosenOf(cuts: readonly Cut[], units: StackingUnits): readonly Chosen[] {
  const chosen: Chosen[] = [];
  const byUnit = new Map<StackingUnit, Cut[]>();
  for (const cut of cuts) {
    const unit = units.get(cut.linted)!;
    const known = byUnit.get(unit);
    if (unit.members.length === 1) chosen.push({ among: [cut], taken: [cut] });
    else if (known === undefined) byUnit.set(unit, [cut]);
    else known.push(cut);
  }
  for (const [{ limit }, among] of byUnit) chosen.push({ among, taken: [...among].sort((a, b) => b.most - a.most).slice(0, limit) });
  return chosen;
}

function weighed(loss: Loss, weight: number): Loss {
  if (weight === 1e6) return loss;
  const part = (value: number) => value - shareOf(value, 1e6 - weight, 'down');
  return { share: part(loss.share), amount: part(loss.amount) };
}

/** Whether it takes from some pieces of a line and not from others. */
function choosesPieces({ promotion: { benefit } }: LintedPromotion): boolean {
  if (benefit.kind === 'unit-off' || benefit.kind === 'percent-off')
    return benefit.maxPieces !== undefined || benefit.groupsOf !== undefined;
  return piecewise.includes(benefit.kind);
}

const piecewise: readonly BenefitKind[] = ['nth-item', 'buy-get', 'pick-n', 'bundle'];
