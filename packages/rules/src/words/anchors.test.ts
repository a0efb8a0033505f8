import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compileAnchors, findAnchors, type TextPart } from './anchors.js';

const words = ['最', '第一', '一名', '第一名', 'no1'];
const anchors = compileAnchors(words);
const partLength = 20_000;

/** Places by looking for each word on its own. */
function placesIn(text: string, { start: from, end: to }: TextPart): string[] {
  const places: string[] = [];
  words.forEach((word, index) => {
    for (let at = text.indexOf(word, from); at >= 0 && at + word.length <= to; at = text.indexOf(word, at + 1))
      places.push(`${at}–${at + word.length} ${index}`);
  });
  return places.sort();
}

const found = (text: string, parts?: readonly TextPart[]) =>
  findAnchors(text, anchors, parts)
    .map(({ start, end, word }) => `${start}–${end} ${word}`)
    .sort();

test.each([
  ['short', '第一名最'],
  ['nothing', ''],
  ['inside Latin words', 'xno12'],
  ['of just one part', `${'好'.repeat(partLength - 2)}第一`],
  ['with a word over the border', `${'好'.repeat(partLength - 1)}第一名`],
  ['with a word that ends at the border', `${'好'.repeat(partLength - 3)}第一名好`],
  ['with a word that begins at the border', `${'好'.repeat(partLength)}第一名好`],
  ['with a word just behind the border', `${'好'.repeat(partLength + 1)}第一名`],
  ['of three parts', '第一名'.repeat(partLength)],
])('anchors of a text %s', (_, text) => {
  expect(found(text)).toEqual(placesIn(text, { start: 0, end: text.length }));
});

test('only what lies in the parts that are asked for, at its place in the whole', () => {
  const text = '最好的第一名，最';
  const parts = [
    { start: 1, end: 5 },
    { start: 5, end: 8 },
  ];
  expect(found(text, parts)).toEqual(['3–5 1', '7–8 0']);
  expect(found(text, [])).toEqual([]);
});

test('anchors are found wherever they are, also in parts', () => {
  const text = fc.array(fc.constantFrom('最', '第', '一', '名', 'n', 'o', '1'), { maxLength: 30 }).map((units) => units.join(''));
  fc.assert(
    fc.property(text, fc.nat(30), fc.nat(30), (given, one, other) => {
      expect(found(given)).toEqual(placesIn(given, { start: 0, end: given.length }));
      const part = { start: Math.min(one, other, given.length), end: Math.min(Math.max(one, other), given.length) };
      expect(found(given, [part])).toEqual(placesIn(given, part));
    }),
  );
});
