import { readTiers } from '../engine/take/tiers.js';
import type { Promotion } from '../promotion.js';

/** 一段: the amounts (or pieces) on which one tier counts, `from` to `to`, both included. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  /** What is paid for goods of `amount`, when `reached` fen or pieces are there. */
  readonly payable: (amount: number, reached: number) => number;
  /** A tier that repeats: what it repeats at. */
  readonly every: number | null;
  /** Where its threshold stands in the promotion. */
  readonly path: readonly (string | number)[];
}

/** What a promotion asks of its own lines before it applies. */
export interface Gate {
  readonly by: 'amount' | 'pieces';
  readonly least: number;
  readonly path: readonly (string | number)[];
}

/** 阶梯: a promotion whose benefit depends on one number, as stretches that follow each other from 0 on. */
export interface Ladder {
  readonly by: 'amount' | 'pieces';
  readonly stretches: readonly Stretch[];
  /** Whether every line climbs it alone. */
  readonly eachLine: boolean;
  /** Whether lines climb it together, and it then comes off each of them. */
  readonly offEachLine: boolean;
  /** Conditions that do not lift its thresholds: on the other number, and where every line climbs alone on the same one too. */
  readonly gates: readonly Gate[];
}

interface Step {
  readonly at: number;
  readonly offOf: (amount: number, reached: number) => number;
  readonly every: number | null;
  readonly path: readonly (string | number)[];
}

/**
 * 满减, 满折, 满件, and 立减, 整单折扣, 整单一口价, 红包 with their conditions, as one ladder; null for other benefits. Conditions count where
 * they look at the promotion's own lines: one on the number of the ladder lifts its thresholds.
 */
export function ladderOf(promotion: Promotion): Ladder | null {
  const { benefit } = promotion;
  const steps = stepsOf(promotion);
  if (steps === null) return null;
  const by = benefit.kind === 'tiers' ? benefit.by : 'amount';
  const eachLine = benefit.kind === 'tiers' && benefit.decide === 'line';
  const [own, other] = [gateOf(promotion, by), gateOf(promotion, by === 'amount' ? 'pieces' : 'amount')];
  return {
    by,
    // lines that climb alone pass a condition together
    stretches: stretchesOf(steps, eachLine ? null : own),
    eachLine,
    offEachLine: !eachLine && benefit.kind === 'tiers' && benefit.take === 'line',
    gates: [...(eachLine && own !== null ? [own] : []), ...(other === null ? [] : [other])],
  };
}

/** The strictest condition of a kind on the promotion's own lines. */
export function gateOf({ when = [] }: Promotion, kind: 'amount' | 'pieces'): Gate | null {
  return when.reduce<Gate | null>((strictest, condition, k) => {
    if (condition.kind !== kind || condition.scope !== undefined || (condition.kind === 'pieces' && condition.perLine === true))
      return strictest;
    return condition.atLeast > (strictest?.least ?? 0) ? { by: kind, least: condition.atLeast, path: ['when', k] } : strictest;
  }, null);
}

function stepsOf({ benefit }: Promotion): readonly Step[] | null {
  const root = { promotion: '', field: '' };
  const capped = (offOf: Step['offOf'], cap: number = Number.POSITIVE_INFINITY): Step['offOf'] => {
    return (amount, reached) => Math.min(cap, offOf(amount, reached));
  };
  const single = (offOf: Step['offOf']): readonly Step[] => [{ at: 0, offOf, every: null, path: ['benefit'] }];
  if (benefit.kind === 'tiers') {
    const { tiers, cap } = benefit;
    return readTiers(tiers, root).map(({ at, offOf }, k) => {
      const tier = tiers[k]!;
      const repeats = 'off' in tier && tier.repeat === true;
      return { at, offOf: capped(offOf, cap), every: repeats ? at : null, path: ['benefit', 'tiers', k] };
    });
  }
  if (benefit.kind === 'order-off' || benefit.kind === 'red-packet') return single(() => benefit.off);
  if (benefit.kind === 'order-price') return single((amount) => Math.max(0, amount - benefit.price));
  if (benefit.kind !== 'order-percent') return null;
  return single(capped(readTiers([{ at: 0, rate: benefit.rate }], root)[0]!.offOf, benefit.cap));
}

function stretchesOf(steps: readonly Step[], gate: Gate | null): readonly Stretch[] {
  const least = gate?.least ?? 0;
  // below the gate nothing holds, and on it only the last step that it reaches
  const used = steps.filter((_, k) => k === steps.length - 1 || steps[k + 1]!.at > least);
  const stretches = used.map(({ at, offOf, every, path }, k): Stretch => {
    const next = used[k + 1];
    return {
      from: Math.max(at, least),
      to: next === undefined ? Number.MAX_SAFE_INTEGER : next.at - 1,
      payable: (amount, reached) => amount - Math.min(amount, offOf(amount, reached)),
      every,
      path: at < least ? gate!.path : path,
    };
  });
  const first = stretches[0]!.from;
  if (first === 0) return stretches;
  return [{ from: 0, to: first - 1, payable: (amount) => amount, every: null, path: [] }, ...stretches];
}
