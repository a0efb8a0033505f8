import { addDays, checkObject, type Day, shown, ZhangguiError } from '@zhanggui/core';
import { customerColumns } from './customerColumns.js';
import type { OrderColumns } from './orderColumns.js';

/** 流失数字: what `churnRate` asks for. */
export interface ChurnFigures {
  /** Customers who bought in the days before the last `days`. */
  readonly activeCustomers: number;
  /** Those of them who did not buy in the last `days`. */
  readonly lostCustomers: number;
  /** Those of them who did. */
  readonly keptCustomers: number;
  /** Customers who bought in the last `days`, but not in the days before. */
  readonly gainedCustomers: number;
}

/** 流失的口径. */
export interface ChurnOptions {
  /** The last day that counts. */
  readonly endsOn: Day;
  /** Whoever has not bought for so many days is lost. A shop of daily goods says 60, one of furniture 365: there is no default. */
  readonly days: number;
  /** How many days before those make a customer an active one. Default: as many. */
  readonly activeDays?: number;
}

/**
 * 流失: of the customers who were active before, how many did not come back within the last days.
 *
 * @throws `day/not-day`, `day/not-count`, `day/out-of-range`, and as {@link customerColumns}
 * @example
 * ```ts
 * import { parseDay } from '@zhanggui/core';
 * import { churnIn, dayNumber } from '@zhanggui/metrics';
 * const end = dayNumber(parseDay('2026-06-30'));
 * const orders = { customer: Uint32Array.of(0, 0, 1, 2), day: Int32Array.of(end - 59, end, end - 30, end - 29), amountFen: Uint32Array.of(1, 1, 1, 1), customers: 3 };
 * churnIn(orders, { endsOn: parseDay('2026-06-30'), days: 30 }); // => { activeCustomers: 2, lostCustomers: 1, keptCustomers: 1, gainedCustomers: 1 }
 * ```
 */
export function churnIn(orders: OrderColumns, options: ChurnOptions): ChurnFigures {
  checkObject('options', options);
  const { endsOn, days, activeDays = days } = options;
  for (const count of [days, activeDays]) {
    if (!(Number.isSafeInteger(count) && count >= 1)) throw new ZhangguiError('day/not-count', { value: shown(count) });
  }
  const now = customerColumns(orders, { endsOn, days }).customer;
  const before = customerColumns(orders, { endsOn: addDays(endsOn, -days), days: activeDays }).customer;
  let kept = 0;
  // both rise
  for (let row = 0, other = 0; row < before.length; row++) {
    while (other < now.length && now[other]! < before[row]!) other++;
    if (now[other] === before[row]) kept++;
  }
  return {
    activeCustomers: before.length,
    lostCustomers: before.length - kept,
    keptCustomers: kept,
    gainedCustomers: now.length - kept,
  };
}
