import { isZhangguiError } from '@zhanggui/core';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Group } from './group.js';
import { priceVolumeMix } from './priceVolumeMix.js';

test('cheaper, more of it, and something new: three reasons in 分', () => {
  const answer = priceVolumeMix([
    { id: '口红', before: { count: 100, mean: 9900 }, after: { count: 150, mean: 8900 } },
    { id: '唇釉', before: { count: 100, mean: 5900 }, after: { count: 90, mean: 5900 } },
    { id: '礼盒', before: { count: 0, total: 0 }, after: { count: 10, total: 199_000 } },
    { id: '旧款', before: { count: 7, total: 70_000 }, after: { count: 0, total: 0 } },
  ]);
  expect(answer).toMatchObject({ before: 1_650_000, after: 2_065_000, change: 415_000, gap: null });
  expect(answer).toMatchObject({ price: -150_000, volume: 316_000, mix: 120_000, launched: 199_000, dropped: -70_000 });
  expect(answer.products).toEqual([
    { id: '口红', kind: 'kept', price: -150_000, volume: 198_000, mix: 297_000, amount: 345_000 },
    { id: '唇釉', kind: 'kept', price: 0, volume: 118_000, mix: -177_000, amount: -59_000 },
    { id: '礼盒', kind: 'new', price: 0, volume: 0, mix: 0, amount: 199_000 },
    { id: '旧款', kind: 'gone', price: 0, volume: 0, mix: 0, amount: -70_000 },
  ]);
});

test('one product alone has no mix, and no products change nothing', () => {
  const one = [{ id: 'a', before: { count: 3, total: 1000 }, after: { count: 4, total: 1000 } }];
  expect(priceVolumeMix(one)).toMatchObject({ price: -333, volume: 333, mix: 0, change: 0 });
  expect(priceVolumeMix([])).toMatchObject({ change: 0, price: 0, launched: 0, products: [] });
});

test('every product has what its own sales changed by', () => {
  const { products } = priceVolumeMix([
    { id: '杯', before: { count: 8, total: 1725 }, after: { count: 5, total: 1537 } },
    { id: '碟', before: { count: 7, total: 334 }, after: { count: 3, total: 1281 } },
  ]);
  expect(products.map(({ amount }) => amount)).toEqual([-188, 947]);
});

test('10,000 products at the price they had, every third sold once more: no price, no mix, all of it volume', () => {
  const products = Array.from({ length: 10_000 }, (_, k) => ({
    id: `${k}`,
    before: { count: 3, mean: 1000 },
    after: { count: k % 3 === 0 ? 4 : 3, mean: 1000 },
  }));
  expect(priceVolumeMix(products)).toMatchObject({ change: 3_334_000, price: 0, volume: 3_334_000, mix: 0 });
});

test('rows of one product are one product: sold in one shop before and in another after, it is neither gone nor new', () => {
  const answer = priceVolumeMix([
    { id: '杯', before: { count: 10, total: 1000 }, after: { count: 0, total: 0 } },
    { id: '碟', before: { count: 1, total: 100 }, after: { count: 1, total: 100 } },
    { id: '杯', before: { count: 0, total: 0 }, after: { count: 10, total: 1200 } },
  ]);
  expect(answer).toMatchObject({ price: 200, volume: 0, mix: 0, launched: 0, dropped: 0 });
  expect(answer.products.map(({ id, kind, amount }) => [id, kind, amount])).toEqual([
    ['杯', 'kept', 200],
    ['碟', 'kept', 0],
  ]);
});

test('prices with parts of a 分: new and gone products add up to what was launched and dropped', () => {
  const some = (count: number) => ({ count, mean: 0.5 });
  const products = [
    ...['a', 'b', 'c'].map((id) => ({ id, before: some(0), after: some(1) })),
    ...['d', 'e'].map((id) => ({ id, before: some(1), after: some(0) })),
    { id: 'f', before: some(1), after: some(2) },
  ];
  const answer = priceVolumeMix(products);
  expect(answer).toMatchObject({ before: 2, after: 3, change: 1 });
  const of = (kind: string) => answer.products.filter((product) => product.kind === kind);
  expect(of('new').reduce((sum, { amount }) => sum + amount, 0)).toBe(answer.launched);
  expect(of('gone').reduce((sum, { amount }) => sum + amount, 0)).toBe(answer.dropped);
  expect(answer.launched! + answer.dropped! + of('kept')[0]!.amount).toBe(1);
});

