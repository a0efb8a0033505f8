import { fen, type Instant, isZhangguiError, parseDay, parseInstant, renderFinding } from '@zhanggui/core';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { campaign618 } from '../content/campaign618.js';
import type { RiskPlan } from '../risk/riskPlan.js';
import { campaignRuleTexts } from './campaignRuleTexts.js';
import type { CampaignTemplate } from './campaignTemplate.js';
import { findOverlaps, type PromotionDays } from './findOverlaps.js';
import { type PaceOptions, paceOf } from './paceOf.js';
import { planCampaign } from './planCampaign.js';
import { type PlatformWindow, promoCalendar } from './promoCalendar.js';

const refused = (code: string) => expect.objectContaining({ name: 'ZhangguiError', code });
const day = (text: string) => parseDay(text);
const at = (time: string): Instant => parseInstant(`2026-06-18T${time}:00+08:00`);
const wholeDay = { from: at('00:00'), to: parseInstant('2026-06-19T00:00:00+08:00') };

const doubleEleven: CampaignTemplate = {
  ...campaign618,
  id: 'double-11',
  name: { zh: '双11', en: 'Double 11' },
  anchor: { kind: 'yearly', monthDay: '11-11' },
  major: true,
  risks: ['outage', 'parcels', 'queue'],
};
const risk = (id: string, kind: RiskPlan['kind'], prevent: RiskPlan['prevent']): RiskPlan => ({
  id,
  kind,
  name: { zh: id },
  probability: 3,
  impact: 4,
  owner: 'store-manager',
  prevent,
  respond: [{ id: `${id}-respond`, text: { zh: '按预案处理' }, owner: 'store-manager' }],
});
const action = (id: string, daysBefore?: number) => ({
  id,
  text: { zh: id },
  owner: 'head-of-ecommerce',
  ...(daysBefore !== undefined && { daysBefore }),
});
const outage = risk('outage', 'system', [action('stress-test')]);
const parcels = risk('parcels', 'logistics', [action('second-carrier', 30)]);
const queue = risk('queue', 'service', [action('more-seats', 7)]);

test('RISK-04 · before 双11 the system is put under load, two weeks before it opens unless the plan says otherwise, and a plan that prevents nothing is found', () => {
  const plan = planCampaign(doubleEleven, { year: 2026, risks: [outage, parcels, queue] });
  const test = plan.tasks.find(({ risk: from }) => from === 'outage');
  expect(test).toEqual({
    id: 'outage/stress-test',
    name: { zh: 'stress-test', en: 'stress-test' },
    owner: 'head-of-ecommerce',
    workdays: 1,
    start: '2026-10-10',
    due: '2026-10-10',
    basis: 'official',
    risk: 'outage',
  });
  expect(test!.due < plan.phases[0]!.from).toBe(true);
  // it opens on 10-25; two weeks before is a Sunday, the Saturday before it is worked
  expect(plan.tasks.slice(-3).map(({ id, due }) => [id, due])).toEqual([
    ['outage/stress-test', '2026-10-10'],
    ['parcels/second-carrier', '2026-09-24'],
    ['queue/more-seats', '2026-10-16'],
  ]);
  expect(plan.findings.filter(({ rule }) => rule.startsWith('risk/'))).toEqual([]);
  const bare = planCampaign(doubleEleven, { year: 2026, risks: [{ ...outage, prevent: [] }, parcels, queue] });
  expect(bare.findings.filter(({ rule }) => rule.startsWith('risk/'))).toEqual([
    { rule: 'risk/no-prevention', severity: 'warning', params: { plan: 'outage' }, at: { path: '/risks/0' } },
  ]);
});

test('RISK-07 · a major campaign without a plan for its parcels names what is missing', () => {
  const without: CampaignTemplate = { ...doubleEleven, risks: ['outage', 'queue'] };
  const { findings } = planCampaign(without, { year: 2026, risks: [outage, parcels, queue] });
  expect(findings.filter(({ rule }) => rule.startsWith('risk/'))).toEqual([
    { rule: 'risk/no-plan', severity: 'warning', params: { kind: 'logistics' }, at: { path: '/risks' } },
  ]);
  expect(renderFinding(findings.at(-1)!, { messages: campaignRuleTexts, locale: 'zh' })).toContain('logistics');
  const strange = planCampaign({ ...doubleEleven, major: false, risks: ['parcel'] }, { year: 2026, risks: [parcels] });
  expect(strange.findings.at(-1)).toMatchObject({ rule: 'risk/unknown-plan', params: { plan: 'parcel' } });
  // nothing of risks is said to whoever does not ask
  expect(planCampaign(without, { year: 2026 }).findings.some(({ rule }) => rule.startsWith('risk/'))).toBe(false);
});

