import type { Day, Platform } from '@zhanggui/core';
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
  /** With `{places}`, the same in both languages; a brace stands for nothing else. */
  readonly body: Prose;
  readonly slots: { readonly [name: string]: ScriptSlot };
  /** A claim that needs proof: an attachment must be handed over with it. */
  readonly needsEvidence?: boolean;
  /** 营销短信: only to those who agreed, and with a way to say no (退订). */
  readonly marketing?: boolean;
  /** A promise of money off: only while a promotion gives it. Of several amounts, the promised one is marked. */
  readonly promisesPromotion?: boolean;
  readonly platforms?: readonly Platform[];
  /** 复核日: when somebody last saw that it still holds. Left out: it is looked through with the playbook. */
  readonly reviewedAt?: Day;
  /** 复核周期 in months, 1 to 120; that of the playbook when left out. */
  readonly reviewEveryMonths?: number;
}

/** 空位. */
export interface ScriptSlot {
  readonly kind: 'text' | 'number' | 'yuan' | 'day' | 'instant';
  /** Default true. A promised amount is always needed. */
  readonly required?: boolean;
  /** 承诺的优惠: this amount must be what a running promotion takes off (the 减Y of 满X减Y). */
  readonly promise?: boolean;
}
