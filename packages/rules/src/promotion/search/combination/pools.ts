import type { CompiledPromotions } from '../../compilePromotions.js';
import { picksBest } from '../../engine/run.js';

/** Coupons that exchange their places, by their places in the compiled order. */
export interface Pool {
  readonly places: readonly number[];
}

/** Places of a pool with nothing between them that is decided elsewhere. */
export interface Run {
  readonly places: readonly number[];
  readonly pool: Pool;
}

/** 可换序的券: the runs of places at which coupons of one level may stand in any order. `matters` says of a place whether its promotion may concern the cart. */
export function runsOf(promotions: CompiledPromotions, matters: (place: number) => boolean): readonly Run[] {
  const { steps, ranks, snapshots } = promotions;
  const moves = movable(promotions);
  const pools = new Map<number, number[]>();
  const runs: { readonly rank: number; readonly places: number[] }[] = [];
  let open = false;
  let last = -1;
  steps.forEach((step, place) => {
    if (!moves[place]) {
      // at the level `unit` the exclusive ones come first, wherever they stand
      if (matters(place) && !(step.level === 'unit' && step.exclusive)) open = false;
      return;
    }
    const rank = ranks[place]!;
    const cut = snapshots.some(([, count]) => last < count && count <= place);
    const known = runs.at(-1);
    if (open && known?.rank === rank && !cut) known.places.push(place);
    else runs.push({ rank, places: [place] });
    const pool = pools.get(rank);
    if (pool === undefined) pools.set(rank, [place]);
    else pool.push(place);
    open = true;
    last = place;
  });
  const named = new Map([...pools].map(([rank, places]): [number, Pool] => [rank, { places }]));
  return runs.map(({ rank, places }) => ({ places, pool: named.get(rank)! }));
}

/**
 * Coupons that exchange places. Those of a group that picks the best, and exclusive ones, are dealt with together with others; and those of a
 * level that a threshold looks after say when it does, where several levels go by priority alone.
 */
function movable({ ranks, steps, snapshots }: CompiledPromotions): readonly boolean[] {
  const levels = new Map<number, Set<string>>();
  steps.forEach(({ level }, place) => {
    const known = levels.get(ranks[place]!);
    if (known === undefined) levels.set(ranks[place]!, new Set([level]));
    else known.add(level);
  });
  const lookedAt = new Set<string>(snapshots.map(([level]) => level));
  return steps.map((step, place) => {
    const mixed = levels.get(ranks[place]!)!.size > 1;
    return step.coupon && !step.exclusive && !picksBest(step) && !(mixed && lookedAt.has(step.level));
  });
}
