import { parseDay } from '@zhanggui/core';
import { expect, test } from 'vitest';
import { baselineOf } from './baseline.js';
import { lint } from './lint.js';

const day = parseDay('2026-11-22');
const words = (title: string, baseline: readonly string[]) => {
  const { findings, known } = lint({ platform: 'jd', title }, { day, baseline });
  return { open: findings.map(({ params }) => params['word']), known: known?.map(({ params }) => params['word']) };
};
const baseline = baselineOf(lint({ platform: 'jd', title: '国家级的茶叶，顶级' }, { day }).findings);

test.each([
  ['the same text', '国家级的茶叶，顶级', { open: [], known: ['国家级', '顶级'] }],
  ['one that grew in front', '新茶上市，国家级的茶叶，顶级', { open: [], known: ['国家级', '顶级'] }],
  ['one claim more', '国家级的茶叶，顶级，销量第一', { open: ['销量第一'], known: ['国家级', '顶级'] }],
  ['the same claim twice', '国家级的茶叶，顶级，顶级', { open: ['顶级'], known: ['国家级', '顶级'] }],
  ['one claim less', '茶叶，顶级', { open: [], known: ['顶级'] }],
])('only what is new shows: %s', (_, title, expected) => {
  expect(words(title, baseline)).toEqual(expected);
});

test('a baseline is plain text, sorted, and the same whatever the order of the findings', () => {
  const { findings } = lint({ platform: 'jd', title: '国家级的茶叶，顶级' }, { day });
  expect(baselineOf([...findings].reverse())).toEqual(baseline);
  expect(baselineOf([{ ...findings[0]!, params: { b: 1, a: 2 } }])).toEqual(baselineOf([{ ...findings[0]!, params: { a: 2, b: 1 } }]));
});

test('what is no list is refused', () => {
  expect(() => baselineOf(null as never)).toThrow(expect.objectContaining({ code: 'shape/not-list' }));
  expect(() => words('茶叶', 7 as never)).toThrow(expect.objectContaining({ code: 'shape/not-list' }));
  expect(words('国家级的茶叶', [7] as never)).toEqual({ open: ['国家级'], known: [] });
});
