import type { Finding } from '../finding/finding.js';
import type { Text } from '../text/text.js';
import type { ProfileRule } from './profileRuleTexts.js';
import type { ShopProfile } from './shopProfile.js';

/**
 * 检查店铺档案: what a profile still leaves open. Messages are in `profileRuleTexts`.
 *
 * Warnings `profile/missing-short-term-goal`, `profile/missing-long-term-goal` and `profile/missing-persona`; a list of blank
 * lines counts as empty. What a profile must have (a category, a value proposition) is asked by `shopProfileSchema` already.
 *
 * @param profile - as `shopProfileSchema` of `@zhanggui/core/schema` reads it
 * @returns an empty list for a complete profile
 * @example
 * ```ts
 * import { lintShopProfile, type ShopProfile } from '@zhanggui/core/shop';
 * const profile: ShopProfile = {
 *   categories: ['女装'],
 *   audienceSegments: ['通勤女性'],
 *   positioning: 'accessible',
 *   pricingModel: 'volume',
 *   toneOfVoice: 'friendly',
 *   valueProposition: '好穿不贵的通勤装',
 *   personas: [{ ageRange: [25, 35], gender: 'female', habits: ['晚上逛'], painPoints: ['尺码难选'] }],
 *   platforms: ['taobao'],
 *   goals: { shortTerm: ['月销破千件'], longTerm: [] },
 * };
 * lintShopProfile(profile).map(({ rule }) => rule); // => ['profile/missing-long-term-goal']
 * ```
 */
export function lintShopProfile({ goals, personas }: ShopProfile): Finding[] {
  const findings: Finding[] = [];
  if (isBlank(goals.shortTerm))
    findings.push(
      missing('profile/missing-short-term-goal', '/goals/shortTerm', {
        zh: '写下本季度要做到的事，最好带数字',
        en: 'Write down what this quarter should bring, best with a number',
      }),
    );
  if (isBlank(goals.longTerm))
    findings.push(
      missing('profile/missing-long-term-goal', '/goals/longTerm', {
        zh: '写下一年以后店铺要成为什么样',
        en: 'Write down what the shop should be in a year or more',
      }),
    );
  if (personas.length === 0)
    findings.push(
      missing('profile/missing-persona', '/personas', {
        zh: '至少描述一类顾客：年龄、性别、消费习惯、痛点',
        en: 'Describe one kind of customer at least: age, gender, habits, pain points',
      }),
    );
  return findings;
}

function isBlank(lines: readonly string[]): boolean {
  return lines.every((line) => line.trim() === '');
}

function missing(rule: ProfileRule, path: string, fix: Text): Finding {
  return { rule, severity: 'warning', params: {}, at: { path }, fix };
}
