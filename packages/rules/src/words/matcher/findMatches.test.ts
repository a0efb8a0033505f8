import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chanceOf, checkCase, noneSeen } from '../../../../../scripts/words/matchCases.js';
import { compileMatcher } from './compileMatcher.js';
import { findMatches, hasMatch } from './findMatches.js';
import type { Match, MatcherOptions, MatcherWord } from './matcher.js';

const found = (text: string, words: readonly (string | MatcherWord)[], options?: MatcherOptions) =>
  findMatches(text, compileMatcher(words, options)).map(({ start, end }) => text.slice(start, end));

test.each([
  ['nested words both', '全网销量第一', ['第一', '销量第一'], ['销量第一', '第一']],
  ['words that begin alike', '最佳最佳品', ['最佳', '最佳品', '最'], ['最', '最佳', '最', '最佳', '最佳品']],
  ['overlapping words', '国家级别', ['国家级', '级别'], ['国家级', '级别']],
  ['a short one inside a long one that fails', 'abce', ['abcd', 'bc'], []],
  ['the same inside 汉字', '最好吃的最好', ['最好吃的呀', '好吃'], ['好吃']],
  ['one character', '最新最近', ['最'], ['最', '最']],
  ['at the very end', '第一', ['第一'], ['第一']],
  ['nothing in nothing', '', ['第一'], []],
  ['nothing but itself', '第', ['第一'], []],
])('finds %s', (_, text, words, hits) => {
  expect(found(text, words)).toEqual(hits);
});

test.each([
  ['capitals', 'NO.1', 'no.1'],
  ['full width', 'ＮＯ．１', 'no.1'],
  ['small letters where the list has capitals', 'top1', 'ＴＯＰ１'],
  ['a circled digit', 'TOP①', 'top1'],
  ['a digit with brackets', 'TOP⑴', 'top1'],
  ['a digit with a full stop', 'TOP⒈', 'top1'],
  ['a Roman digit', 'TOPⅠ', 'top1'],
  ['a black digit', 'TOP❶', 'top1'],
  ['a raised digit', 'TOP¹', 'top1'],
  ['circled letters', 'ⓉⓄⓅ1', 'top1'],
  ['raised letters', 'ᵀᴼᴾ1', 'top1'],
  ['small capitals', 'ᴛᴏᴘ1', 'top1'],
  ['Cyrillic letters', 'ТОР1', 'top1'],
  ['Greek capitals', 'ΤΟΡ1', 'top1'],
  ['letters with accents', 'TÓP1', 'top1'],
  ['accents of their own', 'TO\u0301P1', 'top1'],
  ['bold mathematical letters', '𝐓𝐎𝐏𝟏', 'top1'],
  ['white letters on black', '🅃🅾🅿1', 'top1'],
  ['one sign for several letters', '№1', 'no1'],
  ['ten in a circle', 'TOP⑩', 'top10'],
  ['a zero as 汉字 write it', '1〇〇%', '100%'],
  ['a circle for a zero', '1○○%', '100%'],
  ['a circled 汉字', '第㊀', '第一'],
  ['a 汉字 in brackets', '第㈠', '第一'],
  ['a radical that looks the same', '第⼀', '第一'],
  ['a compatibility character', '最\uf92c', '最郎'],
  ['a rare 汉字 of two units', '𠮷野家', '𠮷野家'],
])('takes %s for the plain word', (_, text, word) => {
  expect(found(text, [word])).toEqual([text]);
});

test.each([
  ['a blank', '最 佳'],
  ['a wide blank', '最　佳'],
  ['a stop', '最.佳'],
  ['two strokes', '最//佳'],
  ['a star', '国*家级', '国家级'],
  ['a stroke between all', '痤/疮/膏', '痤疮膏'],
  ['an emoji', '全网🔥第一', '全网第一'],
  ['a heart with its variation', '全网❤️第一', '全网第一'],
  ['two emoji', '最🔥🔥佳'],
  ['an emoji with a skin tone', '最👍🏻佳'],
  ['a trade mark', '最™佳'],
  ['characters without width', '最\u200b\u200d\ufeff\u2060\u00ad佳'],
  ['a change of direction', '最\u202e\u202c佳'],
  ['many characters without width', `最${'\u200b'.repeat(50)}佳`],
])('reads on over %s', (_, text, word = '最佳') => {
  expect(found(text, [word])).toEqual([text]);
});

