import type { Text } from '@zhanggui/core';
import { validateRuleTexts } from './validate/validateRuleTexts.js';

/** 叠加的说明: what `override` and `resolve` say, by rule id, the rules of `validatePlaybook` included. */
export const composeRuleTexts = {
  ...validateRuleTexts,
  'override/unknown-field': { zh: '叠加层里没有叫 {field} 的项', en: 'An overlay has no field {field}' },
  'override/unknown-target': { zh: '要改的 {kind}“{id}”不存在', en: 'There is no {kind} “{id}” to change' },
} as const satisfies Record<string, Text>;
