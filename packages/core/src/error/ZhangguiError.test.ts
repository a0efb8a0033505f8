import { expect, test } from 'vitest';
import { checkLimit, limits } from './limits.js';
import { shown } from './shown.js';
import { isZhangguiError, ZhangguiError } from './ZhangguiError.js';

const error = new ZhangguiError('money/not-yuan', { text: '1.234' });

test('an error tells its code and numbers in the log', () => {
  expect(error).toMatchObject({ name: 'ZhangguiError', code: 'money/not-yuan', params: { text: '1.234' } });
  expect(error.message).toBe('money/not-yuan {"text":"1.234"}');
  expect(error).toBeInstanceOf(Error);
});

test.each([
  ['ours, any code', error, undefined, true],
  ['ours, this code', error, 'money/not-yuan', true],
  ['ours, another code', error, 'money/not-fen', false],
  [
    'of another copy of the package',
    Object.assign(new Error('x'), { name: 'ZhangguiError', code: 'money/not-yuan' }),
    'money/not-yuan',
    true,
  ],
  ['a stranger', new TypeError('x'), undefined, false],
  ['no error at all', { name: 'ZhangguiError' }, undefined, false],
] as const)('recognises an error: %s', (_, thrown, code, answer) => {
  expect(isZhangguiError(thrown, code)).toBe(answer);
});

test.each([
  ['a short text as it is', 'x', 'x'],
  ['40 characters still whole', 'x'.repeat(40), 'x'.repeat(40)],
  ['a megabyte cut', 'x'.repeat(1e6), `${'x'.repeat(40)}…`],
  ['a number', Number.NaN, 'NaN'],
  ['nothing', undefined, 'undefined'],
  ['null', null, 'null'],
  ['a bigint by its kind, since it may be endless', 10n ** 1000n, 'bigint'],
  ['an object by its kind', Object.create(null), 'object'],
  ['a symbol by its kind', Symbol('x'), 'symbol'],
])('shows what came in: %s', (_, value, text) => {
  expect(shown(value)).toBe(text);
});

test('a limit holds what it says and not one more', () => {
  expect(() => checkLimit('factors', limits.factors)).not.toThrow();
  expect(() => checkLimit('factors', limits.factors + 1)).toThrow(
    expect.objectContaining({ code: 'limit/exceeded', params: { what: 'factors', limit: 16, actual: 17 } }),
  );
});
