import type { Text } from '@zhanggui/core';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { aggregate } from '../aggregate/aggregate.js';
import type { Formula } from '../formula/formula.js';
import * as metrics from '../index.js';
import { checkMetric } from '../metric/checkMetric.js';
import { compute } from '../metric/compute.js';
import { expandMetric } from '../metric/expandMetric.js';
import type { Measure } from '../metric/measure.js';
import { measuresFor } from '../metric/measuresFor.js';
import type { Metric } from '../metric/metric.js';
import { acquisitionCost } from './acquisitionCost.js';
import { activeSkuRate } from './activeSkuRate.js';
import { addToCartRateByPeople } from './addToCartRateByPeople.js';
import { addToCartRateByPieces } from './addToCartRateByPieces.js';
import { breakEvenRoi } from './breakEvenRoi.js';
import { chatMeasures } from './chatMeasures.js';
import { discountRate } from './discountRate.js';
import { disputeRate } from './disputeRate.js';
import { freightPerParcel } from './freightPerParcel.js';
import { gmv } from './gmv.js';
import { gmvByBuyer } from './gmvByBuyer.js';
import { gmvByOrder } from './gmvByOrder.js';
import { grossMargin } from './grossMargin.js';
import { grossProfit } from './grossProfit.js';
import { inputNames } from './inputNames.js';
import { lineMeasures } from './lineMeasures.js';
import { liveValuePerMille } from './liveValuePerMille.js';
import { meanDeliveryHours } from './meanDeliveryHours.js';
import { meanRefundHours } from './meanRefundHours.js';
import { meanReplySeconds } from './meanReplySeconds.js';
import { meanResolutionHours } from './meanResolutionHours.js';
import { type MetricGroup, metricGroups } from './metricGroups.js';
import { netPromoterScore } from './netPromoterScore.js';
import { netSales } from './netSales.js';
import { orderMeasures } from './orderMeasures.js';
import { parcelMeasures } from './parcelMeasures.js';
import { payConversionByBuyer } from './payConversionByBuyer.js';
import { payConversionByOrder } from './payConversionByOrder.js';
import { piecesPerOrder } from './piecesPerOrder.js';
import { receivedAmount } from './receivedAmount.js';
import { refundMeasures } from './refundMeasures.js';
import { refundRateByAmount } from './refundRateByAmount.js';
import { refundRateByOrder } from './refundRateByOrder.js';
import { repurchaseRate } from './repurchaseRate.js';
import { satisfactionRate } from './satisfactionRate.js';
import { soldPieces } from './soldPieces.js';
import { stockDaysByCost } from './stockDaysByCost.js';
import { stockDaysBySales } from './stockDaysBySales.js';
import { stockMeasures } from './stockMeasures.js';
import { stockoutRate } from './stockoutRate.js';
import { stockToSales } from './stockToSales.js';
import { supplierOnTimeRate } from './supplierOnTimeRate.js';
import { ticketMeasures } from './ticketMeasures.js';
import { valuePerBuyer } from './valuePerBuyer.js';
import { valuePerOrder } from './valuePerOrder.js';
import { valuePerPiece } from './valuePerPiece.js';
import { valuePerVisitor } from './valuePerVisitor.js';
import { visitMeasures } from './visitMeasures.js';
import { visitors } from './visitors.js';

const refused = (code: string) => expect.objectContaining({ name: 'ZhangguiError', code });
const exported = new Map<string, unknown>(Object.entries(metrics));
const catalog: Metric[] = Object.values(metrics).filter((value) => typeof value === 'object' && 'formula' in value);
const groups: readonly MetricGroup[] = metricGroups;
const names: Readonly<Record<string, Text>> = inputNames;
const tables: readonly (readonly Measure[])[] = (Object.values(metrics) as unknown[]).filter(isMeasures);

test('DATA-01 · UV价值: 36,000 元 over 10,000 visitors is 3.60 元, over nobody there is none', () => {
  expect(compute(valuePerVisitor, { paidFen: 3_600_000, visitors: 10_000 })).toBe(360);
  expect(compute(valuePerVisitor, { paidFen: 0, visitors: 0 })).toBe(null);
});

