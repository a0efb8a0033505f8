import { shown } from './shown.js';
import { ZhangguiError } from './ZhangguiError.js';

/**
 * 选项检查: refuses a named choice that is not among the allowed ones.
 *
 * @param option - what the choice is called, for the message
 * @throws `option/unknown`
 * @example
 * ```ts
 * import { checkOption } from '@zhanggui/core';
 * checkOption('unit', 'yuan', ['yuan', 'fen']); // => undefined
 * checkOption('unit', 'dollar', ['yuan', 'fen']); // throws option/unknown
 * ```
 */
export function checkOption<T>(option: string, value: unknown, allowed: readonly T[]): asserts value is T {
  if (!allowed.includes(value as T)) throw new ZhangguiError('option/unknown', { option, value: shown(value), allowed: allowed.join(' ') });
}
