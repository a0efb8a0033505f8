import { fen, parseDay } from '@zhanggui/core';
import { expect, test } from 'vitest';
import { gmv } from '../catalog/gmv.js';
import { payConversionByBuyer } from '../catalog/payConversionByBuyer.js';
import { visitors } from '../catalog/visitors.js';
import type { Metric, MetricUnit } from '../metric/metric.js';
import type { ChartOption, NamedPoint } from './chartOption.js';
import { cohortHeatMap } from './cohortHeatMap.js';
import { funnelChart } from './funnelChart.js';
import { paretoChart } from './paretoChart.js';
import { rfmGridChart } from './rfmGridChart.js';
import { segmentTreemapChart } from './segmentTreemapChart.js';
import { trendChart } from './trendChart.js';
import { waterfallChart } from './waterfallChart.js';

// What ECharts is given, whole: a reader of a report sees every line of it.

const zh = { locale: 'zh' } as const;
const en = { locale: 'en' } as const;
const titled = { title: { zh: '六月', en: 'June' } };
const april = parseDay('2026-04-01');
const refunds = { name: { zh: '退款', en: 'Refunds' }, unit: 'fen' } as const;

test('a trend: money on the left, the share on the right, a gap where a day has no figure', () => {
  const labels = ['2026-06-01', '2026-06-02', '2026-06-03'];
  const lines = [
    { metric: gmv, values: [360_000, null, 120_050] },
    { metric: payConversionByBuyer, values: [0.03, 0.025, null] },
    { metric: refunds, values: [0, -1, 100] },
  ];
  expect(trendChart({ labels, lines }, zh)).toEqual({
    title: { text: '趋势' },
    tooltip: { trigger: 'axis' },
    legend: { data: ['销售额（GMV）', '支付转化率（按买家）', '退款'], bottom: 0 },
    xAxis: { type: 'category', data: labels },
    yAxis: [
      { type: 'value', name: '元' },
      { type: 'value', name: '%' },
    ],
    series: [
      { type: 'line', name: '销售额（GMV）', yAxisIndex: 0, connectNulls: false, data: [3600, null, 1200.5] },
      { type: 'line', name: '支付转化率（按买家）', yAxisIndex: 1, connectNulls: false, data: [3, 2.5, null] },
      { type: 'line', name: '退款', yAxisIndex: 0, connectNulls: false, data: [0, -0.01, 1] },
    ],
  });
  const english = trendChart({ labels, lines }, { ...en, ...titled });
  expect([english.title.text, english.legend?.data[2], english.yAxis]).toEqual([
    'June',
    'Refunds',
    [
      { type: 'value', name: 'Yuan' },
      { type: 'value', name: '%' },
    ],
  ]);
});

test('a trend of nothing has no axis but the one of time', () => {
  expect(trendChart({ labels: [], lines: [] }, zh)).toEqual({
    title: { text: '趋势' },
    tooltip: { trigger: 'axis' },
    legend: { data: [], bottom: 0 },
    xAxis: { type: 'category', data: [] },
    yAxis: [],
    series: [],
  });
});

test('a waterfall: what was lost hangs from where it began, what was won stands on it', () => {
  const parts = [
    { input: 'visitors', amount: -20_000 },
    { input: 'price', amount: 50_000 },
  ];
  const names = { visitors: { zh: '访客数', en: 'Visitors' } };
  const bar = (value: number, formatter: string): NamedPoint => ({ value, label: { formatter } });
  const visible = { type: 'bar', stack: 'change', label: { show: true, position: 'top' } };
  expect(waterfallChart({ before: 100_000, after: 130_000, parts }, { ...zh, metric: gmv, names })).toEqual({
    title: { text: '销售额（GMV）' },
    tooltip: { trigger: 'item' },
    legend: { data: ['合计', '增加', '减少'], bottom: 0 },
    xAxis: { type: 'category', data: ['之前', '访客数', 'price', '之后'] },
    yAxis: [{ type: 'value', name: '元' }],
    series: [
      { type: 'bar', name: '起点', stack: 'change', silent: true, itemStyle: { color: 'transparent' }, data: [0, 800, 800, 0] },
      { ...visible, name: '合计', itemStyle: { color: '#5a6b7b' }, data: [bar(1000, '1,000.00'), null, null, bar(1300, '1,300.00')] },
      { ...visible, name: '增加', itemStyle: { color: '#c23531' }, data: [null, null, bar(500, '+500.00'), null] },
      { ...visible, name: '减少', itemStyle: { color: '#2f8f4e' }, data: [null, bar(200, '-200.00'), null, null] },
    ],
  });
});

