import { type Fen, formatYuan } from '@zhanggui/core';
import { type Dip, dipsOf } from './dips.js';
import { type Gate, type Ladder, ladderOf } from './ladder.js';
import type { PromotionHit, PromotionRule } from './promotionRule.js';
import type { LintedPromotion } from './promotionSet.js';

/**
 * 多买少付: an amount at which less is paid than for a little less of goods, and from which amount on it pays to add goods.
 *
 * Every threshold does it that takes more than a fen off (满300减50: 299.99 pays 299.99, 300 pays 250). So it is an info; a warning where more
 * than half of the amounts of the tier below, or of one round of 每满, pay less when goods are added: our own rule of thumb, under which
 * 满200减20 with 满400减50 is usual and 满200减20 with 满300减100 is not.
 *
 * Complete for a single promotion that looks at amounts of its own lines: 满减, 满折, 立减, 整单折扣, 整单一口价, 红包, with conditions on the amount of
 * those lines; one finding for each threshold. Amounts are taken as free: no goods need exist at them. Where it comes off each line alone,
 * the amounts are those of one line.
 */
export const paysLessForMore = {
  id: 'promotion/pays-less-for-more',
  severity: 'info',
  check: ({ promotions }) => promotions.flatMap(check),
} as const satisfies PromotionRule;

function check(linted: LintedPromotion): readonly PromotionHit[] {
  const ladder = ladderOf(linted.promotion);
  if (ladder === null) return [];
  const gates = ladder.gates.flatMap((gate) => atGate(ladder, gate));
  if (ladder.by === 'pieces') return gates.map((dip) => hit(linted, dip));
  const dips = dipsOf(ladder.stretches);
  return [...gates, ...dips, ...(ladder.offEachLine ? onSeveralLines(ladder, dips) : [])].map((dip) => hit(linted, dip));
}

/** A condition on the amount that is no threshold of the ladder: there, all that it gives comes off at once. */
function atGate({ by, stretches, eachLine, offEachLine }: Ladder, { by: kind, least: at, path }: Gate): readonly Dip[] {
  if (kind === 'pieces') return [];
  const payable = stretches.reduce(
    (least, stretch) =>
      by === 'amount' && stretch.from > at ? least : Math.min(least, stretch.payable(at, by === 'amount' ? at : stretch.from)),
    at,
  );
  // a fen off a line is less to pay where there are several
  if (payable >= (eachLine || offEachLine ? at : at - 1)) return [];
  const stretch = { from: at, to: at, payable: () => payable, every: null, path };
  return [{ stretch, at, payable, paid: at - 1, from: Math.min(payable + 1, at - 1), below: 0 }];
}

/** A fen more off each line is less to pay only where there are several. */
function onSeveralLines({ stretches }: Ladder, known: readonly Dip[]): readonly Dip[] {
  return stretches.flatMap((stretch, k) => {
    if (k === 0 || known.some((dip) => dip.stretch === stretch)) return [];
    const at = stretch.from;
    const payable = stretch.payable(at, at);
    const paid = stretches[k - 1]!.payable(at - 1, at - 1);
    // where nothing is paid before, nothing can be paid less
    return payable === paid && paid > 0 ? [{ stretch, at, payable, paid, from: at - 1, below: 0 }] : [];
  });
}

function hit({ index, name }: LintedPromotion, { stretch, at, payable, paid, from, below }: Dip): PromotionHit {
  const wide = at - from > (at - below) / 2;
  return {
    at: ['promotions', index, ...stretch.path],
    params: { promotion: name, from: yuan(from), to: yuan(at - 1), at: yuan(at), payable: yuan(payable), paid: yuan(paid) },
    ...(wide && { severity: 'warning' }),
  };
}

function yuan(amount: number): string {
  return formatYuan(amount as Fen);
}
