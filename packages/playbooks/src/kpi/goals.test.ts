import { isZhangguiError } from '@zhanggui/core';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cascadeOf } from './cascadeOf.js';
import { checkSmart } from './checkSmart.js';
import { checkSourcing } from './checkSourcing.js';
import type { Kpi } from './kpi.js';
import { goalValue, parseGoal } from './parseGoal.js';
import { checkReports, type ReportTemplate } from './reportTemplate.js';

const refused = (code: string, params?: object) => expect.objectContaining({ name: 'ZhangguiError', code, ...(params && { params }) });

test('PLAN-03 · “sell more” says what, but neither how much nor until when', () => {
  const { passed, findings } = checkSmart({ metric: 'gmv', target: '提升销量' });
  expect(passed).toEqual(['specific']);
  expect(findings).toEqual([
    { rule: 'goal/not-measurable', severity: 'error', params: {}, at: { path: '/target' } },
    { rule: 'goal/not-assigned', severity: 'error', params: {}, at: { path: '/owner' } },
    { rule: 'goal/not-achievable', severity: 'error', params: {}, at: { path: '/feasibility' } },
    { rule: 'goal/not-time-bound', severity: 'error', params: {}, at: { path: '/due' } },
  ]);
  expect(checkSmart({}).findings[0]).toEqual({ rule: 'goal/not-specific', severity: 'error', params: {}, at: { path: '/metric' } });
});

test('PLAN-03 · a full goal passes five of five', () => {
  const goal = {
    metric: 'gmv',
    target: 1_200_000,
    unit: '元',
    owner: 'operator',
    due: '2026-12-31',
    feasibility: '去年同期 100 万，今年多两场直播',
  };
  expect(checkSmart(goal)).toEqual({ passed: ['specific', 'measurable', 'assigned', 'achievable', 'time-bound'], findings: [] });
  expect(checkSmart({ ...goal, due: '2026-02-30', unit: ' ' }).passed).toEqual(['specific', 'assigned', 'achievable']);
});

test('SHOP-09 · 2.5 % more of 3 % is 3.075 % or 5.5 %: the goal has to say which', () => {
  expect(() => parseGoal('+2.5%')).toThrow(refused('goal/ambiguous-percent', { text: '+2.5%' }));
  expect(goalValue(0.03, parseGoal('+2.5%', { basis: 'relative' }))).toBe(0.03075);
  expect(goalValue(0.03, parseGoal('+2.5%', { basis: 'points' }))).toBe(0.055);
});

test.each([
  ['转化率提升2.5个百分点', 0.025, 'points'],
  ['转化率相对提升 2.5％', 0.025, 'relative'],
  ['退款率下降1百分点', -0.01, 'points'],
  ['-0.5pp', -0.005, 'points'],
  ['毛利率提升12.25个百分点', 0.1225, 'points'],
  ['客单价相对提升 0.123456%', 0.00123456, 'relative'],
  ['提升123456789百分点', 1_234_567.89, 'points'],
  ['退款率降2个百分点', -0.02, 'points'],
  ['退款率下调 2 个 百分点', -0.02, 'points'],
  ['cut refunds by 2pp', -0.02, 'points'],
  ['conversion up 2pp', 0.02, 'points'],
  ['下降-2个百分点', -0.02, 'points'],
  ['目标是+2个百分点', 0.02, 'points'],
  ['减少亏损的同时提升2.5个百分点', 0.025, 'points'],
  ['不降反升2个百分点', 0.02, 'points'],
  ['满减转化率提升至少2个百分点', 0.02, 'points'],
  ['相对跌3%', -0.03, 'relative'],
  ['相对降幅2%', -0.02, 'relative'],
  ['2.5%的相对涨幅', 0.025, 'relative'],
  // no level: where it happens, a bound, by how much
  ['提升到店转化率2个百分点', 0.02, 'points'],
  ['从3月到6月提升2个百分点', 0.02, 'points'],
  ['raise conversion from search by 2pp', 0.02, 'points'],
  ['raise the add-to-cart rate 2pp', 0.02, 'points'],
  // no negation
  ['不断提升2个百分点', 0.02, 'points'],
  ['不升反降2个百分点', -0.02, 'points'],
  ['扩大投放使转化率提升2个百分点', 0.02, 'points'],
] as const)('SHOP-09 · “%s” says it itself', (text, change, basis) => {
  expect(parseGoal(text)).toEqual({ change, basis });
  expect(parseGoal(text, { basis })).toEqual({ change, basis });
  expect(() => parseGoal(text, { basis: basis === 'points' ? 'relative' : 'points' })).toThrow(refused('goal/ambiguous-percent'));
});

