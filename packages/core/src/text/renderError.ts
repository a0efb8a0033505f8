import type { ZhangguiError } from '../error/ZhangguiError.js';
import { coreErrorTexts } from './coreErrorTexts.js';
import { renderText } from './renderText.js';
import type { Locale, Text } from './text.js';

/**
 * 渲染错误: an error as a sentence for a person.
 *
 * @param options - `texts`: the texts of another package's codes, next to those of this one
 * @returns the error's own message when no text is known for its code
 * @example
 * ```ts
 * import { renderError, ZhangguiError } from '@zhanggui/core';
 * renderError(new ZhangguiError('money/not-yuan', { text: '1.234' }), { locale: 'en' }); // => '"1.234" is not an amount in yuan (at most 13 digits and 2 decimals)'
 * ```
 */
export function renderError(
  error: ZhangguiError,
  { locale, texts = {} }: { readonly locale: Locale; readonly texts?: Readonly<Record<string, Text>> },
): string {
  const known: Readonly<Record<string, Text>> = { ...coreErrorTexts, ...texts };
  const text = Object.hasOwn(known, error.code) ? known[error.code] : undefined;
  return text === undefined ? error.message : renderText(text, error.params, locale);
}
