import { type Fen, formatYuan } from '@zhanggui/core';
import { bundleExamples } from './bundleExamples.js';
import type { LessExample } from './lessExample.js';
import { pickNExamples } from './pickNExamples.js';
import type { PromotionHit, PromotionRule } from './promotionRule.js';
import type { LintedItem, LintedPromotion } from './promotionSet.js';
import { quantityPriceExamples } from './quantityPriceExamples.js';
import { tierExamples } from './tierExamples.js';

/**
 * 加一件少付: a number of pieces at which one piece more lowers what is paid, told by an example.
 *
 * A warning where the piece and those before it have prices that are known: of the catalogue, or any price at all would do. An info where it
 * takes a price that nobody has named, or another, cheaper piece.
 *
 * Complete for a single promotion: 满件 (and 满减, 立减, 红包 … with a condition on pieces), 阶梯价, N件X元, 搭配套餐; of 每满 the first round stands for
 * all. With a catalogue its prices count, without one any price does. Not looked at: falls by a fen that only rounding makes; conditions
 * of 阶梯价, N件X元 and 搭配套餐, and any with a scope of its own; 第N件, 买N送M, freight, points, deposits; several promotions together.
 */
export const paysLessByPiece = {
  id: 'promotion/pays-less-by-piece',
  severity: 'info',
  check: ({ promotions, items }) =>
    promotions.flatMap((linted) =>
      examplesOf(linted, items === null ? null : linted.covered.map((place) => items[place]!)).map((each) => hit(linted, each)),
    ),
} as const satisfies PromotionRule;

function examplesOf({ promotion }: LintedPromotion, items: readonly LintedItem[] | null): readonly LessExample[] {
  const { benefit } = promotion;
  // a cart of nothing it is for pays nothing less
  if (items?.length === 0) return [];
  const prices = () => (items === null ? null : [...new Set(items.map(({ unitPrice }) => unitPrice))].sort((a, b) => a - b));
  if (benefit.kind === 'quantity-price') return quantityPriceExamples(benefit, prices());
  if (benefit.kind === 'pick-n') return pickNExamples(benefit, prices());
  return benefit.kind === 'bundle' ? bundleExamples(benefit, items) : tierExamples(promotion, prices);
}

function hit({ index, name }: LintedPromotion, { path, pieces, amount, paid, added, payable, known }: LessExample): PromotionHit {
  const params = { promotion: name, pieces, amount: yuan(amount), paid: yuan(paid), added: yuan(added), payable: yuan(payable) };
  return { at: ['promotions', index, ...path], params, ...(known && { severity: 'warning' }) };
}

function yuan(amount: number): string {
  return formatYuan(amount as Fen);
}
