import { shown } from '../error/shown.js';
import { ZhangguiError } from '../error/ZhangguiError.js';
import { cutLoose, type Flaw, hasFullWidthDigits, isBlankCell, isGarbled } from './cell.js';

/**
 * 读编号: an identifier, digit for digit.
 *
 * What exports put around it against spreadsheets comes off: blanks and tabs, an apostrophe before it, `="…"` around it.
 *
 * @param value - a text, or a whole number that is still exact
 * @throws `source/id-in-exponent` for `6.92E+18`, `source/unsafe-id` for a number beyond 2^53 or what one leaves behind
 *   (`6920000000000000000.0`), `source/not-id` for nothing at all, full-width digits, garbled text and everything else
 * @example
 * ```ts
 * import { parseId } from '@zhanggui/core/source';
 * parseId('6920012345678901234\t'); // => '6920012345678901234'
 * parseId('="0012"'); // => '0012'
 * parseId('6.92E+18'); // throws source/id-in-exponent
 * ```
 */
export function parseId(value: unknown): string {
  if (typeof value === 'number' && Number.isInteger(value)) {
    if (!Number.isSafeInteger(value)) throw new ZhangguiError('source/unsafe-id', { value: shown(value) });
    return String(value);
  }
  const text = typeof value === 'string' ? value.trim() : '';
  const id = isBlankCell(text) ? '' : readId(text);
  if (typeof id === 'string') {
    if (id === '') throw new ZhangguiError('source/not-id', { value: shown(value) });
    return id;
  }
  if (id.rule === 'source/id-in-exponent' || id.rule === 'source/unsafe-id') throw new ZhangguiError(id.rule, { value: shown(text) });
  throw new ZhangguiError('source/not-id', { value: shown(value) });
}

/** 编号: see {@link parseId}. Empty where only wrapping was there. */
export function readId(text: string): string | Flaw {
  const id = unwrap(text);
  // most ids are digits and letters, and there are very many of them
  if (/^[\w-]*$/.test(id) && !/[eE]/.test(id)) return cutLoose(id);
  if (isGarbled(id)) return { rule: 'source/garbled' };
  if (hasFullWidthDigits(id)) return { rule: 'source/full-width' };
  if (isExponent(id)) return { rule: 'source/id-in-exponent' };
  if (id.length < 100 && /^\d{16,}\.0+$/.test(id)) return { rule: 'source/unsafe-id' };
  return cutLoose(id);
}

/** Whether a spreadsheet seems to have kept only 15 digits of a long number. */
export function endsInLostDigits(id: string): boolean {
  return id.endsWith('00') && id.length > 16 && id.length < 100 && /^\d{15}0+$/.test(id);
}

function unwrap(text: string): string {
  if (text.startsWith('="') && text.endsWith('"') && text.length > 2) return text.slice(2, -1).trim();
  return text.startsWith("'") ? text.slice(1).trim() : text;
}

/** What spreadsheets and number formats write, `6.92E+18` and `6.92E18`; a code of goods such as `12E3` is none. */
function isExponent(id: string): boolean {
  return id.length < 40 && /^[+-]?(?:\d+[eE]\+\d+|\d\.\d+[eE][+-]?\d+)$/.test(id);
}
