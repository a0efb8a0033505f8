import type { Platform } from '@zhanggui/core';
import type { ToneOfVoice } from '@zhanggui/core/shop';
import type { Prose } from '../role/prose.js';

/** 话术模板: words for a scene, with places that are filled in. */
export interface ScriptTemplate {
  readonly id: string;
  readonly name: Prose;
  /** presale, aftersale, review, live, sms … */
  readonly scene: string;
  /** What the customer wants: `price-sensitive`, `function-doubt`. */
  readonly intent?: string;
  readonly keywords?: readonly string[];
  readonly tone: ToneOfVoice;
  /** With `{places}`. */
  readonly body: Prose;
  readonly slots: { readonly [name: string]: ScriptSlot };
  /** A claim that needs proof: an attachment must be handed over with it. */
  readonly needsEvidence?: boolean;
  /** 营销短信: only to those who agreed, and with a way to say no (退订). */
  readonly marketing?: boolean;
  /** A promise of money off: only while a promotion gives it. */
  readonly promisesPromotion?: boolean;
  readonly platforms?: readonly Platform[];
}

/** 空位. */
export interface ScriptSlot {
  readonly kind: 'text' | 'number' | 'yuan' | 'day' | 'instant';
  readonly required?: boolean;
}
