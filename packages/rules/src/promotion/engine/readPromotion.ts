import { type Instant, millisecondsBetween, parseInstant, shown, ZhangguiError } from '@zhanggui/core';
import type { Benefit, BenefitKind } from '../benefit.js';
import { type Level, levelOf, levels } from '../level.js';
import type { Funding, Promotion, Stacking } from '../promotion.js';
import { levelLookedAt } from './basis.js';
import { readConditions } from './conditions.js';
import { copyOf } from './copyOf.js';
import { readCoverage } from './coverage.js';
import {
  inside,
  type Place,
  readChoice,
  readFlag,
  readMillionths,
  readMost,
  readObject,
  readText,
  readTexts,
  readWhole,
  wrong,
} from './read.js';
import type { ReadPromotion, Step } from './step.js';
import { bundle, pickN } from './take/bundle.js';
import { buyGet } from './take/buyGet.js';
import { nthItem } from './take/nthItem.js';
import { deposit, orderOff, orderPercent, orderPrice, points } from './take/order.js';
import { shippingOff } from './take/shipping.js';
import type { Taker } from './take/take.js';
import { gift, tiers } from './take/tiers.js';
import { percentOff, quantityPrice, unitOff, unitPrice } from './take/unit.js';

const keys = [
  'id',
  'name',
  'benefit',
  'scope',
  'when',
  'level',
  'priority',
  'perShop',
  'stacking',
  'window',
  'left',
  'funding',
  'coupon',
] as const;

/** Reads one promotion, the `index`-th of a list. */
export function readPromotion(given: Promotion, index: number): ReadPromotion {
  const id: unknown = (given as Promotion | null | undefined)?.id;
  if (typeof id !== 'string' || id === '') throw new ZhangguiError('promotion/not-id', { index, value: shown(id) });
  const root: Place = { promotion: shown(id), field: '' };
  const read = readObject(given, keys, root) as Readonly<Record<(typeof keys)[number], unknown>>;
  // read from the copy alone: what the caller changes afterwards changes nothing, and nothing is looked at twice
  const promotion = copyOf(given, root) as Promotion;
  checkName(promotion.name, inside(root, 'name'));
  const kind = readKind(promotion.benefit, inside(root, 'benefit'));
  const level = read.level === undefined ? levelOf[kind] : readChoice(read.level, levels, inside(root, 'level'));
  if ((kind === 'shipping-off') !== (level === 'shipping')) throw wrong(inside(root, 'level'), level);
  const perShop = readOptionalFlag(read.perShop, inside(root, 'perShop'));
  const step: Step = {
    id,
    kind,
    level,
    coupon: readOptionalFlag(read.coupon, inside(root, 'coupon')),
    perShop,
    coverage: readCoverage(promotion.scope, inside(root, 'scope')),
    holds: readConditions(promotion.when, inside(root, 'when')),
    needs: (promotion.when ?? []).flatMap((condition) => (condition.kind === 'applied' ? [condition.promotion] : [])),
    take: readBenefit(promotion.benefit, level, perShop, inside(root, 'benefit')),
    ...readStacking(promotion.stacking, kind, inside(root, 'stacking')),
    ...readWindow(promotion.window, inside(root, 'window')),
    ...readLeft(promotion.left, inside(root, 'left')),
    funding: readFunding(promotion.funding, inside(root, 'funding')),
  };
  checkBalance(promotion, inside(root, 'benefit'));
  const { priority = 0 } = promotion;
  if (!Number.isSafeInteger(priority)) throw wrong(inside(root, 'priority'), priority);
  return { step, priority, excludes: promotion.stacking?.excludes ?? [], looksAfter: levelsLookedAfter(promotion, root), promotion };
}

function readKind(benefit: unknown, place: Place): BenefitKind {
  if (typeof benefit !== 'object' || benefit === null) throw wrong(place, benefit);
  return readChoice((benefit as Benefit).kind, Object.keys(levelOf) as BenefitKind[], inside(place, 'kind'));
}

function readBenefit(benefit: Benefit, level: Level, perShop: boolean, place: Place): Taker {
  switch (benefit.kind) {
    case 'unit-price':
      return unitPrice(benefit, place);
    case 'unit-off':
      return unitOff(benefit, place);
    case 'percent-off':
      return percentOff(benefit, place, level === 'unit');
    case 'nth-item':
      return nthItem(benefit, place);
    case 'buy-get':
      return buyGet(benefit, place);
    case 'bundle':
      return bundle(benefit, place);
    case 'pick-n':
      return pickN(benefit, place);
    case 'quantity-price':
      return quantityPrice(benefit, place);
    case 'tiers':
      return tiers(benefit, place);
    case 'order-off':
    case 'red-packet':
      return orderOff(benefit, place);
    case 'order-percent':
      return orderPercent(benefit, place);
    case 'order-price':
      return orderPrice(benefit, place);
    case 'shipping-off':
      return shippingOff(benefit, place, perShop);
    case 'gift':
      return gift(benefit, place);
    case 'points':
      return points(benefit, place);
    case 'deposit':
      return deposit(benefit, place);
  }
}

