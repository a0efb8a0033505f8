import { isZhangguiError, renderFinding } from '@zhanggui/core';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { audienceLabel, checkAudience } from './audience.js';
import { checkAutoReply } from './checkAutoReply.js';
import { checkDetailPage } from './checkDetailPage.js';
import { checkFabe } from './checkFabe.js';
import { checkHomeLayout } from './checkHomeLayout.js';
import { checkReturnAddress } from './checkReturnAddress.js';
import { checkStoryboard } from './checkStoryboard.js';
import { checkCreator, filterCreators } from './creator.js';
import { scriptRuleTexts } from './scriptRuleTexts.js';
import type { VideoSegment, VideoTemplate } from './videoTemplate.js';

test('CS-05 · an automatic reply says what is on sale, when it ships and who helps', () => {
  const reply = { promotion: { zh: '满200减20' }, logistics: { zh: '48小时内发货' }, aftersale: { zh: '9点到21点有人' } };
  expect(checkAutoReply(reply)).toEqual([]);
  expect(checkAutoReply({ ...reply, aftersale: { zh: ' ' } }).map(({ rule }) => rule)).toEqual(['autoreply/missing-aftersale']);
  expect(checkAutoReply({}).map(({ rule }) => rule)).toEqual([
    'autoreply/missing-promotion',
    'autoreply/missing-logistics',
    'autoreply/missing-aftersale',
  ]);
});

test('LIVE-02 · feature, advantage, benefit and evidence with its source', () => {
  const script = { feature: '冰丝', advantage: '透气', benefit: '不闷', evidence: '透气率测试', source: '检测报告' };
  expect(checkFabe(script)).toEqual([]);
  expect(checkFabe({ ...script, source: '' }).map(({ rule, severity }) => [rule, severity])).toEqual([['fabe/missing-evidence', 'error']]);
  expect(checkFabe({}).map(({ rule }) => rule)).toEqual([
    'fabe/missing-feature',
    'fabe/missing-advantage',
    'fabe/missing-benefit',
    'fabe/missing-evidence',
  ]);
});

const segment = (role: VideoSegment['role'], seconds: number): VideoSegment => ({ role, name: { zh: role }, seconds });

test('VID-01 · a segment of less than nothing is refused', () => {
  const [video, template] = [
    [segment('hook', 3), segment('offer', -3)],
    { id: 'v', name: { zh: 'v' }, segments: [segment('hook', 0)] as const },
  ];
  expect(() => checkStoryboard({ segments: video as never }, template)).toThrow(
    expect.objectContaining({ code: 'playbook/not-number', params: { path: '/segments/1/seconds', value: '-3' } }),
  );
  expect(checkStoryboard({ segments: [segment('hook', 0)] }, template)).toEqual({ seconds: 0, findings: [] });
});
const template: VideoTemplate = {
  id: 'short',
  name: { zh: '短视频' },
  segments: [segment('hook', 3), segment('product', 10), segment('offer', 5)],
};

test.each([
  ['as it should be', [segment('hook', 3), segment('product', 10), segment('offer', 5)], 18, []],
  [
    'a long opening',
    [segment('hook', 6), segment('product', 10), segment('offer', 5)],
    21,
    [['video/segment-too-long', 'warning', { segment: 'hook', over: 3 }]],
  ],
  ['no offer', [segment('hook', 3), segment('product', 10)], 13, [['video/missing-segment', 'error', { segment: 'offer' }]]],
  ['two shots of the product', [segment('hook', 3), segment('product', 9.9), segment('product', 0.1), segment('offer', 5)], 18, []],
  [
    'a tenth too short',
    [segment('hook', 2.9), segment('product', 10), segment('offer', 5)],
    17.9,
    [['video/segment-too-short', 'warning', { segment: 'hook', short: 0.1 }]],
  ],
  [
    'the offer first',
    [segment('offer', 5), segment('hook', 3), segment('product', 10)],
    18,
    [['video/segment-order', 'warning', { segment: 'offer', before: 'hook' }]],
  ],
  ['with proof between', [segment('hook', 3), segment('proof', 4), segment('product', 10), segment('offer', 5)], 22, []],
] as const)('VID-01 · pain point 3 s, product 10 s, offer 5 s: %s', (_, segments, seconds, expected) => {
  const check = checkStoryboard({ segments }, template);
  expect(check.seconds).toBe(seconds);
  expect(check.findings.map(({ rule, severity, params }) => [rule, severity, params])).toEqual(expected);
});

const whole = ['pain-point', 'scene', 'parameters', 'reviews', 'call-to-action'];
test('PROD-15 · the first screen takes up what troubles the buyer', () => {
  expect(checkDetailPage(whole)).toEqual([]);
  const [finding, ...rest] = checkDetailPage(['brand', ...whole]);
  expect([finding!.rule, finding!.severity, rest]).toEqual(['detail/first-screen', 'warning', []]);
});

