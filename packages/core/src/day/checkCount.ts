import { shown } from '../error/shown.js';
import { ZhangguiError } from '../error/ZhangguiError.js';

/** A whole number of days, months or years. @throws `day/not-count` */
export function checkCount(value: number): number {
  if (!Number.isSafeInteger(value)) throw new ZhangguiError('day/not-count', { value: shown(value) });
  return value;
}
