import { expect, test } from 'vitest';
import { formAt } from './formAt.js';
import { formsOf } from './pattern.js';

const slots = { thing: ['好 好用 好用的'] };

/** What a pattern takes in around each place of its anchor. */
function taken(pattern: string, text: string): string[] {
  const found: string[] = [];
  for (const form of formsOf(pattern, slots)) {
    const atom = form.atoms[form.anchor]!;
    for (const word of atom.kind === 'set' ? atom.set.words : [])
      for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
        const places = formAt(text, form, at, at + word.length);
        if (places !== null) found.push(text.slice(places.starts[0], places.ends[0]));
      }
  }
  return found;
}

test.each([
  ['a number of digits', '{n}天见效', '只要30天见效', ['30天见效']],
  ['a number with a point', '{n}倍赔偿', '1.5倍赔偿', ['1.5倍赔偿']],
  ['a point that ends a sentence is none of the number', '{n}倍赔偿', '好.3倍赔偿', ['3倍赔偿']],
  ['a number with a comma', '{n}人推荐', '共10,000人推荐', ['10,000人推荐']],
  ['a number in 汉字', '{n}天见效', '三十天见效', ['三十天见效']],
  ['几 is a number', '{n}天见效', '几天见效', ['几天见效']],
  ['a 万 that belongs to the pattern', '月入{n}万', '月入十万', ['月入十万']],
  ['no number', '{n}天见效', '天天见效', []],
  ['a number of nine digits', '{n}天见效', '123456789天见效', []],
  ['after the anchor', '瘦{n}斤', '瘦20斤', ['瘦20斤']],
  ['a number at the end is whole', '仅限{n}', '仅限100名', ['仅限100']],
  ['a gap of nothing', '无效~3退款', '无效退款', ['无效退款']],
  ['a gap of three', '无效~3退款', '无效给您全额退款无效可以退款', ['无效可以退款']],
  ['the nearest place over a gap', '无效~9退款', '无效退款，全额退款', ['无效退款']],
  ['a gap over a comma', '无效~3退款', '无效，包退款', ['无效，包退款']],
  ['no gap over the end of a sentence', '无效~3退款', '无效。退款', []],
  ['every word of a set', '最{thing}', '最好用的', ['最好', '最好用', '最好用的']],
  ['the longest of a set that leaves room for what follows', '最{thing}茶', '最好茶最好用的茶', ['最好茶', '最好用的茶']],
  ['an open word of two 汉字', '最{word}', '最香浓可口', ['最香浓']],
  ['an open word ends at a particle', '最{word}', '最香的', ['最香']],
  ['a run of letters', '最{word}', '最in的', ['最in']],
  ['no open word', '最{word}', '最，最', []],
  ['thirteen letters', '最{word}茶', '最abcdefghijklm茶', []],
  ['before the anchor', '{word}之王', '防晒之王', ['防晒之王']],
  ['letters before the anchor', '{word}之王', 'cp之王', ['cp之王']],
  ['a gap before the anchor', '[a|b|c]~2国家级', 'a--国家级 b---国家级', ['a--国家级']],
  ['no gap before it over the end of a sentence', '[a|b|c]~2国家级', 'a!国家级', []],
])('%s', (_, pattern, text, found) => {
  expect(taken(pattern, text)).toEqual(found);
});

test('a long gap costs no more than its length', () => {
  const [form] = formsOf('好~99好~99好~99好~99坏', {});
  const text = '好'.repeat(2000);
  const started = performance.now();
  for (let k = 0; k < 20; k++) formAt(text, form!, k, k + 1);
  expect(performance.now() - started).toBeLessThan(1000);
});
