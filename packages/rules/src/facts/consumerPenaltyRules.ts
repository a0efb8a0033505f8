import type { Clause } from './clause.js';

const text = {
  title: '侵害消费者权益行为处罚办法（工商总局令第73号）',
  checkedOn: '2026-11-22',
} as const;

const inForce = {
  from: '2015-03-15',
  recordedOn: '2026-11-22',
  status: 'verified',
  note: 'Read in the full text that the public repository LawRefBook/Laws keeps (2025-04-19); the official page was not opened that day.',
} as const;

/** 侵害消费者权益行为处罚办法: false and misleading publicity. A key is an article, and an item or a paragraph of it as `value` says. */
export const consumerPenaltyRules = {
  /** Goods under a name or mark that is not theirs. */
  '6.1': [
    {
      ...inForce,
      value: '侵害消费者权益行为处罚办法第六条第一项',
      source: { ...text, locator: '第六条第一项' },
      penalty: 'consumer-law/56',
    },
  ],
  /** False descriptions, standards or samples. */
  '6.2': [
    {
      ...inForce,
      value: '侵害消费者权益行为处罚办法第六条第二项',
      source: { ...text, locator: '第六条第二项' },
      penalty: 'consumer-law/56',
    },
  ],
  /** False explanations and demonstrations. */
  '6.3': [
    {
      ...inForce,
      value: '侵害消费者权益行为处罚办法第六条第三项',
      source: { ...text, locator: '第六条第三项' },
      penalty: 'consumer-law/56',
    },
  ],
  /** Made-up trades, volumes and reviews, or people hired for them. */
  '6.4': [
    {
      ...inForce,
      value: '侵害消费者权益行为处罚办法第六条第四项',
      source: { ...text, locator: '第六条第四项' },
      penalty: 'consumer-law/56',
    },
  ],
  /** False clearance, sell-off, lowest and special prices (清仓价, 甩卖价, 最低价, 优惠价). */
  '6.5': [
    {
      ...inForce,
      value: '侵害消费者权益行为处罚办法第六条第五项',
      source: { ...text, locator: '第六条第五项' },
      penalty: 'consumer-law/56',
    },
  ],
  /** False prize sales, money-back sales and trial sales. */
  '6.6': [
    {
      ...inForce,
      value: '侵害消费者权益行为处罚办法第六条第六项',
      source: { ...text, locator: '第六条第六项' },
      penalty: 'consumer-law/56',
    },
  ],
  /** Seconds and defective goods sold as good ones. */
  '6.7': [
    {
      ...inForce,
      value: '侵害消费者权益行为处罚办法第六条第七项',
      source: { ...text, locator: '第六条第七项' },
      penalty: 'consumer-law/56',
    },
  ],
  /** Number, quality or performance blown up or hidden. */
  '6.8': [
    {
      ...inForce,
      value: '侵害消费者权益行为处罚办法第六条第八项',
      source: { ...text, locator: '第六条第八项' },
      penalty: 'consumer-law/56',
    },
  ],
  /** Whatever else misleads. */
  '6.9': [
    {
      ...inForce,
      value: '侵害消费者权益行为处罚办法第六条第九项',
      source: { ...text, locator: '第六条第九项' },
      penalty: 'consumer-law/56',
    },
  ],
} as const satisfies Record<string, readonly Clause[]>;