test.each([
  ['提升很多', '提升很多'],
  ['从2%到3%', '从2%到3%'],
  ...[
    // neither up nor down
    '2.5%',
    '满减转化率2%',
    'sign-up rate 2%',
    '转化率提升，退款率2%',
    // both
    '提升或下降2%',
    '下降2%提升',
    '提升-2%',
    '+2% 下降',
    'raise the lower tier by 2%',
    // ranges, and numbers written otherwise
    '提升10-15%',
    '提升10 ~ 15%',
    '提升10到15%',
    '提升1,000%',
    '提升.5%',
    '提升3/4%',
    // levels
    '转化率降到5%',
    '转化率升至 5%',
    '转化率从3%提升',
    'grow conversion to 5%',
    '提升到+5%',
    '降到了5%',
    '降至约5%',
    '转化率提升到大约5%',
    '提升到 约 5%',
    '退款率降低到原来的5%',
    '转化率提高到目前的5%',
    '提升到行业平均的5%',
    'GMV reduced to about 5%',
    // what is not to happen
    '不要下降5%',
    '避免下降5%',
    '未提升5%',
    '没有增长5%',
    '成本不上升5%',
    'GMV not up 5%',
    'avoid cutting 5%',
    '成本不上升+5%',
    // a change of a change
    '降幅收窄2%',
    '增速放缓2%',
    '跌幅进一步扩大2%',
  ].map((text): [string, string] => [text, text]),
  ['+1234567890%', '+1234567890%'],
  ['0.1234567%', '0.1234567%'],
  ['', ''],
  [null, 'null'],
  [3, '3'],
])('SHOP-09 · %j is no goal', (text, shown) => {
  expect(() => parseGoal(text as never, { basis: 'points' })).toThrow(refused('goal/not-goal', { text: shown }));
});

test('SHOP-09 · a goal of 200 characters is read, one of 201 is not', () => {
  const goal = '转化率提升2.5个百分点';
  expect(parseGoal(goal.padEnd(200, '。'))).toEqual({ change: 0.025, basis: 'points' });
  expect(() => parseGoal(goal.padEnd(201, '。'))).toThrow(refused('goal/not-goal'));
});