test('DATA-02 · 加购率: 800 of 10,000 visitors is 8 %', () => {
  expect(compute(addToCartRateByPeople, { cartPeople: 800, visitors: 10_000 })).toBe(0.08);
});

test('DATA-03 · 支付转化率: 300 of 10,000 is 3 %, of buyers or of orders, as the name says', () => {
  expect(compute(payConversionByBuyer, { buyers: 300, visitors: 10_000 })).toBe(0.03);
  expect(compute(payConversionByOrder, { orders: 330, visitors: 10_000 })).toBe(0.033);
  expect([payConversionByBuyer.basis, payConversionByOrder.basis]).toEqual(['buyer', 'order']);
});

test('DATA-04 · 客单价: 36,000 元 of 300 buyers is 120 元 each; an order is worth less where buyers come twice', () => {
  expect(compute(valuePerBuyer, { paidFen: 3_600_000, buyers: 300 })).toBe(12_000);
  expect(compute(valuePerOrder, { paidFen: 3_600_000, orders: 400 })).toBe(9_000);
  expect([valuePerBuyer.basis, valuePerOrder.basis]).toEqual(['buyer', 'order']);
});

test('DATA-17 · the six figures of a shop: 销售额, 访客数, 转化率, 客单价, 复购率, 退款率', () => {
  const six = [gmv, visitors, payConversionByBuyer, valuePerBuyer, repurchaseRate, refundRateByAmount];
  expect(six.map(({ id, unit, better }) => [id, unit, better])).toEqual([
    ['gmv', 'fen', 'higher'],
    ['visitors', 'count', 'higher'],
    ['pay_conversion_by_buyer', 'ratio', 'higher'],
    ['value_per_buyer', 'fen', 'higher'],
    ['repurchase_rate', 'ratio', 'higher'],
    ['refund_rate_by_amount', 'ratio', 'lower'],
  ]);
  const figures = { paidFen: 1_000_000, refundFen: 80_000, visitors: 1000, buyers: 40, repeatBuyers: 10 };
  expect(six.map((metric) => compute(metric as Metric, figures))).toEqual([1_000_000, 1000, 0.04, 25_000, 0.25, 0.08]);
});

test('T4 · conversion and value multiply to the GMV where both count buyers or both count orders, and do not mix', () => {
  const whole = fc.integer({ min: 1, max: 1_000_000 });
  fc.assert(
    fc.property(whole, whole, whole, whole, (paidFen, people, buyers, orders) => {
      const shop = { paidFen, visitors: people, buyers, orders };
      const factors = {
        visitors: people,
        payConversionByBuyer: compute(payConversionByBuyer, shop),
        payConversionByOrder: compute(payConversionByOrder, shop),
        valuePerBuyer: compute(valuePerBuyer, shop),
        valuePerOrder: compute(valuePerOrder, shop),
      };
      // the factors have been rounded to doubles, the products have not
      expect(compute(gmvByBuyer, factors)! / paidFen).toBeCloseTo(1, 12);
      expect(compute(gmvByOrder, factors)! / paidFen).toBeCloseTo(1, 12);
    }),
  );
  const mixed = { visitors: 10_000, payConversionByBuyer: 0.03, valuePerOrder: 12_000 };
  expect(() => compute(gmvByBuyer, mixed as never)).toThrow(refused('metric/missing-input'));
  expect(() => compute(gmvByOrder, mixed as never)).toThrow(refused('metric/missing-input'));
});

test('T32 · 加购率 counts people or pieces, and by pieces it may be over 1', () => {
  expect(compute(addToCartRateByPeople, { cartPeople: 800, visitors: 1000 })).toBe(0.8);
  expect(compute(addToCartRateByPieces, { cartPieces: 2400, visitors: 1000 })).toBe(2.4);
  expect([addToCartRateByPeople.basis, addToCartRateByPieces.basis]).toEqual(['people', 'pieces']);
});

test('refunds may be more than sales, and pieces more than orders', () => {
  expect(compute(refundRateByAmount, { refundFen: 15_000, paidFen: 10_000 })).toBe(1.5);
  expect(compute(refundRateByOrder, { refundedOrders: 1, orders: 8 })).toBe(0.125);
  expect(compute(piecesPerOrder, { pieces: 10, orders: 4 })).toBe(2.5);
  expect(compute(piecesPerOrder, { pieces: null, orders: 4 })).toBe(null);
});

