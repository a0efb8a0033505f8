import { ZhangguiError } from './ZhangguiError.js';

/** 上限: how much one call takes. Over a limit is `limit/exceeded`, before any work is done. */
export const limits = {
  /** UTF-16 code units of one text. */
  textLength: 1_000_000,
  /** Lines that one amount is split over, amounts of one sum. */
  lines: 1_000_000,
  /** Days between two days that are walked one by one: ten years. */
  daySpan: 3_660,
  /** Pauses of one deadline. */
  pauses: 1_000,
  /** Factors of one product. */
  factors: 16,
  /** Holiday notices of one calendar. */
  notices: 200,
  /** Holidays and make-up workdays of one notice. */
  noticeDays: 366,
  /** Days that a company closes or opens on its own in one calendar. */
  companyDays: 3_660,
  /** Columns of a file that is read. */
  columns: 1_000,
} as const;

/** Refuses work over a limit of this package. @throws `limit/exceeded` */
export function checkLimit(what: keyof typeof limits, actual: number): void {
  refuseOver(limits, what, actual);
}

/**
 * 超限即拒: refuses work over one of a package's limits, before it is begun.
 *
 * @throws `limit/exceeded`
 * @example
 * ```ts
 * import { refuseOver } from '@zhanggui/core';
 * refuseOver({ lines: 100 }, 'lines', 101); // throws limit/exceeded
 * ```
 */
export function refuseOver<Limits extends Readonly<Record<string, number>>>(
  limits: Limits,
  what: keyof Limits & string,
  actual: number,
): void {
  const limit = limits[what]!;
  if (actual > limit) throw new ZhangguiError('limit/exceeded', { what, limit, actual });
}
