import type { Fen, Instant, Text } from '@zhanggui/core';
import type { Benefit } from './benefit.js';
import type { Condition } from './condition.js';
import type { Level } from './level.js';
import type { PromotionScope } from './scope.js';

/** 叠加规则: how a promotion goes together with others. */
export interface Stacking {
  /** 互斥组: of the promotions that name it, `limit` apply. */
  readonly group?: string;
  /** 1 where it is left out; where `pick` is `all` or `best-per-line` it does not count. All of one group say the same. */
  readonly limit?: number;
  /** Which of a group: the first that can be used, those that take most off, the best one for each line (of freight the best), or all. `first` where it is left out. */
  readonly pick?: 'first' | 'best' | 'best-per-line' | 'all';
  /** Promotions that it does not go together with; either side may say so. */
  readonly excludes?: readonly string[];
  /**
   * 独享: where it can be used, no other promotion of the cart applies (at the level `unit`: of that line), but for one that needs it. Unit prices
   * stay beside one of another level. It comes before the others of its own group, also where these take more off. Whether it can be used is asked
   * before anything applies: one that needs another promotion goes beside others.
   */
  readonly exclusive?: boolean;
}

/**
 * 优惠承担: which share of what comes off each side pays, 0 to 1; they add up to 1. What a promotion takes off the cart is shared once, by largest
 * remainder, ties to the merchant, then the platform; each line bears its part of every side, to the fen.
 */
export interface Funding {
  readonly merchant?: number;
  readonly platform?: number;
  readonly supplier?: number;
}

/** 优惠: one promotion of a shop or a platform. */
export interface Promotion {
  /** The caller's own. Shares, reasons and refunds name it. */
  readonly id: string;
  /** What a buyer calls it; its id where it is left out. */
  readonly name?: Text;
  readonly benefit: Benefit;
  /** All lines where it is left out. */
  readonly scope?: PromotionScope;
  /** All must hold. */
  readonly when?: readonly Condition[];
  /** That of its kind of benefit where it is left out (`levelOf`). */
  readonly level?: Level;
  /** Higher first within a level; 0 where it is left out, ties in the order given. */
  readonly priority?: number;
  /** Tested and granted for each shop on its own. */
  readonly perShop?: boolean;
  readonly stacking?: Stacking;
  /** From and including, until and excluding. */
  readonly window?: { readonly from?: Instant; readonly until?: Instant };
  /** What is left of it: uses for this buyer, money of the campaign. A cart is one use, and has one budget, however many shops grant it. */
  readonly left?: { readonly uses?: number; readonly budget?: Fen };
  /** The shop pays all of it where it is left out. */
  readonly funding?: Funding;
  /** 券: the buyer may leave it out. */
  readonly coupon?: boolean;
}
