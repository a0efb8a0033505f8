import { shown, ZhangguiError } from '@zhanggui/core';

/** Refuses what has no fields to look at. @throws `metric/not-object` */
export function checkObject(what: string, value: unknown): void {
  if (typeof value !== 'object' || value === null) throw new ZhangguiError('metric/not-object', { what, value: shown(value) });
}