test.each([
  ['the end of a sentence', '价格最。佳品'],
  ['an exclamation', '价格最！佳品'],
  ['a question', '最?佳'],
  ['a new line', '最\n佳'],
  ['a comma', '最，佳'],
  ['an enumeration', '国家、级别', '国家级'],
  ['three marks', '最...佳'],
  ['three emoji', '最🔥🔥🔥佳'],
  ['another character', '最不佳'],
])('does not read on over %s', (_, text, word = '最佳') => {
  expect(found(text, [word])).toEqual([]);
});

test.each([
  ['a decimal is no integer', '含量1.5倍', '15倍', []],
  ['a decimal is itself', '含量1.5倍', '1.5倍', ['1.5倍']],
  ['nor is an integer a decimal', '含量15倍', '1.5倍', []],
  ['a range is no number', '3-6个月', '36个月', []],
  ['numbers side by side are none', '100 200克', '100200克', []],
  ['a number is not its end', '13天', '3天', []],
  ['a decimal is not its end', '1.5倍', '5倍', []],
  ['nor what is written with thousands', '1,000元', '000元', []],
  ['a decimal is not its beginning', '第1.5代', '第1', []],
  ['a full stop behind a number is none', '销量第1.全网', '第1', ['第1']],
  ['the end of a range is a number', '3-6个月', '6个月', ['6个月']],
  ['a number and its unit may be apart', '第 1 名', '第1名', ['第 1 名']],
  ['a character without width parts no number', '1\u200b3天', '3天', []],
])('numbers: %s', (_, text, word, hits) => {
  expect(found(text, [word])).toEqual(hits);
});

test.each([
  ['TOP1 is not in TOP10', 'TOP10', 'TOP1', []],
  ['nor behind another letter', 'ATOP1', 'TOP1', []],
  ['A is not in ABC', 'ABC', 'A', []],
  ['A stands alone', 'A级 A 类a', 'A', ['A', 'A', 'a']],
  ['between 汉字 a word stands alone', '全国TOP1品牌', 'TOP1', ['TOP1']],
  ['a 汉字 at the edge goes on', '第1名', '第1', ['第1']],
  ['an edge of another script goes on too', 'ТОР１0', 'top1', []],
  ['also behind what cannot be seen', 'TOP1\u200b0', 'top1', []],
  ['and before letters of two units', 'TOP1𝟎', 'top1', []],
  ['a mark ends it', 'TOP1-旗舰', 'top1', ['TOP1']],
])('whole words: %s', (_, text, word, hits) => {
  expect(found(text, [word])).toEqual(hits);
  expect(hasMatch(text, compileMatcher([word]))).toBe(hits.length > 0);
});

test('a word that may stand inside others is found there', () => {
  expect(found('TOP10 ABC', [{ word: 'TOP1', inside: true }, 'B'])).toEqual(['TOP1']);
  expect(found('TOP10 ABC', ['TOP1', 'B'], { inside: true })).toEqual(['TOP1', 'B']);
});

test.each([
  ['最近 covers 最', '最近的最佳', ['最', '最佳'], ['最近'], ['最', '最佳']],
  ['only where it stands', '最近最最近', ['最'], ['最近'], ['最']],
  ['whatever lies inside', '最近最新', ['最', '近最'], ['最近最新'], []],
  ['not what reaches out of it', '第一次性', ['次性', '第一'], ['第一次'], ['次性']],
  ['a phrase may be split as words may', '最 近上新', ['最'], ['最近'], []],
  ['a phrase that is the word itself', '第一', ['第一'], ['第一'], []],
  ['a phrase that comes first', '史上最近', ['最'], ['史上最'], []],
])('phrases that allow: %s', (_, text, words, allow, hits) => {
  expect(found(text, words, { allow })).toEqual(hits);
  expect(hasMatch(text, compileMatcher(words, { allow }))).toBe(hits.length > 0);
});

test('what is ignorable is the caller to say', () => {
  expect(found('最、佳 最 佳', ['最佳'], { ignorable: '、' })).toEqual(['最、佳']);
  expect(found('最....佳', ['最佳'], { gap: 4 })).toEqual(['最....佳']);
  expect(found('最 佳 最\u200b佳', ['最佳'], { gap: 0 })).toEqual(['最\u200b佳']);
  expect(found('最🔥佳', ['最佳'], { ignorable: ' ' })).toEqual([]);
});

test('variants are taken as one another', () => {
  expect(found('蕞佳 鼎佳', ['最佳'], { variants: '蕞最' })).toEqual(['蕞佳']);
  expect(found('壹 1', ['1'], { variants: '壹1' })).toEqual(['壹', '1']);
  // one after the other, whichever way
  expect(found('甲乙丙', ['丙'], { variants: '甲乙乙丙丙甲' })).toEqual(['甲', '乙', '丙']);
});

