import { checkOption } from '../error/checkOption.js';
import { checkLimit } from '../error/limits.js';

/** What a platform counts: `half-width` (字符: a 汉字 is 2, an ASCII character 1) or `character` (字: each is 1). */
export type WidthUnit = 'half-width' | 'character';

/**
 * 文字宽度: how long a text is in the unit that a platform counts.
 *
 * Half-width units follow GBK's bytes, as "30 个汉字 = 60 个字符" does: ASCII is 1, everything else (full-width letters and
 * punctuation, accented letters, emoji code points) is 2. Counted by code point; a lone surrogate is one.
 *
 * @throws `limit/exceeded` over 1,000,000 code units, `option/unknown` for another unit
 * @example
 * ```ts
 * import { textWidth } from '@zhanggui/core';
 * textWidth('防晒衣女 UPF50+'); // => 15
 * textWidth('防晒衣女 UPF50+', { unit: 'character' }); // => 11
 * ```
 */
export function textWidth(text: string, { unit = 'half-width' }: { readonly unit?: WidthUnit } = {}): number {
  checkOption('unit', unit, ['half-width', 'character']);
  checkLimit('textLength', text.length);
  let width = 0;
  for (let place = 0; place < text.length; place++) {
    const character = text.codePointAt(place)!;
    if (character > 0xffff) place++;
    width += unit === 'character' || character < 0x80 ? 1 : 2;
  }
  return width;
}
