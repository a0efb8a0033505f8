export { equalPriceLaw } from '../facts/equalPriceLaw.js';
export { comparisonDays, type PriceLawClause, priceLaw } from '../facts/priceLaw.js';
export type { RulesErrorParams } from '../rule/RulesErrorParams.js';
export * from './addOn.js';
export type * from './benefit.js';
export type { Buyer, Cart, CartLine, ShippingMethod } from './cart.js';
export type { ChartOption, ChartPoint, ChartSeries } from './chartOption.js';
export { checkPriceBand, type PriceBand } from './checkPriceBand.js';
export { type CustomerPrices, checkPriceDiscrimination } from './checkPriceDiscrimination.js';
export { checkPriceRaise, type PriceRaiseOptions } from './checkPriceRaise.js';
export { checkPromoPrice, type PricePlan, type PricePlanCheck } from './checkPromoPrice.js';
export { checkReferencePrice, type ReferencePrice, type ReferencePriceOptions } from './checkReferencePrice.js';
export { type CompiledPromotions, type CompileOptions, compilePromotions } from './compilePromotions.js';
export type { Basis, Condition } from './condition.js';
export { discountRoom } from './discountRoom.js';
export { explainPrice } from './explainPrice.js';
export { explainRejection } from './explainRejection.js';
export { findLossCart } from './findLossCart.js';
export { hotItemPresale, type Presale } from './hotItemPresale.js';
export { type Level, levelOf, levels } from './level.js';
export { levelNames } from './levelNames.js';
export type { CatalogueItem } from './lint/catalogueItem.js';
export { type LintPromotionsOptions, lintPromotions } from './lint/lintPromotions.js';
export { type PromotionRuleId, promotionRuleTexts } from './lint/promotionRuleTexts.js';
export type { LossArticle, LossCart, LossOptions, LossSearch } from './lossCart.js';
export type { Earnings, LineEarnings } from './margin/earnings.js';
export type { OrderCosts, SkuCost } from './margin/readCosts.js';
export { type DepthPoint, type MarginByDepthInput, marginByDepth, marginByDepthTexts } from './marginByDepth.js';
export { type MarginReport, marginGuard } from './marginGuard.js';
export { type MarginRule, marginRuleTexts } from './marginRuleTexts.js';
export * from './offers.js';
export type { OfferType } from './offerType.js';
export { onDay } from './onDay.js';
export { type PieceShare, type PricedPieces, piecesOf } from './piecesOf.js';
export { type PresaleShipByOptions, type PresaleTimes, presaleShipBy } from './presaleShipBy.js';
export { type PriceOptions, price } from './price.js';
export { type PriceDifference, priceDifferences } from './priceDifferences.js';
export type * from './pricedCart.js';
export type { PricePoint } from './priceHistory.js';
export type { ExplainOptions, PriceNames } from './priceNames.js';
export {
  type LaterPrice,
  type PriceProtection,
  type PriceProtectionClaim,
  type PriceProtectionPolicy,
  type ProtectedLine,
  priceProtection,
} from './priceProtection.js';
export { type PriceRule, priceRuleTexts } from './priceRuleTexts.js';
export { priceTactics } from './priceTactics.js';
export { priceWaterfall, priceWaterfallTexts, type WaterfallBar } from './priceWaterfall.js';
export type { Funding, Promotion, Stacking } from './promotion.js';
export { type ImpactTotals, type PromotionChange, type PromotionImpact, promotionImpact, type ReachChange } from './promotionImpact.js';
export { promotionTypes } from './promotionTypes.js';
export { refund } from './refund.js';
export type { Refund, TakenBack } from './refunded.js';
export type { Compensation, RefundItem, RefundPolicy } from './refundPolicy.js';
export { rejectionDetailTexts, rejectionTexts } from './rejectionTexts.js';
export type { PromotionScope } from './scope.js';
export { type BestCombination, type BestCombinationOptions, bestCombination } from './search/bestCombination.js';
export * from './solveForPrice.js';
export { traceTexts } from './traceTexts.js';
