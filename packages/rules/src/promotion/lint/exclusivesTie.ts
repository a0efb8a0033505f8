import { scopeLists } from '../engine/coverage.js';
import type { PromotionRule } from './promotionRule.js';
import type { LintedPromotion } from './promotionSet.js';

/**
 * 独享之争: two exclusive promotions of the same level and priority, usable at the same time on the same goods: which one applies is a matter of their
 * order in the list. The later one is told, with one that it ties with.
 *
 * On the same goods: with a catalogue where an article falls under both; without one where both name the same line, sku, tag, category or
 * shop, or where one takes in the whole cart. Coupons are not looked at: the buyer picks them.
 *
 * Time is that of sorting by window what falls under the same goods.
 */
export const exclusivesTie = {
  id: 'promotion/exclusives-tie',
  severity: 'warning',
  check({ promotions, items }) {
    const rivals = new Map<string, LintedPromotion[]>();
    for (const linted of promotions) {
      const { step, priority } = linted;
      if (step.exclusive && !step.coupon) push(rivals, `${step.level} ${priority}`, linted);
    }
    return [...rivals.values()].flatMap((among) => {
      if (among.length < 2) return [];
      const rivalOf = new Map<LintedPromotion, LintedPromotion>();
      for (const list of items === null ? byName(among) : byArticle(among)) findRivals(list, () => true, rivalOf);
      if (items === null) findRivals(among, ({ step }) => step.coverage.all, rivalOf);
      return [...rivalOf].map(([{ index, name }, other]) => ({
        at: ['promotions', index, 'stacking', 'exclusive'],
        params: { promotion: name, other: other.name },
      }));
    });
  },
} as const satisfies PromotionRule;

function push<Key>(lists: Map<Key, LintedPromotion[]>, key: Key, linted: LintedPromotion): void {
  const known = lists.get(key);
  if (known === undefined) lists.set(key, [linted]);
  else known.push(linted);
}

function byArticle(among: readonly LintedPromotion[]): readonly (readonly LintedPromotion[])[] {
  const lists = new Map<number, LintedPromotion[]>();
  for (const linted of among) for (const place of linted.covered) push(lists, place, linted);
  return [...lists.values()];
}

function byName(among: readonly LintedPromotion[]): readonly (readonly LintedPromotion[])[] {
  const lists = new Map<string, LintedPromotion[]>();
  for (const linted of among)
    for (const list of scopeLists)
      for (const value of new Set(linted.promotion.scope?.[list] ?? [])) push(lists, `${list} ${value}`, linted);
  return [...lists.values()];
}

/** Of promotions those whose windows overlap and of which one shares its goods with all the others; each is told once, with an earlier one. */
function findRivals(
  list: readonly LintedPromotion[],
  sharesWithAll: (linted: LintedPromotion) => boolean,
  rivalOf: Map<LintedPromotion, LintedPromotion>,
): void {
  // of those that began before, the one that ends last
  let [open, openToAll]: (LintedPromotion | undefined)[] = [];
  for (const linted of [...list].sort((a, b) => a.step.from - b.step.from || a.index - b.index)) {
    const other = sharesWithAll(linted) ? open : openToAll;
    if (other !== undefined && linted.step.from < other.step.until) {
      const [earlier, later] = other.index < linted.index ? [other, linted] : [linted, other];
      if (!rivalOf.has(later)) rivalOf.set(later, earlier);
    }
    if (open === undefined || linted.step.until > open.step.until) open = linted;
    if (sharesWithAll(linted) && (openToAll === undefined || linted.step.until > openToAll.step.until)) openToAll = linted;
  }
}
