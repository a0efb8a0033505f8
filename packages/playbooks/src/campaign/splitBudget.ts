import { allocate, checkObject, type Fen, fen, shown, ZhangguiError } from '@zhanggui/core';
import { guarded } from '../role/guarded.js';

/**
 * 拆分预算: a budget over the phases of a campaign by shares, to the 分.
 *
 * There is no share by default: a rule of thumb such as “60% to the peak” leaves open what the other phases get.
 *
 * @param shares - 0 to 1 by phase id, at most 6 decimals, adding up to 1 exactly
 * @returns parts that add up to the budget; the 分 left over go to the largest remainders, ties to the key that
 *   JavaScript lists first (the order of writing, but whole numbers before all others); `planCampaign` goes by the order of the phases
 * @throws `campaign/not-whole-shares` where they do not add up to 1, `money/no-weight` for none or a negative one,
 *   `money/not-rate` for a finer one, such as 1/3, `money/not-fen`, `campaign/negative-budget`, `shape/not-object`, and as `allocate`
 * @example
 * ```ts
 * import { fen } from '@zhanggui/core';
 * import { splitBudget } from '@zhanggui/playbooks';
 * splitBudget(fen(10001), { 'warm-up': 0.25, burst: 0.6, afterglow: 0.15 }); // => { 'warm-up': 2500, burst: 6001, afterglow: 1500 }
 * splitBudget(fen(10001), { 'warm-up': 0.2, burst: 0.6 }); // throws campaign/not-whole-shares
 * ```
 */
export function splitBudget<PhaseId extends string>(totalFen: Fen, shares: Readonly<Record<PhaseId, number>>): Record<PhaseId, Fen> {
  return guarded('/shares', shares, () => {
    checkObject('/shares', shares);
    const ids = Object.keys(shares) as PhaseId[];
    const parts = split(
      totalFen,
      ids.map((id) => shares[id]),
    );
    return Object.fromEntries(ids.map((id, index) => [id, parts[index]])) as Record<PhaseId, Fen>;
  });
}

/**
 * One part a phase, in the order of the phases, whatever the order of the shares.
 *
 * @throws `shape/not-object`, `campaign/missing-share`, `option/unknown` for a share of no phase, and as {@link splitBudget}
 */
export function splitOverPhases(
  totalFen: Fen,
  phases: readonly { readonly id: string }[],
  shares: Readonly<Record<string, number>>,
): Fen[] {
  checkObject('/options/budget/shares', shares);
  const ids = phases.map(({ id }) => id);
  const known = new Set(ids);
  const stranger = Object.keys(shares).find((id) => !known.has(id));
  if (stranger !== undefined)
    throw new ZhangguiError('option/unknown', { option: 'shares', value: shown(stranger), allowed: ids.map(shown).join(' ') });
  const missing = ids.find((id) => !Object.hasOwn(shares, id));
  if (missing !== undefined) throw new ZhangguiError('campaign/missing-share', { phase: shown(missing) });
  return split(
    totalFen,
    ids.map((id) => shares[id]!),
  );
}

/** A budget of nothing is one, a debt is not. @throws `money/not-fen`, `campaign/negative-budget` */
export function checkBudget(totalFen: Fen): Fen {
  const amount = fen(totalFen);
  if (amount < 0) throw new ZhangguiError('campaign/negative-budget', { amount });
  return amount;
}

function split(totalFen: Fen, shares: readonly number[]): Fen[] {
  const parts = allocate(checkBudget(totalFen), shares);
  // in millionths, which allocate has found to be whole: 0.1 + 0.2 + 0.7 is not 1 in binary
  let sum = 0;
  for (const share of shares) sum += Math.round(share * 1e6);
  if (sum !== 1e6) throw new ZhangguiError('campaign/not-whole-shares', { sum: sum / 1e6 });
  return parts;
}
