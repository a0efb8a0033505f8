import type { Clause } from './clause.js';

const text = {
  title: '中华人民共和国消费者权益保护法（2013年修正）',
  url: 'https://www.samr.gov.cn/zw/zfxxgk/fdzdgknr/fgs/art/2023/art_0a323e046fba43f0b6e9e977f1e8d5fc.html',
  checkedOn: '2026-11-22',
} as const;

const inForce = {
  from: '2014-03-15',
  recordedOn: '2026-11-22',
  status: 'verified',
  note: 'Read in the full text that the public repository LawRefBook/Laws keeps (2025-04-19); the official page was not opened that day. The first day, 2014-03-15, is that of the decision that amended it, by a copy that names the official address.',
} as const;

/** 消费者权益保护法: what a seller owes the consumer. A key is an article, and an item or a paragraph of it as `value` says. */
export const consumerLaw = {
  /** True and full information on quality, performance, use and term; nothing false or misleading. */
  '20': [
    { ...inForce, value: '消费者权益保护法第二十条第一款', source: { ...text, locator: '第二十条第一款' }, penalty: 'consumer-law/56' },
  ],
  /** Goods bought at a distance go back within seven days of receipt without a reason, but for four kinds. */
  '25': [
    { ...inForce, value: '消费者权益保护法第二十五条第一款', source: { ...text, locator: '第二十五条第一款' }, penalty: 'consumer-law/56' },
  ],
  /** Other goods that do not suit a return need a confirmation at the purchase. */
  '25.2': [
    { ...inForce, value: '消费者权益保护法第二十五条第二款', source: { ...text, locator: '第二十五条第二款' }, penalty: 'consumer-law/56' },
  ],
  /** No notice that takes rights from the consumer or frees the seller of his duties. */
  '26.2': [{ ...inForce, value: '消费者权益保护法第二十六条第二款', source: { ...text, locator: '第二十六条第二款' } }],
  /** Personal data are kept secret. */
  '29': [
    { ...inForce, value: '消费者权益保护法第二十九条第二款', source: { ...text, locator: '第二十九条第二款' }, penalty: 'consumer-law/56' },
  ],
  /** Who cheats pays three times the price, and 500 yuan at least. */
  '55': [{ ...inForce, value: '消费者权益保护法第五十五条第一款', source: { ...text, locator: '第五十五条第一款' } }],
  /** No fakes passed off as real, no bad goods as good. */
  '56.2': [
    {
      ...inForce,
      value: '消费者权益保护法第五十六条第一款第二项',
      source: { ...text, locator: '第五十六条第一款第二项' },
      penalty: 'consumer-law/56',
    },
  ],
} as const satisfies Record<string, readonly Clause[]>;
