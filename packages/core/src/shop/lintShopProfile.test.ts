import fc from 'fast-check';
import { expect, test } from 'vitest';
import { renderFinding } from '../finding/finding.js';
import { lintShopProfile } from './lintShopProfile.js';
import { profileRuleTexts } from './profileRuleTexts.js';
import type { ShopGoals, ShopProfile } from './shopProfile.js';

const profile: ShopProfile = {
  categories: ['女装'],
  audienceSegments: ['通勤女性'],
  positioning: 'accessible',
  pricingModel: 'volume',
  toneOfVoice: 'friendly',
  valueProposition: '好穿不贵的通勤装',
  personas: [{ ageRange: [25, 35], gender: 'female', habits: ['晚上逛'], painPoints: ['尺码难选'] }],
  platforms: ['taobao'],
  goals: { shortTerm: ['月销破千件'], longTerm: ['三年内成为通勤装头部店铺'] },
};
const rulesOf = (goals: ShopGoals) => lintShopProfile({ ...profile, goals }).map(({ rule }) => rule);

test('PRO-10 · a shop that only thinks of this month is asked for a long-term goal', () => {
  const findings = lintShopProfile({ ...profile, goals: { shortTerm: ['月销破千件'], longTerm: [] } });
  expect(findings).toMatchObject([
    { rule: 'profile/missing-long-term-goal', severity: 'warning', at: { path: '/goals/longTerm' }, params: {} },
  ]);
  expect(renderFinding(findings[0]!, { messages: profileRuleTexts, locale: 'zh' })).toBe('店铺档案里没有长期目标');
  expect(renderFinding(findings[0]!, { messages: profileRuleTexts, locale: 'en' })).toBe('The shop profile names no long-term goal');
});

test('a complete profile is left alone', () => {
  expect(lintShopProfile(profile)).toEqual([]);
});

test.each<[string, ShopGoals, string[]]>([
  ['a shop that only dreams is asked for the next step', { shortTerm: [], longTerm: ['上市'] }, ['profile/missing-short-term-goal']],
  ['no goals at all are two gaps', { shortTerm: [], longTerm: [] }, ['profile/missing-short-term-goal', 'profile/missing-long-term-goal']],
  ['a blank line is no goal', { shortTerm: ['月销破千件'], longTerm: ['', ' \u3000'] }, ['profile/missing-long-term-goal']],
  ['one goal among blank lines will do', { shortTerm: [' ', '月销破千件'], longTerm: ['上市'] }, []],
])('%s', (_, goals, rules) => {
  expect(rulesOf(goals)).toEqual(rules);
});

test('a shop that describes no customer is asked for one', () => {
  expect(lintShopProfile({ ...profile, personas: [] })).toMatchObject([{ rule: 'profile/missing-persona', at: { path: '/personas' } }]);
});

test('each finding has a message and a remedy in both languages, and points at something in the profile', () => {
  const bare = { ...profile, personas: [], goals: { shortTerm: [], longTerm: [] } };
  const findings = lintShopProfile(bare);
  expect(findings.map(({ rule }) => rule).sort()).toEqual(Object.keys(profileRuleTexts));
  for (const finding of findings) {
    for (const locale of ['zh', 'en'] as const) {
      expect(renderFinding(finding, { messages: profileRuleTexts, locale })).not.toBe(finding.rule);
      expect(finding.fix?.[locale]).not.toBe('');
    }
    const path = finding.at!.path!.slice(1).split('/');
    expect(path.reduce((value, key) => (value as Record<string, object>)[key]!, bare as object)).toEqual([]);
  }
});

test('one more goal never makes another gap, and the profile is not touched', () => {
  const goals = fc.record({ shortTerm: fc.array(fc.string()), longTerm: fc.array(fc.string()) });
  fc.assert(
    fc.property(goals, fc.string(), ({ shortTerm, longTerm }, more) => {
      const before = rulesOf(Object.freeze({ shortTerm: Object.freeze(shortTerm), longTerm: Object.freeze(longTerm) }));
      expect(before).toEqual(expect.arrayContaining(rulesOf({ shortTerm: [...shortTerm, more], longTerm: [more, ...longTerm] })));
    }),
  );
});
