import type { Text } from '@zhanggui/core';
import type { Metric } from '../metric/metric.js';
import { acquisitionCost } from './acquisitionCost.js';
import { activeSkuRate } from './activeSkuRate.js';
import { adClicks } from './adClicks.js';
import { adConversion } from './adConversion.js';
import { adCostShare } from './adCostShare.js';
import { addToCartRateByPeople } from './addToCartRateByPeople.js';
import { addToCartRateByPieces } from './addToCartRateByPieces.js';
import { adImpressions } from './adImpressions.js';
import { adSpend } from './adSpend.js';
import { bounceRate } from './bounceRate.js';
import { breakEvenRoi } from './breakEvenRoi.js';
import { burstBudgetShare } from './burstBudgetShare.js';
import { churnRate } from './churnRate.js';
import { clickRate } from './clickRate.js';
import { complaintAnswerRate } from './complaintAnswerRate.js';
import { complaintRate } from './complaintRate.js';
import { completionRate } from './completionRate.js';
import { contentConversion } from './contentConversion.js';
import { contentCostPerRead } from './contentCostPerRead.js';
import { contentReads } from './contentReads.js';
import { conversionCost } from './conversionCost.js';
import { costPerClick } from './costPerClick.js';
import { costPerMille } from './costPerMille.js';
import { creatorRoi } from './creatorRoi.js';
import { creatorScore } from './creatorScore.js';
import { crossRatio } from './crossRatio.js';
import { discountRate } from './discountRate.js';
import { discountShare } from './discountShare.js';
import { disputeRate } from './disputeRate.js';
import { exceptionRate } from './exceptionRate.js';
import { exchangedOrderRate } from './exchangedOrderRate.js';
import { fans } from './fans.js';
import { favoriteAndCartRate } from './favoriteAndCartRate.js';
import { favoriteRate } from './favoriteRate.js';
import { firstOrderConversion } from './firstOrderConversion.js';
import { freightPerParcel } from './freightPerParcel.js';
import { freightShare } from './freightShare.js';
import { gmv } from './gmv.js';
import { gmvByBuyer } from './gmvByBuyer.js';
import { gmvByOrder } from './gmvByOrder.js';
import { goodReviewRate } from './goodReviewRate.js';
import { grossMargin } from './grossMargin.js';
import { grossProfit } from './grossProfit.js';
import { grossProfitOnStock } from './grossProfitOnStock.js';
import { grossSales } from './grossSales.js';
import { inquiryConversionByBuyer } from './inquiryConversionByBuyer.js';
import { inquiryConversionByOrder } from './inquiryConversionByOrder.js';
import { interactionRate } from './interactionRate.js';
import { lifetimeValueToCost } from './lifetimeValueToCost.js';
import { liveConversion } from './liveConversion.js';
import { liveEntryRate } from './liveEntryRate.js';
import { liveFollowRate } from './liveFollowRate.js';
import { liveInteractionRate } from './liveInteractionRate.js';
import { liveItemClickRate } from './liveItemClickRate.js';
import { liveSalesPerHour } from './liveSalesPerHour.js';
import { liveStaySecondsPerViewer } from './liveStaySecondsPerViewer.js';
import { liveValuePerMille } from './liveValuePerMille.js';
import { liveValuePerViewer } from './liveValuePerViewer.js';
import { liveViewers } from './liveViewers.js';
import { loadSecondsPerPage } from './loadSecondsPerPage.js';
import { meanDeliveryHours } from './meanDeliveryHours.js';
import { meanRefundHours } from './meanRefundHours.js';
import { meanReplySeconds } from './meanReplySeconds.js';
import { meanResolutionHours } from './meanResolutionHours.js';
import { meanReturnDays } from './meanReturnDays.js';
import { netNewFans } from './netNewFans.js';
import { netPromoterScore } from './netPromoterScore.js';
import { netSales } from './netSales.js';
import { netSalesByOrderDay } from './netSalesByOrderDay.js';
import { newBuyerShare } from './newBuyerShare.js';
import { newBuyers } from './newBuyers.js';
import { newSkuRate } from './newSkuRate.js';
import { newVisitorShare } from './newVisitorShare.js';
import { orderConversion } from './orderConversion.js';
import { ordersPerBuyer } from './ordersPerBuyer.js';
import { pageViews } from './pageViews.js';
import { paidOrders } from './paidOrders.js';
import { paidTrafficShare } from './paidTrafficShare.js';
import { payConversionByBuyer } from './payConversionByBuyer.js';
import { payConversionByOrder } from './payConversionByOrder.js';
import { payingBuyers } from './payingBuyers.js';
import { payRateOfPlaced } from './payRateOfPlaced.js';
import { pickupInTimeRate } from './pickupInTimeRate.js';
import { pickupRate } from './pickupRate.js';
import { piecesPerOrder } from './piecesPerOrder.js';
import { piecesPerVisit } from './piecesPerVisit.js';
import { priceBandShare } from './priceBandShare.js';
import { profitRoi } from './profitRoi.js';
import { promotionRoi } from './promotionRoi.js';
import { qualityRefundRate } from './qualityRefundRate.js';
import { readRate } from './readRate.js';
import { receivedAmount } from './receivedAmount.js';
import { refundInTimeRate } from './refundInTimeRate.js';
import { refundRateByAmount } from './refundRateByAmount.js';
import { refundRateByOrder } from './refundRateByOrder.js';
import { refundRateByOrderDay } from './refundRateByOrderDay.js';
import { replyRateBySession } from './replyRateBySession.js';
import { replyRateByTurn } from './replyRateByTurn.js';
import { repurchaseAfterReturn } from './repurchaseAfterReturn.js';
import { repurchaseRate } from './repurchaseRate.js';
import { repurchaseRateOfCohort } from './repurchaseRateOfCohort.js';
import { resolutionRate } from './resolutionRate.js';
import { retentionRate } from './retentionRate.js';
import { returningBuyerShare } from './returningBuyerShare.js';
import { returnOnAdSpend } from './returnOnAdSpend.js';
import { returnRate } from './returnRate.js';
import { salesPerHead } from './salesPerHead.js';
import { salesPerSquareMetre } from './salesPerSquareMetre.js';
import { salesShare } from './salesShare.js';
import { satisfactionRate } from './satisfactionRate.js';
import { searchOpportunity } from './searchOpportunity.js';
import { sellThroughRate } from './sellThroughRate.js';
import { shipInTimeRate } from './shipInTimeRate.js';
import { signRate } from './signRate.js';
import { slowMoverShare } from './slowMoverShare.js';
import { soldPieces } from './soldPieces.js';
import { staySecondsPerVisitor } from './staySecondsPerVisitor.js';
import { stickiness } from './stickiness.js';
import { stockDaysByCost } from './stockDaysByCost.js';
import { stockDaysBySales } from './stockDaysBySales.js';
import { stockoutRate } from './stockoutRate.js';
import { stockPiecesOnHand } from './stockPiecesOnHand.js';
import { stockToSales } from './stockToSales.js';
import { stockTurnover } from './stockTurnover.js';
import { stockValue } from './stockValue.js';
import { stuckParcels } from './stuckParcels.js';
import { supplierOnTimeRate } from './supplierOnTimeRate.js';
import { targetAttainment } from './targetAttainment.js';
import { totalAdCostShare } from './totalAdCostShare.js';
import { trafficShare } from './trafficShare.js';
import { valuePerBuyer } from './valuePerBuyer.js';
import { valuePerOrder } from './valuePerOrder.js';
import { valuePerPiece } from './valuePerPiece.js';
import { valuePerVisitor } from './valuePerVisitor.js';
import { viewsPerVisitor } from './viewsPerVisitor.js';
import { visitors } from './visitors.js';

