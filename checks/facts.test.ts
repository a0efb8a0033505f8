import type { Fact } from '@zhanggui/core';
import { expect, test } from 'vitest';
import { factsIn, wrongFacts } from './facts.js';
import { loadSources } from './sources.js';

const fact: Fact<number> = {
  value: 48,
  from: '2026-01-01',
  recordedOn: '2026-01-05',
  status: 'secondary',
  source: { title: '(example)', url: 'https://example.com/rule', checkedOn: '2026-01-05' },
};
const older = { ...fact, from: null, until: '2026-01-01' };

test.each([
  ['one fact', fact],
  ['newest first', [fact, older]],
  ['a better source for the same days', [fact, { ...fact, status: 'verified' }]],
  ['a correction recorded later', [{ ...fact, recordedOn: '2026-02-01' }, fact]],
  ['no address', { ...fact, source: { title: '(example)', checkedOn: '2026-01-05' } }],
])('facts are right: %s', (_, value) => {
  expect(factsIn({ douyin: value }, 'x')).not.toEqual([]);
  expect(wrongFacts({ douyin: value }, 'x')).toEqual([]);
});

test.each([
  ['no title', { ...fact, source: { ...fact.source, title: '' } }, 'x: the source has no title'],
  ['no source', { ...fact, source: undefined }, 'x: the source has no title', 'x: checkedOn undefined is no day'],
  ['an open address', { ...fact, source: { ...fact.source, url: 'http://a.cn' } }, 'x: http://a.cn is no https address'],
  ['a day that does not exist', { ...fact, from: '2026-02-30' }, 'x: from 2026-02-30 is no day'],
  ['a day that nobody can sort', { ...fact, until: '2026-2-1' }, 'x: until 2026-2-1 is no day'],
  ['no day of record', { ...fact, recordedOn: '' }, 'x: recordedOn  is no day'],
  ['never checked', { ...fact, source: { title: '(example)', checkedOn: 'soon' } }, 'x: checkedOn soon is no day'],
  ['ends before it begins', { ...fact, until: '2026-01-01' }, 'x: until 2026-01-01 is not after from 2026-01-01'],
  ['a status of its own', { ...fact, status: 'sure' }, 'x: sure is no status'],
  ['oldest first', [older, fact], 'x: [0] is older than [1]'],
  ['two for one day', [fact, { ...older, until: '2026-01-02' }], 'x: [0] and [1] hold on the same day'],
  ['two without an end', [fact, { ...fact, from: null }], 'x: [0] and [1] hold on the same day'],
  ['a stranger in the list', [fact, 48], 'x: not everything in the list is a fact'],
])('facts are wrong: %s', (_, value, ...why) => {
  expect(wrongFacts(value, 'x')).toEqual(why);
});

test('every fact that a module exports has its source, its days and its place', async () => {
  const modules = await loadSources();
  expect(factsIn(modules, '').length).toBeGreaterThan(10);
  expect(wrongFacts(modules, '')).toEqual([]);
});
