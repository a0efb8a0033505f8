import { isZhangguiError, renderFinding } from '@zhanggui/core';
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
import { metricRuleTexts } from '../metric/metricRuleTexts.js';
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
  const block = fc
    .record({ id, clicks: count, conversions: count })
    .map((each) => ({ ...each, conversions: Math.min(each.conversions, each.clicks) }));
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

test('where nobody came there are no shares; of no sources there is nothing to share', () => {
  const sources = ['a', 'b'].map((id) => ({ id, visits: 0 }));
  expect(trafficShares(sources)).toEqual(sources.map((source) => ({ ...source, share: null, basisPoints: null })));
  expect(trafficShares([])).toEqual([]);
  expect(
    trafficShares([
      { id: 'a', visits: 0 },
      { id: 'b', visits: 3 },
    ]),
  ).toEqual([
    { id: 'a', visits: 0, share: 0, basisPoints: 0 },
    { id: 'b', visits: 3, share: 1, basisPoints: 10_000 },
  ]);
});

test('DATA-05 · where one of the two is not known, nothing is said; the place is that of the visitors', () => {
  expect(checkTraffic({ visitors: 1, pageViews: null })).toEqual([]);
  expect(checkTraffic({ visitors: null, pageViews: null })).toEqual([]);
  const [finding] = checkTraffic({ visitors: 1, pageViews: 0 });
  expect(finding).toEqual({ rule: 'metric/uv-gt-pv', severity: 'error', params: { visitors: 1, pageViews: 0 }, at: { path: '/visitors' } });
  expect(renderFinding(finding!, { messages: metricRuleTexts, locale: 'zh' })).toBe('访客数 1 多于浏览量 0，统计有误');
});

test('TRAF-08 · of a metric that no channel has there is no best one', () => {
  const idle = { id: 'idle', figures: { adSpendFen: 0, clicks: 0 } };
  expect(compareChannels([idle], [costPerClick])).toEqual([{ metric: 'cost_per_click', values: [{ id: 'idle', value: null }], best: [] }]);
  expect(compareChannels([], [costPerClick])).toEqual([{ metric: 'cost_per_click', values: [], best: [] }]);
});

test('TRAF-08 · the cheapest channel is the best, wherever it stands', () => {
  const channels = [
    ['dear', 300],
    ['cheap', 100],
    ['middle', 200],
  ].map(([id, adSpendFen]) => ({ id: String(id), figures: { adSpendFen: Number(adSpendFen), clicks: 1 } }));
  expect(compareChannels(channels, [costPerClick])[0]!.best).toEqual(['cheap']);
  expect(compareChannels([...channels].reverse(), [costPerClick])[0]!.best).toEqual(['cheap']);
});

test('SHOP-05 · blocks of one rate keep their places; the rate is told, and none where nobody clicked', () => {
  const page: PageBlock[] = [
    { id: 'empty', clicks: 0, conversions: 0 },
    { id: 'half', clicks: 10, conversions: 5 },
    { id: 'best', clicks: 4, conversions: 3 },
    { id: 'also-half', clicks: 2, conversions: 1 },
    { id: 'also-empty', clicks: 0, conversions: 0 },
  ];
  const ranked = [
    { id: 'best', rate: 0.75, from: 3, to: 1, move: 'up' },
    { id: 'half', rate: 0.5, from: 2, to: 2, move: 'stay' },
    { id: 'also-half', rate: 0.5, from: 4, to: 3, move: 'up' },
    { id: 'empty', rate: null, from: 1, to: 4, move: 'down' },
    { id: 'also-empty', rate: null, from: 5, to: 5, move: 'stay' },
  ];
  expect(rankBlocks(page)).toEqual(ranked);
  // with no least number of clicks, a block that nobody clicked has no rate to be judged by all the same
  expect(rankBlocks(page, { leastClicks: 0 })).toEqual(ranked);
  // so many clicks exactly are enough
  expect(rankBlocks(page, { leastClicks: 10 })[0]!.id).toBe('half');
});

/** A list that says it is so long, and has nothing in it. */
const endless = (length: number) => new Proxy([], { get: (_, key) => (key === 'length' ? length : undefined) }) as never;
const over = (what: string, limit: number) => ({ what, actual: limit + 1, limit });
const notCount = (id: string, field: string, value: string) => ({ id, field, value });
const none = null as never;
const same = [1, 1].map((visits) => ({ id: 'a', visits }));

