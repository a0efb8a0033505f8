import type { Fen } from '@zhanggui/core';
import type { Cart } from './cart.js';
import type { CompiledPromotions } from './compilePromotions.js';
import type { PriceOptions } from './price.js';

/** 退货的一行: so many pieces of a line. The next ones in its order go back. */
export interface RefundItem {
  readonly line: string;
  /** From 1 to what is left of the line. */
  readonly pieces: number;
}

/** 已补差价 (价保): what a line was given back while it had so many pieces left. A line of `priceProtection` is one. */
export interface Compensation {
  /** The id of a line. */
  readonly id: string;
  /** The last pieces of the line: refunds take the first ones. */
  readonly pieces: number;
  /** Laid on them by what they were paid with; not negative. */
  readonly refund: Fen;
}

/** 退款口径: what a refund goes by. The same for every refund of one order. */
export interface RefundPolicy {
  /** 已退: earlier refunds of the order, the first one first. */
  readonly already?: readonly (readonly RefundItem[])[];
  /**
   * 已补差价 of the order so far, of any time before this refund: at most 100,000, none where it is left out. Of a piece that goes back it is
   * kept, so that refunds and 价保 together never give back more than was paid.
   */
  readonly compensated?: readonly Compensation[];
  /**
   * 门槛不再满足时. `keep` (where it is left out): discounts stay as they were recorded. `claw-back` (追回优惠): what the buyer has paid so far,
   * less what the kept goods cost under the same rules, not below 0. It needs `cart` and `promotions`.
   */
  readonly broken?: 'keep' | 'claw-back';
  /** 运费: it stays (where it is left out), or goes back with the last piece of the order. */
  readonly shipping?: 'keep' | 'with-last';
  /**
   * 赠品何时退回. With the last piece of the order (where it is left out); when all goods of its promotion have gone back; or as soon as the
   * kept goods no longer earn it. The last two need `cart` and `promotions`.
   */
  readonly gifts?: 'with-last' | 'with-goods' | 'when-broken';
  /** 红包: given back (where it is left out), or lost, as one whose time is over. */
  readonly redPackets?: 'back' | 'forfeit';
  /** 定金与尾款: which of the two payments goods are paid back from first; the balance where it is left out. */
  readonly deposit?: 'balance-first' | 'deposit-first';
  /** What the order was priced from: they must give its lines again, to the fen. Give the same time and the same coupons. */
  readonly cart?: Cart;
  readonly promotions?: CompiledPromotions;
  readonly options?: PriceOptions;
}
