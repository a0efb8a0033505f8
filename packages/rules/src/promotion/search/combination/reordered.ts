import { type CompiledPromotions, indexOf } from '../../compilePromotions.js';

/** 换序: compiled promotions in another order; `places` are the old places in the new order. Amounts after a level are written down where they were. */
export function reordered(promotions: CompiledPromotions, places: readonly number[]): CompiledPromotions {
  const steps = places.map((place) => promotions.steps[place]!);
  return {
    ...promotions,
    promotions: places.map((place) => promotions.promotions[place]!),
    steps,
    ranks: places.map((place) => promotions.ranks[place]!),
    ...indexOf(steps),
  };
}
