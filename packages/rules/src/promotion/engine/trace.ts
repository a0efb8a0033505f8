import type { Fen } from '@zhanggui/core';
import type { TraceStep } from '../pricedCart.js';
import { sumAt } from './amounts.js';
import type { Basket } from './basket.js';
import { purseOf, type Settled } from './settle.js';
import type { Step } from './step.js';

/** Writes a step down, before it is committed. */
export function traceOf(basket: Basket, { id, kind, level }: Step, shop: string | null, settled: Settled): TraceStep {
  const { take, amounts, total } = settled;
  const { ids, running } = purseOf(basket, take);
  const before = sumAt(running, take.places);
  const shares = take.places.flatMap((place, k) => {
    const amount = amounts[k]! as Fen;
    return amount === 0
      ? []
      : [{ id: ids[place]!, amount, oddFen: settled.wasSplit ? oddFen(amount, total, running[place]!, before) : (0 as const) }];
  });
  return {
    promotion: id,
    kind,
    level,
    ...(shop !== null && { shop }),
    lookedAt: take.lookedAt as Fen,
    before: before as Fen,
    after: (before - total) as Fen,
    discount: total as Fen,
    shares,
  };
}

/** Whether a part is its exact share rounded up: 0 < amount × all − total × cost < all. A floor can move more than that. */
function oddFen(amount: number, total: number, cost: number, all: number): 0 | 1 {
  const over = BigInt(amount) * BigInt(all) - BigInt(total) * BigInt(cost);
  return over > 0n && over < BigInt(all) ? 1 : 0;
}
