import { checkObject, checkOption, type Fen, refuseOver, shown, ZhangguiError } from '@zhanggui/core';
import { rulesLimits } from '../rule/rulesLimits.js';
import type { Cart } from './cart.js';
import { type CompiledPromotions, type CompileOptions, compilePromotions } from './compilePromotions.js';
import { type PriceOptions, price } from './price.js';
import type { Promotion } from './promotion.js';
import { articleOf } from './search/article.js';
import { cartBound } from './search/cartBound.js';
import { ceilingsOf } from './search/ceilings.js';
import { firstBelow } from './search/firstBelow.js';
import { readCount, readNodeBudget, wrongSearch } from './search/readSearch.js';
import { usablePromotions } from './search/usablePromotions.js';
import { withNumber } from './search/withNumber.js';

/** 反推什么: a number of a promotion, by its path (`benefit.off`, `benefit.tiers.0.at`, `when.0.atLeast`), or the unit price of a line. */
export type PriceUnknown = { readonly promotion: string; readonly field: string } | { readonly line: string };

/** 到手价反推选项. */
export interface PriceTarget extends PriceOptions, CompileOptions {
  /** What the buyer is to pay at most. */
  readonly target: Fen;
  readonly unknown: PriceUnknown;
  /**
   * Both ends included, whole steps apart. A step is a whole number (100 for whole yuan) with ends that are, too; for a rate any multiple of
   * 0.000001 (0.05), and so are the ends. 1 where it is left out.
   */
  readonly range: { readonly from: number; readonly to: number; readonly step?: number };
  /** `smallest` where it is left out. */
  readonly pick?: 'smallest' | 'largest';
  /** How many values, and ranges of values, may be looked at; 200,000 where it is left out. */
  readonly nodeBudget?: number;
}

/** 反推结果. */
export interface SolvedPrice {
  /** Null where no value of the range does. */
  readonly value: number | null;
  readonly payable: Fen | null;
  /** False where the budget ran out before anything was found: then there may still be a value. */
  readonly exact: boolean;
}

/**
 * 到手价反推: the smallest (or largest) value of one number with which the cart costs `target` at most: how much a coupon must take off, which discount
 * or which price it takes.
 *
 * What is paid need not fall or rise evenly with the number: a larger reduction can break the threshold of the next promotion. So no value is passed over
 * because its neighbours will not do: ranges are left out only where the least that any of their carts can cost (list prices, less the most that each
 * promotion takes off at the better end of the range) is above `target`; every other value is priced, the preferred end first.
 *
 * @param promotions - as for `compilePromotions`; every value of the range must be allowed there
 * @returns time: values that are priced × what compiling and pricing takes
 * @throws `search/wrong-field` for a field, range or line that is not there, `shape/not-object`, `option/unknown`, `limit/exceeded` over 2,000 lines, and what `compilePromotions` and `price` refuse at an end of the range
 * @example
 * ```ts
 * import { fen } from '@zhanggui/core';
 * import { solveForPrice } from '@zhanggui/rules/promotion';
 * const cart = { lines: [{ id: '外套', unitPrice: fen(31000), quantity: 1 }] };
 * const coupon = { id: '券', benefit: { kind: 'order-off', off: fen(0) } } as const;
 * const every300 = { id: '每满300减50', level: 'cross-shop', benefit: { kind: 'tiers', by: 'amount', tiers: [{ at: 30000, off: fen(5000), repeat: true }] } } as const;
 * const unknown = { promotion: '券', field: 'benefit.off' };
 * // 10 元 leave 300 and take 250; with more the 50 are lost, so that 240 needs a coupon of 70
 * solveForPrice(cart, [coupon, every300], { target: fen(24000), unknown, range: { from: 0, to: 31000 } }); // => { value: 7000, payable: 24000, exact: true }
 * ```
 */
