import { expect, test } from 'vitest';
import { factSchema } from './factSchema.js';
import { fenSchema } from './fenSchema.js';
import { findingSchema } from './findingSchema.js';
import { textSchema } from './textSchema.js';

const fact = {
  value: 500,
  from: null,
  recordedOn: '2026-01-05',
  source: { title: '(example) 发货规则', url: 'https://example.com/rule', checkedOn: '2026-01-05' },
  status: 'secondary',
};
const wrong = (change: object) =>
  (factSchema(fenSchema).safeParse({ ...fact, ...change }).error?.issues ?? []).map(({ path }) => path.join('.'));

test('a fact is read with its value, whatever kind of value it is', () => {
  expect(factSchema(fenSchema).parse(fact)).toEqual(fact);
  const name = { ...fact, value: { zh: '直通车', en: 'Zhitongche' }, from: '2026-01-01', until: '2026-07-01', note: '旧名' };
  expect(factSchema(textSchema).parse(name)).toEqual(name);
});

test.each<[string, object, string[]]>([
  ['a value of another kind', { value: '500' }, ['value']],
  ['no source', { source: undefined }, ['source']],
  ['a source without a title', { source: { title: '', checkedOn: '2026-01-05' } }, ['source.title']],
  ['an address that is none', { source: { ...fact.source, url: 'javascript:alert(1)' } }, ['source.url']],
  ['a first day that does not exist', { from: '2026-02-30' }, ['from']],
  ['a day it was recorded on that does not exist', { recordedOn: '2026-13-01' }, ['recordedOn']],
  ['a status nobody knows', { status: 'true' }, ['status']],
  ['an end before the beginning', { from: '2026-07-01', until: '2026-01-01' }, ['until']],
  ['an end on the first day: it never held', { from: '2026-07-01', until: '2026-07-01' }, ['until']],
  ['an end without a known beginning is fine', { until: '2026-01-01' }, []],
  ['a misspelt field', { untill: '2026-01-01' }, ['']],
])('a fact with %s', (_, change, where) => {
  expect(wrong(change)).toEqual(where);
});

const finding = {
  rule: 'title/too-long',
  severity: 'error',
  params: { length: 62, limit: 60, word: '最' },
  at: { path: '/title', row: 3, start: 0, end: 62 },
  basis: '(example)',
  fix: { zh: '删到 60', en: 'Cut it to 60' },
};

test('a finding is read as it was written', () => {
  expect(findingSchema.parse(finding)).toEqual(finding);
  expect(findingSchema.parse({ rule: 'a/b', severity: 'info', params: {} })).toEqual({ rule: 'a/b', severity: 'info', params: {} });
});

test.each<[string, object, string[]]>([
  ['a rule that is a sentence', { rule: 'Title is too long' }, ['rule']],
  ['a severity nobody knows', { severity: 'fatal' }, ['severity']],
  ['an endless number', { params: { length: JSON.parse('1e999') } }, ['params.length']],
  ['a place that no message could name', { params: { 'the length': 1 } }, ['params.the length']],
  ['51 params', { params: Object.fromEntries(Array.from({ length: 51 }, (_, index) => [`p${index}`, index])) }, ['params']],
  ['row 0, where the first is 1', { at: { row: 0 } }, ['at.row']],
  ['half a character', { at: { start: 0.5 } }, ['at.start']],
  ['an end before the start', { at: { start: 5, end: 4 } }, ['at.end']],
  ['a remedy in one language', { fix: { zh: '删' } }, ['fix.en']],
])('a finding with %s is refused there', (_, change, where) => {
  expect((findingSchema.safeParse({ ...finding, ...change }).error?.issues ?? []).map(({ path }) => path.join('.'))).toEqual(where);
});
