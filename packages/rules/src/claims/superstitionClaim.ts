import type { Rule } from '../rule/rule.js';
import { claimLexicon } from '../words/claimLexicon.js';
import { type ClaimData, claimCheck } from './claimCheck.js';

/**
 * 封建迷信: fortune, spirits and spells as a use of the goods. Points at the words.
 */
export const superstitionClaim = {
  id: 'ad/superstition',
  name: { zh: '封建迷信', en: 'Superstition' },
  topic: 'superstition',
  severity: 'error',
  message: { zh: '“{word}”属于封建迷信', en: '"{word}" is superstition' },
  examples: [
    { bad: { title: '已开光的手串' }, good: { title: '展开光滑平整的桌布' } },
    { bad: { title: '转运手链' }, good: { title: '转运仓次日发货' } },
    { bad: { title: '辟邪镇宅摆件' }, good: { title: '招财猫摆件' } },
  ],
  data: { category: 'superstition', lexicon: claimLexicon },
  check: claimCheck,
} as const satisfies Rule<ClaimData>;
