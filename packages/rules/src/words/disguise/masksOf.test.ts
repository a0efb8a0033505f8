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
