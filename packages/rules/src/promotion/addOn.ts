import { checkObject, type Fen, refuseOver, subtractFen, ZhangguiError } from '@zhanggui/core';
import { checkLongList } from '../rule/checkLongList.js';
import { rulesLimits } from '../rule/rulesLimits.js';
import type { Cart, CartLine } from './cart.js';
import type { CompiledPromotions } from './compilePromotions.js';
import { type PriceOptions, price } from './price.js';
import { articleOf } from './search/article.js';
import { cartBound } from './search/cartBound.js';
import { ceilingsOf } from './search/ceilings.js';
import { cheapestChoice } from './search/cheapestChoice.js';
import { checkTotals, readCount, readNodeBudget, wrongSearch } from './search/readSearch.js';
import { usablePromotions } from './search/usablePromotions.js';

/** 凑单候选: what could be put into the cart. */
export interface AddOnCandidate extends Omit<CartLine, 'quantity'> {
  /** How many pieces of it at most; 1 where it is left out. */
  readonly max?: number;
}

/** 凑单选项. */
export interface AddOnOptions extends PriceOptions {
  readonly candidates: readonly AddOnCandidate[];
  /** How many pieces are added in all. */
  readonly pieces: { readonly min: number; readonly max: number };
  /** How many carts may be looked at; 200,000 where it is left out. */
  readonly nodeBudget?: number;
}

/** 凑单方案. */
export interface AddOn {
  /** What the cart costs without it. */
  readonly before: Fen;
  readonly payable: Fen;
  /** `payable − before`; below 0 the additions pay for themselves. */
  readonly delta: Fen;
  /** In the order of the candidates; none of 0 pieces. */
  readonly add: readonly { readonly id: string; readonly pieces: number }[];
  /** Whether no other choice costs less, or as much with fewer pieces. */
  readonly optimal: boolean;
  /** No choice costs less than `payable − gap`; 0 where it is optimal. */
  readonly gap: Fen;
}

/**
 * 凑单: which pieces to add so that the whole cart costs least.
 *
 * What is chosen joins the cart as new lines after the others, in the order of the candidates, and the cart is priced by `price`. Of choices
 * that cost the same the one with fewer pieces is taken, then the one with more of the earlier candidates.
 *
 * Exact, by branch and bound: no branch is left while its carts could cost less. The bound takes from list prices the most that each promotion
 * can take off (see `search/cartBound.ts`), so it holds for every kind of promotion. Deals that can make any piece free (买N送M, 套餐, N件X元) keep it weak.
 * Where `nodeBudget` runs out, the best choice so far is returned, with `gap`.
 *
 * @param options - lines and candidates: together at most 2,000
 * @throws `search/wrong-field`, `search/too-few-pieces`, `shape/not-object`, `shape/not-list`, `money/overflow`, `limit/exceeded`, and what `price` refuses in the cart with one piece of each candidate, or with more of them
 * @example
 * ```ts
 * import { fen } from '@zhanggui/core';
 * import { addOn, compilePromotions } from '@zhanggui/rules/promotion';
 * const promotions = compilePromotions([{ id: '满200减30', benefit: { kind: 'tiers', by: 'amount', tiers: [{ at: 20000, off: fen(3000) }] } }]);
 * const cart = { lines: [{ id: '外套', unitPrice: fen(18000), quantity: 1 }] };
 * const candidates = [{ id: '袜子', unitPrice: fen(990) }, { id: '发带', unitPrice: fen(1200) }, { id: '围巾', unitPrice: fen(3000) }];
 * const { payable, delta, add } = addOn(cart, promotions, { candidates, pieces: { min: 0, max: 2 } });
 * [payable, delta]; // => [17190, -810]
 * add; // => [{ id: '袜子', pieces: 1 }, { id: '发带', pieces: 1 }]
 * ```
 */
export function addOn(cart: Cart, promotions: CompiledPromotions, options: AddOnOptions): AddOn {
  checkObject('options', options);
  const { candidates: given, pieces, nodeBudget, ...priceOptions } = options;
  checkLongList(given, 'searchArticles');
  checkObject('pieces', pieces);
  const budget = readNodeBudget(nodeBudget);
  const max = readCount(pieces.max, 'pieces.max', { least: 0 });
  const min = readCount(pieces.min, 'pieces.min', { least: 0, most: max });
  const candidates = Array.from(given, readCandidate);
  const available = candidates.reduce((sum, candidate) => sum + candidate.max, 0);
  if (available < min) throw new ZhangguiError('search/too-few-pieces', { min, available });

  const before = price(cart, promotions, priceOptions).payable;
  refuseOver(rulesLimits, 'searchArticles', cart.lines.length + candidates.length);
  const withAll = (counts: readonly number[]): Cart => ({
    ...cart,
    lines: [...cart.lines, ...candidates.flatMap(({ line }, k) => (counts[k]! > 0 ? [{ ...line, quantity: counts[k]! }] : []))],
  });
  const everything = price(withAll(candidates.map(() => 1)), promotions, priceOptions);
  checkTotals(
    everything.listTotal,
    candidates.reduce((dearest, { line }) => Math.max(dearest, line.unitPrice), 0),
    Math.min(max, available),
  );
  const payableOf = (counts: readonly number[]) => price(withAll(counts), promotions, priceOptions).payable;

  const lines = [...cart.lines, ...candidates.map(({ line }) => line)];
  const articles = lines.map(articleOf);
  const order = candidates.map((_, k) => k).sort((a, b) => candidates[b]!.line.unitPrice - candidates[a]!.line.unitPrice);
  const ceilings = ceilingsOf(usablePromotions(promotions, everything), articles, {
    methods: cart.shipping ?? [],
    payer: 'all',
    lines: lines.length,
  });
  const most = candidates.map((candidate) => Math.min(candidate.max, max));
  const bound = cartBound(articles, {
    ceilings,
    costs: articles.map(() => 0),
    order: order.map((k) => cart.lines.length + k),
    most: order.map((k) => most[k]!),
    besides: everything.shippingFee,
  });
  cart.lines.forEach(({ quantity }, place) => {
    bound.add(place, quantity);
  });

  const { counts, payable, optimal, gap } = cheapestChoice({
    most,
    order,
    bound,
    placeOf: (candidate) => cart.lines.length + candidate,
    pieces: { min, max: Math.min(max, available) },
    budget,
    payableOf,
  });
  return {
    before,
    payable: payable as Fen,
    delta: subtractFen(payable as Fen, before),
    add: candidates.flatMap(({ line }, k) => (counts[k]! > 0 ? [{ id: line.id, pieces: counts[k]! }] : [])),
    optimal,
    gap: gap as Fen,
  };
}

function readCandidate(given: AddOnCandidate, index: number): { readonly line: CartLine; readonly max: number } {
  if (typeof given !== 'object' || given === null) throw wrongSearch(`candidates.${index}`, given);
  const { max = 1, ...line } = given;
  return { line: { ...line, quantity: 1 }, max: readCount(max, `candidates.${index}.max`, { least: 1, most: 1e9 }) };
}