test.each<[string, CampaignTemplate, unknown, string]>([
  ['two preventions of one id', doubleEleven, [risk('outage', 'system', [action('a'), action('a')])], 'campaign/duplicate-id'],
  ['two plans of one id', doubleEleven, [outage, parcels, { ...outage, prevent: [] }], 'playbook/duplicate-id'],
  ['half a day before', doubleEleven, [risk('outage', 'system', [action('a', 0.5)])], 'day/not-count'],
  ['after the campaign', doubleEleven, [risk('outage', 'system', [action('a', -1)])], 'day/not-count'],
  ['no list', doubleEleven, {}, 'shape/not-list'],
  ['a plan that is none', doubleEleven, [null], 'shape/not-object'],
  ['risks that are no ids', { ...doubleEleven, risks: [1] as never }, [], 'campaign/not-id'],
  [
    'too many',
    doubleEleven,
    [
      risk(
        'outage',
        'system',
        Array.from({ length: 200 }, (_, k) => action(`a${k}`)),
      ),
    ],
    'limit/exceeded',
  ],
])('risk plans that cannot be planned are refused: %s', (_, template, risks, code) => {
  expect(() => planCampaign(template, { year: 2026, risks: risks as RiskPlan[] })).toThrow(refused(code));
});

test('two plans may ask for the same, a plan named twice asks once, and a prevention may be called like a task', () => {
  const twice: CampaignTemplate = { ...doubleEleven, risks: ['outage', 'parcels', 'outage'] };
  const { tasks, findings } = planCampaign(twice, {
    year: 2026,
    risks: [outage, risk('parcels', 'logistics', [...outage.prevent, action('stock-up')])],
  });
  expect(tasks.flatMap(({ id, risk: from }) => (from === undefined ? [] : [id]))).toEqual([
    'outage/stress-test',
    'parcels/stress-test',
    'parcels/stock-up',
  ]);
  expect(findings.filter(({ rule }) => rule.startsWith('risk/')).map(({ params }) => params)).toEqual([{ kind: 'service' }]);
  const bare = planCampaign(twice, { year: 2026, risks: [outage, { ...parcels, prevent: [] }] });
  expect(bare.findings.find(({ rule }) => rule === 'risk/no-prevention')!.at).toEqual({ path: '/risks/1' });
});

test('what is prevented is done before the sale opens, wherever its window lies, or before the day itself where that is earlier', () => {
  const due = (template: CampaignTemplate, from: string, to: string) =>
    planCampaign({ ...template, risks: ['outage'], tasks: [] }, { year: 2026, risks: [outage], window: { from: day(from), to: day(to) } })
      .tasks[0]!.due;
  expect(due(campaign618, '2026-05-13', '2026-06-20')).toBe('2026-04-29');
  expect(due(campaign618, '2026-06-18', '2026-06-20')).toBe('2026-06-04');
  // an encore after the day
  const encore: CampaignTemplate = {
    ...campaign618,
    phases: [{ id: 'a', name: { zh: '返场', en: 'Encore' }, fromOffset: 5, toOffset: 9 }],
  };
  expect(due(encore, '2026-06-23', '2026-06-27')).toBe('2026-06-04');
});

test('too many preventions are refused before one of them is planned', () => {
  const ids = Array.from({ length: 100 }, (_, k) => `r${k}`);
  const prevent = Array.from({ length: 5000 }, (_, k) => action(`a${k}`));
  const plans = ids.map((id) => risk(id, 'system', prevent));
  const from = performance.now();
  expect(() => planCampaign({ ...doubleEleven, risks: ids }, { year: 2026, risks: plans })).toThrow(refused('limit/exceeded'));
  expect(performance.now() - from).toBeLessThan(500);
});

test('CAMP-11 · a quarter of the day gone and a sixth of the target in: behind; with a curve of its own it may be on pace', () => {
  expect(paceOf({ target: 24_000, actual: 4000 }, { ...wholeDay, now: at('06:00') })).toEqual({
    expected: 6000,
    pace: 4000 / 6000,
    status: 'behind',
  });
  const curve = [
    { time: 0.125, share: 0.1 },
    { time: 0.5, share: 0.4 },
  ];
  expect(paceOf({ target: 24_000, actual: 4800 }, { ...wholeDay, now: at('06:00'), curve })).toEqual({
    expected: 4800,
    pace: 1,
    status: 'on-pace',
  });
});

