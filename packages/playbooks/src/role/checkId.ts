import { shown, ZhangguiError } from '@zhanggui/core';

/** Refuses anything but a text of at least one character. @throws `campaign/not-id` */
export function checkId(path: string, value: unknown): void {
  if (typeof value !== 'string' || value === '') throw new ZhangguiError('campaign/not-id', { path, value: shown(value) });
}
