import type { Text } from '@zhanggui/core';

/**
 * 差异原因, in the order in which they are looked for: of several that would each explain a row, it is put to the first.
 *
 * `repeated`: the same row stands several times. `excluded`: one side leaves out orders of this mark. `refunds`: refunds are treated
 * otherwise. `no-time`: the order has no time of the other side's kind, such as no payment. `time-basis`: paid or ordered. `day-cut`: the
 * day begins at another hour.
 */
export type ReconcileCauseId = 'repeated' | 'excluded' | 'refunds' | 'no-time' | 'time-basis' | 'day-cut';

/** 差异原因的说法. */
export const reconcileCauseTexts: Readonly<Record<ReconcileCauseId, Text>> = {
  repeated: { zh: '重复行', en: 'Rows that stand twice' },
  excluded: { zh: '一方不计的订单', en: 'Orders that one side leaves out' },
  refunds: { zh: '退款口径不同', en: 'Refunds treated otherwise' },
  'no-time': { zh: '没有对方口径的时间（如未付款）', en: 'No time of the other kind, such as no payment' },
  'time-basis': { zh: '时间口径不同（付款或下单）', en: 'Counted by the other time, paid or ordered' },
  'day-cut': { zh: '日切不同', en: 'Days that begin at another hour' },
};
