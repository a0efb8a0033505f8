import { checkObject, type Day, type Finding, parseDay, shown, ZhangguiError } from '@zhanggui/core';
import { type CompiledRules, compileRules } from '../rule/compileRules.js';
import type { Listing } from '../rule/listing.js';
import { type ReadListing, readListing } from '../rule/readListing.js';
import type { Rule, RuleContext } from '../rule/rule.js';
import { type Topic, topics } from '../rule/topic.js';
import { knownBy } from './baseline.js';
import { recommended } from './recommended.js';
import { rulesVersion } from './rulesVersion.js';
import { holding, readSuppressions, type SuppressedFinding, type Suppression, suppressionOf } from './suppression.js';

export interface LintOptions extends RuleContext {
  /** The library's own where they are left out. */
  readonly rules?: CompiledRules;
  /** Findings that somebody answers for. */
  readonly suppressions?: readonly Suppression[];
  /** Findings that are known already (`baselineOf`). */
  readonly baseline?: readonly string[];
}

/** 检查结果: what is wrong, and what was looked at. Plain data; the same input gives the same bytes. */
export interface LintResult {
  /** By their place in the listing, then by rule. */
  readonly findings: readonly Finding[];
  /** Those that a suppression hides. Only where suppressions were given. */
  readonly suppressed?: readonly SuppressedFinding[];
  /** Those of the baseline. Only where one was given. */
  readonly known?: readonly Finding[];
  /** `unknown`: no rule was given for the topic, no fact says what is right on this platform, or a claim could not be held against facts. No findings is then no pass. */
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
 * 检查商品: what is wrong with a listing on a day, and what could not be told: title, 详情页, 直播话术, 评价回复, and what was read off pictures
 * or heard in recordings.
 *
 * A claim may be written in disguise, and may be ordinary where it stands; `findClaims` says how that is told. Each text is read for itself.
 *
 * @param listing - a title or a text at least; time linear in its texts
 * @param options - `day`: by the rules of this day; `asRecordedOn`: with the facts that were known by that day; `lifted`: also what its
 * surroundings make no claim, as `info` with the exemption; `suppressions` that are over hide nothing
 * @throws `lint/not-text`, `lint/not-place`, `lint/not-suppression`, `rules/not-compiled`, `option/unknown` for another platform, place or class
 * of goods, `day/not-day`, `shape/not-list`, `shape/not-object`, `limit/exceeded` over 1,000,000 code units
 * @example
 * ```ts
 * import { parseDay, renderFinding } from '@zhanggui/core';
 * import { lint, ruleTexts } from '@zhanggui/rules';
 * const { findings, coverage } = lint({ platform: 'jd', title: '全网第一的防晒衣' }, { day: parseDay('2026-11-22') });
 * findings.map((finding) => renderFinding(finding, { messages: ruleTexts, locale: 'zh' })); // => ['“全网第一”是绝对化用语']
 * [coverage['absolute-words'], coverage.title]; // => ['checked', 'unknown']
 * ```
 */
export function lint(listing: Listing, options: LintOptions): LintResult {
  const read = readListing(listing);
  checkObject('options', options);
  const { day, asRecordedOn, lifted, rules = libraryRules(), suppressions, baseline } = options;
  if (!isCompiled(rules)) throw new ZhangguiError('rules/not-compiled', { field: 'rules', value: shown(rules) });
  const asked = { day: parseDay(day), ...(asRecordedOn !== undefined && { asRecordedOn: parseDay(asRecordedOn) }) };
  const { findings, seen } = run(read, rules, { ...asked, lifted: lifted === true });
  const answered = suppressions === undefined ? null : holding(readSuppressions(suppressions), asked.day);
  const isKnown = baseline === undefined ? null : knownBy(baseline);
  const suppressed: SuppressedFinding[] = [];
  const known: Finding[] = [];
  const open = findings.filter((finding) => {
    const by = answered === null ? undefined : suppressionOf(finding, answered);
    if (by !== undefined) suppressed.push({ finding, by });
    else if (isKnown?.(finding)) known.push(finding);
    else return true;
    return false;
  });
  return {
    findings: open,
    ...(answered !== null && { suppressed }),
    ...(isKnown !== null && { known }),
    coverage: coverageOf(seen),
    ...asked,
    rulesVersion,
    rulesHash: rules.hash,
  };
}

interface Seen {
  readonly findings: readonly Finding[];
  readonly seen: ReadonlyMap<Topic, boolean>;
}

function run(listing: ReadListing, { rules }: CompiledRules, context: RuleContext): Seen {
  const findings: Finding[] = [];
  const seen = new Map<Topic, boolean>();
  for (const { rule, check } of rules) {
    const found = isFor(rule, listing) ? check(listing, context) : [];
    seen.set(rule.topic, found !== 'unknown' && seen.get(rule.topic) !== false);
    if (found === 'unknown') continue;
    for (const each of found) findings.push({ rule: rule.id, severity: rule.severity, ...each });
  }
  if (findings.length < 2) return { findings, seen };
  const textAt = new Map(listing.texts.map(({ at }, index) => [at.path, index]));
  // what is no text of the listing (its 问大家, its gifts) comes after the texts
  const order = ({ at }: Finding) => textAt.get(at?.path) ?? textAt.size;
  return { findings: findings.sort((a, b) => order(a) - order(b) || (a.at?.start ?? 0) - (b.at?.start ?? 0)), seen };
}

function coverageOf(seen: ReadonlyMap<Topic, boolean>): LintResult['coverage'] {
  const coverage = {} as Record<Topic, 'checked' | 'unknown'>;
  for (const topic of topics) coverage[topic] = seen.get(topic) ? 'checked' : 'unknown';
  return coverage;
}

/** What a rule is not for is checked as far as it goes. */
function isFor(rule: Rule, { platform, goods }: ReadListing): boolean {
  return (rule.platforms?.includes(platform) ?? true) && (goods === null || (rule.goods?.some((each) => goods.includes(each)) ?? true));
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
  return Array.from(rules as CompiledRules['rules']).every(
    (each) => typeof each?.check === 'function' && typeof each.rule === 'object' && each.rule !== null,
  );
}
