import { closeParts } from './closeParts.js';
import type { DecompositionGap } from './decompose.js';
import { type Exact, minus, over, times, whole } from './exact.js';
import { type ExactGroup, type ExactSide, type Group, readGroups, sumSides } from './group.js';

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
  /** Sales of new products. */
  readonly launched: number | null;
  /** Minus the sales of products that are gone. */
  readonly dropped: number | null;
  readonly products: readonly ProductChange[];
  readonly gap: DecompositionGap | null;
}

/**
 * 价量结构分析 (price, volume, mix): why sales changed over products.
 *
 * Over the products sold on both sides: price = change of the price × pieces after; volume = change of all pieces × the product's share of pieces
 * before × price before; mix = (pieces after − all pieces after × share before) × price before. A product sold on one side only has no price to
 * compare with: its sales are `launched` or `dropped`, and its pieces are not among "all pieces". Whole 分, adding up to the change exactly by product
 * and by kind (largest remainder).
 *
 * @param products - count is pieces, total 分, mean the price in 分
 * @returns `change: null` and the reason in `gap` where a figure is `null`
 * @throws `decompose/not-count`, `decompose/not-number`, `metric/overflow`, `limit/exceeded` over 1,000,000 products, `shape/not-object`, `shape/not-list`
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
  const kinds = all.map(kindOf);
  const kept = all.filter((_, place) => kinds[place] === 'kept');
  const pieces = { before: sumSides(kept.map(({ before }) => before)), after: sumSides(kept.map(({ after }) => after)) };
  const [before, after] = [sumSides(all.map((product) => product.before)), sumSides(all.map((product) => product.after))];

  const parts = all.map((product, place) => (kinds[place] === 'kept' ? keptParts(product, pieces) : [salesChange(product)]));
  const closed = closeParts({ id: 'price_volume_mix', unit: 'fen', before: before.total, after: after.total, lists: [parts.flat()] });
  const numbers = closed.lists[0]!;
  let at = 0;
  const changes = all.map(({ id }, place): ProductChange => {
    const kind = kinds[place]!;
    if (kind !== 'kept') return { id, kind, price: 0, volume: 0, mix: 0, amount: numbers[at++]! };
    const [price, volume, mix] = [numbers[at]!, numbers[at + 1]!, numbers[at + 2]!];
    at += 3;
    return { id, kind, price, volume, mix, amount: price + volume + mix };
  });
  const sum = (of: (product: ProductChange) => number) => changes.reduce((total, product) => total + of(product), 0);
  return {
    before: closed.before,
    after: closed.after,
    change: closed.change,
    price: sum(({ price }) => price),
    volume: sum(({ volume }) => volume),
    mix: sum(({ mix }) => mix),
    launched: sum(({ kind, amount }) => (kind === 'new' ? amount : 0)),
    dropped: sum(({ kind, amount }) => (kind === 'gone' ? amount : 0)),
    products: changes,
    gap: null,
  };
}

function none(gap: DecompositionGap): PriceVolumeMix {
  const empty = { before: null, after: null, change: null, price: null, volume: null, mix: null, launched: null, dropped: null };
  return { ...empty, products: [], gap };
}

function kindOf({ before, after }: ExactGroup): ProductChange['kind'] {
  return before.count.top === 0n ? 'new' : after.count.top === 0n ? 'gone' : 'kept';
}

function salesChange({ before, after }: ExactGroup): Exact {
  return minus(after.total, before.total);
}

function keptParts(
  { before, after }: ExactGroup,
  pieces: { readonly before: ExactSide; readonly after: ExactSide },
): [Exact, Exact, Exact] {
  const atOldPrice = over(times(before.total, after.count), before.count);
  const growth = over(pieces.after.count, pieces.before.count);
  const grown = times(before.total, growth);
  return [minus(after.total, atOldPrice), times(before.total, minus(growth, whole(1n))), minus(atOldPrice, grown)];
}
