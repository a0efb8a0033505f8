import { addMonths, fen, isZhangguiError, parseDay } from '@zhanggui/core';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { clickRate } from '../catalog/clickRate.js';
import { gmv } from '../catalog/gmv.js';
import { gmvByBuyer } from '../catalog/gmvByBuyer.js';
import { inputNames } from '../catalog/inputNames.js';
import { payConversionByBuyer } from '../catalog/payConversionByBuyer.js';
import { visitors } from '../catalog/visitors.js';
import { decompose } from '../decompose/decompose.js';
import type { BarSeries, ChartAxis, ChartOption, NamedPoint } from './chartOption.js';
import { cohortHeatMap } from './cohortHeatMap.js';
import { funnelChart } from './funnelChart.js';
import { paretoChart } from './paretoChart.js';
import { rfmGridChart } from './rfmGridChart.js';
import { segmentTreemapChart } from './segmentTreemapChart.js';
import { trendChart } from './trendChart.js';
import { waterfallChart } from './waterfallChart.js';

const refused = (code: string) => expect.objectContaining({ name: 'ZhangguiError', code });
const april = parseDay('2026-04-01');

/** What every option must keep: it is JSON, and every series has as many figures as there are labels. */
function expectWhole(option: ChartOption): void {
  expect(JSON.parse(JSON.stringify(option))).toEqual(option);
  const lengthOf = (axis: ChartAxis | readonly ChartAxis[] | undefined) =>
    axis !== undefined && 'type' in axis && axis.type === 'category' ? axis.data.length : null;
  const [columns, rows] = [lengthOf(option.xAxis), lengthOf(option.yAxis)];
  for (const series of option.series) {
    if (series.type === 'line' || series.type === 'bar') {
      expect(series.data).toHaveLength(columns!);
      expect((series.type === 'line' ? series.yAxisIndex : 0) ?? 0).toBeLessThan((option.yAxis as readonly ChartAxis[]).length);
    }
    if (series.type !== 'heatmap') continue;
    for (const [x, y, value] of series.data) {
      expect(x).toBeLessThan(columns!);
      expect(y).toBeLessThan(rows!);
      expect(value).toBeLessThanOrEqual(option.visualMap!.max);
    }
  }
  const drawn = option.series.map(({ name }) => name);
  for (const name of option.legend?.data ?? []) expect(drawn).toContain(name);
}

function labelsOf(axis: ChartAxis | undefined): readonly string[] | null {
  return axis?.type === 'category' ? axis.data : null;
}

const before = { visitors: 10_000, payConversionByBuyer: 0.03, valuePerBuyer: 12_000 };
const after = { visitors: 12_000, payConversionByBuyer: 0.025, valuePerBuyer: 13_000 };
const months = Array.from({ length: 6 }, (_, k) => addMonths(april, k));
const cohorts = months.map((month, k) => ({ month, active: Array.from({ length: 6 - k }, (_, later) => 40 >> later) }));
const segments = ['重要价值客户', '新客', '流失客户'].map((zh, k) => ({
  id: `${k}`,
  name: { zh, en: `Segment ${k}` },
  buyers: k * 10,
  orders: k * 12,
  paidFen: fen(k * 123_456),
}));
const bands = [
  { from: 1, to: 1 },
  { from: 2, to: 4 },
  { from: 5, to: null },
];
const grid = {
  recency: bands,
  frequency: bands,
  counts: [
    [1, 2, 3],
    [4, 5, 6],
    [7, 8, 9],
  ],
};

