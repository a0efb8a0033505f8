import { type Day, type Finding, isDay, shown, ZhangguiError } from '@zhanggui/core';
import { checkLongList } from '../rule/checkLongList.js';

/** 豁免记录: findings that somebody answers for until a day. */
export interface Suppression {
  /** The rule that they are of. */
  readonly rule: string;
  /** Only findings of this word, as the text has it. All of the rule where it is left out. */
  readonly word?: string;
  /** Only findings in this text, as a JSON pointer: `/title`. */
  readonly path?: string;
  readonly who: string;
  readonly why: string;
  /** The first day on which it no longer holds. */
  readonly until: Day;
}

/** A finding that is not among the others, and by which suppression. */
export interface SuppressedFinding {
  readonly finding: Finding;
  readonly by: Suppression;
}

/** @throws `shape/not-list`, `lint/not-suppression`, `limit/exceeded` over 10,000 */
export function readSuppressions(given: readonly Suppression[]): readonly Suppression[] {
  checkLongList(given, 'suppressions');
  return Array.from(given, (each, index) => {
    const { rule, word, path, who, why, until } = each ?? {};
    const named = [rule, who, why].every(isFilled) && [word, path].every((text) => text === undefined || typeof text === 'string');
    if (!(named && isDay(until))) throw new ZhangguiError('lint/not-suppression', { index, value: shown(each) });
    return { rule, ...(word !== undefined && { word }), ...(path !== undefined && { path }), who, why, until };
  });
}

function isFilled(text: unknown): boolean {
  return typeof text === 'string' && text.trim() !== '';
}

/** Those that hold on a day, by their rule. */
export function holding(suppressions: readonly Suppression[], day: Day): ReadonlyMap<string, readonly Suppression[]> {
  const byRule = new Map<string, Suppression[]>();
  for (const each of suppressions) {
    if (each.until <= day) continue;
    const known = byRule.get(each.rule);
    if (known === undefined) byRule.set(each.rule, [each]);
    else known.push(each);
  }
  return byRule;
}

/** The first suppression that a finding falls under. */
export function suppressionOf(finding: Finding, byRule: ReadonlyMap<string, readonly Suppression[]>): Suppression | undefined {
  return byRule
    .get(finding.rule)
    ?.find(
      ({ word, path }) => (word === undefined || word === finding.params['word']) && (path === undefined || path === finding.at?.path),
    );
}