/** The bars of a waterfall by the name of their series: value and label, of each that is drawn. */
function barsOf({ series }: ChartOption): readonly (readonly [name: string, column: number, value: number, label: string])[] {
  return series.slice(1).flatMap(({ name, data }) =>
    data.flatMap((point, column) => {
      if (point === null) return [];
      const { value, label } = point as NamedPoint;
      return [[name, column, value, label.formatter] as const];
    }),
  );
}

test.each<[string, number | null, number | null, readonly number[], ReturnType<typeof barsOf>]>([
  [
    'without a value before, the first bar is a gap and the parts begin at zero',
    null,
    5,
    [5],
    [
      ['Total', 2, 5, '5'],
      ['Up', 1, 5, '+5'],
    ],
  ],
  [
    'without a value after, the last bar is a gap',
    5,
    null,
    [-2],
    [
      ['Total', 0, 5, '5'],
      ['Down', 1, 2, '-2'],
    ],
  ],
  ['without either, nothing is drawn', null, null, [], []],
  [
    'what changed nothing has a flat bar with its figure and counts as up',
    5,
    5,
    [0],
    [
      ['Total', 0, 5, '5'],
      ['Total', 2, 5, '5'],
      ['Up', 1, 0, '0'],
    ],
  ],
  [
    'from a profit to a smaller loss, the longer half above zero has the figure',
    3,
    -2,
    [-5],
    [
      ['Total', 0, 3, '3'],
      ['Total', 2, -2, '-2'],
      ['Down', 1, 3, '-5'],
      ['Down', 1, -2, ''],
    ],
  ],
  [
    'half above and half below zero: the half above has the figure',
    2,
    -2,
    [-4],
    [
      ['Total', 0, 2, '2'],
      ['Total', 2, -2, '-2'],
      ['Down', 1, 2, '-4'],
      ['Down', 1, -2, ''],
    ],
  ],
])('a waterfall %s', (_, before, after, amounts, bars) => {
  const parts = amounts.map((amount) => ({ input: 'x', amount }));
  const drawn = barsOf(waterfallChart({ before, after, parts }, { ...en, metric: visitors }));
  expect(drawn).toEqual(bars);
});

test('a hair between the last part and the value after is not drawn', () => {
  const parts = [
    { input: 'a', amount: 0.1 },
    { input: 'b', amount: 0.2 },
  ];
  // 0.1 + 0.2 is a hair over 0.3
  const { series } = waterfallChart({ before: 10_000, after: 10_001, parts }, { ...zh, metric: visitors });
  expect((series[2]!.data[2] as NamedPoint).value).toBe(0.9);
});

