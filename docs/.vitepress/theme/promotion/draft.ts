import type { Level } from '@zhanggui/rules/promotion';

/** What stands in the form: texts as they were typed, so that nothing is guessed before `readDraft` reads them. */
export interface Draft {
  lines: DraftLine[];
  promotions: DraftPromotion[];
  /** Yuan; nothing where there is nothing to send. */
  freight: string;
  buyer: { first: boolean; member: boolean; returning: boolean };
  /** When it is ordered, in Beijing: `2026-11-11T20:30`. */
  at: string;
  /** 门槛不再满足, and freight: as a `RefundPolicy` has them. */
  broken: 'keep' | 'claw-back';
  shipping: 'keep' | 'with-last';
}

export interface DraftLine {
  key: number;
  name: string;
  price: string;
  quantity: string | number;
  shop: string;
  /** What a ready-made offer looks for. */
  sku?: string;
  presale?: boolean;
  /** Pieces that go back. */
  back: number;
}

/** A ready-made offer (`offer` is its id), or one that is filled in. Which of the fields count depends on the kind. */
export interface DraftPromotion {
  key: number;
  kind: DraftKind;
  offer?: string;
  /** 满, 定金. */
  at: string;
  /** 减; 几折 in Chinese, per cent that are paid in English; what a deposit is worth. */
  off: string;
  /** 每满; of a deposit: each piece. */
  repeat: boolean;
  perShop: boolean;
  coupon: boolean;
  /** Whether the buyer uses the coupon. */
  used: boolean;
  level: Level;
  /** Keys of the lines that it is for; all where there are none. */
  only: number[];
}

export type DraftKind = 'offer' | 'reduction' | 'discount' | 'coupon' | 'second' | 'deposit' | 'shipping';

/** What can be filled in, and the levels that it may stand at: the usual one first. */
export const formKinds = {
  reduction: ['shop', 'shop-coupon', 'cross-shop', 'platform'],
  discount: ['unit', 'item', 'shop', 'shop-coupon', 'cross-shop', 'platform'],
  coupon: ['shop-coupon', 'shop', 'cross-shop', 'platform', 'red-packet'],
  second: ['item'],
  deposit: ['deposit'],
  shipping: ['shipping'],
} as const satisfies Record<Exclude<DraftKind, 'offer'>, readonly Level[]>;

/** A key that no other has. */
export function nextKey(all: readonly { readonly key: number }[]): number {
  return all.reduce((most, { key }) => Math.max(most, key), 0) + 1;
}

/** A key that no line has, nor had while a promotion was for it alone. */
export function nextLineKey({ lines, promotions }: Draft): number {
  return nextKey([...lines, ...promotions.flatMap(({ only }) => only.map((key) => ({ key })))]);
}

/** Figures that make sense to begin with. */
export const newPromotion = (kind: DraftKind, more: Partial<DraftPromotion> = {}): DraftPromotion => ({
  key: 0,
  kind,
  at: '',
  off: '',
  repeat: false,
  perShop: false,
  coupon: kind === 'coupon',
  used: true,
  level: kind === 'offer' ? 'shop' : formKinds[kind][0],
  only: [],
  ...more,
});
