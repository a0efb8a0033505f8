import { isZhangguiError, renderFinding } from '@zhanggui/core';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Formula } from '../formula/formula.js';
import { checkMetric } from './checkMetric.js';
import { compute } from './compute.js';
import type { Metric } from './metric.js';
import { metricRuleTexts } from './metricRuleTexts.js';

const right: Metric = { id: 'x', name: { zh: '试', en: 'Test' }, unit: 'fen', better: 'higher', formula: 'a' };
const found = (metric: unknown) => checkMetric(metric as Metric).map(({ rule, at }) => [rule, at?.path]);

test.each<[string, object, [rule: string, path: string][]]>([
  ['a right one', {}, []],
  ['a sum that adds up', { additivity: 'additive', formula: ['a', '-', 'b'] }, []],
  ['a share of a sum by a fixed rate', { additivity: 'additive', formula: [['a', '×', 3], '÷', 100] }, []],
  ['a product of factors that makes an amount', { additivity: 'additive', formula: [['a', '×', 'b'], '×', 'c'] }, []],
  ['a count of one day', { additivity: 'within-day', unit: 'count' }, []],
  ['a ratio that adds up', { additivity: 'additive', unit: 'ratio' }, [['metric/adds-up', '/additivity']]],
  ['an amount per something that adds up', { additivity: 'additive', formula: ['a', '÷', 'b'] }, [['metric/adds-up', '/additivity']]],
  [
    'a mean per mille within a day',
    { additivity: 'within-day', formula: [['a', '×', 1000], '÷', 'b'] },
    [['metric/adds-up', '/additivity']],
  ],
  ['one over something that adds up', { additivity: 'additive', formula: [1, '÷', 'a'] }, [['metric/adds-up', '/additivity']]],
  ['no id', { id: ' ' }, [['metric/missing-id', '/id']]],
  ['a name in one language', { name: { zh: '试' } }, [['metric/missing-name', '/name']]],
  ['an empty note', { note: { zh: '', en: '' } }, [['metric/missing-name', '/note']]],
  ['a source without a title', { source: { kind: 'standard' } }, [['metric/missing-name', '/source/title']]],
  ['a kind of source that none is', { source: { kind: 'banana', title: right.name } }, [['metric/unknown-choice', '/source/kind']]],
  ['an address that is no text', { source: { kind: 'standard', title: right.name, url: 5 } }, [['metric/unknown-choice', '/source/url']]],
  ['a platform that none is', { platformNames: { taobaoo: right.name } }, [['metric/unknown-choice', '/platformNames']]],
  ['a field that is spelled wrong', { additivty: 'additive' }, [['metric/unknown-field', '/']]],
  ['an input without a name', { formula: ['', '+', 'a'] }, [['metric/empty-input', '/formula']]],
  ['a division by 0', { formula: ['a', '÷', 0] }, [['metric/over-zero', '/formula']]],
  ['a division by numbers that cancel out', { formula: [['a', '÷', [0.1, '-', 0.1]], '+', 1] }, [['metric/over-zero', '/formula']]],
  ['what must be over 0 and is no input', { positive: ['b'] }, [['metric/unknown-input', '/']]],
  ['what must be over 0 and is no formula', { positive: [['a', '/', 'a']] }, [['metric/unreadable-formula', '/positive']]],
  ['a metric for an input that is not asked for', { inputMetrics: { b: right } }, [['metric/unknown-input', '/']]],
  ['an input that is no metric', { inputMetrics: { a: 5 } }, [['metric/unreadable-formula', '/inputMetrics']]],
  ['right ones of both', { formula: ['a', '÷', 'b'], positive: ['b'], inputMetrics: { b: right } }, []],
  ['a platform name that is no text', { platformNames: { jd: '京东' } }, [['metric/missing-name', '/platformNames/jd']]],
  ['a unit of another system', { unit: 'yuan' }, [['metric/unknown-choice', '/unit']]],
  ['no direction', { better: undefined }, [['metric/unknown-choice', '/better']]],
  ['a time basis that none is', { time: 'yesterday' }, [['metric/unknown-choice', '/time']]],
  ['a formula with a slash', { formula: ['a', '/', 'b'] }, [['metric/unreadable-formula', '/formula']]],
])('checks %s', (_, change, findings) => {
  expect(found({ ...right, ...change })).toEqual(findings);
});

