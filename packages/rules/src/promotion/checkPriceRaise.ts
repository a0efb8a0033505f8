import {
  checkObject,
  type Day,
  type Fen,
  type Finding,
  factOn,
  formatYuan,
  multiplyFen,
  shown,
  sumFen,
  ZhangguiError,
} from '@zhanggui/core';
import { priceLaw } from '../facts/priceLaw.js';
import { type PricePoint, readPriceHistory } from './priceHistory.js';
import { readPrice } from './readPrice.js';

/** 先涨后降检查的选择. The law says neither how short nor how clear a raise is, so that both are asked for. */
export interface PriceRaiseOptions {
  /** The first day of the promotion. */
  readonly startOn: Day;
  /** 划线价: what the discount is taken from. */
  readonly claimed: Fen;
  /** A raise on one of so many days before the promotion is a short one, from 1 on. */
  readonly withinDays: number;
  /** A raise by more than this share is a clear one: 0 or more, at most 6 decimals. */
  readonly by: number;
  /** 经营场所: only prices of this place, and those that name none; all where it is left out. */
  readonly place?: string;
  /** Only what the library knew by this day counts. */
  readonly asRecordedOn?: Day;
}

/**
 * 先涨后降检查: whether a price was raised shortly before a promotion and the discount is taken from the raised price. Warning
 * `price/raised-before-promotion`; who had a good reason may keep the price. 明码标价和禁止价格欺诈规定 article 17.
 *
 * The price before is the last one, sold or only shown, before the `withinDays` days (of several on that day the lowest). It is a raise
 * where one of those days shows more than `by` above it, and the discount is taken from it where `claimed` is more than `by` above it too.
 *
 * @param history - of one article, in any order, at most 1,000,000
 * @returns `'unknown'` where the history holds no price from before those days, or no law is known for the first day
 * @throws as `checkReferencePrice`, and `money/not-rate`, `money/overflow`
 * @example
 * ```ts
 * import { parseDay, parseYuan } from '@zhanggui/core';
 * import { checkPriceRaise } from '@zhanggui/rules/promotion';
 * const history = [
 *   { on: parseDay('2026-09-01'), price: parseYuan('100') },
 *   { on: parseDay('2026-10-20'), price: parseYuan('199') },
 * ];
 * const findings = checkPriceRaise(history, { startOn: parseDay('2026-11-01'), claimed: parseYuan('199'), withinDays: 30, by: 0.1 });
 * findings !== 'unknown' && findings[0]?.params; // => { claimed: '199.00', before: '100.00', raisedOn: '2026-10-20' }
 * ```
 */
export function checkPriceRaise(history: readonly PricePoint[], options: PriceRaiseOptions): readonly Finding[] | 'unknown' {
  checkObject('options', options);
  const { startOn, claimed: given, withinDays, by, place, asRecordedOn } = options;
  if (!(Number.isSafeInteger(withinDays) && withinDays >= 1)) throw new ZhangguiError('day/not-count', { value: shown(withinDays) });
  if (!(typeof by === 'number' && by >= 0)) throw new ZhangguiError('money/not-rate', { value: shown(by) });
  const claimed = readPrice(given);
  const clause = factOn(priceLaw['17.1'], startOn, asRecordedOn === undefined ? {} : { asRecordedOn });
  const earlier = readPriceHistory(history, { startOn, place });

  let before: { readonly price: Fen; readonly daysBefore: number } | undefined;
  for (const point of earlier) {
    if (point.daysBefore <= withinDays) continue;
    const nearer = before === undefined ? 1 : before.daysBefore - point.daysBefore;
    if (nearer > 0 || (nearer === 0 && point.price < before!.price)) before = point;
  }
  if (before === undefined || clause === null) return 'unknown';

  const clear = sumFen([before.price, multiplyFen(before.price, by, { rounding: 'floor' })]);
  const raised = earlier.filter(({ daysBefore, price }) => daysBefore <= withinDays && price > clear);
  if (claimed <= clear || raised.length === 0) return [];
  const { on } = raised.reduce((first, point) => (point.daysBefore > first.daysBefore ? point : first));
  const params = { claimed: formatYuan(claimed), before: formatYuan(before.price), raisedOn: on };
  const fix = {
    zh: '以涨价前的价格为准，或留好涨价理由的凭证',
    en: 'Take the discount from the price before the raise, or keep proof of its reason',
  };
  return [{ rule: 'price/raised-before-promotion', severity: 'warning', params, at: { path: '/claimed' }, basis: clause.value, fix }];
}
