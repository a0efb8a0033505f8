import { addMonths, checkObject, type Day, parseDay, shown, ZhangguiError } from '@zhanggui/core';
import { guarded } from './guarded.js';
import type { Meta } from './meta.js';

const [usualMonths, mostMonths] = [12, 120];

/**
 * 下次复核: the last day on which a description is still fresh: so many calendar months after it was looked through; the last day of a month that is too short.
 *
 * @throws `day/not-day`, `day/not-count` for months that are not whole or not 1 to 120, `day/out-of-range`, `shape/not-object`
 * @example
 * ```ts
 * import { parseDay } from '@zhanggui/core';
 * import { nextReviewDay } from '@zhanggui/playbooks';
 * nextReviewDay({ reviewedAt: parseDay('2025-11-21') }); // => '2026-11-21'
 * nextReviewDay({ reviewedAt: parseDay('2024-02-29') }); // => '2025-02-28'
 * ```
 */
export function nextReviewDay(reviewed: Pick<Meta, 'reviewedAt' | 'reviewEveryMonths'>): Day {
  checkObject('/', reviewed);
  return guarded('/', reviewed, ({ reviewedAt, reviewEveryMonths = usualMonths }) => {
    const day = parseDay(reviewedAt);
    if (reviewEveryMonths < 1 || reviewEveryMonths > mostMonths)
      throw new ZhangguiError('day/not-count', { value: shown(reviewEveryMonths) });
    return addMonths(day, reviewEveryMonths);
  });
}
