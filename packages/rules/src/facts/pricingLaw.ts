import type { Clause } from './clause.js';

const text = {
  title: '中华人民共和国价格法',
  checkedOn: '2026-11-22',
} as const;

const inForce = {
  from: '1998-05-01',
  recordedOn: '2026-11-22',
  status: 'verified',
  note: 'Read in the full text that the public repository LawRefBook/Laws keeps (2025-04-19); the official page was not opened that day.',
} as const;

/** 价格法: unfair prices. A key is an article, and an item or a paragraph of it as `value` says. */
export const pricingLaw = {
  /** No selling below cost to drive out others, but for fresh, seasonal and overstocked goods. */
  '14.2': [{ ...inForce, value: '价格法第十四条第二项', source: { ...text, locator: '第十四条第二项' }, penalty: 'price-law/40' }],
  /** No false or misleading price that lures people into buying. */
  '14.4': [{ ...inForce, value: '价格法第十四条第四项', source: { ...text, locator: '第十四条第四项' }, penalty: 'price-law/40' }],
} as const satisfies Record<string, readonly Clause[]>;