test('what it finds can be read', () => {
  const [finding] = checkMetric({ ...right, unit: 'ratio', additivity: 'additive' });
  expect(renderFinding(finding!, { messages: metricRuleTexts, locale: 'zh' })).toBe('x 是比率或平均数，不能按天或按店相加，却标了可加');
});

test('what is said to add up grows with its inputs', () => {
  const { formula } = fc.letrec<{ formula: Formula }>((tie) => ({
    formula: fc.oneof(
      { maxDepth: 3 },
      fc.constantFrom('a', 'b'),
      fc.integer({ min: 1, max: 9 }),
      fc.tuple(tie('formula'), fc.constantFrom('+', '-', '×', '÷'), tie('formula')),
    ),
  }));
  const isPassed = (metric: Metric) => checkMetric({ ...metric, additivity: 'additive' }).length === 0;
  fc.assert(
    fc.property(formula, fc.integer({ min: 1, max: 999 }), fc.integer({ min: 1, max: 999 }), (formula, a, b) => {
      const metric: Metric = { ...right, formula };
      const [once, twice] = [compute(metric, { a, b }), compute(metric, { a: 2 * a, b: 2 * b })];
      // a value that stays is a ratio or one by chance; one by chance does not stay on the next figures
      if (once !== null && once !== 0 && once === twice && compute(metric, { a: 2 * a, b }) !== once)
        expect([formula, isPassed(metric)]).toEqual([formula, false]);
    }),
  );
});

test('whatever comes in, it is a finding or a coded error', () => {
  const anything = fc.anything({ withBigInt: true, withNullPrototype: true, withSparseArray: true });
  const fields = {
    id: anything,
    name: anything,
    unit: anything,
    formula: anything,
    platformNames: anything,
    source: anything,
    note: anything,
  };
  fc.assert(
    fc.property(fc.oneof(anything, fc.record(fields, { requiredKeys: [] })), (metric) => {
      try {
        expect(checkMetric(metric as Metric)).not.toEqual([]);
      } catch (error) {
        if (!isZhangguiError(error)) throw error;
      }
    }),
  );
});

