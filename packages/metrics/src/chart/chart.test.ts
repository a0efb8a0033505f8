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
const line = (values: unknown) => ({ labels: ['a'], lines: [{ metric: gmv, values: values as readonly number[] }] });
const pareto = (value: unknown) =>
  paretoChart(
    [
      { name: 'b', value: 1 },
      { name: 'a', value: value as number },
    ],
    { ...zh, metric: gmv },
  );
const flat = { before: 1, after: 1, parts: [] };
const ofGmv = { ...zh, metric: gmv };
const unitless = { name: gmv.name, unit: 'yuan' as never };
const notNumber = (series: string, row: number, value: string) => ['chart/not-number', { series, row, value }] as const;
const over = (what: string, actual: number, limit: number) => ['limit/exceeded', { what, actual, limit }] as const;
const unknown = (option: string, value: string, allowed: string) => ['option/unknown', { option, value, allowed }] as const;
const unequal = (series: string, length: number, expected: number) => ['chart/unequal', { series, length, expected }] as const;
const units = 'fen count ratio average seconds hours days score';

test.each<[string, () => unknown, readonly [code: string, params: object]]>([
  [
    'fewer figures than labels',
    () => trendChart({ labels: ['a', 'b'], lines: [{ metric: gmv, values: [1] }] }, zh),
    unequal(gmv.name.zh, 1, 2),
  ],
  [
    'a third unit',
    () => trendChart({ labels: [], lines: [gmv, visitors, clickRate].map((metric) => ({ metric, values: [] })) }, zh),
    over('chartAxes', 3, 2),
  ],
  ['a figure that is no number', () => trendChart(line([Number.NaN]), zh), notNumber(gmv.name.zh, 1, 'NaN')],
  ['a figure without an end', () => trendChart(line([Number.POSITIVE_INFINITY]), zh), notNumber(gmv.name.zh, 1, 'Infinity')],
  ['a figure as text', () => trendChart(line(['1']), zh), notNumber(gmv.name.zh, 1, '1')],
  ['a hole', () => trendChart(line(Array.from<number>({ length: 1 })), zh), notNumber(gmv.name.zh, 1, 'undefined')],
  [
    'a part without the name of an input',
    () => waterfallChart({ before: 1, after: 2, parts: [{ input: Object.create(null), amount: 1 }] }, { ...zh, metric: gmv }),
    ['chart/not-name', { value: 'object' }],
  ],
  ['a label that is no text', () => trendChart({ labels: [1 as never], lines: [] }, zh), ['chart/not-name', { value: '1' }]],
  ['a label that is missing', () => trendChart({ labels: [null as never], lines: [] }, zh), ['chart/not-name', { value: 'null' }]],
  [
    'a unit of another system',
    () => trendChart({ labels: [], lines: [{ metric: unitless, values: [] }] }, zh),
    unknown('unit', 'yuan', units),
  ],
  [
    'too many labels',
    () => trendChart({ labels: Array.from({ length: 10_001 }, () => 'a'), lines: [] }, zh),
    over('chartLabels', 10_001, 10_000),
  ],
  [
    'too many lines',
    () => trendChart({ labels: [], lines: Array.from({ length: 51 }, () => ({ metric: gmv, values: [] })) }, zh),
    over('chartLines', 51, 50),
  ],
  ['another language of a trend', () => trendChart(line([1]), { locale: 'fr' as never }), unknown('locale', 'fr', 'zh en')],
  ['another language of a waterfall', () => waterfallChart(flat, { ...ofGmv, locale: 'fr' as never }), unknown('locale', 'fr', 'zh en')],
  ['another colour', () => waterfallChart(flat, { ...ofGmv, rise: 'blue' as never }), unknown('rise', 'blue', 'red green')],
  ['a waterfall in an unknown unit', () => waterfallChart(flat, { ...zh, metric: unitless }), unknown('unit', 'yuan', units)],
  [
    'a change that is no number',
    () => waterfallChart({ ...flat, parts: [{ input: 'x', amount: Number.NaN }] }, ofGmv),
    notNumber('x', 1, 'NaN'),
  ],
  ['a value before that is no number', () => waterfallChart({ ...flat, before: Number.NaN }, ofGmv), notNumber('之前', 1, 'NaN')],
  [
    'too many parts',
    () => waterfallChart({ ...flat, parts: Array.from({ length: 10_001 }, () => ({ input: 'x', amount: 0 })) }, ofGmv),
    over('chartLabels', 10_001, 10_000),
  ],
  ['another language of a funnel', () => funnelChart([], { locale: 'fr' as never }), unknown('locale', 'fr', 'zh en')],
  [
    'a count below zero',
    () =>
      funnelChart(
        [
          { name: 'b', count: 1 },
          { name: 'a', count: -1 },
        ],
        zh,
      ),
    notNumber('a', 2, '-1'),
  ],
  ['a count that is no number', () => funnelChart([{ name: 'a', count: Number.NaN }], zh), notNumber('a', 1, 'NaN')],
  ['a count without an end', () => funnelChart([{ name: 'a', count: Number.POSITIVE_INFINITY }], zh), notNumber('a', 1, 'Infinity')],
  ['a count as text', () => funnelChart([{ name: 'a', count: '1' as never }], zh), notNumber('a', 1, '1')],
  [
    'too many steps',
    () =>
      funnelChart(
        Array.from({ length: 33 }, () => ({ name: 'a', count: 1 })),
        zh,
      ),
    over('funnelSteps', 33, 32),
  ],
  ['a loss as a part of a whole', () => pareto(-1), notNumber(gmv.name.zh, 2, '-1')],
  ['a part of a whole that is no number', () => pareto(Number.NaN), notNumber(gmv.name.zh, 2, 'NaN')],
  ['a part of a whole without an end', () => pareto(Number.POSITIVE_INFINITY), notNumber(gmv.name.zh, 2, 'Infinity')],
  ['a part of a whole as text', () => pareto('1'), notNumber(gmv.name.zh, 2, '1')],
  [
    'too many items',
    () =>
      paretoChart(
        Array.from({ length: 10_001 }, () => ({ name: 'a', value: 0 })),
        ofGmv,
      ),
    over('chartLabels', 10_001, 10_000),
  ],
  [
    'others that are too much together',
    () =>
      paretoChart(
        Array.from({ length: 3 }, () => ({ name: 'a', value: 1e308 })),
        { ...zh, metric: visitors, most: 1 },
      ),
    notNumber(visitors.name.zh, 2, 'Infinity'),
  ],
  [
    'a whole that is too much',
    () =>
      paretoChart(
        Array.from({ length: 2 }, () => ({ name: 'a', value: 1e308 })),
        { ...zh, metric: visitors },
      ),
    notNumber('累计占比（%）', 2, 'NaN'),
  ],
  [
    'a rise beyond all numbers',
    () => waterfallChart({ before: 1e308, after: null, parts: [{ input: 'x', amount: 1e308 }] }, { ...zh, metric: visitors }),
    notNumber('+1e+308', 1, 'Infinity'),
  ],
  [
    'a change of a waterfall that is not known',
    () => waterfallChart({ ...flat, parts: [{ input: 'x', amount: null as never }] }, ofGmv),
    notNumber('x', 1, 'null'),
  ],
  [
    'a share that no number of per cent says',
    () => trendChart({ labels: ['1'], lines: [{ metric: clickRate, values: [1e307] }] }, zh),
    notNumber('点击率', 1, '1e+307'),
  ],
  [
    'a Pareto chart of rates, which do not add up',
    () => paretoChart([], { ...zh, metric: clickRate }),
    unknown('unit', 'ratio', 'fen count seconds hours days'),
  ],
  ['less than no bars', () => paretoChart([], { ...ofGmv, most: -1 }), notNumber('most', 1, '-1')],
  ['half a bar', () => paretoChart([], { ...ofGmv, most: 1.5 }), notNumber('most', 1, '1.5')],
  [
    'a Pareto chart in an unknown unit',
    () => paretoChart([], { ...zh, metric: unitless }),
    unknown('unit', 'yuan', 'fen count seconds hours days'),
  ],
  ['another language of a Pareto chart', () => paretoChart([], { ...ofGmv, locale: 'fr' as never }), unknown('locale', 'fr', 'zh en')],
  ['a grid with a row too few', () => rfmGridChart({ ...grid, counts: [] }, zh), unequal('counts', 0, 3)],
  ['a grid with a cell too few', () => rfmGridChart({ ...grid, counts: [[1], [2], [3]] }, zh), unequal('1', 1, 3)],
  [
    'a cell below zero',
    () =>
      rfmGridChart(
        {
          ...grid,
          counts: [
            [1, 2, 3],
            [4, 5, -1],
            [7, 8, 9],
          ],
        },
        zh,
      ),
    notNumber('2–4', 3, '-1'),
  ],
  [
    'a cell that is no number',
    () =>
      rfmGridChart(
        {
          ...grid,
          counts: [
            [Number.NaN, 2, 3],
            [4, 5, 6],
            [7, 8, 9],
          ],
        },
        zh,
      ),
    notNumber('1', 1, 'NaN'),
  ],
  [
    'a cell without an end',
    () =>
      rfmGridChart(
        {
          ...grid,
          counts: [
            [1, 2, 3],
            [4, 5, 6],
            [7, 8, Number.POSITIVE_INFINITY],
          ],
        },
        zh,
      ),
    notNumber('5+', 3, 'Infinity'),
  ],
  [
    'a cell as text',
    () =>
      rfmGridChart(
        {
          ...grid,
          counts: [
            ['1' as never, 2, 3],
            [4, 5, 6],
            [7, 8, 9],
          ],
        },
        zh,
      ),
    notNumber('1', 1, '1'),
  ],
  [
    'too many bands',
    () => rfmGridChart({ ...grid, recency: Array.from({ length: 101 }, () => ({ from: 1, to: 1 })) }, zh),
    over('bands', 101, 100),
  ],
  ['another language of a grid', () => rfmGridChart(grid, { locale: 'fr' as never }), unknown('locale', 'fr', 'zh en')],
  ['segments by age', () => segmentTreemapChart([], { ...zh, by: 'age' as never }), unknown('by', 'age', 'buyers orders paidFen')],
  [
    'another language of segments',
    () => segmentTreemapChart([], { locale: 'fr' as never, by: 'buyers' }),
    unknown('locale', 'fr', 'zh en'),
  ],
  [
    'fewer customers than none',
    () => segmentTreemapChart([segments[1]!, { ...segments[0]!, buyers: -1 }], { ...zh, by: 'buyers' }),
    notNumber('重要价值客户', 2, '-1'),
  ],
  [
    'too many segments',
    () =>
      segmentTreemapChart(
        Array.from({ length: 101 }, () => segments[0]!),
        { ...zh, by: 'buyers' },
      ),
    over('segments', 101, 100),
  ],
  ['cohorts as a share of all', () => cohortHeatMap([], { ...zh, as: 'share' as never }), unknown('as', 'share', 'rate count')],
  ['another language of cohorts', () => cohortHeatMap([], { locale: 'fr' as never, as: 'rate' }), unknown('locale', 'fr', 'zh en')],
  [
    'a cohort of less than nobody',
    () => cohortHeatMap([{ month: april, active: [-1] }], { ...zh, as: 'rate' }),
    notNumber('2026-04', 1, '-1'),
  ],
  [
    'a month of less than nobody',
    () => cohortHeatMap([{ month: april, active: [2, -1] }], { ...zh, as: 'count' }),
    notNumber('2026-04', 2, '-1'),
  ],
  [
    'too many cohorts',
    () =>
      cohortHeatMap(
        Array.from({ length: 241 }, () => ({ month: april, active: [] })),
        { ...zh, as: 'rate' },
      ),
    over('cohortMonths', 241, 240),
  ],
  [
    'too many months of a cohort',
    () => cohortHeatMap([{ month: april, active: Array.from({ length: 241 }, () => 1) }], { ...zh, as: 'rate' }),
    over('cohortMonths', 241, 240),
  ],
])('refuses %s', (_, call, [code, params]) => {
  expect(call).toThrow(expect.objectContaining({ name: 'ZhangguiError', code, params }));
});

