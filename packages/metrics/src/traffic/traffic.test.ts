import { isZhangguiError } from '@zhanggui/core';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { adConversion } from '../catalog/adConversion.js';
import { adSpend } from '../catalog/adSpend.js';
import { clickRate } from '../catalog/clickRate.js';
import { costPerClick } from '../catalog/costPerClick.js';
import { costPerMille } from '../catalog/costPerMille.js';
import { pageViews } from '../catalog/pageViews.js';
import { trafficShare } from '../catalog/trafficShare.js';
import { valuePerBuyer } from '../catalog/valuePerBuyer.js';
import { viewsPerVisitor } from '../catalog/viewsPerVisitor.js';
import { visitors } from '../catalog/visitors.js';
import { compute } from '../metric/compute.js';
import { checkTraffic } from './checkTraffic.js';
import { compareChannels } from './compareChannels.js';
import { type PageBlock, rankBlocks } from './rankBlocks.js';
import { trafficShares } from './trafficShares.js';

const refused = (code: string) => expect.objectContaining({ name: 'ZhangguiError', code });
const id = fc.string({ maxLength: 4 });

test('TRAF-04 · 600 free, 300 paid and 100 content visits are .6, .3 and .1, exactly 1 together', () => {
  const shares = trafficShares([
    { id: 'free', visits: 600 },
    { id: 'paid', visits: 300 },
    { id: 'content', visits: 100 },
  ]);
  expect(shares.map(({ share }) => share)).toEqual([0.6, 0.3, 0.1]);
  expect(shares.reduce((sum, { basisPoints }) => sum + basisPoints!, 0)).toBe(10_000);
  expect(compute(trafficShare, { sourceVisitors: 600, visitors: 1000 })).toBe(0.6);
  expect(compute(clickRate, { clicks: 30, impressions: 1000 })).toBe(0.03);
  expect(compute(clickRate, { clicks: 0, impressions: 0 })).toBe(null);
});

test('TRAF-04 · shares of any sources add up to 1, and differ from the exact ones by less than a ten-thousandth', () => {
  const sources = fc.uniqueArray(fc.record({ id, visits: fc.nat(1_000_000) }), { selector: (source) => source.id, maxLength: 30 });
  fc.assert(
    fc.property(sources, (sources) => {
      const shares = trafficShares(sources);
      const all = sources.reduce((sum, { visits }) => sum + visits, 0);
      if (all === 0) expect(shares.every(({ share, basisPoints }) => share === null && basisPoints === null)).toBe(true);
      else expect(shares.reduce((sum, { basisPoints }) => sum + basisPoints!, 0)).toBe(10_000);
      for (const { visits, share, basisPoints } of shares) {
        if (share === null) continue;
        expect(share).toBe(visits / all);
        expect(Math.abs(basisPoints! - share * 10_000)).toBeLessThan(1);
      }
    }),
  );
});

test('DATA-05 · 30,000 views of 10,000 visitors are 3 each; more visitors than views is an error', () => {
  expect(compute(viewsPerVisitor, { pageViews: 30_000, visitors: 10_000 })).toBe(3);
  expect(compute(viewsPerVisitor, { pageViews: 0, visitors: 0 })).toBe(null);
  expect([visitors.unit, pageViews.unit]).toEqual(['count', 'count']);
  expect(checkTraffic({ visitors: 10_000, pageViews: 30_000 })).toEqual([]);
  expect(checkTraffic({ visitors: 10_000, pageViews: 10_000 })).toEqual([]);
  expect(checkTraffic({ visitors: 10_001, pageViews: 10_000 })).toMatchObject([
    { rule: 'metric/uv-gt-pv', severity: 'error', params: { visitors: 10_001, pageViews: 10_000 } },
  ]);
  expect(checkTraffic({ visitors: null, pageViews: 0 })).toEqual([]);
});

test('TRAF-08 · 100 元 for 50 clicks and 20,000 impressions is 2 元 a click and 5 元 a thousand, side by side with another channel', () => {
  const channels = [
    { id: 'search', figures: { adSpendFen: 10_000, clicks: 50, impressions: 20_000, adOrders: 5, paidFen: 60_000, buyers: 5 } },
    { id: 'feed', figures: { adSpendFen: 12_000, clicks: 60, impressions: 40_000, adOrders: 3, paidFen: 45_000, buyers: 3 } },
    { id: 'idle', figures: { adSpendFen: 0, clicks: 0, impressions: 0, adOrders: 0, paidFen: 0, buyers: 0 } },
  ];
  const table = compareChannels(channels, [costPerClick, costPerMille, adConversion, valuePerBuyer, adSpend]);
  expect(table.map(({ metric, values, best }) => [metric, values.map(({ value }) => value), best])).toEqual([
    ['cost_per_click', [200, 200, null], ['search', 'feed']],
    ['cost_per_mille', [500, 300, null], ['feed']],
    ['ad_conversion', [0.1, 0.05, null], ['search']],
    ['value_per_buyer', [12_000, 15_000, null], ['feed']],
    ['ad_spend', [10_000, 12_000, 0], []],
  ]);
  // @ts-expect-error impressions are missing
  expect(() => compareChannels([{ id: 'a', figures: { adSpendFen: 1, clicks: 1 } }], [costPerClick, costPerMille])).toThrow(
    refused('metric/missing-input'),
  );
});

