import { expect, test } from 'vitest';
import { countOf, countPattern } from './countOf.js';

test.each([
  ['10', 10],
  ['1,000', 1000],
  ['12,345,678', 12_345_678],
  ['1.5万', 15_000],
  ['3千', 3000],
  ['十', 10],
  ['十二', 12],
  ['二十', 20],
  ['两百', 200],
  ['一百零五', 105],
  ['一千二百三十四', 1234],
  ['三万', 30_000],
  ['二〇二六', 2026],
  ['', null],
  ['几', null],
  ['1.2.3', null],
])('%s is %j', (text, count) => {
  expect(countOf(text)).toBe(count);
  if (count !== null) expect(new RegExp(`^(?:${countPattern})$`).test(text)).toBe(true);
});
