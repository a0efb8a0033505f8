import type { Clause } from './clause.js';

const text = {
  title: '中华人民共和国食品安全法（2021年修正）',
  url: 'https://www.samr.gov.cn/zw/zfxxgk/fdzdgknr/fgs/art/2023/art_6bff4ef87291497fa72949e1fc88efb5.html',
  checkedOn: '2026-11-22',
} as const;

const inForce = {
  from: '2021-04-29',
  recordedOn: '2026-11-22',
  status: 'verified',
  note: 'Read in the full text that the public repository LawRefBook/Laws keeps (2025-04-19); the official page was not opened that day.',
} as const;

/** 食品安全法: what food may claim. A key is an article, and an item or a paragraph of it as `value` says. */
export const foodLaw = {
  /** Labels of food: nothing false, no prevention or treatment of a disease. */
  '71': [{ ...inForce, value: '食品安全法第七十一条第一款', source: { ...text, locator: '第七十一条第一款' }, penalty: 'food-law/125' }],
  /** Advertisements for food: nothing false, no prevention or treatment of a disease. */
  '73': [{ ...inForce, value: '食品安全法第七十三条第一款', source: { ...text, locator: '第七十三条第一款' }, penalty: 'ad-law/58' }],
  /** No authority, inspection body or food association recommends food. */
  '73.2': [{ ...inForce, value: '食品安全法第七十三条第二款', source: { ...text, locator: '第七十三条第二款' } }],
  /** Health food: as registered, who it suits and who not, and that it does not replace medicine. */
  '78': [{ ...inForce, value: '食品安全法第七十八条', source: { ...text, locator: '第七十八条' }, penalty: 'food-law/125' }],
  /** Health food advertisements are approved, and show that it does not replace medicine. */
  '79': [{ ...inForce, value: '食品安全法第七十九条', source: { ...text, locator: '第七十九条' }, penalty: 'ad-law/58' }],
} as const satisfies Record<string, readonly Clause[]>;
