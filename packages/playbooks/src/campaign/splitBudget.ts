import { allocate, type Fen, ZhangguiError } from '@zhanggui/core';

/**
 * 拆分预算: a budget over the phases of a campaign by shares, to the 分.
 *
 * There is no share by default: a rule of thumb such as “60% to the peak” leaves open what the other phases get.
 *
 * @param shares - 0 to 1 by phase id, at most 6 decimals, adding up to 1 exactly
 * @returns parts that add up to the budget; the 分 left over go to the largest remainders, ties to the earlier phase
 * @throws `campaign/not-whole-shares` where they do not add up to 1, `money/no-weight` for none or a negative one,
 *   `money/not-rate` for a finer one, such as 1/3, `money/not-fen`, and as `allocate`
 * @example
 * ```ts
 * import { fen } from '@zhanggui/core';
 * import { splitBudget } from '@zhanggui/playbooks';
 * splitBudget(fen(10001), { 'warm-up': 0.25, burst: 0.6, afterglow: 0.15 }); // => { 'warm-up': 2500, burst: 6001, afterglow: 1500 }
 * splitBudget(fen(10001), { 'warm-up': 0.2, burst: 0.6 }); // throws campaign/not-whole-shares
 * ```
 */
export function splitBudget<PhaseId extends string>(totalFen: Fen, shares: Readonly<Record<PhaseId, number>>): Record<PhaseId, Fen> {
  const ids = Object.keys(shares) as PhaseId[];
  const parts = allocate(
    totalFen,
    ids.map((id) => shares[id]),
  );
  // in millionths, which allocate has found to be whole: 0.1 + 0.2 + 0.7 is not 1 in binary
  let sum = 0;
  for (const id of ids) sum += Math.round(shares[id] * 1e6);
  if (sum !== 1e6) throw new ZhangguiError('campaign/not-whole-shares', { sum: sum / 1e6 });
  return Object.fromEntries(ids.map((id, index) => [id, parts[index]])) as Record<PhaseId, Fen>;
}