test('an amount without pieces on either side is new', () => {
  const fee = [{ id: '补差', before: { count: 0, total: 5 }, after: { count: 0, total: 8 } }];
  expect(priceVolumeMix(fee)).toMatchObject({ change: 3, launched: 3, dropped: 0, price: 0 });
});

test('a figure that is not known leaves no number', () => {
  const one = [{ id: 'a', before: { count: 3, total: null }, after: { count: 4, total: 1000 } }];
  expect(priceVolumeMix(one)).toMatchObject({ change: null, price: null, launched: null, products: [], gap: 'unknown-input' });
});

test('more than 2^53 分 is said', () => {
  const one = [{ id: 'a', before: { count: 1, total: 0 }, after: { count: 2 ** 40, mean: 2 ** 20 } }];
  expect(() => priceVolumeMix(one)).toThrow(expect.objectContaining({ code: 'metric/overflow' }));
});

const side = fc.record({ count: fc.nat(50), total: fc.nat(100_000) });
const anyProducts = fc.uniqueArray(fc.record({ id: fc.string(), before: side, after: side }), { maxLength: 8, selector: ({ id }) => id });

test('kinds and products add up to the change to the 分, each part within one of the exact one', () => {
  fc.assert(
    fc.property(anyProducts, (products) => {
      const answer = priceVolumeMix(products);
      const { price, volume, mix, launched, dropped, change } = answer;
      expect(price! + volume! + mix! + launched! + dropped!).toBe(change);
      expect(answer.after! - answer.before!).toBe(change);
      expect(answer.products.reduce((sum, { amount }) => sum + amount, 0)).toBe(change);

      const kept = products.filter(({ before, after }) => before.count > 0 && after.count > 0);
      const [pieces, later] = [
        kept.reduce((sum, { before }) => sum + before.count, 0),
        kept.reduce((sum, { after }) => sum + after.count, 0),
      ];
      answer.products.forEach((product, place) => {
        const { before, after } = products[place]!;
        if (product.kind !== 'kept') {
          expect(product.amount).toBe(after.total - before.total);
          return;
        }
        const was = before.total / before.count;
        const evenly = (later * before.count) / pieces;
        expect(Math.abs(product.price - (after.total / after.count - was) * after.count)).toBeLessThan(1.001);
        expect(Math.abs(product.volume - (later - pieces) * (before.count / pieces) * was)).toBeLessThan(1.001);
        expect(Math.abs(product.mix - (after.count - evenly) * was)).toBeLessThan(1.001);
      });
    }),
  );
});

test('kinds over all products are the exact sums, rounded, and every product keeps its own change', () => {
  fc.assert(
    fc.property(anyProducts, (products) => {
      const answer = priceVolumeMix(products);
      const of = (kind: 'price' | 'volume' | 'mix') => answer.products.reduce((sum, product) => sum + product[kind], 0);
      expect([of('price'), of('volume'), of('mix')]).toEqual([answer.price, answer.volume, answer.mix]);
      answer.products.forEach(({ amount, price, volume, mix, kind }, place) => {
        expect(amount).toBe(products[place]!.after.total - products[place]!.before.total);
        if (kind === 'kept') expect(amount).toBe(price + volume + mix);
      });

      const kept = products.filter(({ before, after }) => before.count > 0 && after.count > 0);
      const total = (value: (product: (typeof kept)[number]) => number) => kept.reduce((sum, product) => sum + value(product), 0);
      const [pieces, later, sales] = [
        total(({ before }) => before.count),
        total(({ after }) => after.count),
        total(({ before }) => before.total),
      ];
      const price = total(({ before, after }) => after.total - (before.total * after.count) / before.count);
      const volume = kept.length === 0 ? 0 : (sales * (later - pieces)) / pieces;
      expect(Math.abs(answer.price! - price)).toBeLessThan(1);
      expect(Math.abs(answer.volume! - volume)).toBeLessThan(1);
      expect(Math.abs(answer.mix! - (total(({ before, after }) => after.total - before.total) - price - volume))).toBeLessThan(1);
    }),
  );
});

test('whatever comes in, there is an answer or a coded error', () => {
  const any = fc.anything({ withBigInt: true, withNullPrototype: true, withSparseArray: true });
  fc.assert(
    fc.property(fc.oneof(any, fc.array(fc.record({ id: any, before: any, after: any }))), (given) => {
      try {
        priceVolumeMix(given as Group[]);
      } catch (error) {
        if (!isZhangguiError(error)) throw error;
      }
    }),
  );
});
