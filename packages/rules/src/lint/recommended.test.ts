import { expect, test } from 'vitest';
import { reports } from '../../../../scripts/rules/reports.js';
import { topics } from '../rule/topic.js';
import { recommended } from './recommended.js';
import { rulePack } from './rulePack.js';
import { ruleTexts } from './ruleTexts.js';

const examples = recommended.flatMap((rule) =>
  (rule.examples ?? []).map((example, index) => ({ id: `${rule.id} ${index + 1}`, rule, ...example })),
);

test.each(examples)('example $id: reported when bad, silent when good', ({ rule, bad, good }) => {
  expect(reports(rule, bad)).not.toEqual([]);
  expect(reports(rule, good)).toEqual([]);
});

test('every rule has examples and a text, and every topic a rule', () => {
  expect(recommended.filter(({ examples }) => (examples ?? []).length === 0).map(({ id }) => id)).toEqual([]);
  expect(Object.keys(ruleTexts)).toEqual(recommended.map(({ id }) => id));
  expect(topics.filter((topic) => !recommended.some((rule) => rule.topic === topic))).toEqual([]);
});

test('a pack has the rules of a platform and of a class of goods, and names what they look at', () => {
  expect(rulePack('taobao')).toEqual({ platform: 'taobao', rules: recommended, topics });
  const ids = (goods: 'food' | 'apparel') => rulePack('jd', { goods }).rules.map(({ id }) => id);
  expect([ids('food').includes('nutrition/claim'), ids('apparel').includes('nutrition/claim')]).toEqual([true, false]);
  expect(rulePack('jd', { goods: 'apparel' }).topics).not.toContain('nutrition');
  expect(() => rulePack('amazon' as never)).toThrow(expect.objectContaining({ code: 'option/unknown' }));
  expect(() => rulePack('jd', { goods: 'tea' as never })).toThrow(expect.objectContaining({ code: 'option/unknown' }));
  expect(() => rulePack('jd', null as never)).toThrow(expect.objectContaining({ code: 'shape/not-object' }));
});
