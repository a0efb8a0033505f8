import type { PieceRun } from '../../pricedCart.js';
import type { Basket } from '../basket.js';
import type { Refusal } from '../conditions.js';

/** What a promotion would take, before floors, deposits and budgets are looked at. */
export interface Take {
  readonly lookedAt: number;
  /** Lines of goods, or methods of shipping. */
  readonly from: 'goods' | 'freight';
  /** Where it takes from, as places in the cart. */
  readonly places: readonly number[];
  /** Off each of them, together at most `cap`; or off all of them together, which is then split. */
  readonly off:
    | { readonly each: readonly number[]; readonly pieces?: readonly (readonly PieceRun[] | undefined)[]; readonly cap?: number }
    | { readonly total: number };
  readonly points?: number;
  readonly deposit?: number;
  readonly gift?: { readonly sku: string; readonly pieces: number };
}

/**
 * `covered` are the lines of its scope, never none but for freight; `among` those of the shop that it is tried for, or of the cart. `spare` is
 * what may come off the goods of the whole cart, deposits kept, and `spent` how many points the same promotion used in the shops before.
 */
export type Taker = (basket: Basket, covered: readonly number[], among: readonly number[], spare: number, spent?: number) => Take | Refusal;

export function isRefusal(answer: Take | Refusal): answer is Refusal {
  return 'reason' in answer;
}

/** Off all the lines together. */
export function offAll(places: readonly number[], lookedAt: number, total: number): Take {
  return { lookedAt, from: 'goods', places, off: { total } };
}
