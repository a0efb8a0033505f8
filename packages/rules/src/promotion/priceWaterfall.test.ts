import { fen, parseYuan } from '@zhanggui/core';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rulesLimits } from '../rule/rulesLimits.js';
import type { Cart } from './cart.js';
import { compilePromotions } from './compilePromotions.js';
import { freeShippingOver99, giftOver199, memberPrice, over200Off30, secondHalfPrice, shopCoupon30 } from './offers.js';
import { price } from './price.js';
import type { PricedCart } from './pricedCart.js';
import type { ExplainOptions } from './priceNames.js';
import { priceWaterfall } from './priceWaterfall.js';

const refused = (code: string, params: object = {}) =>
  expect.objectContaining({ name: 'ZhangguiError', code, params: expect.objectContaining(params) });
const promotions = [freeShippingOver99, over200Off30, shopCoupon30, giftOver199, memberPrice, secondHalfPrice];
const compiled = () => compilePromotions(promotions);
const cart: Cart = {
  lines: [{ id: 'dress', unitPrice: parseYuan('210.50'), quantity: 1 }],
  shipping: [{ id: 'express', fee: parseYuan('12.00') }],
};

test('from the list price down by each promotion, up by the freight, down where it is free, to what is paid', () => {
  const { bars, chart } = priceWaterfall(price(cart, compiled()), { locale: 'zh', promotions });
  expect(bars).toEqual([
    { kind: 'list', id: null, label: '原价', from: 0, to: 21050 },
    { kind: 'promotion', id: 'over-200-off-30', label: '满200减30', from: 21050, to: 18050 },
    { kind: 'promotion', id: 'shop-coupon-30', label: '30元店铺券', from: 18050, to: 15050 },
    { kind: 'freight', id: null, label: '运费', from: 15050, to: 16250 },
    { kind: 'promotion', id: 'free-shipping-over-99', label: '满99包邮', from: 16250, to: 15050 },
    { kind: 'payable', id: null, label: '应付', from: 0, to: 15050 },
  ]);
  expect(chart.title.text).toBe('价格是怎么来的');
  expect(chart.xAxis.data).toEqual(['原价', '满200减30', '30元店铺券', '运费', '满99包邮', '应付']);
  expect(chart.series.map(({ name, data }) => [name, data])).toEqual([
    ['起点', [0, 180.5, 150.5, 150.5, 150.5, 0]],
    ['合计', [point(210.5, '210.50'), null, null, null, null, point(150.5, '150.50')]],
    ['优惠', [null, point(30, '-30.00'), point(30, '-30.00'), null, point(12, '-12.00'), null]],
    ['运费', [null, null, null, point(12, '12.00'), null, null]],
  ]);
});

const point = (value: number, formatter: string) => ({ value, label: { formatter } });

test('the chart is one ECharts draws: an unseen bar lifts the others, each with its figure on top', () => {
  const { chart } = priceWaterfall(price(cart, compiled()), { locale: 'zh' });
  expect(chart).toMatchObject({
    tooltip: { trigger: 'item' },
    legend: { bottom: 0 },
    xAxis: { type: 'category' },
    yAxis: [{ type: 'value' }],
  });
  const [start, ...seen] = chart.series;
  expect(start).toMatchObject({ type: 'bar', stack: 'price', silent: true, itemStyle: { color: 'transparent' } });
  for (const each of seen) expect(each).toMatchObject({ type: 'bar', stack: 'price', label: { show: true, position: 'top' } });
});

test('English titles, and ids where there are no names', () => {
  const { bars, chart } = priceWaterfall(price(cart, compiled()), { locale: 'en' });
  expect(bars.map(({ label }) => label)).toEqual([
    'List price',
    'over-200-off-30',
    'shop-coupon-30',
    'Freight',
    'free-shipping-over-99',
    'To be paid',
  ]);
  expect([chart.title.text, chart.yAxis[0]!.name, chart.legend.data]).toEqual([
    'How the price came about',
    'Yuan',
    ['Total', 'Off', 'Freight'],
  ]);
});

