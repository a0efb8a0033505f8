import type { Platform } from '../platform/platform.js';
import type { Persona } from './persona.js';
import type { Positioning } from './positioning.js';
import type { PricingModel } from './pricingModel.js';
import type { ToneOfVoice } from './toneOfVoice.js';

/** 经营目标: what a shop wants to reach. A list may still be empty; `lintShopProfile` says so. */
export interface ShopGoals {
  /** 短期目标. */
  readonly shortTerm: readonly string[];
  /** 长期目标. */
  readonly longTerm: readonly string[];
}

/**
 * 店铺档案: what a shop is, before anything is decided for it.
 *
 * Every question has its field and none is optional. What a new shop may not know yet (personas, goals) is an empty list.
 */
export interface ShopProfile {
  /** 主营品类, at least one. */
  readonly categories: readonly string[];
  /** 目标人群, at least one. */
  readonly audienceSegments: readonly string[];
  readonly positioning: Positioning;
  readonly pricingModel: PricingModel;
  readonly toneOfVoice: ToneOfVoice;
  /** 核心价值主张: why people should buy here. */
  readonly valueProposition: string;
  readonly personas: readonly Persona[];
  /** Where the shop sells, at least one, each once. */
  readonly platforms: readonly Platform[];
  readonly goals: ShopGoals;
}