/** 指标分组: metrics of one subject, in reading order. */
export interface MetricGroup {
  readonly id: string;
  readonly name: Text;
  readonly metrics: readonly Metric[];
}

/** 指标目录: every metric of the catalogue, by its group. Whoever imports it has them all; one metric alone is imported by its name. */
export const metricGroups = [
  {
    id: 'traffic',
    name: { zh: '流量', en: 'Traffic' },
    metrics: [
      visitors,
      pageViews,
      viewsPerVisitor,
      newVisitorShare,
      trafficShare,
      paidTrafficShare,
      clickRate,
      bounceRate,
      searchOpportunity,
      staySecondsPerVisitor,
      loadSecondsPerPage,
    ],
  },
  {
    id: 'conversion',
    name: { zh: '转化', en: 'Conversion' },
    metrics: [
      payConversionByBuyer,
      payConversionByOrder,
      orderConversion,
      payRateOfPlaced,
      addToCartRateByPeople,
      addToCartRateByPieces,
      favoriteRate,
      favoriteAndCartRate,
      firstOrderConversion,
      piecesPerVisit,
      valuePerVisitor,
    ],
  },
  {
    id: 'order',
    name: { zh: '成交', en: 'Sales' },
    metrics: [
      gmv,
      gmvByBuyer,
      gmvByOrder,
      paidOrders,
      payingBuyers,
      soldPieces,
      valuePerBuyer,
      valuePerOrder,
      piecesPerOrder,
      netSales,
      netSalesByOrderDay,
      grossSales,
      receivedAmount,
      targetAttainment,
      salesPerHead,
      salesPerSquareMetre,
    ],
  },
  {
    id: 'customer',
    name: { zh: '客户', en: 'Customers' },
    metrics: [
      repurchaseRate,
      repurchaseRateOfCohort,
      returningBuyerShare,
      newBuyerShare,
      newBuyers,
      ordersPerBuyer,
      retentionRate,
      churnRate,
      stickiness,
      repurchaseAfterReturn,
      lifetimeValueToCost,
    ],
  },
  {
    id: 'afterSales',
    name: { zh: '售后', en: 'After-sales' },
    metrics: [
      refundRateByAmount,
      refundRateByOrder,
      refundRateByOrderDay,
      returnRate,
      qualityRefundRate,
      exchangedOrderRate,
      disputeRate,
      complaintRate,
      complaintAnswerRate,
      meanRefundHours,
      refundInTimeRate,
      meanReturnDays,
    ],
  },
  {
    id: 'service',
    name: { zh: '服务', en: 'Service' },
    metrics: [
      replyRateBySession,
      replyRateByTurn,
      meanReplySeconds,
      inquiryConversionByOrder,
      inquiryConversionByBuyer,
      satisfactionRate,
      goodReviewRate,
      resolutionRate,
      meanResolutionHours,
      netPromoterScore,
    ],
  },
  {
    id: 'logistics',
    name: { zh: '物流', en: 'Logistics' },
    metrics: [
      shipInTimeRate,
      pickupRate,
      pickupInTimeRate,
      signRate,
      meanDeliveryHours,
      exceptionRate,
      stuckParcels,
      freightPerParcel,
      freightShare,
    ],
  },
  {
    id: 'advertising',
    name: { zh: '推广', en: 'Advertising' },
    metrics: [
      adImpressions,
      adClicks,
      adSpend,
      costPerClick,
      costPerMille,
      adConversion,
      conversionCost,
      acquisitionCost,
      returnOnAdSpend,
      creatorRoi,
      promotionRoi,
      profitRoi,
      breakEvenRoi,
      adCostShare,
      totalAdCostShare,
      burstBudgetShare,
    ],
  },
  {
    id: 'inventory',
    name: { zh: '库存', en: 'Inventory' },
    metrics: [
      activeSkuRate,
      slowMoverShare,
      sellThroughRate,
      stockoutRate,
      newSkuRate,
      stockPiecesOnHand,
      stockValue,
      stockDaysBySales,
      stockDaysByCost,
      stockTurnover,
      stockToSales,
      grossProfitOnStock,
      crossRatio,
      supplierOnTimeRate,
    ],
  },
  {
    id: 'price',
    name: { zh: '价格与毛利', en: 'Price and margin' },
    metrics: [grossProfit, grossMargin, valuePerPiece, discountRate, discountShare, priceBandShare, salesShare],
  },
  {
    id: 'content',
    name: { zh: '内容', en: 'Content' },
    metrics: [contentReads, readRate, interactionRate, completionRate, fans, netNewFans, contentConversion, contentCostPerRead],
  },
  {
    id: 'live',
    name: { zh: '直播', en: 'Live' },
    metrics: [
      liveViewers,
      liveEntryRate,
      liveStaySecondsPerViewer,
      liveItemClickRate,
      liveConversion,
      liveValuePerMille,
      liveValuePerViewer,
      liveSalesPerHour,
      liveFollowRate,
      liveInteractionRate,
      creatorScore,
    ],
  },
] as const satisfies readonly MetricGroup[];