test('a funnel keeps the order of its steps, and says what is not known', () => {
  const steps = [
    { name: { zh: '访问', en: 'Visits' }, count: 200 },
    { name: { zh: '收藏', en: 'Saved' }, count: null },
    { name: { zh: '加购', en: 'Carts' }, count: 0 },
    { name: { zh: '支付', en: 'Paid' }, count: 30 },
    { name: { zh: '复购', en: 'Again' }, count: 15 },
  ];
  const drawn = (title: string, names: readonly string[]) => ({
    title: { text: title },
    tooltip: { trigger: 'item' },
    series: [
      {
        type: 'funnel',
        name: title,
        sort: 'none',
        label: { show: true, formatter: '{b}' },
        data: names.map((name, k) => ({ name, value: steps[k]!.count })),
      },
    ],
  });
  // after a step of nobody, and after one that is not known, there is no share
  expect(funnelChart(steps, zh)).toEqual(drawn('转化漏斗', ['访问 200', '收藏 未知', '加购 0', '支付 30', '复购 15（50%）']));
  expect(funnelChart(steps, { ...en, ...titled })).toEqual(
    drawn('June', ['Visits 200', 'Saved unknown', 'Carts 0', 'Paid 30', 'Again 15 (50%)']),
  );
});

test('a Pareto chart: bars on the left, what they make together on the right, up to 100 %', () => {
  const items = [
    { name: '袜子', value: 10_000 },
    { name: '样品', value: null },
    { name: '赠品', value: 0 },
    { name: '试用', value: null },
    { name: '连衣裙', value: 70_000 },
    { name: '衬衫', value: 20_000 },
  ];
  expect(paretoChart(items, { ...zh, metric: gmv })).toEqual({
    title: { text: '销售额（GMV）' },
    tooltip: { trigger: 'axis' },
    legend: { data: ['销售额（GMV）', '累计占比（%）'], bottom: 0 },
    // what sold nothing stands before what has no figure
    xAxis: { type: 'category', data: ['连衣裙', '衬衫', '袜子', '赠品', '样品', '试用'] },
    yAxis: [
      { type: 'value', name: '元' },
      { type: 'value', name: '累计占比（%）', max: 100 },
    ],
    series: [
      { type: 'bar', name: '销售额（GMV）', data: [700, 200, 100, 0, null, null] },
      { type: 'line', name: '累计占比（%）', yAxisIndex: 1, connectNulls: false, data: [70, 90, 100, 100, null, null] },
    ],
  });
  const { xAxis, series } = paretoChart(items, { ...en, metric: gmv, most: 0 });
  expect(xAxis).toEqual({ type: 'category', data: ['6 others'] });
  expect(series.map(({ data }) => data)).toEqual([[1000], [100]]);
});

test('others of which none has a figure are a gap', () => {
  const items = [
    { name: 'a', value: 2 },
    { name: 'b', value: null },
  ];
  const { series } = paretoChart(items, { ...zh, metric: visitors, most: 1 });
  expect(series.map(({ data }) => data)).toEqual([
    [2, null],
    [100, null],
  ]);
});

const heat = (max: number) => ({
  min: 0,
  max,
  calculable: true,
  orient: 'horizontal',
  left: 'center',
  bottom: 0,
  inRange: { color: ['#f4f0e6', '#e0b98a', '#a4551e'] },
});

test('a grid of customers: the newest from the top, few orders from the left, the darkest where most are', () => {
  const table = {
    recency: [
      { from: 0, to: 0 },
      { from: 1, to: 30 },
      { from: 31, to: null },
    ],
    frequency: [
      { from: 1, to: 1 },
      { from: 2, to: null },
    ],
    counts: [
      [5, 0],
      [2, 8],
      [1, 3],
    ],
  };
  expect(rfmGridChart(table, zh)).toEqual({
    title: { text: '最近购买 × 购买次数' },
    tooltip: { trigger: 'item' },
    xAxis: { type: 'category', name: '订单数', data: ['1', '2+'] },
    yAxis: { type: 'category', name: '距上次购买（天）', data: ['0', '1–30', '31+'], inverse: true, nameLocation: 'start' },
    visualMap: heat(8),
    series: [
      {
        type: 'heatmap',
        name: '最近购买 × 购买次数',
        label: { show: true },
        data: [
          [0, 0, 5],
          [1, 0, 0],
          [0, 1, 2],
          [1, 1, 8],
          [0, 2, 1],
          [1, 2, 3],
        ],
      },
    ],
  });
  expect(rfmGridChart(table, { ...en, ...titled }).title.text).toBe('June');
});

