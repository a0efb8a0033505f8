import { checkList, refuseOver } from '@zhanggui/core';
import { rulesLimits } from './rulesLimits.js';

/** Refuses what is no list, or a longer one than there may be. @throws `shape/not-list`, `limit/exceeded` */
export function checkLongList(list: unknown, what: keyof typeof rulesLimits): void {
  checkList(what, list);
  refuseOver(rulesLimits, what, (list as readonly unknown[]).length);
}
