import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldText } from './foldText.js';
import { closedView, isHidden, plainView } from './view.js';

/** Whether a word is hidden by separators in a text: where it stands once they are left out. */
function hidden(text: string, word: string): boolean {
  const { text: folded } = foldText(text);
  const closed = closedView(plainView(folded));
  if (closed === null) return false;
  const at = closed.text.indexOf(word);
  return at >= 0 && isHidden(folded, closed.from[at]!, closed.to[at + word.length - 1]!);
}

test.each([
  ['a point between all', '国.家.级品质', '国家级'],
  ['a star', '最*好*用', '最好用'],
  ['a heart', '全网❤低价', '全网低价'],
  ['an emoji', '全网😀低价', '全网低价'],
  ['signs in a row', '国~~~~家级', '国家级'],
  ['a slash', '祛/斑 淡/化细纹', '祛斑'],
  ['a slash at one end of a text', '补水，美/白面膜', '美白'],
  ['a 顿号 in a list of single characters', '美、白、补水', '美白'],
  ['spaces between all', '国 家 级 品质', '国家级'],
  ['a space after 最, which belongs to what follows', '效果最 佳', '最佳'],
  ['a space between words', '销量 第一', '销量第一'],
  ['a stroke', '美丶白水', '美白'],
  ['one letter among 汉字', '高x血x压', '高血压'],
  ['a slash before the last character of three', '国家/级品质', '国家级'],
  ['a bar after the first character of three', '直播间跳 | 楼价99元', '跳楼价'],
  ['祛, which belongs to what follows', '美 | 白祛 | 斑霜', '祛斑'],
  ['a slash among single characters', '舒/缓/退/红消/肿胀', '消肿'],
  ['brackets around one character', '收纳界的王(牌)', '王牌'],
  ['quotation marks around one character', '史上“最”强', '史上最强'],
  ['a bracket at the beginning of a word', '【顶】级羊绒', '顶级'],
  ['a space before a long part', '只要 全网 最低价', '全网最低价'],
])('%s hides a word', (_, text, word) => {
  expect(hidden(text, word)).toBe(true);
});

test.each([
  ['words that meet at a space', '精美 白色连衣裙', '美白'],
  ['words that meet at a slash', '精美/白色连衣裙', '美白'],
  ['a word and a colour', '颜色唯美 白', '美白'],
  ['a grade after a country', '国家 级别', '国家级'],
  ['two slashes that make no list', '颜色/精美/白色', '美白'],
  ['a list of words', '收藏/投资 邮票、钱币', '收藏投资'],
  ['five signs in a row', '国*****家级', '国家级'],
  ['a comma', '国，家级', '国家级'],
  ['the end of a sentence', '国。家级', '国家级'],
  ['brackets around more', '最(百搭)美', '最美'],
  ['a bracket that nothing closes', '王(牌', '王牌'],
  ['two letters', '国ab家级', '国家级'],
  ['a letter beside a space', '国 v家级', '国家级'],
  ['nothing between', '国家级', '国家级'],
])('%s hides none', (_, text, word) => {
  expect(hidden(text, word)).toBe(false);
});

test('what is put in single units keeps its places', () => {
  const { text, from, to } = foldText('Ａ𝐓❤️㎏国\u200b家');
  expect(text).toBe('at★kg国家');
  expect([...from]).toEqual([0, 1, 3, 5, 5, 6, 8]);
  expect([...to]).toEqual([1, 3, 4, 6, 6, 7, 9]);
});

test('every unit of a reading stands in the text, in order', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: fc.constantFrom('好', 'A', '①', ' ', '/', '\u200b', '😀', '㎏', '.') })),
      (text) => {
        const folded = foldText(text);
        const closed = closedView(plainView(folded.text));
        for (const [view, length] of [
          [folded, text.length],
          [closed ?? plainView(folded.text), folded.text.length],
        ] as const) {
          for (let k = 0; k < view.text.length; k++) {
            expect(view.from[k]!).toBeLessThan(view.to[k]!);
            expect(view.to[k]!).toBeLessThanOrEqual(length);
            if (k > 0) expect(view.from[k]!).toBeGreaterThanOrEqual(view.from[k - 1]!);
          }
        }
        for (let k = 0; closed !== null && k < closed.text.length; k++) expect(closed.text[k]).toBe(folded.text[closed.from[k]!]);
      },
    ),
  );
});
