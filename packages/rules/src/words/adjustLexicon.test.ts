import fc from 'fast-check';
import { expect, test } from 'vitest';
import { adjustLexicon, type LexiconChanges } from './adjustLexicon.js';
import type { ClaimLexicon } from './claimLexicon.js';
import { compileLexicon } from './compileLexicon.js';
import type { LexiconEntry } from './entry.js';
import { findClaims } from './findClaims.js';

const entry = (id: string, pattern: string): LexiconEntry => ({
  id,
  patterns: [pattern],
  category: 'absolute',
  severity: 'error',
  clause: 'ad-law/9.3',
});
const base: ClaimLexicon = { entries: [entry('a/top', '顶级'), entry('a/best', '最佳')], guards: [], slots: {}, law: {} };

const found = (changes: LexiconChanges, text = '顶级最佳好茶，最佳拍档') => {
  const lexicon = adjustLexicon(base, changes);
  return findClaims(text, compileLexicon(lexicon.entries, lexicon)).map(
    ({ severity, start, end }) => `${severity} ${text.slice(start, end)}`,
  );
};

test.each([
  ['nothing', {}, ['error 顶级', 'error 最佳', 'error 最佳']],
  ['a word of its own', { add: [entry('shop/tea', '好茶')] }, ['error 顶级', 'error 最佳', 'error 好茶', 'error 最佳']],
  ['one in the place of another', { add: [entry('a/top', '好茶')] }, ['error 最佳', 'error 好茶', 'error 最佳']],
  ['one less', { remove: ['a/best'] }, ['error 顶级']],
  ['a brand', { allow: { 'a/best': ['最佳拍档'] } }, ['error 顶级', 'error 最佳']],
  ['less grave', { severity: { 'a/best': 'info' } }, ['error 顶级', 'info 最佳', 'info 最佳']],
] as const)('changes %s', (_, changes, expected) => {
  expect(found(changes)).toEqual(expected);
});

test.each([
  ['an entry that is not there', { remove: ['a/none'] }, 'lexicon/unknown-entry'],
  ['phrases of one that is not there', { allow: { toString: ['x'] } }, 'lexicon/unknown-entry'],
  ['no list', { add: 7 }, 'shape/not-list'],
  ['no phrases', { allow: { 'a/top': '顶级' } }, 'shape/not-list'],
  ['no object', { severity: 7 }, 'shape/not-object'],
  ['an entry that is none', { add: [null] }, 'lexicon/not-entry'],
  ['a severity that is none', { severity: { 'a/top': 'fatal' } }, 'lexicon/not-entry'],
])('refuses %s', (_, changes, code) => {
  expect(() => found(changes as never)).toThrow(expect.objectContaining({ name: 'ZhangguiError', code }));
});

test('nothing is changed, and nothing but a coded error comes out', () => {
  const before = JSON.stringify(base);
  fc.assert(
    fc.property(fc.anything(), (changes) => {
      try {
        found(changes as never);
      } catch (error) {
        expect(error).toHaveProperty('name', 'ZhangguiError');
      }
    }),
  );
  expect(JSON.stringify(base)).toBe(before);
});
