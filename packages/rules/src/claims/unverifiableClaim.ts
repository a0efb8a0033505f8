import type { Rule } from '../rule/rule.js';
import { claimLexicon } from '../words/claimLexicon.js';
import { type ClaimData, claimCheck } from './claimCheck.js';

/**
 * 无法证实的表述: nature, purity and science of which nobody can show the proof. Points at the words.
 */
export const unverifiableClaim = {
  id: 'ad/unverifiable',
  name: { zh: '无法证实的表述', en: 'Claim that cannot be proved' },
  topic: 'evidence',
  severity: 'warning',
  message: { zh: '“{word}”无法证实', en: '"{word}" cannot be proved' },
  examples: [
    { bad: { title: '纯天然面膜' }, good: { title: '100%纯棉T恤' } },
    { bad: { title: '零负担的面霜' }, good: { title: '无香精的面霜' } },
  ],
  data: { category: 'unverifiable', lexicon: claimLexicon },
  check: claimCheck,
} as const satisfies Rule<ClaimData>;