export function solveForPrice(cart: Cart, promotions: readonly Promotion[], options: PriceTarget): SolvedPrice {
  checkObject('options', options);
  const { target, unknown, range, pick = 'smallest', nodeBudget, levels, ...priceOptions } = options;
  if (!(Number.isSafeInteger(target) && target >= 0)) throw new ZhangguiError('money/not-fen', { value: shown(target) });
  checkOption('pick', pick, ['smallest', 'largest']);
  const budget = readNodeBudget(nodeBudget);
  const { first, last, numberAt } = readRange(range);
  const compiled = compilePromotions(promotions, { ...(levels !== undefined && { levels }) });
  const asGiven = price(cart, compiled, priceOptions);
  refuseOver(rulesLimits, 'searchArticles', asGiven.lines.length);
  const { problemOf, changes } = readUnknown(unknown, { cart, promotions, compiled, ...(levels !== undefined && { levels }) });
  const usable = new Set(usablePromotions(compiled, asGiven).map(({ id }) => id));
  const mayApply = ({ id }: Promotion) => usable.has(id) || id === changes;
  const payableOf = (step: number) => {
    const problem = problemOf(numberAt(step));
    return price(problem.cart, problem.promotions, priceOptions).payable;
  };
  // refuses a range whose values are none for this number
  for (const end of [first, last]) payableOf(end);

  const { found, exact } = firstBelow({
    first,
    last,
    pick,
    target,
    valueAt: payableOf,
    leastBetween: (from, to) => leastBetween(problemOf(numberAt(from)), problemOf(numberAt(to)), mayApply),
    budget,
  });
  return { value: found === null ? null : numberAt(found.at), payable: found?.value ?? null, exact };
}

interface Problem {
  readonly cart: Cart;
  readonly promotions: CompiledPromotions;
}

/** What a cart costs at least with any value between two: what its lines cost at the cheaper end, less the most that comes off at the better one. */
function leastBetween(from: Problem, to: Problem, mayApply: (promotion: Promotion) => boolean): number {
  const ends = [from, to].map(({ cart, promotions }) => {
    const articles = cart.lines.map(articleOf);
    const methods = cart.shipping ?? [];
    const ceilings = ceilingsOf(promotions.promotions.filter(mayApply), articles, { methods, payer: 'all', lines: articles.length });
    const besides = methods.reduce((sum, { fee }) => sum + fee, 0);
    const bound = cartBound(articles, { ceilings, costs: articles.map(() => 0), order: [], most: [], besides });
    cart.lines.forEach(({ quantity }, place) => {
      bound.add(place, quantity);
    });
    const list = cart.lines.reduce((sum, { unitPrice, quantity }) => sum + unitPrice * quantity, besides);
    return { list, off: list - bound.ofCart() };
  });
  return Math.min(...ends.map(({ list }) => list)) - Math.max(...ends.map(({ off }) => off));
}

function readRange(given: PriceTarget['range']): {
  readonly first: number;
  readonly last: number;
  readonly numberAt: (step: number) => number;
} {
  checkObject('range', given);
  const { from, to, step = 1 } = given;
  // a rate is counted in millionths
  const parts = Number.isInteger(step) ? 1 : 1_000_000;
  const whole = (value: number, field: string, least: number) => {
    if (parts === 1) return readCount(value, field, { least });
    if (!(typeof value === 'number' && value <= 1e9)) throw wrongSearch(field, value);
    const count = Math.round(value * parts);
    // a decimal is the quotient nearest to it
    if (count < least || count / parts !== value) throw wrongSearch(field, value);
    return count;
  };
  const each = whole(step, 'range.step', 1);
  const [first, last] = [whole(from, 'range.from', 0), whole(to, 'range.to', 0)];
  if (last < first || (last - first) % each !== 0) throw wrongSearch('range.to', to);
  return { first: 0, last: (last - first) / each, numberAt: (steps) => (first + steps * each) / parts };
}

/** The cart and the promotions for each value, and which promotion it changes. */
function readUnknown(
  unknown: PriceUnknown,
  {
    cart,
    promotions,
    compiled,
    ...options
  }: { readonly cart: Cart; readonly promotions: readonly Promotion[]; readonly compiled: CompiledPromotions } & CompileOptions,
): { readonly problemOf: (value: number) => Problem; readonly changes: string | null } {
  checkObject('unknown', unknown);
  if ('line' in unknown) {
    const { line } = unknown;
    if (!cart.lines.some(({ id }) => id === line)) throw wrongSearch('unknown.line', line);
    const withPrice = (unitPrice: number) => cart.lines.map((each) => (each.id === line ? { ...each, unitPrice: unitPrice as Fen } : each));
    return { changes: null, problemOf: (value) => ({ promotions: compiled, cart: { ...cart, lines: withPrice(value) } }) };
  }
  const { promotion, field } = unknown;
  const place = promotions.findIndex(({ id }) => id === promotion);
  if (place === -1) throw wrongSearch('unknown.promotion', promotion);
  if (typeof field !== 'string' || field.length > 200) throw wrongSearch('unknown.field', field);
  const path = field.split('.');
  const withValue = (value: number) => promotions.map((each, k) => (k === place ? (withNumber(each, path, value) as Promotion) : each));
  return { changes: promotion, problemOf: (value) => ({ cart, promotions: compilePromotions(withValue(value), options) }) };
}
