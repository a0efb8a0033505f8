import { shown } from '../error/shown.js';
import { ZhangguiError } from '../error/ZhangguiError.js';
import { type Fen, fen } from './fen.js';

/**
 * 读金额: a text in 元 becomes 分, exactly or not at all.
 *
 * Strict: an optional sign, 1–13 digits, at most 2 decimals. No spaces, separators, symbols, exponents or full-width digits;
 * those are for a file reader to clean, with its eyes open.
 *
 * @throws `money/not-yuan`
 * @example
 * ```ts
 * import { parseYuan } from '@zhanggui/core';
 * parseYuan('12.34'); // => 1234
 * parseYuan('-0.5'); // => -50
 * parseYuan('1e3'); // throws money/not-yuan
 * ```
 */
export function parseYuan(text: string): Fen {
  // the length first, so that a megabyte of digits is refused without being read
  const parts = typeof text === 'string' && text.length <= 17 ? /^([+-]?)(\d{1,13})(?:\.(\d{1,2}))?$/.exec(text) : null;
  if (parts === null) throw new ZhangguiError('money/not-yuan', { text: shown(text) });
  const [, sign, yuan, decimals = ''] = parts;
  return fen((sign === '-' ? -1 : 1) * (Number(yuan) * 100 + Number(decimals.padEnd(2, '0'))));
}
