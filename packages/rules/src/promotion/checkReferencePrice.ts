import {
  checkObject,
  checkOption,
  type Day,
  type Fen,
  type Finding,
  factOn,
  formatYuan,
  shown,
  type Text,
  ZhangguiError,
} from '@zhanggui/core';
import { comparisonDays, type PriceLawClause, priceLaw } from '../facts/priceLaw.js';
import { type EarlierPrice, type PricePoint, readPriceHistory } from './priceHistory.js';
import { readPrice } from './readPrice.js';

/** 划线价检查的选择. */
export interface ReferencePriceOptions {
  /** The first day of the comparison; deals of that day are not before it. */
  readonly startOn: Day;
  /** 划线价: what the promotion price is compared with. */
  readonly claimed: Fen;
  /** How many days before `startOn` are looked at; what the law of that day says (7) where it is left out. */
  readonly windowDays?: number;
  /** 经营场所: only prices of this place, and those that name none; all where it is left out. */
  readonly place?: string;
  /** What the strike price is shown as: an earlier price of the shop, or 厂商建议零售价. `deal` where it is left out. */
  readonly claimedAs?: 'deal' | 'msrp';
  /** 厂商建议零售价 as it is now; null or left out where there is none. Only for a price shown as one. */
  readonly msrp?: Fen | null;
  /** Only what the library knew by this day counts. */
  readonly asRecordedOn?: Day;
}

/** 划线价检查. */
export interface ReferencePrice {
  /** The highest strike price that has support; null where none has. */
  readonly allowed: Fen | null;
  /** What supports it: the lowest deal in the window, the last deal before it, the maker's price, or nothing. */
  readonly basis: 'window' | 'last' | 'msrp' | 'none';
  /** The day of the deal that it stands on, of several the latest. */
  readonly on: Day | null;
  /** `'unknown'` where no law is known for the first day: the amounts then only say what was sold. */
  readonly findings: readonly Finding[] | 'unknown';
}

/**
 * 划线价检查, 原价是否虚构: how high a strike price may be, and whether it is higher. Error `price/fake-original`.
 *
 * The limit is the lowest deal on the `windowDays` days before the first day, both ends included: for 7 days and 1 November that is
 * 25 to 31 October. Without a deal there it is the last deal before them (of several on that day the lowest); a price that was shown
 * and never sold supports nothing. Shown as 厂商建议零售价, the limit is that price as it is now. 明码标价和禁止价格欺诈规定
 * articles 16 and 17; the limit is for prices whose details are not shown. A price with day and place beside it must be true
 * instead, which nobody can see from amounts.
 *
 * @param history - of one article, in any order, at most 1,000,000
 * @returns the highest price with support, where it is from, and what is wrong
 * @throws `shape/not-object`, `shape/not-list`, `limit/exceeded`, `day/not-day`, `day/not-count` for a window that is not a whole
 * number of days from 1 on, `money/not-fen` also for a negative price, `option/unknown`, `lint/not-text` for a place
 * @example
 * ```ts
 * import { parseDay, parseYuan } from '@zhanggui/core';
 * import { checkReferencePrice } from '@zhanggui/rules/promotion';
 * const history = [
 *   { on: parseDay('2026-10-28'), price: parseYuan('89') },
 *   { on: parseDay('2026-10-30'), price: parseYuan('199'), deal: false },
 * ];
 * const { allowed, basis, findings } = checkReferencePrice(history, { startOn: parseDay('2026-11-01'), claimed: parseYuan('199') });
 * [allowed, basis, findings !== 'unknown' && findings[0]?.rule]; // => [8900, 'window', 'price/fake-original']
 * ```
 */
export function checkReferencePrice(history: readonly PricePoint[], options: ReferencePriceOptions): ReferencePrice {
  checkObject('options', options);
  const { startOn, claimed: given, windowDays, place, claimedAs = 'deal', msrp = null, asRecordedOn } = options;
  checkOption('claimedAs', claimedAs, ['deal', 'msrp']);
  const known = asRecordedOn === undefined ? {} : { asRecordedOn };
  const days = windowDays === undefined ? factOn(comparisonDays, startOn, known)?.value : readDays(windowDays);
  const claimed = readPrice(given);
  const maker = msrp === null ? null : readPrice(msrp);
  const earlier = readPriceHistory(history, { startOn, place });
  const support = claimedAs === 'msrp' ? ofMaker(maker) : days === undefined ? unsupported : ofDeals(earlier, days);
  const clause = factOn(priceLaw[clauses[support.basis]], startOn, known);
  if (clause === null || (claimedAs === 'deal' && days === undefined)) return { ...support, findings: 'unknown' };
  if (support.allowed !== null && claimed <= support.allowed) return { ...support, findings: [] };
  const params = { claimed: formatYuan(claimed), ...(support.allowed !== null && { allowed: formatYuan(support.allowed) }) };
  const fix = fixes[support.basis](params.allowed ?? '');
  const finding = { rule: 'price/fake-original', severity: 'error', params, at: { path: '/claimed' }, basis: clause.value, fix } as const;
  return { ...support, findings: [finding] };
}

type Support = Omit<ReferencePrice, 'findings'>;

const unsupported: Support = { allowed: null, basis: 'none', on: null };

function ofMaker(msrp: Fen | null): Support {
  return msrp === null ? unsupported : { allowed: msrp, basis: 'msrp', on: null };
}

function ofDeals(earlier: readonly EarlierPrice[], days: number): Support {
  const deals = earlier.filter(({ deal }) => deal);
  const recent = deals.filter(({ daysBefore }) => daysBefore <= days);
  const low = lowest(recent);
  if (low !== undefined) return { allowed: low.price, basis: 'window', on: low.on };
  const last = deals.reduce((nearest, { daysBefore }) => Math.min(nearest, daysBefore), Number.POSITIVE_INFINITY);
  const before = lowest(deals.filter(({ daysBefore }) => daysBefore === last));
  return before === undefined ? unsupported : { allowed: before.price, basis: 'last', on: before.on };
}

function lowest(deals: readonly EarlierPrice[]): EarlierPrice | undefined {
  let best: EarlierPrice | undefined;
  for (const deal of deals)
    if (best === undefined || deal.price < best.price || (deal.price === best.price && deal.daysBefore < best.daysBefore)) best = deal;
  return best;
}

function readDays(days: number): number {
  if (!(Number.isSafeInteger(days) && days >= 1)) throw new ZhangguiError('day/not-count', { value: shown(days) });
  return days;
}

const clauses = { window: '16.2', last: '16.2', msrp: '16.3', none: '17.2' } as const satisfies Record<Support['basis'], PriceLawClause>;

const fixes: Readonly<Record<Support['basis'], (allowed: string) => Text>> = {
  window: atMost,
  last: atMost,
  msrp: (allowed) => ({
    zh: `改为现行的厂商建议零售价 ${allowed} 元`,
    en: `Show the maker's price as it is now, ${allowed} yuan`,
  }),
  none: () => ({ zh: '没有可比的价格，不要写划线价', en: 'There is no price to compare with: show no strike price' }),
};

function atMost(allowed: string): Text {
  return {
    zh: `划线价最高写 ${allowed} 元；要比更早的价，就写明是哪天在哪里卖的`,
    en: `Strike out ${allowed} yuan at most, or write beside an older price when and where it was charged`,
  };
}