test('SHOP-05 · the buyer show converts 8 %, the parameters 2 %: the buyer show moves up', () => {
  const page: PageBlock[] = [
    { id: 'banner', clicks: 0, conversions: 0 },
    { id: 'params', clicks: 500, conversions: 10 },
    { id: 'buyer-show', clicks: 400, conversions: 32 },
    { id: 'lucky', clicks: 1, conversions: 1 },
  ];
  expect(rankBlocks(page, { leastClicks: 100 }).map((block) => [block.id, block.move])).toEqual([
    ['buyer-show', 'up'],
    ['params', 'stay'],
    ['banner', 'down'],
    ['lucky', 'stay'],
  ]);
  expect(rankBlocks(page).map((block) => block.id)).toEqual(['lucky', 'buyer-show', 'params', 'banner']);
});

test('blocks go by their rates, exactly, and those of one rate keep their order', () => {
  const count = fc.oneof(fc.nat(20), fc.maxSafeNat());
  const block = fc.record({ id, clicks: count, conversions: count });
  fc.assert(
    fc.property(fc.uniqueArray(block, { selector: (each) => each.id }), (blocks) => {
      const ranked = rankBlocks(blocks);
      expect(ranked.map(({ from }) => from).sort((a, b) => a - b)).toEqual(blocks.map((_, k) => k + 1));
      for (let k = 1; k < ranked.length; k++) {
        const [a, b] = [ranked[k - 1]!, ranked[k]!].map(({ from }) => ({ ...blocks[from - 1]!, from }));
        if (b!.clicks === 0) continue;
        const [left, right] = [BigInt(a!.conversions) * BigInt(b!.clicks), BigInt(b!.conversions) * BigInt(a!.clicks)];
        expect(left > right || (left === right && a!.from < b!.from)).toBe(true);
      }
    }),
  );
});

test.each<[string, () => unknown, string]>([
  [
    'a source twice',
    () =>
      trafficShares([
        { id: 'a', visits: 1 },
        { id: 'a', visits: 1 },
      ]),
    'traffic/not-id',
  ],
  ['half a visit', () => trafficShares([{ id: 'a', visits: 0.5 }]), 'traffic/not-count'],
  ['a hole', () => trafficShares(Array.from({ length: 1 }) as never), 'shape/not-object'],
  [
    'more visits than a number holds',
    () => trafficShares(['a', 'b'].map((id) => ({ id, visits: Number.MAX_SAFE_INTEGER }))),
    'money/overflow',
  ],
  ['visitors below zero', () => checkTraffic({ visitors: -1, pageViews: 1 }), 'traffic/not-count'],
  ['a block without clicks', () => rankBlocks([{ id: 'a', conversions: 1 } as never]), 'traffic/not-count'],
  ['no page', () => rankBlocks(null as never), 'shape/not-list'],
  ['too many sources', () => trafficShares(Array.from({ length: 10_001 }, (_, k) => ({ id: `${k}`, visits: 1 }))), 'limit/exceeded'],
  ['a channel without an id', () => compareChannels([{ figures: {} } as never], []), 'traffic/not-id'],
])('refuses %s', (_, call, code) => {
  expect(call).toThrow(refused(code));
});

test('whatever comes in, there is an answer or a coded error', () => {
  const anything = fc.anything({ withBigInt: true, withNullPrototype: true, withSparseArray: true });
  const some = fc.oneof(
    anything,
    fc.array(fc.record({ id: anything, visits: anything, clicks: anything, conversions: anything, figures: anything })),
  );
  fc.assert(
    fc.property(some, some, (a, b) => {
      const calls = [
        () => trafficShares(a as never),
        () => checkTraffic(a as never),
        () => rankBlocks(a as never, b as never),
        () => compareChannels(a as never, b as never),
        () => compareChannels(a as never, [costPerClick] as never),
      ];
      for (const call of calls) {
        try {
          call();
        } catch (error) {
          if (!isZhangguiError(error)) throw error;
        }
      }
    }),
  );
});
