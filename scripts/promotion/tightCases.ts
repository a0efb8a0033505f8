import { type Fen, fen } from '@zhanggui/core';
import fc from 'fast-check';
import type { Benefit } from '../../packages/rules/src/promotion/benefit.js';
import type { Cart } from '../../packages/rules/src/promotion/cart.js';
import type { Basis } from '../../packages/rules/src/promotion/condition.js';
import type { Promotion, Stacking } from '../../packages/rules/src/promotion/promotion.js';
import type { PromotionScope } from '../../packages/rules/src/promotion/scope.js';
import { withSoundGroups } from '../promotionArbitraries.js';
import { withSoundBases } from './withSoundBases.js';

const carts: fc.Arbitrary<Cart> = fc
  .array(
    fc.record({
      unitPrice: fc.integer({ min: 20, max: 400 }).map(fen),
      quantity: fc.constantFrom(1, 1, 2),
      shop: fc.constantFrom('A', 'B'),
      category: fc.constantFrom('c', 'd'),
      floorPrice: fc.constantFrom(0, 0, 0, 0, 0, 0, 15).map(fen),
    }),
    { minLength: 2, maxLength: 5 },
  )
  .map((lines) => ({ lines: lines.map((line, k) => ({ id: `l${k + 1}`, ...line })) }));

/** One line, a shop, a category that lies across shops, everything. */
const scopes: fc.Arbitrary<PromotionScope> = fc.oneof(
  fc.constantFrom('l1', 'l2').map((line) => ({ lines: [line] })),
  fc.constantFrom('A', 'B').map((shop) => ({ shops: [shop] })),
  fc.constantFrom('c', 'd').map((category) => ({ categories: [category] })),
  fc.constant({}),
  fc.constant({}),
);

const stackings: fc.Arbitrary<Stacking | undefined> = fc.oneof(
  { weight: 4, arbitrary: fc.constant(undefined) },
  { weight: 4, arbitrary: fc.constantFrom({ group: 'one' }, { group: 'other' }, { group: 'two', limit: 2 }) },
  {
    weight: 2,
    arbitrary: fc.constantFrom<Stacking>(
      { group: 'best', pick: 'best' },
      { group: 'two best', pick: 'best', limit: 2 },
      { group: 'each line', pick: 'best-per-line' },
      { group: 'best', pick: 'best', exclusive: true },
    ),
  },
  { weight: 1, arbitrary: fc.constantFrom({ excludes: ['p1'] }, { exclusive: true }) },
);

const levels = ['item', 'shop', 'shop', 'cross-shop', 'platform', 'platform'] as const;
const bases: readonly Basis[] = ['running', 'running', 'running', 'running', 'list', { after: 'item' }, { after: 'shop' }];

const plans = fc.record({
  scope: scopes,
  stacking: stackings,
  level: fc.constantFrom(...levels),
  basis: fc.constantFrom(...bases),
  kind: fc.constantFrom('off', 'off', 'off', 'off', 'every', 'worse', 'rate', 'line', 'half', 'price'),
  // of what its lines cost, in hundredths
  threshold: fc.integer({ min: 30, max: 105 }),
  depth: fc.integer({ min: 2, max: 45 }),
  perShop: fc.constantFrom(false, false, false, false, true),
  budget: fc.constantFrom(undefined, undefined, undefined, undefined, undefined, fen(60)),
});

type PromotionPlan = typeof plans extends fc.Arbitrary<infer Plan> ? Plan : never;

/** 门槛附近的题: up to 8 promotions whose thresholds lie around what their lines cost, so that each one taken may put another out of reach. */
export const tightCases: fc.Arbitrary<{ readonly cart: Cart; readonly promotions: Promotion[] }> = fc
  .record({ cart: carts, list: fc.array(plans, { minLength: 3, maxLength: 8 }) })
  .map(({ cart, list }) => ({ cart, promotions: withSoundGroups(list.map((plan, k) => promotionOf(plan, `p${k + 1}`, cart))) }));

function promotionOf(plan: PromotionPlan, id: string, { lines }: Cart): Promotion {
  const { scope, stacking, basis, kind, threshold, depth, perShop, budget } = plan;
  const level = kind === 'half' || kind === 'line' ? 'item' : plan.level;
  const meets = (list: readonly string[] | undefined, value: string | undefined) => list === undefined || list.includes(value!);
  const covered = lines.filter(
    (line) => meets(scope.lines, line.id) && meets(scope.shops, line.shop) && meets(scope.categories, line.category),
  );
  const cost = covered.reduce((sum, { unitPrice, quantity }) => sum + unitPrice * quantity, 0);
  const at = fen(Math.max(1, Math.round((cost * threshold) / 100)));
  const benefit = benefitOf(kind, at, fen(Math.max(1, Math.round((at * depth) / 100))), basis);
  return withSoundBases({
    id,
    level,
    scope,
    benefit,
    ...(benefit.kind !== 'tiers' && { when: [{ kind: 'amount', atLeast: at, basis }] }),
    ...(stacking !== undefined && { stacking }),
    ...(perShop && { perShop }),
    ...(budget !== undefined && { left: { budget } }),
  });
}

function benefitOf(kind: PromotionPlan['kind'], at: Fen, off: Fen, basis: Basis): Benefit {
  const third = fen(Math.max(1, Math.round(at / 3)));
  switch (kind) {
    case 'off':
      return { kind: 'order-off', off };
    case 'every':
      return { kind: 'tiers', by: 'amount', basis, tiers: [{ at: third, off: fen(Math.round(off / 3)), repeat: true }] };
    case 'worse':
      return {
        kind: 'tiers',
        by: 'amount',
        basis,
        tiers: [
          { at: third, off },
          { at: fen(at + third), off: fen(Math.round(off / 2)) },
        ],
      };
    case 'rate':
      return { kind: 'order-percent', rate: 0.85, basis };
    case 'line':
      return { kind: 'percent-off', rate: 0.7 };
    case 'half':
      return { kind: 'nth-item', positions: [{ rate: 1 }, { rate: 0.5 }], further: 'repeat', per: 'scope', assign: 'dearest-first' };
    case 'price':
      return { kind: 'order-price', price: at };
  }
}