test.each<[string, number, Partial<PaceOptions>, string, number | null]>([
  ['right on the line', 6000, {}, 'on-pace', 1],
  ['a hair above', 6001, {}, 'ahead', 6001 / 6000],
  ['a hair below, within the tolerance', 5700, { tolerance: 0.05 }, 'on-pace', 0.95],
  ['below the tolerance', 5699, { tolerance: 0.05 }, 'behind', 5699 / 6000],
  ['before it begins', 10, { now: at('00:00') }, 'not-due', null],
  ['after it is over', 12_000, { now: parseInstant('2026-07-01T00:00:00+08:00') }, 'behind', 0.5],
  ['all at once at the start', 24_000, { curve: [{ time: 0, share: 1 }] }, 'on-pace', 1],
  ['a jump at the start, before it', 0, { now: at('00:00'), from: at('00:01'), curve: [{ time: 0, share: 0.2 }] }, 'not-due', null],
  ['a jump at the start, at it', 4800, { now: at('00:00'), curve: [{ time: 0, share: 0.2 }] }, 'on-pace', 1],
  ['a jump at the end, at it', 22_800, { now: wholeDay.to, curve: [{ time: 1, share: 0.9 }] }, 'behind', 0.95],
])('the pace of a day: %s', (_, actual, more, status, pace) => {
  expect(paceOf({ target: 24_000, actual }, { ...wholeDay, now: at('06:00'), ...more })).toMatchObject({ status, pace });
});

test('what is expected never falls as time goes on, and ends at the target', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.integer({ min: 1, max: 99 }), fc.nat(100)), { maxLength: 5 }),
      fc.nat(1440),
      fc.nat(1440),
      (pairs, a, b) => {
        const times = [...new Map(pairs).keys()].sort((x, y) => x - y);
        const shares = pairs.map(([, share]) => share).sort((x, y) => x - y);
        const curve = times.map((time, index) => ({ time: time / 100, share: shares[index]! / 100 }));
        const expected = (minutes: number) =>
          paceOf(
            { target: 1000, actual: 1 },
            { ...wholeDay, curve, now: parseInstant(new Date(Date.parse(wholeDay.from) + minutes * 60_000)) },
          ).expected;
        expect(expected(Math.min(a, b))).toBeLessThanOrEqual(expected(Math.max(a, b)));
        expect(expected(1440)).toBe(1000);
      },
    ),
  );
});

test.each<[string, unknown, unknown, string]>([
  ['no target', { target: 0, actual: 1 }, {}, 'playbook/not-number'],
  ['no number', { target: 1, actual: Number.NaN }, {}, 'playbook/not-number'],
  ['an end before the start', { target: 1, actual: 1 }, { to: wholeDay.from }, 'day/backwards'],
  ['no time', { target: 1, actual: 1 }, { now: 'now' }, 'day/not-instant'],
  [
    'a curve that goes back',
    { target: 1, actual: 1 },
    {
      curve: [
        { time: 0.5, share: 0.5 },
        { time: 0.4, share: 0.6 },
      ],
    },
    'playbook/not-number',
  ],
  [
    'a curve that falls',
    { target: 1, actual: 1 },
    {
      curve: [
        { time: 0.5, share: 0.5 },
        { time: 0.6, share: 0.4 },
      ],
    },
    'playbook/not-number',
  ],
  ['a curve over the whole', { target: 1, actual: 1 }, { curve: [{ time: 0.5, share: 1.5 }] }, 'playbook/not-number'],
  ['a negative tolerance', { target: 1, actual: 1 }, { tolerance: -0.1 }, 'playbook/not-number'],
  ['a curve that is none', { target: 1, actual: 1 }, { curve: 'steep' }, 'shape/not-list'],
  ['no figures', null, {}, 'shape/not-object'],
])('a pace that cannot be told is refused: %s', (_, figures, more, code) => {
  expect(() => paceOf(figures as never, { ...wholeDay, now: at('06:00'), ...(more as object) })).toThrow(refused(code));
});

const days = (id: string, from: string, to: string): PromotionDays => ({ id, from: day(from), to: day(to) });

test('CAMP-18 · three days of 618 fall into a rival’s ten', () => {
  const own = [days('618', '2026-06-16', '2026-06-18'), days('818', '2026-08-18', '2026-08-18')];
  expect(findOverlaps(own, [days('rival', '2026-06-10', '2026-06-20'), days('late', '2026-06-18', '2026-06-30')])).toEqual([
    { own: '618', rival: 'rival', from: '2026-06-16', to: '2026-06-18', days: 3 },
    { own: '618', rival: 'late', from: '2026-06-18', to: '2026-06-18', days: 1 },
  ]);
});

