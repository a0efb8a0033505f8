export { type Aggregated, type AggregatedRow, aggregate, type FigureGap } from './aggregate/aggregate.js';
export { type ComparedTo, comparedQuery } from './aggregate/comparedQuery.js';
export { type Change, type Compared, type ComparedRow, compareRows } from './aggregate/compareRows.js';
export { dayNumber, dayOfNumber } from './aggregate/dayNumber.js';
export { type FactColumn, type FactColumnKind, type FactTable, factTable, type NamedColumn, noName } from './aggregate/factTable.js';
export { type Funnel, type FunnelRate, type FunnelStage, funnel } from './aggregate/funnel.js';
export { mergeTally } from './aggregate/mergeTally.js';
export type { OrderFact } from './aggregate/orderFact.js';
export { orderFacts } from './aggregate/orderFacts.js';
export { aggregateOrders, figuresBy, figuresOf, type OrderFigures } from './aggregate/orderFigures.js';
export {
  addOrder,
  type BuyerCounts,
  type BuyerRows,
  type DayTally,
  type OrderSale,
  type OrderTally,
  orderTally,
} from './aggregate/orderTally.js';
export { type MonthToDate, monthToDate, type Pacing, type PacingOptions, pacing } from './aggregate/pacing.js';
export { type Pivot, type PivotFigure, type PivotOptions, type PivotRow, pivot } from './aggregate/pivot.js';
export type { Facts } from './aggregate/readColumn.js';
export { retractOrder } from './aggregate/retractOrder.js';
export { type RollUpRow, rollUp } from './aggregate/rollUp.js';
export { type OrderJson, type RefundJson, type SaleJson, type TallyJson, tallyFromJson, tallyToJson } from './aggregate/tallyJson.js';
export { acquisitionCost } from './catalog/acquisitionCost.js';
export { activeSkuRate } from './catalog/activeSkuRate.js';
export { adClicks } from './catalog/adClicks.js';
export { adConversion } from './catalog/adConversion.js';
export { adCostShare } from './catalog/adCostShare.js';
export { addToCartRateByPeople } from './catalog/addToCartRateByPeople.js';
export { addToCartRateByPieces } from './catalog/addToCartRateByPieces.js';
export { adImpressions } from './catalog/adImpressions.js';
export { adMeasures } from './catalog/adMeasures.js';
export { adSpend } from './catalog/adSpend.js';
export { answerMeasures } from './catalog/answerMeasures.js';
export { bounceRate } from './catalog/bounceRate.js';
export { breakEvenRoi } from './catalog/breakEvenRoi.js';
export { burstBudgetShare } from './catalog/burstBudgetShare.js';
export { chatMeasures } from './catalog/chatMeasures.js';
export { churnRate } from './catalog/churnRate.js';
export { clickRate } from './catalog/clickRate.js';
export { complaintAnswerRate } from './catalog/complaintAnswerRate.js';
export { complaintRate } from './catalog/complaintRate.js';
export { completionRate } from './catalog/completionRate.js';
export { contentConversion } from './catalog/contentConversion.js';
export { contentCostPerRead } from './catalog/contentCostPerRead.js';
export { contentReads } from './catalog/contentReads.js';
export { conversionCost } from './catalog/conversionCost.js';
export { costPerClick } from './catalog/costPerClick.js';
export { costPerMille } from './catalog/costPerMille.js';
export { creatorRoi } from './catalog/creatorRoi.js';
export { creatorScore } from './catalog/creatorScore.js';
export { crossRatio } from './catalog/crossRatio.js';
export { discountRate } from './catalog/discountRate.js';
export { discountShare } from './catalog/discountShare.js';
export { disputeRate } from './catalog/disputeRate.js';
export { dueOrderMeasures } from './catalog/dueOrderMeasures.js';
export { dueParcelMeasures } from './catalog/dueParcelMeasures.js';
export { eventMeasures } from './catalog/eventMeasures.js';
export { exceptionRate } from './catalog/exceptionRate.js';
export { exchangedOrderRate } from './catalog/exchangedOrderRate.js';
export { fanMeasures } from './catalog/fanMeasures.js';
export { fans } from './catalog/fans.js';
export { favoriteAndCartRate } from './catalog/favoriteAndCartRate.js';
export { favoriteRate } from './catalog/favoriteRate.js';
export { firstOrderConversion } from './catalog/firstOrderConversion.js';
export { freightPerParcel } from './catalog/freightPerParcel.js';
export { freightShare } from './catalog/freightShare.js';
export { gmv } from './catalog/gmv.js';
export { gmvByBuyer } from './catalog/gmvByBuyer.js';
export { gmvByOrder } from './catalog/gmvByOrder.js';
export { goodReviewRate } from './catalog/goodReviewRate.js';
export { grossMargin } from './catalog/grossMargin.js';
export { grossProfit } from './catalog/grossProfit.js';
export { grossProfitOnStock } from './catalog/grossProfitOnStock.js';
export { grossSales } from './catalog/grossSales.js';
export { inputNames } from './catalog/inputNames.js';
export { inquiryConversionByBuyer } from './catalog/inquiryConversionByBuyer.js';
export { inquiryConversionByOrder } from './catalog/inquiryConversionByOrder.js';
export { interactionRate } from './catalog/interactionRate.js';
export { lifetimeValueToCost } from './catalog/lifetimeValueToCost.js';
export { lineMeasures } from './catalog/lineMeasures.js';
export { liveConversion } from './catalog/liveConversion.js';
export { liveEntryRate } from './catalog/liveEntryRate.js';
export { liveFollowRate } from './catalog/liveFollowRate.js';
export { liveInteractionRate } from './catalog/liveInteractionRate.js';
export { liveItemClickRate } from './catalog/liveItemClickRate.js';
export { liveMeasures } from './catalog/liveMeasures.js';
export { liveSalesPerHour } from './catalog/liveSalesPerHour.js';
export { liveStaySecondsPerViewer } from './catalog/liveStaySecondsPerViewer.js';
export { liveValuePerMille } from './catalog/liveValuePerMille.js';
export { liveValuePerViewer } from './catalog/liveValuePerViewer.js';
export { liveViewers } from './catalog/liveViewers.js';
export { loadSecondsPerPage } from './catalog/loadSecondsPerPage.js';
export { meanDeliveryHours } from './catalog/meanDeliveryHours.js';
export { meanRefundHours } from './catalog/meanRefundHours.js';
export { meanReplySeconds } from './catalog/meanReplySeconds.js';
export { meanResolutionHours } from './catalog/meanResolutionHours.js';
export { meanReturnDays } from './catalog/meanReturnDays.js';
export { type MetricGroup, metricGroups } from './catalog/metricGroups.js';
export { netNewFans } from './catalog/netNewFans.js';
export { netPromoterScore } from './catalog/netPromoterScore.js';
export { netSales } from './catalog/netSales.js';
export { netSalesByOrderDay } from './catalog/netSalesByOrderDay.js';
export { newBuyerShare } from './catalog/newBuyerShare.js';
export { newBuyers } from './catalog/newBuyers.js';
export { newSkuRate } from './catalog/newSkuRate.js';
export { newVisitorShare } from './catalog/newVisitorShare.js';
export { orderConversion } from './catalog/orderConversion.js';
export { orderMeasures } from './catalog/orderMeasures.js';
export { ordersPerBuyer } from './catalog/ordersPerBuyer.js';
export { pageViews } from './catalog/pageViews.js';
export { paidOrders } from './catalog/paidOrders.js';
export { paidTrafficShare } from './catalog/paidTrafficShare.js';
export { parcelMeasures } from './catalog/parcelMeasures.js';
export { payConversionByBuyer } from './catalog/payConversionByBuyer.js';
export { payConversionByOrder } from './catalog/payConversionByOrder.js';
export { payingBuyers } from './catalog/payingBuyers.js';
export { payRateOfPlaced } from './catalog/payRateOfPlaced.js';
export { pickupInTimeRate } from './catalog/pickupInTimeRate.js';
export { pickupRate } from './catalog/pickupRate.js';
export { piecesPerOrder } from './catalog/piecesPerOrder.js';
export { piecesPerVisit } from './catalog/piecesPerVisit.js';
export { placedOrderMeasures } from './catalog/placedOrderMeasures.js';
export { postMeasures } from './catalog/postMeasures.js';
export { priceBandShare } from './catalog/priceBandShare.js';
export { profitRoi } from './catalog/profitRoi.js';
export { promotionRoi } from './catalog/promotionRoi.js';
export { qualityRefundRate } from './catalog/qualityRefundRate.js';
export { readRate } from './catalog/readRate.js';
export { receivedAmount } from './catalog/receivedAmount.js';
export { refundInTimeRate } from './catalog/refundInTimeRate.js';
export { refundMeasures } from './catalog/refundMeasures.js';
export { refundRateByAmount } from './catalog/refundRateByAmount.js';
export { refundRateByOrder } from './catalog/refundRateByOrder.js';
export { refundRateByOrderDay } from './catalog/refundRateByOrderDay.js';
export { replyRateBySession } from './catalog/replyRateBySession.js';
export { replyRateByTurn } from './catalog/replyRateByTurn.js';
export { repurchaseAfterReturn } from './catalog/repurchaseAfterReturn.js';
export { repurchaseRate } from './catalog/repurchaseRate.js';
export { repurchaseRateOfCohort } from './catalog/repurchaseRateOfCohort.js';
export { resolutionRate } from './catalog/resolutionRate.js';
export { retentionRate } from './catalog/retentionRate.js';
export { returningBuyerShare } from './catalog/returningBuyerShare.js';
export { returnOnAdSpend } from './catalog/returnOnAdSpend.js';
export { returnRate } from './catalog/returnRate.js';
export { reviewMeasures } from './catalog/reviewMeasures.js';
export { salesPerHead } from './catalog/salesPerHead.js';
export { salesPerSquareMetre } from './catalog/salesPerSquareMetre.js';
export { salesShare } from './catalog/salesShare.js';
export { satisfactionRate } from './catalog/satisfactionRate.js';
export { searchOpportunity } from './catalog/searchOpportunity.js';
export { sellThroughRate } from './catalog/sellThroughRate.js';
export { shipInTimeRate } from './catalog/shipInTimeRate.js';
export { signRate } from './catalog/signRate.js';
export { slowMoverShare } from './catalog/slowMoverShare.js';
export { soldPieces } from './catalog/soldPieces.js';
export { staySecondsPerVisitor } from './catalog/staySecondsPerVisitor.js';
export { stickiness } from './catalog/stickiness.js';
export { stockDaysByCost } from './catalog/stockDaysByCost.js';
export { stockDaysBySales } from './catalog/stockDaysBySales.js';
export { stockMeasures } from './catalog/stockMeasures.js';
export { stockoutRate } from './catalog/stockoutRate.js';
export { stockPiecesOnHand } from './catalog/stockPiecesOnHand.js';
export { stockToSales } from './catalog/stockToSales.js';
export { stockTurnover } from './catalog/stockTurnover.js';
export { stockValue } from './catalog/stockValue.js';
export { stuckParcels } from './catalog/stuckParcels.js';
export { supplierOnTimeRate } from './catalog/supplierOnTimeRate.js';
export { targetAttainment } from './catalog/targetAttainment.js';
export { ticketMeasures } from './catalog/ticketMeasures.js';
export { totalAdCostShare } from './catalog/totalAdCostShare.js';
export { trafficShare } from './catalog/trafficShare.js';
export { valuePerBuyer } from './catalog/valuePerBuyer.js';
export { valuePerOrder } from './catalog/valuePerOrder.js';
export { valuePerPiece } from './catalog/valuePerPiece.js';
export { valuePerVisitor } from './catalog/valuePerVisitor.js';
export { viewsPerVisitor } from './catalog/viewsPerVisitor.js';
export { visitMeasures } from './catalog/visitMeasures.js';
export { visitors } from './catalog/visitors.js';
export type {
  BarSeries,
  ChartAxis,
  ChartColors,
  ChartOption,
  ChartSeries,
  FunnelSeries,
  HeatMapSeries,
  LineSeries,
  NamedPoint,
  TreemapSeries,
} from './chart/chartOption.js';
export { cohortHeatMap, cohortHeatMapTexts } from './chart/cohortHeatMap.js';
export { type FunnelBar, funnelChart, funnelChartTexts } from './chart/funnelChart.js';
export { type ParetoItem, type ParetoOptions, paretoChart, paretoChartTexts } from './chart/paretoChart.js';
export { rfmGridChart, rfmGridChartTexts } from './chart/rfmGridChart.js';
export { segmentTreemapChart, segmentTreemapTexts } from './chart/segmentTreemapChart.js';
export { type TrendLine, trendChart, trendChartTexts } from './chart/trendChart.js';
export { type WaterfallOptions, waterfallChart, waterfallChartTexts } from './chart/waterfallChart.js';
export type { Band } from './customer/band.js';
export { type BuyerFigures, type BuyersInOptions, buyersIn } from './customer/buyersIn.js';
export { type ChurnFigures, type ChurnOptions, churnIn } from './customer/churnIn.js';
export { type Customer, customersOf } from './customer/customer.js';
export { type CustomerColumns, type CustomerWindow, customerColumns } from './customer/customerColumns.js';
export { eightSegments } from './customer/eightSegments.js';
export { eightSegmentsByQuintile } from './customer/eightSegmentsByQuintile.js';
export {
  type CustomerId,
  type EncodedOrders,
  type EncodeOrdersOptions,
  encodeOrders,
  type KnownBuyer,
  type ShopOrderFact,
} from './customer/encodeOrders.js';
export { handbookRepurchaseTarget } from './customer/handbookRepurchaseTarget.js';
export { handbookSegments } from './customer/handbookSegments.js';
export { type Cohort, monthlyRetention } from './customer/monthlyRetention.js';
export type { OrderColumns } from './customer/orderColumns.js';
export { type RecencyFrequencyOptions, type RecencyFrequencyTable, recencyFrequency } from './customer/recencyFrequency.js';
export { type Rfm, rfm } from './customer/rfm.js';
export { type CustomerScores, scoreCustomers } from './customer/scoreCustomers.js';
export type { Scoring } from './customer/scoring.js';
export type { CustomerSegment, Segmentation } from './customer/segmentation.js';
export { type CustomerSegments, segmentCustomers } from './customer/segmentCustomers.js';
export { type SegmentFigures, summarizeSegments } from './customer/summarizeSegments.js';
export { tenSegments } from './customer/tenSegments.js';
export {
  type DecomposeMethod,
  type DecomposeOptions,
  type Decomposition,
  type DecompositionGap,
  type DecompositionPart,
  decompose,
} from './decompose/decompose.js';
export {
  type DrillDown,
  type DrillDownOptions,
  type DrilledDimension,
  type DrilledMember,
  type DrillRow,
  drillDown,
} from './decompose/drillDown.js';
export { type ExplainOptions, explainChange } from './decompose/explainChange.js';
export { type FunnelChangeOptions, type FunnelStep, funnelChange } from './decompose/funnelChange.js';
export type { Group, GroupSide } from './decompose/group.js';
export { type InnerMix, type InnerMixGroup, type InnerMixOptions, innerMix } from './decompose/innerMix.js';
export { type PriceVolumeMix, type ProductChange, priceVolumeMix } from './decompose/priceVolumeMix.js';
export { type SolveForOptions, solveFor } from './decompose/solveFor.js';
export { type PercentileMethod, percentile } from './distribution/percentile.js';
export type { Formula, InputOf, Operator } from './formula/formula.js';
export type { MetricsErrorParams } from './formula/MetricsErrorParams.js';
export { metricLimits } from './formula/metricLimits.js';
export { metricsErrorTexts } from './formula/metricsErrorTexts.js';
export { checkMetric } from './metric/checkMetric.js';
export { compute } from './metric/compute.js';
export { computeExact } from './metric/computeExact.js';
export { type ExpandMetricOptions, expandMetric } from './metric/expandMetric.js';
export { type Grain, grains } from './metric/grain.js';
export type { ColumnValue, Measure, RowCondition } from './metric/measure.js';
export { measuresFor } from './metric/measuresFor.js';
export {
  type Additivity,
  type InputsOf,
  type Metric,
  type MetricBasis,
  type MetricSource,
  type MetricUnit,
  metricUnits,
  type RefundTreatment,
  type TimeBasis,
} from './metric/metric.js';
export { type MetricRule, metricRuleTexts } from './metric/metricRuleTexts.js';
export type { CumulativeOver, MetricQuery } from './metric/query.js';
export {
  type MatchStatementOptions,
  matchStatement,
  type StatementDifference,
  type StatementDifferenceKind,
  type StatementLine,
  type StatementMatch,
} from './profit/matchStatement.js';
export { type OrderMoney, type OrderProfit, type OrderProfitOptions, type OrderProfits, orderProfits } from './profit/orderProfit.js';
export { type ProfitPartId, profitPartTexts } from './profit/profitPart.js';
export type { FigureReading, FullReading } from './reconcile/figureReading.js';
export { type FindReadingOptions, type FoundReading, findReading } from './reconcile/findReading.js';
export type { OrderRefund, ReconcileOrder } from './reconcile/orderPart.js';
export type { PlatformReport } from './reconcile/platformReport.js';
export {
  type ReconcileCause,
  type ReconcileOptions,
  type Reconciliation,
  reconcile,
  type Unexplained,
} from './reconcile/reconcile.js';
export { type ReconcileCauseId, reconcileCauseTexts } from './reconcile/reconcileCause.js';
export { deliveryLeadTime, type LeadTime } from './service/deliveryLeadTime.js';
export { type Parcel, type ParcelFigures, type ParcelOptions, parcelFigures } from './service/parcelFigures.js';
export { type ReplyFigures, replyWithin } from './service/replyWithin.js';
export { type ReturnCase, type ReturnFigures, returnCycleDays } from './service/returnCycleDays.js';
export { compareWithTarget, type TargetGap } from './target/compareWithTarget.js';
export { handbookActiveSkuTarget } from './target/handbookActiveSkuTarget.js';
export { handbookGoodReviewTarget } from './target/handbookGoodReviewTarget.js';
export { handbookReplyTarget } from './target/handbookReplyTarget.js';
export type { MetricTarget } from './target/metricTarget.js';
export { reachesTarget } from './target/reachesTarget.js';
export { reinvestDecision } from './target/reinvestDecision.js';
export { checkTraffic } from './traffic/checkTraffic.js';
export { type Channel, type ChannelComparison, compareChannels, type FiguresFor } from './traffic/compareChannels.js';
export { type PageBlock, type RankedBlock, rankBlocks } from './traffic/rankBlocks.js';
export { type SourceShare, trafficShares } from './traffic/trafficShares.js';
