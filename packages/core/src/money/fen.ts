import { shown } from '../error/shown.js';
import { ZhangguiError } from '../error/ZhangguiError.js';

/** 分: money as a whole number of 分, within ±(2^53 − 1), that is ±90,071,992,547,409.91 元. */
export type Fen = number & { readonly '~unit': 'fen' };

/**
 * 分: marks a whole number of 分 as money.
 *
 * @returns the same number, −0 as 0
 * @throws `money/not-fen` for anything but a safe integer
 * @example
 * ```ts
 * import { fen } from '@zhanggui/core';
 * fen(1234); // => 1234
 * fen(12.34); // throws money/not-fen
 * ```
 */
export function fen(value: number): Fen {
  if (!Number.isSafeInteger(value)) throw new ZhangguiError('money/not-fen', { value: shown(value) });
  return (value + 0) as Fen;
}
