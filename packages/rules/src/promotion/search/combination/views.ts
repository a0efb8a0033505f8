import { sumAt } from '../../engine/amounts.js';
import type { Basket } from '../../engine/basket.js';

/** 观察范围: lists of lines that promotions look at, each kept once, so that what it costs is added up once for all of them. */
export interface Views {
  readonly places: readonly (readonly number[])[];
  /** The number of a list of lines, which rise. */
  readonly of: (places: readonly number[]) => number;
}

export function viewsOf(everyLine: readonly number[]): Views {
  const known: (readonly number[])[] = [everyLine];
  const byLength = new Map<string, number[]>([[keyOf(everyLine), [0]]]);
  return {
    places: known,
    of(places) {
      const key = keyOf(places);
      const alike = byLength.get(key) ?? [];
      const found = alike.find((view) => known[view]!.every((place, k) => place === places[k]));
      if (found !== undefined) return found;
      known.push(places);
      byLength.set(key, [...alike, known.length - 1]);
      return known.length - 1;
    },
  };
}

/** Lists with other keys differ. */
function keyOf(places: readonly number[]): string {
  return `${places.length} ${places[0] ?? ''} ${places.at(-1) ?? ''} ${places.reduce((mixed, place) => (mixed * 31 + place) % 1_000_003, 7)}`;
}

/** How views lie to each other. */
export interface Relations {
  readonly isInside: (inner: number, outer: number) => boolean;
  readonly meet: (one: number, other: number) => boolean;
}

export function relationsOf({ places }: Views): Relations {
  const known = new Map<string, number>();
  const common = (one: number, other: number) => {
    const key = one < other ? `${one} ${other}` : `${other} ${one}`;
    let count = known.get(key);
    if (count === undefined) {
      count = countCommon(places[one]!, places[other]!);
      known.set(key, count);
    }
    return count;
  };
  return {
    isInside: (inner, outer) => outer === 0 || inner === outer || common(inner, outer) === places[inner]!.length,
    meet: (one, other) => common(one, other) > 0,
  };
}

/** Of two rising lists. */
function countCommon(one: readonly number[], other: readonly number[]): number {
  let [at, count] = [0, 0];
  for (const place of one) {
    while (at < other.length && other[at]! < place) at += 1;
    if (other[at] === place) count += 1;
  }
  return count;
}

/** 此刻的购物车: what a bound looks at, added up once for each state of a cart. */
export interface Outlook {
  readonly basket: Basket;
  /** Whether the level `unit` is over, so that `basket.list` stays. */
  readonly listed: boolean;
  /** What each view costs by now. */
  readonly running: readonly number[];
  /** What all goods may still give: what they cost, less deposits that were paid. */
  readonly balance: number;
  /** What each view costs in amounts that no longer change. */
  readonly sumsOf: (amounts: readonly number[]) => readonly number[];
}

export function outlooksOf(views: Views): (basket: Basket, listed: boolean) => Outlook {
  const known = new WeakMap<readonly number[], readonly number[]>();
  const add = (amounts: readonly number[]) => views.places.map((places) => sumAt(amounts, places));
  const sumsOf = (amounts: readonly number[]) => {
    let sums = known.get(amounts);
    if (sums === undefined) {
      sums = add(amounts);
      known.set(amounts, sums);
    }
    return sums;
  };
  return (basket, listed) => {
    const running = add(basket.goods.running);
    return { basket, listed, running, balance: running[0]! - basket.deposits, sumsOf };
  };
}
