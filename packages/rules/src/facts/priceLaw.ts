import type { Fact } from '@zhanggui/core';
import type { Clause } from './clause.js';

const text = {
  title: '明码标价和禁止价格欺诈规定（市场监管总局令第56号）',
  url: 'https://www.gov.cn/zhengce/2022-04/26/content_5728113.htm',
  checkedOn: '2026-11-22',
} as const;

const inForce = {
  from: '2022-07-01',
  recordedOn: '2026-11-22',
  status: 'verified',
  note: 'Read in the full text that the public repository LawRefBook/Laws keeps (2025-04-19); the official page was not opened that day.',
} as const;

/** 明码标价和禁止价格欺诈规定: what is shown beside a price. A key is an article, and an item or a paragraph of it as `value` says. */
export const priceLaw = {
  /** A price compared with is true and exact. */
  '16.1': [
    {
      ...inForce,
      value: '明码标价和禁止价格欺诈规定第十六条第一款',
      source: { ...text, locator: '第十六条第一款' },
      penalty: 'price-law/40',
    },
  ],
  /** A price compared with whose details are not shown is at most the lowest deal price of the days before, or the last deal before them. */
  '16.2': [
    {
      ...inForce,
      value: '明码标价和禁止价格欺诈规定第十六条第二款',
      source: { ...text, locator: '第十六条第二款' },
      penalty: 'price-law/40',
    },
  ],
  /** A maker's suggested price is shown as one and follows its changes at once. */
  '16.3': [
    {
      ...inForce,
      value: '明码标价和禁止价格欺诈规定第十六条第三款',
      source: { ...text, locator: '第十六条第三款' },
      penalty: 'price-law/40',
    },
  ],
  /** 先涨后降: no price that was raised for a short time, clearly and without good reason, as the base of a discount. */
  '17.1': [
    {
      ...inForce,
      value: '明码标价和禁止价格欺诈规定第十七条第一款',
      source: { ...text, locator: '第十七条第一款' },
      penalty: 'price-law/40',
    },
  ],
  /** No price without ground, or that nothing can be compared with. */
  '17.2': [
    {
      ...inForce,
      value: '明码标价和禁止价格欺诈规定第十七条第二款',
      source: { ...text, locator: '第十七条第二款' },
      penalty: 'price-law/40',
    },
  ],
  /** A gift is named with its name and number; its worth is what it sells for here and now. */
  '18': [{ ...inForce, value: '明码标价和禁止价格欺诈规定第十八条', source: { ...text, locator: '第十八条' }, penalty: 'price-law/40' }],
  /** No price is passed off as one set by the state. */
  '19.1': [
    {
      ...inForce,
      value: '明码标价和禁止价格欺诈规定第十九条第一项',
      source: { ...text, locator: '第十九条第一项' },
      penalty: 'price-law/40',
    },
  ],
  /** No luring with a low price and charging a high one. */
  '19.2': [
    {
      ...inForce,
      value: '明码标价和禁止价格欺诈规定第十九条第二项',
      source: { ...text, locator: '第十九条第二项' },
      penalty: 'price-law/40',
    },
  ],
  /** No false discounts or comparisons. */
  '19.3': [
    {
      ...inForce,
      value: '明码标价和禁止价格欺诈规定第十九条第三项',
      source: { ...text, locator: '第十九条第三项' },
      penalty: 'price-law/40',
    },
  ],
  /** No words, numbers or pictures that mislead about a price. */
  '19.4': [
    {
      ...inForce,
      value: '明码标价和禁止价格欺诈规定第十九条第四项',
      source: { ...text, locator: '第十九条第四项' },
      penalty: 'price-law/40',
    },
  ],
  /** A promised price is kept. */
  '19.5': [
    {
      ...inForce,
      value: '明码标价和禁止价格欺诈规定第十九条第五项',
      source: { ...text, locator: '第十九条第五项' },
      penalty: 'price-law/40',
    },
  ],
  /** Conditions against the buyer are not hidden. */
  '19.6': [
    {
      ...inForce,
      value: '明码标价和禁止价格欺诈规定第十九条第六项',
      source: { ...text, locator: '第十九条第六项' },
      penalty: 'price-law/40',
    },
  ],
  /** Points and coupons count as agreed. */
  '19.7': [
    {
      ...inForce,
      value: '明码标价和禁止价格欺诈规定第十九条第七项',
      source: { ...text, locator: '第十九条第七项' },
      penalty: 'price-law/40',
    },
  ],
  /** Whatever else is price fraud. */
  '19.8': [
    {
      ...inForce,
      value: '明码标价和禁止价格欺诈规定第十九条第八项',
      source: { ...text, locator: '第十九条第八项' },
      penalty: 'price-law/40',
    },
  ],
  /** No lower price on the home page than in the details. */
  '20.1': [
    {
      ...inForce,
      value: '明码标价和禁止价格欺诈规定第二十条第一款第一项',
      source: { ...text, locator: '第二十条第一款第一项' },
      penalty: 'price-law/40',
    },
  ],
  /** A promotion is carried out as it was announced. */
  '20.2': [
    {
      ...inForce,
      value: '明码标价和禁止价格欺诈规定第二十条第一款第二项',
      source: { ...text, locator: '第二十条第一款第二项' },
      penalty: 'price-law/40',
    },
  ],
  /** No other false or misleading price or promotion online. */
  '20.3': [
    {
      ...inForce,
      value: '明码标价和禁止价格欺诈规定第二十条第一款第三项',
      source: { ...text, locator: '第二十条第一款第三项' },
      penalty: 'price-law/40',
    },
  ],
  /** What is no price fraud: no intent, a better price in fact, rounding. */
  '21': [{ ...inForce, value: '明码标价和禁止价格欺诈规定第二十一条', source: { ...text, locator: '第二十一条' } }],
} as const satisfies Record<string, readonly Clause[]>;

export type PriceLawClause = keyof typeof priceLaw;

/** 比价天数: how many days before a comparison its lowest deal price is looked for. */
export const comparisonDays = [
  { ...inForce, value: 7, source: { ...text, locator: '第十六条第二款' } },
] as const satisfies readonly Fact<number>[];
