import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Locale } from '../text/text.js';
import { type Finding, renderFinding } from './finding.js';

const messages = { 'title/too-long': { zh: '标题长 {length}，上限 {limit}', en: 'Title is {length} long, limit {limit}' } };
const finding: Finding = { rule: 'title/too-long', severity: 'error', params: { length: 62, limit: 60 }, at: { path: '/title' } };
const refused = (code: string) => expect.objectContaining({ name: 'ZhangguiError', code });

test.each<[string, Locale, string]>([
  ['in Chinese', 'zh', '标题长 62，上限 60'],
  ['in English', 'en', 'Title is 62 long, limit 60'],
])('a title that is too long is told %s', (_, locale, sentence) => {
  expect(renderFinding(finding, { messages, locale })).toBe(sentence);
});

test.each(['shop/rule-of-another-package', '', 'toString', 'constructor', '__proto__'])(
  'a rule without a message, such as %j, is told by its id',
  (rule) => {
    expect(renderFinding({ ...finding, rule }, { messages, locale: 'zh' })).toBe(rule);
  },
);

test('a number that the checker forgot is an error, not a gap in the sentence', () => {
  expect(() => renderFinding({ ...finding, params: { length: 62 } }, { messages, locale: 'zh' })).toThrow(refused('text/missing-param'));
  // what every object inherits fills no place
  const inherited = { rule: 'a/b', severity: 'info', params: {} } as const;
  expect(() => renderFinding(inherited, { messages: { 'a/b': { zh: '{toString}', en: '{toString}' } }, locale: 'en' })).toThrow(
    refused('text/missing-param'),
  );
});

test('a third language is refused', () => {
  expect(() => renderFinding(finding, { messages, locale: 'fr' as Locale })).toThrow(refused('option/unknown'));
});

test('what fills a place is written as it is, even if it looks like a place or a pattern', () => {
  fc.assert(
    fc.property(fc.string(), fc.integer(), (word, limit) => {
      const sentence = renderFinding(
        { rule: 'a/b', severity: 'info', params: { word, limit } },
        { messages: { 'a/b': { zh: '“{word}”{limit}', en: '"{word}" {limit}' } }, locale: 'zh' },
      );
      expect(sentence).toBe(`“${word}”${limit}`);
    }),
  );
});