test('DATA-06 · the daily look: UV价值, 加购率 and 售后纠纷率, 5 disputes of 1,000 orders being .005', () => {
  const scorecard = [valuePerVisitor, addToCartRateByPeople, disputeRate];
  const figures = { paidFen: 3_600_000, visitors: 10_000, cartPeople: 800, disputes: 5, orders: 1000 };
  expect(scorecard.map((metric) => [metric.name.zh, metric.better, compute(metric as Metric, figures)])).toEqual([
    ['UV价值', 'higher', 360],
    ['加购率（按人数）', 'higher', 0.08],
    ['售后纠纷率', 'lower', 0.005],
  ]);
});

test('DATA-12 · 退款率, 纠纷率 and 满意度 of one shop', () => {
  expect(compute(refundRateByAmount, { refundFen: 12_000, paidFen: 100_000 })).toBe(0.12);
  expect(compute(disputeRate, { disputes: 3, orders: 600 })).toBe(0.005);
  expect(compute(satisfactionRate, { satisfiedAnswers: 46, answers: 50 })).toBe(0.92);
  expect([refundRateByAmount.better, disputeRate.better, satisfactionRate.better]).toEqual(['lower', 'lower', 'higher']);
});

test('PAID-02 · 10,000 元 for 200 new customers is 50 元 each; for none there is no cost', () => {
  expect(compute(acquisitionCost, { adSpendFen: 1_000_000, newBuyers: 200 })).toBe(5_000);
  expect(compute(acquisitionCost, { adSpendFen: 1_000_000, newBuyers: 0 })).toBe(null);
});

test('PROD-46 · 18 of 20 deliveries in time are 90 %', () => {
  expect(compute(supplierOnTimeRate, { onTimeDeliveries: 18, deliveries: 20 })).toBe(0.9);
});

test.each<[string, Metric, Record<string, number>, number | null]>([
  [
    'gross margin is out of net sales',
    grossMargin,
    { paidFen: 110_000, refundFen: 10_000, goodsCostFen: 77_000, returnedCostFen: 7_000 },
    0.3,
  ],
  ['of nothing sold there is no margin', grossMargin, { paidFen: 10_000, refundFen: 10_000, goodsCostFen: 0, returnedCostFen: 0 }, null],
  [
    'of two coats one came back and is sold again: its cost is none',
    grossProfit,
    { paidFen: 200_000, refundFen: 100_000, goodsCostFen: 120_000, returnedCostFen: 60_000 },
    40_000,
  ],
  ['sales of a day on which more went back are below zero', netSales, { paidFen: 1_000, refundFen: 3_000 }, -2_000],
  ['a margin of a quarter breaks even at 4', breakEvenRoi, { grossMargin: 0.25 }, 4],
  ['a thousand views', liveValuePerMille, { livePaidFen: 1_800_000, liveViews: 12_000 }, 150_000],
  ['more who would not recommend the shop', netPromoterScore, { promoters: 20, detractors: 30, surveyAnswers: 100 }, -10],
  ['T3 · days of stock by sales', stockDaysBySales, { stockFen: 7_200_000, dailySalesFen: 120_000 }, 60],
  [
    'T3 · days of stock by cost are twice as many with a margin of a half',
    stockDaysByCost,
    { stockFen: 7_200_000, dailyCostFen: 60_000 },
    120,
  ],
  ['what the shop keeps of an order sheet', receivedAmount, { subtotalFen: 400, discountFen: 90, taxFen: 5, refundFen: 15 }, 300],
])('%s', (_, metric, figures, value) => {
  expect(compute(metric, figures)).toBe(value);
});

test.each<[string, Metric, Record<string, number>]>([
  [
    'more went back than was paid: no margin, though loss over loss would be a glorious one',
    grossMargin,
    { paidFen: 10_000, refundFen: 20_000, goodsCostFen: 5000, returnedCostFen: 0 },
  ],
  ['without a margin nothing breaks even', breakEvenRoi, { grossMargin: -0.2 }],
])('%s', (_, metric, figures) => {
  expect(compute(metric, figures)).toBe(null);
});

