import { parseDay } from '@zhanggui/core';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Listing } from '../rule/listing.js';
import { lint } from './lint.js';
import { lintMany } from './lintMany.js';

const day = parseDay('2026-11-22');
const box = { x: 12, y: 340, width: 220, height: 48 };
const places = (listing: Omit<Listing, 'platform'>) =>
  lint({ platform: 'jd', ...listing }, { day }).findings.map(({ at, params }) => ({ word: params['word'], ...at }));

test('MEDIA-01 · a banned word in the second box of a picture gives back that box, one in a transcript its seconds', () => {
  expect(
    places({
      texts: [
        { text: '今日上新', box: { ...box, y: 0 } },
        { text: '国家级好茶', box },
      ],
    }),
  ).toEqual([{ word: '国家级', path: '/texts/1/text', box, start: 0, end: 3 }]);
  const said = [
    { text: '大家晚上好', place: 'live', seconds: [0, 2.5] },
    { text: '这是国家级的茶', place: 'live', seconds: [2.5, 6.2] },
  ] as const;
  expect(places({ texts: said })).toEqual([{ word: '国家级', path: '/texts/1/text', seconds: [2.5, 6.2], start: 2, end: 5 }]);
});

test('findings come by text, the title first, then by place', () => {
  const found = places({ texts: [{ text: '顶级茶，国家级的' }, { text: '销量第一' }], title: '茶，国家级' });
  expect(found.map(({ word }) => word)).toEqual(['国家级', '顶级', '国家级', '销量第一']);
});

test('what the goods are can be said, and changes what is a claim', () => {
  const on = (goods?: Listing['goods']) =>
    lint({ platform: 'jd', title: '本品可治疗感冒', ...(goods && { goods }) }, { day }).findings.length;
  expect([on('food') > 0, on(['drug'])]).toEqual([true, 0]);
});

test('what surroundings make no claim is a note with its exemption, where it is asked for', () => {
  const lifted = (asked: boolean) =>
    lint({ platform: 'jd', title: '我们的目标是成为国内第一' }, { day, lifted: asked }).findings.map(({ severity, exemption }) => [
      severity,
      exemption,
    ]);
  expect(lifted(false)).toEqual([]);
  expect(lifted(true)).toEqual([['info', expect.stringContaining('广告绝对化用语执法指南')]]);
});

test.each([
  ['no text at all', {}, 'lint/not-text'],
  ['an empty list', { texts: [] }, 'lint/not-text'],
  ['texts that are no list', { title: '茶', texts: '茶' }, 'shape/not-list'],
  ['a text that is none', { texts: [{ text: null }] }, 'lint/not-text'],
  ['nothing in the list', { texts: [null] }, 'lint/not-text'],
  ['another place', { texts: [{ text: '茶', place: 'banner' }] }, 'option/unknown'],
  ['a box that is none', { texts: [{ text: '茶', box: { x: 1, y: 2, width: Number.NaN, height: 3 } }] }, 'lint/not-place'],
  ['a box of nothing', { texts: [{ text: '茶', box: null }] }, 'lint/not-place'],
  ['one second', { texts: [{ text: '茶', seconds: [1] }] }, 'lint/not-place'],
  ['seconds that run back', { texts: [{ text: '茶', seconds: [2, 1] }] }, 'lint/not-place'],
  ['seconds that are none', { texts: [{ text: '茶', seconds: '00:01' }] }, 'lint/not-place'],
  ['another class of goods', { title: '茶', goods: 'tea' }, 'option/unknown'],
  ['facts that are none', { title: '茶', facts: null }, 'shape/not-object'],
  ['too many texts', { texts: Array.from({ length: 10_001 }, () => ({ text: '' })) }, 'limit/exceeded'],
  ['too long together', { title: '茶'.repeat(600_000), texts: [{ text: '茶'.repeat(400_001) }] }, 'limit/exceeded'],
])('refuses %s', (_, listing, code) => {
  expect(() => lint({ platform: 'jd', ...listing } as never, { day })).toThrow(expect.objectContaining({ name: 'ZhangguiError', code }));
});

test('many listings: one that cannot be read does not stop the others', () => {
  const answers = lintMany([{ platform: 'jd', title: '国家级的茶' }, null as never, { platform: 'jd', title: '茶' }], { day });
  expect(answers.map((answer) => ('error' in answer ? answer.error.code : answer.result.findings.length))).toEqual([1, 'lint/not-text', 0]);
  expect(() => lintMany(null as never, { day })).toThrow(expect.objectContaining({ code: 'shape/not-list' }));
  expect(lintMany([{ platform: 'jd', title: '茶' }], null as never)).toEqual([
    { error: expect.objectContaining({ code: 'shape/not-object' }) },
  ]);
});

test('whatever comes in, nothing but a coded error comes out, and nothing is changed', () => {
  const text = fc.record({ text: fc.anything(), place: fc.anything(), box: fc.anything(), seconds: fc.anything() }, { requiredKeys: [] });
  const listing = fc.record(
    {
      platform: fc.constant('jd'),
      title: fc.anything(),
      texts: fc.oneof(fc.array(text), fc.anything()),
      goods: fc.anything(),
      facts: fc.anything(),
    },
    { requiredKeys: ['platform'] },
  );
  fc.assert(
    fc.property(listing, (given) => {
      const before = fc.stringify(given);
      try {
        lint(given as never, { day });
      } catch (error) {
        expect(error).toHaveProperty('name', 'ZhangguiError');
      }
      expect(fc.stringify(given)).toBe(before);
    }),
  );
});
