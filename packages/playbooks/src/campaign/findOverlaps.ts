import { dayCount, type Period, period } from '@zhanggui/core';
import { guarded } from '../role/guarded.js';
import { checkItems, checkText } from '../role/readShapes.js';

/** 促销档期: a promotion with its first and last day. */
export interface PromotionDays extends Period {
  readonly id: string;
}

/** 重叠的档期. */
export interface PromotionOverlap extends Period {
  readonly own: string;
  readonly rival: string;
  readonly days: number;
}

/**
 * 档期重叠: on which days promotions of one's own and of rivals run at the same time.
 *
 * Every pair is looked at: at most 1,000 on each side.
 *
 * @returns in the order of one's own, then of the rivals'; pairs that share no day are left out
 * @throws `day/not-day`, `day/backwards`, `playbook/not-text`, `shape/not-list`, `shape/not-object`, `limit/exceeded`
 * @example
 * ```ts
 * import { parseDay } from '@zhanggui/core';
 * import { findOverlaps } from '@zhanggui/playbooks';
 * const own = { id: '618', from: parseDay('2026-06-16'), to: parseDay('2026-06-18') };
 * const rival = { id: 'rival-618', from: parseDay('2026-06-10'), to: parseDay('2026-06-20') };
 * findOverlaps([own], [rival]); // => [{ own: '618', rival: 'rival-618', from: '2026-06-16', to: '2026-06-18', days: 3 }]
 * ```
 */
export function findOverlaps(own: readonly PromotionDays[], rivals: readonly PromotionDays[]): PromotionOverlap[] {
  return guarded('/own', own, () => {
    const [ours, theirs] = [readDays('/own', own), readDays('/rivals', rivals)];
    return ours.flatMap((mine) =>
      theirs.flatMap((other): PromotionOverlap[] => {
        let { from, to } = mine;
        if (other.from > from) from = other.from;
        if (other.to < to) to = other.to;
        return from > to ? [] : [{ own: mine.id, rival: other.id, from, to, days: dayCount({ from, to }) }];
      }),
    );
  });
}

function readDays(path: string, list: readonly PromotionDays[]): PromotionDays[] {
  checkItems(path, list, 'promotions');
  return list.map(({ id, from, to }, index) => {
    checkText(`${path}/${index}/id`, id);
    return { id, ...period(from, to) };
  });
}