test('a break-even of its own margin is none where that is none', () => {
  const sold = (refundFen: number, goodsCostFen: number) =>
    compute(expandMetric(breakEvenRoi), { paidFen: 10_000, refundFen, goodsCostFen, returnedCostFen: 0 });
  expect([sold(0, 7500), sold(0, 12_000), sold(20_000, 5000), sold(10_000, 0)]).toEqual([4, null, null, null]);
});

test('every metric has an id of its own, is named after it, and says nothing twice', () => {
  expect(catalog.length).toBeGreaterThan(130);
  for (const metric of catalog) {
    expect(metric.id).toMatch(/^[a-z]+(_[a-z]+)*$/);
    expect(exported.get(camel(metric.id))).toBe(metric);
  }
  for (const said of [catalog.map(({ name }) => name.zh), catalog.map(({ name }) => name.en), catalog.map(({ note }) => note?.zh)]) {
    expect(new Set(said).size).toBe(catalog.length);
  }
});

test('every metric of the catalogue is right, and says where its reading is from', () => {
  for (const metric of catalog) {
    expect(checkMetric(metric)).toEqual([]);
    expect(metric.source?.kind).toMatch(/^(handbook|platform|standard)$/);
    expect(metric.source?.url ?? 'https://').toMatch(/^https:/);
  }
});

test('whatever reads what was paid says how refunds count', () => {
  const paid = ['paidFen', 'orders', 'buyers', 'newBuyers', 'repeatBuyers', 'pieces', 'listFen', 'goodsCostFen'];
  const silent = catalog.filter(({ formula, refunds }) => refunds === undefined && inputsIn(formula).some((input) => paid.includes(input)));
  expect(silent.map(({ id }) => id)).toEqual([]);
});

test('every metric stands in one group, once', () => {
  const grouped = groups.flatMap(({ metrics: inGroup }) => inGroup);
  expect(grouped).toHaveLength(catalog.length);
  expect(new Set(grouped)).toEqual(new Set(catalog));
  expect(new Set(groups.map(({ id }) => id)).size).toBe(groups.length);
});

test('ratios and averages stay when a shop is twice the size, and what adds up doubles', () => {
  const inputs = Object.keys(names);
  const shop = fc.record(Object.fromEntries(inputs.map((name) => [name, fc.integer({ min: 1, max: 10_000 })])));
  // an input that is a rate or an average itself does not double
  const grown = (name: string, value: number, times: number) =>
    /^(payConversion|valuePer|grossMargin|stockTurnover|creatorScore|acquisitionCost)/.test(name) ? value : value * times;
  fc.assert(
    fc.property(fc.constantFrom(...catalog), shop, fc.integer({ min: 2, max: 9 }), (metric, small, times) => {
      const large = Object.fromEntries(Object.entries(small).map(([name, value]) => [name, grown(name, value, times)]));
      const [before, after] = [compute(metric, small), compute(metric, large)];
      const isSize = metric.additivity !== undefined || metric.unit === 'count';
      if (metric.id !== 'lifetime_value_to_cost')
        expect([metric.id, after]).toEqual([metric.id, before === null ? null : before * (isSize ? times : 1)]);
    }),
    { numRuns: 500 },
  );
});

test('every input of a formula has a name in both languages, and no name is without an input', () => {
  const asked = new Set(catalog.flatMap(({ formula }) => inputsIn(formula)));
  expect(Object.keys(names).filter((name) => !asked.has(name))).toEqual([]);
  expect([...asked].filter((name) => names[name] === undefined)).toEqual([]);
});

test('an input that is called as a metric is that metric', () => {
  for (const { id, formula, inputMetrics = {} } of catalog) {
    const inputs = inputsIn(formula);
    expect([id, Object.keys(inputMetrics).filter((input) => !inputs.includes(input))]).toEqual([id, []]);
    for (const input of inputs) {
      const named = exported.get(input) as Metric | undefined;
      // a count is its own input: it comes out of the rows
      if (named !== undefined) expect([id, inputMetrics[input] ?? named.formula]).toEqual([id, named.formula === input ? input : named]);
    }
  }
});

