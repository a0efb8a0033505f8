import { checkLimit } from '../error/limits.js';
import { shown } from '../error/shown.js';
import { ZhangguiError } from '../error/ZhangguiError.js';
import { type Fen, fen } from './fen.js';
import { toMillionths } from './millionths.js';

/** 分摊选项. */
export interface AllocateOptions {
  /** The most that each line takes, in 分 either way, one a weight; `Infinity` for no cap. What is over goes to the other lines. */
  readonly caps?: readonly number[];
}

/**
 * 分摊: splits money over lines by weight, to the 分: a discount over an order's lines, a target over months.
 *
 * Largest remainder: every line gets its exact share rounded down, and the 分 left over go one each to the largest remainders,
 * ties to the earlier line. The parts add up to the amount exactly; a larger weight never gets less; −amount gives the
 * mirrored parts. A line whose exact share reaches its cap takes the cap, and the rest is split over the others by the same rule.
 * Shares are monotone in the weights, not in the amount (6:6:2 gives 4, 4, 2 of 10 and 5, 5, 1 of 11).
 *
 * @param weights - not negative, at most 6 decimals; all zero means equal. Time n log n in their number.
 * @returns one part a weight, in order
 * @throws `money/not-fen`, `money/no-weight`, `money/not-rate` for a weight finer than 6 decimals, `money/not-cap`, `money/over-caps`, `money/overflow` when the weights add up to
 * more than 2^53 − 1, `limit/exceeded` over 1,000,000 lines
 * @example
 * ```ts
 * import { allocate, fen } from '@zhanggui/core';
 * allocate(fen(10000), [1, 1, 1]); // => [3334, 3333, 3333]
 * allocate(fen(3000), [9900, 100], { caps: [9900, 20] }); // => [2980, 20]
 * ```
 */
export function allocate(amount: Fen, weights: readonly number[], { caps }: AllocateOptions = {}): Fen[] {
  const total = Math.abs(fen(amount));
  checkLimit('lines', weights.length);
  const read = readWeights(weights);
  const parts = caps === undefined ? split(total, read) : splitUnderCaps(total, read.whole, checkCaps(caps, total, weights.length));
  return (amount < 0 ? parts.map((part) => 0 - part) : parts) as Fen[];
}

/** The weights as whole numbers, and their sum. */
interface Weights {
  readonly whole: readonly number[];
  readonly sum: number;
}

function readWeights(weights: readonly number[]): Weights {
  const refuse = (weight: string) => new ZhangguiError('money/no-weight', { count: weights.length, weight });
  if (weights.length === 0) throw refuse('–');
  let areWhole = true;
  let sum = 0;
  for (let line = 0; line < weights.length; line++) {
    const weight = weights[line]!;
    if (!(typeof weight === 'number' && weight >= 0 && weight <= Number.MAX_SAFE_INTEGER)) throw refuse(shown(weight));
    areWhole &&= Number.isInteger(weight);
    sum += weight;
  }
  return areWhole ? summed(weights, sum) : summedUp(weights.map(toMillionths));
}

function summedUp(weights: readonly number[]): Weights {
  return summed(
    weights,
    weights.reduce((sum, weight) => sum + weight, 0),
  );
}

/** Where all weights are zero, they are equal. */
function summed(whole: readonly number[], sum: number): Weights {
  if (sum > Number.MAX_SAFE_INTEGER) throw new ZhangguiError('money/overflow', { value: shown(sum) });
  return sum === 0 ? { whole: whole.map(() => 1), sum: whole.length } : { whole, sum };
}

function checkCaps(caps: readonly number[], total: number, count: number): readonly number[] {
  const refuse = (cap: string) => new ZhangguiError('money/not-cap', { count: caps.length, cap });
  if (caps.length !== count) throw refuse('–');
  let short = total;
  for (const cap of caps) {
    if (!(cap === Number.POSITIVE_INFINITY || (Number.isSafeInteger(cap) && cap >= 0))) throw refuse(shown(cap));
    short -= Math.min(short, cap);
  }
  if (short > 0) throw new ZhangguiError('money/over-caps', { amount: total, short });
  return caps;
}

/** Largest remainder, all numbers whole and not negative. */
function split(total: number, weights: Weights): number[] {
  const { parts, remainders, left } = floorShares(total, weights);
  if (left === 0) return parts;
  const order = largestFirst(remainders);
  for (let k = 0; k < left; k++) parts[order[k]!]! += 1;
  return parts;
}

/** The places of the largest values, ties to the earlier one. */
function largestFirst(values: readonly number[]): number[] {
  const order = values.map((_, line) => line);
  // both are stable; for the few lines of an order, insertion is faster than a sort that calls back
  if (order.length > 32) return order.sort((a, b) => values[b]! - values[a]!);
  const sorted = values.slice();
  for (let next = 1; next < order.length; next++) {
    const value = sorted[next]!;
    let at = next;
    for (; at > 0 && sorted[at - 1]! < value; at--) {
      sorted[at] = sorted[at - 1]!;
      order[at] = order[at - 1]!;
    }
    sorted[at] = value;
    order[at] = next;
  }
  return order;
}

function splitUnderCaps(total: number, weights: readonly number[], caps: readonly number[]): number[] {
  const parts = weights.map(() => 0);
  let open = weights.map((_, line) => line);
  let left = total;
  // each round closes the lines whose exact share reaches their cap; what they leave raises the share of the others
  for (;;) {
    const openWeights = summedUp(open.map((line) => weights[line]!));
    const { parts: floors } = floorShares(left, openWeights);
    const full = open.filter((line, k) => floors[k]! >= caps[line]!);
    if (full.length === 0) {
      split(left, openWeights).forEach((part, k) => {
        parts[open[k]!] = part;
      });
      return parts;
    }
    for (const line of full) {
      parts[line] = caps[line]! + 0;
      left -= caps[line]!;
    }
    if (left === 0) return parts;
    open = open.filter((line) => parts[line]! < caps[line]!);
  }
}

/** Whole quotients and remainders a line, and what the quotients leave of the total. */
interface Shares {
  readonly parts: number[];
  readonly remainders: readonly number[];
  readonly left: number;
}

/** total × weight ÷ sum for every line, as whole quotient and remainder, and what the quotients leave of the total. */
function floorShares(total: number, { whole, sum }: Weights): Shares {
  // no product exceeds total × sum, so that one look tells whether doubles hold them all
  return total * sum <= Number.MAX_SAFE_INTEGER ? smallShares(total, whole, sum) : largeShares(total, whole, sum);
}

function smallShares(total: number, weights: readonly number[], sum: number): Shares {
  const parts = weights.slice();
  const remainders = weights.slice();
  let left = total;
  for (let line = 0; line < weights.length; line++) {
    const product = total * weights[line]!;
    // while the product is at most 2^53, the quotient of doubles stays below the next whole number
    const part = Math.floor(product / sum);
    left -= part;
    // + 0, since a weight of −0 would show in its part
    parts[line] = part + 0;
    remainders[line] = product - part * sum;
  }
  return { parts, remainders, left };
}

function largeShares(total: number, weights: readonly number[], sum: number): Shares {
  const products = weights.map((weight) => BigInt(total) * BigInt(weight));
  const parts = products.map((product) => Number(product / BigInt(sum)));
  const remainders = products.map((product) => Number(product % BigInt(sum)));
  return { parts, remainders, left: parts.reduce((rest, part) => rest - part, total) };
}
