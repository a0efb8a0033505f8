import { checkObject, checkOption, type Day, type Fen, type Finding, factOn, formatYuan } from '@zhanggui/core';
import { equalPriceLaw } from '../facts/equalPriceLaw.js';
import { readPrice } from './readPrice.js';

/** 新客价与老客价 of the same thing. */
export interface CustomerPrices {
  readonly newCustomerPrice: Fen;
  readonly oldCustomerPrice: Fen;
  /** 同等条件: whether both buy on the same terms: quantity, time, channel, delivery, payment. */
  readonly sameTerms: boolean;
  /** 已公示: whether the page says openly that the lower price is for new customers. */
  readonly disclosed: boolean;
}

/**
 * 价格歧视检查, 杀熟: whether an old customer pays more than a new one on the same terms without being told. Warning
 * `price/discrimination`; 消费者权益保护法实施条例 article 9.
 *
 * A price for new customers that is shown as one is an ordinary promotion. A lower price for old customers (会员价) is not looked at.
 *
 * @param options - `day`: whose law counts; `asRecordedOn`: only what the library knew by then
 * @returns `'unknown'` where no law is known for the day
 * @throws `shape/not-object`, `money/not-fen` also for a negative price, `option/unknown` where `sameTerms` or `disclosed` is neither true
 * nor false, `day/not-day`
 * @example
 * ```ts
 * import { parseDay, parseYuan } from '@zhanggui/core';
 * import { checkPriceDiscrimination } from '@zhanggui/rules/promotion';
 * const prices = { newCustomerPrice: parseYuan('79'), oldCustomerPrice: parseYuan('99'), sameTerms: true };
 * const day = parseDay('2026-11-11');
 * checkPriceDiscrimination({ ...prices, disclosed: false }, { day }).length; // => 1
 * checkPriceDiscrimination({ ...prices, disclosed: true }, { day }); // => []
 * ```
 */
export function checkPriceDiscrimination(
  prices: CustomerPrices,
  options: { readonly day: Day; readonly asRecordedOn?: Day },
): readonly Finding[] | 'unknown' {
  checkObject('prices', prices);
  checkObject('options', options);
  const { newCustomerPrice, oldCustomerPrice, sameTerms, disclosed } = prices;
  const { day, ...known } = options;
  checkOption('sameTerms', sameTerms, [true, false]);
  checkOption('disclosed', disclosed, [true, false]);
  const [forNew, forOld] = [readPrice(newCustomerPrice), readPrice(oldCustomerPrice)];
  const clause = factOn(equalPriceLaw, day, known);
  if (clause === null) return 'unknown';
  if (!sameTerms || disclosed || forOld <= forNew) return [];
  return [
    {
      rule: 'price/discrimination',
      severity: 'warning',
      params: { old: formatYuan(forOld), new: formatYuan(forNew) },
      at: { path: '/oldCustomerPrice' },
      basis: clause.value,
      fix: {
        zh: '在页面上写明新客专享价和领取条件，或给老客同样的价格',
        en: 'Say on the page that the price is for new customers and on what terms, or ask the same of both',
      },
    },
  ];
}
