import { allocate, fen } from '@zhanggui/core';
import type { Answer, Area } from './answer.js';

type Recorded =
  | { readonly kind: 'allocate'; readonly amount: number; readonly weights: readonly number[] }
  | { readonly kind: 'cart' | 'refund' };

/** Carts, splits and refunds of promotion engines. */
export const promotion: Area = (recorded) => answer(recorded as unknown as Recorded);

function answer(recorded: Recorded): Answer {
  if (recorded.kind === 'allocate') return { got: { parts: allocate(fen(recorded.amount), recorded.weights) } };
  return { unsupported: `${recorded.kind}: the library prices no such case yet` };
}