test('as many as allowed are drawn', () => {
  const labels = Array.from({ length: 10_000 }, () => 'a');
  const calls = [
    () => trendChart({ labels, lines: [] }, zh),
    () => trendChart({ labels: [], lines: Array.from({ length: 50 }, () => ({ metric: gmv, values: [] })) }, zh),
    () =>
      funnelChart(
        Array.from({ length: 32 }, () => ({ name: 'a', count: 1 })),
        zh,
      ),
    () =>
      paretoChart(
        labels.map((name) => ({ name, value: 1 })),
        ofGmv,
      ),
    () =>
      segmentTreemapChart(
        Array.from({ length: 100 }, () => segments[0]!),
        { ...zh, by: 'buyers' },
      ),
    () =>
      cohortHeatMap(
        Array.from({ length: 240 }, () => ({ month: april, active: [1] })),
        { ...zh, as: 'rate' },
      ),
  ];
  for (const call of calls) expect(call).not.toThrow();
});

const none = null as never;
test.each<[string, 'object' | 'list', () => unknown]>([
  ['data', 'object', () => trendChart(none, zh)],
  ['options', 'object', () => trendChart(line([1]), none)],
  ['labels', 'list', () => trendChart({ labels: none, lines: [] }, zh)],
  ['lines', 'list', () => trendChart({ labels: [], lines: none }, zh)],
  ['lines', 'object', () => trendChart({ labels: [], lines: [none] }, zh)],
  ['metric', 'object', () => trendChart({ labels: [], lines: [{ metric: none, values: [] }] }, zh)],
  [gmv.name.zh, 'list', () => trendChart({ labels: [], lines: [{ metric: gmv, values: none }] }, zh)],
  ['decomposition', 'object', () => waterfallChart(none, ofGmv)],
  ['options', 'object', () => waterfallChart(flat, none)],
  ['metric', 'object', () => waterfallChart(flat, { ...zh, metric: none })],
  ['names', 'object', () => waterfallChart(flat, { ...ofGmv, names: none })],
  ['parts', 'list', () => waterfallChart({ ...flat, parts: none }, ofGmv)],
  ['parts', 'object', () => waterfallChart({ ...flat, parts: [none] }, ofGmv)],
  ['steps', 'list', () => funnelChart(none, zh)],
  ['options', 'object', () => funnelChart([], none)],
  ['steps', 'object', () => funnelChart([none], zh)],
  ['items', 'list', () => paretoChart(none, ofGmv)],
  ['options', 'object', () => paretoChart([], none)],
  ['metric', 'object', () => paretoChart([], { ...zh, metric: none })],
  ['items', 'object', () => paretoChart([none], ofGmv)],
  ['table', 'object', () => rfmGridChart(none, zh)],
  ['options', 'object', () => rfmGridChart(grid, none)],
  ['recency', 'list', () => rfmGridChart({ ...grid, recency: none }, zh)],
  ['recency', 'object', () => rfmGridChart({ ...grid, recency: [none] }, zh)],
  ['frequency', 'list', () => rfmGridChart({ ...grid, frequency: none }, zh)],
  ['counts', 'list', () => rfmGridChart({ ...grid, counts: none }, zh)],
  ['2–4', 'list', () => rfmGridChart({ ...grid, counts: [[1, 2, 3], none, [7, 8, 9]] }, zh)],
  ['segments', 'list', () => segmentTreemapChart(none, { ...zh, by: 'buyers' })],
  ['options', 'object', () => segmentTreemapChart([], none)],
  ['segments', 'object', () => segmentTreemapChart([none], { ...zh, by: 'buyers' })],
  ['cohorts', 'list', () => cohortHeatMap(none, { ...zh, as: 'rate' })],
  ['options', 'object', () => cohortHeatMap([], none)],
  ['cohorts', 'object', () => cohortHeatMap([none], { ...zh, as: 'rate' })],
  ['active', 'list', () => cohortHeatMap([{ month: april, active: none }], { ...zh, as: 'rate' })],
])('%s that is no %s is refused by its name', (path, kind, call) => {
  expect(call).toThrow(expect.objectContaining({ code: `shape/not-${kind}`, params: { path, value: 'null' } }));
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
