import { checkOption, type Locale } from '@zhanggui/core';
import { guarded } from './guarded.js';
import type { Prose } from './prose.js';

/**
 * 取正文: a prose in a language; the Chinese where no English is written.
 *
 * @throws `option/unknown` for another locale, `shape/not-object`
 * @example
 * ```ts
 * import { proseIn } from '@zhanggui/playbooks';
 * proseIn({ zh: '上架' }, 'en'); // => '上架'
 * proseIn({ zh: '上架', en: 'Put on the shelf' }, 'en'); // => 'Put on the shelf'
 * ```
 */
export function proseIn(prose: Prose, locale: Locale): string {
  checkOption('locale', locale, ['zh', 'en']);
  return guarded('/prose', prose, ({ zh, en }) => (locale === 'en' ? (en ?? zh) : zh));
}
