import type { Arithmetic, Fraction } from '../formula/fraction.js';
import { closeTable } from './closeTable.js';
import type { DecompositionGap } from './decompose.js';
import { type Exact, minus, sumOf } from './exact.js';
import { exactFigure, type Figure, type Group, readGroups, type Sides, type WholeGroups, wholeGroups } from './group.js';
import { type AllGroups, partRows } from './partRows.js';
import { type AnyFraction, closeSteps, type Scale, scaleOf, sizeGuard, sumOfParts } from './steps.js';

/** 一件商品的影响, in 分. */
export interface ProductChange {
  readonly id: string;
  /** `kept`: sold on both sides; `new`: not sold before; `gone`: sold before only. */
  readonly kind: 'kept' | 'new' | 'gone';
  readonly price: number;
  readonly volume: number;
  readonly mix: number;
  /** All that its sales changed by; for a new or gone product there are no other parts. */
  readonly amount: number;
}

/** 价量结构, in 分: change = price + volume + mix + launched + dropped. */
export interface PriceVolumeMix {
  readonly before: number | null;
  readonly after: number | null;
  readonly change: number | null;
  readonly price: number | null;
  readonly volume: number | null;
  readonly mix: number | null;
  /** Sales of new products, less money that came in for them without a piece before (补差价). */
  readonly launched: number | null;
  /** Minus the sales of products that are gone, and what came in for them without a piece since. */
  readonly dropped: number | null;
  readonly products: readonly ProductChange[];
  readonly gap: DecompositionGap | null;
}

/**
 * 价量结构分析 (price, volume, mix): why sales changed over products.
 *
 * Over the products sold on both sides: price = change of the price × pieces after; volume = change of all pieces × the product's share of pieces
 * before × price before; mix = (pieces after − all pieces after × share before) × price before. A product sold on one side only has no price to
 * compare with: its sales are `launched` or `dropped`, and its pieces are not among "all pieces". Rows of one id are one
 * product.
 *
 * Whole 分. The kinds over all products are the exact sums, rounded (largest remainder); the products' parts then add up to them exactly, and those of a
 * product to its amount, which for whole sales is what they changed by. No part of such products is a 分 or more from its exact value. Where prices
 * have parts of a 分, a part may have to be off by 1 分 or a little more. Time: n log n.
 *
 * @param products - count is pieces, total 分, mean the price in 分
 * @returns `change: null` and the reason in `gap` where a figure is `null`
 * @throws `decompose/not-member` for an id that is no text, `decompose/not-count`, `decompose/not-number`, `metric/overflow` (also where only the absolute sum
 * of all parts is more than 2^53 − 1 分), `limit/exceeded` over 1,000,000 rows, `shape/not-object`, `shape/not-list`
 * @example
 * ```ts
 * import { priceVolumeMix } from '@zhanggui/metrics';
 * const products = [
 *   { id: 'lipstick', before: { count: 100, mean: 9900 }, after: { count: 120, mean: 8900 } },
 *   { id: 'gift box', before: { count: 0, total: 0 }, after: { count: 10, mean: 19900 } },
 * ];
 * const { change, price, volume, mix, launched } = priceVolumeMix(products);
 * [change, price, volume, mix, launched]; // => [277000, -120000, 198000, 0, 199000]
 * ```
 */