test('a cart without promotions or freight has its list price and what is paid', () => {
  const { bars } = priceWaterfall(price({ lines: cart.lines }, compilePromotions([])), { locale: 'zh' });
  expect(bars.map(({ kind, from, to }) => [kind, from, to])).toEqual([
    ['list', 0, 21050],
    ['payable', 0, 21050],
  ]);
});

test('each bar begins where the one before it ended, down to what is paid; the chart is plain JSON, one figure a bar', () => {
  const lines = fc.array(fc.record({ unitPrice: fc.integer({ min: 0, max: 30_000 }).map(fen), quantity: fc.integer({ min: 1, max: 3 }) }), {
    maxLength: 4,
  });
  fc.assert(
    fc.property(lines, fc.nat(2000).map(fen), fc.shuffledSubarray(promotions), (given, fee, offers) => {
      const all = { lines: given.map((line, k) => ({ id: `L${k}`, ...line })), shipping: [{ id: 'express', fee }] };
      const priced = price(all, compilePromotions(offers));
      const { bars, chart } = priceWaterfall(priced, { locale: 'zh' });
      const [first, last] = [bars[0]!, bars.at(-1)!];
      expect([first.to, last.to]).toEqual([priced.listTotal, priced.payable]);
      const between = bars.slice(0, -1);
      expect(between.map(({ from }) => from)).toEqual([0, ...between.slice(0, -1).map(({ to }) => to)]);
      expect(between.at(-1)!.to).toBe(priced.payable);
      expect(JSON.parse(JSON.stringify(chart))).toEqual(chart);
      for (const { data } of chart.series) expect(data.length).toBe(bars.length);
      // what stands on the unseen bar reaches up to where the step began or ended
      bars.forEach(({ from, to }, k) => {
        const [start, ...seen] = chart.series.map(({ data }) => data[k]);
        const shown = seen.flatMap((each) => (typeof each === 'object' && each !== null ? [each.value] : []));
        expect(shown.length).toBe(1);
        expect(Math.round(((start as number) + shown[0]!) * 100)).toBe(Math.max(from, to));
      });
    }),
  );
});

test.each<[string, unknown, unknown, string, object?]>([
  ['nothing', null, { locale: 'zh' }, 'shape/not-object', { path: 'priced' }],
  ['a cart without what applied', { listTotal: 1 }, { locale: 'zh' }, 'shape/not-list'],
  ['half a fen', { listTotal: 0.5, applied: [] }, { locale: 'zh' }, 'money/not-fen'],
  ['another language', { listTotal: 1, applied: [] }, { locale: 'fr' }, 'option/unknown'],
  ['more than there may be', { listTotal: 1, applied: new Array(rulesLimits.promotions + 1) }, { locale: 'zh' }, 'limit/exceeded'],
  ['no promotion among what applied', { listTotal: 1, applied: [null] }, { locale: 'zh' }, 'shape/not-object', { path: 'applied' }],
])('refuses %s', (_, priced, options, code, params) => {
  expect(() => priceWaterfall(priced as never, options as never)).toThrow(refused(code, params));
});

test('whatever is given, nothing but a coded error comes out', () => {
  const priced = price(cart, compiled());
  const anything = fc.anything({ withBigInt: true, withNullPrototype: true, withSparseArray: true, withDate: true });
  const given = fc.oneof(
    anything,
    fc.tuple(fc.constantFrom(...Object.keys(priced)), anything).map(([key, value]) => ({ ...priced, [key]: value })),
    fc.tuple(fc.constantFrom('id', 'kind', 'discount'), anything).map(([key, value]) => ({
      ...priced,
      applied: [{ ...priced.applied[0], [key]: value }],
    })),
  );
  const options = fc.oneof(
    fc.constant({ locale: 'zh' }),
    anything,
    fc.record({ locale: fc.constant('en'), names: anything, promotions: anything }),
  );
  fc.assert(
    fc.property(given, options, (cartOrNot, said) => {
      try {
        priceWaterfall(cartOrNot as PricedCart, said as ExplainOptions);
      } catch (error) {
        expect(error).toMatchObject({ name: 'ZhangguiError' });
      }
    }),
    { numRuns: 500 },
  );
});
