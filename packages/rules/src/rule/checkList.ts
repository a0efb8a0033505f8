import { refuseOver, shown, ZhangguiError } from '@zhanggui/core';
import { rulesLimits } from './rulesLimits.js';

/** Refuses what is no list, or a longer one than there may be. @throws `rules/not-list`, `limit/exceeded` */
export function checkList(list: unknown, what: keyof typeof rulesLimits): void {
  if (!Array.isArray(list)) throw new ZhangguiError('rules/not-list', { field: what, value: shown(list) });
  refuseOver(rulesLimits, what, list.length);
}
