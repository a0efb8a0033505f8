import { checkList, refuseOver, shown, ZhangguiError } from '@zhanggui/core';
import { metricLimits } from '../formula/metricLimits.js';

/** 回复数字: what `replyRateBySession` asks for. */
export interface ReplyFigures {
  /** All conversations, those that nobody answered too. */
  readonly chats: number;
  /** Those first answered within the limit. */
  readonly chatsAnsweredInTime: number;
}

/**
 * 及时回复: how many conversations were answered within so many seconds. The limit itself counts: 30.0 seconds are within 30.
 *
 * Which conversations are in the list is the caller's choice: by session or by turn, within which hours, with robots or without.
 *
 * @param waits - seconds until the first answer, not below zero; `null` where there was none, which is not in time. At most 10 million.
 * @param seconds - the limit, not below zero
 * @throws `service/not-duration`, `limit/exceeded`, `shape/not-list`
 * @example
 * ```ts
 * import { compute, replyRateBySession, replyWithin } from '@zhanggui/metrics';
 * const figures = replyWithin([5, 30, 31, null], 30);
 * figures; // => { chats: 4, chatsAnsweredInTime: 2 }
 * compute(replyRateBySession, figures); // => 0.5
 * ```
 */
export function replyWithin(waits: readonly (number | null)[], seconds: number): ReplyFigures {
  checkDuration('seconds', seconds);
  checkList('waits', waits);
  refuseOver(metricLimits, 'values', waits.length);
  let chatsAnsweredInTime = 0;
  for (let row = 0; row < waits.length; row++) {
    const wait = waits[row]!;
    if (wait === null) continue;
    checkDuration(`waits/${row}`, wait);
    if (wait <= seconds) chatsAnsweredInTime++;
  }
  return { chats: waits.length, chatsAnsweredInTime };
}

/** @throws `service/not-duration` */
export function checkDuration(field: string, value: unknown): void {
  if (!(typeof value === 'number' && Number.isFinite(value) && value >= 0))
    throw new ZhangguiError('service/not-duration', { field, value: shown(value) });
}
