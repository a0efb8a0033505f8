// The same carts priced by us and by the action computation of @medusajs/promotion, in turn: node scripts/peers.mjs promotion medusa.ts
import { createRequire, registerHooks } from 'node:module';
import { join } from 'node:path';
import { type Fen, fen } from '@zhanggui/core';
import { type CartLine, compilePromotions, type Promotion, price } from '@zhanggui/rules/promotion';
import { race } from '../../scripts/rounds.js';

// the part of their framework that the computation needs is @medusajs/utils
registerHooks({
  resolve: (specifier, context, next) => next(specifier === '@medusajs/framework/utils' ? '@medusajs/utils' : specifier, context),
});
const require = createRequire(join(process.cwd(), 'peers', 'promotion', 'medusa.cjs'));
const { getComputedActionsForItems } = require('@medusajs/promotion/dist/utils/compute-actions/line-items.js') as {
  readonly getComputedActionsForItems: (
    promotion: object,
    items: object[],
    applied: Map<string, unknown>,
  ) => { readonly amount: unknown }[];
};

// 20 lines × 10 promotions of the kinds that both know: five 折扣 of a category, five amounts off the order
const categories = ['c0', 'c1', 'c2', 'c3', 'c4'];
const rates = [0.95, 0.9, 0.85, 0.9, 0.95];
const offs = [3000, 2000, 1000, 500, 777];
const lines: readonly CartLine[] = Array.from({ length: 20 }, (_, k) => ({
  id: `L${k}`,
  unitPrice: fen(((k * 7919) % 39_900) + 100),
  quantity: (k % 4) + 1,
  category: categories[k % 5]!,
}));

const ours = compilePromotions([
  ...rates.map(
    (rate, k): Promotion => ({
      id: `rate${k}`,
      level: 'item',
      scope: { categories: [categories[k]!] },
      benefit: { kind: 'percent-off', rate },
    }),
  ),
  ...offs.map((off, k): Promotion => ({ id: `off${k}`, benefit: { kind: 'order-off', off: off as Fen } })),
]);

const items = lines.map(({ id, unitPrice, quantity, category }) => ({
  id,
  quantity,
  unit_price: unitPrice,
  subtotal: unitPrice * quantity,
  original_total: unitPrice * quantity,
  is_discountable: true,
  category,
}));
const theirs = [
  ...rates.map((rate, k) => ({
    code: `rate${k}`,
    application_method: {
      type: 'percentage',
      target_type: 'items',
      allocation: 'each',
      value: Math.round((1 - rate) * 100),
      max_quantity: 1e9,
      target_rules: [{ attribute: 'items.category', operator: 'eq', values: [{ value: categories[k]! }] }],
    },
  })),
  ...offs.map((value, k) => ({
    code: `off${k}`,
    application_method: { type: 'fixed', target_type: 'order', allocation: 'across', value },
  })),
];
const discountOf = () => {
  const applied = new Map<string, unknown>();
  for (const promotion of theirs) getComputedActionsForItems(promotion, [...items], applied);
  return [...applied.values()].reduce((sum: number, amount) => sum + Number(amount), 0);
};

const [own, other] = [price({ lines }, ours).discount, discountOf()];
console.log(`discount: ours ${own} fen, theirs ${other} fen (they keep fractions)`);
if (Math.abs(own - other) > 10) throw new Error('the two do not price the same carts');
race({
  name: '20 lines × 10 promotions',
  ours: () => Math.round(price({ lines }, ours).discount / 100),
  peers: { '@medusajs/promotion 2.21.2': () => Math.round(discountOf() / 100) },
  // what it holds on a quiet machine; a shared one is asked for less: medusa.ts <times>
  atLeast: Number(process.argv[2] ?? 50),
});
