import { expect, test } from 'vitest';
import { forbiddenUses } from './forbidden.js';
import { readSource, sourceFiles } from './sources.js';

test.each([
  ['new Intl.Segmenter()', 'Intl'],
  ['(5).toLocaleString()', 'toLocaleString'],
  ["'a'['localeCompare']('b')", 'localeCompare'],
  ['/(?<=¥)\\d/u', 'lookbehind'],
  ['/\\\\(?<!¥)/', 'lookbehind'],
  ["new RegExp('(?<!¥)a')", 'lookbehind'],
  ["new Function('return 1')", 'Function'],
  ["eval('1')", 'eval'],
  ['Date.now()', 'Date.now'],
  ['[1].map(Date.now)', 'Date.now'],
  ['new Date()', 'new Date()'],
  ['new Date', 'new Date()'],
  ['Date()', 'Date()'],
  ["Math['random']()", 'Math.random'],
  ['console.log(1)', 'console'],
  ['({ console })', 'console'],
  ['performance.now()', 'performance'],
  ["process.env['TZ']", 'process'],
  ['globalThis.process', 'globalThis'],
  ['z.config({})', 'z.config'],
  ['date.getHours()', 'getHours'],
  ['date.setDate(1)', 'setDate'],
  ['date.getTimezoneOffset()', 'getTimezoneOffset'],
  ["fetch('/')", 'fetch'],
  ["require('fs')", 'require'],
])('%s is forbidden', (code, what) => {
  expect(forbiddenUses('a.ts', `\nexport const a = () => ${code};`)).toEqual([`a.ts:2 ${what}`]);
});

test.each([
  '/** Never Date.now(), `Intl` or eval. */ // console.log',
  "'Date.now() and new Date()'",
  '`Math.random()`',
  'new Date(0)',
  'date.getUTCHours()',
  'Date.parse(text)',
  '/\\(?<=/',
  '/(?<year>\\d)/',
  '({ process: 1, console() {} })',
  'order.process.console',
  '(x: Intl.Locale, y: Function) => 1',
])('%s is allowed', (code) => {
  expect(forbiddenUses('a.ts', `export const a = ${code}\n0;`)).toEqual([]);
});

test('no published source uses a forbidden thing', () => {
  expect(sourceFiles().flatMap((path) => forbiddenUses(path, readSource(path)))).toEqual([]);
});
