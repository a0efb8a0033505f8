import type { Clause } from './clause.js';

const text = {
  title: '化妆品监督管理条例（国务院令第727号）',
  url: 'https://www.gov.cn/gongbao/content/2020/content_5525087.htm',
  checkedOn: '2026-11-22',
} as const;

const inForce = {
  from: '2021-01-01',
  recordedOn: '2026-11-22',
  status: 'verified',
  note: 'Read in the full text that the public repository LawRefBook/Laws keeps (2025-04-19); the official page was not opened that day.',
} as const;

/** 化妆品监督管理条例: what cosmetics may claim. A key is an article, and an item or a paragraph of it as `value` says. */
export const cosmeticsLaw = {
  /** Hair dye, perm, spots and whitening, sun, hair loss, and any new function: special cosmetics, which are registered. */
  '16': [
    {
      ...inForce,
      value: '化妆品监督管理条例第十六条第一款',
      source: { ...text, locator: '第十六条第一款' },
      penalty: 'cosmetics-regulation/61',
    },
  ],
  /** A claimed function rests on science, and a summary of the ground is published. */
  '22': [
    { ...inForce, value: '化妆品监督管理条例第二十二条', source: { ...text, locator: '第二十二条' }, penalty: 'cosmetics-regulation/62' },
  ],
  /** A label does not say or hint at a medical effect. */
  '37.1': [
    {
      ...inForce,
      value: '化妆品监督管理条例第三十七条第一项',
      source: { ...text, locator: '第三十七条第一项' },
      penalty: 'cosmetics-regulation/61',
    },
  ],
  /** A label has nothing false or misleading. */
  '37.2': [
    {
      ...inForce,
      value: '化妆品监督管理条例第三十七条第二项',
      source: { ...text, locator: '第三十七条第二项' },
      penalty: 'cosmetics-regulation/61',
    },
  ],
  /** A label has nothing against public order and good morals. */
  '37.3': [
    {
      ...inForce,
      value: '化妆品监督管理条例第三十七条第三项',
      source: { ...text, locator: '第三十七条第三项' },
      penalty: 'cosmetics-regulation/61',
    },
  ],
  /** An advertisement does not say or hint at a medical effect and has nothing false or misleading. */
  '43': [
    { ...inForce, value: '化妆品监督管理条例第四十三条第二款', source: { ...text, locator: '第四十三条第二款' }, penalty: 'ad-law/58' },
  ],
} as const satisfies Record<string, readonly Clause[]>;
