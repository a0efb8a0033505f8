import { expect, test } from 'vitest';
import { foldText } from '../foldText.js';
import { unmask } from './unmask.js';

/** Anchors by what is written; `''` is a word that is no disguise. */
function read(text: string, masks: Readonly<Record<string, string>>) {
  const view = foldText(text);
  const written = Object.keys(masks);
  const found = written.flatMap((form, word) => {
    const places: { start: number; end: number; word: number }[] = [];
    for (let at = view.text.indexOf(form); at >= 0; at = view.text.indexOf(form, at + 1))
      places.push({ start: at, end: at + form.length, word });
    return places;
  });
  return unmask(view, { folded: view.text, found, meant: Object.values(masks) });
}

const readAs = (text: string, masks: Readonly<Record<string, string>>) => read(text, masks)?.text ?? null;

test.each<readonly [string, string, Readonly<Record<string, string>>, string | null]>([
  ['a disguise is put back', '蕞好的茶', { 蕞好: '最好' }, '最好的茶'],
  ['two of them', '蕞好，丁页级', { 丁页级: '顶级', 蕞好: '最好' }, '最好,顶级'],
  ['the longest that begins at a place', 'zuijia茶', { zui: '最', zuijia: '最佳' }, '最佳茶'],
  ['the longest, whichever is known first', '蕞佳茶', { 蕞佳: '最佳', 蕞: '最' }, '最佳茶'],
  ['of two over each other the first', '蕞好好', { 蕞好: '最好', 好好: '好' }, '最好好'],
  ['what is no disguise stays', '最好的茶', { 最好: '' }, null],
  ['nothing', '', { 蕞好: '最好' }, null],
  ['letters that go on before', 'azuijia茶', { zuijia: '最佳' }, null],
  ['letters that go on behind', 'zuijiab', { zuijia: '最佳' }, null],
  ['letters between others', '茶zuijia', { zuijia: '最佳' }, '茶最佳'],
  ['one letter before a 汉字', 'z强', { z: '最' }, '最强'],
  ['one letter at the end', '强z', { z: '最' }, null],
  ['one letter before a sign', 'z，强', { z: '最' }, null],
  ['one 汉字 wherever it is', '强蕞', { 蕞: '最' }, '强最'],
])('%s', (_, text, masks, expected) => {
  expect(readAs(text, masks)).toBe(expected);
});

test('each unit that was put back stands for all of what was written', () => {
  const { text, from, to, masked, seams } = read('好茶zuijia茶', { zuijia: '最佳' })!;
  expect(text).toBe('好茶最佳茶');
  const units = [...text].map((unit, k) => [unit, from[k], to[k], masked[k]]);
  expect(units).toEqual([
    ['好', 0, 1, 0],
    ['茶', 1, 2, 0],
    ['最', 2, 8, 1],
    ['佳', 2, 8, 1],
    ['茶', 8, 9, 0],
  ]);
  expect(seams).toEqual([2]);
});
