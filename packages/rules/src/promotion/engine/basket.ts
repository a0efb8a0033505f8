import { type Fen, shown, ZhangguiError } from '@zhanggui/core';
import { checkLongList } from '../../rule/checkLongList.js';
import type { Buyer, Cart, CartLine, ShippingMethod } from '../cart.js';
import type { Level } from '../level.js';
import type { PromotionShare } from '../pricedCart.js';
import { sum } from './amounts.js';
import { fallOnPieces, type PieceAmounts, placeOnPieces } from './pieceRuns.js';

/** A line as the engine sees it. */
export interface Line {
  readonly id: string;
  readonly sku: string;
  readonly shop: string | null;
  readonly category: string | null;
  readonly tags: readonly string[];
  readonly unitPrice: number;
  readonly quantity: number;
}

/** What is still to be paid for something that promotions take from: lines of goods, or methods of shipping. */
export interface Purse {
  readonly ids: readonly string[];
  /** What each costs by now. */
  running: number[];
  /** What each may not fall below; null where nothing has a floor. */
  readonly floors: readonly number[] | null;
  readonly shares: PromotionShare[][];
}

/** 算价的中间状态: one cart while its promotions apply, one after the other. */
export interface Basket {
  readonly lines: readonly Line[];
  readonly goods: Purse;
  readonly freight: Purse;
  readonly methods: readonly ShippingMethod[];
  readonly buyer: Buyer;
  /** Before any promotion. */
  readonly original: readonly number[];
  /** After the level `unit`; before it is over the same as `original`. */
  list: readonly number[];
  /** Whether the level `unit` is over. */
  listed: boolean;
  /** What the goods cost after all promotions of a level, for thresholds that look there. */
  readonly after: Map<Level, readonly number[]>;
  /** The place of each line's shop in the order of first appearance. */
  readonly shopOf: readonly number[];
  readonly shopNames: readonly (string | null)[];
  /** What is paid first. */
  deposits: number;
  /** What each line's pieces cost by now, and how many of its shares that includes. */
  readonly pieces: ({ runs: readonly PieceAmounts[]; shares: number } | undefined)[];
  readonly applied: Set<string>;
}

/** What the goods cost by now. */
export function goodsTotal({ goods }: Basket): number {
  return sum(goods.running);
}

/** What the pieces of a line cost by now, in runs of the same. */
export function piecesAt(basket: Basket, place: number): readonly PieceAmounts[] {
  const shares = basket.goods.shares[place]!;
  const { quantity, unitPrice } = basket.lines[place]!;
  let known = basket.pieces[place];
  if (known === undefined) {
    known = { runs: [{ count: quantity, each: unitPrice }], shares: 0 };
    basket.pieces[place] = known;
  }
  for (; known.shares < shares.length; known.shares += 1) {
    const { amount, pieces } = shares[known.shares]!;
    const taken = pieces === undefined ? fallOnPieces(known.runs, amount) : placeOnPieces(known.runs, pieces);
    known.runs = taken.map(({ count, each, off }) => ({ count, each: each - off }));
  }
  return known.runs;
}

/** Reads a cart. @throws as `price` says */
export function readCart(cart: Cart): Basket {
  const { lines: given, shipping, buyer } = cart ?? {};
  checkLongList(given, 'cartLines');
  const ids = new Set<string>();
  const floors: number[] = [];
  const original: number[] = [];
  const lines: Line[] = [];
  for (let index = 0; index < given.length; index++) {
    const line = readLine(given[index]!, index, ids);
    const total = line.unitPrice * line.quantity;
    lines.push(line);
    original.push(total);
    floors.push(floorOf(given[index]!, line, total));
  }
  const methods = readMethods(shipping);
  // no line alone can leave 2^53 where all together do not
  const all = sum(original) + sum(methods.map(({ fee }) => fee));
  if (!Number.isSafeInteger(all)) throw new ZhangguiError('money/overflow', { value: shown(all) });
  const [shopOf, shopNames] = numberShops(lines);
  return {
    lines,
    goods: {
      ids: lines.map(({ id }) => id),
      running: [...original],
      floors: floors.some((floor) => floor > 0) ? floors : null,
      shares: lines.map(() => []),
    },
    freight: {
      ids: methods.map(({ id }) => id),
      running: methods.map(({ fee }) => fee),
      floors: null,
      shares: methods.map(() => []),
    },
    methods,
    buyer: readBuyer(buyer),
    original,
    list: original,
    listed: false,
    after: new Map(),
    shopOf,
    shopNames,
    deposits: 0,
    pieces: lines.map(() => undefined),
    applied: new Set(),
  };
}

