export type { RulesErrorParams } from '../rule/RulesErrorParams.js';
export type { CartLine, PricedCart, PricedLine, PricedPromotion, PromotionShare } from './cart.js';
export { type CompiledPromotions, compilePromotions } from './compilePromotions.js';
export { type FullReduction, fullReduction } from './fullReduction.js';
export { price } from './price.js';
export type { Benefit, Promotion, PromotionScope } from './promotion.js';
export { refund } from './refund.js';
export { type TieredReduction, tieredReduction } from './tieredReduction.js';
