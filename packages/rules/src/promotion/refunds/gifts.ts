import type { GiftPieces } from '../pricedCart.js';

/** One entry a promotion and sku, in the order of first appearance. */
export function joinGifts(gifts: readonly GiftPieces[]): readonly GiftPieces[] {
  const joined = new Map<string, GiftPieces>();
  for (const gift of gifts) {
    const pieces = gift.pieces + (joined.get(giftKey(gift))?.pieces ?? 0);
    joined.set(giftKey(gift), { ...gift, pieces });
  }
  return [...joined.values()];
}

export function giftKey({ promotion, sku }: GiftPieces): string {
  return JSON.stringify([promotion, sku]);
}
