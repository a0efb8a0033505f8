import { type Day, type Finding, parseDay, shown } from '@zhanggui/core';
import { found } from '../../role/found.js';
import { guarded } from '../../role/guarded.js';
import { nextReviewDay } from '../../role/nextReviewDay.js';
import { checkItems } from '../../role/readShapes.js';
import type { NounRule } from './nounRuleTexts.js';

/** 画像记录: a kind of customer, and when it was last held against figures. The persona itself is core's. */
export interface PersonaRecord {
  readonly id: string;
  readonly updatedAt: Day;
}

/**
 * 画像过期: a warning `persona/stale` for each persona that was not looked at for 12 calendar months, the day itself still in time. Messages are in
 * `nounRuleTexts`.
 *
 * @throws `day/not-day`, `shape/not-list`, `shape/not-object`, `limit/exceeded`
 * @example
 * ```ts
 * import { parseDay } from '@zhanggui/core';
 * import { checkPersonas } from '@zhanggui/playbooks';
 * const persona = { id: 'commuter', updatedAt: parseDay('2025-10-22') };
 * checkPersonas([persona], parseDay('2026-11-22')).map(({ params }) => params['due']); // => ['2026-10-22']
 * checkPersonas([persona], parseDay('2026-10-22')); // => []
 * ```
 */
export function checkPersonas(personas: readonly PersonaRecord[], today: Day): Finding[] {
  parseDay(today);
  checkItems('/', personas);
  return guarded('/', personas, (list) =>
    list.flatMap(({ id, updatedAt }, index) => {
      const due = nextReviewDay({ reviewedAt: updatedAt });
      return today <= due
        ? []
        : [found<NounRule>('persona/stale', 'warning', `/${index}/updatedAt`, { persona: shown(id), updated: updatedAt, due })];
    }),
  );
}
