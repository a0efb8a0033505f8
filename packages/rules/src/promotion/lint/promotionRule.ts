import type { Severity, Text, TextParams } from '@zhanggui/core';
import type { PromotionRuleId } from './promotionRuleTexts.js';
import type { PromotionSet } from './promotionSet.js';

/** What a rule reports. `lintPromotions` adds whose it is and writes the place as a path. */
export interface PromotionHit {
  /** `['promotions', 3, 'benefit', 'tiers', 1]`, or `['catalogue', 5]`. */
  readonly at: readonly (string | number)[];
  readonly params: TextParams;
  /** Where it is not the rule's own. */
  readonly severity?: Severity;
  readonly basis?: string;
  readonly fix?: Text;
}

/** 优惠规则: one thing that can be wrong with a list of promotions. Its text stands in `promotionRuleTexts`. */
export interface PromotionRule {
  readonly id: PromotionRuleId;
  readonly severity: Severity;
  check(set: PromotionSet): readonly PromotionHit[];
}
