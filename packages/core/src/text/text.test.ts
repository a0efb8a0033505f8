import fc from 'fast-check';
import { expect, test } from 'vitest';
import { limits } from '../error/limits.js';
import { ZhangguiError } from '../error/ZhangguiError.js';
import { coreErrorTexts } from './coreErrorTexts.js';
import { renderError } from './renderError.js';
import { renderText } from './renderText.js';
import { textWidth } from './textWidth.js';

const text = { zh: '标题长 {length}，上限 {limit}', en: 'Title is {length} long, limit {limit}' };

test('a text is filled in either language', () => {
  expect(renderText(text, { length: 62, limit: 60 }, 'zh')).toBe('标题长 62，上限 60');
  expect(renderText(text, { length: 62, limit: 60, unused: 1 }, 'en')).toBe('Title is 62 long, limit 60');
});

test('what fills a place is not read again', () => {
  expect(renderText({ zh: '{a}{b}', en: '{a}{b}' }, { a: '{b}', b: '$&' }, 'zh')).toBe('{b}$&');
});

test.each([
  ['a place that nothing fills', { length: 62 }, 'zh', 'text/missing-param'],
  ['a place that only the prototype would fill', Object.create({ length: 1, limit: 2 }), 'zh', 'text/missing-param'],
  ['a language that does not exist', { length: 1, limit: 1 }, 'fr', 'option/unknown'],
  ['a language that every object has', { length: 1, limit: 1 }, 'constructor', 'option/unknown'],
])('refuses %s', (_, params, locale, code) => {
  expect(() => renderText(text, params, locale as 'zh')).toThrow(expect.objectContaining({ code }));
});

test.each([
  ['a Chinese title', '防晒衣女', 8, 4],
  ['letters and digits', 'UPF50+', 6, 6],
  ['full-width letters count like 汉字', 'ＵＰＦ', 6, 3],
  ['Chinese punctuation', '，。', 4, 2],
  ['an accent', 'é', 2, 1],
  ['the last of ASCII and the first after it', '\u007f\u0080', 3, 2],
  ['an emoji is one code point', '😀', 2, 1],
  ['a lone half of one', '\ud83d', 2, 1],
  ['nothing', '', 0, 0],
])('width of %s', (_, title, halfWidth, characters) => {
  expect(textWidth(title)).toBe(halfWidth);
  expect(textWidth(title, { unit: 'character' })).toBe(characters);
});

test('the width of two texts is the sum of their widths', () => {
  const whole = fc.string({ unit: 'grapheme' });
  fc.assert(
    fc.property(whole, whole, (a, b) => {
      expect(textWidth(a + b)).toBe(textWidth(a) + textWidth(b));
    }),
  );
});

test('a text at the limit is measured, one over it is refused before it is read', () => {
  expect(textWidth('x'.repeat(limits.textLength))).toBe(limits.textLength);
  expect(() => textWidth('x'.repeat(limits.textLength + 1))).toThrow(expect.objectContaining({ code: 'limit/exceeded' }));
  expect(() => textWidth('x', { unit: 'byte' as 'character' })).toThrow(expect.objectContaining({ code: 'option/unknown' }));
});

test('an error is said in either language, and in its own words where nobody has a text', () => {
  const error = new ZhangguiError('money/not-fen', { value: '1.5' });
  expect(renderError(error, { locale: 'zh' })).toBe('1.5 不是整数分');
  expect(renderError(error, { locale: 'en' })).toBe('1.5 is not a whole number of fen');
  expect(renderError(error, { locale: 'en', texts: { 'money/not-fen': { zh: '？', en: 'Say {value}' } } })).toBe('Say 1.5');
  const unknown = Object.assign(new ZhangguiError('money/not-fen', { value: '1.5' }), { code: 'constructor' });
  expect(renderError(unknown as unknown as ZhangguiError, { locale: 'en' })).toBe('money/not-fen {"value":"1.5"}');
});

test('no text of an error asks for more than the error tells', () => {
  for (const [code, { zh }] of Object.entries(coreErrorTexts)) expect(zh, code).toMatch(/\{\w+\}/);
});
