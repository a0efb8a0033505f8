import type { Fen } from '@zhanggui/core';
import type { Level } from './level.js';
import type { PromotionScope } from './scope.js';

/**
 * 门槛口径: which amount is looked at. `running` (where none is given): what the lines cost by then. `list`: what the page shows, that is
 * after the level `unit`. `{ after }`: when all promotions of that level were dealt with; it must come before the promotion's own (of levels that
 * are all alike, where the promotion comes first, it is `list`). `balance`: what the whole cart still has to pay after its deposits; a benefit
 * that is taken line by line, or `perShop`, cannot look at it.
 */
export type Basis = 'running' | 'list' | 'balance' | { readonly after: Level };

/** 使用条件. A scope that is left out is the promotion's own; `{}` is the whole cart. */
export type Condition =
  /** 满 X 元. */
  | { readonly kind: 'amount'; readonly atLeast: Fen; readonly basis?: Basis; readonly scope?: PromotionScope }
  /** 满 X 件; with `perLine` of one line. */
  | { readonly kind: 'pieces'; readonly atLeast: number; readonly scope?: PromotionScope; readonly perLine?: boolean }
  /** 尾款至少 X 元. */
  | { readonly kind: 'balance'; readonly atLeast: Fen }
  /** 限会员, 限新客: the buyer has any of these tags. */
  | { readonly kind: 'buyer'; readonly anyOf: readonly string[] }
  /** 首单 (1), 第 N 单. */
  | { readonly kind: 'order-number'; readonly is: number }
  /** 限配送方式: a method of the cart has any of these tags. */
  | { readonly kind: 'shipping'; readonly anyOf: readonly string[] }
  /** 与某优惠同享: another promotion applied before it. */
  | { readonly kind: 'applied'; readonly promotion: string };
