import type { Condition } from '../../condition.js';
import { sum } from '../../engine/amounts.js';
import { byShop } from '../../engine/settle.js';
import type { Step } from '../../engine/step.js';
import { countPieces } from '../../engine/take/tiers.js';
import type { Promotion } from '../../promotion.js';
import type { PromotionScope } from '../../scope.js';
import { type Amount, amountAtMost, type Standing } from './amountAtMost.js';
import { type Ground, mostOff, type Part } from './mostOff.js';
import { looksAtPrices, placesIn } from './placesIn.js';
import type { Outlook } from './views.js';

/** What {@link mostOf} is told of a promotion, besides itself. */
export interface Prospect extends Standing {
  /** Whether it may be tried for a part of its lines alone. */
  readonly partly: boolean;
}

/** What a promotion takes at most from the lines of a view: from one shop, or from all that it covers. `view` is null for freight. */
export interface Limit {
  readonly view: number | null;
  readonly most: Amount;
  /** Whether these are the lines that it takes from, not only some of them. */
  readonly exact: boolean;
  /** Whether it is all that the promotion does there, with no budget or group over it and others. */
  readonly alone: boolean;
}

/**
 * 还能减的上限: the most that a promotion takes off from now on, whenever its turn comes, and whatever is chosen before it; nothing where it can
 * never take anything. What shuts it out for good (a full group, another promotion) is for the caller to see.
 */
export function mostOf(promotion: Promotion, step: Step, prospect: Prospect, ground: Ground): readonly Limit[] {
  const { basket, views } = ground;
  const everyLine = views.places[0]!;
  const covered = placesIn(promotion.scope, everyLine, ground);
  if (promotion.benefit.kind === 'gift' || (covered.length === 0 && !(step.kind === 'shipping-off' && step.coverage.all))) return [];
  const exact = !prospect.partly && (ground.listed || !scopesOf(promotion).some(looksAtPrices));
  const parts: readonly Part[] = step.perShop
    ? byShop(basket, covered).map((shop) => ({
        covered: shop,
        among: everyLine.filter((place) => basket.shopOf[place] === basket.shopOf[shop[0]!]),
        exact,
      }))
    : [{ covered, among: everyLine, exact }];
  const limits = parts.flatMap((part): readonly Limit[] => {
    const tests: ((now: Outlook) => boolean)[] = [];
    for (const condition of promotion.when ?? []) {
      const test = mayHold(condition, part, prospect, ground);
      if (test === false) return [];
      if (test !== true) tests.push(test);
    }
    const off = mostOff(promotion, step, part, prospect, ground);
    const [only] = tests;
    const holds = tests.length === 1 ? only! : (now: Outlook) => tests.every((test) => test(now));
    const view = step.kind === 'shipping-off' ? null : views.of(step.kind === 'buy-get' ? part.among : part.covered);
    return [{ view, exact, alone: true, most: tests.length === 0 ? off : (now) => (holds(now) ? off(now) : 0) }];
  });
  if (limits.length === 0 || (step.budget === Number.POSITIVE_INFINITY && (limits.length === 1 || step.group === null))) return limits;
  // one budget, or one place in a group, for all shops
  const view = limits.length === 1 || limits[0]!.view === null ? limits[0]!.view : views.of(covered);
  return [
    {
      view: step.kind === 'buy-get' ? 0 : view,
      exact: false,
      alone: false,
      most: (now) => Math.min(step.budget, sum(limits.map(({ most }) => most(now)))),
    },
  ];
}

function scopesOf({ scope, benefit }: Promotion): readonly (PromotionScope | undefined)[] {
  return benefit.kind === 'buy-get' ? [scope, benefit.buy.scope, benefit.get.scope] : [scope];
}

/** Whether a condition may still hold when it is the promotion's turn: as far as the state of the cart tells, or for good. */
function mayHold(
  condition: Condition,
  { covered, among }: Part,
  prospect: Prospect,
  ground: Ground,
): boolean | ((now: Outlook) => boolean) {
  const { basket, views } = ground;
  const own = 'scope' in condition && condition.scope !== undefined ? placesIn(condition.scope, among, ground) : covered;
  switch (condition.kind) {
    case 'amount': {
      const amount = amountAtMost(condition.basis, views.of(own), prospect);
      return (now) => amount(now) >= condition.atLeast;
    }
    case 'pieces': {
      const counts = own.map((place) => basket.lines[place]!.quantity);
      const pieces = condition.perLine === true ? counts.reduce((most, count) => Math.max(most, count), 0) : countPieces(basket, own);
      return pieces >= condition.atLeast;
    }
    case 'balance':
      return ({ balance }) => balance >= condition.atLeast;
    case 'buyer':
      return basket.buyer.tags?.some((tag) => condition.anyOf.includes(tag)) ?? false;
    case 'order-number':
      return basket.buyer.orderNumber === condition.is;
    case 'shipping':
      return basket.methods.some(({ tags }) => tags?.some((tag) => condition.anyOf.includes(tag)));
    case 'applied':
      // it may yet apply
      return true;
  }
}
