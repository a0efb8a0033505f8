import { addMilliseconds, checkObject, checkOption, type Instant, shown, ZhangguiError } from '@zhanggui/core';

/** 预售的时刻. One that has not come yet is null or left out. */
export interface PresaleTimes {
  /** 付定金. */
  readonly depositPaidAt?: Instant | null;
  /** 付尾款. */
  readonly balancePaidAt?: Instant | null;
  /** 活动结束. */
  readonly campaignEndsAt?: Instant | null;
}

/** 预售发货时限的选择. */
export interface PresaleShipByOptions {
  /** Days of 24 hours, holidays included: 1 to 3,660; the handbook's 7 where it is left out. */
  readonly days?: number;
  /** What the days run from: `balance` where it is left out, since the order is paid in full only then. */
  readonly startsAt?: 'deposit' | 'balance' | 'campaign-end';
}

/**
 * 预售最晚发货时间: so many times 24 hours after the balance was paid, or after another moment of the presale.
 *
 * @returns null where that moment has not come yet; shipped at the very moment is shipped in time
 * @throws `shape/not-object`, `day/not-count` for days that are not whole or outside 1 to 3,660, `option/unknown`, `day/not-instant`,
 * `day/out-of-range`
 * @example
 * ```ts
 * import { parseInstant } from '@zhanggui/core';
 * import { presaleShipBy } from '@zhanggui/rules/promotion';
 * presaleShipBy({ balancePaidAt: parseInstant('2026-06-01T10:00:00+08:00') }); // => '2026-06-08T10:00:00+08:00'
 * ```
 */
export function presaleShipBy(times: PresaleTimes, options: PresaleShipByOptions = {}): Instant | null {
  checkObject('times', times);
  checkObject('options', options);
  const { days = 7, startsAt = 'balance' } = options;
  checkOption('startsAt', startsAt, ['deposit', 'balance', 'campaign-end']);
  if (!(Number.isSafeInteger(days) && days >= 1 && days <= 3_660)) throw new ZhangguiError('day/not-count', { value: shown(days) });
  const starts = { deposit: times.depositPaidAt, balance: times.balancePaidAt, 'campaign-end': times.campaignEndsAt }[startsAt];
  return starts == null ? null : addMilliseconds(starts, days * 86_400_000);
}
