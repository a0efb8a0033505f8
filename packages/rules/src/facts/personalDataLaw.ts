import type { Clause } from './clause.js';

const text = {
  title: '中华人民共和国个人信息保护法',
  checkedOn: '2026-11-22',
} as const;

const inForce = {
  from: '2021-11-01',
  recordedOn: '2026-11-22',
  status: 'verified',
  note: 'Read in the full text that the public repository LawRefBook/Laws keeps (行政法/个人信息保护法.md); the official page was not opened that day.',
} as const;

/** 个人信息保护法: what may be done with personal data. A key is an article. */
export const personalDataLaw = {
  /** Nobody’s personal data are published, sold or handed on unlawfully. */
  '10': [{ ...inForce, value: '个人信息保护法第十条', source: { ...text, locator: '第十条' } }],
  /** Personal data are not made public but with the separate consent of the person. */
  '25': [{ ...inForce, value: '个人信息保护法第二十五条', source: { ...text, locator: '第二十五条' } }],
  /** Sensitive data (financial accounts, whereabouts, health) only for a purpose that needs them, and well protected. */
  '28': [{ ...inForce, value: '个人信息保护法第二十八条', source: { ...text, locator: '第二十八条' } }],
} as const satisfies Record<string, readonly Clause[]>;