test('without folding every unit stands for itself', () => {
  expect(found('NO.1 no.1 n.o.1', ['no.1'], { fold: false })).toEqual(['no.1']);
  expect(found('最 佳🔥', ['最佳', '🔥', ' '], { fold: false })).toEqual([' ', '🔥']);
});

test('of equal words all are named, in the order of the list', () => {
  expect(findMatches('獨家', compileMatcher(['独家', '獨家'], { variants: '獨独' }))).toEqual([
    { start: 0, end: 2, word: 0 },
    { start: 0, end: 2, word: 1 },
  ]);
});

test.each([
  ['the longest of those that begin alike', '最佳品牌', ['最', '最佳', '最佳品'], [[0, 3]]],
  [
    'none over another',
    '国家级别墅',
    ['国家级', '级别', '别墅'],
    [
      [0, 3],
      [3, 5],
    ],
  ],
  ['from the left, though a longer one begins later', 'abcdef', ['abc', 'bcdef'], []],
  [
    'the same in 汉字',
    '甲乙丙丁戊',
    ['甲乙', '乙丙丁戊', '丁戊'],
    [
      [0, 2],
      [3, 5],
    ],
  ],
  [
    'one after the other',
    '最佳最佳',
    ['最佳', '佳最'],
    [
      [0, 2],
      [2, 4],
    ],
  ],
])('longest: %s', (_, text, words, places) => {
  const hits = findMatches(text, compileMatcher(words), { mode: 'longest' });
  expect(hits.map(({ start, end }) => [start, end])).toEqual(places);
});

test('a limit cuts off the first matches', () => {
  const matcher = compileMatcher(['最', '最佳'], { allow: ['最近'] });
  expect(findMatches('最近最佳最佳', matcher, { limit: 2 })).toEqual([
    { start: 2, end: 3, word: 0 },
    { start: 2, end: 4, word: 1 },
  ]);
  expect(findMatches('最近最佳最佳', matcher, { limit: 1, mode: 'longest' })).toEqual([{ start: 2, end: 4, word: 1 }]);
});

test.each([
  ['half a pair', '\ud83d最佳\udd25最\ud800佳'],
  ['half a pair and another half further on', '\ud842 \udfb7最佳'],
  ['a megabyte of a part of a word', `${'最'.repeat(999_998)}最佳`],
  ['a megabyte of blanks', `最佳${' '.repeat(999_998)}`],
  ['a megabyte of nothing to see', `最${'\u200b'.repeat(999_998)}佳`],
  ['a megabyte of accents', `最佳${'\u0301'.repeat(999_998)}`],
  ['a megabyte of turns of direction', `最${'\u202e'.repeat(999_998)}佳`],
  ['half a million emoji', `${'🔥'.repeat(499_999)}最佳`],
])('%s is read to its end', (_, text) => {
  const hits = findMatches(text, compileMatcher(['最佳', '𠮷', `${'最'.repeat(1000)}好`]));
  expect(hits).toHaveLength(1);
  expect(text.slice(hits[0]!.start, hits[0]!.end).replace(/[^最佳]/g, '')).toBe('最佳');
});

test.each([
  ['no text', () => findMatches(null as never, compileMatcher(['最'])), 'lint/not-text'],
  ['more than a million units', () => hasMatch('最'.repeat(1_000_001), compileMatcher(['最'])), 'limit/exceeded'],
  ['more than a million matches', () => findMatches('最'.repeat(600_000), compileMatcher(['最', '最最'])), 'limit/exceeded'],
  [
    'more than a million matches beside phrases',
    () => findMatches('最。'.repeat(400_000), compileMatcher(['最', '最。', '。'], { allow: ['最近'] })),
    'limit/exceeded',
  ],
  ['words that were not compiled', () => findMatches('最', ['最'] as never), 'rules/not-compiled'],
  ['no matcher', () => findMatches('最', undefined as never), 'rules/not-compiled'],
  ['what only says that it is one', () => hasMatch('最', { kind: 'matcher', tables: null, folds: null } as never), 'rules/not-compiled'],
  ['a matcher that went through JSON', () => findMatches('最', JSON.parse(JSON.stringify(compileMatcher(['最'])))), 'rules/not-compiled'],
  ['an overlay of something else', () => findMatches('最', { ...compileMatcher(['最']), overlay: null as never }), 'rules/not-compiled'],
  ['another mode', () => findMatches('最', compileMatcher(['最']), { mode: 'first' as never }), 'option/unknown'],
  ['a limit of none', () => findMatches('最', compileMatcher(['最']), { limit: 0 }), 'words/wrong-option'],
  ['a limit that is no number', () => findMatches('最', compileMatcher(['最']), { limit: '1' as never }), 'words/wrong-option'],
  ['no options', () => findMatches('最', compileMatcher(['最']), null as never), 'shape/not-object'],
])('refuses %s', (_, call, code) => {
  expect(call).toThrow(expect.objectContaining({ name: 'ZhangguiError', code }));
});

