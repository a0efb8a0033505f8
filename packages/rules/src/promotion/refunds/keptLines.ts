import { allocate, type Fen } from '@zhanggui/core';
import type { PricedCart } from '../pricedCart.js';
import { compensatedFrom, readCompensations } from './compensations.js';
import { openLine, piecesBetween } from './firstPieces.js';
import type { PaidOrder } from './readOrder.js';
import type { PaidLine } from './readPaidLine.js';
import type { ReadPolicy } from './readPolicy.js';
import { readRefunds } from './readRefunds.js';
import { type LastRefund, replay } from './replay.js';

/** 留下的一行: what stands of a line after refunds. */
export interface KeptLine {
  readonly pieces: number;
  /** What the buyer has paid for them. */
  readonly paid: number;
  /** What the platform pays for them. */
  readonly platform: number;
  /** 已补差价 on them. */
  readonly compensated: number;
}

/** The lines of an order after the refunds of a policy, and what the buyer has still paid in all. @throws as `refund` says */
export function keptLines(order: PaidOrder, policy: ReadPolicy): { readonly lines: readonly KeptLine[]; readonly left: number } {
  const compensations = readCompensations(order, policy.compensated);
  const last = replay(order, readRefunds(order, policy.already), policy);
  const atNewPrice = policy.broken === 'claw-back' && policy.already.length > 0 ? linesAtNewPrice(order, last) : null;
  const lines = order.lines.map((line, place) => {
    const gone = last.gone[place]!;
    const money = atNewPrice?.[place] ?? recorded(line, gone);
    return { ...money, pieces: line.quantity - gone, compensated: compensatedFrom(compensations, place, gone) };
  });
  return { lines, left: last.after.goods - last.after.compensated };
}

function recorded(line: PaidLine, gone: number): Pick<KeptLine, 'paid' | 'platform'> {
  // where all are kept, nobody has to know how the line falls on its pieces
  if (gone === 0) return { paid: line.total, platform: line.shares.reduce((sum, { platform }) => sum + platform, 0) };
  const { paid, sides } = piecesBetween(openLine(line), gone, line.quantity);
  return { paid, platform: [...sides.values()].reduce((sum, { platform }) => sum + platform, 0) };
}

/** What was paid so far, split by what the kept lines cost now: that is exactly it, unless a claw-back could not take all. */
function linesAtNewPrice({ lines, places }: PaidOrder, { after, now }: LastRefund): readonly Pick<KeptLine, 'paid' | 'platform'>[] {
  const placed = (amountOf: (line: PricedCart['lines'][number]) => number) => {
    const amounts = lines.map(() => 0);
    for (const line of now?.lines ?? []) amounts[places.get(line.id)!] = amountOf(line);
    return amounts;
  };
  const costs = placed(({ total }) => total);
  const paid = split(after.goods, costs.some((cost) => cost > 0) ? costs : placed(({ listTotal }) => listTotal));
  const platform = lines.map(() => 0);
  for (const [promotion, sides] of after.goodsOff) {
    if (sides.platform === 0) continue;
    const parts = placed(({ shares }) => shares.reduce((sum, share) => sum + (share.promotion === promotion ? share.platform : 0), 0));
    split(sides.platform, parts).forEach((part, place) => {
      platform[place]! += part;
    });
  }
  return lines.map((_, place) => ({ paid: paid[place]!, platform: platform[place]! }));
}

function split(amount: number, weights: readonly number[]): readonly number[] {
  return amount === 0 ? weights.map(() => 0) : allocate(amount as Fen, weights);
}
