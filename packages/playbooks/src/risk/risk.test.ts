import { fen, floorPrice, isZhangguiError, parseDay, renderFinding } from '@zhanggui/core';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkChannelPrice } from './checkChannelPrice.js';
import { checkMarginFloor } from './checkMarginFloor.js';
import { checkPresaleLead } from './checkPresaleLead.js';
import type { RiskPlan } from './riskPlan.js';
import { riskRegister } from './riskRegister.js';
import { riskRuleTexts } from './riskRuleTexts.js';
import { seatsNeeded } from './seatsNeeded.js';

const refused = (code: string) => expect.objectContaining({ code });

test.each([
  ['the handbook case', 1200, 60, 20],
  ['one inquiry more needs a seat more', 1201, 60, 21],
  ['nobody asks', 0, 60, 0],
  ['binary fractions add no phantom seat', 0.3, 0.1, 3],
])('RISK-06 · seats for a rush: %s', (_, inquiries, perSeat, seats) => {
  expect(seatsNeeded(inquiries, perSeat)).toBe(seats);
});

test('RISK-06 · a rush below nothing, or seats that answer nobody, are refused', () => {
  for (const [inquiries, perSeat] of [
    [-1, 60],
    [1, 0],
    [1, -1],
    [Number.NaN, 1],
  ])
    expect(() => seatsNeeded(inquiries!, perSeat!)).toThrow(refused('playbook/not-number'));
  expect(() => seatsNeeded(1e15, 1e-9)).toThrow(refused('money/overflow'));
});

test('RISK-06 · the seats are enough, and one less is not', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1e6 }), fc.integer({ min: 1, max: 1000 }), (inquiries, perSeat) => {
      const seats = seatsNeeded(inquiries, perSeat);
      expect(seats * perSeat).toBeGreaterThanOrEqual(inquiries);
      expect((seats - 1) * perSeat).toBeLessThan(inquiries);
    }),
  );
});

const plan = (id: string, more: Partial<RiskPlan> = {}): RiskPlan => ({
  id,
  name: { zh: id },
  kind: 'stock',
  probability: 4,
  impact: 5,
  owner: 'buyer',
  prevent: [],
  respond: [{ id: 'switch', text: { zh: '换主推款' }, owner: 'operator' }],
  nextReview: parseDay('2026-07-01'),
  ...more,
});

test('RISK-11 · likely 4 and grave 5 is 20, high; without an owner it is an error', () => {
  expect(riskRegister([plan('a')])).toMatchObject({
    risks: [{ risk: 'a', score: 20, grade: 'high', nextReview: '2026-07-01' }],
    findings: [],
  });
  const { findings } = riskRegister([plan('a', { owner: ' ' })]);
  expect(findings.map(({ rule, severity, at }) => [rule, severity, at!.path])).toEqual([['risk/no-owner', 'error', '/0/owner']]);
});

test('RISK-11 · an action that nobody does is found, and said in whole sentences', () => {
  const nobody = { id: 'call', text: { zh: '打电话' }, owner: '' };
  const { findings } = riskRegister([plan('a', { owner: '', prevent: [nobody], respond: [plan('b').respond[0], nobody] })]);
  expect(findings.map(({ rule, at }) => [rule, at!.path])).toEqual([
    ['risk/no-owner', '/0/owner'],
    ['risk/action-no-owner', '/0/prevent/0/owner'],
    ['risk/action-no-owner', '/0/respond/1/owner'],
  ]);
  expect(findings.slice(0, 2).map((finding) => renderFinding(finding, { messages: riskRuleTexts, locale: 'zh' }))).toEqual([
    '风险预案“a”没有负责人',
    '风险预案“a”的动作“call”没有负责人',
  ]);
});

test('RISK-11 · a level that is none is found where it stands', () => {
  const places = (more: object) => riskRegister([plan('a', more)]).findings.map(({ rule, at }) => [rule, at!.path]);
  expect(places({ impact: 0 })).toEqual([['risk/not-level', '/0/impact']]);
  expect(places({ probability: 6, impact: 'high' })).toEqual([
    ['risk/not-level', '/0/probability'],
    ['risk/not-level', '/0/impact'],
  ]);
});

