import type { Basket } from '../../engine/basket.js';
import { readCoverage } from '../../engine/coverage.js';
import type { Place } from '../../engine/read.js';
import type { PromotionScope } from '../../scope.js';

/** For what was read before: nothing is wrong with it any more. */
export const nowhere: Place = { promotion: '', field: '' };

/** What is known of the cart before anything is chosen. */
export interface Scene {
  readonly basket: Basket;
  /** Whether the level `unit` is over, so that the prices that scopes look at stay. */
  readonly listed: boolean;
}

/** The lines that a scope takes in; where prices may still change, all that it may take in. */
export function placesIn(scope: PromotionScope | undefined, among: readonly number[], { basket, listed }: Scene): readonly number[] {
  if (scope === undefined) return among;
  const { unitPrice: _, fullPriceOnly: __, ...wide } = scope;
  const coverage = readCoverage(listed ? scope : wide, nowhere);
  return coverage.all ? among : among.filter((place) => coverage.covers(basket, place));
}

export function looksAtPrices(scope: PromotionScope | undefined): boolean {
  return scope !== undefined && (scope.unitPrice !== undefined || scope.fullPriceOnly === true);
}