export function priceVolumeMix(products: readonly Group[]): PriceVolumeMix {
  const all = readGroups('products', products);
  if (all === null) return none('unknown-input');
  const [ids, figures] = [[...all.keys()], [...all.values()]];
  const kinds = figures.map(kindOf);
  const of = (kind: ProductChange['kind']) => wholeGroups(figures.filter((_, place) => kinds[place] === kind));
  const groups = { kept: of('kept'), new: of('new'), gone: of('gone') };
  const ends = (['before', 'after'] as const).map((side) => sumOf(Object.values(groups).map((some) => totalOf(some, side))));
  const scale = scaleOf({ id: 'price_volume_mix', unit: 'fen', before: ends[0]!, after: ends[1]!, lists: () => [] });

  const rows = partRows(groups.kept, keptParts);
  const changes = [changeOf(groups.kept), changeOf(groups.new), changeOf(groups.gone)] as const;
  const [kept, launched, dropped] = closeSteps(changes, scale.total, scale) as [number, number, number];
  const [price, volume, mix] = closeSteps(exactKinds(groups.kept, rows, scale), kept, scale) as [number, number, number];
  const steps = {
    kept: closeTable(rows, [price, volume, mix, -kept], scale),
    new: closeSteps(partRows(groups.new, salesChange).flat(), launched, scale),
    gone: closeSteps(partRows(groups.gone, salesChange).flat(), dropped, scale),
  };
  const next = { kept: 0, new: 0, gone: 0 };
  const guard = sizeGuard(scale);
  return {
    before: scale.before,
    after: scale.after,
    change: scale.total,
    ...{ price, volume, mix, launched, dropped },
    products: ids.map((id, place): ProductChange => {
      const kind = kinds[place]!;
      const at = next[kind];
      next[kind] += kind === 'kept' ? 4 : 1;
      const parts = kind === 'kept' ? [...steps.kept.subarray(at, at + 3)] : [0, 0, 0, steps[kind][at]!];
      parts.forEach(guard);
      return { id, kind, price: parts[0]!, volume: parts[1]!, mix: parts[2]!, amount: parts.reduce((sum, part) => sum + part, 0) };
    }),
    gap: null,
  };
}

function none(gap: DecompositionGap): PriceVolumeMix {
  const empty = { before: null, after: null, change: null, price: null, volume: null, mix: null, launched: null, dropped: null };
  return { ...empty, products: [], gap };
}

function kindOf({ before, after }: Sides<Figure>): ProductChange['kind'] {
  return isNothing(before.count) ? 'new' : isNothing(after.count) ? 'gone' : 'kept';
}

function isNothing(count: Figure): boolean {
  return exactFigure(count).top === 0n;
}

function totalOf({ sums, totalBottom }: WholeGroups, side: keyof Sides<bigint>): Exact {
  return { top: sums[side].total, bottom: totalBottom };
}

function changeOf(groups: WholeGroups): Exact {
  return minus(totalOf(groups, 'after'), totalOf(groups, 'before'));
}

/** Price, volume and mix over all products that were kept: only the first is a sum that no formula shortens. */
function exactKinds(kept: WholeGroups, rows: readonly (readonly AnyFraction[])[], scale: Scale): readonly [Exact, Exact, Exact] {
  const { before, after } = kept.sums;
  const price = sumOfParts(
    rows.map((row) => row[0]!),
    scale,
  );
  const volume = { top: before.total * (after.count - before.count), bottom: kept.totalBottom * (before.count || 1n) };
  return [price, volume, minus(minus(changeOf(kept), price), volume)];
}

function salesChange<Whole>(
  { subtract }: Arithmetic<Whole>,
  { before, after }: Sides<Whole>,
  { totalBottom }: AllGroups<Whole>,
): readonly Fraction<Whole>[] {
  return [{ top: subtract(after.total, before.total), bottom: totalBottom }];
}

/** Price, volume and mix of one product, and minus its amount. */
function keptParts<Whole>(
  { subtract, multiply }: Arithmetic<Whole>,
  { before, after }: Sides<Whole>,
  { sums, totalBottom }: AllGroups<Whole>,
): readonly Fraction<Whole>[] {
  const [pieces, later] = [sums.before.count, sums.after.count];
  const [own, all] = [multiply(before.count, totalBottom), multiply(pieces, totalBottom)];
  const moved = subtract(multiply(after.count, pieces), multiply(before.count, later));
  return [
    { top: subtract(multiply(after.total, before.count), multiply(before.total, after.count)), bottom: own },
    { top: multiply(before.total, subtract(later, pieces)), bottom: all },
    { top: multiply(before.total, moved), bottom: multiply(before.count, all) },
    { top: subtract(before.total, after.total), bottom: totalBottom },
  ];
}
