import type { Term } from './term.js';

/** 用户行为: something that a shopper does with a product. */
export interface BehaviourEvent extends Term {
  /** Its place in the funnel, 1 for the first. */
  readonly rank: number;
}

/** 用户行为, in funnel order: 浏览 → 收藏 → 加购 → 购买 → 评价. */
export const behaviourEvents = [
  { id: 'view', rank: 1, name: { zh: '浏览', en: 'View' } },
  { id: 'favourite', rank: 2, name: { zh: '收藏', en: 'Favourite' } },
  { id: 'cart', rank: 3, name: { zh: '加购', en: 'Add to cart' } },
  { id: 'buy', rank: 4, name: { zh: '购买', en: 'Buy' } },
  { id: 'review', rank: 5, name: { zh: '评价', en: 'Review' } },
] as const satisfies readonly BehaviourEvent[];

export type BehaviourEventId = (typeof behaviourEvents)[number]['id'];
