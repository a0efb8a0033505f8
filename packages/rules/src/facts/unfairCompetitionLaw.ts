import type { Clause } from './clause.js';

const text = {
  title: '中华人民共和国反不正当竞争法（2025年修订）',
  url: 'https://www.samr.gov.cn/zw/zfxxgk/fdzdgknr/fgs/art/2023/art_3737890d856a4e44a8ea07c50c90c116.html',
  checkedOn: '2026-11-22',
} as const;

const inForce = {
  from: '2025-10-15',
  recordedOn: '2026-11-22',
  status: 'secondary',
  note: 'Read in the full text that the public repository supermariao/laws keeps; the official page was not opened that day.',
} as const;

const oldText = { title: '中华人民共和国反不正当竞争法（2019年修正）', checkedOn: '2026-11-22' } as const;

const before = {
  from: '2019-04-23',
  until: '2025-10-15',
  recordedOn: '2026-11-22',
  status: 'verified',
  note: 'Read in the full text that the public repository LawRefBook/Laws keeps (2025-04-19); the official page was not opened that day.',
} as const;

/** 反不正当竞争法: what is unfair to rivals. The articles were numbered anew in 2025, so a key says what it is about. */
export const unfairCompetitionLaw = {
  /** Passing goods off as those of another, or as connected with another. */
  confusion: [
    { ...inForce, value: '反不正当竞争法第七条', source: { ...text, locator: '第七条' }, penalty: 'unfair-competition-law/confusion' },
    { ...before, value: '反不正当竞争法第六条', source: { ...oldText, locator: '第六条' }, penalty: 'unfair-competition-law/confusion' },
  ],
  /** False or misleading publicity on performance, quality, sales, reviews, honours. */
  'false-claims': [
    {
      ...inForce,
      value: '反不正当竞争法第九条第一款',
      source: { ...text, locator: '第九条第一款' },
      penalty: 'unfair-competition-law/false-claims',
    },
    {
      ...before,
      value: '反不正当竞争法第八条第一款',
      source: { ...oldText, locator: '第八条第一款' },
      penalty: 'unfair-competition-law/false-claims',
    },
  ],
  /** Made-up trades and reviews to help the publicity of others. */
  'false-trades': [
    {
      ...inForce,
      value: '反不正当竞争法第九条第二款',
      source: { ...text, locator: '第九条第二款' },
      penalty: 'unfair-competition-law/false-claims',
    },
    {
      ...before,
      value: '反不正当竞争法第八条第二款',
      source: { ...oldText, locator: '第八条第二款' },
      penalty: 'unfair-competition-law/false-claims',
    },
  ],
  /** Prize sales that are unclear, rigged, or above 50,000 yuan. */
  prizes: [
    { ...inForce, value: '反不正当竞争法第十一条', source: { ...text, locator: '第十一条' }, penalty: 'unfair-competition-law/prizes' },
    { ...before, value: '反不正当竞争法第十条', source: { ...oldText, locator: '第十条' }, penalty: 'unfair-competition-law/prizes' },
  ],
  /** False or misleading word that hurts the good name of another. */
  discredit: [
    { ...inForce, value: '反不正当竞争法第十二条', source: { ...text, locator: '第十二条' }, penalty: 'unfair-competition-law/discredit' },
    {
      ...before,
      value: '反不正当竞争法第十一条',
      source: { ...oldText, locator: '第十一条' },
      penalty: 'unfair-competition-law/discredit',
    },
  ],
} as const satisfies Record<string, readonly Clause[]>;
