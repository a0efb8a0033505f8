import type { Fen } from '@zhanggui/core';
import type { Basis } from './condition.js';
import type { PromotionScope } from './scope.js';

/** 一件的优惠: what becomes of the price of one piece: a share of it is paid (0.5 is 半价, 0 is free), an amount comes off, or it costs so much (never more than before). */
export type PieceDeal = { readonly rate: number } | { readonly off: Fen } | { readonly price: Fen };

/** 一口单价: 会员价, 新客价, 老客价, 限时价. A piece costs `price`, never more than it did. */
export interface UnitPrice {
  readonly kind: 'unit-price';
  readonly price: Fen;
}

/** 直降: so much off every piece, or off every line. */
export interface UnitOff {
  readonly kind: 'unit-off';
  readonly off: Fen;
  /** `piece` where it is left out. */
  readonly each?: 'piece' | 'line';
  /** Only so many pieces of a line, the first ones. */
  readonly maxPieces?: number;
  /** Only whole groups of so many pieces, lines in the cart's order (两件起每件减). */
  readonly groupsOf?: number;
}

/** N折: the buyer pays `rate` of every line (0.85 is 八五折). What comes off is rounded half up on each line, or on each piece. */
export interface PercentOff {
  readonly kind: 'percent-off';
  readonly rate: number;
  /** What is rounded alone; `line` where it is left out. At the level `unit` it is always the piece. */
  readonly each?: 'line' | 'piece';
  /** Only so many pieces of a line, the first ones. */
  readonly maxPieces?: number;
  /** Only whole groups of so many pieces, lines in the cart's order. */
  readonly groupsOf?: number;
  /** The most that comes off in all. */
  readonly cap?: Fen;
}

/** 第N件优惠: 第二件半价, 第三件一元. Every piece is rounded alone. */
export interface NthItem {
  readonly kind: 'nth-item';
  /** The deal of the first piece, the second, … `[{ rate: 1 }, { rate: 0.5 }]` is 第二件半价. 1 to 100. */
  readonly positions: readonly PieceDeal[];
  /** After the last position: from the first again, no more deals, or the last deal for all further pieces (第三件起七折). */
  readonly further: 'repeat' | 'stop' | 'last';
  /** Which pieces are counted together: those of one line, or all in the scope. */
  readonly per: 'line' | 'scope';
  /** Which piece comes first: in the cart's order; dearest first, cut into groups; or the deals of all full groups fall on the cheapest pieces. */
  readonly assign: 'cart-order' | 'dearest-first' | 'cheapest';
  /** Whether the piece that got the deal carries the discount, or its whole group by price (which a refund then sees). `piece` where it is left out. */
  readonly share?: 'piece' | 'group';
  /** Only so many pieces, counted as `per` says. */
  readonly maxPieces?: number;
}

/** 买N送M, 买一送一, 加价购. Pieces that were bought for it cannot be the ones that are got. */
export interface BuyGet {
  readonly kind: 'buy-get';
  /** From 0 pieces on; the scope of the promotion where none is given. */
  readonly buy: { readonly pieces: number; readonly scope?: PromotionScope };
  /** What the got pieces cost: nothing, where no deal is given. */
  readonly get: { readonly pieces: number; readonly scope?: PromotionScope; readonly deal?: PieceDeal };
  readonly repeat: boolean;
  /** Lines each on their own, or all in the scope; `scope` where it is left out. */
  readonly per?: 'line' | 'scope';
  /** Whether fewer pieces than `get` are given too; true where it is left out. */
  readonly partial?: boolean;
  /** Which pieces are got; `cheapest` where it is left out. `largest-line` is the line that costs most in all. */
  readonly pick?: 'cheapest' | 'dearest' | 'largest-line';
  readonly maxTimes?: number;
}

/** 搭配套餐: one of each set costs so much, so much less, or a share. The saving falls on the pieces by price. */
export type Bundle = {
  readonly kind: 'bundle';
  /** What a set is made of, each sku once. */
  readonly items: readonly { readonly sku: string; readonly pieces: number }[];
  readonly maxTimes?: number;
} & PieceDeal;

/** N件X元: any so many pieces cost so much together. A group that is cheaper anyway stays as it is. */
export interface PickN {
  readonly kind: 'pick-n';
  readonly pieces: number;
  readonly price: Fen;
  readonly assign: 'dearest-first' | 'cart-order';
  readonly repeat: boolean;
  readonly maxTimes?: number;
}

/** 阶梯价: the more pieces, the lower the price of each. The last tier that is reached holds for all of them. */
export interface QuantityPrice {
  readonly kind: 'quantity-price';
  /** Pieces rise. */
  readonly tiers: readonly { readonly from: number; readonly price: Fen }[];
  /** Pieces of one line, or of all in the scope; `line` where it is left out. */
  readonly per?: 'line' | 'scope';
}

