import { checkObject, type Fen, type Finding, formatYuan, ZhangguiError } from '@zhanggui/core';
import { readPrice } from './readPrice.js';

/** 价格区间: both ends belong to it. */
export interface PriceBand {
  readonly from: Fen;
  readonly to: Fen;
}

/**
 * 价格区间检查: whether a price lies in the band that the shop has set. Error `price/out-of-band`.
 *
 * @param price - of one piece, not negative
 * @param band - `from` and `to` belong to it
 * @returns an empty list where it does
 * @throws `shape/not-object`, `money/not-fen` also for a negative amount, `price/not-band` for a band that ends below its start
 * @example
 * ```ts
 * import { parseYuan } from '@zhanggui/core';
 * import { checkPriceBand } from '@zhanggui/rules/promotion';
 * const band = { from: parseYuan('79'), to: parseYuan('129') };
 * checkPriceBand(parseYuan('129'), band); // => []
 * checkPriceBand(parseYuan('139'), band)[0]?.params; // => { price: '139.00', from: '79.00', to: '129.00' }
 * ```
 */
export function checkPriceBand(price: Fen, band: PriceBand): Finding[] {
  checkObject('band', band);
  const [amount, from, to] = [readPrice(price), readPrice(band.from), readPrice(band.to)];
  if (to < from) throw new ZhangguiError('price/not-band', { from, to });
  if (from <= amount && amount <= to) return [];
  const nearest = formatYuan(amount < from ? from : to);
  return [
    {
      rule: 'price/out-of-band',
      severity: 'error',
      params: { price: formatYuan(amount), from: formatYuan(from), to: formatYuan(to) },
      fix: { zh: `区间内最近的价格是 ${nearest} 元`, en: `The nearest price inside is ${nearest} yuan` },
    },
  ];
}
