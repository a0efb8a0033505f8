import { fen, parseYuan } from '@zhanggui/core';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compilePromotions } from './compilePromotions.js';
import { type MarginByDepthInput, marginByDepth } from './marginByDepth.js';
import { price } from './price.js';

const refused = (code: string, params: object = {}) =>
  expect.objectContaining({ name: 'ZhangguiError', code, params: expect.objectContaining(params) });
const dress = { price: parseYuan('100'), cost: parseYuan('60') };

test.each<[string, Omit<MarginByDepthInput, 'depths'>, number, number, number, number | null]>([
  ['full price', dress, 1, 10000, 4000, 0.4],
  ['八折 halves the profit', dress, 0.8, 8000, 2000, 0.25],
  ['六折 leaves nothing', dress, 0.6, 6000, 0, 0],
  ['五折 is a loss', dress, 0.5, 5000, -1000, -0.2],
  ['given away: no margin of nothing', dress, 0, 0, -6000, null],
  ['八五折 of an odd price rounds what comes off half up', { price: fen(1999), cost: fen(1000) }, 0.85, 1699, 699, 699 / 1699],
  ['half of an odd fen comes off as a whole one', { price: fen(8333), cost: fen(0) }, 0.5, 4166, 4166, 1],
  ['fees are a share of what is paid', { ...dress, fees: 0.05 }, 0.8, 8000, 1600, 0.2],
  ['and are rounded half up', { price: fen(10), cost: fen(0), fees: 0.05 }, 1, 10, 9, 0.9],
])('%s', (_, goods, rate, paid, profit, marginRate) => {
  expect(marginByDepth({ ...goods, depths: [rate] }, { locale: 'zh' }).points).toEqual([{ rate, price: paid, profit, marginRate }]);
});

test('the chart has a bar of profit and a point of margin for each depth, in the order given', () => {
  const { chart } = marginByDepth({ ...dress, depths: [1, 0.85, 0.555555, 0.07, 0] }, { locale: 'zh' });
  expect(chart.title.text).toBe('毛利随折扣变化');
  expect(chart).toMatchObject({ tooltip: { trigger: 'axis' }, legend: { data: ['单件毛利（元）', '毛利率（%）'], bottom: 0 } });
  expect(chart.yAxis).toEqual([
    { type: 'value', name: '单件毛利（元）' },
    { type: 'value', name: '毛利率（%）' },
  ]);
  expect(chart.series.map((series) => ('yAxisIndex' in series ? series.yAxisIndex : 0))).toEqual([0, 1]);
  expect(chart.xAxis).toEqual({ type: 'category', name: '折扣', data: ['原价', '8.5 折', '5.55555 折', '0.7 折', '0 折'] });
  expect(chart.series.map(({ type, name, data }) => [type, name, data])).toEqual([
    ['bar', '单件毛利（元）', [40, 25, -4.44, -53, -60]],
    ['line', '毛利率（%）', [40, 29.41, -7.99, -757.14, null]],
  ]);
  const { title, xAxis } = marginByDepth({ ...dress, depths: [1, 0.85, 0.555555, 0.07, 0] }, { locale: 'en' }).chart;
  expect(title.text).toBe('Margin by discount');
  expect(xAxis.data).toEqual(['Full price', '15 % off', '44.4445 % off', '93 % off', '100 % off']);
});

const rate = fc.integer({ min: 0, max: 1_000_000 }).map((millionths) => millionths / 1_000_000);
const amount = fc.oneof(fc.nat(100), fc.nat(10_000_000), fc.maxSafeNat()).map(fen);

test('figures as exact arithmetic has them', () => {
  const halfUp = (value: bigint, millionths: bigint) => (value * millionths + 500_000n) / 1_000_000n;
  const millionths = (share: number) => BigInt(Math.round(share * 1e6));
  fc.assert(
    fc.property(amount, fc.nat(100_000).map(fen), rate, fc.array(rate, { maxLength: 5 }), (list, cost, fees, depths) => {
      const { points } = marginByDepth({ price: list, cost, fees, depths }, { locale: 'zh' });
      const exact = depths.map((depth) => {
        const paid = BigInt(list) - halfUp(BigInt(list), 1_000_000n - millionths(depth));
        return [Number(paid), Number(paid - halfUp(paid, millionths(fees)) - BigInt(cost))];
      });
      expect(points.map((point) => [point.price, point.profit])).toEqual(exact);
    }),
  );
});