test.each<[string, (locale: 'zh' | 'en') => ChartOption]>([
  [
    'a trend of money and a share',
    (locale) =>
      trendChart(
        {
          labels: ['一', '二', '三'],
          lines: [
            { metric: gmv, values: [1, null, 300] },
            { metric: clickRate, values: [0.1, 0.2, null] },
          ],
        },
        { locale },
      ),
  ],
  ['a trend of nothing', (locale) => trendChart({ labels: [], lines: [] }, { locale })],
  ['a waterfall', (locale) => waterfallChart(decompose(gmvByBuyer, { before, after }), { metric: gmvByBuyer, names: inputNames, locale })],
  [
    'a waterfall without a value after',
    (locale) => waterfallChart(decompose(gmvByBuyer, { before, after: { ...after, visitors: null } }), { metric: gmvByBuyer, locale }),
  ],
  [
    'a funnel',
    (locale) =>
      funnelChart(
        [
          { name: { zh: '访问', en: 'Visits' }, count: 100 },
          { name: '加购', count: null },
          { name: '支付', count: 3 },
        ],
        { locale },
      ),
  ],
  [
    'a Pareto chart',
    (locale) =>
      paretoChart(
        Array.from({ length: 9 }, (_, k) => ({ name: `${k}`, value: k === 4 ? null : k * 100 })),
        { metric: gmv, locale, most: 5 },
      ),
  ],
  ['a Pareto chart of nothing', (locale) => paretoChart([], { metric: visitors, locale })],
  ['an RFM grid', (locale) => rfmGridChart(grid, { locale })],
  ['a treemap of segments', (locale) => segmentTreemapChart(segments, { by: 'paidFen', locale })],
  ['a heat map of cohorts', (locale) => cohortHeatMap(cohorts, { as: 'rate', locale })],
  ['a heat map of no cohorts', (locale) => cohortHeatMap([], { as: 'count', locale })],
])('%s is JSON, fits its axes, and reads in both languages', (_, chart) => {
  for (const locale of ['zh', 'en'] as const) {
    const option = chart(locale);
    expectWhole(option);
    expect(option.title.text).not.toBe('');
  }
  expect(chart('zh').title.text).not.toBe(chart('en').title.text);
});

test('a day without a figure is a gap, never a zero', () => {
  const { series, yAxis } = trendChart(
    {
      labels: ['a', 'b'],
      lines: [
        { metric: visitors, values: [null, 0] },
        { metric: payConversionByBuyer, values: [0.0312, null] },
      ],
    },
    { locale: 'zh' },
  );
  expect(series.map(({ data }) => data)).toEqual([
    [null, 0],
    [3.12, null],
  ]);
  expect(series.every((line) => line.type === 'line' && !line.connectNulls)).toBe(true);
  expect((yAxis as ChartAxis[]).map(({ name }) => name)).toEqual(['数量', '%']);
});

test('what rose is red in China, and green where one asks for it', () => {
  const color = (name: string, rise?: 'red' | 'green') => {
    const { series } = waterfallChart(decompose(gmvByBuyer, { before, after }), {
      metric: gmvByBuyer,
      locale: 'zh',
      ...(rise && { rise }),
    });
    return (series.find((each) => each.name === name) as BarSeries).itemStyle?.color;
  };
  expect([color('增加'), color('减少')]).toEqual(['#c23531', '#2f8f4e']);
  expect([color('增加', 'red'), color('减少', 'red')]).toEqual(['#c23531', '#2f8f4e']);
  expect([color('增加', 'green'), color('减少', 'green')]).toEqual(['#2f8f4e', '#c23531']);
});

test('a waterfall says what each factor did', () => {
  const { series, xAxis } = waterfallChart(decompose(gmvByBuyer, { before, after }), {
    metric: gmvByBuyer,
    names: inputNames,
    locale: 'zh',
  });
  expect(labelsOf(xAxis)).toEqual(['之前', '访客数', '支付转化率（按买家）', '客单价', '之后']);
  const labels = series.map(({ name, data }) => [name, data.map((point) => (point as NamedPoint | null)?.label?.formatter ?? null)]);
  expect(labels.slice(1)).toEqual([
    ['合计', ['36,000.00', null, null, null, '39,000.00']],
    ['增加', [null, '+6,833.41', null, '+3,000.00', null]],
    ['减少', [null, null, '-6,833.41', null, null]],
  ]);
  expect(series[0]!.data).toEqual([0, 36_000, 36_000, 36_000, 0]);
});

test('percentage points are no per cent', () => {
  const parts = [{ input: 'clicks', amount: 0.005 }];
  const { series } = waterfallChart({ before: 0.03, after: 0.035, parts }, { metric: clickRate, locale: 'zh' });
  expect((series[2]!.data[1] as NamedPoint).label.formatter).toBe('+0.5 个百分点');
  expect((series[1]!.data[0] as NamedPoint).label.formatter).toBe('3%');
});

