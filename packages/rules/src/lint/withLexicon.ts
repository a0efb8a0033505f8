import { checkList, checkObject } from '@zhanggui/core';
import type { Rule } from '../rule/rule.js';
import type { ClaimLexicon } from '../words/claimLexicon.js';

/**
 * 换词库: rules that read another lexicon: those about claims read this one, the others stay as they are.
 *
 * @throws `shape/not-list`, `shape/not-object`
 * @example
 * ```ts
 * import { parseDay } from '@zhanggui/core';
 * import { compileRules, lint, recommended, withLexicon } from '@zhanggui/rules';
 * import { adjustLexicon, claimLexicon } from '@zhanggui/rules/words';
 * const ours = adjustLexicon(claimLexicon, { allow: { 'absolute/top-level': ['顶级茶馆'] } });
 * const rules = compileRules(withLexicon(recommended, ours));
 * lint({ platform: 'jd', title: '顶级茶馆的茶' }, { day: parseDay('2026-11-22'), rules }).findings; // => []
 * ```
 */
export function withLexicon(rules: readonly Rule[], lexicon: ClaimLexicon): Rule[] {
  checkList('rules', rules);
  return Array.from(rules, (rule) => {
    checkObject('rules', rule);
    return readsLexicon(rule.data) ? { ...rule, data: { ...rule.data, lexicon } } : rule;
  });
}

function readsLexicon(data: unknown): data is { readonly lexicon: ClaimLexicon } {
  return typeof data === 'object' && data !== null && 'lexicon' in data;
}
