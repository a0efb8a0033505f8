import { addDays, at, dayOf, type Instant, minutesOf, parseInstant, timeOf, ZhangguiError } from '@zhanggui/core';
import { guarded } from '../role/guarded.js';
import { checkItems } from '../role/readShapes.js';

/** 发布时段: from `from` until before `to`, both `HH:mm` of one day; 24:00 at the latest. */
export interface PublishWindow {
  readonly from: string;
  readonly to: string;
}

/**
 * 下一个发布时刻: now where a window is open, else when the next one opens.
 *
 * @param now - answered in Beijing time
 * @param windows - the same every day, in any order; which ones is the shop's own choice
 * @returns `null` without a window
 * @throws `day/not-instant`, `day/not-time`, `calendar/not-hours` for a window that does not open before it closes, `day/out-of-range`, `shape/not-list`, `shape/not-object`, `limit/exceeded` over 100,000 windows
 * @example
 * ```ts
 * import { parseInstant } from '@zhanggui/core';
 * import { nextPublishSlot } from '@zhanggui/playbooks';
 * const windows = [{ from: '07:00', to: '09:00' }, { from: '19:00', to: '23:00' }];
 * nextPublishSlot(parseInstant('2026-06-01T10:00:00+08:00'), windows); // => '2026-06-01T19:00:00+08:00'
 * nextPublishSlot(parseInstant('2026-06-01T08:15:00+08:00'), windows); // => '2026-06-01T08:15:00+08:00'
 * ```
 */
export function nextPublishSlot(now: Instant, windows: readonly PublishWindow[]): Instant | null {
  return guarded('/windows', windows, () => {
    const moment = parseInstant(now);
    const open = guarded('/windows', windows, readWindows);
    const minute = minutesOf(timeOf(moment));
    if (open.some(({ from, to }) => from <= minute && minute < to)) return moment;
    const openings = open.map(({ from }) => from).sort((a, b) => a - b);
    const [first] = openings;
    if (first === undefined) return null;
    const today = openings.find((from) => from > minute);
    const day = dayOf(moment);
    return today === undefined ? at(addDays(day, 1), timeText(first)) : at(day, timeText(today));
  });
}

function readWindows(windows: readonly PublishWindow[]): { readonly from: number; readonly to: number }[] {
  checkItems('/windows', windows);
  return windows.map(({ from, to }) => {
    const [opens, closes] = [minutesOf(from), minutesOf(to)];
    if (opens >= closes) throw new ZhangguiError('calendar/not-hours', { opensAt: from, closesAt: to });
    return { from: opens, to: closes };
  });
}

/** Minutes after midnight as `HH:mm`. */
function timeText(minutes: number): string {
  return [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':');
}
