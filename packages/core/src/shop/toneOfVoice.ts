import type { Text } from '../text/text.js';

/** 语言风格: how a shop talks, everywhere the same. The list is closed, so that a misspelt one is an error and not another tone. */
export const tonesOfVoice = ['formal', 'expert', 'friendly', 'playful'] as const;

export type ToneOfVoice = (typeof tonesOfVoice)[number];

/** 语言风格名称. */
export const toneOfVoiceNames = {
  formal: { zh: '正式', en: 'Formal' },
  expert: { zh: '专业', en: 'Expert' },
  friendly: { zh: '亲切', en: 'Friendly' },
  playful: { zh: '活泼', en: 'Playful' },
} as const satisfies Record<ToneOfVoice, Text>;
