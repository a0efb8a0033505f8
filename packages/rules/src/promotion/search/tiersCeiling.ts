import type { Fen } from '@zhanggui/core';
import type { Gift, ShippingOff, Tier, Tiers } from '../benefit.js';
import type { ShippingMethod } from '../cart.js';
import {
  type BenefitCeiling,
  type CeilingStep,
  ceilRatio,
  countedBy,
  dealOff,
  eachLine,
  isRunning,
  none,
  splitSlack,
  whole,
} from './ceilingParts.js';

export function tiersCeiling({ by, tiers, cap, decide = 'scope', take = decide, basis }: Tiers, needed: number): BenefitCeiling {
  const most = cap ?? Number.POSITIVE_INFINITY;
  const rated = tiers.flatMap((tier) => ('rate' in tier ? [dealOff({ rate: tier.rate })] : []));
  const rateOff = (price: number) => rated.reduce((off, deal) => Math.max(off, deal(price)), 0);
  const counts = countedBy(basis);
  const running = isRunning(basis);
  if (decide === 'scope' && take === 'scope') {
    return {
      ...none,
      piece: rateOff,
      most,
      counts,
      running,
      steps: tiers.flatMap((tier) => ('off' in tier ? [stepOf(tier, by)] : [])),
      onePiece: running ? splitOnPiece(tiers, by, { rateOff, needed }) : null,
    };
  }
  // each line is given its own: once, or, where that repeats, up to all that it costs
  const once = tiers.flatMap((tier) => ('off' in tier && timesOf(tier) === 1 ? [tier.off] : []));
  const again = tiers.some((tier) => 'off' in tier && timesOf(tier) > 1);
  const line = Math.max(0, ...once);
  const piece = again ? whole : rateOff;
  const given = eachLine(line);
  // what is above the cap is split anew, also over lines that were given nothing
  const onePiece = cap === undefined ? (price: number) => Math.max(piece(price), line) + splitSlack : whole;
  return { ...none, line: given.line, piece: given.line < line ? whole : piece, most, local: cap === undefined, onePiece };
}

function timesOf(tier: Extract<Tier, { readonly off: Fen }>): number {
  return tier.repeat === true ? (tier.maxTimes ?? Number.POSITIVE_INFINITY) : 1;
}

function stepOf(tier: Extract<Tier, { readonly off: Fen }>, by: CeilingStep['by']): CeilingStep {
  return { by, at: tier.at, off: tier.off, times: timesOf(tier) };
}

/** A reduction from a running amount on never takes a larger share of a line than of that amount. */
function splitOnPiece(
  tiers: readonly Tier[],
  by: CeilingStep['by'],
  { rateOff, needed }: { readonly rateOff: (price: number) => number; readonly needed: number },
): ((price: number) => number) | null {
  const ratios = tiers.flatMap((tier) => {
    if (!('off' in tier) || tier.off === 0) return [];
    const amount = Math.max(by === 'amount' ? tier.at : 0, tier.repeat === true ? 0 : needed);
    return [[tier.off, amount] as const];
  });
  if (ratios.some(([, amount]) => amount === 0)) return null;
  return (price) => ratios.reduce((most, [off, at]) => Math.max(most, ceilRatio(price, off, at)), rateOff(price)) + splitSlack;
}

/** Nothing comes off, but the gift costs the shop something. */
export function giftCeiling({ by, tiers, maxPieces, basis }: Gift, cost: number): BenefitCeiling {
  if (cost === 0) return none;
  return {
    ...none,
    goods: false,
    counts: countedBy(basis),
    running: isRunning(basis),
    steps: tiers.map(({ at, pieces, repeat, maxTimes }) =>
      stepOf({ at, off: (pieces * cost) as Fen, ...(repeat && { repeat, ...(maxTimes !== undefined && { maxTimes }) }) }, by),
    ),
    most: maxPieces === undefined ? Number.POSITIVE_INFINITY : maxPieces * cost,
  };
}

export function shippingCeiling(benefit: ShippingOff, methods: readonly ShippingMethod[]): BenefitCeiling {
  const wanted = benefit.methods === undefined ? null : new Set(benefit.methods);
  const fees = methods.flatMap(({ fee, tags = [] }) => (wanted === null || tags.some((tag) => wanted.has(tag)) ? [fee] : []));
  const all = fees.reduce((sum, fee) => sum + fee, 0);
  const step = (at: number, off: number): BenefitCeiling => ({
    ...none,
    goods: false,
    counts: countedBy('tiers' in benefit ? benefit.basis : undefined),
    running: 'tiers' in benefit && isRunning(benefit.basis),
    steps: [{ by: 'amount', at, off, times: 1 }],
    most: benefit.cap ?? Number.POSITIVE_INFINITY,
  });
  const offEach = (off: (fee: number) => number) => fees.reduce((sum, fee) => sum + off(fee), 0);
  if ('rate' in benefit) return step(0, offEach(dealOff({ rate: benefit.rate })));
  if ('off' in benefit) return step(0, benefit.each === 'method' ? offEach(dealOff({ off: benefit.off })) : Math.min(all, benefit.off));
  return step('tiers' in benefit && benefit.by === 'goods' ? benefit.tiers[0]!.at : 0, all);
}