test('every measure is an input, is named as it, and stands once in its table', () => {
  expect(tables.length).toBe(18);
  for (const measures of tables) {
    expect(new Set(measures.map(({ table }) => table)).size).toBe(1);
    expect(new Set(measures.map(({ id }) => id)).size).toBe(measures.length);
    for (const { id, name, unit, aggregate, column, having } of measures) {
      expect(name).toEqual(names[id]);
      expect([id, unit === 'fen']).toEqual([id, id.endsWith('Fen')]);
      expect([id, column === undefined]).toEqual([id, aggregate === 'rows']);
      if (having !== undefined) expect(aggregate).toBe('distinct');
    }
  }
  // tables that may be asked together share no measure; lines are orders in another cut
  const together = tables.filter(([first]) => first!.table !== 'lines').flat();
  expect(new Set(together.map(({ id }) => id)).size).toBe(together.length);
});

test('orders, buyers and their value come out of a table of orders by the measures of the catalogue', () => {
  const day = Int32Array.of(20_000, 20_000, 20_001, 20_001);
  const named = (values: string[]) => ({
    codes: Uint32Array.from(values, (value) => [...new Set(values)].indexOf(value)),
    names: [...new Set(values)],
  });
  const orders = {
    rows: 4,
    columns: {
      day,
      order: named(['1', '1', '2', '3']),
      buyer: named(['a', 'a', 'a', 'b']),
      paidFen: Float64Array.of(1000, 500, 2000, 500),
    },
  };
  const asked = [valuePerBuyer, valuePerOrder, repurchaseRate];
  const { total } = aggregate({ orders }, { metrics: asked, measures: measuresFor(asked, orderMeasures) });
  expect(total.measures).toEqual({ paidFen: 4000, orders: 3, buyers: 2, repeatBuyers: 1 });
  expect(total.values).toEqual({ value_per_buyer: 2000, value_per_order: 4000 / 3, repurchase_rate: 0.5 });
});

/** Columns of a table: texts as names, `null` as empty cells, the day on day 20,000 and after. */
function rowsOf(columns: Readonly<Record<string, readonly (string | number | null)[]>>) {
  const column = (name: string, values: readonly (string | number | null)[]) => {
    if (name === 'day') return Int32Array.from(values, (value) => 20_000 + Number(value));
    if (!values.some((value) => typeof value === 'string'))
      return Float64Array.from(values, (value) => (value === null ? Number.NaN : Number(value)));
    const names = [...new Set(values.map(String))];
    return { codes: Uint32Array.from(values, (value) => names.indexOf(String(value))), names };
  };
  return {
    rows: Object.values(columns)[0]!.length,
    columns: Object.fromEntries(Object.entries(columns).map(([name, values]) => [name, column(name, values)])),
  };
}

test('库销比 and 断货率 are of one day of stock, whatever days the sales are of', () => {
  const asked: readonly Metric[] = [stockToSales, stockoutRate, activeSkuRate];
  const measures = measuresFor(asked, [...lineMeasures, ...stockMeasures]);
  const lines = rowsOf({ day: [0, 1, 2], pieces: [20, 20, 10], sku: ['甲', '甲', '乙'] });
  const stockOf = (...days: number[]) =>
    rowsOf({ day: days, sku: days.map(String), onSale: days.map(() => 1), stockPieces: days.map(() => 100) });
  const last = aggregate({ lines, stock: stockOf(2) }, { metrics: asked, measures }).total;
  expect(last.values).toEqual({ stock_to_sales: 2, stockout_rate: 0, active_sku_rate: 2 });
  expect(last.gaps).toEqual({});
  const all = aggregate({ lines, stock: stockOf(0, 1, 2) }, { metrics: asked, measures }).total;
  expect(all.values).toEqual({ stock_to_sales: null, stockout_rate: null, active_sku_rate: null });
  expect(all.measures).toEqual({ stockPieces: null, pieces: 50, stockoutSkus: null, skusOnSale: null, skusSold: 2 });
  expect(all.gaps['stock_to_sales']).toBe('over-days');
});

