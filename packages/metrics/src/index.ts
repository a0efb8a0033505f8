export { type Grain, grains } from './aggregate/grain.js';
export type { OrderFact } from './aggregate/orderFact.js';
export { orderFacts } from './aggregate/orderFacts.js';
export { aggregateOrders, figuresBy, figuresOf, type OrderFigures } from './aggregate/orderFigures.js';
export { addOrder, type DayTally, type OrderSale, type OrderTally, orderTally } from './aggregate/orderTally.js';
export { addToCartRateByPeople } from './catalog/addToCartRateByPeople.js';
export { addToCartRateByPieces } from './catalog/addToCartRateByPieces.js';
export { churnRate } from './catalog/churnRate.js';
export { firstOrderConversion } from './catalog/firstOrderConversion.js';
export { gmv } from './catalog/gmv.js';
export { gmvByBuyer } from './catalog/gmvByBuyer.js';
export { gmvByOrder } from './catalog/gmvByOrder.js';
export { payConversionByBuyer } from './catalog/payConversionByBuyer.js';
export { payConversionByOrder } from './catalog/payConversionByOrder.js';
export { piecesPerOrder } from './catalog/piecesPerOrder.js';
export { refundRateByAmount } from './catalog/refundRateByAmount.js';
export { refundRateByOrder } from './catalog/refundRateByOrder.js';
export { repurchaseRate } from './catalog/repurchaseRate.js';
export { valuePerBuyer } from './catalog/valuePerBuyer.js';
export { valuePerOrder } from './catalog/valuePerOrder.js';
export { valuePerVisitor } from './catalog/valuePerVisitor.js';
export { visitors } from './catalog/visitors.js';
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
export { dayNumber, type OrderColumns } from './customer/orderColumns.js';
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
export type { Formula, InputOf, Operator } from './formula/formula.js';
export type { MetricsErrorParams } from './formula/MetricsErrorParams.js';
export { metricLimits } from './formula/metricLimits.js';
export { metricsErrorTexts } from './formula/metricsErrorTexts.js';
export { compute } from './metric/compute.js';
export { computeExact } from './metric/computeExact.js';
export type { InputsOf, Metric, MetricBasis, MetricUnit } from './metric/metric.js';
