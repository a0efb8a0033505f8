import type { CoreRoleId } from '../role/coreRoleNames.js';
import type { Sop } from '../sop/sop.js';

/** 大促全流程: a big campaign from its target to its review. Steps, criteria and estimates are our own proposal. */
export const bigCampaign = {
  id: 'big-campaign',
  name: { zh: '大促全流程', en: 'Big campaign, start to finish' },
  owner: 'store-manager',
  overview: {
    zh: '从定目标开始，到活动后的复盘结束；平日的小活动不用这一套',
    en: 'From setting the target to the review afterwards; small everyday campaigns need less',
  },
  purpose: {
    zh: '每件事有人负责、有完成时间，开卖前价格和库存没有差错',
    en: 'Everything has an owner and a due day, and prices and stock are right before the sale opens',
  },
  inputs: [
    { id: 'last-campaign', name: { zh: '上次大促的数据', en: 'Figures of the last big campaign' } },
    { id: 'platform-rules', name: { zh: '平台本次活动的规则和时间', en: 'The platform’s rules and days of this campaign' } },
  ],
  outputs: [{ id: 'campaign-review', name: { zh: '复盘报告', en: 'Campaign review' } }],
  steps: [
    {
      id: 'goals-and-budget',
      title: { zh: '定目标和预算', en: 'Set target and budget' },
      how: {
        zh: '按上次大促和近期走势定销售目标，写明预算总额和各阶段占比',
        en: 'Set the sales target from the last campaign and the recent trend; write down the budget and each phase’s share',
      },
      raci: {
        accountable: 'head-of-ecommerce',
        responsible: ['store-manager'],
        consulted: ['promotion-specialist'],
        informed: ['content-specialist', 'customer-service'],
      },
      after: [],
      criteria: [
        {
          id: 'target-written',
          standard: { zh: '目标有数字、有截止日、有负责人', en: 'The target has a number, a due day and an owner' },
          basis: { zh: '目标表', en: 'The target sheet' },
          evidence: { kind: 'file' },
        },
        {
          id: 'shares-complete',
          standard: { zh: '各阶段预算占比合计为 100%', en: 'The phases’ shares of the budget add up to 100%' },
          basis: { zh: '预算表的合计行', en: 'The total line of the budget' },
          evidence: { kind: 'number', operator: '=', bound: 100, unit: { zh: '%', en: '%' } },
        },
      ],
      estimateWorkdays: 2,
      outputs: [
        { id: 'target-sheet', name: { zh: '目标表', en: 'Target sheet' } },
        { id: 'budget', name: { zh: '预算表', en: 'Budget' } },
      ],
    },
    {
      id: 'pick-and-price',
      title: { zh: '选品、定价、报名', en: 'Pick goods, price them, sign up' },
      how: {
        zh: '选出主推款和搭配款，算清叠加优惠后的最低到手价和毛利，再提交平台报名',
        en: 'Pick leading and side goods, work out the lowest price and margin after all stacked offers, then sign up',
      },
      raci: {
        accountable: 'store-manager',
        responsible: ['store-manager'],
        consulted: ['promotion-specialist', 'customer-service'],
        informed: ['content-specialist'],
      },
      criteria: [
        {
          id: 'no-sale-below-cost',
          standard: { zh: '优惠全部叠加后，没有商品低于成本', en: 'With every offer stacked, nothing sells below cost' },
          basis: { zh: '价格表里最低到手价低于成本的商品数', en: 'Goods in the price list whose lowest price is under their cost' },
          evidence: { kind: 'number', operator: '=', bound: 0, unit: { zh: '款', en: 'goods' } },
        },
      ],
      estimateWorkdays: 5,
      outputs: [{ id: 'price-list', name: { zh: '活动商品和价格表', en: 'Campaign goods and prices' } }],
    },
    {
      id: 'stock-up',
      title: { zh: '备货到仓', en: 'Bring stock in' },
      how: {
        zh: '按目标拆出每款备货量，下单、跟催、到仓清点',
        en: 'Break the target down to pieces of each item, order, follow up and count what arrives',
      },
      raci: {
        accountable: 'store-manager',
        responsible: ['store-manager'],
        consulted: ['head-of-ecommerce'],
        informed: ['customer-service'],
      },
      criteria: [
        {
          id: 'counted',
          standard: { zh: '主推款的实点数量不少于备货量', en: 'Of every leading item at least the planned pieces were counted' },
          basis: { zh: '仓库清点单上数量不足的款数', en: 'Items that are short on the warehouse’s count' },
          evidence: { kind: 'number', operator: '=', bound: 0, unit: { zh: '款', en: 'items' } },
        },
      ],
      estimateWorkdays: 15,
      outputs: [{ id: 'stock-count', name: { zh: '清点单', en: 'Stock count' } }],
    },
    {
      id: 'pages-and-creatives',
      title: { zh: '做页面和素材', en: 'Make pages and creatives' },
      how: {
        zh: '改好主图、详情页和活动页，备好短视频和推广图，发布前过一遍违禁词',
        en: 'Prepare main pictures, detail and campaign pages, videos and ads, and check the wording before publishing',
      },
      raci: {
        accountable: 'store-manager',
        responsible: ['content-specialist'],
        consulted: ['promotion-specialist'],
      },
      after: ['pick-and-price'],
      criteria: [
        {
          id: 'words-checked',
          standard: { zh: '页面文字没有违禁词', en: 'No banned word stands on a page' },
          basis: { zh: '文字检查结果中的错误数', en: 'Errors in the result of the wording check' },
          evidence: { kind: 'number', operator: '=', bound: 0, unit: { zh: '处', en: 'places' } },
        },
        {
          id: 'prices-agree',
          standard: { zh: '页面上的价格与价格表一致', en: 'Prices on the pages are those of the price list' },
          basis: { zh: '逐款对照价格表', en: 'Every item compared with the price list' },
          evidence: { kind: 'boolean' },
        },
      ],
      estimateWorkdays: 8,
      outputs: [{ id: 'creatives', name: { zh: '页面和素材包', en: 'Pages and creatives' } }],
    },
    {
      id: 'promotion-plan',
      title: { zh: '排推广计划', en: 'Plan the advertising' },
      how: {
        zh: '把各阶段预算排到渠道和日期，写明加投和停投的条件',
        en: 'Lay each phase’s money out by channel and day, and write down when to add and when to stop',
      },
      raci: {
        accountable: 'store-manager',
        responsible: ['promotion-specialist'],
        consulted: ['content-specialist'],
      },
      after: ['goals-and-budget', 'pick-and-price'],
      criteria: [
        {
          id: 'within-budget',
          standard: { zh: '每日投放合计等于预算', en: 'The days’ spending adds up to the budget' },
          basis: { zh: '投放表与预算表的差额', en: 'Difference between the advertising plan and the budget' },
          evidence: { kind: 'number', operator: '=', bound: 0, unit: { zh: '元', en: 'yuan' } },
        },
      ],
      estimateWorkdays: 4,
      outputs: [{ id: 'advertising-plan', name: { zh: '投放表', en: 'Advertising plan' } }],
    },
    {
      id: 'service-ready',
      title: { zh: '客服培训和排班', en: 'Train and roster customer service' },
      how: {
        zh: '讲清活动规则和常见问答，排好爆发期的班，备好改价、缺货、延迟发货的话术',
        en: 'Explain the rules and usual questions, roster the peak, and prepare answers for price, stock and delay',
      },
      raci: {
        accountable: 'store-manager',
        responsible: ['customer-service'],
        informed: ['head-of-ecommerce'],
      },
      after: ['pick-and-price'],
      criteria: [
        {
          id: 'everyone-tested',
          standard: { zh: '当班客服都通过了规则小测', en: 'Everyone on the roster passed a short test of the rules' },
          basis: { zh: '未通过的人数', en: 'People who have not passed' },
          evidence: { kind: 'number', operator: '=', bound: 0, unit: { zh: '人', en: 'people' } },
        },
      ],
      estimateWorkdays: 3,
      outputs: [{ id: 'roster', name: { zh: '排班表', en: 'Roster' } }],
    },
    {
      id: 'final-check',
      title: { zh: '开卖前总检查', en: 'Last check before the sale' },
      how: {
        zh: '用顾客的账号走一遍下单，逐款核对到手价、库存、页面和发货承诺',
        en: 'Order once as a customer would, and check price, stock, page and shipping promise of every item',
      },
      raci: {
        accountable: 'store-manager',
        responsible: ['store-manager', 'promotion-specialist', 'content-specialist', 'customer-service'],
        informed: ['head-of-ecommerce'],
      },
      after: ['stock-up', 'pages-and-creatives', 'promotion-plan', 'service-ready'],
      criteria: [
        {
          id: 'no-wrong-price',
          standard: { zh: '到手价没有一款出错', en: 'Not one item has a wrong price at the till' },
          basis: { zh: '试下单的价格与价格表对照', en: 'Prices of the trial orders against the price list' },
          evidence: { kind: 'number', operator: '=', bound: 0, unit: { zh: '款', en: 'items' } },
        },
      ],
      estimateWorkdays: 2,
      outputs: [{ id: 'check-list', name: { zh: '检查单', en: 'Check list' } }],
    },
    {
      id: 'review',
      title: { zh: '活动复盘', en: 'Review the campaign' },
      how: {
        zh: '目标和实际逐项对照，写下差在哪里、为什么、下次怎么做',
        en: 'Hold results against targets, and write down what differed, why, and what to do next time',
      },
      raci: {
        accountable: 'store-manager',
        responsible: ['store-manager', 'promotion-specialist', 'content-specialist', 'customer-service'],
        informed: ['head-of-ecommerce'],
      },
      criteria: [
        {
          id: 'lessons-written',
          standard: { zh: '每个没达成的目标都写了原因和改法', en: 'Every missed target has its cause and its remedy' },
          basis: { zh: '复盘报告', en: 'The review' },
          evidence: { kind: 'file' },
        },
      ],
      estimateWorkdays: 3,
      outputs: [{ id: 'campaign-review', name: { zh: '复盘报告', en: 'Campaign review' } }],
    },
  ],
} as const satisfies Sop<CoreRoleId>;