/** What is left out; null is not. */
function orEmpty(given: unknown): unknown {
  return given === undefined ? {} : given;
}

function checkName(given: unknown, place: Place): void {
  if (given === undefined) return;
  const { zh, en } = readObject(given, ['zh', 'en'], place);
  for (const [locale, text] of Object.entries({ zh, en })) if (typeof text !== 'string') throw wrong(inside(place, locale), text);
}

function readOptionalFlag(value: unknown, place: Place): boolean {
  return value === undefined ? false : readFlag(value, place);
}

function readStacking(given: Stacking | undefined, kind: BenefitKind, place: Place): Pick<Step, 'group' | 'limit' | 'pick' | 'exclusive'> {
  const {
    group,
    limit = 1,
    pick = 'first',
    excludes,
    exclusive,
  } = readObject(orEmpty(given), ['group', 'limit', 'pick', 'excludes', 'exclusive'], place);
  const picked = readChoice(pick, ['first', 'best', 'best-per-line', 'all'], inside(place, 'pick'));
  if (excludes !== undefined) readTexts(excludes, inside(place, 'excludes'));
  return {
    group: group === undefined ? null : readText(group, inside(place, 'group')),
    limit: readWhole(limit, 1, inside(place, 'limit')),
    // freight has no lines of goods
    pick: picked === 'best-per-line' && kind === 'shipping-off' ? 'best' : picked,
    exclusive: readOptionalFlag(exclusive, inside(place, 'exclusive')),
  };
}

function readWindow(given: unknown, place: Place): Pick<Step, 'from' | 'until' | 'timed'> {
  const { from, until } = readObject(orEmpty(given), ['from', 'until'], place);
  const starts = from === undefined ? Number.NEGATIVE_INFINITY : timeOf(from, inside(place, 'from'));
  const ends = until === undefined ? Number.POSITIVE_INFINITY : timeOf(until, inside(place, 'until'));
  if (ends <= starts) throw wrong(inside(place, 'until'), until);
  return { from: starts, until: ends, timed: from !== undefined || until !== undefined };
}

/** Milliseconds since 1970 began. */
export function timeOf(given: unknown, place: Place): number {
  try {
    return millisecondsBetween('1970-01-01T00:00:00Z' as Instant, parseInstant(given as string));
  } catch {
    throw wrong(place, given);
  }
}

function readLeft(given: unknown, place: Place): Pick<Step, 'uses' | 'budget'> {
  const { uses, budget } = readObject(orEmpty(given), ['uses', 'budget'], place);
  return { uses: readMost(uses, 0, inside(place, 'uses')), budget: readMost(budget, 0, inside(place, 'budget')) };
}

function readFunding(given: Funding | undefined, place: Place): Step['funding'] {
  if (given === undefined) return null;
  const { merchant = 0, platform = 0, supplier = 0 } = readObject(given, ['merchant', 'platform', 'supplier'], place);
  const weights = [
    readMillionths(merchant, inside(place, 'merchant')),
    readMillionths(platform, inside(place, 'platform')),
    readMillionths(supplier, inside(place, 'supplier')),
  ] as const;
  if (weights[0] + weights[1] + weights[2] !== 1e6) throw wrong(place, given);
  return weights[0] === 1e6 ? null : weights;
}

/** What the whole cart still has to pay cannot be taken from line by line, or shop by shop: it would be taken more than once. */
function checkBalance({ benefit, perShop = false }: Promotion, place: Place): void {
  if (!('basis' in benefit) || benefit.basis !== 'balance') return;
  const byLine = benefit.kind === 'tiers' && (benefit.decide === 'line' || benefit.take === 'line');
  if (byLine || perShop) throw wrong(inside(place, 'basis'), benefit.basis);
}

function levelsLookedAfter({ benefit, when = [] }: Promotion, root: Place): ReadPromotion['looksAfter'] {
  const bases: readonly (readonly [basis: unknown, place: Place])[] = [
    ['basis' in benefit ? benefit.basis : undefined, inside(root, 'benefit')],
    ...when.map((each, k) => ['basis' in each ? each.basis : undefined, inside(inside(root, 'when'), k)] as const),
  ];
  return bases.flatMap(([basis, of]) => {
    const place = inside(of, 'basis');
    const level = levelLookedAt(basis, place);
    return level === null ? [] : [{ level, place: inside(place, 'after') }];
  });
}
