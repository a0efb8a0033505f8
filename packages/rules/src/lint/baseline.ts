import { checkObject, type Finding, shown } from '@zhanggui/core';
import { checkLongList } from '../rule/checkLongList.js';

/**
 * 基线: what is known already, so that only new findings show. A finding is known by its rule and what it says, not by where it stands:
 * a text that grew above it changes nothing.
 *
 * @param findings - of a result, or of several of the same listing
 * @returns plain texts, to be kept with the listing; as many of one finding as there are
 * @throws `shape/not-list`, `shape/not-object`, `limit/exceeded` over 1,000,000
 * @example
 * ```ts
 * import { parseDay } from '@zhanggui/core';
 * import { baselineOf, lint } from '@zhanggui/rules';
 * const day = parseDay('2026-11-22');
 * const baseline = baselineOf(lint({ platform: 'jd', title: '全网第一的防晒衣' }, { day }).findings);
 * lint({ platform: 'jd', title: '新款 全网第一的防晒衣' }, { day, baseline }).findings; // => []
 * lint({ platform: 'jd', title: '全网第一的防晒衣，顶级' }, { day, baseline }).findings.map(({ params }) => params['word']); // => ['顶级']
 * ```
 */
export function baselineOf(findings: readonly Finding[]): string[] {
  checkLongList(findings, 'baseline');
  return Array.from(findings, knownAs).sort();
}

function knownAs(finding: Finding): string {
  checkObject('finding', finding);
  const { rule, params } = finding;
  checkObject('params', params);
  const said = Object.entries(params).map(([name, value]) => [name, plain(value)] as const);
  return JSON.stringify([plain(rule), said.sort(([a], [b]) => (a < b ? -1 : 1))]);
}

function plain(value: unknown): unknown {
  return typeof value === 'string' || Number.isFinite(value) ? value : shown(value);
}

/** Tells known findings from new ones; each entry of the baseline stands for one finding. @throws as `baselineOf` */
export function knownBy(baseline: readonly string[]): (finding: Finding) => boolean {
  checkLongList(baseline, 'baseline');
  const left = new Map<unknown, number>();
  for (const each of Array.from(baseline)) left.set(each, (left.get(each) ?? 0) + 1);
  return (finding) => {
    const key = knownAs(finding);
    const count = left.get(key) ?? 0;
    if (count === 0) return false;
    left.set(key, count - 1);
    return true;
  };
}
