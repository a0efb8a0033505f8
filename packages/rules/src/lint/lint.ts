import { type Day, type Finding, parseDay, platforms, refuseOver, shown, ZhangguiError } from '@zhanggui/core';
import { type CompiledRules, compileRules } from '../rule/compileRules.js';
import type { Listing } from '../rule/listing.js';
import type { RuleContext } from '../rule/rule.js';
import { rulesLimits } from '../rule/rulesLimits.js';
import { type Topic, topics } from '../rule/topic.js';
import { recommended } from './recommended.js';
import { rulesVersion } from './rulesVersion.js';

export interface LintOptions extends RuleContext {
  /** The library's own where they are left out. */
  readonly rules?: CompiledRules;
}

/** 检查结果: what is wrong, and what was looked at. Plain data; the same input gives the same bytes. */
export interface LintResult {
  /** By their place in the text, then by rule. */
  readonly findings: readonly Finding[];
  /** `unknown`: no rule was given for the topic, or no fact says what is right on this platform. No findings is then no pass. */
  readonly coverage: Readonly<Record<Topic, 'checked' | 'unknown'>>;
  readonly day: Day;
  /** As asked. */
  readonly asRecordedOn?: Day;
  /** The state of the library's rules. */
  readonly rulesVersion: string;
  /** The state of the rules that ran: their facts and words, not their code. */
  readonly rulesHash: string;
}

/**
 * 检查商品: what is wrong with a listing on a day, and what could not be told.
 *
 * @param listing - time linear in its texts
 * @param options - `day`: by the rules of this day; `asRecordedOn`: with the facts that were known by that day
 * @throws `lint/not-text`, `rules/not-compiled`, `option/unknown` for another platform, `day/not-day`,
 * `limit/exceeded` over 1,000,000 code units
 * @example
 * ```ts
 * import { parseDay, renderFinding } from '@zhanggui/core';
 * import { lint, ruleTexts } from '@zhanggui/rules';
 * const { findings, coverage } = lint({ platform: 'jd', title: '全网第一的防晒衣' }, { day: parseDay('2026-11-22') });
 * findings.map((finding) => renderFinding(finding, { messages: ruleTexts, locale: 'zh' })); // => ['“全网第一”是绝对化用语']
 * coverage; // => { 'absolute-words': 'checked', title: 'unknown' }
 * ```
 */
export function lint(listing: Listing, options: LintOptions): LintResult {
  checkListing(listing);
  const { day, asRecordedOn, rules = libraryRules() } = options ?? {};
  if (!isCompiled(rules)) throw new ZhangguiError('rules/not-compiled', { field: 'rules', value: shown(rules) });
  const context = { day: parseDay(day), ...(asRecordedOn !== undefined && { asRecordedOn: parseDay(asRecordedOn) }) };
  const findings: Finding[] = [];
  const seen = new Map<Topic, boolean>();
  for (const { rule, check } of rules.rules) {
    const found = check(listing, context);
    seen.set(rule.topic, found !== 'unknown' && seen.get(rule.topic) !== false);
    if (found === 'unknown') continue;
    for (const each of found) findings.push({ rule: rule.id, severity: rule.severity, ...each });
  }
  return {
    findings: findings.sort((a, b) => (a.at?.start ?? 0) - (b.at?.start ?? 0)),
    coverage: Object.fromEntries(topics.map((topic) => [topic, seen.get(topic) ? 'checked' : 'unknown'])) as LintResult['coverage'],
    ...context,
    rulesVersion,
    rulesHash: rules.hash,
  };
}

let compiled: CompiledRules | undefined;

/** Compiled on first use, once: the list never changes. */
function libraryRules(): CompiledRules {
  compiled ??= compileRules(recommended);
  return compiled;
}

/** Whether it has the shape of what `compileRules` makes. */
function isCompiled(compiled: CompiledRules): boolean {
  const rules: readonly unknown[] | undefined = compiled?.rules;
  if (!Array.isArray(rules)) return false;
  return Array.from(rules as CompiledRules['rules']).every((each) => typeof each?.check === 'function' && typeof each.rule === 'object');
}

function checkListing(listing: Listing): void {
  const { title, platform } = listing ?? {};
  if (typeof title !== 'string') throw new ZhangguiError('lint/not-text', { field: 'title', value: shown(title) });
  refuseOver(rulesLimits, 'textLength', title.length);
  if (!platforms.includes(platform))
    throw new ZhangguiError('option/unknown', { option: 'platform', value: shown(platform), allowed: platforms.join(' ') });
}
