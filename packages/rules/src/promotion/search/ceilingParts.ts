import { type Fen, multiplyFen } from '@zhanggui/core';
import type { PieceDeal } from '../benefit.js';
import type { Basis } from '../condition.js';
import { shareOf } from '../engine/amounts.js';
import type { PromotionScope } from '../scope.js';

/** From so many fen or pieces on, so much more comes off: once, or at every multiple. */
export interface CeilingStep {
  readonly by: 'amount' | 'pieces';
  readonly at: number;
  readonly off: number;
  /** How many times at most; 1 for a step that does not repeat. */
  readonly times: number;
}

/**
 * 优惠内容的上限: what a benefit takes off at most, whatever else applies.
 *
 * All of it is at most `piece` for each piece, `line` for each line and the highest step that is reached, less `less`, and at most `most`. No promotion ever looks at more than the list amount of its lines, so that list amounts may stand in for what
 * they cost by then. Every part rises or falls with a single number of the benefit, which lets a range of values be judged by its ends.
 */
export interface BenefitCeiling {
  readonly piece: (unitPrice: number) => number;
  readonly line: number;
  readonly steps: readonly CeilingStep[];
  readonly most: number;
  readonly less: number;
  /** Whether the pieces and amounts of the whole cart count, or those of its own lines. */
  readonly counts: 'scope' | 'cart';
  /** Lines that it takes from in place of its own, whatever shop it is tried for. */
  readonly from?: PromotionScope;
  /** Of its own lines only those of these skus. */
  readonly skus?: readonly string[];
  /** Whether `piece` and `line` hold for each line alone; otherwise what one line cannot take may fall on another. */
  readonly local: boolean;
  /** Whether its steps look at what its own lines cost by then; otherwise at list amounts. */
  readonly running: boolean;
  /** Whether it takes from goods, and so no more than they cost. */
  readonly goods: boolean;
  /**
   * What it takes off a single piece at most, where that follows from what its line costs; null where all of it may lie on one piece.
   * Holds where no line has a floor price and nothing is paid as a deposit.
   */
  readonly onePiece: ((unitPrice: number) => number) | null;
}

/** Splitting to shops, to lines and to pieces rounds three times. */
export const splitSlack = 4;

export const none: BenefitCeiling = {
  piece: () => 0,
  line: 0,
  steps: [],
  most: Number.POSITIVE_INFINITY,
  less: 0,
  counts: 'scope',
  local: false,
  running: true,
  goods: true,
  onePiece: null,
};

export const whole = (unitPrice: number) => unitPrice;

/** Off each piece, whatever the others cost. */
export function byPiece(piece: (unitPrice: number) => number): BenefitCeiling {
  return { ...none, piece, local: true, onePiece: piece };
}

/** An amount that no line of a shop costs: 10,000,000 元. */
export const vast = 1_000_000_000;

/** Off each line; where that is vast, all that the line costs. */
export function eachLine(off: number): Pick<BenefitCeiling, 'piece' | 'line'> {
  return off <= vast ? { piece: () => 0, line: off } : { piece: whole, line: vast };
}

/** What comes off a piece, rounded up. */
export function dealOff(deal: PieceDeal): (unitPrice: number) => number {
  if ('off' in deal) return (price) => Math.min(price, deal.off);
  if ('price' in deal) return (price) => Math.max(0, price - deal.price);
  const kept = multiplyFen(1e6 as Fen, deal.rate);
  return (price) => price - shareOf(price, kept, 'down');
}

export function isRunning(basis: Basis | undefined): boolean {
  return basis === undefined || basis === 'running';
}

/** Other amounts than the balance are those of the promotion's own lines. */
export function countedBy(basis: Basis | undefined): 'scope' | 'cart' {
  return basis === 'balance' ? 'cart' : 'scope';
}

/** price × off ÷ at, rounded up, at most the price. */
export function ceilRatio(price: number, off: number, at: number): number {
  if (off >= at) return price;
  const product = price * off;
  if (product <= Number.MAX_SAFE_INTEGER) return Math.ceil(product / at);
  return Number((BigInt(price) * BigInt(off) + BigInt(at) - 1n) / BigInt(at));
}
