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
  const product = a * b;
  const size = Math.abs(product);
  let quotient: number;
  let remainder: number;
  if (size <= Number.MAX_SAFE_INTEGER) {
    // while the product is at most 2^53, the quotient of doubles stays below the next whole number
    quotient = Math.floor(size / divisor);
    remainder = size - quotient * divisor;
  } else {
    const exact = BigInt(Math.abs(a)) * BigInt(Math.abs(b));
    quotient = Number(exact / BigInt(divisor));
    remainder = Number(exact % BigInt(divisor));
  }
  if (roundsAway(rounding, product < 0, quotient, remainder, divisor)) quotient += 1;
  if (quotient > Number.MAX_SAFE_INTEGER) throw new ZhangguiError('money/overflow', { value: shown(quotient) });
  return product < 0 ? 0 - quotient : quotient;
}

/** Whether what remains makes the quotient one larger, away from zero. */
function roundsAway(rounding: Rounding, negative: boolean, quotient: number, remainder: number, divisor: number): boolean {
  switch (rounding) {
    case 'half-away-from-zero':
      return remainder >= divisor - remainder;
    case 'half-even':
      return remainder > divisor - remainder || (remainder === divisor - remainder && quotient % 2 === 1);
    case 'toward-zero':
      return false;
    case 'away-from-zero':
      return remainder !== 0;
    case 'floor':
      return remainder !== 0 && negative;
    case 'ceil':
      return remainder !== 0 && !negative;
    default:
      throw new ZhangguiError('option/unknown', {
        option: 'rounding',
        value: shown(rounding),
        allowed: 'half-away-from-zero half-even toward-zero away-from-zero floor ceil',
      });
  }
}
