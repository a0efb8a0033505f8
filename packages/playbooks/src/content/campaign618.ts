import type { CampaignTemplate } from '../campaign/campaignTemplate.js';
import type { CoreRoleId } from '../role/coreRoleNames.js';
import { preparationDays } from './preparationDays.js';
import { sprintHours } from './sprintHours.js';

/**
 * 618: the mid-year campaign around June 18.
 *
 * The 45 days of preparation and the 3 hours of the sprint are a handbook's rules of thumb; all other days are our own proposal,
 * no platform's schedule: windows, pre-sales and even names change from year to year. What must be ready when the sale opens counts from the opening.
 */
export const campaign618 = {
  id: '618',
  name: { zh: '618 大促', en: '618 campaign' },
  anchor: { kind: 'yearly', monthDay: '06-18' },
  tentative: true,
  preparation: { offset: -45, roll: 'backward', fact: preparationDays },
  phases: [
    { id: 'warm-up', name: { zh: '蓄水期（预售）', en: 'Warm-up (pre-sale)' }, fromOffset: -17, toOffset: -1 },
    { id: 'burst', name: { zh: '爆发期', en: 'Peak' }, fromOffset: 0, toOffset: 0, sprint: { hours: 3, fact: sprintHours } },
    { id: 'afterglow', name: { zh: '余热期（返场）', en: 'Afterglow (encore)' }, fromOffset: 1, toOffset: 2 },
  ],
  tasks: [
    {
      id: 'goals-and-budget',
      name: { zh: '定目标和预算', en: 'Set target and budget' },
      owner: 'head-of-ecommerce',
      step: { sop: 'big-campaign', step: 'goals-and-budget' },
      offset: -28,
      countedFrom: 'opening',
      of: 'start',
      roll: 'backward',
      workdays: 2,
    },
    {
      id: 'pick-and-price',
      name: { zh: '选品、定价、报名', en: 'Pick goods, price them, sign up' },
      owner: 'store-manager',
      step: { sop: 'big-campaign', step: 'pick-and-price' },
      offset: -16,
      countedFrom: 'opening',
      of: 'due',
      roll: 'backward',
      workdays: 5,
    },
    {
      id: 'stock-up',
      name: { zh: '备货到仓', en: 'Bring stock in' },
      owner: 'store-manager',
      step: { sop: 'big-campaign', step: 'stock-up' },
      offset: -7,
      of: 'due',
      roll: 'backward',
      workdays: 15,
    },
    {
      id: 'pages-and-creatives',
      name: { zh: '做页面和素材', en: 'Make pages and creatives' },
      owner: 'content-specialist',
      step: { sop: 'big-campaign', step: 'pages-and-creatives' },
      offset: -1,
      countedFrom: 'opening',
      of: 'due',
      roll: 'backward',
      workdays: 8,
    },
    {
      id: 'promotion-plan',
      name: { zh: '排推广计划', en: 'Plan the advertising' },
      owner: 'promotion-specialist',
      step: { sop: 'big-campaign', step: 'promotion-plan' },
      offset: -3,
      countedFrom: 'opening',
      of: 'due',
      roll: 'backward',
      workdays: 4,
    },
    {
      id: 'service-ready',
      name: { zh: '客服培训和排班', en: 'Train and roster customer service' },
      owner: 'customer-service',
      step: { sop: 'big-campaign', step: 'service-ready' },
      offset: -1,
      countedFrom: 'opening',
      of: 'due',
      roll: 'backward',
      workdays: 3,
    },
    {
      id: 'final-check',
      name: { zh: '开卖前总检查', en: 'Last check before the sale' },
      owner: 'store-manager',
      step: { sop: 'big-campaign', step: 'final-check' },
      offset: -1,
      of: 'due',
      roll: 'backward',
      workdays: 2,
    },
    {
      id: 'review',
      name: { zh: '活动复盘', en: 'Review the campaign' },
      owner: 'store-manager',
      step: { sop: 'big-campaign', step: 'review' },
      offset: 3,
      of: 'start',
      roll: 'forward',
      workdays: 3,
    },
  ],
} as const satisfies CampaignTemplate<CoreRoleId>;