test('the price of a depth is what price asks with the same percent-off', () => {
  fc.assert(
    fc.property(fc.nat(1_000_000).map(fen), rate, (list, depth) => {
      const { points } = marginByDepth({ price: list, cost: fen(0), depths: [depth] }, { locale: 'zh' });
      const promotions = compilePromotions([{ id: 'off', benefit: { kind: 'percent-off', rate: depth } }]);
      expect(points[0]!.price).toBe(price({ lines: [{ id: 'A', unitPrice: list, quantity: 1 }] }, promotions).payable);
    }),
  );
});

test('a deeper discount never earns more', () => {
  fc.assert(
    fc.property(amount, rate, fc.tuple(rate, rate), (list, fees, pair) => {
      const depths = [...pair].sort((a, b) => a - b);
      const [deeper, lighter] = marginByDepth({ price: list, cost: fen(0), fees, depths }, { locale: 'zh' }).points;
      expect(deeper!.profit).toBeLessThanOrEqual(lighter!.profit);
    }),
  );
});

test('a language is needed', () => {
  expect(() => marginByDepth({ ...dress, depths: [] }, null as never)).toThrow(refused('shape/not-object', { path: 'options' }));
  expect(() => marginByDepth({ ...dress, depths: [] }, { locale: 'fr' as never })).toThrow(refused('option/unknown', { option: 'locale' }));
});

test.each<[string, unknown, string, object?]>([
  ['nothing', null, 'shape/not-object', { path: 'input' }],
  ['a negative price', { ...dress, price: -1, depths: [] }, 'money/not-fen', { value: '-1' }],
  ['a cost of half a fen', { ...dress, cost: 0.5, depths: [] }, 'money/not-fen'],
  ['fees above the price', { ...dress, fees: 1.01, depths: [] }, 'money/not-rate', { value: '1.01' }],
  ['fees with 7 decimals', { ...dress, fees: 0.1234567, depths: [1] }, 'money/not-rate'],
  ['a depth above 1', { ...dress, depths: [1.1] }, 'money/not-rate', { value: '1.1' }],
  ['a third', { ...dress, depths: [1 / 3] }, 'money/not-rate'],
  ['85 for 0.85', { ...dress, depths: [85] }, 'money/not-rate'],
  ['a hole', { ...dress, depths: new Array(1) }, 'money/not-rate'],
  ['no list', { ...dress, depths: 0.8 }, 'shape/not-list', { path: 'depths' }],
  ['more depths than there may be', { ...dress, depths: new Array(1001).fill(1) }, 'limit/exceeded'],
  ['fees below nothing', { ...dress, fees: -0.1, depths: [] }, 'money/not-rate', { value: '-0.1' }],
  ['a depth that is a bigint', { ...dress, depths: [1n] }, 'money/not-rate', { value: 'bigint' }],
  ['a depth that is a text', { ...dress, depths: ['1'] }, 'money/not-rate', { value: '1' }],
])('refuses %s', (_, input, code, params) => {
  expect(() => marginByDepth(input as never, { locale: 'zh' })).toThrow(refused(code, params));
});

test('whatever is given, nothing but a coded error comes out', () => {
  const anything = fc.anything({ withBigInt: true, withNullPrototype: true, withSparseArray: true });
  const number = fc.oneof(fc.double(), anything, fc.maxSafeInteger());
  const input = fc.oneof(anything, fc.record({ price: number, cost: number, fees: number, depths: fc.oneof(anything, fc.array(number)) }));
  const options = fc.oneof(fc.constant({ locale: 'zh' }), anything, fc.record({ locale: anything }));
  fc.assert(
    fc.property(input, options, (given, said) => {
      try {
        marginByDepth(given as MarginByDepthInput, said as never);
      } catch (error) {
        expect(error).toMatchObject({ name: 'ZhangguiError' });
      }
    }),
    { numRuns: 500 },
  );
});