test.each([
  [1, 4, 4, 'low'],
  [1, 5, 5, 'medium'],
  [2, 5, 10, 'medium'],
  [3, 5, 15, 'high'],
] as const)('RISK-11 · %i × %i is %i, %s', (probability, impact, score, grade) => {
  expect(riskRegister([plan('a', { probability, impact })]).risks[0]).toMatchObject({ score, grade });
});

test('RISK-11 · the gravest stands first, every plan in one cell of the matrix', () => {
  const { risks, matrix } = riskRegister([plan('a', { probability: 1, impact: 1 }), plan('b'), plan('c', { probability: 5, impact: 4 })]);
  expect(risks.map(({ risk }) => risk)).toEqual(['b', 'c', 'a']);
  expect([matrix[0]![3], matrix[1]![4], matrix[4]![0], matrix.flat(2).length]).toEqual([['b'], ['c'], ['a'], 3]);
});

test('RISK-11 · a level that is none counts as grave, and a review that is over is found', () => {
  const { risks, findings } = riskRegister([plan('a', { probability: 9 as never, nextReview: parseDay('2026-06-17') })], {
    today: parseDay('2026-06-18'),
  });
  expect(risks[0]).toMatchObject({ probability: 5, score: 25 });
  expect(findings.map(({ rule, params }) => [rule, params])).toEqual([
    ['risk/not-level', { risk: 'a' }],
    ['risk/review-overdue', { risk: 'a', day: '2026-06-17' }],
  ]);
});

test('RISK-13 · a cut to a margin of 5 % where 10 % is the floor needs approval', () => {
  const cut = { price: fen(10000), cost: fen(9500) };
  const check = checkMarginFloor(cut, { minMargin: 0.1 });
  expect(check).toMatchObject({
    floorFen: 10556,
    needsApproval: true,
    findings: [{ rule: 'price/below-floor-margin', severity: 'error' }],
  });
  expect(checkMarginFloor({ ...cut, approvedBy: 'manager' }, { minMargin: 0.1 })).toMatchObject({
    needsApproval: false,
    findings: [{ severity: 'info' }],
  });
  expect(checkMarginFloor({ ...cut, price: fen(10556) }, { minMargin: 0.1 })).toEqual({
    floorFen: 10556,
    needsApproval: false,
    findings: [],
  });
});

test('RISK-13 · the floor is that of core, to the 分', () => {
  fc.assert(
    fc.property(fc.nat(1e6), fc.integer({ min: 0, max: 99 }), fc.nat(2e6), (cost, percent, price) => {
      const options = { minMargin: percent / 100 };
      const floor = floorPrice(fen(cost), { grossMargin: percent / 100 });
      expect(checkMarginFloor({ price: fen(price), cost: fen(cost) }, options).needsApproval).toBe(price < floor);
    }),
  );
});

test('TREE-22 · a channel price below the brand’s floor is a warning, on it is none', () => {
  const rules = (price: number) =>
    checkChannelPrice(fen(price), { floor: fen(5000), parity: fen(6000) }).map(({ rule, severity }) => [rule, severity]);
  expect(rules(4999)).toEqual([
    ['price/below-floor', 'warning'],
    ['price/below-parity', 'warning'],
  ]);
  expect(rules(5000)).toEqual([['price/below-parity', 'warning']]);
  expect(rules(6000)).toEqual([]);
});

test.each([
  [9, 7, 1],
  [7, 7, 0],
  [6, 7, 0],
])('PROD-25 · %i days to make what is promised within %i', (lead, promised, count) => {
  expect(checkPresaleLead(lead, promised).map(({ rule }) => rule)).toEqual(
    Array.from({ length: count }, () => 'presale/lead-exceeds-promise'),
  );
});

test('whatever comes in, there is an answer or a coded error', () => {
  const some = fc.oneof(
    fc.anything(),
    fc.array(fc.oneof(fc.anything(), fc.record({ id: fc.anything(), probability: fc.anything(), nextReview: fc.anything() }))),
  );
  fc.assert(
    fc.property(some, some, (a, b) => {
      const [given, other] = [a as never, b as never];
      const calls = [
        () => seatsNeeded(given, other),
        () => riskRegister(given, other),
        () => checkMarginFloor(given, other),
        () => checkChannelPrice(given, other),
        () => checkPresaleLead(given, other),
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
