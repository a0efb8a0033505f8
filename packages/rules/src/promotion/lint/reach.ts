import { rulesLimits } from '../../rule/rulesLimits.js';
import type { LintedPromotion, PromotionSet } from './promotionSet.js';

/** 最多能到多少: what one cart can hold of the goods of a promotion, in all (in one shop, where it is granted to each), and of one line. */
export interface Reach {
  readonly amount: number;
  readonly pieces: number;
  readonly amountOfLine: number;
  readonly piecesOfLine: number;
}

/** By the catalogue, or by the limits of a cart where there is none. Amounts at list price: promotions only lower them. */
export function reachOf({ covered, promotion }: LintedPromotion, { items }: PromotionSet): Reach {
  const most = Number.MAX_SAFE_INTEGER;
  if (items === null) return { amount: most, pieces: 1e9 * rulesLimits.cartLines, amountOfLine: most, piecesOfLine: 1e9 };
  const shops = new Map<string | null, { amount: number; pieces: number }>();
  let [amountOfLine, piecesOfLine] = [0, 0];
  for (const place of covered) {
    const { unitPrice, maxPieces, shop } = items[place]!;
    const amount = Math.min(most, unitPrice * maxPieces);
    const key = promotion.perShop === true ? shop : null;
    const known = shops.get(key) ?? { amount: 0, pieces: 0 };
    shops.set(key, { amount: Math.min(most, known.amount + amount), pieces: known.pieces + maxPieces });
    amountOfLine = Math.max(amountOfLine, amount);
    piecesOfLine = Math.max(piecesOfLine, maxPieces);
  }
  const totals = [...shops.values()];
  return {
    amount: totals.reduce((known, { amount }) => Math.max(known, amount), 0),
    pieces: totals.reduce((known, { pieces }) => Math.max(known, pieces), 0),
    amountOfLine,
    piecesOfLine,
  };
}
