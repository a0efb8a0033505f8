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
  const whole = toWholeWeights(weights);
  const parts = caps === undefined ? split(total, whole) : splitUnderCaps(total, whole, checkCaps(caps, total, weights.length));
  // + 0, since a weight or cap of −0 would show in its part
  return parts.map((part) => (amount < 0 ? 0 - part : part + 0)) as Fen[];
}

function toWholeWeights(weights: readonly number[]): readonly number[] {
  const refuse = (weight: string) => new ZhangguiError('money/no-weight', { count: weights.length, weight });
  if (weights.length === 0) throw refuse('–');
  let whole = true;
  for (const weight of weights) {
    if (!(typeof weight === 'number' && weight >= 0 && weight <= Number.MAX_SAFE_INTEGER)) throw refuse(shown(weight));
    whole &&= Number.isInteger(weight);
  }
  return whole ? weights : weights.map(toMillionths);
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
function split(total: number, weights: readonly number[]): number[] {
  const { parts, remainders } = floorShares(total, weights);
  let left = total;
  for (const part of parts) left -= part;
  if (left === 0) return parts;
  // a stable sort: ties stay with the earlier line
  const order = remainders.map((_, line) => line).sort((a, b) => remainders[b]! - remainders[a]!);
  for (let k = 0; k < left; k++) parts[order[k]!]! += 1;
  return parts;
}

function splitUnderCaps(total: number, weights: readonly number[], caps: readonly number[]): number[] {
  const parts = weights.map(() => 0);
  let open = weights.map((_, line) => line);
  let left = total;
  // each round closes the lines whose exact share reaches their cap; what they leave raises the share of the others
  for (;;) {
    const openWeights = open.map((line) => weights[line]!);
    const { parts: floors } = floorShares(left, openWeights);
    const full = open.filter((line, k) => floors[k]! >= caps[line]!);
    if (full.length === 0) {
      split(left, openWeights).forEach((part, k) => {
        parts[open[k]!] = part;
      });
      return parts;
    }
    for (const line of full) {
      parts[line] = caps[line]!;
      left -= caps[line]!;
    }
    if (left === 0) return parts;
    open = open.filter((line) => parts[line]! < caps[line]!);
  }
}

/** total × weight ÷ sum for every line, as whole quotient and remainder. */
function floorShares(total: number, weights: readonly number[]): { parts: number[]; remainders: number[] } {
  let sum = 0;
  for (const weight of weights) sum += weight;
  if (sum > Number.MAX_SAFE_INTEGER) throw new ZhangguiError('money/overflow', { value: shown(sum) });
  if (sum === 0)
    return floorShares(
      total,
      weights.map(() => 1),
    );
  const parts: number[] = [];
  const remainders: number[] = [];
  // no product exceeds total × sum, so that one look tells whether doubles hold them all
  const small = total * sum <= Number.MAX_SAFE_INTEGER;
  for (const weight of weights) {
    let part: number;
    let remainder: number;
    if (small) {
      const product = total * weight;
      // while the product is at most 2^53, the quotient of doubles stays below the next whole number
      part = Math.floor(product / sum);
      remainder = product - part * sum;
    } else {
      const product = BigInt(total) * BigInt(weight);
      part = Number(product / BigInt(sum));
      remainder = Number(product % BigInt(sum));
    }
    parts.push(part);
    remainders.push(remainder);
  }
  return { parts, remainders };
}
