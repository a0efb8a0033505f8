import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chanceOf } from '../../../../../scripts/words/matchCases.js';
import { compileMatcher } from './compileMatcher.js';
import { findMatches } from './findMatches.js';

test.each([
  ['no list', null, 'shape/not-list'],
  ['no text', ['最', 7], 'words/not-word'],
  ['a hole', new Array(1), 'words/not-word'],
  ['an empty word', [''], 'words/not-word'],
  ['a blank', [' '], 'words/not-word'],
  ['nothing to see', ['\u200b'], 'words/not-word'],
  ['half a surrogate pair', ['最\ud83d'], 'words/not-word'],
  ['a letter and a star, which would be that letter', ['f*'], 'words/not-word'],
  ['a word without its text', [{ inside: true }], 'words/not-word'],
  ['an inside that is neither', [{ word: '最', inside: 1 }], 'words/not-word'],
  ['a word twice', ['最佳', '第一', '最佳'], 'words/duplicate'],
  ['a word twice but for blanks around it', ['最佳', ' 最佳'], 'words/duplicate'],
  ['a word of 10,001 units', ['最'.repeat(10_001)], 'limit/exceeded'],
  ['100,001 words', Array.from({ length: 100_001 }, (_, k) => `${k}`), 'limit/exceeded'],
  ['over 5,000,000 units', Array.from({ length: 501 }, (_, k) => `${'最'.repeat(9_990)}${k}`), 'limit/exceeded'],
  ['over 16,000 characters', Array.from({ length: 17_000 }, (_, k) => String.fromCharCode(0x4e00 + k)), 'limit/exceeded'],
])('refuses %s', (_, words, code) => {
  expect(() => compileMatcher(words as never)).toThrow(expect.objectContaining({ name: 'ZhangguiError', code }));
});

test.each([
  ['no object', null, 'shape/not-object'],
  ['phrases that are no list', { allow: '最近' }, 'shape/not-list'],
  ['a phrase twice', { allow: ['最近', '最近'] }, 'words/duplicate'],
  ['an empty phrase', { allow: [''] }, 'words/not-word'],
  ['folding that is neither', { fold: 'yes' }, 'option/unknown'],
  ['a gap of nine', { gap: 9 }, 'option/unknown'],
  ['the end of a sentence between', { ignorable: '。' }, 'words/wrong-option'],
  ['a new line between', { ignorable: '\n' }, 'words/wrong-option'],
  ['a letter between', { ignorable: 'ａ' }, 'words/wrong-option'],
  ['one emoji for all', { ignorable: '🔥' }, 'words/wrong-option'],
  ['no text between', { ignorable: 7 }, 'words/wrong-option'],
  ['half a pair of variants', { variants: '獨独最' }, 'words/wrong-option'],
  ['two letters for one another', { variants: 'ab' }, 'words/wrong-option'],
  ['an ignorable variant', { variants: '最*' }, 'words/wrong-option'],
])('refuses %s', (_, options, code) => {
  expect(() => compileMatcher(['最'], options as never)).toThrow(expect.objectContaining({ name: 'ZhangguiError', code }));
});

test('a word of 10,000 characters is found', () => {
  const word = '最好'.repeat(5000);
  expect(findMatches(`最${word}好`, compileMatcher([word]))).toEqual([{ start: 1, end: 10_001, word: 0 }]);
  const spaced = [...word].join('.');
  expect(findMatches(`最${spaced}好`, compileMatcher([word]))).toEqual([{ start: 1, end: 20_000, word: 0 }]);
});

test('thousands of words that branch much are all found, and none beside them', () => {
  const chance = chanceOf(7);
  const draw = () => String.fromCharCode(...[0x4e00, 0x5e00, 0x6e00].map((first) => first + chance(300)));
  const drawn = [...new Set(Array.from({ length: 8000 }, draw))];
  const words = drawn.slice(0, 6000);
  const matcher = compileMatcher(words, { fold: false });
  const hits = findMatches(drawn.join('。'), matcher);
  expect(hits).toEqual(words.map((_, word) => ({ start: 4 * word, end: 4 * word + 3, word })));
});

test('words that hardly fit beside one another are all found', () => {
  const chance = chanceOf(3);
  const drawn = Array.from({ length: 70_000 }, () => String.fromCharCode(0x4e00 + chance(600), 0x9000 + chance(180)));
  const words = [...new Set(drawn)].slice(0, 36_000);
  const hits = findMatches(words.join('。'), compileMatcher(words, { fold: false }));
  expect(hits.length).toBe(words.length);
  expect(hits.every(({ start, end, word }, k) => word === k && start === 3 * k && end === start + 2)).toBe(true);
});

test('words that branch far apart are placed without looking at every place again', () => {
  const beginning = (k: number) => String.fromCharCode(0x4e00 + (k % 200), 0x5e00 + Math.floor(k / 200));
  const words = Array.from({ length: 90_000 }, (_, k) => beginning(k >> 1) + (k % 2 === 0 ? '\u7e00' : '\u8e00'));
  const matcher = compileMatcher(words, { fold: false });
  for (const word of [0, 1, 45_000, 89_999]) expect(findMatches(`${words[word]}。`, matcher)).toEqual([{ start: 0, end: 3, word }]);
}, 8000);

test('a list of none finds nothing', () => {
  expect(findMatches('最佳', compileMatcher([]))).toEqual([]);
  expect(findMatches('最佳', compileMatcher([], { allow: ['最佳'] }))).toEqual([]);
});

test('a word is found in its own text', () => {
  const characters = fc.oneof(fc.constantFrom(...'最佳1.,5-* /aAé①⑩№㎏​〇♥★'), fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }));
  const word = fc.array(characters, { minLength: 1, maxLength: 8 }).map((parts) => parts.join(''));
  fc.assert(
    fc.property(word, fc.nat(4), (text, gap) => {
      let matcher: ReturnType<typeof compileMatcher>;
      try {
        matcher = compileMatcher([text], { gap });
      } catch (error) {
        expect(error).toHaveProperty('code', 'words/not-word');
        return;
      }
      expect(findMatches(text, matcher).length).toBeGreaterThan(0);
      expect(findMatches(`最${text}。`, compileMatcher([{ word: text, inside: true }], { gap })).length).toBeGreaterThan(0);
    }),
    { numRuns: 150 },
  );
});

test('nothing is changed that was given', () => {
  const words = Object.freeze(['最', Object.freeze({ word: 'TOP1', inside: true })]);
  const options = Object.freeze({ allow: Object.freeze(['最近']), variants: '獨独' });
  expect(() => compileMatcher(words, options)).not.toThrow();
});

test('nothing but a coded error comes out, whatever comes in', () => {
  fc.assert(
    fc.property(fc.anything(), fc.anything(), fc.array(fc.anything()), (words, options, list) => {
      for (const call of [
        () => compileMatcher(words as never),
        () => compileMatcher(list as never),
        () => compileMatcher(['最'], options as never),
      ]) {
        try {
          call();
        } catch (error) {
          expect(error).toHaveProperty('name', 'ZhangguiError');
        }
      }
    }),
    { numRuns: 60 },
  );
});