/** 一档: from `at` on (fen or pieces), so much comes off, or the buyer pays a share. With `repeat` (每满) again at every multiple, at most `maxTimes`. */
export type Tier =
  | { readonly at: number; readonly off: Fen; readonly repeat?: boolean; readonly maxTimes?: number }
  | { readonly at: number; readonly rate: number };

/** 满减, 满折, 满件: the last tier that is reached counts, alone. */
export interface Tiers {
  readonly kind: 'tiers';
  readonly by: 'amount' | 'pieces';
  /** Thresholds rise. A tier that repeats begins at 1 at least. 1 to 100. */
  readonly tiers: readonly Tier[];
  /** The most that comes off in all (最高减). */
  readonly cap?: Fen;
  /** Whether all lines of the scope are looked at together, or each decides for itself; `scope` where it is left out. */
  readonly decide?: 'scope' | 'line';
  /** Whether it is taken (and rounded) once and split, or from each line alone; as `decide` where it is left out. */
  readonly take?: 'scope' | 'line';
  /** Which amount the thresholds, and a share, look at. Line by line it is not `balance`, which is that of the whole cart. */
  readonly basis?: Basis;
}

/** 立减, 无门槛券, 满减券 with a condition: so much off in all. */
export interface OrderOff {
  readonly kind: 'order-off';
  readonly off: Fen;
}

/** 整单折扣: the buyer pays `rate` of the amount, rounded once and split. */
export interface OrderPercent {
  readonly kind: 'order-percent';
  readonly rate: number;
  readonly cap?: Fen;
  readonly basis?: Basis;
}

/** 整单一口价: all of it costs so much, never more than it did. */
export interface OrderPrice {
  readonly kind: 'order-price';
  readonly price: Fen;
}

/** 运费优惠, 包邮: a share of the freight is paid (0 is 包邮), an amount comes off, it costs so much, or it goes by tiers. */
export type ShippingOff = {
  readonly kind: 'shipping-off';
  /** Tags of the methods that it is for; all where it is left out. */
  readonly methods?: readonly string[];
  /** Off every method, or off all of them together; `all` where it is left out. */
  readonly each?: 'all' | 'method';
  /** The most that comes off in all. */
  readonly cap?: Fen;
} & (
  | PieceDeal
  | {
      readonly tiers: readonly Tier[];
      /** What the tiers look at: the goods, their pieces, or the fee. */
      readonly by: 'goods' | 'pieces' | 'fee';
      /** Which amount of the goods. */
      readonly basis?: Basis;
    }
);

/** 赠品: so many pieces of `sku` come with it, by pieces or by amount. Nothing comes off; the last tier that is reached counts. */
export interface Gift {
  readonly kind: 'gift';
  readonly sku: string;
  readonly by: 'pieces' | 'amount';
  readonly tiers: readonly { readonly at: number; readonly pieces: number; readonly repeat?: boolean; readonly maxTimes?: number }[];
  readonly maxPieces?: number;
  readonly basis?: Basis;
}

/** 积分抵扣: points pay, whole steps of them, as many as the limits allow. With `perShop` limits and steps are of each shop. */
export interface Points {
  readonly kind: 'points';
  /** How many the buyer holds, or wants to use: once, also with `perShop`, where each shop may use what those before it left. */
  readonly points: number;
  /** 分 a point. */
  readonly pointValue: Fen;
  readonly maxOff?: Fen;
  /** At most this share of the amount, rounded down. */
  readonly maxRate?: number;
  /** Points go in multiples of it; 1 where it is left out. */
  readonly step?: number;
  readonly basis?: Basis;
}

/** 红包: money that the buyer holds. It comes off like a coupon; a refund can tell it apart. */
export interface RedPacket {
  readonly kind: 'red-packet';
  readonly off: Fen;
}

/** 定金: paid first, and worth more (定金膨胀), or with an amount off (定金立减). Thresholds after it see deposit and balance together. */
export type Deposit = {
  readonly kind: 'deposit';
  readonly pay: Fen;
  /** Once, or for every piece in the scope; `order` where it is left out. */
  readonly each?: 'order' | 'piece';
} & ({ readonly worth: Fen } | { readonly off: Fen });

/** 优惠内容: what a promotion gives. */
export type Benefit =
  | UnitPrice
  | UnitOff
  | PercentOff
  | NthItem
  | BuyGet
  | Bundle
  | PickN
  | QuantityPrice
  | Tiers
  | OrderOff
  | OrderPercent
  | OrderPrice
  | ShippingOff
  | Gift
  | Points
  | RedPacket
  | Deposit;

export type BenefitKind = Benefit['kind'];
