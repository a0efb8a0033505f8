import { parseDay } from '@zhanggui/core';
import { lint } from '../../packages/rules/src/lint/lint.js';
import { compileRules } from '../../packages/rules/src/rule/compileRules.js';
import type { ExampleListing, Rule } from '../../packages/rules/src/rule/rule.js';

/** What one rule reports about a listing on a day: `error 全网第一`, or `error` where it points at no words. 淘宝 where no platform is named. */
export function reports(rule: Rule, listing: ExampleListing | string, day = '2026-11-22'): string[] {
  const given = typeof listing === 'string' ? { title: listing } : listing;
  const { findings } = lint({ platform: 'taobao', ...given }, { day: parseDay(day), rules: compileRules([rule]) });
  return findings.map(({ severity, params }) => [severity, params['word']].filter((part) => part !== undefined).join(' '));
}
