import { checkList, type Day, type Fen, isZhangguiError, refuseOver, shown, ZhangguiError } from '@zhanggui/core';
import { checkLongList } from '../../rule/checkLongList.js';
import { rulesLimits } from '../../rule/rulesLimits.js';
import { type Basket, type Line, readCart } from '../engine/basket.js';
import { readCoverage } from '../engine/coverage.js';
import { readPromotion } from '../engine/readPromotion.js';
import type { ReadPromotion } from '../engine/step.js';
import type { Promotion } from '../promotion.js';
import type { PromotionScope } from '../scope.js';
import type { CatalogueItem } from './catalogueItem.js';

/** A promotion that can be read, as an own copy. */
export interface LintedPromotion extends ReadPromotion {
  /** Its place in the list that was given. */
  readonly index: number;
  /** Its id, short enough for a sentence. */
  readonly name: string;
  /** Places in the catalogue that its scope may take in; none where no catalogue was given. */
  readonly covered: readonly number[];
  /** Of 买N送M, the places that count as bought, and those that are given. */
  readonly buys: ReadonlySet<number>;
  readonly gets: ReadonlySet<number>;
}

/** An entry that is no promotion, and what the engine says of it. */
export interface RefusedEntry {
  readonly index: number;
  readonly name: string;
  readonly code: string;
  readonly field: string;
  readonly value: string;
}

/** An article of the catalogue. */
export interface LintedItem extends Line {
  readonly cost: number | null;
  readonly floorPrice: number;
  readonly maxPieces: number;
}

/** What the rules look at. */
export interface PromotionSet {
  readonly promotions: readonly LintedPromotion[];
  readonly refused: readonly RefusedEntry[];
  /** Null where none was given. */
  readonly items: readonly LintedItem[] | null;
  readonly day: Day | null;
}

/** Reads everything once. @throws as `lintPromotions` says */
export function readPromotionSet(
  promotions: readonly Promotion[],
  { catalogue, day }: { readonly catalogue: readonly CatalogueItem[] | undefined; readonly day: Day | null },
): PromotionSet {
  checkLongList(promotions, 'promotions');
  if (catalogue !== undefined) checkList('catalogue', catalogue);
  refuseOver(rulesLimits, 'lintedPairs', promotions.length * (catalogue?.length ?? 0));
  const basket = catalogue === undefined ? null : readCart({ lines: Array.from(catalogue, asLine) });
  const read: { readonly index: number; readonly one: ReadPromotion }[] = [];
  const refused: RefusedEntry[] = [];
  // holes too
  for (let index = 0; index < promotions.length; index += 1) {
    const given = promotions[index]!;
    try {
      read.push({ index, one: readPromotion(given, index) });
    } catch (error) {
      refused.push(refusal(error, given, index));
    }
  }
  // a price that a unit promotion lowers may come into a scope by price that it is above of now
  const pricesFall = read.some(({ one }) => one.step.level === 'unit');
  const everyPlace = basket?.lines.map((_, place) => place) ?? [];
  const placesIn = (scope: PromotionScope | undefined) => (basket === null ? [] : placesOf(scope, basket, { everyPlace, pricesFall }));
  return {
    promotions: read.map(({ index, one }) => {
      const { scope, benefit } = one.promotion;
      const [buys, gets] = benefit.kind === 'buy-get' ? [benefit.buy.scope ?? scope, benefit.get.scope ?? scope].map(placesIn) : [];
      return { ...one, index, name: shown(one.step.id), covered: placesIn(scope), buys: new Set(buys), gets: new Set(gets) };
    }),
    refused,
    items: basket === null ? null : basket.lines.map((line, k) => readItem(line, catalogue![k]!)),
    day,
  };
}

function asLine(item: CatalogueItem) {
  const { id, unitPrice, sku, shop, category, tags, floorPrice } = item ?? {};
  return {
    id,
    unitPrice,
    quantity: 1,
    ...(sku !== undefined && { sku }),
    ...(shop !== undefined && { shop }),
    ...(category !== undefined && { category }),
    ...(tags !== undefined && { tags }),
    ...(floorPrice !== undefined && { floorPrice }),
  };
}

function readItem(line: Line, { cost, floorPrice = 0 as Fen, maxPieces = 1e9 }: CatalogueItem): LintedItem {
  if (cost !== undefined && !(Number.isSafeInteger(cost) && cost >= 0))
    throw new ZhangguiError('promotion/not-price', { line: shown(line.id), value: shown(cost) });
  if (!(Number.isSafeInteger(maxPieces) && maxPieces >= 1 && maxPieces <= 1e9))
    throw new ZhangguiError('promotion/not-quantity', { line: shown(line.id), value: shown(maxPieces) });
  return { ...line, cost: cost ?? null, floorPrice, maxPieces };
}

function refusal(error: unknown, given: Promotion, index: number): RefusedEntry {
  // a getter of the caller's may throw whatever it likes
  if (!isZhangguiError(error)) return { index, name: '', code: 'promotion/wrong-field', field: '', value: shown(given) };
  const {
    field = '',
    value = '',
    promotion = '',
  } = error.params as { readonly field?: string; readonly value?: string; readonly promotion?: string };
  return { index, name: promotion, code: error.code, field, value };
}

function placesOf(
  scope: PromotionScope | undefined,
  basket: Basket,
  { everyPlace, pricesFall }: { readonly everyPlace: readonly number[]; readonly pricesFall: boolean },
): readonly number[] {
  if (scope === undefined) return everyPlace;
  const { unitPrice, ...named } = scope;
  const from = unitPrice?.from;
  const loose = pricesFall && unitPrice !== undefined ? { ...named, unitPrice: from === undefined ? {} : { from } } : scope;
  const coverage = readCoverage(loose, { promotion: '', field: 'scope' });
  return coverage.all ? everyPlace : everyPlace.filter((place) => coverage.covers(basket, place));
}