test.each<[string, () => unknown, string, object]>([
  ['no goal', () => checkSmart(null as never), 'shape/not-object', { path: '/goal', value: 'null' }],
  ['no options', () => parseGoal('+1%', null as never), 'shape/not-object', { path: '/options', value: 'null' }],
  [
    'a percentage of something else',
    () => parseGoal('+1pp', { basis: 'share' as never }),
    'option/unknown',
    { option: 'basis', value: 'share', allowed: 'relative points' },
  ],
  ['no change', () => goalValue(0.1, null as never), 'shape/not-object', { path: '/goal', value: 'null' }],
  [
    'a change of something else',
    () => goalValue(0.1, { change: 0.1, basis: 'share' as never }),
    'option/unknown',
    { option: 'basis', value: 'share', allowed: 'relative points' },
  ],
  ['no base', () => goalValue(Number.NaN, { change: 0.1, basis: 'points' }), 'playbook/not-number', { path: '/base', value: 'NaN' }],
  [
    'a change without end',
    () => goalValue(0.1, { change: Number.POSITIVE_INFINITY, basis: 'points' }),
    'playbook/not-number',
    { path: '/goal/change', value: 'Infinity' },
  ],
  ['no list of KPIs', () => cascadeOf({} as never), 'shape/not-list', { path: '/kpis', value: 'object' }],
  ['no list of reports', () => checkReports({} as never), 'shape/not-list', { path: '/reports', value: 'object' }],
  [
    'a report without KPIs',
    () => checkReports([{ id: 'a', period: 'day' } as never]),
    'shape/not-object',
    { path: '/reports', value: 'object' },
  ],
  [
    'a report of another period',
    () => checkReports([report('year' as never, [])]),
    'option/unknown',
    { option: 'period', value: 'year', allowed: 'day week month' },
  ],
  ['no goods', () => checkSourcing(null as never, target), 'shape/not-object', { path: '/goods', value: 'null' }],
  [
    'no lower end of the margin',
    () => checkSourcing({} as never, { ...target, minMargin: '三成' as never }),
    'playbook/not-number',
    { path: '/target/minMargin', value: '三成' },
  ],
  [
    'no upper end of the margin',
    () => checkSourcing({} as never, { ...target, maxMargin: Number.NaN }),
    'playbook/not-number',
    { path: '/target/maxMargin', value: 'NaN' },
  ],
])('what cannot be read is refused, and where: %s', (_, read, code, params) => {
  expect(read).toThrow(refused(code, params));
});

const target = { minMargin: 0.3, maxMargin: 0.45 };
const at = { path: '/grossMargin' };
test.each([
  ['below', 0.28, [{ rule: 'sourcing/margin-below-target', severity: 'error', params: { margin: 0.28, limit: 0.3 }, at }]],
  ['inside', 0.35, []],
  ['on the lower end', 0.3, []],
  ['on the upper end', 0.45, []],
  ['above', 0.46, [{ rule: 'sourcing/margin-above-target', severity: 'warning', params: { margin: 0.46, limit: 0.45 }, at }]],
  ['not known', null, [{ rule: 'sourcing/not-known', severity: 'error', params: {}, at }]],
])('PLAN-20 · the gross margin lies within the target: %s', (_, grossMargin, findings) => {
  expect(checkSourcing({ stableSupply: true, competitivePrice: true, grossMargin }, target)).toEqual(findings);
});

test('PLAN-20 · steady supply and a price that competes are asked for as well', () => {
  const check = (stableSupply: boolean | null, competitivePrice: boolean | null) =>
    checkSourcing({ stableSupply, competitivePrice, grossMargin: 0.35 }, target).map(({ rule, severity, at: place }) => [
      rule,
      severity,
      place!.path,
    ]);
  expect(check(false, false)).toEqual([
    ['sourcing/unstable-supply', 'error', '/stableSupply'],
    ['sourcing/price-not-competitive', 'error', '/competitivePrice'],
  ]);
  expect(check(null, null)).toEqual([
    ['sourcing/not-known', 'error', '/stableSupply'],
    ['sourcing/not-known', 'error', '/competitivePrice'],
  ]);
});

test('KPI-09 · a KPI of the shop that no role contributes to is carried by nobody', () => {
  const kpi = (id: string, contributesTo?: string): Kpi => ({
    id,
    name: { zh: id },
    metric: id,
    better: 'higher',
    unit: { zh: '元' },
    target: 1,
    ...(contributesTo && { contributesTo }),
  });
  expect(cascadeOf([kpi('store'), kpi('margin'), kpi('ads', 'store'), kpi('__proto__', 'store'), kpi('lost', 'nowhere')])).toEqual([
    { kpi: 'store', above: null, contributors: ['ads', '__proto__'] },
    { kpi: 'margin', above: null, contributors: [] },
    { kpi: 'ads', above: 'store', contributors: [] },
    { kpi: '__proto__', above: 'store', contributors: [] },
    { kpi: 'lost', above: 'nowhere', contributors: [] },
  ]);
  // the KPIs at the top contribute to none, also not to one without an id
  expect(cascadeOf([kpi('store'), kpi(undefined as never)])[1]!.contributors).toEqual([]);
});

