import type { FullReduction } from './fullReduction.js';
import type { TieredReduction } from './tieredReduction.js';

/** 优惠内容: what a promotion gives. */
export type Benefit = FullReduction | TieredReduction;

/** 适用范围: which lines a promotion looks at and takes from. A line must meet every list that is there. */
export interface PromotionScope {
  /** Ids of lines. */
  readonly lines?: readonly string[];
  /** A line with any of these tags. */
  readonly tags?: readonly string[];
}

/** 优惠: one promotion of a shop or a platform. */
export interface Promotion {
  /** The caller's own. Shares and refunds name it. */
  readonly id: string;
  /** All lines where it is left out. */
  readonly scope?: PromotionScope;
  readonly benefit: Benefit;
}
