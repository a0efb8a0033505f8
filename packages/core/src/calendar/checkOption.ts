import { shown } from '../error/shown.js';
import { ZhangguiError } from '../error/ZhangguiError.js';

/** Refuses a named choice that is not among the allowed ones. @throws `option/unknown` */
export function checkOption<T>(option: string, value: unknown, allowed: readonly T[]): asserts value is T {
  if (!allowed.includes(value as T)) throw new ZhangguiError('option/unknown', { option, value: shown(value), allowed: allowed.join(' ') });
}
