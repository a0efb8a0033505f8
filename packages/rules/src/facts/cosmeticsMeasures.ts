import type { Clause } from './clause.js';

const text = {
  title: '化妆品生产经营监督管理办法（市场监管总局令第46号）',
  checkedOn: '2026-11-22',
} as const;

const inForce = {
  from: '2022-01-01',
  recordedOn: '2026-11-22',
  status: 'verified',
  note: 'Read in the full text that the public repository LawRefBook/Laws keeps (2025-04-19); the official page was not opened that day.',
} as const;

/** 化妆品生产经营监督管理办法: labels of cosmetics. A key is an article, and an item or a paragraph of it as `value` says. */
export const cosmeticsMeasures = {
  /** Names, ingredients and functions on a label are true, without a medical effect said or hinted at. */
  '35': [
    {
      ...inForce,
      value: '化妆品生产经营监督管理办法第三十五条第二款',
      source: { ...text, locator: '第三十五条第二款' },
      penalty: 'cosmetics-regulation/61',
    },
  ],
  /** Plain cosmetics do not claim a function of special ones. */
  '38.3': [{ ...inForce, value: '化妆品生产经营监督管理办法第三十八条第三款', source: { ...text, locator: '第三十八条第三款' } }],
} as const satisfies Record<string, readonly Clause[]>;
