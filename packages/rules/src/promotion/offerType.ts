import type { Text } from '@zhanggui/core';
import type { BenefitKind } from './benefit.js';
import type { Promotion } from './promotion.js';

/** 优惠类型: a name that shops give to offers, which benefits make it, and one that can be priced with as it is. */
export interface OfferType {
  readonly id: string;
  readonly name: Text;
  /** Any of them makes it. */
  readonly kinds: readonly BenefitKind[];
  readonly example: Promotion;
}