test.each<[string, () => unknown, string, object]>([
  ['a source twice', () => trafficShares(same), 'traffic/not-id', { value: 'a' }],
  ['a source by number', () => trafficShares([{ id: 7 as never, visits: 1 }]), 'traffic/not-id', { value: '7' }],
  ['half a visit', () => trafficShares([{ id: 'a', visits: 0.5 }]), 'traffic/not-count', notCount('a', 'visits', '0.5')],
  ['visits below zero', () => trafficShares([{ id: 'a', visits: -1 }]), 'traffic/not-count', notCount('a', 'visits', '-1')],
  ['a hole', () => trafficShares(Array.from({ length: 1 }) as never), 'shape/not-object', { path: 'sources/0', value: 'undefined' }],
  ['no sources', () => trafficShares(none), 'shape/not-list', { path: 'sources', value: 'null' }],
  ['too many sources', () => trafficShares(endless(10_001)), 'limit/exceeded', over('channels', 10_000)],
  ['no figures', () => checkTraffic(none), 'shape/not-object', { path: 'figures', value: 'null' }],
  ['visitors below zero', () => checkTraffic({ visitors: -1, pageViews: 1 }), 'traffic/not-count', notCount('traffic', 'visitors', '-1')],
  [
    'half a page view',
    () => checkTraffic({ visitors: null, pageViews: 0.5 }),
    'traffic/not-count',
    notCount('traffic', 'pageViews', '0.5'),
  ],
  [
    'a block without clicks',
    () => rankBlocks([{ id: 'a', conversions: 1 } as never]),
    'traffic/not-count',
    notCount('a', 'clicks', 'undefined'),
  ],
  [
    'a block without conversions',
    () => rankBlocks([{ id: 'a', clicks: 1 } as never]),
    'traffic/not-count',
    notCount('a', 'conversions', 'undefined'),
  ],
  ['a block twice', () => rankBlocks(same.map(({ id }) => ({ id, clicks: 1, conversions: 1 }))), 'traffic/not-id', { value: 'a' }],
  ['half a click', () => rankBlocks([], { leastClicks: 0.5 }), 'traffic/not-count', notCount('options', 'leastClicks', '0.5')],
  ['no page', () => rankBlocks(none), 'shape/not-list', { path: 'blocks', value: 'null' }],
  ['no options of a page', () => rankBlocks([], none), 'shape/not-object', { path: 'options', value: 'null' }],
  ['a block that is no object', () => rankBlocks([none]), 'shape/not-object', { path: 'blocks/0', value: 'null' }],
  ['too many blocks', () => rankBlocks(endless(10_001)), 'limit/exceeded', over('channels', 10_000)],
  ['a channel without an id', () => compareChannels([{ figures: {} } as never], []), 'traffic/not-id', { value: 'undefined' }],
  ['no channels', () => compareChannels(none, []), 'shape/not-list', { path: 'channels', value: 'null' }],
  ['no metrics', () => compareChannels([], none), 'shape/not-list', { path: 'metrics', value: 'null' }],
  ['a channel that is no object', () => compareChannels([none], []), 'shape/not-object', { path: 'channels/0', value: 'null' }],
  ['a metric that is no object', () => compareChannels([], [none]), 'shape/not-object', { path: 'metrics', value: 'null' }],
  ['too many channels', () => compareChannels(endless(10_001), []), 'limit/exceeded', over('channels', 10_000)],
  ['too many metrics', () => compareChannels([], endless(1001)), 'limit/exceeded', over('metrics', 1000)],
])('refuses %s', (_, call, code, params) => {
  expect(call).toThrow(expect.objectContaining({ name: 'ZhangguiError', code, params }));
});

test('more visits than a number holds are refused', () => {
  const sources = ['a', 'b'].map((id) => ({ id, visits: Number.MAX_SAFE_INTEGER }));
  expect(() => trafficShares(sources)).toThrow(refused('money/overflow'));
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

test('no block converts more often than it was clicked', () => {
  expect(() => rankBlocks([{ id: '主图', clicks: 1, conversions: 5 }])).toThrow(
    expect.objectContaining({ code: 'traffic/over-clicks', params: { id: '主图', conversions: 5, clicks: 1 } }),
  );
  expect(rankBlocks([{ id: '主图', clicks: 1, conversions: 1 }])[0]!.rate).toBe(1);
});
