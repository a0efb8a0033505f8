import { shown } from '@zhanggui/core';
import type { PromotionHit, PromotionRule } from './promotionRule.js';

/** 没有商品: a scope that takes in nothing of the catalogue, or a set with a sku that the catalogue (or the scope) lacks. */
export const noGoods = {
  id: 'promotion/no-goods',
  severity: 'warning',
  check: ({ promotions, items }) =>
    promotions.flatMap(({ promotion: { benefit, scope }, covered, index, name }): readonly PromotionHit[] => {
      if (items === null) return [];
      if (covered.length === 0)
        return scope === undefined
          ? []
          : [{ at: ['promotions', index, 'scope'], params: { promotion: name, goods: Object.keys(scope).join(' ') } }];
      if (benefit.kind !== 'bundle') return [];
      const skus = new Set(covered.map((place) => items[place]!.sku));
      return benefit.items.flatMap(({ sku }, k) =>
        skus.has(sku) ? [] : [{ at: ['promotions', index, 'benefit', 'items', k], params: { promotion: name, goods: shown(sku) } }],
      );
    }),
} as const satisfies PromotionRule;
