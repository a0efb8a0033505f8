import { allocate, type Fen } from '@zhanggui/core';

/** amount × millionths ÷ 1,000,000, exact: rounded half up, or down. Neither is negative. */
export function shareOf(amount: number, millionths: number, rounding: 'half-up' | 'down' = 'half-up'): number {
  const add = rounding === 'half-up' ? 500_000 : 0;
  const product = amount * millionths + add;
  // while the product is at most 2^53, the quotient of doubles stays below the next whole number
  if (product <= Number.MAX_SAFE_INTEGER) return Math.floor(product / 1e6);
  return Number((BigInt(amount) * BigInt(millionths) + BigInt(add)) / 1_000_000n);
}

/** The smaller of `most` and a product that may leave 2^53. */
export function timesAtMost(amount: number, times: number, most: number): number {
  const product = amount * times;
  return Math.min(product, most);
}

export function sumAt(amounts: readonly number[], places: readonly number[]): number {
  let sum = 0;
  for (let k = 0; k < places.length; k++) sum += amounts[places[k]!]!;
  return sum;
}

export function sum(amounts: readonly number[]): number {
  let total = 0;
  for (let k = 0; k < amounts.length; k++) total += amounts[k]!;
  return total;
}

/** Of rising steps the last that is reached. */
export function lastReached<Step extends { readonly at: number }>(steps: readonly Step[], reached: number): Step | undefined {
  let last: Step | undefined;
  for (const step of steps) if (step.at <= reached) last = step;
  return last;
}

/** Largest remainder. `weights` add up to `amount` at least, or `caps` do: no part is above its own. */
export function split(amount: number, weights: readonly number[], caps?: readonly number[]): readonly number[] {
  if (weights.length === 1) return [amount];
  return allocate(amount as Fen, weights, caps === undefined ? undefined : { caps });
}
