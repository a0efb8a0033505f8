import type { Formula } from '../formula/formula.js';
import { changedIn, type Factor, factorsOf, type InputEnds, valueAt } from './ends.js';
import { absolute, type Exact, minus, negative, over, shifted, signOf, sumOf, times, trimmed, whole } from './exact.js';
import { logMean } from './logarithm.js';

/**
 * 对数平均迪氏分解 (LMDI-I, Ang 2004), down a tree.
 *
 * A sum hands on to each summand what changed in it. A product P hands on to a factor f, for each unit by which f changed, L(P) ÷ L(f):
 * then f has the part L(P) × ln(f after ÷ f before), and a factor that is a sum of its own passes its part on in proportion, also where the
 * sum itself stayed and what it is made of did not.
 *
 * @param formula - checked, with a value on both sides
 * @returns a part for every input, to at least 150 bits; `null` where a factor changes its sign while another one changes too: no logarithm
 */
export function lmdiParts(formula: Formula, ends: InputEnds): Map<string, Exact> | null {
  const places = new Map<string, Exact[]>(Array.from(ends.keys(), (input) => [input, []]));
  const give = (part: Formula, perUnit: Exact): boolean => {
    if (perUnit.top === 0n || typeof part === 'number' || changedIn(part, ends).size === 0) return true;
    if (typeof part === 'string') {
      const { before, after } = ends.get(part)!;
      places.get(part)!.push(times(perUnit, minus(after, before)));
      return true;
    }
    const [left, operator, right] = part;
    if (operator === '+' || operator === '-') return give(left, perUnit) && give(right, operator === '-' ? negative(perUnit) : perUnit);
    return sharesOf(part, ends)?.every(({ factor, share }) => give(factor.part, trimmed(times(perUnit, share)))) ?? false;
  };
  return give(formula, whole(1n)) ? new Map(Array.from(places, ([input, amounts]) => [input, allPlaces(amounts)])) : null;
}

/** What an input does in all its places; what is left where they cancel each other but for the last of all bits is nothing. */
function allPlaces(amounts: readonly Exact[]): Exact {
  const sum = sumOf(amounts);
  const rest = minus(sumOf(amounts.map(absolute)), shifted(absolute(sum), 120));
  return signOf(rest) > 0 ? whole(0n) : trimmed(sum);
}

interface FactorEnds {
  readonly factor: Factor;
  readonly before: Exact;
  readonly after: Exact;
}

/** How much of a product's change each of its factors has, for each unit by which it changed. */
function sharesOf(product: Formula, ends: InputEnds): { readonly factor: Factor; readonly share: Exact }[] | null {
  const all = factorsOf(product).map((factor) => ({
    factor,
    before: valueAt(factor.part, ends, 'before')!,
    after: valueAt(factor.part, ends, 'after')!,
  }));
  const moving = all.filter(({ factor }) => changedIn(factor.part, ends).size > 0);
  if (moving.length > 1 && moving.some(({ before, after }) => signOf(before) * signOf(after) < 0)) return null;
  return moving.map((one) => ({ factor: one.factor, share: moving.length === 1 ? shareAlone(one, all) : shareOf(one, all) }));
}

/** Nothing else changes: the other factors are a constant, whatever the signs. */
function shareAlone(one: FactorEnds, all: readonly FactorEnds[]): Exact {
  const rest = product(without(all, one), 'before');
  return one.factor.isDivisor ? negative(over(rest, times(one.before, one.after))) : rest;
}

/**
 * L(P) ÷ L(f), and where a factor is zero its analytical limit (Ang, Zhang and Choi 1998; Ang and Liu 2007): what came from nothing was brought
 * by the factors that were nothing, what went to nothing was taken by those that went, in equal parts; nothing that stays nothing has no change.
 */
function shareOf(one: FactorEnds, all: readonly FactorEnds[]): Exact {
  const zeros = { before: 0, after: 0 };
  for (const { before, after } of all) {
    if (before.top === 0n) zeros.before += 1;
    if (after.top === 0n) zeros.after += 1;
  }
  if (zeros.before === 0 && zeros.after === 0) {
    const share = over(logMean(product(all, 'after'), product(all, 'before')), logMean(one.after, one.before));
    return one.factor.isDivisor ? negative(share) : share;
  }
  const [isFromZero, isToZero] = [one.before.top === 0n, one.after.top === 0n];
  if (isFromZero && isToZero) {
    const others = without(all, one);
    const [before, after] = [product(others, 'before'), product(others, 'after')];
    return before.top === 0n || after.top === 0n ? whole(0n) : logMean(after, before);
  }
  if (isFromZero && zeros.after === 0) return over(product(all, 'after'), times(one.after, whole(BigInt(zeros.before))));
  if (isToZero && zeros.before === 0) return over(product(all, 'before'), times(one.before, whole(BigInt(zeros.after))));
  return whole(0n);
}

function product(factors: readonly FactorEnds[], side: 'before' | 'after'): Exact {
  return factors.reduce((value, { factor, [side]: end }) => (factor.isDivisor ? over(value, end) : times(value, end)), whole(1n));
}

function without(all: readonly FactorEnds[], one: FactorEnds): FactorEnds[] {
  return all.filter(({ factor }) => factor !== one.factor);
}
