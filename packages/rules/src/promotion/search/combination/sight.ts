import type { CompiledPromotions } from '../../compilePromotions.js';
import type { Basis } from '../../condition.js';
import { byShop } from '../../engine/settle.js';
import type { Step } from '../../engine/step.js';
import type { Promotion } from '../../promotion.js';
import { placesIn, type Scene } from './placesIn.js';
import { relationsOf, type Views } from './views.js';

/** 看到与拿走: which lines a promotion looks at and takes from, as views. What it looks at holds what it takes from. */
export interface Sight {
  readonly looks: readonly number[];
  readonly takes: readonly number[];
  readonly freight: boolean;
  /** Whether it only sees what its views cost together, not how that lies on their lines. */
  readonly whole: boolean;
  /** Of a plain threshold coupon: so much off its one view, from so much on. */
  readonly plain: { readonly threshold: number; readonly off: number } | null;
}

export function sightOf(promotion: Promotion, step: Step, scene: Scene, views: Views): Sight {
  const { basket } = scene;
  const { benefit, when = [], scope } = promotion;
  const everyLine = views.places[0]!;
  const covered = placesIn(scope, everyLine, scene);
  const shops = step.perShop ? byShop(basket, covered) : [covered];
  const looks = new Set<number>();
  const takes = new Set<number>();
  const freight = step.kind === 'shipping-off';
  for (const shop of shops) {
    const among = step.perShop ? everyLine.filter((place) => basket.shopOf[place] === basket.shopOf[shop[0]!]) : everyLine;
    looks.add(views.of(shop));
    for (const condition of when)
      if (condition.kind === 'amount' && condition.scope !== undefined) looks.add(views.of(placesIn(condition.scope, among, scene)));
    if (benefit.kind === 'buy-get') {
      looks.add(views.of(among));
      takes.add(views.of(among));
    } else if (!freight && step.kind !== 'gift') takes.add(views.of(shop));
  }
  const bases: readonly (Basis | undefined)[] = [
    'basis' in benefit ? benefit.basis : undefined,
    ...when.map((each) => ('basis' in each ? each.basis : undefined)),
  ];
  if (bases.includes('balance') || when.some(({ kind }) => kind === 'balance')) looks.add(0);
  return { looks: [...looks], takes: [...takes], freight, whole: isWhole(promotion), plain: plainOf(promotion, step) };
}

function isWhole({ benefit, stacking = {} }: Promotion): boolean {
  if (stacking.pick === 'best-per-line') return false;
  if (benefit.kind === 'tiers') return benefit.decide !== 'line' && benefit.take !== 'line';
  return ['order-off', 'red-packet', 'order-percent', 'order-price', 'points', 'gift', 'shipping-off'].includes(benefit.kind);
}

/** A coupon with nothing but a threshold on its own lines. */
export function plainOf({ benefit, when = [] }: Promotion, { perShop, budget }: Step): Sight['plain'] {
  if (!(benefit.kind === 'order-off' || benefit.kind === 'red-packet') || perShop || budget !== Number.POSITIVE_INFINITY) return null;
  let threshold = 0;
  for (const condition of when) {
    if (condition.kind === 'applied' || condition.kind === 'balance') return null;
    if (condition.kind !== 'amount') continue;
    const { basis = 'running', atLeast, scope } = condition;
    if (scope !== undefined || basis === 'balance') return null;
    if (basis === 'running') threshold = Math.max(threshold, atLeast);
  }
  return { threshold, off: benefit.off };
}

/** 谁先谁后无妨: whether one coupon right before another could as well come right after it, with the same to pay or less. */
export type Yields = (first: number, second: number) => boolean;

interface Named {
  readonly step: Step;
  readonly promotion: Promotion;
}

/**
 * It holds for coupons that can never both apply, that do not see what the other takes, and for two plain threshold coupons with the same lines: of these
 * the one with the larger `threshold − off` goes first, since the other leaves it less. How the 分 lie on the lines may then differ: `quiet`
 * says of a view whether nobody will see that.
 */
export function yieldsOf(
  named: readonly Named[],
  promotions: CompiledPromotions,
  { sights, views, quiet }: { readonly sights: readonly Sight[]; readonly views: Views; readonly quiet: (coupon: number) => boolean },
): Yields {
  const deposits = named.some(({ step }) => step.kind === 'deposit');
  const needed = new Set(named.flatMap(({ step }) => step.needs));
  const { meet } = relationsOf(views);
  const blind = (one: Sight, other: Sight) => one.takes.every((taken) => other.looks.every((seen) => !meet(taken, seen)));
  return (first, second) => {
    const [x, y] = [named[first]!.step, named[second]!.step];
    if (neverBoth(x, y, promotions)) return true;
    if (deposits || needed.has(x.id) || needed.has(y.id)) return false;
    const [a, b] = [sights[first]!, sights[second]!];
    if (blind(a, b) && blind(b, a)) return !(a.freight && b.freight);
    if (a.plain === null || b.plain === null || a.takes[0] !== b.takes[0]) return false;
    return b.plain.threshold - b.plain.off >= a.plain.threshold - a.plain.off && quiet(first);
  };
}

function neverBoth(one: Step, other: Step, { excluded }: CompiledPromotions): boolean {
  if (one.group !== null && one.group === other.group && one.pick === 'first' && one.limit === 1) return true;
  return excluded.get(one.id)?.includes(other.id) === true;
}
