import { addDays, type Day, daysBetween, limits, parseDay, refuseOver } from '@zhanggui/core';
import { type CalendarBasis, type CalendarOptions, occurrences } from '@zhanggui/core/calendar';

/** 工作日数轴: working days by number, 0 for the first one that is not before a day; negative ones lie before it. */
export interface WorkdayLine {
  /** @throws `limit/exceeded` for a day over 3,660 days away, `day/out-of-range` */
  readonly dayAt: (number: number) => Day;
  /** The number of the last working day that is not after a day. @throws as `dayAt`, `day/not-day` */
  readonly numberOf: (day: Day) => number;
  /** Of all days that were asked for so far. */
  readonly basis: () => CalendarBasis;
}

const every = { kind: 'every-workday' } as const;
/** Days that are fetched at once, twice as many each time, so that a calendar is read few times for many days; core refuses over 3,660 at once. */
const firstChunk = 64;

/** Opens a calendar as a line of working days. @throws as core's `occurrences` */
export function workdayLine(from: Day, options: CalendarOptions): WorkdayLine {
  const origin = parseDay(from);
  const [first, last] = [earlier(origin, limits.daySpan), later(origin, limits.daySpan)];
  const ahead: { day: Day; basis: CalendarBasis }[] = [];
  const behind: { day: Day; basis: CalendarBasis }[] = [];
  let [aheadDays, behindDays] = [0, 0];
  let basis: CalendarBasis = 'official';

  function fetchAhead(): void {
    const from = addDays(origin, aheadDays);
    const chunk = Math.max(firstChunk, aheadDays);
    ahead.push(...occurrences(every, { from, to: later(from, chunk - 1) }, options));
    aheadDays += chunk;
  }

  function fetchBehind(): void {
    const to = addDays(origin, -1 - behindDays);
    const chunk = Math.max(firstChunk, behindDays);
    behind.push(...occurrences(every, { from: earlier(to, chunk - 1), to }, options).reverse());
    behindDays += chunk;
  }

  function found(number: number): { day: Day; basis: CalendarBasis } {
    while (number >= ahead.length) fetchAhead();
    while (-1 - number >= behind.length) fetchBehind();
    return number >= 0 ? ahead[number]! : behind[-1 - number]!;
  }

  function near(day: Day): Day {
    if (day < first || day > last) refuseOver(limits, 'daySpan', Math.abs(daysBetween(origin, day)));
    return day;
  }

  return {
    dayAt(number) {
      const each = found(number);
      if (each.basis === 'provisional') basis = each.basis;
      return near(each.day);
    },
    numberOf(day) {
      const wanted = near(parseDay(day));
      let number = 0;
      if (wanted >= origin) {
        while (found(number).day <= wanted) number += 1;
        return number - 1;
      }
      do number -= 1;
      while (found(number).day > wanted);
      return number;
    },
    basis: () => basis,
  };
}

/** At most so many days later; the calendar ends on 9999-12-31. */
function later(day: Day, days: number): Day {
  return addDays(day, Math.min(days, daysBetween(day, '9999-12-31' as Day)));
}

/** At most so many days earlier; the calendar begins on 0001-01-01. */
function earlier(day: Day, days: number): Day {
  return addDays(day, -Math.min(days, daysBetween('0001-01-01' as Day, day)));
}