test.each<[string, Metric, readonly Measure[], object, number | null]>([
  ['two refunds, of one nobody knows how long', meanRefundHours, refundMeasures, { day: [0, 0], refundHours: [10, null] }, 10],
  [
    'two parcels signed for, one without a time',
    meanDeliveryHours,
    parcelMeasures,
    { day: [0, 0], signed: [1, 1], deliveryHours: [40, null] },
    40,
  ],
  [
    'two tickets solved, one without a time',
    meanResolutionHours,
    ticketMeasures,
    { day: [0, 0], resolved: [1, 1], resolutionHours: [6, null] },
    6,
  ],
  ['answers without their waiting', meanReplySeconds, chatMeasures, { day: [0, 0], replies: [3, 9], replySeconds: [30, null] }, 10],
  ['a parcel without its freight: no mean', freightPerParcel, parcelMeasures, { day: [0, 0], freightFen: [800, null] }, null],
  [
    'an order that does not tell its pieces: no price of a piece',
    valuePerPiece,
    orderMeasures,
    { day: [0, 0], paidFen: [1000, 9000], pieces: [2, null] },
    null,
  ],
  ['a line that does not tell its pieces', soldPieces, lineMeasures, { day: [0, 0], pieces: [2, null] }, null],
  [
    'an order without its list price: no discount rate',
    discountRate,
    orderMeasures,
    { day: [0, 0], paidFen: [800, 700], listFen: [1000, null] },
    null,
  ],
])('empty cells · %s', (_, metric, measures, columns, value) => {
  const [table] = measures;
  const facts = { [table!.table]: rowsOf(columns as Record<string, number[]>) };
  const { total } = aggregate(facts, { metrics: [metric], measures: measuresFor([metric], measures) });
  expect([total.values[metric.id], total.gaps[metric.id]]).toEqual([value, value === null ? 'unknown' : undefined]);
});

test('a margin of goods whose cost nobody knows is none, in that shop and in the whole', () => {
  const orders = rowsOf({ day: [0, 0, 0], shop: ['南', '南', '北'], paidFen: [1000, 1000, 1000], goodsCostFen: [600, null, 400] });
  const refunds = rowsOf({ day: [0], shop: ['南'], refundFen: [0], returnedCostFen: [0] });
  const measures = measuresFor([grossMargin], [...orderMeasures, ...refundMeasures]);
  const { rows, total } = aggregate({ orders, refunds }, { metrics: [grossMargin], measures, by: ['shop'] });
  expect(rows.map(({ keys, values, measures, gaps }) => [keys['shop'], values['gross_margin'], measures['goodsCostFen'], gaps])).toEqual([
    ['北', 0.6, 400, {}],
    ['南', null, null, { goodsCostFen: 'unknown', gross_margin: 'unknown' }],
  ]);
  expect([total.values, total.gaps['gross_margin']]).toEqual([{ gross_margin: null }, 'unknown']);
});

test('a GMV out of three factors comes out of the rows as the GMV itself', () => {
  const orders = rowsOf({ day: [0, 1, 1], buyer: ['甲', '甲', '乙'], paidFen: [1000, 2000, 600] });
  const visits = rowsOf({ day: [0, 1, 1], visitor: ['v', 'v', 'w'] });
  const asked = [gmv, gmvByBuyer];
  const measures = measuresFor(asked, [...orderMeasures, ...visitMeasures]);
  expect(measures.map(({ id }) => id)).toEqual(['paidFen', 'visitors', 'buyers']);
  const { total } = aggregate({ orders, visits }, { metrics: asked, measures });
  expect(total.values).toEqual({ gmv: 3600, gmv_by_buyer: 3600 });
});

function inputsIn(formula: Formula): string[] {
  return typeof formula === 'object' ? [...inputsIn(formula[0]), ...inputsIn(formula[2])] : typeof formula === 'string' ? [formula] : [];
}

function camel(id: string): string {
  return id.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

function isMeasures(value: unknown): value is readonly Measure[] {
  return Array.isArray(value) && value.every((each) => typeof each === 'object' && 'table' in each && 'aggregate' in each);
}
