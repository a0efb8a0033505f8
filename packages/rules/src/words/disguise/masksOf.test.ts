import { expect, test } from 'vitest';
import { masksOf } from './masksOf.js';
import { soundAlikes } from './soundAlikes.js';

/** How a word may be written, of the forms that stand for it. */
const written = (word: string) => [...masksOf([word])].filter(([, meant]) => meant === word).map(([form]) => form);

test('a word of two characters: one of them or both in 拼音, in another shape, in parts', () => {
  const forms = written('顶级');
  expect(forms).toEqual(expect.arrayContaining(['鼎级', 'ding级', '顶ji', 'dingji', '丁页级', '顶纟及', '丁页纟及', '鼎伋']));
});

test('a longer word: one of its characters or all', () => {
  const forms = written('国家级');
  expect(forms).toEqual(expect.arrayContaining(['guo家级', '国jia级', '国家ji', 'guojiaji', '囯家级', '囯家伋']));
  expect(forms).toEqual(expect.arrayContaining(['囯镓级', '国镓伋']));
  expect(forms).not.toContain('guojia级');
});

test('a character of the same sound, within a word that is none without it', () => {
  expect(written('降血糖')).toContain('降血唐');
  expect(written('祛痘')).toContain('祛豆');
  expect(masksOf(['湿疹', '湿诊']).has('湿诊')).toBe(false);
});

test('what is spelt with few letters would be a word of its own', () => {
  expect(written('第一')).toContain('diyi');
  expect(written('恶意').filter((form) => /^[a-z]+$/.test(form))).toEqual([]);
});

test('a word of one character, of letters, or of nine is disguised by no rule', () => {
  for (const word of ['癌', 'top9', '一二三四五六七八九']) expect(written(word)).toEqual([]);
});

test('of two words that are spelt alike the first is meant', () => {
  expect(masksOf(['国家', '果佳']).get('guojia')).toBe('国家');
});

test('pairs are whole, and each form stands once', () => {
  const pairs = soundAlikes.flatMap((group: string) => group.split(' '));
  for (const pair of pairs) expect(pair).toMatch(/^[^=\s]+=[^=\s]+$/);
  const forms = pairs.map((pair) => pair.split('=')[0]);
  expect(forms.filter((form, k) => forms.indexOf(form) !== k)).toEqual([]);
});

test('a word of four or more characters has disguises of its own only where no other word stands in it', () => {
  const own = (words: readonly string[], word: string) => [...masksOf(words).values()].includes(word);
  expect(own(['降低血糖'], '降低血糖')).toBe(true);
  for (const inner of ['降低', '低血', '血糖', '降低血', '低血糖']) expect(own([inner, '降低血糖'], '降低血糖')).toBe(false);
  expect(own(['降', '降糖', '降低血糖'], '降低血糖')).toBe(true);
  expect(own(['血糖', '降血糖'], '降血糖')).toBe(true);
});

test('a word of eight characters is disguised, with one of them at a time or all', () => {
  const forms = written('彻底根治多年顽疾');
  expect(forms).toEqual(expect.arrayContaining(['che底根治多年顽疾', '彻底根治多年顽ji', 'chedigenzhiduonianwanji']));
  expect(forms).not.toContain('chedi根治多年顽疾');
});

test('what is written of a word is another text, and never a word itself', () => {
  for (const word of ['顶级', '国家级', '第一名', '彻底根治'])
    for (const form of written(word)) {
      expect(form).not.toBe(word);
    }
});
