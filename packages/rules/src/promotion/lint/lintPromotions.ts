import { checkObject, type Day, type Finding, parseDay } from '@zhanggui/core';
import type { Promotion } from '../promotion.js';
import { belowCost } from './belowCost.js';
import type { CatalogueItem } from './catalogueItem.js';
import { depositAboveCap } from './depositAboveCap.js';
import { depositUnchecked } from './depositUnchecked.js';
import { dominatedTier } from './dominatedTier.js';
import { emptyLevel } from './emptyLevel.js';
import { endlessRepeat } from './endlessRepeat.js';
import { exclusivesTie } from './exclusivesTie.js';
import { freightThreshold } from './freightThreshold.js';
import { giftLoop } from './giftLoop.js';
import { groupDiffers } from './groupDiffers.js';
import { looksAhead } from './looksAhead.js';
import { needsExcluded } from './needsExcluded.js';
import { needsLater } from './needsLater.js';
import { noEffect } from './noEffect.js';
import { noGoods } from './noGoods.js';
import { notReadable } from './notReadable.js';
import { offReachesThreshold } from './offReachesThreshold.js';
import { paysLessByOrder } from './paysLessByOrder.js';
import { paysLessByPiece } from './paysLessByPiece.js';
import { paysLessForMore } from './paysLessForMore.js';
import type { PromotionHit, PromotionRule } from './promotionRule.js';
import { readPromotionSet } from './promotionSet.js';
import { rateAboveOne } from './rateAboveOne.js';
import { sameId } from './sameId.js';
import { skippedTier } from './skippedTier.js';
import { unknownPromotion } from './unknownPromotion.js';
import { unreachableTier } from './unreachableTier.js';
import { usedUp } from './usedUp.js';
import { uselessTier } from './uselessTier.js';
import { windowEmpty } from './windowEmpty.js';

/** 优惠检查的选择. */
export interface LintPromotionsOptions {
  /** What the shop sells. Some rules need it (below cost, no goods, deposits), others say more with it. */
  readonly catalogue?: readonly CatalogueItem[];
  /** By the law of this day (定金). */
  readonly day?: Day;
}

const promotionRules: readonly PromotionRule[] = [
  notReadable,
  rateAboveOne,
  windowEmpty,
  sameId,
  groupDiffers,
  unknownPromotion,
  needsExcluded,
  needsLater,
  looksAhead,
  emptyLevel,
  usedUp,
  noGoods,
  noEffect,
  offReachesThreshold,
  endlessRepeat,
  unreachableTier,
  skippedTier,
  uselessTier,
  dominatedTier,
  paysLessForMore,
  paysLessByPiece,
  paysLessByOrder,
  freightThreshold,
  exclusivesTie,
  giftLoop,
  depositAboveCap,
  depositUnchecked,
  belowCost,
];

/**
 * 检查优惠: what is wrong, or dear, about a list of promotions before any cart is priced with it. Texts are in `promotionRuleTexts`.
 *
 * - Cannot be used as it stands: `not-readable`, `rate-above-one`, `window-empty`, `same-id`, `group-differs`, `looks-ahead`, `needs-excluded`, `needs-later`, `used-up`.
 * - Says something that is not there: `unknown-promotion`, `empty-level`, `no-goods`, `no-effect`.
 * - Tiers: `unreachable-tier`, `skipped-tier`, `useless-tier`, `dominated-tier`, `off-reaches-threshold`, `endless-repeat`.
 * - 多买少付, for single promotions: `pays-less-for-more` (with the amounts from which it pays to add goods), `pays-less-by-piece`,
 *   `pays-less-by-order`, `freight-threshold`. What they look at stands at each: 满减, 满折, 满件, 立减, 整单折扣, 阶梯价, N件X元, 搭配套餐, 第N件, 买N送M are
 *   complete; not looked at are points, deposits, conditions with a scope of their own, and what only several promotions together do.
 * - Together: `exclusives-tie`, `gift-loop`, `below-cost` (a bound from below: it never misses a cart of one line of an article).
 * - Law: `deposit-above-cap`, `deposit-unchecked` where it could not be told.
 *
 * An entry that cannot be read is looked at by no further rule. No finding is no proof that a campaign makes no loss.
 *
 * @param promotions - time grows with promotions × articles of the catalogue, and within one promotion with the square of its (at most 100) tiers
 * @returns by their place in the list, then by rule; those of the catalogue at the end. `at.path` is a JSON pointer into what was given:
 * `/promotions/3/benefit/tiers/1`, `/catalogue/5`
 * @throws `shape/not-list` (also for the catalogue), `shape/not-object` for other options, `day/not-day`; for an article of the catalogue
 * `promotion/not-id`, `promotion/duplicate-line`, `promotion/not-price`, `promotion/not-quantity`, `promotion/not-tags`, `money/overflow`;
 * `limit/exceeded` over 20,000 promotions, 10,000 articles, or 10,000,000 promotions × articles
 * @example
 * ```ts
 * import { parseYuan, renderFinding } from '@zhanggui/core';
 * import { lintPromotions, promotionRuleTexts } from '@zhanggui/rules/promotion';
 * const tiers = [
 *   { at: parseYuan('200'), off: parseYuan('20') },
 *   { at: parseYuan('300'), off: parseYuan('100') },
 * ];
 * const findings = lintPromotions([{ id: '店庆', benefit: { kind: 'tiers', by: 'amount', tiers } }]);
 * findings.map(({ severity, at }) => [severity, at?.path]); // => [['info', '/promotions/0/benefit/tiers/0'], ['warning', '/promotions/0/benefit/tiers/1']]
 * renderFinding(findings[1]!, { messages: promotionRuleTexts, locale: 'zh' }); // => '店庆：220.01–299.99 元的订单凑到 300.00 元只付 200.00 元，比不凑更少（299.99 元付 279.99 元）'
 * ```
 */
export function lintPromotions(promotions: readonly Promotion[], options: LintPromotionsOptions = {}): readonly Finding[] {
  checkObject('options', options);
  const { catalogue, day } = options;
  const set = readPromotionSet(promotions, { catalogue, day: day === undefined ? null : parseDay(day) });
  const found = promotionRules.flatMap((rule) => rule.check(set).map((hit) => ({ place: placeOf(hit), finding: findingOf(rule, hit) })));
  return found.sort((a, b) => a.place - b.place).map(({ finding }) => finding);
}

/** Its promotion, or behind all of them. */
function placeOf({ at: [list, place] }: PromotionHit): number {
  return list === 'promotions' ? Number(place) : Number.MAX_SAFE_INTEGER;
}

function findingOf({ id, severity }: PromotionRule, { at, ...hit }: PromotionHit): Finding {
  return { rule: id, severity, ...hit, at: { path: pointerTo(at) } };
}

/** A JSON pointer (RFC 6901). */
function pointerTo(at: PromotionHit['at']): string {
  return at.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}
