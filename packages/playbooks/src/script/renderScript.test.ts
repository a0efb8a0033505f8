import { fen, isZhangguiError, parseDay, renderFinding } from '@zhanggui/core';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { renderScript } from './renderScript.js';
import { scriptRuleTexts } from './scriptRuleTexts.js';
import type { ScriptTemplate } from './scriptTemplate.js';

const template = (zh: string, more: Partial<ScriptTemplate> = {}): ScriptTemplate => ({
  id: 'a',
  name: { zh: 'a' },
  scene: 'presale',
  tone: 'friendly',
  body: { zh },
  slots: {},
  ...more,
});
const rules = (...asked: Parameters<typeof renderScript>) => renderScript(...asked).findings.map(({ rule }) => rule);
const off = template('现在下单立减{off}元，还送运费险', {
  intent: 'price-sensitive',
  slots: { off: { kind: 'yuan' } },
  promisesPromotion: true,
});
const promotions = [{ id: 'coupon', off: fen(1000) }];

test('CS-01 · a customer who finds it dear hears of the 10 yuan off', () => {
  expect(renderScript(off, { off: 1000 }, { locale: 'zh', promotions })).toEqual({ text: '现在下单立减10元，还送运费险', findings: [] });
  expect(renderScript(off, { off: 1050 }, { locale: 'zh', promotions: [{ id: 'b', off: fen(1050) }] }).text).toContain('立减10.50元');
});

test('CS-01 · without the amount it is not to be sent', () => {
  const { text, findings } = renderScript(off, {}, { locale: 'zh', promotions });
  expect(text).toBe('现在下单立减{off}元，还送运费险');
  expect(findings.map(({ rule, severity, at }) => [rule, severity, at!.path])).toEqual([['script/missing-slot', 'error', '/slots/off']]);
});

test.each([
  ['none is running', []],
  ['another amount', [{ id: 'coupon', off: fen(500) }]],
])('CS-01 · a promise needs a promotion that keeps it: %s', (_, running) => {
  expect(rules(off, { off: 1000 }, { locale: 'zh', promotions: running })).toEqual(['script/promise-without-promotion']);
  expect(rules(template('今天有活动', { promisesPromotion: true }), {}, { locale: 'zh', promotions: running })).toHaveLength(
    running.length === 0 ? 1 : 0,
  );
});

const fullReduction = template('满{at}减{off}元', {
  slots: { at: { kind: 'yuan' }, off: { kind: 'yuan', promise: true } },
  promisesPromotion: true,
});
const running = [{ id: 'full', off: fen(2000) }];

test('CS-01 · of 满200减20 the 20 is promised, not the 200', () => {
  const asked = { locale: 'zh', promotions: running } as const;
  expect(renderScript(fullReduction, { at: 20000, off: 2000 }, asked)).toEqual({ text: '满200减20元', findings: [] });
  expect(rules(fullReduction, { at: 2000, off: 20000 }, asked)).toEqual(['script/promise-without-promotion']);
  // nobody can tell which of the two is promised
  const slots = { at: { kind: 'yuan' }, off: { kind: 'yuan' } } as const;
  expect(rules({ ...fullReduction, slots }, { at: 20000, off: 2000 }, asked)).toEqual(['script/promise-not-marked']);
  expect(rules({ ...fullReduction, slots: { ...slots, off: { kind: 'number', promise: true } } }, { at: 20000, off: 2000 }, asked)).toEqual(
    ['script/promise-not-marked'],
  );
  // a mark is a promise of its own
  const marked = template('减{off}元', { slots: { off: { kind: 'yuan', promise: true } } });
  expect(rules(marked, { off: 1000 }, { locale: 'zh' })).toEqual(['script/promise-without-promotion']);
});

test.each([
  ['not needed and not given', {}],
  ['empty', { off: '' }],
])('CS-01 · a promised amount that is left out is not to be sent, even where the template does not need it: %s', (_, values) => {
  const optional = { ...off, slots: { off: { kind: 'yuan', required: false } } } as const;
  const { text, findings } = renderScript(optional, values, { locale: 'zh', promotions });
  expect(text).toBe('现在下单立减{off}元，还送运费险');
  expect(findings.map(({ rule, at }) => [rule, at!.path])).toEqual([['script/missing-slot', '/slots/off']]);
  expect(rules({ ...optional, body: { zh: '今天有活动' } }, values, { locale: 'zh', promotions })).toEqual(['script/missing-slot']);
});

test('a place may have blanks, another brace is found', () => {
  const slots = { off: { kind: 'yuan' } } as const;
  const asked = { locale: 'zh' } as const;
  expect(renderScript(template('减{ off }元、{off　}元', { slots }), { off: 1000 }, asked)).toEqual({ text: '减10元、10元', findings: [] });
  for (const [body, text] of [
    ['{}减{off}元', '{'],
    ['减{off}元，{赠品 任选}', '{赠品 任选'],
    ['减{元{off}', '{元'],
    ['减{off}元}', '}'],
    [`减{off}元{${'x'.repeat(101)}}`, `{${'x'.repeat(19)}`],
  ] as const)
    expect(renderScript(template(body, { slots }), { off: 1000 }, asked).findings).toEqual([
      { rule: 'script/stray-brace', severity: 'error', params: { text }, at: { path: '/body' } },
    ]);
  // braces that a value brings are the customer's own
  expect(renderScript(template('{name}', { slots: { name: { kind: 'text' } } }), { name: '{}' }, asked)).toEqual({
    text: '{}',
    findings: [],
  });
});

