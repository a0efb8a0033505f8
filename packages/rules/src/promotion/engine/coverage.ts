import type { PromotionScope } from '../scope.js';
import type { Basket, Line } from './basket.js';
import { inside, type Place, readFlag, readObject, readTexts, readWhole } from './read.js';

/** Which lines a scope takes in. */
export interface Coverage {
  /** Whether it is the whole cart. */
  readonly all: boolean;
  readonly covers: (basket: Basket, place: number) => boolean;
  /** One list that a line must meet, to look promotions up by; null where there is none. */
  readonly key: readonly [list: ScopeList, values: readonly string[]] | null;
}

/** Lists of a scope, the most telling first. */
export const scopeLists = ['lines', 'skus', 'tags', 'categories', 'shops'] as const;
export type ScopeList = (typeof scopeLists)[number];

type Meets = (line: Line) => boolean;

export function readCoverage(given: PromotionScope | undefined, place: Place): Coverage {
  if (given === undefined) return { all: true, covers: () => true, key: null };
  const scope = readObject(given, [...scopeLists, 'unitPrice', 'fullPriceOnly', 'exclude'], place);
  const lists = scopeLists.flatMap((list) => {
    const values = scope[list];
    return values === undefined ? [] : [[list, readTexts(values, inside(place, list))] as const];
  });
  const wanted = lists.map(([list, values]) => meets(list, values));
  const unwanted = readExclusions(scope['exclude'], inside(place, 'exclude'));
  const [from, to] = readPriceRange(scope['unitPrice'], inside(place, 'unitPrice'));
  const fullPriceOnly = scope['fullPriceOnly'] !== undefined && readFlag(scope['fullPriceOnly'], inside(place, 'fullPriceOnly'));
  const priced = scope['unitPrice'] !== undefined || fullPriceOnly;
  if (wanted.length === 0 && unwanted.length === 0 && !priced) return { all: true, covers: () => true, key: null };
  const key = lists[0] ?? null;
  const [first] = wanted;
  // the usual scope, one list, is asked for every line of every cart
  if (first !== undefined && wanted.length === 1 && unwanted.length === 0 && !priced)
    return { all: false, key, covers: (basket, at) => first(basket.lines[at]!) };
  return {
    all: false,
    key,
    covers: (basket, at) => {
      const line = basket.lines[at]!;
      for (const meet of wanted) if (!meet(line)) return false;
      for (const meet of unwanted) if (meet(line)) return false;
      if (!priced) return true;
      // among unit prices what it costs by then, later on what the page shows
      const list = (basket.listed ? basket.list : basket.goods.running)[at]!;
      const each = list / line.quantity;
      return each >= from && each <= to && (!fullPriceOnly || list === basket.original[at]);
    },
  };
}

function meets(list: ScopeList, values: readonly string[]): Meets {
  const set = new Set<string | null>(values);
  switch (list) {
    case 'lines':
      return ({ id }) => set.has(id);
    case 'skus':
      return ({ sku }) => set.has(sku);
    case 'categories':
      return ({ category }) => set.has(category);
    case 'shops':
      return ({ shop }) => set.has(shop);
    case 'tags':
      return ({ tags }) => {
        for (const tag of tags) if (set.has(tag)) return true;
        return false;
      };
  }
}

function readExclusions(given: unknown, place: Place): readonly Meets[] {
  if (given === undefined) return [];
  const lists = readObject(given, scopeLists, place);
  return scopeLists.flatMap((list) => (lists[list] === undefined ? [] : [meets(list, readTexts(lists[list], inside(place, list)))]));
}

function readPriceRange(given: unknown, place: Place): readonly [from: number, to: number] {
  if (given === undefined) return [0, Number.POSITIVE_INFINITY];
  const { from = 0, to } = readObject(given, ['from', 'to'], place);
  return [readWhole(from, 0, inside(place, 'from')), to === undefined ? Number.POSITIVE_INFINITY : readWhole(to, 0, inside(place, 'to'))];
}