test('the bars of a waterfall stand where they should, below zero too', () => {
  const amount = fc.integer({ min: -500, max: 500 });
  fc.assert(
    fc.property(amount, fc.array(amount, { maxLength: 8 }), (first, amounts) => {
      const parts = amounts.map((each, k) => ({ input: `${k}`, amount: each }));
      const last = amounts.reduce((sum, each) => sum + each, first);
      const option = waterfallChart({ before: first, after: last, parts }, { metric: visitors, locale: 'en' });
      expectWhole(option);
      const ends = [
        [0, first],
        ...amounts.map((each, k) => [0, each].map((x) => x + amounts.slice(0, k).reduce((sum, y) => sum + y, first))),
        [0, last],
      ];
      ends.forEach(([from, to], column) => {
        // as ECharts stacks: what is above zero on top of each other, what is below hangs from zero
        const drawn = { low: Number.POSITIVE_INFINITY, high: Number.NEGATIVE_INFINITY };
        const reached = { above: 0, below: 0 };
        let labels = 0;
        for (const series of option.series as readonly BarSeries[]) {
          const point = series.data[column];
          if (point === null || point === undefined) continue;
          const value = typeof point === 'number' ? point : point.value;
          const side = value < 0 ? 'below' : 'above';
          const start = reached[side];
          reached[side] += value;
          if (typeof point === 'number') continue;
          labels += point.label.formatter === '' ? 0 : 1;
          drawn.low = Math.min(drawn.low, start, reached[side]);
          drawn.high = Math.max(drawn.high, start, reached[side]);
        }
        expect(labels).toBe(1);
        if (from !== to) expect(drawn).toEqual({ low: Math.min(from!, to!), high: Math.max(from!, to!) });
      });
    }),
  );
});

test('the step of a funnel says how many of the one before it came through', () => {
  const { series } = funnelChart(
    [
      { name: '访问', count: 10_000 },
      { name: '加购', count: 800 },
      { name: '收藏', count: null },
      { name: '支付', count: 900 },
    ],
    { locale: 'zh' },
  );
  expect(series[0]!.data.map((step) => (step as { name: string }).name)).toEqual(['访问 10000', '加购 800（8%）', '收藏 未知', '支付 900']);
});

test('a Pareto chart ranks, adds the rest up, and ends at 100 %', () => {
  const items = [
    ['袜子', 10_000],
    ['连衣裙', 70_000],
    ['样品', null],
    ['帽子', 5_000],
    ['衬衫', 15_000],
  ].map(([name, value]) => ({ name: name as string, value: value as number | null }));
  const few = paretoChart(items, { metric: gmv, locale: 'zh', most: 2 });
  expect(labelsOf(few.xAxis)).toEqual(['连衣裙', '衬衫', '其他 3 项']);
  expect(few.series.map(({ data }) => data)).toEqual([
    [700, 150, 150],
    [70, 85, 100],
  ]);
  const all = paretoChart(items, { metric: gmv, locale: 'zh' });
  expect(all.series.map(({ data }) => data)).toEqual([
    [700, 150, 100, 50, null],
    [70, 85, 95, 100, null],
  ]);
  expect(paretoChart([{ name: 'a', value: 0 }], { metric: gmv, locale: 'zh' }).series.map(({ data }) => data)).toEqual([[0], [null]]);
});

test('months that have not come have no cell', () => {
  const { series, xAxis } = cohortHeatMap(
    [
      { month: april, active: [20, 5, 0] },
      { month: parseDay('2026-06-01'), active: [4] },
      { month: parseDay('2026-07-01'), active: [] },
    ],
    { as: 'rate', locale: 'zh' },
  );
  expect(series[0]!.data).toEqual([
    [0, 0, 100],
    [1, 0, 25],
    [2, 0, 0],
    [0, 1, 100],
  ]);
  expect(labelsOf(xAxis)).toEqual(['0', '1', '2']);
});

test('a segment that nobody is in has no area', () => {
  expect(segmentTreemapChart(segments, { by: 'buyers', locale: 'zh' }).series[0]!.data).toEqual([
    { name: '新客 10', value: 10 },
    { name: '流失客户 20', value: 20 },
  ]);
});

