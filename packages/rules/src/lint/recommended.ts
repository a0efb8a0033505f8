import type { Rule } from '../rule/rule.js';
import { titleTooLong } from '../title/titleTooLong.js';
import { titleTooShort } from '../title/titleTooShort.js';
import { absoluteClaim } from '../words/absoluteClaim.js';

/** 默认规则: what `lint` checks unless it is told otherwise. */
export const recommended: readonly Rule[] = [absoluteClaim, titleTooLong, titleTooShort];
