import type { Clause } from './clause.js';

const text = {
  title: '中华人民共和国电子商务法',
  url: 'https://www.npc.gov.cn/npc/c1773/c1848/c21114/c31834/c31841/201905/t20190521_266893.html',
  checkedOn: '2026-11-22',
} as const;

const inForce = {
  from: '2019-01-01',
  recordedOn: '2026-11-22',
  status: 'verified',
  note: 'Read in the full text that the public repository LawRefBook/Laws keeps (2025-04-19); the official page was not opened that day.',
} as const;

/** 电子商务法: what an online shop tells its buyers. A key is an article, and an item or a paragraph of it as `value` says. */
export const onlineTradeLaw = {
  /** True and full information; no made-up trades or reviews. */
  '17': [
    { ...inForce, value: '电子商务法第十七条', source: { ...text, locator: '第十七条' }, penalty: 'unfair-competition-law/false-claims' },
  ],
  /** What is sold along is shown clearly and never ticked beforehand. */
  '19': [{ ...inForce, value: '电子商务法第十九条', source: { ...text, locator: '第十九条' } }],
} as const satisfies Record<string, readonly Clause[]>;
