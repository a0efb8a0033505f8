import { type Fen, formatYuan } from '@zhanggui/core';
import type { BuyGet } from '../benefit.js';
import { bundleExamples } from './bundleExamples.js';
import { type BuyGetGoods, buyGetExamples } from './buyGetExamples.js';
import type { LessExample } from './lessExample.js';
import { nthItemExamples } from './nthItemExamples.js';
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
 * Complete for a single promotion: 满件 (and 满减, 立减, 红包 … with a condition on pieces), 阶梯价, N件X元, 搭配套餐, 第N件, 买N送M of up to 200 pieces; of
 * 每满 the first round stands for all. With a catalogue its prices count, without one any price does. Not looked at: falls by a fen that only rounding makes; conditions
 * of 阶梯价, N件X元, 搭配套餐, 第N件 and 买N送M, and any with a scope of its own; points, deposits; several promotions together. Freight has a rule of
 * its own (`promotion/freight-threshold`).
 */
export const paysLessByPiece = {
  id: 'promotion/pays-less-by-piece',
  severity: 'info',
  check: ({ promotions, items }) => promotions.flatMap((linted) => examplesOf(linted, items).map((each) => hit(linted, each))),
} as const satisfies PromotionRule;

function examplesOf(linted: LintedPromotion, all: readonly LintedItem[] | null): readonly LessExample[] {
  const { benefit } = linted.promotion;
  if (benefit.kind === 'buy-get') return buyGetExamples(benefit, goodsOf(benefit, linted, all));
  const items = all === null ? null : linted.covered.map((place) => all[place]!);
  // a cart of nothing it is for pays nothing less
  if (items?.length === 0) return [];
  const prices = () => (items === null ? null : [...new Set(items.map(({ unitPrice }) => unitPrice))].sort((a, b) => a - b));
  if (benefit.kind === 'nth-item') return nthItemExamples(benefit, prices());
  if (benefit.kind === 'quantity-price') return quantityPriceExamples(benefit, prices());
  if (benefit.kind === 'pick-n') return pickNExamples(benefit, prices());
  return benefit.kind === 'bundle' ? bundleExamples(benefit, items) : tierExamples(linted.promotion, prices);
}

/** What can be bought, what can be given, and what can be both. Without a catalogue two scopes may share goods, or not. */
function goodsOf({ buy, get }: BuyGet, { buys, gets }: LintedPromotion, items: readonly LintedItem[] | null): readonly BuyGetGoods[] {
  const kinds = [
    { buys: true, gets: true },
    { buys: true, gets: false },
    { buys: false, gets: true },
  ];
  const anyPrice = { cheapest: null, dearest: null };
  if (items === null)
    return kinds.slice(0, buy.scope === undefined && get.scope === undefined ? 1 : 3).map((kind) => ({ ...kind, ...anyPrice }));
  return kinds.flatMap((kind) => {
    const prices = items.flatMap(({ unitPrice }, place) =>
      buys.has(place) === kind.buys && gets.has(place) === kind.gets ? [unitPrice] : [],
    );
    const [cheapest, dearest] = [Math.min, Math.max].map((best) => prices.reduce((known, price) => best(known, price), prices[0] ?? 0));
    return prices.length === 0 ? [] : [{ ...kind, cheapest: cheapest!, dearest: dearest! }];
  });
}

function hit({ index, name }: LintedPromotion, { path, pieces, amount, paid, added, payable, known }: LessExample): PromotionHit {
  const params = { promotion: name, pieces, amount: yuan(amount), paid: yuan(paid), added: yuan(added), payable: yuan(payable) };
  return { at: ['promotions', index, ...path], params, ...(known && { severity: 'warning' }) };
}

function yuan(amount: number): string {
  return formatYuan(amount as Fen);
}
