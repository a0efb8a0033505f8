import type { Text } from '@zhanggui/core';
import { titleTooLong } from '../title/titleTooLong.js';
import { titleTooShort } from '../title/titleTooShort.js';
import { absoluteClaim } from '../words/absoluteClaim.js';

/** 规则的说明: what each rule of this package says, for `renderFinding`. */
export const ruleTexts = {
  'ad/absolute-claim': absoluteClaim.message,
  'title/too-long': titleTooLong.message,
  'title/too-short': titleTooShort.message,
} as const satisfies Record<string, Text>;
