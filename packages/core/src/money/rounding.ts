import { shown } from '../error/shown.js';
import { ZhangguiError } from '../error/ZhangguiError.js';

/**
 * 舍入方式: what happens to a part of a 分. `half-away-from-zero` is 四舍五入, the same for a charge and its refund.
 */
export type Rounding = 'half-away-from-zero' | 'half-even' | 'toward-zero' | 'away-from-zero' | 'floor' | 'ceil';

/**
 * a × b ÷ divisor, rounded: exact, also where a × b leaves 2^53.
 *
 * @param divisor - positive
 * @throws `money/overflow`, `option/unknown` for another rounding
 */
export function multiplyDivide(a: number, b: number, divisor: number, rounding: Rounding): number {
  const product = Math.abs(a * b);
  const negative = a < 0 !== b < 0;
  let quotient: number;
  let remainder: number;
  if (product <= Number.MAX_SAFE_INTEGER) {
    // the quotient of doubles may be one too large, which shows in the remainder
    quotient = Math.floor(product / divisor);
    remainder = product - quotient * divisor;
    if (remainder < 0) {
      quotient -= 1;
      remainder += divisor;
    }
  } else {
    const exact = BigInt(Math.abs(a)) * BigInt(Math.abs(b));
    quotient = Number(exact / BigInt(divisor));
    remainder = Number(exact % BigInt(divisor));
  }
  if (roundsAway(rounding, negative, remainder - (divisor - remainder), quotient % 2 === 1, remainder !== 0)) quotient += 1;
  if (quotient > Number.MAX_SAFE_INTEGER) throw new ZhangguiError('money/overflow', { value: shown(negative ? -quotient : quotient) });
  return negative && quotient !== 0 ? -quotient : quotient;
}

/** @param overHalf - negative, zero or positive: the rest against one half */
function roundsAway(rounding: Rounding, negative: boolean, overHalf: number, odd: boolean, inexact: boolean): boolean {
  switch (rounding) {
    case 'half-away-from-zero':
      return overHalf >= 0;
    case 'half-even':
      return overHalf > 0 || (overHalf === 0 && odd);
    case 'toward-zero':
      return false;
    case 'away-from-zero':
      return inexact;
    case 'floor':
      return inexact && negative;
    case 'ceil':
      return inexact && !negative;
    default:
      throw new ZhangguiError('option/unknown', {
        option: 'rounding',
        value: shown(rounding),
        allowed: 'half-away-from-zero half-even toward-zero away-from-zero floor ceil',
      });
  }
}
