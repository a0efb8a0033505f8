import { checkOption, type Locale } from '@zhanggui/core';
import type { Prose } from './prose.js';

/**
 * 取正文: a prose in a language; the Chinese where no English is written.
 *
 * @throws `option/unknown` for another locale
 * @example
 * ```ts
 * import { proseIn } from '@zhanggui/playbooks';
 * proseIn({ zh: '上架' }, 'en'); // => '上架'
 * proseIn({ zh: '上架', en: 'Put on the shelf' }, 'en'); // => 'Put on the shelf'
 * ```
 */
export function proseIn({ zh, en }: Prose, locale: Locale): string {
  checkOption('locale', locale, ['zh', 'en']);
  return locale === 'en' ? (en ?? zh) : zh;
}
