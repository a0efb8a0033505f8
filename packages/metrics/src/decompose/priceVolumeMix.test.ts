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
const anyProducts = fc.array(fc.record({ id: fc.string(), before: side, after: side }), { maxLength: 8 });

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
