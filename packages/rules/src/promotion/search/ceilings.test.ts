import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyCart, anyPromotions, anyStack } from '../../../../../scripts/promotion/anyPromotions.js';
import { compilePromotions } from '../compilePromotions.js';
import { price } from '../price.js';
import { articleOf } from './article.js';
import { cartBound } from './cartBound.js';
import { ceilingsOf } from './ceilings.js';

const ids = ['A', 'B', 'C'];

test('no cart of any promotions falls below its bound, and no promotion takes more than its ceiling', () => {
  fc.assert(
    fc.property(anyCart(ids), fc.oneof(anyPromotions(ids), anyStack(ids)), (cart, given) => {
      const promotions = compilePromotions(given);
      const priced = price(cart, promotions);
      const articles = cart.lines.map(articleOf);
      const costs = articles.map(() => 0);
      const boundOf = (payer: 'all' | 'merchant', only = promotions.promotions) => {
        const ceilings = ceilingsOf(only, articles, { methods: cart.shipping ?? [], payer, lines: articles.length });
        const bound = cartBound(articles, { ceilings, costs, order: [], most: [], besides: priced.shippingFee });
        cart.lines.forEach(({ quantity }, place) => {
          bound.add(place, quantity);
        });
        return bound.ofCart();
      };
      const list = priced.listTotal + priced.shippingFee;
      expect(boundOf('all')).toBeLessThanOrEqual(priced.payable);
      expect(boundOf('merchant')).toBeLessThanOrEqual(list - priced.applied.reduce((sum, { merchant }) => sum + merchant, 0));
      for (const { id, discount, merchant } of priced.applied) {
        const only = promotions.promotions.filter((promotion) => promotion.id === id);
        expect(list - boundOf('all', only)).toBeGreaterThanOrEqual(discount);
        expect(list - boundOf('merchant', only)).toBeGreaterThanOrEqual(merchant);
      }
    }),
    { numRuns: Number(process.env['FC_RUNS'] ?? 300) },
  );
});
