import { type Fen, refuseOver, shown, ZhangguiError } from '@zhanggui/core';
import { rulesLimits } from '../rule/rulesLimits.js';
import type { CartLine } from './cart.js';
import { checkFullReduction, fullReduction } from './fullReduction.js';
import type { Benefit, Promotion, PromotionScope } from './promotion.js';
import { checkTieredReduction, tieredReduction } from './tieredReduction.js';

/** 编译好的优惠: checked once, for any number of carts. */
export interface CompiledPromotions {
  /** In the order in which they apply. */
  readonly steps: readonly {
    readonly id: string;
    /** Whether a line counts for it. */
    readonly covers: (line: CartLine) => boolean;
    /** What comes off so much. */
    readonly discountOf: (subtotal: Fen) => Fen;
  }[];
}

/**
 * 编译优惠: checks promotions and makes them ready to price carts with.
 *
 * @param promotions - in the order in which they apply
 * @throws `promotion/not-id`, `promotion/duplicate`, `promotion/not-threshold`, `promotion/not-off`, `promotion/not-tiers`,
 * `promotion/not-scope`, `option/unknown` for another kind of benefit, `limit/exceeded` over 1,000 promotions or 100 tiers
 * @example
 * ```ts
 * import { fen } from '@zhanggui/core';
 * import { compilePromotions } from '@zhanggui/rules/promotion';
 * compilePromotions([{ id: '满0减30', benefit: { kind: 'full-reduction', threshold: fen(0), off: fen(3000), repeat: true } }]); // throws promotion/not-threshold
 * ```
 */
export function compilePromotions(promotions: readonly Promotion[]): CompiledPromotions {
  refuseOver(rulesLimits, 'promotions', promotions.length);
  const ids = new Set<string>();
  const steps = promotions.map((promotion, index) => {
    const { id, scope, benefit } = promotion ?? {};
    if (typeof id !== 'string' || id === '') throw new ZhangguiError('promotion/not-id', { index, value: shown(id) });
    if (ids.has(id)) throw new ZhangguiError('promotion/duplicate', { promotion: shown(id) });
    ids.add(id);
    return { id, covers: coverage(scope, id), discountOf: calculation(benefit, id) };
  });
  return { steps };
}

function calculation(benefit: Benefit, id: string): (subtotal: Fen) => Fen {
  switch (benefit?.kind) {
    case 'full-reduction':
      checkFullReduction(benefit, shown(id));
      return (subtotal) => fullReduction(subtotal, benefit);
    case 'tiered-reduction':
      checkTieredReduction(benefit, shown(id));
      return (subtotal) => tieredReduction(subtotal, benefit);
    default: {
      const { kind } = (benefit ?? {}) as { readonly kind?: unknown };
      throw new ZhangguiError('option/unknown', { option: 'kind', value: shown(kind), allowed: 'full-reduction tiered-reduction' });
    }
  }
}

function coverage(scope: PromotionScope | undefined, id: string): (line: CartLine) => boolean {
  const read = (list: readonly string[] | undefined) => {
    if (list === undefined) return null;
    if (!Array.isArray(list)) throw new ZhangguiError('promotion/not-scope', { promotion: shown(id) });
    return new Set<string>(list);
  };
  if (scope === null) throw new ZhangguiError('promotion/not-scope', { promotion: shown(id) });
  const lines = read(scope?.lines);
  const tags = read(scope?.tags);
  return (line) => (lines === null || lines.has(line.id)) && (tags === null || (line.tags ?? []).some((tag) => tags.has(tag)));
}
