import { shown } from './shown.js';
import { ZhangguiError } from './ZhangguiError.js';

/** Refuses what is no object, as JSON may bring it. @throws `option/unknown` */
export function checkObject(option: string, value: unknown): void {
  if (typeof value !== 'object' || value === null)
    throw new ZhangguiError('option/unknown', { option, value: shown(value), allowed: 'object' });
}

/** Refuses what is no list. @throws `option/unknown` */
export function checkList(option: string, value: unknown): void {
  if (!Array.isArray(value)) throw new ZhangguiError('option/unknown', { option, value: shown(value), allowed: 'array' });
}
