import { addMonths, type Day, parseDay } from '@zhanggui/core';
import type { Meta } from './meta.js';

const usualMonths = 12;

/**
 * 下次复核: the last day on which a description is still fresh: so many calendar months after it was looked through; the last day of a month that is too short.
 *
 * @throws `day/not-day`, `day/not-count`, `day/out-of-range`
 * @example
 * ```ts
 * import { parseDay } from '@zhanggui/core';
 * import { nextReviewDay } from '@zhanggui/playbooks';
 * nextReviewDay({ reviewedAt: parseDay('2025-11-21') }); // => '2026-11-21'
 * nextReviewDay({ reviewedAt: parseDay('2024-02-29') }); // => '2025-02-28'
 * ```
 */
export function nextReviewDay({ reviewedAt, reviewEveryMonths = usualMonths }: Pick<Meta, 'reviewedAt' | 'reviewEveryMonths'>): Day {
  return addMonths(parseDay(reviewedAt), reviewEveryMonths);
}