test('a grid of nobody still has a scale', () => {
  const { visualMap, series } = rfmGridChart({ recency: [{ from: 1, to: null }], frequency: [{ from: 1, to: null }], counts: [[0]] }, zh);
  expect([visualMap?.max, series[0]?.data]).toEqual([1, [[0, 0, 0]]]);
});

test('cohorts as people and as per cent: months of the year down, months later across', () => {
  const cohorts = [
    { month: april, active: [8, 4, 0] },
    // a month in which nobody came first has a row all the same
    { month: parseDay('2026-05-01'), active: [0, 0] },
    { month: parseDay('2026-06-01'), active: [3] },
  ];
  const drawn = (title: string, max: number, data: readonly (readonly number[])[]) => ({
    title: { text: title },
    tooltip: { trigger: 'item' },
    xAxis: { type: 'category', name: '第几个月', data: ['0', '1', '2'] },
    yAxis: { type: 'category', name: '首购月份', data: ['2026-04', '2026-05', '2026-06'], inverse: true, nameLocation: 'start' },
    visualMap: heat(max),
    series: [{ type: 'heatmap', name: title, label: { show: true }, data }],
  });
  const people = [
    [0, 0, 8],
    [1, 0, 4],
    [2, 0, 0],
    [0, 1, 0],
    [1, 1, 0],
    [0, 2, 3],
  ];
  const rates = [
    [0, 0, 100],
    [1, 0, 50],
    [2, 0, 0],
    [0, 2, 100],
  ];
  expect(cohortHeatMap(cohorts, { ...zh, as: 'count' })).toEqual(drawn('各月首购客户的留存人数', 8, people));
  expect(cohortHeatMap(cohorts, { ...zh, as: 'rate' })).toEqual(drawn('各月首购客户的留存率（%）', 100, rates));
});

test.each([
  ['buyers', 'Customers of each segment', 'New 20', 20],
  ['orders', 'Orders of each segment', 'New 25', 25],
  ['paidFen', 'Money of each segment (yuan)', 'New 2,000.50', 2000.5],
] as const)('segments by %s', (by, title, name, value) => {
  const segments = [
    { id: 'new', name: { zh: '新客', en: 'New' }, buyers: 20, orders: 25, paidFen: fen(200_050) },
    { id: 'lost', name: { zh: '流失', en: 'Lost' }, buyers: 0, orders: 0, paidFen: fen(0) },
  ];
  expect(segmentTreemapChart(segments, { ...en, by })).toEqual({
    title: { text: title },
    tooltip: { trigger: 'item' },
    series: [
      {
        type: 'treemap',
        name: title,
        roam: false,
        nodeClick: false,
        breadcrumb: { show: false },
        label: { show: true, formatter: '{b}' },
        data: [{ name, value }],
      },
    ],
  });
});

test.each<[MetricUnit, number, number, string]>([
  ['fen', 123_456, 1234.56, '元'],
  ['ratio', 0.12345678, 12.3457, '%'],
  ['count', 7, 7, '数量'],
  ['average', 1.23456, 1.2346, '平均'],
  ['seconds', 90, 90, '秒'],
  ['hours', 1.5, 1.5, '小时'],
  ['days', 3, 3, '天'],
  ['score', 4.8, 4.8, '分'],
  // too large for four decimals, and half a zero below nothing
  ['count', 1e308, 1e308, '数量'],
  ['count', -0.00001, 0, '数量'],
])('a figure in %s: %f reads %f %s', (unit, value, shown, axis) => {
  const metric: Pick<Metric, 'name' | 'unit'> = { name: { zh: '试', en: 'Test' }, unit };
  const { series, yAxis } = trendChart({ labels: ['x'], lines: [{ metric, values: [value] }] }, zh);
  expect(series[0]?.data).toEqual([shown]);
  expect(yAxis).toEqual([{ type: 'value', name: axis }]);
});
