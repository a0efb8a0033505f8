import { expect, test } from 'vitest';
import { coreRoleNames } from '../role/coreRoleNames.js';
import type { Role } from '../role/role.js';
import { storeManager } from './storeManager.js';

const role: Role = storeManager;

test('ROLE-03 · the store manager runs one shop from day to day for its sales target, and reports to the head of e-commerce', () => {
  expect(role.name.zh).toBe('店长');
  expect(role.coreDuty.zh).toMatch(/店.*每天.*经营.*销售目标/);
  expect(role.coreDuty.en).toMatch(/shop.*day to day.*sales target/);
  expect(role.reportsTo).toBe('head-of-ecommerce');
  expect(coreRoleNames).toHaveProperty(role.reportsTo!);
});

test.each([
  [0, 'plan-and-targets', '目标'],
  [1, 'products', '上架'],
  [2, 'campaigns', '活动'],
  [3, 'traffic-and-conversion', '进店'],
  [4, 'figures-and-strategy', '数据'],
  [5, 'guide-team', '团队'],
])('ROLE-04 · main work %i of the six of a store manager is %s', (index, id, word) => {
  expect(role.mainWork).toHaveLength(6);
  expect(role.mainWork[index]?.id).toBe(id);
  expect(role.mainWork[index]?.text.zh).toContain(word);
});

test('nothing of a store manager is said twice', () => {
  const duties = [...role.mainWork, ...role.dailyWork, ...role.authority, ...role.assessment];
  expect(new Set(duties.map(({ id }) => id)).size).toBe(duties.length);
  expect(new Set(duties.map(({ text }) => text.zh)).size).toBe(duties.length);
});
