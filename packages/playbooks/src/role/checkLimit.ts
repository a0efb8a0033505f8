import { shown, ZhangguiError } from '@zhanggui/core';

/** A largest number of answers: whole, from 0. @throws `playbook/not-number` */
export function checkLimit(limit: number): number {
  if (!(Number.isSafeInteger(limit) && limit >= 0))
    throw new ZhangguiError('playbook/not-number', { path: '/options/limit', value: shown(limit) });
  return limit;
}
