import { expect, test } from 'vitest';
import { platformNames, platforms } from './platform.js';

test('PRO-03 · seven platforms have names in both languages, and Amazon is not one', () => {
  expect(Object.values(platformNames).map(({ zh }) => zh)).toEqual(['淘宝', '天猫', '京东', '拼多多', '抖音', '小红书', '快手']);
  expect(Object.keys(platformNames)).toEqual([...platforms]);
  expect(platforms).not.toContain('amazon');
  for (const { en } of Object.values(platformNames)) expect(en).toMatch(/^[ -~]+$/);
});

test('no two platforms share an id or a name', () => {
  const names = Object.values(platformNames);
  for (const list of [platforms, names.map(({ zh }) => zh), names.map(({ en }) => en)]) expect(new Set(list).size).toBe(list.length);
});
