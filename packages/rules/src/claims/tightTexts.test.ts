import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readListing } from '../rule/readListing.js';
import { clauseAround, sightOf, tightTexts, tightWord } from './tightTexts.js';

test.each([
  ['between 汉字', '仅 剩 十 件', '仅剩十件'],
  ['between 汉字 and digits', '仅剩 10 件', '仅剩10件'],
  ['between letters and digits it stays', 'SPF 50 面膜', 'spf 50面膜'],
  ['of several one stays', 'a   b', 'a b'],
  ['at the ends', ' 1 ', '1'],
  ['full width', '１０　件', '10件'],
  ['lines stay', '第一行\n第二行', '第一行\n第二行'],
])('a space %s', (_, text, tight) => {
  expect(tightWord(text)).toBe(tight);
});

const piece = fc.oneof(fc.constantFrom(' ', 'a', '1', '件', '\t', '１', '㎏', '\u200b'), fc.string({ unit: 'binary', maxLength: 3 }));

test('what stands at a place of the tight text is found in the text as it was given', () => {
  fc.assert(
    fc.property(fc.array(piece), fc.nat(), fc.nat(), (parts, a, b) => {
      const title = parts.join('');
      const [tight] = tightTexts(readListing({ platform: 'taobao', title }));
      const { length } = tight!.view.text;
      if (length === 0) return;
      const from = a % length;
      const to = from + 1 + (b % (length - from));
      const { word, at } = sightOf(tight!, from, to);
      expect([at.path, word]).toEqual(['/title', title.slice(at.start, at.end)]);
      expect(tightWord(word).length).toBeGreaterThanOrEqual(0);
    }),
  );
});

test('a clause ends at a sign on either side', () => {
  expect(clauseAround('先看,今晚截止发货,再说', 3, 7)).toBe('今晚截止发货');
  expect(clauseAround('今晚截止', 0, 4)).toBe('今晚截止');
});
