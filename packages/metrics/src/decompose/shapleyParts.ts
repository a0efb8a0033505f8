import { refuseOver } from '@zhanggui/core';
import type { Formula } from '../formula/formula.js';
import { bigIntegers } from '../formula/fraction.js';
import { metricLimits } from '../formula/metricLimits.js';
import { changedIn, exactValue, factorsOf, type InputEnds, summandsOf } from './ends.js';
import { type Exact, negative, over, plus, sumOf, times, whole } from './exact.js';

/**
 * Shapley 值: what each input adds when it changes, averaged over all orders in which they may change. Exact.
 *
 * The value of a sum is the sum of the values, so that every summand of the formula is taken alone. A product of inputs has a closed form
 * (time n² in its factors); any other summand is valued 2^n times, n the inputs in it that changed, at most 12.
 *
 * @param formula - checked, with a value on both sides
 * @returns `null` where something is divided by zero on the way from before to after
 * @throws `limit/exceeded`
 */
export function shapleyParts(formula: Formula, ends: InputEnds): Map<string, Exact> | null {
  const parts = new Map(Array.from(ends.keys(), (input) => [input, whole(0n)]));
  for (const { part, isMinus } of summandsOf(formula)) {
    const changed = changedIn(part, ends);
    if (changed.size === 0) continue;
    const values = productParts(part, ends) ?? anyParts(part, ends, [...changed]);
    if (values === null) return null;
    for (const [input, value] of values) parts.set(input, plus(parts.get(input)!, isMinus ? negative(value) : value));
  }
  return parts;
}

/**
 * The closed form of a product ∏ fⱼ in which each input stands once: with ∏ (beforeⱼ + afterⱼ z) over the others, the factor of z^s is the sum over all
 * ways in which s of them changed first. `null` for what is no such product.
 */
function productParts(part: Formula, ends: InputEnds): [string, Exact][] | null {
  const moving: { readonly input: string; readonly before: bigint; readonly after: bigint }[] = [];
  let constant = whole(1n);
  for (const { part: factor, isDivisor } of factorsOf(part)) {
    if (typeof factor === 'object' || moving.some(({ input }) => input === factor)) return null;
    const { before, after } = typeof factor === 'string' ? ends.get(factor)! : constantEnds(factor);
    if (before.top === after.top) constant = isDivisor ? over(constant, before) : times(constant, before);
    // 1 ÷ (b ÷ d) and 1 ÷ (a ÷ d) over their common bottom a × b
    else if (isDivisor) {
      moving.push({ input: factor as string, before: after.top, after: before.top });
      constant = times(constant, { top: before.bottom, bottom: before.top * after.top });
    } else {
      moving.push({ input: factor as string, before: before.top, after: after.top });
      constant = times(constant, { top: 1n, bottom: before.bottom });
    }
  }

  const count = moving.length;
  const ways = moving.reduce<bigint[]>((poly, { before, after }) => timesLine(poly, before, after), [1n]);
  const weights = orderWeights(count);
  return moving.map(({ input, before, after }) => {
    const others = overLine(ways, before, after);
    const sum = others.reduce((total, way, first) => total + way * weights[first]!, 0n);
    return [input, times(constant, { top: (after - before) * sum, bottom: weights[count]! })];
  });
}

function constantEnds(value: number) {
  const read = bigIntegers.read(value);
  return { before: read, after: read };
}

/** poly × (before + after z). */
function timesLine(poly: readonly bigint[], before: bigint, after: bigint): bigint[] {
  return [...poly, 0n].map((term, power) => term * before + (power === 0 ? 0n : poly[power - 1]! * after));
}

/** poly ÷ (before + after z), which leaves nothing over; not both are zero. */
function overLine(poly: readonly bigint[], before: bigint, after: bigint): bigint[] {
  if (before === 0n) return poly.slice(1).map((term) => term / after);
  const quotient: bigint[] = [];
  for (let power = 0; power < poly.length - 1; power++)
    quotient.push((poly[power]! - (power === 0 ? 0n : quotient[power - 1]! * after)) / before);
  return quotient;
}

/** In how many of all count! orders exactly these s come first and then this one, s! (count − 1 − s)!; at the end count! itself. */
function orderWeights(count: number): bigint[] {
  const factorials = [1n];
  for (let n = 1; n <= count; n++) factorials.push(factorials[n - 1]! * BigInt(n));
  const weights = factorials.slice(0, count).map((factorial, first) => factorial * factorials[count - 1 - first]!);
  return [...weights, factorials[count]!];
}

/** Every set of inputs that changed first, one bit an input. */
function anyParts(part: Formula, ends: InputEnds, inputs: readonly string[]): [string, Exact][] | null {
  refuseOver(metricLimits, 'shapleyInputs', inputs.length);
  const places = new Map(inputs.map((input, place) => [input, 1 << place]));
  const values: Exact[] = [];
  for (let set = 0; set < 1 << inputs.length; set++) {
    const value = exactValue(part, (input) => ends.get(input)![set & (places.get(input) ?? 0) ? 'after' : 'before']);
    if (value === null) return null;
    values.push(value);
  }
  const weights = orderWeights(inputs.length);
  return inputs.map((input, place) => {
    const terms = values.map(({ top, bottom }, set) => {
      const isIn = (set >> place) & 1;
      const weight = weights[onesIn(set) - isIn]!;
      return { top: top * (isIn ? weight : -weight), bottom };
    });
    return [input, over(sumOf(terms), whole(weights[inputs.length]!))];
  });
}

function onesIn(set: number): number {
  let ones = 0;
  for (let rest = set; rest > 0; rest &= rest - 1) ones += 1;
  return ones;
}
