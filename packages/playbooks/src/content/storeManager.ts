import { coreRoleNames } from '../role/coreRoleNames.js';
import type { Role } from '../role/role.js';

/** 店长: runs one shop. */
export const storeManager = {
  id: 'store-manager',
  name: coreRoleNames['store-manager'],
  aliases: ['店铺负责人', '店铺运营'],
  coreDuty: {
    zh: '把一家店每天的经营管好，店铺的销售目标由其负责',
    en: 'Runs one shop from day to day and answers for its sales target',
  },
  mainWork: [
    {
      id: 'plan-and-targets',
      text: {
        zh: '排出店铺的年度和月度打法，把目标拆到周、拆到人',
        en: 'Plans the year and its months, and breaks targets down to weeks and people',
      },
    },
    {
      id: 'products',
      text: {
        zh: '决定商品何时上架、何时下架，持续改进页面',
        en: 'Decides when goods go on and off the shelf, and keeps their pages improving',
      },
    },
    { id: 'campaigns', text: { zh: '策划店铺活动，并盯到每一项落地', en: 'Plans campaigns and sees every item of them through' } },
    {
      id: 'traffic-and-conversion',
      text: { zh: '让更多人进店，让进店的人更愿意下单', en: 'Brings more people in, and gets more of them to buy' },
    },
    {
      id: 'figures-and-strategy',
      text: { zh: '看懂店铺数据，找到原因，及时换打法', en: 'Reads the figures, finds the causes and changes course' },
    },
    { id: 'guide-team', text: { zh: '给团队派活、答疑、带新人', en: 'Hands out work, answers questions and brings newcomers on' } },
  ],
  dailyWork: [
    {
      id: 'morning-figures',
      text: {
        zh: '上午看完昨日的成交、访客和退款，异常当天查明原因',
        en: 'Reads yesterday’s sales, visitors and refunds in the morning and traces what is odd the same day',
      },
    },
    { id: 'shelf-check', text: { zh: '核对主推商品的价格、库存和页面', en: 'Checks price, stock and page of the leading goods' } },
    {
      id: 'tasks',
      text: {
        zh: '早上派出当天任务，下班前逐项收结果',
        en: 'Hands out the day’s tasks in the morning and collects every result before closing',
      },
    },
    {
      id: 'complaints',
      text: { zh: '过一遍新差评和超时未结的售后', en: 'Goes through new bad reviews and after-sales cases past their time' },
    },
  ],
  authority: [
    { id: 'price-within-band', text: { zh: '在公司定好的价格区间内调价', en: 'Changes prices within the band that the company has set' } },
    { id: 'join-campaigns', text: { zh: '决定店铺报名哪些平台活动', en: 'Decides which campaigns of the platform the shop joins' } },
    { id: 'shift-budget', text: { zh: '在已批准的预算内调整推广投放', en: 'Moves advertising money within the approved budget' } },
    { id: 'assign-work', text: { zh: '给店内各岗位派任务、定完成时间', en: 'Gives tasks and due days to the roles of the shop' } },
  ],
  assessment: [
    { id: 'sales-target', text: { zh: '销售目标完成率', en: 'Share of the sales target reached' } },
    { id: 'pay-conversion', text: { zh: '支付转化率', en: 'Pay conversion rate' } },
    { id: 'refund-rate', text: { zh: '退款率', en: 'Refund rate' } },
    { id: 'tasks-on-time', text: { zh: '计划任务的按时完成率', en: 'Share of planned tasks done on time' } },
  ],
  reportsTo: 'head-of-ecommerce',
} as const satisfies Role;
