import { checkObject, type Fen, type Finding, floorPrice, formatYuan } from '@zhanggui/core';
import type { PriceRule } from './priceRuleTexts.js';
import { readPrice } from './readPrice.js';

/** 定价: what a product costs every day, and in promotions. */
export interface PricePlan {
  /** 常规售价. */
  readonly regularPrice: Fen;
  /** 促销价. */
  readonly promoPrice: Fen;
}

/** 定价检查. */
export interface PricePlanCheck {
  /** 底价: the lowest price that keeps the margin. */
  readonly floor: Fen;
  readonly findings: readonly Finding[];
}

/**
 * 常规售价与促销价检查: whether both keep the gross margin, and the promotion is no dearer than every day.
 *
 * Errors `price/below-floor` for each of the two, and `price/promo-above-regular`. A price at the floor is right.
 *
 * @param options - `cost`: of one piece; `grossMargin`: share of the price that must remain, 0 ≤ margin < 1, at most 6 decimals
 * @throws `shape/not-object`, `money/not-fen` also for a negative amount, `money/not-rate`, `money/overflow`
 * @example
 * ```ts
 * import { parseYuan } from '@zhanggui/core';
 * import { checkPromoPrice } from '@zhanggui/rules/promotion';
 * const plan = { regularPrice: parseYuan('99'), promoPrice: parseYuan('74.99') };
 * const { floor, findings } = checkPromoPrice(plan, { cost: parseYuan('60'), grossMargin: 0.2 });
 * [floor, findings[0]?.rule]; // => [7500, 'price/below-floor']
 * ```
 */
export function checkPromoPrice(plan: PricePlan, options: { readonly cost: Fen; readonly grossMargin: number }): PricePlanCheck {
  checkObject('plan', plan);
  checkObject('options', options);
  const [regular, promo] = [readPrice(plan.regularPrice), readPrice(plan.promoPrice)];
  const floor = floorPrice(options.cost, options);
  const findings: Finding[] = [];
  const report = (rule: PriceRule, key: keyof PricePlan, params: Finding['params'], most: Fen) => {
    const amount = formatYuan(most);
    const fix =
      rule === 'price/below-floor'
        ? { zh: `至少定 ${amount} 元`, en: `Ask ${amount} yuan at least` }
        : { zh: `最多定 ${amount} 元`, en: `Ask ${amount} yuan at most` };
    findings.push({ rule, severity: 'error', params, at: { path: `/${key}` }, fix });
  };
  for (const [key, price] of [
    ['regularPrice', regular],
    ['promoPrice', promo],
  ] as const)
    if (price < floor) report('price/below-floor', key, { price: formatYuan(price), floor: formatYuan(floor) }, floor);
  if (promo > regular)
    report('price/promo-above-regular', 'promoPrice', { promo: formatYuan(promo), regular: formatYuan(regular) }, regular);
  return { floor, findings };
}
