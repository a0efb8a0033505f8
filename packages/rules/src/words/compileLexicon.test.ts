import { ZhangguiError } from '@zhanggui/core';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compileLexicon } from './compileLexicon.js';
import type { LexiconEntry } from './entry.js';
import { findClaims } from './findClaims.js';
import type { Guard } from './guard.js';

const refused = (code: string) => expect.objectContaining({ name: 'ZhangguiError', code });
const entry = (more: Partial<LexiconEntry> = {}): LexiconEntry => ({
  id: 'absolute/top',
  patterns: ['顶级'],
  category: 'absolute',
  severity: 'error',
  clause: 'ad-law/9.3',
  ...more,
});
const guard = (more: Partial<Guard> = {}): Guard => ({
  id: 'denial',
  name: { zh: '否定', en: 'Denied' },
  where: 'before',
  patterns: ['不是'],
  examples: [],
  ...more,
});

test.each([
  ['no list', null, 'shape/not-list'],
  ['a text', '顶级', 'shape/not-list'],
  ['nothing', [null], 'lexicon/not-entry'],
  ['a hole', new Array(1), 'lexicon/not-entry'],
  ['no id', [entry({ id: '' })], 'lexicon/not-entry'],
  ['no patterns', [entry({ patterns: [] })], 'lexicon/not-entry'],
  ['patterns that are one text', [entry({ patterns: '顶级' as never })], 'lexicon/not-entry'],
  ['a pattern that is no text', [entry({ patterns: [7] as never })], 'lexicon/not-entry'],
  ['phrases that are one text', [entry({ except: '顶级联' as never })], 'lexicon/not-entry'],
  ['guards that are one text', [entry({ guards: 'denial' as never })], 'lexicon/not-entry'],
  ['goods that are no list', [entry({ goods: { only: 'food' as never } })], 'lexicon/not-entry'],
  ['places that are no list', [entry({ places: 'title' as never })], 'lexicon/not-entry'],
  ['another category', [entry({ category: 'rude' as never })], 'lexicon/not-entry'],
  ['another severity', [entry({ severity: 'fatal' as never })], 'lexicon/not-entry'],
  ['the same id twice', [entry(), entry()], 'lexicon/duplicate'],
  ['a pattern that cannot be read', [entry({ patterns: ['[顶级'] })], 'lexicon/not-pattern'],
  ['a phrase that cannot be read', [entry({ except: ['{n}'] })], 'lexicon/not-pattern'],
  ['a slot that was not given', [entry({ patterns: ['{size}'] })], 'lexicon/unknown-slot'],
  ['a guard that was not given', [entry({ guards: ['denial'] })], 'lexicon/unknown-guard'],
  ['more entries than there may be', new Array(10_001).fill(entry()), 'limit/exceeded'],
  ['more patterns than there may be', [entry({ patterns: new Array(2001).fill('顶级') })], 'limit/exceeded'],
  ['more phrases than there may be', [entry({ except: new Array(2001).fill('顶级联') })], 'limit/exceeded'],
])('refuses entries with %s', (_, entries, code) => {
  expect(() => compileLexicon(entries as never, { guards: [], slots: {} })).toThrow(refused(code));
});

test.each([
  ['no list', null, 'shape/not-list'],
  ['nothing', [null], 'lexicon/not-guard'],
  ['no id', [guard({ id: '' })], 'lexicon/not-guard'],
  ['another place', [guard({ where: 'above' as never })], 'lexicon/not-guard'],
  ['a reach of a half', [guard({ reach: 0.5 })], 'lexicon/not-guard'],
  ['a reach below nothing', [guard({ reach: -1 })], 'lexicon/not-guard'],
  ['a reach too far', [guard({ reach: 1001 })], 'limit/exceeded'],
  ['another severity', [guard({ to: 'fatal' as never })], 'lexicon/not-guard'],
  ['patterns that are one text', [guard({ patterns: '不是' as never })], 'lexicon/not-guard'],
  ['the same id twice', [guard(), guard()], 'lexicon/duplicate'],
  ['a pattern that cannot be read', [guard({ patterns: ['{n'] })], 'lexicon/not-pattern'],
])('refuses guards with %s', (_, guards, code) => {
  expect(() => compileLexicon([entry({ guards: ['denial'] })], { guards: guards as never, slots: {} })).toThrow(refused(code));
});

test('a guard that no entry names is not compiled', () => {
  expect(compileLexicon([entry()], { guards: [guard({ patterns: ['[不是'] })] }).guards).toEqual([]);
});

test('only the categories that are asked for', () => {
  const entries = [entry(), entry({ id: 'medical/cure', category: 'medical', patterns: ['治疗'] })];
  const medical = compileLexicon(entries, { categories: ['medical'] });
  expect(medical.entries.map(({ id }) => id)).toEqual(['medical/cure']);
  expect(findClaims('顶级治疗', medical).map(({ entry: { id } }) => id)).toEqual(['medical/cure']);
  expect(() => compileLexicon(entries, { categories: ['rude' as never] })).toThrow(refused('option/unknown'));
  expect(() => compileLexicon(entries, { categories: 'medical' as never })).toThrow(refused('shape/not-list'));
});

const anything = fc.anything({ maxDepth: 3, withBigInt: true, withMap: true, withNullPrototype: true, withSparseArray: true });

test('whatever comes in, nothing but a coded error comes out', () => {
  const answersOrRefuses = (ask: () => unknown) => {
    try {
      ask();
    } catch (error) {
      expect(error).toBeInstanceOf(ZhangguiError);
    }
  };
  fc.assert(
    fc.property(anything, fc.array(anything, { maxLength: 2 }), (any, list) => {
      for (const value of [any, list]) {
        answersOrRefuses(() => compileLexicon(value as never));
        answersOrRefuses(() => compileLexicon([entry()], value as never));
        for (const option of ['guards', 'slots', 'categories'])
          answersOrRefuses(() => compileLexicon([entry({ guards: ['denial'] })], { guards: [guard()], [option]: value }));
        for (const part of Object.keys({ ...entry(), except: 0, guards: 0, goods: 0, places: 0, disguise: 0 }))
          answersOrRefuses(() => compileLexicon([{ ...entry(), [part]: value }], { guards: [guard()] }));
        for (const part of Object.keys({ ...guard(), reach: 0, to: 0 }))
          answersOrRefuses(() => compileLexicon([entry({ guards: ['denial'] })], { guards: [{ ...guard(), [part]: value }] }));
      }
    }),
    { numRuns: 20 },
  );
});
