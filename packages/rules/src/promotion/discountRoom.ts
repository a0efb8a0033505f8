import { checkObject, type Fen } from '@zhanggui/core';
import { readPrice } from './readPrice.js';

/**
 * 折扣空间: which share of the daily price can come off before it reaches the floor. (daily − floor) ÷ daily.
 *
 * @param dailyPrice - 日常价, not negative
 * @param options - `floor`: 底价, not negative, as `floorPrice` of `@zhanggui/core` answers
 * @returns at most 1, the nearest double; negative where the daily price is below the floor already; null for a daily price of 0
 * @throws `shape/not-object`, `money/not-fen` also for a negative amount
 * @example
 * ```ts
 * import { parseYuan } from '@zhanggui/core';
 * import { discountRoom } from '@zhanggui/rules/promotion';
 * discountRoom(parseYuan('120'), { floor: parseYuan('90') }); // => 0.25
 * ```
 */
export function discountRoom(dailyPrice: Fen, options: { readonly floor: Fen }): number | null {
  checkObject('options', options);
  const [daily, floor] = [readPrice(dailyPrice), readPrice(options.floor)];
  return daily === 0 ? null : (daily - floor) / daily;
}
