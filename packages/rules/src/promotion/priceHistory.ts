import { checkObject, checkOption, type Day, daysBetween, type Fen, shown, ZhangguiError } from '@zhanggui/core';
import { checkLongList } from '../rule/checkLongList.js';
import { readPrice } from './readPrice.js';

/** 历史价格: what one piece was sold for on a day, or only offered at. */
export interface PricePoint {
  readonly on: Day;
  /** Of one piece, not negative. */
  readonly price: Fen;
  /** Whether it was sold at this price; false where it was only shown. True where it is left out. */
  readonly deal?: boolean;
  /** 经营场所: in which shop, or through which channel. A point that names none counts for every place. */
  readonly place?: string;
}

/** A point of a history, and how many days it lies before a promotion. */
export interface EarlierPrice {
  readonly on: Day;
  readonly daysBefore: number;
  readonly price: Fen;
  readonly deal: boolean;
}

/**
 * Reads a history: its points before a day, at a place, in the order given.
 *
 * @param options - `place`: all places where it is left out
 * @throws `shape/not-list`, `limit/exceeded` over 1,000,000 points, `shape/not-object`, `day/not-day`, `money/not-fen` also for a
 * negative price, `option/unknown` for a `deal` that is neither true nor false, `lint/not-text` for a place that is no text
 */
export function readPriceHistory(
  history: readonly PricePoint[],
  { startOn, place }: { readonly startOn: Day; readonly place?: string | undefined },
): EarlierPrice[] {
  checkLongList(history, 'priceHistory');
  readPlace(place);
  const earlier: EarlierPrice[] = [];
  // a history has few days and many deals
  const distances = new Map<Day, number>();
  for (const point of history) {
    checkObject('history', point);
    const { on, price, deal = true, place: given } = point;
    checkOption('deal', deal, [true, false]);
    const daysBefore = distances.get(on) ?? daysBetween(on, startOn);
    distances.set(on, daysBefore);
    const [amount, where] = [readPrice(price), readPlace(given)];
    const here = place === undefined || where === undefined || where === place;
    if (here && daysBefore > 0) earlier.push({ on, daysBefore, price: amount, deal });
  }
  return earlier;
}

function readPlace(place: string | undefined): string | undefined {
  if (place !== undefined && typeof place !== 'string') throw new ZhangguiError('lint/not-text', { field: 'place', value: shown(place) });
  return place;
}
