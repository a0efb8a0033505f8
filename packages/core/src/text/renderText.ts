import { checkOption } from '../error/checkOption.js';
import { ZhangguiError } from '../error/ZhangguiError.js';
import type { Locale, Text, TextParams } from './text.js';

/**
 * 渲染文字: a text in one language, its `{places}` filled.
 *
 * @param params - numbers are written as JavaScript writes them; params without a place are ignored
 * @throws `text/missing-param` when a place stays empty, `option/unknown` for another locale
 * @example
 * ```ts
 * import { renderText } from '@zhanggui/core';
 * renderText({ zh: '标题长 {length}', en: 'Title is {length} long' }, { length: 62 }, 'zh'); // => '标题长 62'
 * ```
 */
export function renderText(text: Text, params: TextParams, locale: Locale): string {
  checkOption('locale', locale, ['zh', 'en']);
  return text[locale].replace(/\{(\w+)\}/g, (_, place: string) => {
    if (!Object.hasOwn(params, place)) throw new ZhangguiError('text/missing-param', { place });
    return String(params[place]);
  });
}
