import { checkOption } from '@zhanggui/core';
import { checkNumber } from '../role/readShapes.js';
import type { Kpi } from './kpi.js';

/** Whether a value is at least as good as a bound; `null` where there is none. @throws `option/unknown`, `playbook/not-number` */
export function reaches(better: Kpi['better'], actual: number | null | undefined, bound: number): boolean | null {
  checkOption('better', better, ['higher', 'lower']);
  const limit = checkNumber('/bound', bound);
  if (actual == null) return null;
  const value = checkNumber('/actual', actual);
  return better === 'higher' ? value >= limit : value <= limit;
}
