import { parseDay, ZhangguiError } from '@zhanggui/core';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { reports } from '../../../../scripts/rules/reports.js';
import { personalData } from '../privacy/personalData.js';
import type { Listing } from '../rule/listing.js';
import { readListing } from '../rule/readListing.js';
import type { Check, Rule } from '../rule/rule.js';
import { absoluteClaim } from './absoluteClaim.js';
import { alcoholClaim } from './alcoholClaim.js';
import { authorityClaim } from './authorityClaim.js';
import { boughtReview } from './boughtReview.js';
import { contactOutside } from './contactOutside.js';
import { counterfeitWording } from './counterfeitWording.js';
import { disparagement } from './disparagement.js';
import { educationPromise } from './educationPromise.js';
import { efficacyClaim } from './efficacyClaim.js';
import { fabricatedQuestion } from './fabricatedQuestion.js';
import { falseScarcity } from './falseScarcity.js';
import { falseUrgency } from './falseUrgency.js';
import { giftClaim } from './giftClaim.js';
import { guaranteeClaim } from './guaranteeClaim.js';
import { incentivisedReview } from './incentivisedReview.js';
import { investmentPromise } from './investmentPromise.js';
import { medicalClaim } from './medicalClaim.js';
import { noEvidence } from './noEvidence.js';
import { nutritionClaim } from './nutritionClaim.js';
import { priceClaim } from './priceClaim.js';
import { realEstateClaim } from './realEstateClaim.js';
import { superstitionClaim } from './superstitionClaim.js';
import { tobaccoAdvertising } from './tobaccoAdvertising.js';
import { undefinedGuarantee } from './undefinedGuarantee.js';
import { unverifiableClaim } from './unverifiableClaim.js';
import { vagueWording } from './vagueWording.js';

const rules: readonly Rule[] = [
  absoluteClaim,
  alcoholClaim,
  authorityClaim,
  boughtReview,
  contactOutside,
  counterfeitWording,
  disparagement,
  educationPromise,
  efficacyClaim,
  fabricatedQuestion,
  falseScarcity,
  falseUrgency,
  giftClaim,
  guaranteeClaim,
  incentivisedReview,
  investmentPromise,
  medicalClaim,
  noEvidence,
  nutritionClaim,
  personalData,
  priceClaim,
  realEstateClaim,
  superstitionClaim,
  tobaccoAdvertising,
  undefinedGuarantee,
  unverifiableClaim,
  vagueWording,
];

test.each(rules.map((rule) => [rule.id, rule] as const))('the examples of %s are what they say', (_, rule) => {
  const counts = (rule.examples ?? []).map(({ bad, good }) => [reports(rule, bad).length > 0, reports(rule, good)]);
  expect(counts.length).toBeGreaterThan(0);
  expect(counts).toEqual(counts.map(() => [true, []]));
});

const words = [
  '仅剩10件',
  '最后3套',
  '今晚12点结束',
  'UPF50+',
  '专利技术',
  '300%可退',
  '无糖',
  '买一送一',
  '好评返现',
  '高质感',
  '13800138000',
  '最好',
  '，',
  ' ',
  '\ud800',
  '\u202e',
  '１',
  '九',
  '<b>',
];
const text = fc
  .array(fc.oneof(fc.constantFrom(...words), fc.string({ unit: 'binary', maxLength: 4 })), { maxLength: 8 })
  .map((parts) => parts.join(''));
const value = fc.oneof(
  fc.anything({ withBigInt: true, withNullPrototype: true, withSparseArray: true }),
  fc.double(),
  fc.constantFrom('', 'UPF50+', '2026-11-22T12:00:00+08:00', -1),
);
const facts = fc.oneof(
  fc.record(
    {
      stock: value,
      endsAt: value,
      evidence: fc.oneof(value, fc.array(fc.record({ claim: value, id: value }))),
      promises: fc.oneof(value, fc.array(fc.record({ promise: value, terms: value }))),
      nutrition: fc.oneof(value, fc.record({ form: fc.oneof(value, fc.constant('solid')), sugarGrams: value, energyKilojoules: value })),
      questions: fc.oneof(value, fc.array(fc.record({ question: value, answer: value, author: value }))),
      gifts: fc.oneof(value, fc.array(fc.record({ name: value, term: value, quantity: value }))),
      competitors: fc.oneof(value, fc.array(value)),
    },
    { requiredKeys: [] },
  ),
  value,
);

const checks: readonly (readonly [string, Check])[] = rules.map((rule) => [rule.id, rule.check(rule.data)]);
const day = parseDay('2026-11-22');

test('whatever the listing, nothing but a coded error comes out of a rule, and what it points at is in the text', () => {
  fc.assert(
    fc.property(text, facts, fc.boolean(), (title, given, lifted) => {
      const outcomes = checks.map(([, check]) => outcomeOf(check, { platform: 'taobao', title, facts: given as never }, lifted));
      expect(outcomes.filter((outcome) => outcome !== 'fine' && outcome !== 'coded')).toEqual([]);
    }),
    { numRuns: 150 },
  );
});

function outcomeOf(check: Check, listing: Listing, lifted: boolean): string {
  try {
    const found = check(readListing(listing), { day, lifted });
    const isIn = ({ start = 0, end = 0 }) => start >= 0 && start <= end && end <= listing.title!.length;
    return found === 'unknown' || found.every(({ at = {} }) => isIn(at)) ? 'fine' : 'outside';
  } catch (error) {
    return error instanceof ZhangguiError ? 'coded' : String(error);
  }
}

const floods = [
  '仅剩',
  '最后3套',
  '最后',
  '1',
  '专利',
  '申请',
  'spf',
  '%',
  '无糖',
  '送',
  '买一',
  '好看',
  '青竹',
  '今晚12点',
  '零',
  ' ',
  '无',
  '不是',
];

test.each(floods)('a text of nothing but %s takes no rule long', (unit) => {
  const given = {
    stock: 5,
    evidence: [],
    gifts: [{ name: '杯' }],
    competitors: ['青竹'],
    nutrition: { form: 'solid' as const, sugarGrams: 9 },
  };
  const listing = readListing({ platform: 'taobao', title: unit.repeat(Math.floor(10_000 / unit.length)), facts: given });
  for (const [id, check] of checks) {
    const start = performance.now();
    check(listing, { day });
    expect(performance.now() - start, id).toBeLessThan(2000);
  }
});
