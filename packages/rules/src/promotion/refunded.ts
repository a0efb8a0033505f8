import type { Fen } from '@zhanggui/core';
import type { GiftPieces, Paid } from './pricedCart.js';

/** 退还的优惠份额: what of a promotion falls away with the goods, and who need not pay for it any more. */
export interface TakenBack extends Paid {
  readonly promotion: string;
  readonly amount: Fen;
}

/** 退款. `amount = goods + freight = fromDeposit + fromBalance`. Nothing in it is negative but `clawedBack`. */
export interface Refund {
  /** 退给买家的钱. */
  readonly amount: Fen;
  readonly goods: Fen;
  readonly freight: Fen;
  /** 从定金退, 从尾款退. */
  readonly fromDeposit: Fen;
  readonly fromBalance: Fen;
  /** What was paid for the pieces, by the recorded shares, line by line as asked for. */
  readonly lines: readonly { readonly line: string; readonly pieces: number; readonly amount: Fen }[];
  /** 扣回价保: what was compensated on the pieces that go back, and so is not given back again. */
  readonly compensated: Fen;
  /** 追回: what the lines' amounts exceed `goods + compensated` by. Below 0 where the kept goods became cheaper; 0 where discounts are kept. */
  readonly clawedBack: Fen;
  /** In the order in which they applied; none of 0. */
  readonly shares: readonly TakenBack[];
  /** The sum of them: what goes back to the shop, the platform and the supplier. */
  readonly funded: Paid;
  /** 退还积分, whole points. */
  readonly points: number;
  /** 退还红包; none where they are lost. */
  readonly redPackets: readonly { readonly promotion: string; readonly amount: Fen }[];
  /** 要退回的赠品. */
  readonly gifts: readonly GiftPieces[];
}
