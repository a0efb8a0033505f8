import { type Level, levels } from '../level.js';
import { sumAt } from './amounts.js';
import { type Basket, goodsTotal } from './basket.js';
import { inside, type Place, readChoice, readObject } from './read.js';

/** The amount that a threshold looks at, of some lines. */
export type AmountOf = (basket: Basket, places: readonly number[]) => number;

export function readBasis(given: unknown, place: Place): AmountOf {
  const level = levelLookedAt(given, place);
  if (level !== null) return (basket, places) => sumAt(basket.after.get(level) ?? basket.list, places);
  switch (readChoice(given === undefined ? 'running' : given, ['running', 'list', 'balance'], place)) {
    case 'running':
      return (basket, places) => sumAt(basket.goods.running, places);
    case 'list':
      return (basket, places) => sumAt(basket.list, places);
    case 'balance':
      return (basket) => goodsTotal(basket) - basket.deposits;
  }
}

/** The level after which a basis looks, or null for another basis. */
export function levelLookedAt(given: unknown, place: Place): Level | null {
  if (typeof given !== 'object' || given === null) return null;
  return readChoice(readObject(given, ['after'], place)['after'], levels, inside(place, 'after'));
}