test.each([
  [
    'buying before the parameters',
    ['pain-point', 'scene', 'call-to-action', 'parameters', 'reviews'],
    [['detail/order', '/3', { block: 'call-to-action', before: 'parameters' }]],
  ],
  ['no reviews', ['pain-point', 'scene', 'parameters', 'call-to-action'], [['detail/missing-block', '', { block: 'reviews' }]]],
  ['other blocks between', ['pain-point', 'scene', 'brand', 'parameters', 'reviews', 'call-to-action', 'qa'], []],
  ['parameters twice', ['pain-point', 'scene', 'parameters', 'parameters', 'reviews', 'call-to-action'], []],
] as const)('PROD-16 · the middle shows scene, parameters and reviews, the end asks to buy: %s', (_, blocks, expected) => {
  expect(checkDetailPage(blocks).map(({ rule, at, params }) => [rule, at!.path, params])).toEqual(expected);
});

test.each([
  [200, []],
  [201, [['home/golden-triangle', '/blocks/0', { block: 'hero' }]]],
  [300, [['home/golden-triangle', '/blocks/0', { block: 'hero' }]]],
])('SHOP-01 · the best seller begins %i pixels down a first screen of 600', (top, expected) => {
  const layout = {
    screenHeight: 600,
    blocks: [
      { kind: 'hero', top },
      { kind: 'campaign', top: 0 },
      { kind: 'hero', top: 900 },
    ],
  } as const;
  expect(checkHomeLayout(layout).map(({ rule, at, params }) => [rule, at!.path, params])).toEqual(expected);
});

test('SHOP-01 · a home page without the way into the campaign', () => {
  const [finding, ...rest] = checkHomeLayout({ screenHeight: 600, blocks: [{ kind: 'hero', top: 0 }] });
  expect(rest).toEqual([]);
  expect(renderFinding(finding!, { messages: scriptRuleTexts, locale: 'zh' })).toBe('首页没有“campaign”');
});

test('AD-04 · an audience is called by gender, ages and interests', () => {
  const audience = { gender: 'female', ages: [25, 35], interests: ['美妆'] } as const;
  expect(audienceLabel(audience, 'zh')).toBe('女25-35岁美妆爱好者');
  expect(audienceLabel({ ...audience, gender: 'any', interests: ['美妆', '穿搭'] }, 'zh')).toBe('25-35岁美妆、穿搭爱好者');
  expect(checkAudience(audience)).toEqual([]);
  expect(checkAudience({ ...audience, interests: [] }).map(({ rule }) => rule)).toEqual(['audience/no-interests']);
  expect(checkAudience({ ...audience, ages: [35, 25] }).map(({ rule }) => rule)).toEqual(['audience/not-ages']);
  expect(() => audienceLabel({ ...audience, gender: 'other' as never }, 'zh')).toThrow(expect.objectContaining({ code: 'option/unknown' }));
});

test('KOL-01 · 4.8 and more with the right followers passes', () => {
  const demand = { audience: ['美妆', '护肤'], minScore: 4.8 };
  const creator = (id: string, score: number | null, followers = ['美妆']) => ({ id, score, followers });
  const all = [creator('a', 4.8), creator('b', 4.79), creator('c', 5, ['数码']), creator('d', null)];
  expect(filterCreators(all, demand).map(({ id }) => id)).toEqual(['a']);
  expect(all.map((each) => checkCreator(each, demand).map(({ rule }) => rule))).toEqual([
    [],
    ['creator/low-score'],
    ['creator/audience-mismatch'],
    ['creator/not-known'],
  ]);
});

const address = { receiver: '售后部', phone: '138 0013 8000', area: '浙江省杭州市余杭区', detail: '文一西路1号' };
test.each([
  ['complete', address, []],
  ['a landline', { ...address, phone: '0571-8888 8888' }, []],
  ['with the country', { ...address, phone: '+86 13800138000' }, []],
  ['without a phone', { ...address, phone: undefined }, ['address/missing-phone']],
  ['a phone with too few digits', { ...address, phone: '12345' }, ['address/missing-phone']],
  ['a phone in words', { ...address, phone: '问客服' }, ['address/missing-phone']],
  ['nothing', {}, ['address/missing-receiver', 'address/missing-phone', 'address/missing-area', 'address/missing-detail']],
])('CS-08 · a return address that a parcel reaches: %s', (_, given, rules) => {
  expect(checkReturnAddress(given as typeof address).map(({ rule }) => rule)).toEqual(rules);
});

test('whatever comes in, there is an answer or a coded error', () => {
  const some = fc.oneof(
    fc.anything(),
    fc.array(fc.anything()),
    fc.record({
      segments: fc.array(fc.anything()),
      blocks: fc.array(fc.anything()),
      screenHeight: fc.constant(9),
      followers: fc.array(fc.anything()),
      gender: fc.constant('any'),
      ages: fc.anything(),
      interests: fc.anything(),
    }),
  );
  fc.assert(
    fc.property(some, some, (a, b) => {
      const [given, other] = [a as never, b as never];
      const calls = [
        () => checkAutoReply(given),
        () => checkFabe(given),
        () => checkStoryboard(given, other),
        () => checkDetailPage(given),
        () => checkHomeLayout(given),
        () => audienceLabel(given, 'zh'),
        () => checkAudience(given),
        () => checkCreator(given, other),
        () => filterCreators(given, other),
        () => checkReturnAddress(given),
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
