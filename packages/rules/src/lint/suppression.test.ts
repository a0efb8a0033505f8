import { parseDay } from '@zhanggui/core';
import { expect, test } from 'vitest';
import { lint } from './lint.js';

const day = parseDay('2026-11-22');
const listing = { platform: 'jd', title: '国家级的茶叶', texts: [{ text: '顶级茶叶，国家级的' }] } as const;
const ours = { rule: 'ad/absolute-claim', who: '法务 王敏', why: '证书 GJ-2024-18，名称如此', until: parseDay('2027-01-01') };

const on = (options: object) => {
  const { findings, suppressed } = lint(listing, { day, ...options });
  return { open: findings.map(({ at }) => at?.path), hidden: suppressed?.map(({ finding }) => finding.at?.path) };
};

test.each([
  ['of a rule', [ours], { open: [], hidden: ['/title', '/texts/0/text', '/texts/0/text'] }],
  ['of a word', [{ ...ours, word: '国家级' }], { open: ['/texts/0/text'], hidden: ['/title', '/texts/0/text'] }],
  ['in one text', [{ ...ours, path: '/title' }], { open: ['/texts/0/text', '/texts/0/text'], hidden: ['/title'] }],
  ['of another rule', [{ ...ours, rule: 'title/too-long' }], { open: ['/title', '/texts/0/text', '/texts/0/text'], hidden: [] }],
  ['none', [], { open: ['/title', '/texts/0/text', '/texts/0/text'], hidden: [] }],
])('hides findings: %s', (_, suppressions, expected) => {
  expect(on({ suppressions })).toEqual(expected);
});

test('AUD-01 · an expired suppression no longer hides, and the result names who answered, why and until when', () => {
  expect(on({ suppressions: [{ ...ours, until: day }] }).hidden).toEqual([]);
  expect(on({ suppressions: [{ ...ours, until: parseDay('2026-11-23') }] }).open).toEqual([]);
  expect(lint(listing, { day, suppressions: [ours] }).suppressed?.[0]).toEqual({
    finding: expect.objectContaining({ rule: 'ad/absolute-claim', params: { word: '国家级' } }),
    by: ours,
  });
});

test('AUD-01 · the same input, versions and day give the same bytes', () => {
  const result = () => JSON.stringify(lint(listing, { day, suppressions: [{ ...ours, word: '国家级' }], baseline: [] }));
  expect(result()).toBe(result());
  expect(JSON.parse(result())).toMatchObject({ day, rulesVersion: expect.any(String), rulesHash: expect.stringMatching(/^[\da-f]{16}$/) });
});

test('suppressions are not asked for: nothing is said of them', () => {
  expect(lint(listing, { day })).not.toHaveProperty('suppressed');
});

test.each([
  ['no list', {}, 'shape/not-list'],
  ['nothing', [null], 'lint/not-suppression'],
  ['no rule', [{ ...ours, rule: undefined }], 'lint/not-suppression'],
  ['nobody', [{ ...ours, who: ' ' }], 'lint/not-suppression'],
  ['no reason', [{ ...ours, why: '' }], 'lint/not-suppression'],
  ['no end', [{ ...ours, until: undefined }], 'lint/not-suppression'],
  ['a day that is none', [{ ...ours, until: '2027-02-30' }], 'lint/not-suppression'],
  ['a word that is no text', [{ ...ours, word: 7 }], 'lint/not-suppression'],
  ['a path that is no text', [{ ...ours, path: 7 }], 'lint/not-suppression'],
  ['too many', Array.from({ length: 10_001 }, () => ours), 'limit/exceeded'],
])('refuses %s', (_, suppressions, code) => {
  expect(() => lint(listing, { day, suppressions } as never)).toThrow(expect.objectContaining({ name: 'ZhangguiError', code }));
});