test('ADD-23 · the calendar of 2026 has 618 and 双11; what a platform has not announced is tentative', () => {
  const source = { title: '(example) 618 招商规则', checkedOn: day('2026-05-01') };
  const windows: PlatformWindow[] = [
    { campaign: '618', platform: 'tmall', from: day('2026-05-20'), to: day('2026-06-20'), source },
    { campaign: 'double-11', platform: 'jd', from: day('2026-10-20'), to: day('2026-11-12') },
  ];
  const calendar = promoCalendar([doubleEleven, campaign618], { year: 2026, platform: 'tmall', windows });
  expect(calendar.map(({ campaign, anchor, from, to, tentative, source: told }) => [campaign, anchor, from, to, tentative, told])).toEqual([
    ['618', '2026-06-18', '2026-05-20', '2026-06-20', false, source],
    ['double-11', '2026-11-11', '2026-10-25', '2026-11-13', true, null],
  ]);
  expect(() => promoCalendar([], { year: 2026, platform: 'amazon' as never })).toThrow(refused('option/unknown'));
  expect(promoCalendar([doubleEleven], { year: 2026, platform: 'jd', windows })[0]).toMatchObject({ tentative: false, source: null });
});

const announced = (campaign: string, from: string, to: string): PlatformWindow => ({
  campaign,
  platform: 'tmall',
  from: day(from),
  to: day(to),
});

test('ADD-23 · windows of several years lie side by side: each year has its own, whatever their order', () => {
  const windows = [
    announced('618', '2025-05-13', '2025-06-20'),
    announced('618', '2026-05-20', '2026-06-20'),
    announced('618', '2024-05-20', '2024-06-20'),
  ];
  const froms = (of: readonly PlatformWindow[]) =>
    [2024, 2025, 2026, 2027].map((year) => promoCalendar([campaign618], { year, platform: 'tmall', windows: of })[0]!.from);
  expect(froms(windows)).toEqual(['2024-05-20', '2025-05-13', '2026-05-20', '2027-06-01']);
  expect(froms([...windows].reverse())).toEqual(froms(windows));
});

test('ADD-23 · two windows that both fit, and a campaign that nobody knows, are refused', () => {
  const ask =
    (...windows: PlatformWindow[]) =>
    () =>
      promoCalendar([campaign618], { year: 2026, platform: 'tmall', windows });
  const [first, second] = [announced('618', '2026-05-13', '2026-06-20'), announced('618', '2026-06-18', '2026-06-18')];
  expect(ask(first, second)).toThrow(
    expect.objectContaining({ code: 'campaign/two-windows', params: { campaign: '618', from: '2026-05-13', other: '2026-06-18' } }),
  );
  expect(ask(announced('168', '2026-05-13', '2026-06-20'))).toThrow(
    expect.objectContaining({ code: 'option/unknown', params: { option: 'windows.campaign', value: '168', allowed: '618' } }),
  );
  expect(ask({ ...first, from: '2026-05-32' as never })).toThrow(refused('day/not-day'));
});

test('whatever comes in, there is an answer or a coded error', () => {
  const anything = fc.anything({ withBigInt: true, withSparseArray: true });
  fc.assert(
    fc.property(anything, anything, (a, b) => {
      for (const call of [
        () => paceOf(a as never, b as never),
        () => paceOf({ target: 1, actual: 1 }, { ...wholeDay, now: at('06:00'), curve: [a] as never, tolerance: 0.1 }),
        () => findOverlaps(a as never, b as never),
        () => findOverlaps([days('a', '2026-06-01', '2026-06-02')], [a as never]),
        () => promoCalendar([a as never], { year: 2026, platform: 'jd', windows: [b as never] }),
        () => promoCalendar(a as never, b as never),
        () => planCampaign(doubleEleven, { year: 2026, risks: [a as never] }),
        () => planCampaign(doubleEleven, { year: 2026, risks: [{ ...outage, prevent: [a as never] }] }),
        () => planCampaign({ ...doubleEleven, risks: a as never }, { year: 2026, risks: [outage], budget: { totalFen: fen(1) } }),
      ])
        try {
          call();
        } catch (error) {
          if (!isZhangguiError(error)) throw error;
        }
    }),
  );
});
