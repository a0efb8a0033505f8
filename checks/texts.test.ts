import { expect, test } from 'vitest';
import { loadSources } from './sources.js';
import { wrongTexts } from './texts.js';
import { walk } from './walk.js';

test.each([
  ['the same places, in the order of each language', { zh: '{a} 之 {b}', en: '{b} of {a}' }],
  ['no places', [{ name: { zh: '毛利率', en: 'Gross margin' } }]],
  ['texts of something else', { zh: ['一'], en: ['one', 'two'] }],
])('a text is right with %s', (_, value) => {
  expect(wrongTexts(value, 'x')).toEqual([]);
});

test.each([
  [
    'a place that English lacks',
    { zh: '标题长 {length}，上限 {limit}', en: 'Title is {length} long' },
    'zh fills {length} {limit}, en {length}',
  ],
  ['another name for a place', { zh: '{金额}', en: 'nothing {amount}' }, 'zh fills nothing, en {amount}'],
  ['no English', { zh: '毛利率', en: ' ' }, 'en is missing'],
  ['no Chinese', { en: 'Gross margin' }, 'zh is missing'],
])('a text is wrong with %s', (_, value, why) => {
  expect(wrongTexts({ list: [0, value] }, 'x')).toEqual([`x.list[1]: ${why}`]);
});

test('every text that a module exports says the same in both languages', async () => {
  const modules = await loadSources();
  expect(walk(modules, '').filter(([, found]) => 'zh' in found).length).toBeGreaterThan(20);
  expect(wrongTexts(modules, '')).toEqual([]);
});
