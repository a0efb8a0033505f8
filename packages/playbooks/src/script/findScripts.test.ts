import { isZhangguiError } from '@zhanggui/core';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compileScripts, findScripts } from './findScripts.js';
import type { ScriptTemplate } from './scriptTemplate.js';
import { compileSearch, searchIndex } from './searchIndex.js';

const script = (id: string, name: string, zh: string, more: Partial<ScriptTemplate> = {}): ScriptTemplate => ({
  id,
  name: { zh: name },
  scene: 'presale',
  tone: 'friendly',
  body: { zh },
  slots: {},
  ...more,
});
const scripts = [
  script('size', '尺码', '有没有不确定的？报身高体重，我帮您选'),
  script('shipping', '发货时间', '付款后48小时内发出，运费由我们承担', { scene: 'aftersale' }),
  script('insurance', '运费险', '这款有运费险，退货不用自己出运费', { platforms: ['taobao'] }),
  script('review', '差评回复', '收到您的反馈了', { keywords: ['不满意', 'bad review'], intent: 'complaint' }),
];
const ids = (...asked: Parameters<typeof findScripts>) => findScripts(...asked).map(({ template }) => template.id);

test('CS-06 · “is there freight insurance” finds the entry about it first', () => {
  expect(ids(scripts, '有没有运费险')[0]).toBe('insurance');
  expect(ids(compileScripts(scripts), '有没有运费险')).toEqual(ids(scripts, '有没有运费险'));
});

test.each([
  ['', []],
  ['？！ ', []],
  ['西瓜', []],
  ['差', ['review']],
  ['ＢＡＤ Review', ['review']],
  ['48小时', ['shipping']],
])('CS-06 · “%s” finds %j', (question, expected) => {
  expect(ids(scripts, question)).toEqual(expected);
});

test('only scripts of the scene, the intent and the platform are found', () => {
  expect(ids(scripts, '运费', { scene: 'aftersale' })).toEqual(['shipping']);
  expect(ids(scripts, '运费', { platform: 'jd' })).toEqual(['shipping']);
  expect(ids(scripts, '运费', { platform: 'taobao', limit: 1 })).toEqual(['insurance']);
  expect(ids(scripts, '反馈', { intent: 'complaint' })).toEqual(['review']);
  expect(ids(scripts, '反馈', { intent: 'other', limit: 5 })).toEqual([]);
  expect(() => ids(scripts, '运费', { limit: Number.NaN })).toThrow(expect.objectContaining({ code: 'playbook/not-number' }));
});

test('too long a question is refused', () => {
  expect(() => findScripts(scripts, '长'.repeat(1001))).toThrow(expect.objectContaining({ code: 'limit/exceeded' }));
});

test('the order is by score, ties by place, and every hit shares a term with the query', () => {
  const text = fc.array(fc.constantFrom('差', '评', '运', '费', '险', ' ', 'a'), { maxLength: 8 }).map((characters) => characters.join(''));
  fc.assert(
    fc.property(fc.array(text, { maxLength: 6 }), text, (texts, query) => {
      const hits = searchIndex(compileSearch(texts.map((each) => [[each, 1]])), query);
      const pairs = (each: string) =>
        new Set(each.split(' ').flatMap((run) => Array.from({ length: run.length - 1 }, (_, at) => run.slice(at, at + 2))));
      for (const [at, { index, score }] of hits.entries()) {
        const before = hits[at - 1];
        expect(score).toBeGreaterThan(0);
        if (before !== undefined) expect(before.score > score || (before.score === score && before.index < index)).toBe(true);
      }
      // whoever has a pair of Chinese characters of the query is found
      const wanted = pairs(query.replaceAll('a', ' '));
      texts.forEach((each, at) => {
        if ([...pairs(each.replaceAll('a', ' '))].some((pair) => wanted.has(pair))) expect(hits.map(({ index }) => index)).toContain(at);
      });
      const every = searchIndex(compileSearch(texts.map((each) => [[each, 1]])), query, { every: true });
      expect(hits.map(({ index }) => index)).toEqual(expect.arrayContaining(every.map(({ index }) => index)));
    }),
  );
});

test('an entry that says it twice is better than one that says it once, a short one better than a long one', () => {
  const order = (...texts: string[]) => searchIndex(compileSearch(texts.map((text) => [[text, 1]])), '差评').map(({ index }) => index);
  expect(order('差评啊啊啊啊', '差评差评啊啊')).toEqual([1, 0]);
  expect(order('差评和很多很多别的话', '差评')).toEqual([1, 0]);
});

test('whatever comes in, there are hits or a coded error', () => {
  const some = fc.array(
    fc.record({
      name: fc.oneof(fc.record({ zh: fc.string() }), fc.anything()),
      body: fc.oneof(fc.record({ zh: fc.string() }), fc.anything()),
      keywords: fc.oneof(fc.constant(undefined), fc.anything()),
    }),
  );
  fc.assert(
    fc.property(
      fc.oneof(some, fc.anything()),
      fc.oneof(fc.string(), fc.anything()),
      fc.oneof(fc.constant(undefined), fc.anything()),
      (given, query, options) => {
        try {
          findScripts(given as never, query as never, options as never);
        } catch (error) {
          if (!isZhangguiError(error)) throw error;
        }
      },
    ),
    { numRuns: 300 },
  );
});
