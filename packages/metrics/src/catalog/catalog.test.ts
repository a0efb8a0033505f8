import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Formula } from '../formula/formula.js';
import * as metrics from '../index.js';
import { compute } from '../metric/compute.js';
import type { Metric } from '../metric/metric.js';
import { addToCartRateByPeople } from './addToCartRateByPeople.js';
import { addToCartRateByPieces } from './addToCartRateByPieces.js';
import { gmv } from './gmv.js';
import { gmvByBuyer } from './gmvByBuyer.js';
import { gmvByOrder } from './gmvByOrder.js';
import { payConversionByBuyer } from './payConversionByBuyer.js';
import { payConversionByOrder } from './payConversionByOrder.js';
import { piecesPerOrder } from './piecesPerOrder.js';
import { refundRateByAmount } from './refundRateByAmount.js';
import { refundRateByOrder } from './refundRateByOrder.js';
import { repurchaseRate } from './repurchaseRate.js';
import { valuePerBuyer } from './valuePerBuyer.js';
import { valuePerOrder } from './valuePerOrder.js';
import { valuePerVisitor } from './valuePerVisitor.js';
import { visitors } from './visitors.js';

const refused = (code: string) => expect.objectContaining({ name: 'ZhangguiError', code });
const exported = new Map<string, unknown>(Object.entries(metrics));
const catalog: Metric[] = Object.values(metrics).filter((value) => typeof value === 'object' && 'formula' in value);

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

test('every metric has an id of its own, is named after it, and says nothing twice', () => {
  expect(catalog).toHaveLength(17);
  const camel = (id: string) => id.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
  for (const metric of catalog) {
    expect(metric.id).toMatch(/^[a-z]+(_[a-z]+)*$/);
    expect(exported.get(camel(metric.id))).toBe(metric);
  }
  expect(new Set(catalog.map(({ name }) => name.zh)).size).toBe(catalog.length);
  expect(new Set(catalog.map(({ name }) => name.en)).size).toBe(catalog.length);
});

test('ratios and averages do not change when a shop is twice the size, amounts double', () => {
  const names = [...new Set(catalog.flatMap(({ formula }) => inputsIn(formula)))];
  const shop = fc.record(Object.fromEntries(names.map((name) => [name, fc.integer({ min: 1, max: 1_000_000 })])));
  fc.assert(
    fc.property(
      fc.constantFrom(...catalog.filter(({ formula }) => !isProduct(formula))),
      shop,
      fc.integer({ min: 2, max: 9 }),
      (metric, small, times) => {
        const large = Object.fromEntries(Object.entries(small).map(([name, value]) => [name, value * times]));
        const grows = metric.formula === 'paidFen' || metric.formula === 'visitors';
        expect(compute(metric, large)).toBe(compute(metric, small)! * (grows ? times : 1));
      },
    ),
  );
});

function inputsIn(formula: Formula): string[] {
  return typeof formula === 'object' ? [...inputsIn(formula[0]), ...inputsIn(formula[2])] : typeof formula === 'string' ? [formula] : [];
}

function isProduct(formula: Formula): boolean {
  return typeof formula === 'object' && formula[1] === '×';
}
