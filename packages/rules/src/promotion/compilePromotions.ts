import { type Fen, shown, ZhangguiError } from '@zhanggui/core';
import { checkLongList } from '../rule/checkLongList.js';
import type { CartLine } from './cart.js';
import { checkFullReduction, takenOff } from './fullReduction.js';
import type { Benefit, Promotion, PromotionScope } from './promotion.js';
import { checkTieredReduction, takenOffByTier } from './tieredReduction.js';

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
 * 编译优惠: checks promotions and makes them ready to price carts with. It keeps nothing of the caller's: what they change afterwards
 * changes nothing.
 *
 * @param promotions - in the order in which they apply
 * @throws `shape/not-list`, `promotion/not-id`, `promotion/duplicate`, `promotion/not-threshold`, `promotion/not-off`,
 * `promotion/not-repeat`, `promotion/not-tiers`, `promotion/not-scope` also for a key that a scope does not have, `option/unknown` for
 * another kind of benefit, `limit/exceeded` over 1,000 promotions or 100 tiers
 * @example
 * ```ts
 * import { fen } from '@zhanggui/core';
 * import { compilePromotions } from '@zhanggui/rules/promotion';
 * compilePromotions([{ id: '满0减30', benefit: { kind: 'full-reduction', threshold: fen(0), off: fen(3000), repeat: true } }]); // throws promotion/not-threshold
 * ```
 */
export function compilePromotions(promotions: readonly Promotion[]): CompiledPromotions {
  checkLongList(promotions, 'promotions');
  const ids = new Set<string>();
  const steps = Array.from(promotions, (promotion, index) => {
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
    case 'full-reduction': {
      const reduction = checkFullReduction(benefit, shown(id));
      return (subtotal) => takenOff(subtotal, reduction);
    }
    case 'tiered-reduction': {
      const tiers = checkTieredReduction(benefit, shown(id));
      return (subtotal) => takenOffByTier(subtotal, tiers);
    }
    default: {
      const { kind } = (benefit ?? {}) as { readonly kind?: unknown };
      throw new ZhangguiError('option/unknown', { option: 'kind', value: shown(kind), allowed: 'full-reduction tiered-reduction' });
    }
  }
}

function coverage(scope: PromotionScope | undefined, id: string): (line: CartLine) => boolean {
  if (scope === undefined) return () => true;
  const refuse = (value: unknown) => new ZhangguiError('promotion/not-scope', { promotion: shown(id), value: shown(value) });
  if (typeof scope !== 'object' || scope === null || Array.isArray(scope)) throw refuse(scope);
  // a misspelt key would cover every line
  const { lines, tags, ...others } = scope;
  for (const key of Object.keys(others)) throw refuse(key);
  const read = (list: readonly string[] | undefined) => {
    if (list === undefined) return null;
    if (!Array.isArray(list)) throw refuse(list);
    for (const each of list as readonly unknown[]) if (typeof each !== 'string') throw refuse(each);
    return new Set<string>(list);
  };
  const [ofLines, ofTags] = [read(lines), read(tags)];
  return (line) => (ofLines === null || ofLines.has(line.id)) && (ofTags === null || (line.tags ?? []).some((tag) => ofTags.has(tag)));
}
