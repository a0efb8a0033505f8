import { type Finding, parseDay } from '@zhanggui/core';
import { expect, test } from 'vitest';
import { claimCheck } from '../claims/claimCheck.js';
import { baselineOf } from './baseline.js';
import { explainFinding } from './explainFinding.js';
import { lint } from './lint.js';
import { withLexicon } from './withLexicon.js';

const finding: Finding = { rule: 'shop/rule', severity: 'error', params: { word: '顶级' } };
const day = parseDay('2026-11-22');

test.each<readonly [string, () => unknown, string]>([
  ['a baseline of nothing', () => baselineOf([null] as never), 'shape/not-object'],
  ['a baseline of a finding without params', () => baselineOf([{ rule: 'a' }] as never), 'shape/not-object'],
  ['an explanation without options', () => explainFinding(finding, undefined as never), 'shape/not-object'],
  ['an explanation of nothing', () => explainFinding(null as never, { locale: 'zh' }), 'shape/not-object'],
  ['an explanation in no language', () => explainFinding(finding, {} as never), 'option/unknown'],
  ['a severity that is none', () => explainFinding({ ...finding, severity: 'grave' as never }, { locale: 'zh' }), 'option/unknown'],
  ['another lexicon for no rules', () => withLexicon(null as never, {} as never), 'shape/not-list'],
  ['another lexicon for a rule that is nothing', () => withLexicon([null] as never, {} as never), 'shape/not-object'],
  ['a check of no claims', () => claimCheck(null as never), 'shape/not-object'],
  ['a check without a lexicon', () => claimCheck({ category: 'medical' } as never), 'shape/not-object'],
  ['a check with a lexicon of nothing', () => claimCheck({ category: 'medical', lexicon: {} } as never), 'shape/not-list'],
  [
    'compiled rules of nothing',
    () => lint({ platform: 'jd', title: '茶' }, { day, rules: { rules: [{ rule: null, check: () => [] }], hash: '' } as never }),
    'rules/not-compiled',
  ],
])('refuses %s', (_, run, code) => {
  expect(run).toThrow(expect.objectContaining({ name: 'ZhangguiError', code }));
});

test('a finding is known by params of any kind', () => {
  const loop: Record<string, unknown> = {};
  loop['loop'] = loop;
  expect(baselineOf([{ ...finding, params: { whole: 1n, loop, none: null, part: 0.5, word: '顶级' } as never }])).toEqual([
    '["shop/rule",[["loop","object"],["none","null"],["part",0.5],["whole","bigint"],["word","顶级"]]]',
  ]);
});

test('what a finding has no need of may be null', () => {
  const explained = explainFinding({ ...finding, basis: null, fix: null } as never, {
    locale: 'zh',
    messages: { 'shop/rule': { zh: '“{word}”', en: '"{word}"' } },
  });
  expect(explained).toEqual(['必须改：“顶级”']);
});
