import type { Fen, Instant } from '@zhanggui/core';
import type { Cart } from '../../packages/rules/src/promotion/cart.js';
import { type CompiledPromotions, compilePromotions } from '../../packages/rules/src/promotion/compilePromotions.js';
import { type Level, levelOf, levels as usualLevels } from '../../packages/rules/src/promotion/level.js';
import { price } from '../../packages/rules/src/promotion/price.js';
import type { Promotion } from '../../packages/rules/src/promotion/promotion.js';

export interface BruteForceOptions {
  readonly levels?: readonly Level[];
  readonly at?: Instant;
  readonly order?: 'given' | 'any';
  readonly minPayable?: Fen;
}

/** The best of all choices, and how many there were; null where none is allowed. */
export interface BruteForceAnswer {
  readonly payable: number;
  readonly use: readonly string[];
  readonly tried: number;
}

/** 枚举: prices the cart with every set of coupons, and with `order: 'any'` in every order that they may have. The oracle of `bestCombination`. */
export function bestByBruteForce(cart: Cart, promotions: readonly Promotion[], options: BruteForceOptions = {}): BruteForceAnswer | null {
  const { levels = usualLevels, at, order = 'given', minPayable = 0 } = options;
  const given = compilePromotions(promotions, { levels });
  const coupons = given.promotions.flatMap(({ id, coupon }) => (coupon === true ? [id] : []));
  const sets = subsets(coupons);
  let best: { readonly payable: number; readonly use: readonly string[] } | null = null;
  let tried = 0;
  for (const compiled of order === 'any' ? ordersOf(given, levels) : [given])
    for (const use of sets) {
      tried += 1;
      const { payable } = price(cart, compiled, { use, ...(at !== undefined && { at }) });
      if (payable >= minPayable && (best === null || isBetter(payable, use, best, coupons))) best = { payable, use };
    }
  return best === null ? null : { ...best, tried };
}

/** How many prices that takes. */
export function choicesOf(promotions: readonly Promotion[], { levels = usualLevels, order = 'given' }: BruteForceOptions = {}): number {
  const given = compilePromotions(promotions, { levels });
  const coupons = promotions.filter(({ coupon }) => coupon === true).length;
  const places = order === 'any' ? movable(given, levels) : [];
  return places.reduce((count, { length }) => count * factorial(length), 2 ** coupons);
}

function isBetter(
  payable: number,
  use: readonly string[],
  best: { readonly payable: number; readonly use: readonly string[] },
  coupons: readonly string[],
): boolean {
  if (payable !== best.payable) return payable < best.payable;
  if (use.length !== best.use.length) return use.length < best.use.length;
  const first = coupons.find((id) => use.includes(id) !== best.use.includes(id));
  return first !== undefined && use.includes(first);
}

/** The promotions in every order in which coupons exchange their places, said by their priorities. */
export function ordersOf(given: CompiledPromotions, levels: readonly Level[]): CompiledPromotions[] {
  const count = given.promotions.length;
  let orders: (readonly Promotion[])[] = [given.promotions];
  for (const places of movable(given, levels))
    orders = orders.flatMap((order) =>
      permutations(places).map((permuted) => {
        const moved = [...order];
        places.forEach((place, k) => {
          moved[place] = order[permuted[k]!]!;
        });
        return moved;
      }),
    );
  return orders.map((order) =>
    compilePromotions(
      order.map((promotion, k) => ({ ...promotion, priority: count - k })),
      { levels },
    ),
  );
}

/** Places of coupons that may stand in for each other: of one level, or of levels among which priority alone decides. */
function movable({ promotions, snapshots }: CompiledPromotions, levels: readonly Level[]): readonly (readonly number[])[] {
  const together = (level: Level) => (level === 'unit' ? 'unit' : levels.includes(level) ? level : 'others');
  const lookedAt = new Set(snapshots.map(([level]) => level));
  const places = new Map<string, number[]>();
  promotions.forEach(({ coupon = false, stacking = {}, benefit, level }, place) => {
    const own = level ?? levelOf[benefit.kind];
    const mixed = promotions.some(
      (other) =>
        (other.level ?? levelOf[other.benefit.kind]) !== own && together(other.level ?? levelOf[other.benefit.kind]) === together(own),
    );
    if (!coupon || stacking.exclusive === true || stacking.pick?.startsWith('best') === true || (mixed && lookedAt.has(own))) return;
    places.set(together(own), [...(places.get(together(own)) ?? []), place]);
  });
  return [...places.values()];
}

function subsets(ids: readonly string[]): (readonly string[])[] {
  return Array.from({ length: 2 ** ids.length }, (_, bits) => ids.filter((_id, k) => ((bits >> k) & 1) === 1));
}

function permutations(list: readonly number[]): (readonly number[])[] {
  if (list.length <= 1) return [list];
  return list.flatMap((first, k) => permutations(list.filter((_, other) => other !== k)).map((rest) => [first, ...rest]));
}

function factorial(count: number): number {
  return count <= 1 ? 1 : count * factorial(count - 1);
}
