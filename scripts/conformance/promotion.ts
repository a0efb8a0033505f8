import { allocate, fen } from '@zhanggui/core';
import type { Area } from './answer.js';
import { type AddOnCase, answerAddOn } from './promotion/addOnCase.js';
import { answerBest, type BestCase } from './promotion/bestCase.js';
import { priced } from './promotion/priced.js';
import { answerProtection, type ProtectionCase } from './promotion/protectionCase.js';
import { cartFields, type RecordedCart } from './promotion/recorded.js';
import { answerReferencePrice, type ReferencePriceCase } from './promotion/referencePriceCase.js';
import { answerRefund, type RefundCase } from './promotion/refundCase.js';
import { report } from './promotion/report.js';
import { answerSolve, type SolveCase } from './promotion/solveCase.js';
import { only, Unsupported } from './promotion/unsupported.js';

type Recorded =
  | { readonly kind: 'allocate'; readonly amount: number; readonly weights: readonly number[] }
  | ({ readonly kind: 'cart' } & RecordedCart)
  | RefundCase
  | ProtectionCase
  | AddOnCase
  | BestCase
  | SolveCase
  | ReferencePriceCase;

/** Carts, refunds and choices of promotion engines. The cases are mapped to the library's types; where it has none, that is said. */
export const promotion: Area = (recorded) => {
  try {
    return { got: answer(recorded as unknown as Recorded) };
  } catch (error) {
    if (error instanceof Unsupported) return { unsupported: error.message };
    // a case that is not of the format must not take the others with it; `main` says what the library refuses
    if (error instanceof TypeError) return { unsupported: `not of the format: ${error.message}` };
    throw error;
  }
};

function answer(recorded: Recorded): unknown {
  switch (recorded.kind) {
    case 'allocate':
      only(recorded, 'case', ['id', 'kind', 'type', 'alsoAt', 'inputAssumed', 'amount', 'weights']);
      return { parts: allocate(fen(recorded.amount), recorded.weights) };
    case 'cart': {
      only(recorded, 'case', cartFields);
      const { cart, adapted } = priced(recorded);
      return report(cart, recorded.lines, adapted);
    }
    case 'refund':
      return answerRefund(recorded);
    case 'price_protection':
      return answerProtection(recorded);
    case 'add_on':
      return answerAddOn(recorded);
    case 'best':
      return answerBest(recorded);
    case 'solve':
      return answerSolve(recorded);
    case 'reference_price':
      return answerReferencePrice(recorded);
    default:
      throw new Unsupported(`${(recorded as { kind: string }).kind}: the library answers no such case`);
  }
}