const zh = { locale: 'zh' } as const;
test.each<[string, () => unknown, string]>([
  ['fewer figures than labels', () => trendChart({ labels: ['a', 'b'], lines: [{ metric: gmv, values: [1] }] }, zh), 'chart/unequal'],
  [
    'a third unit',
    () => trendChart({ labels: [], lines: [gmv, visitors, clickRate].map((metric) => ({ metric, values: [] })) }, zh),
    'limit/exceeded',
  ],
  ['no number', () => trendChart({ labels: ['a'], lines: [{ metric: gmv, values: [Number.NaN] }] }, zh), 'chart/not-number'],
  [
    'a hole',
    () => trendChart({ labels: ['a'], lines: [{ metric: gmv, values: Array.from<number>({ length: 1 }) }] }, zh),
    'chart/not-number',
  ],
  ['a label that is no text', () => trendChart({ labels: [1 as never], lines: [] }, zh), 'chart/not-name'],
  ['another language', () => funnelChart([], { locale: 'fr' as never }), 'option/unknown'],
  [
    'another colour',
    () => waterfallChart({ before: 1, after: 1, parts: [] }, { metric: gmv, locale: 'zh', rise: 'blue' as never }),
    'option/unknown',
  ],
  ['a count below zero', () => funnelChart([{ name: 'a', count: -1 }], zh), 'chart/not-number'],
  ['a loss as a part of a whole', () => paretoChart([{ name: 'a', value: -1 }], { ...zh, metric: gmv }), 'chart/not-number'],
  ['a grid with a row too few', () => rfmGridChart({ ...grid, counts: [] }, zh), 'chart/unequal'],
  ['a grid with a cell too few', () => rfmGridChart({ ...grid, counts: [[1], [2], [3]] }, zh), 'chart/unequal'],
  [
    'too many steps',
    () =>
      funnelChart(
        Array.from({ length: 33 }, () => ({ name: 'a', count: 1 })),
        zh,
      ),
    'limit/exceeded',
  ],
  ['segments by age', () => segmentTreemapChart([], { ...zh, by: 'age' as never }), 'option/unknown'],
])('refuses %s', (_, call, code) => {
  expect(call).toThrow(refused(code));
});

test('whatever comes in, there is a chart of JSON or a coded error', () => {
  const anything = fc.anything({ withBigInt: true, withNullPrototype: true, withSparseArray: true });
  const each = fc.record({
    name: anything,
    count: anything,
    value: anything,
    month: anything,
    active: anything,
    buyers: anything,
    metric: anything,
    values: anything,
    input: anything,
    amount: fc.oneof(anything, fc.double()),
  });
  const list = fc.oneof(anything, fc.array(fc.oneof(anything, each)));
  const data = fc.oneof(
    anything,
    fc.record({
      labels: list,
      lines: list,
      before: fc.oneof(fc.double(), anything),
      after: fc.double(),
      parts: list,
      recency: list,
      frequency: list,
      counts: list,
    }),
  );
  const options = fc.oneof(
    anything,
    fc.record(
      {
        locale: fc.constant('zh'),
        metric: fc.oneof(anything, fc.constant(gmv)),
        names: anything,
        title: anything,
        by: fc.constant('buyers'),
        as: fc.constantFrom('rate', 'count'),
      },
      { requiredKeys: ['locale', 'metric', 'by', 'as'] },
    ),
  );
  fc.assert(
    fc.property(data, list, options, (data, list, options) => {
      const calls = [
        () => trendChart(data as never, options as never),
        () => waterfallChart(data as never, options as never),
        () => funnelChart(list as never, options as never),
        () => paretoChart(list as never, options as never),
        () => rfmGridChart(data as never, options as never),
        () => segmentTreemapChart(list as never, options as never),
        () => cohortHeatMap(list as never, options as never),
      ];
      for (const call of calls) {
        try {
          const option = call();
          expect(JSON.parse(JSON.stringify(option))).toEqual(option);
        } catch (error) {
          if (!isZhangguiError(error)) throw error;
        }
      }
    }),
    { numRuns: 100 },
  );
});
