import type { Tier } from '../../benefit.js';
import type { Condition } from '../../condition.js';
import { shareOf } from '../../engine/amounts.js';
import { readRate } from '../../engine/read.js';
import { readTiers } from '../../engine/take/tiers.js';
import type { Promotion } from '../../promotion.js';
import { nowhere } from './placesIn.js';

/**
 * 随金额的上限: what a promotion takes at most when its lines cost so much, all else being as it is. It never falls as that rises; between two
 * jumps it rises no faster than the amount itself.
 */
export interface Curve {
  readonly at: (amount: number) => number;
  /** Amounts at which it jumps. */
  readonly jumps: readonly number[];
  /** And so many multiples of these. */
  readonly multiples: readonly { readonly of: number; readonly times: number }[];
  /** Whether it is what is taken, not only a limit of it. */
  readonly exact: boolean;
  /** Where it is the same from a threshold on: that, and the threshold. */
  readonly fixed: { readonly off: number; readonly threshold: number } | null;
}

/** Null where something else than what its own lines cost decides. */
export function curveOf({ benefit, when = [] }: Promotion): Curve | null {
  const least = thresholdOf(when);
  const gated = (at: Curve['at'], { jumps = [], multiples = [], exact = true, fixed = null }: Partial<Curve> = {}): Curve => ({
    at: (amount) => (amount < least ? 0 : at(amount)),
    jumps: [...new Set([least, ...jumps])].filter((jump) => jump > 0),
    multiples,
    exact: exact && when.every(isPlain),
    fixed,
  });
  if (benefit.kind === 'order-off' || benefit.kind === 'red-packet')
    return gated(() => benefit.off, { fixed: when.every(isPlain) ? { off: benefit.off, threshold: least } : null });
  if (benefit.kind === 'order-price') return gated((amount) => Math.max(0, amount - benefit.price));
  if (benefit.kind === 'order-percent') {
    const off = readRate(benefit.rate, nowhere);
    const { cap = Number.POSITIVE_INFINITY } = benefit;
    return isRunning(benefit.basis) ? gated((amount) => Math.min(cap, shareOf(amount, off))) : null;
  }
  if (benefit.kind !== 'tiers') return null;
  const { by, tiers, decide, take = decide, cap = Number.POSITIVE_INFINITY } = benefit;
  if (by === 'pieces' || decide === 'line' || take === 'line' || !isRunning(benefit.basis)) return null;
  return gated(bestTier(tiers, cap), { ...jumpsOf(tiers), exact: tiers.length === 1 });
}

function isRunning(basis: unknown): boolean {
  return basis === undefined || basis === 'running';
}

/** Whether it holds once for all, or goes by what the promotion's own lines cost. */
function isPlain(condition: Condition): boolean {
  if (condition.kind === 'amount') return condition.scope === undefined && isRunning(condition.basis);
  return condition.kind !== 'applied' && condition.kind !== 'balance';
}

/** What its own lines must cost. What conditions besides ask for is known before. */
function thresholdOf(when: readonly Condition[]): number {
  return when.reduce(
    (least, condition) =>
      condition.kind === 'amount' && condition.scope === undefined && isRunning(condition.basis)
        ? Math.max(least, condition.atLeast)
        : least,
    0,
  );
}

function bestTier(tiers: readonly Tier[], cap: number): (amount: number) => number {
  const steps = readTiers(tiers, nowhere);
  return (amount) => {
    let most = 0;
    for (const { at, offOf } of steps) {
      if (at > amount) break;
      most = Math.max(most, offOf(amount, amount));
    }
    return Math.min(cap, most);
  };
}

function jumpsOf(tiers: readonly Tier[]): Pick<Curve, 'jumps' | 'multiples'> {
  return {
    jumps: tiers.map(({ at }) => at),
    multiples: tiers.flatMap((tier) =>
      'repeat' in tier && tier.repeat === true ? [{ of: tier.at, times: tier.maxTimes ?? Number.POSITIVE_INFINITY }] : [],
    ),
  };
}

/** More jumps than this are not looked at one by one. */
const mostJumps = 40;

/** The jumps above one amount, up to another; null for too many. */
export function jumpsBetween({ jumps, multiples }: Curve, above: number, upTo: number, found: number[]): boolean {
  for (const jump of jumps) if (jump > above && jump <= upTo) found.push(jump);
  for (const { of, times } of multiples) {
    const first = Math.floor(above / of) + 1;
    const last = Math.min(times, Math.floor(upTo / of));
    if (last - first > mostJumps) return false;
    for (let k = first; k <= last; k++) found.push(k * of);
  }
  return found.length <= mostJumps;
}
