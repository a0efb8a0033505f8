import { shown } from './shown.js';
import { ZhangguiError } from './ZhangguiError.js';

/**
 * 须是对象: refuses what has no fields to look at, as JSON may bring it.
 *
 * @param path - where it stands, for the message
 * @throws `shape/not-object`
 * @example
 * ```ts
 * import { checkObject } from '@zhanggui/core';
 * checkObject('clock', null); // throws shape/not-object
 * ```
 */
export function checkObject(path: string, value: unknown): void {
  if (typeof value !== 'object' || value === null) throw new ZhangguiError('shape/not-object', { path, value: shown(value) });
}

/**
 * 须是列表: refuses what cannot be counted and walked through.
 *
 * @param path - where it stands, for the message
 * @throws `shape/not-list`
 * @example
 * ```ts
 * import { checkList } from '@zhanggui/core';
 * checkList('pauses', {}); // throws shape/not-list
 * ```
 */
export function checkList(path: string, value: unknown): void {
  if (!Array.isArray(value)) throw new ZhangguiError('shape/not-list', { path, value: shown(value) });
}
