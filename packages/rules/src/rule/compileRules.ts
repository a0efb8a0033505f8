import { type Severity, shown, ZhangguiError } from '@zhanggui/core';
import { checkLongList } from './checkLongList.js';
import { hash } from './hash.js';
import type { Check, Rule } from './rule.js';
import { topics } from './topic.js';

/** 编译好的规则: ready for any number of listings. */
export interface CompiledRules {
  readonly rules: readonly { readonly rule: Rule; readonly check: Check }[];
  /** Over what the rules know (ids, severities, facts, words), whatever their order; not over their code. */
  readonly hash: string;
}

/**
 * 编译规则: makes a set of rules ready to lint with.
 *
 * @param rules - in any order, each id once
 * @throws `shape/not-list`, `rule/not-rule`, `rule/duplicate`, `rule/not-plain`, `limit/exceeded` over 1,000
 * rules, and what a rule refuses about its data
 * @example
 * ```ts
 * import { parseDay } from '@zhanggui/core';
 * import { compileRules, lint, titleTooLong } from '@zhanggui/rules';
 * const rules = compileRules([titleTooLong]);
 * lint({ platform: 'douyin', title: '全网第一的防晒衣' }, { day: parseDay('2026-11-22'), rules }).findings; // => []
 * ```
 */
export function compileRules(rules: readonly Rule[]): CompiledRules {
  checkLongList(rules, 'rules');
  const sorted = Array.from(rules, (rule, index) => {
    if (!isRule(rule)) throw new ZhangguiError('rule/not-rule', { index, value: shown(rule) });
    return rule;
  }).sort((a, b) => (a.id < b.id ? -1 : 1));
  sorted.forEach(({ id }, k) => {
    if (id === sorted[k + 1]?.id) throw new ZhangguiError('rule/duplicate', { rule: shown(id) });
  });
  return { rules: sorted.map((rule) => ({ rule, check: rule.check(rule.data) })), hash: hash(sorted.map(known).join('\n')) };
}

const severities: readonly Severity[] = ['error', 'warning', 'info'];

function isRule(rule: Rule): boolean {
  const { id, topic, severity } = rule ?? {};
  return typeof id === 'string' && id !== '' && topics.includes(topic) && severities.includes(severity) && typeof rule.check === 'function';
}

function known({ id, topic, severity, data }: Rule): string {
  try {
    return JSON.stringify([id, topic, severity, data]);
  } catch {
    throw new ZhangguiError('rule/not-plain', { rule: shown(id) });
  }
}
