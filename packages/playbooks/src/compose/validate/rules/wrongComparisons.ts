import { shown } from '@zhanggui/core';
import type { Comparison, Condition } from '../../../sop/condition.js';
import type { PlaybookRuleFinding } from '../playbookRule.js';

/** The comparisons of a condition whose sides cannot be compared, as far as their kinds are known. */
export function wrongComparisons(condition: Condition, path: string, kindOf: (fact: string) => string | undefined): PlaybookRuleFinding[] {
  if ('all' in condition) return condition.all.flatMap((part, index) => wrongComparisons(part, `${path}/all/${index}`, kindOf));
  if ('any' in condition) return condition.any.flatMap((part, index) => wrongComparisons(part, `${path}/any/${index}`, kindOf));
  if ('not' in condition) return wrongComparisons(condition.not, `${path}/not`, kindOf);
  if ('known' in condition) return [];
  const kind = kindOf(condition.fact);
  return kind === undefined || fits(condition, kind, kindOf)
    ? []
    : [{ params: { fact: shown(condition.fact), kind, is: condition.is, than: toShown(condition.than) }, at: { path } }];
}

function fits({ is, than }: Comparison, kind: string, kindOf: (fact: string) => string | undefined): boolean {
  const other = typeof than === 'object' ? kindOf(than.fact) : typeof than === 'string' ? 'text' : typeof than;
  if (other !== undefined && other !== kind) return false;
  return kind === 'number' || is === '=' || is === '!=';
}

function toShown(than: Comparison['than']): string {
  return typeof than === 'object' ? shown(than.fact) : shown(String(than));
}
