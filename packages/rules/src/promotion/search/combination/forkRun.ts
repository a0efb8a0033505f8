import type { Attempt } from '../../engine/attempt.js';
import type { Basket, Purse } from '../../engine/basket.js';
import type { Run } from '../../engine/run.js';

/**
 * 分叉: a run that goes on from another one and leaves it as it is. With an attempt, only the lines that it takes from are copied: nothing but
 * this attempt may then be granted to it.
 */
export function forkRun(run: Run, attempt?: Attempt): Run {
  return {
    ...run,
    basket: forkBasket(run.basket, attempt),
    outcome: { applied: [], rejected: [], gifts: [], trace: [], points: 0 },
    groups: new Map(run.groups),
    shutOut: new Map(run.shutOut),
    done: new Set(run.done),
    taken: new Set(run.taken),
  };
}

function forkBasket(basket: Basket, attempt: Attempt | undefined): Basket {
  const goods = forkPurse(basket.goods);
  const freight = forkPurse(basket.freight);
  const pieces = [...basket.pieces];
  const own = (from: 'goods' | 'freight', place: number) => {
    const purse = from === 'goods' ? goods : freight;
    purse.shares[place] = [...purse.shares[place]!];
    const known = pieces[place];
    if (from === 'goods' && known !== undefined) pieces[place] = { ...known };
  };
  if (attempt === undefined) {
    goods.shares.forEach((_, place) => {
      own('goods', place);
    });
    freight.shares.forEach((_, place) => {
      own('freight', place);
    });
  } else
    for (const { settled } of attempt.granted)
      settled.take.places.forEach((place, k) => {
        if (settled.amounts[k]! > 0) own(settled.take.from, place);
      });
  return { ...basket, goods, freight, pieces, after: new Map(basket.after), applied: new Set(basket.applied) };
}

function forkPurse(purse: Purse): Purse {
  return { ...purse, running: [...purse.running], shares: [...purse.shares] };
}