// at each edge of thousands of words the same run of nothing to see, which is gone through once
const flood = '\u200b'.repeat(900_000);
const risingWords = (wordOf: (length: number) => string) => compileMatcher(Array.from({ length: 2500 }, (_, k) => wordOf(k + 1)));
test.each([
  ['behind words of one end', `${'最'.repeat(2500)}a${flood}b`, risingWords((length) => `${'最'.repeat(length)}a`), 0],
  ['behind a number and its point', `${'最'.repeat(2500)}1.${flood}2`, risingWords((length) => `${'最'.repeat(length)}1`), 0],
  ['before words of one beginning', `b${flood}a${'最'.repeat(2500)}`, risingWords((length) => `a${'最'.repeat(length)}`), 0],
  ['where nothing goes on', `最${flood}a${'最'.repeat(2500)}`, risingWords((length) => `a${'最'.repeat(length)}`), 2500],
])(
  'a flood of characters without width %s takes no longer',
  (_, text, matcher, count) => {
    expect(findMatches(text, matcher)).toHaveLength(count);
  },
  10_000,
);

test('what nests a million times is found all the same where one of each place is asked for', () => {
  const matcher = compileMatcher(Array.from({ length: 20 }, (_, k) => '最'.repeat(k + 1)));
  expect(findMatches('最'.repeat(200_000), matcher, { mode: 'longest' })).toHaveLength(10_000);
  expect(hasMatch('最'.repeat(200_000), matcher)).toBe(true);
});

test('500 random cases agree with a search that tries every word at every place (scripts/words/matchCheck.ts tries 50,000)', () => {
  const chance = chanceOf(20_261_122);
  const seen = noneSeen();
  for (let k = 0; k < 500; k++) expect(checkCase(chance, seen)).toBeNull();
  // or the cases say nothing
  expect(Math.min(seen.refused, seen.matches, seen.spaced, seen.nested, seen.covered, seen.overlaid)).toBeGreaterThan(10);
});

test('hundreds of words over a few characters are found as indexOf finds them', () => {
  const word = fc.string({ unit: fc.constantFrom(...'天地玄黄宇宙ab1'), minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(fc.uniqueArray(word, { maxLength: 300 }), fc.array(word, { maxLength: 100 }), (words, parts) => {
      const text = parts.join('');
      const expected: Match[] = words.flatMap((each, index) => {
        const places: Match[] = [];
        for (let at = text.indexOf(each); at >= 0; at = text.indexOf(each, at + 1))
          places.push({ start: at, end: at + each.length, word: index });
        return places;
      });
      expected.sort((a, b) => a.end - b.end || a.start - b.start);
      expect(findMatches(text, compileMatcher(words, { fold: false, inside: true }))).toEqual(expected);
    }),
    { numRuns: 50 },
  );
});

test('accents composed or not, the words are the same', () => {
  const letters = fc.string({ unit: fc.constantFrom('é', 'à', 'o', 'n', 'ñ', '最', ' ', 'Å'), maxLength: 12 });
  const matcher = compileMatcher(['éo', 'nao', '最', 'a']);
  const words = (text: string) => findMatches(text, matcher).map(({ word }) => word);
  fc.assert(
    fc.property(letters, (text) => {
      expect(words(text.normalize('NFD'))).toEqual(words(text.normalize('NFC')));
    }),
  );
});

test('nothing but a coded error comes out, whatever comes in', () => {
  const matcher = compileMatcher(['最']);
  fc.assert(
    fc.property(fc.anything(), fc.anything(), (one, other) => {
      for (const call of [
        () => findMatches(one as never, other as never),
        () => findMatches('最', matcher, one as never),
        () => hasMatch('最', one as never),
      ]) {
        try {
          call();
        } catch (error) {
          expect(error).toHaveProperty('name', 'ZhangguiError');
        }
      }
    }),
  );
});
