import { shown, ZhangguiError } from '@zhanggui/core';

/** Refuses what has no fields to look at. @throws `campaign/not-object` */
export function checkObject(path: string, value: unknown): void {
  if (typeof value !== 'object' || value === null) throw new ZhangguiError('campaign/not-object', { path, value: shown(value) });
}

/** Refuses what cannot be counted and walked through. @throws `campaign/not-list` */
export function checkList(path: string, value: unknown): void {
  if (!Array.isArray(value)) throw new ZhangguiError('campaign/not-list', { path, value: shown(value) });
}

/** Refuses anything but a text of at least one character. @throws `campaign/not-id` */
export function checkId(path: string, value: unknown): void {
  if (typeof value !== 'string' || value === '') throw new ZhangguiError('campaign/not-id', { path, value: shown(value) });
}
