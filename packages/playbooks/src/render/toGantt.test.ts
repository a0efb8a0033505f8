import { parseDay } from '@zhanggui/core';
import { expect, test } from 'vitest';
import { planCampaign } from '../campaign/planCampaign.js';
import { campaign618 } from '../content/campaign618.js';
import { toGantt } from './toGantt.js';

const plan = planCampaign(campaign618, { year: 2026 });

test('the picture of 618 has preparation, three phases and a bar for every task in the lane of its owner', () => {
  expect(toGantt(plan).map(({ id, from, to, lane }) => [id, from, to, lane])).toEqual([
    ['preparation', '2026-04-30', '2026-05-31', 'campaign'],
    ['phase/warm-up', '2026-06-01', '2026-06-17', 'campaign'],
    ['phase/burst', '2026-06-18', '2026-06-18', 'campaign'],
    ['phase/afterglow', '2026-06-19', '2026-06-20', 'campaign'],
    ['task/goals-and-budget', '2026-04-30', '2026-05-06', 'head-of-ecommerce'],
    ['task/pick-and-price', '2026-05-11', '2026-05-15', 'store-manager'],
    ['task/stock-up', '2026-05-22', '2026-06-11', 'store-manager'],
    ['task/pages-and-creatives', '2026-05-20', '2026-05-29', 'content-specialist'],
    ['task/promotion-plan', '2026-05-26', '2026-05-29', 'promotion-specialist'],
    ['task/service-ready', '2026-05-27', '2026-05-29', 'customer-service'],
    ['task/final-check', '2026-06-16', '2026-06-17', 'store-manager'],
    ['task/review', '2026-06-22', '2026-06-24', 'store-manager'],
  ]);
  expect(toGantt(plan)[6]).toMatchObject({ kind: 'task', label: { zh: '备货到仓' }, laneLabel: { zh: '店长', en: 'Store manager' } });
});

test('a lane has the name that the shop gives it, and its id where nobody named it', () => {
  const roleNames = { 'store-manager': { zh: '老板', en: 'The boss' } };
  const names = new Map(toGantt(plan, { roleNames }).map(({ lane, laneLabel }) => [lane, laneLabel.zh]));
  expect(names.get('store-manager')).toBe('老板');
  expect(names.get('customer-service')).toBe('customer-service');
  const odd = { ...plan, tasks: plan.tasks.map((task) => ({ ...task, owner: 'constructor' })) };
  expect(toGantt(odd).at(-1)?.laneLabel.zh).toBe('constructor');
});

test('where the window opens before preparation begins, preparation has no bar', () => {
  const window = { from: parseDay('2026-04-30'), to: parseDay('2026-06-20') };
  expect(toGantt(planCampaign(campaign618, { year: 2026, window })).map(({ kind }) => kind)).not.toContain('preparation');
  const later = { ...window, from: parseDay('2026-05-01') };
  expect(toGantt(planCampaign(campaign618, { year: 2026, window: later }))[0]).toMatchObject({ from: '2026-04-30', to: '2026-04-30' });
});