test('KPI-09 · a KPI that cannot be read is refused', () => {
  const hostile = {
    get id(): never {
      throw new Error('no');
    },
  };
  expect(() => cascadeOf([hostile as never])).toThrow(refused('shape/not-object', { path: '/kpis', value: 'object' }));
});

const report = (
  period: ReportTemplate['period'],
  kpis: readonly string[],
  leavesOut: ReportTemplate['leavesOut'] = [],
): ReportTemplate => ({ id: period, name: { zh: period }, period, kpis, leavesOut });
const daily = report('day', ['gmv', 'visitors']);

test('DATA-16 · the month shows what the week shows, the week what the day shows', () => {
  const weekly = report('week', ['gmv', 'visitors', 'refund_rate']);
  expect(checkReports([daily, weekly, report('month', ['gmv', 'visitors', 'refund_rate', 'repurchase_rate'])])).toEqual([]);
  expect(checkReports([report('month', ['gmv', 'refund_rate']), daily, weekly])).toEqual([
    { rule: 'report/not-nested', severity: 'error', params: { report: 'month', kpi: 'visitors' }, at: { path: '/0/kpis' } },
  ]);
});

test('DATA-16 · a report that lacks much is one finding, which names the first ten', () => {
  const many = Array.from({ length: 12 }, (_, k) => `k${k}`);
  const lacks = (count: number) => checkReports([report('day', many.slice(0, count)), report('week', [])]).map(({ params }) => params);
  expect(lacks(1)).toEqual([{ report: 'week', kpi: 'k0' }]);
  expect(lacks(10)).toEqual([{ report: 'week', kpi: 'k0, k1, k2, k3, k4, k5, k6, k7, k8, k9' }]);
  expect(lacks(11)).toEqual([{ report: 'week', kpi: 'k0, k1, k2, k3, k4, k5, k6, k7, k8, k9, …' }]);
});

test('DATA-16 · a thousand reports are looked at, and take time by their KPIs; more are refused', () => {
  const reports = (count: number) =>
    Array.from({ length: count }, (_, k) =>
      report(
        k % 2 === 0 ? 'day' : 'month',
        Array.from({ length: 100 }, (__, at) => (k % 2 === 0 ? `k${k}-${at}` : `m${at}`)),
      ),
    );
  const from = performance.now();
  expect(checkReports(reports(1000))).toHaveLength(500);
  expect(performance.now() - from).toBeLessThan(1000);
  expect(() => checkReports(reports(1001))).toThrow(refused('limit/exceeded', { what: 'reports', limit: 1000, actual: 1001 }));
});

test('DATA-16 · what is left out on purpose says why', () => {
  expect(checkReports([daily, report('week', ['gmv'], [{ kpi: 'visitors', why: { zh: '周报看月均' } }])])).toEqual([]);
  const without: ReportTemplate = { id: 'weekly', name: { zh: '周报' }, period: 'week', kpis: ['gmv'] };
  for (const weekly of [
    without,
    { ...without, leavesOut: [{ kpi: 'visitors', why: { zh: ' ' } }] },
    { ...without, leavesOut: [{ kpi: 'visitors' } as never] },
  ])
    expect(checkReports([daily, weekly]).map(({ params }) => params)).toEqual([{ report: 'weekly', kpi: 'visitors' }]);
});

test('whatever comes in, there is an answer or a coded error', () => {
  const some = fc.oneof(fc.anything(), fc.array(fc.anything()), fc.string());
  fc.assert(
    fc.property(some, some, (a, b) => {
      const [given, other] = [a as never, b as never];
      const calls = [
        () => checkSmart(given),
        () => parseGoal(given, other),
        () => goalValue(given, other),
        () => checkSourcing(given, other),
        () => cascadeOf(given),
        () => checkReports(given),
      ];
      for (const call of calls) {
        try {
          call();
        } catch (error) {
          if (!isZhangguiError(error)) throw error;
        }
      }
    }),
    { numRuns: 300 },
  );
});
