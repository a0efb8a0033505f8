import type { Finding, Severity } from '@zhanggui/core';
import type { ReadPlaybook } from '../shape/reading.js';
import type { PlaybookRule, PlaybookRuleContext } from './playbookRule.js';

/** A rule with the severity that the caller wants. */
export interface ActiveRule {
  readonly rule: PlaybookRule;
  readonly severity: Severity | null;
}

/** What rules find, by its place in the playbook, then in the order of the rules. */
export function runRules(read: ReadPlaybook, rules: readonly ActiveRule[], context: PlaybookRuleContext): Finding[] {
  const found = rules.flatMap(({ rule, severity }) =>
    rule.check(read, context).map(({ params, at, fix, severity: own = rule.severity }): Placed => {
      const finding = { rule: rule.id, severity: severity ?? own, params, at, ...(fix !== undefined && { fix }) };
      return { finding, place: at.path.split('/').map(toKey), start: at.start ?? 0 };
    }),
  );
  // sorting keeps the order of equals, which is that of the rules
  return found.sort(byPlace).map(({ finding }) => finding);
}

interface Placed {
  readonly finding: Finding;
  readonly place: readonly (string | number)[];
  readonly start: number;
}

function toKey(part: string): string | number {
  return /^\d{1,9}$/.test(part) ? Number(part) : part;
}

/** Parents before children, items by their number, fields by name. */
function byPlace(a: Placed, b: Placed): number {
  const shared = Math.min(a.place.length, b.place.length);
  for (let at = 0; at < shared; at++) {
    const [left, right] = [a.place[at]!, b.place[at]!];
    if (left === right) continue;
    if (typeof left === 'number' && typeof right === 'number') return left - right;
    return String(left) < String(right) ? -1 : 1;
  }
  return a.place.length - b.place.length || a.start - b.start;
}