function readLine(given: CartLine, index: number, ids: Set<string>): Line {
  const { id, unitPrice, quantity, sku = id, shop = null, category = null, tags = [] } = given ?? {};
  if (typeof id !== 'string' || id === '') throw new ZhangguiError('promotion/not-id', { index, value: shown(id) });
  if (ids.add(id).size === index) throw new ZhangguiError('promotion/duplicate-line', { line: shown(id) });
  if (!(Number.isSafeInteger(unitPrice) && unitPrice >= 0))
    throw new ZhangguiError('promotion/not-price', { line: shown(id), value: shown(unitPrice) });
  if (!(Number.isSafeInteger(quantity) && quantity >= 1 && quantity <= 1e9))
    throw new ZhangguiError('promotion/not-quantity', { line: shown(id), value: shown(quantity) });
  if (!Array.isArray(tags)) throw new ZhangguiError('promotion/not-tags', { line: shown(id) });
  const named =
    typeof sku === 'string' && (shop === null || typeof shop === 'string') && (category === null || typeof category === 'string');
  if (!named) throw new ZhangguiError('promotion/not-tags', { line: shown(id) });
  return { id, sku, shop, category, tags, unitPrice, quantity };
}

/** Never above what the line costs: a price below its floor stays as it is. */
function floorOf({ floorPrice = 0 as Fen }: CartLine, { id, quantity }: Line, total: number): number {
  if (!(Number.isSafeInteger(floorPrice) && floorPrice >= 0))
    throw new ZhangguiError('promotion/not-price', { line: shown(id), value: shown(floorPrice) });
  return Math.min(total, floorPrice * quantity);
}

function readMethods(given: readonly ShippingMethod[] | undefined): readonly ShippingMethod[] {
  if (given === undefined) return [];
  checkLongList(given, 'shippingMethods');
  const ids = new Set<string>();
  return Array.from(given, (method, index) => {
    const { id, fee, shop, tags = [] } = method ?? {};
    if (typeof id !== 'string' || id === '') throw new ZhangguiError('promotion/not-id', { index, value: shown(id) });
    if (ids.has(id)) throw new ZhangguiError('promotion/duplicate-line', { line: shown(id) });
    ids.add(id);
    // together they stay below 2^53
    if (!(Number.isSafeInteger(fee) && fee >= 0 && fee <= 1e11))
      throw new ZhangguiError('promotion/not-price', { line: shown(id), value: shown(fee) });
    if (!Array.isArray(tags) || (shop !== undefined && typeof shop !== 'string'))
      throw new ZhangguiError('promotion/not-tags', { line: shown(id) });
    return shop === undefined ? { id, fee, tags } : { id, fee, shop, tags };
  });
}

function readBuyer(given: Buyer | undefined): Buyer {
  if (given === undefined) return {};
  const { tags = [], orderNumber } = given ?? {};
  if (given === null || !Array.isArray(tags)) throw new ZhangguiError('promotion/not-tags', { line: 'buyer' });
  return orderNumber === undefined ? { tags } : { tags, orderNumber };
}

function numberShops(lines: readonly Line[]): readonly [readonly number[], readonly (string | null)[]] {
  const names: (string | null)[] = [];
  const numbers = new Map<string | null, number>();
  let known = 0;
  const shopOf = lines.map(({ shop }, k) => {
    if (k > 0 && shop === lines[k - 1]!.shop) return known;
    known = numbers.get(shop) ?? names.push(shop) - 1;
    numbers.set(shop, known);
    return known;
  });
  return [shopOf, names];
}
