import type { Fen } from '@zhanggui/core';
import type { BuyGet } from '../benefit.js';
import { type CompiledPromotions, compilePromotions } from '../compilePromotions.js';
import { price } from '../price.js';
import { type LessExample, paysLess } from './lessExample.js';

/** Goods of one kind: whether they count as bought, and whether they are given; what they cost, null where nobody knows. */
export interface BuyGetGoods {
  readonly buys: boolean;
  readonly gets: boolean;
  readonly cheapest: number | null;
  readonly dearest: number | null;
}

/** With more pieces than this no example is looked for. */
const mostPieces = 200;

/** Of goods when nothing is known of them. */
const dear = 10_000_000;

/**
 * 买N送M: the piece after which something is given lowers what is paid where what is given is worth more than it: several pieces at once (`partial: false`), the
 * dearest ones, or other goods than those that are bought. Examples are priced.
 */
export function buyGetExamples(benefit: BuyGet, goods: readonly BuyGetGoods[]): readonly LessExample[] {
  const { buy, get, per = 'scope' } = benefit;
  if (buy.pieces + get.pieces > mostPieces) return [];
  const compiled = compilePromotions([
    { id: '买赠', benefit: { ...benefit, buy: { ...buy, scope: { tags: ['buys'] } }, get: { ...get, scope: { tags: ['gets'] } } } },
  ]);
  const both = goods.filter(({ buys, gets }) => buys && gets);
  const sameLine = both.flatMap((kind) => samePrices(kind).map(([each, known]) => ofOneLine(benefit, { kind, each, known })));
  const pairs = per === 'line' ? [] : goods.flatMap((one) => goods.map((other) => [one, other] as const));
  const mixed = pairs.filter(([{ buys }, { gets }]) => buys && gets).flatMap(([bought, got]) => ofTwo(benefit, bought, got));
  for (const cart of [...sameLine, ...mixed]) {
    const example = exampleOf(cart, compiled);
    if (paysLess(example)) return [example];
  }
  return [];
}

interface Part {
  readonly kind: BuyGetGoods;
  readonly each: number;
  readonly pieces: number;
}

interface Trial {
  readonly before: readonly Part[];
  readonly added: Omit<Part, 'pieces'>;
  /** Whether the piece is one of the line before, at a price that is known. */
  readonly known: boolean;
}

function samePrices({ cheapest, dearest }: BuyGetGoods): readonly (readonly [each: number, known: boolean])[] {
  if (cheapest === null || dearest === null) return [10_000, dear, 100].map((each) => [each, false] as const);
  return [Math.max(1, cheapest), dearest].map((each, k) => [each, k === 1 || each === cheapest] as const);
}

function ofOneLine({ buy, get }: BuyGet, { kind, each, known }: { kind: BuyGetGoods; each: number; known: boolean }): Trial {
  return { before: [{ kind, each, pieces: buy.pieces + get.pieces - 1 }], added: { kind, each }, known };
}

function ofTwo({ buy, get }: BuyGet, bought: BuyGetGoods, got: BuyGetGoods): readonly Trial[] {
  const [low, high] = [bought.cheapest ?? 1, got.dearest ?? dear];
  const paid = bought.gets ? (bought.dearest ?? dear) : low;
  const last = { kind: bought, each: low };
  const gift = { kind: got, each: got.cheapest ?? 1 };
  const before = (buys: number, gets: number): readonly Part[] => [
    { kind: bought, each: paid, pieces: buys },
    { kind: got, each: high, pieces: gets },
  ];
  return [
    { before: before(buy.pieces - 1, get.pieces), added: last, known: false },
    { before: before(buy.pieces, get.pieces - 1), added: gift, known: false },
    { before: before(buy.pieces, 0), added: gift, known: false },
    { before: before(buy.pieces, 0), added: last, known: false },
  ];
}

function exampleOf({ before, added, known }: Trial, compiled: CompiledPromotions): LessExample {
  const there = before.filter(({ pieces }) => pieces > 0);
  const pieces = there.reduce((sum, part) => sum + part.pieces, 0);
  const more =
    there.length === 1 && there[0]!.kind === added.kind && there[0]!.each === added.each
      ? [{ ...added, pieces: pieces + 1 }]
      : [...there, { ...added, pieces: 1 }];
  return {
    path: ['benefit'],
    pieces,
    amount: there.reduce((sum, part) => sum + part.pieces * part.each, 0),
    paid: payable(there, compiled),
    added: added.each,
    payable: payable(more, compiled),
    known,
  };
}

function payable(parts: readonly Part[], compiled: CompiledPromotions): number {
  const lines = parts.map(({ kind: { buys, gets }, each, pieces }, k) => ({
    id: String(k),
    unitPrice: each as Fen,
    quantity: pieces,
    tags: [...(buys ? ['buys'] : []), ...(gets ? ['gets'] : [])],
  }));
  return price({ lines }, compiled).payable;
}
