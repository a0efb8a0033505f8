import type { Clause } from './clause.js';

const text = {
  title: '中华人民共和国商标法（2019年修正）',
  checkedOn: '2026-11-22',
} as const;

const inForce = {
  from: '2019-11-01',
  recordedOn: '2026-11-22',
  status: 'verified',
  note: 'Read in the full text that the public repository LawRefBook/Laws keeps (2025-04-19); the official page was not opened that day. The first day, 2019-11-01, is that of the decision that amended it, and does not stand in that text. A public repository reports a revision in force from 2027-01-01; it was not read.',
} as const;

/** 商标法: marks in advertisements. A key is an article, and an item or a paragraph of it as `value` says. */
export const trademarkLaw = {
  /** 驰名商标 stands on no goods, packaging or advertisement. */
  '14.5': [{ ...inForce, value: '商标法第十四条第五款', source: { ...text, locator: '第十四条第五款' }, penalty: 'trademark-law/53' }],
  /** No use of another's registered mark, no sale of goods that infringe one. */
  '57': [{ ...inForce, value: '商标法第五十七条', source: { ...text, locator: '第五十七条' }, penalty: 'trademark-law/60' }],
} as const satisfies Record<string, readonly Clause[]>;