test.each<[string, object, [rule: string, path: string][]]>([
  ['a ratio that says nothing of adding up', { unit: 'ratio' }, []],
  ['a mean that never adds up', { unit: 'average', additivity: 'never' }, []],
  ['a mean that adds up', { unit: 'average', additivity: 'additive' }, [['metric/adds-up', '/additivity']]],
  ['a score that adds up', { unit: 'score', additivity: 'additive' }, [['metric/adds-up', '/additivity']]],
  ['a sum of two', { additivity: 'additive', formula: ['a', '+', 'b'] }, []],
  ['an amount and a fixed one', { additivity: 'additive', formula: [1, '+', 'a'] }, []],
  ['what grows in no fixed way, over something', { additivity: 'additive', formula: [['a', '+', 1], '÷', 'b'] }, []],
  ['a number over what grows in no fixed way', { additivity: 'additive', formula: [5, '÷', ['a', '+', 1]] }, []],
  [
    'two ratios together',
    { additivity: 'additive', formula: [['a', '÷', 'b'], '+', ['c', '÷', 'd']] },
    [['metric/adds-up', '/additivity']],
  ],
  ['a ratio less a ratio over a sum', { formula: [['a', '÷', 'b'], '-', ['c', '÷', ['a', '+', 'b']]] }, []],
  ['no unit', { unit: undefined }, [['metric/unknown-choice', '/unit']]],
  ['a number for an id', { id: 7 }, [['metric/missing-id', '/id']]],
  ['no name', { name: null }, [['metric/missing-name', '/name']]],
  ['a name of blanks', { name: { zh: ' ', en: 'Test' } }, [['metric/missing-name', '/name']]],
  ['no English name', { name: { zh: '试', en: '\t' } }, [['metric/missing-name', '/name']]],
  [
    'no source',
    { source: null },
    [
      ['metric/missing-name', '/source/title'],
      ['metric/unknown-choice', '/source/kind'],
    ],
  ],
  ['no names of platforms', { platformNames: null }, [['metric/unknown-choice', '/platformNames']]],
  ['a platform for the names of platforms', { platformNames: 'jd' }, [['metric/unknown-choice', '/platformNames']]],
  ['a blank for an input', { formula: [' ', '+', 'a'] }, [['metric/empty-input', '/formula']]],
  ['nothing over 0', { formula: [0, '÷', 0] }, [['metric/over-zero', '/formula']]],
  ['less 0, times 0', { formula: [['a', '-', 0], '×', [1, '-', 1]] }, []],
  ['an address', { source: { kind: 'standard', title: right.name, url: 'https://example.com' } }, []],
  ['over a number that is not 0', { formula: ['a', '÷', [2, '-', 1]] }, []],
  ['over an input less itself: nobody knows before it is computed', { formula: ['a', '÷', ['b', '-', 'b']] }, []],
  [
    'an operator of another language, deep within',
    { formula: [['a', '+', ['b', '*', 'c']], '-', 1] },
    [['metric/unreadable-formula', '/formula']],
  ],
])('checks %s', (_, change, findings) => {
  expect(found({ ...right, ...change })).toEqual(findings);
});

test.each<[string, object, string, string, object]>([
  ['a unit', { unit: 'yuan' }, 'metric/unknown-choice', '/unit', { field: 'unit', value: 'yuan' }],
  ['a field', { additivty: 1 }, 'metric/unknown-field', '/', { field: 'additivty' }],
  ['a formula', { formula: ['a', '/', 'b'] }, 'metric/unreadable-formula', '/formula', { code: 'metric/not-formula' }],
  ['what must be over 0', { positive: 5 }, 'metric/unreadable-formula', '/positive', { code: 'shape/not-list' }],
  ['an input', { positive: ['b'] }, 'metric/unknown-input', '/', { input: 'b' }],
  [
    'a platform',
    { platformNames: { taobaoo: right.name } },
    'metric/unknown-choice',
    '/platformNames',
    { field: 'platformNames', value: 'taobaoo' },
  ],
  ['a platform alone', { platformNames: 'jd' }, 'metric/unknown-choice', '/platformNames', { field: 'platformNames', value: 'jd' }],
  [
    'a kind of source',
    { source: { kind: 'banana', title: right.name } },
    'metric/unknown-choice',
    '/source/kind',
    { field: 'source.kind', value: 'banana' },
  ],
  [
    'an address',
    { source: { kind: 'standard', title: right.name, url: 5 } },
    'metric/unknown-choice',
    '/source/url',
    { field: 'source.url', value: '5' },
  ],
])('a finding says of which metric, where and what: %s', (_, change, rule, path, params) => {
  expect(checkMetric({ ...right, ...change })).toEqual([{ rule, severity: 'error', params: { metric: 'x', ...params }, at: { path } }]);
});

test('what is no metric is refused', () => {
  expect(() => checkMetric(7 as never)).toThrow(
    expect.objectContaining({ code: 'shape/not-object', params: { path: 'metric', value: '7' } }),
  );
});

test('every rule has its own words in both languages', () => {
  const texts = Object.values(metricRuleTexts).flatMap(({ zh, en }) => [zh, en]);
  expect(new Set(texts).size).toBe(texts.length);
  expect(texts.filter((text) => text.trim() === '')).toEqual([]);
});