test('a slot that the text does not use is found, unless it may be left out and is', () => {
  const unused = (required: boolean, values: Record<string, number>) =>
    renderScript(template('您好', { slots: { off: { kind: 'yuan', required } } }), values, { locale: 'zh' }).findings.map(
      ({ rule, severity, at }) => [rule, severity, at!.path],
    );
  const found = [['script/unused-slot', 'warning', '/slots/off']];
  expect([unused(true, {}), unused(true, { off: 1 }), unused(false, { off: 1 }), unused(false, {})]).toEqual([found, found, found, []]);
});

test.each([
  ['tmall', '2026-06-18', ['script/service-as-gift']],
  ['tmall', '2026-04-22', []],
  ['taobao', '2026-06-18', []],
] as const)('CS-01 · on %s on %s, freight insurance as a gift: %j', (platform, day, expected) => {
  const { findings } = renderScript(off, { off: 1000 }, { locale: 'zh', promotions, on: { platform, day: parseDay(day) } });
  expect(findings.map(({ rule }) => rule)).toEqual(expected);
  for (const finding of findings)
    expect(renderFinding(finding, { messages: scriptRuleTexts, locale: 'zh' })).toBe('平台不让把“运费险”说成赠品');
});

test('CS-02 · who doubts what it can do is told the test, with the report attached', () => {
  const proof = template('这款用了{tech}，已过{test}', {
    intent: 'function-doubt',
    needsEvidence: true,
    slots: { tech: { kind: 'text' }, test: { kind: 'text' } },
  });
  const values = { tech: '凉感纤维', test: '透气率检测' };
  expect(renderScript(proof, values, { locale: 'zh', attachments: ['report.png'] })).toEqual({
    text: '这款用了凉感纤维，已过透气率检测',
    findings: [],
  });
  expect(rules(proof, values, { locale: 'zh' })).toEqual(['script/missing-evidence']);
  expect(rules(proof, values, { locale: 'zh', attachments: [' '] })).toEqual(['script/missing-evidence']);
});

test.each([
  [undefined, '上新了', ['script/no-consent', 'script/no-opt-out']],
  [true, '上新了', ['script/no-opt-out']],
  [false, '上新了，拒收请回复R', ['script/no-consent']],
  [true, '上新了，退订回T', []],
] as const)('marketing with consent %j saying “%s”: %j', (consent, body, expected) => {
  expect(rules(template(body, { marketing: true }), {}, { locale: 'zh', ...(consent !== undefined && { consent }) })).toEqual(expected);
});

test.each([
  ['number', 3.5, '3.5'],
  ['number', '3', null],
  ['yuan', 12.5, null],
  ['yuan', 1250, '12.50'],
  ['yuan', 0, '0'],
  ['yuan', -100, null],
  ['day', '2026-06-18', '2026-06-18'],
  ['day', '2026-06-31', null],
  ['instant', '2026-06-17T16:30:00Z', '2026-06-18 00:30'],
  ['instant', '明天', null],
  ['text', ' ', null],
  ['text', '$&{x}', '$&{x}'],
] as const)('a slot of kind %s filled with %j', (kind, value, written) => {
  const { text, findings } = renderScript(template('<{x}>', { slots: { x: { kind } } }), { x: value }, { locale: 'zh' });
  expect(text).toBe(`<${written ?? '{x}'}>`);
  expect(findings.map(({ rule }) => rule)).toEqual(written === null ? ['script/bad-slot'] : []);
});

test('slots may be left out, missing from the template, or have any name', () => {
  expect(renderScript(template('您好{name}', { slots: { name: { kind: 'text', required: false } } }), {}, { locale: 'zh' })).toEqual({
    text: '您好',
    findings: [],
  });
  expect(rules(template('{constructor}和{constructor}'), {}, { locale: 'zh' })).toEqual(['script/missing-slot']);
  const { findings } = renderScript(template('a'), { 'x/~': 1 }, { locale: 'zh' });
  expect(findings.map(({ rule, severity, at }) => [rule, severity, at!.path])).toEqual([
    ['script/unknown-slot', 'warning', '/slots/x~1~0'],
  ]);
});

test('whatever comes in, there is a text or a coded error', () => {
  const some = fc.record({
    body: fc.oneof(fc.constant({ zh: '{a}{b}' }), fc.anything()),
    slots: fc.oneof(fc.constant({ a: { kind: 'yuan' }, b: { kind: 'instant' } }), fc.anything()),
    marketing: fc.boolean(),
    promisesPromotion: fc.boolean(),
    needsEvidence: fc.boolean(),
  });
  const options = fc.record(
    { locale: fc.oneof(fc.constant('zh'), fc.anything()), promotions: fc.anything(), attachments: fc.anything(), on: fc.anything() },
    { requiredKeys: ['locale'] },
  );
  fc.assert(
    fc.property(
      fc.oneof(some, fc.anything()),
      fc.oneof(fc.record({ a: fc.anything(), b: fc.anything() }), fc.anything()),
      fc.oneof(options, fc.anything()),
      (given, values, asked) => {
        try {
          renderScript(given as never, values as never, asked as never);
        } catch (error) {
          if (!isZhangguiError(error)) throw error;
        }
      },
    ),
    { numRuns: 500 },
  );
});
