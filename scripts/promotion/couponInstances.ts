import { type Fen, fen } from '@zhanggui/core';
import type { Cart } from '../../packages/rules/src/promotion/cart.js';
import type { Level } from '../../packages/rules/src/promotion/level.js';
import type { Promotion } from '../../packages/rules/src/promotion/promotion.js';

/** The seed of the figures that are published. */
export const couponSeed = 20261122;

/** A cart and the promotions that compete for it. */
export interface CouponInstance {
  readonly cart: Cart;
  readonly promotions: readonly Promotion[];
}

const shops = ['甲', '乙', '丙'];
const categories = ['女装', '鞋', '家居', '食品'];

/**
 * 凑券题: a cart of 12 lines of 3 shops with so many coupons: a fifth each for single lines, for a category and of the platform (one of each
 * such group may be used), three in ten of the shops (one a shop), the rest 红包 (three may be used); and without a choice 每满300减50 over all shops,
 * and a 满减 of every shop. Thresholds lie around what their lines cost, so that taking one coupon often puts another out of reach.
 */
export function couponInstance(coupons: number, random: () => number): CouponInstance {
  const lines = Array.from({ length: 12 }, (_, k) => ({
    id: `L${k + 1}`,
    unitPrice: fen(whole(random, 20, 400) * 100 - (random() < 0.5 ? 10 : 0)),
    quantity: whole(random, 1, 3),
    shop: shops[k % 3]!,
    category: categories[whole(random, 0, 3)]!,
  }));
  const costOf = (covers: (line: (typeof lines)[number]) => boolean) =>
    lines.reduce((sum, line) => sum + (covers(line) ? line.unitPrice * line.quantity : 0), 0);
  const total = costOf(() => true);
  const share = (part: number) => Math.round(coupons * part);
  const [ofLine, ofShop, ofCategory, ofPlatform] = [share(0.2), share(0.3), share(0.2), share(0.2)];
  const many = (kind: string, count: number, make: (k: number, id: string) => Promotion) =>
    Array.from({ length: Math.max(0, count) }, (_, k) => make(k, `${kind}${k + 1}`));
  const coupon = (id: string, level: Level, cost: number, depth: number): Promotion => {
    const threshold = tens(cost * (0.4 + 0.65 * random()));
    const off = Math.max(100, yuan(threshold * depth * (0.4 + random())));
    return { id, level, coupon: true, when: [{ kind: 'amount', atLeast: threshold }], benefit: { kind: 'order-off', off: fen(off) } };
  };
  return {
    cart: { lines },
    promotions: [
      ...many('单品券', ofLine, (k, id) => {
        const { id: line, unitPrice, quantity } = lines[k % 12]!;
        return { ...coupon(id, 'item', unitPrice * quantity, 0.08), scope: { lines: [line] }, stacking: { group: line } };
      }),
      ...shops.map((shop): Promotion => {
        const at = tens(costOf((line) => line.shop === shop) * (0.5 + 0.4 * random()));
        const tiers = [{ at, off: fen(yuan(at * 0.06)) }];
        return { id: `满减${shop}`, level: 'shop', scope: { shops: [shop] }, benefit: { kind: 'tiers', by: 'amount', tiers } };
      }),
      ...many('店铺券', ofShop, (k, id) => {
        const shop = shops[k % 3]!;
        const cost = costOf((line) => line.shop === shop);
        return { ...coupon(id, 'shop-coupon', cost, 0.1), scope: { shops: [shop] }, stacking: { group: shop } };
      }),
      {
        id: '跨店满减',
        level: 'cross-shop',
        benefit: { kind: 'tiers', by: 'amount', tiers: [{ at: 30000, off: fen(5000), repeat: true }] },
      },
      ...many('品类券', ofCategory, (k, id) => {
        const category = categories[k % 4]!;
        const cost = costOf((line) => line.category === category);
        return { ...coupon(id, 'platform', cost * 0.8, 0.08), scope: { categories: [category] }, stacking: { group: category } };
      }),
      ...many('平台券', ofPlatform, (_, id) => ({ ...coupon(id, 'platform', total * 0.8, 0.06), stacking: { group: '平台' } })),
      ...many('红包', coupons - ofLine - ofShop - ofCategory - ofPlatform, (_, id) => ({
        ...coupon(id, 'red-packet', total * 0.7, 0.02),
        stacking: { group: '红包', limit: 3 },
      })),
    ],
  };
}

/** Numbers in [0, 1), the same ones for a seed (mulberry32). */
export function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function whole(random: () => number, from: number, to: number): number {
  return from + Math.floor(random() * (to - from + 1));
}

/** Down to 10 yuan, at least that. */
function tens(amount: number): Fen {
  return fen(Math.max(1000, Math.floor(amount / 1000) * 1000));
}

function yuan(amount: number): number {
  return Math.floor(amount / 100) * 100;
}
