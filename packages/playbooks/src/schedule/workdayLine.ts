import { addDays, type Day, limits, parseDay, refuseOver } from '@zhanggui/core';
import { type CalendarBasis, type CalendarOptions, occurrences } from '@zhanggui/core/calendar';

/** 工作日数轴: working days by number, 0 for the first one that is not before a day; negative ones lie before it. */
export interface WorkdayLine {
  /** @throws `limit/exceeded` for a day over 3,660 days away, `day/out-of-range` */
  readonly dayAt: (number: number) => Day;
  /** The number of the last working day that is not after a day. */
  readonly numberOf: (day: Day) => number;
  /** Of all days that were asked for so far. */
  readonly basis: () => CalendarBasis;
}

const every = { kind: 'every-workday' } as const;
/** Days that are fetched at once, twice as many each time, so that a calendar is read few times for many days. */
const firstChunk = 64;

/** Opens a calendar as a line of working days. @throws as core's `occurrences` */
export function workdayLine(from: Day, options: CalendarOptions): WorkdayLine {
  const origin = parseDay(from);
  const ahead: { day: Day; basis: CalendarBasis }[] = [];
  const behind: { day: Day; basis: CalendarBasis }[] = [];
  let [aheadDays, behindDays] = [0, 0];
  let basis: CalendarBasis = 'official';

  function fetchAhead(): void {
    refuseOver(limits, 'daySpan', aheadDays + 1);
    const first = addDays(origin, aheadDays);
    const chunk = Math.max(firstChunk, aheadDays);
    ahead.push(...occurrences(every, { from: first, to: lastOf(first, chunk - 1) }, options));
    aheadDays += chunk;
  }

  function fetchBehind(): void {
    refuseOver(limits, 'daySpan', behindDays + 1);
    const last = addDays(origin, -1 - behindDays);
    const chunk = Math.max(firstChunk, behindDays);
    behind.push(...occurrences(every, { from: firstOf(last, chunk - 1), to: last }, options).reverse());
    behindDays += chunk;
  }

  function found(number: number): { day: Day; basis: CalendarBasis } {
    while (number >= ahead.length) fetchAhead();
    while (-1 - number >= behind.length) fetchBehind();
    return number >= 0 ? ahead[number]! : behind[-1 - number]!;
  }

  return {
    dayAt(number) {
      const each = found(number);
      if (each.basis === 'provisional') basis = each.basis;
      return each.day;
    },
    numberOf(day) {
      const wanted = parseDay(day);
      let number = wanted < origin ? -1 : 0;
      if (number === 0) {
        while (found(number).day <= wanted) number += 1;
        return number - 1;
      }
      while (found(number).day > wanted) number -= 1;
      return number;
    },
    basis: () => basis,
  };
}

/** At most so many days later; the calendar ends on 9999-12-31. */
function lastOf(day: Day, days: number): Day {
  return day > '9998-12-30' ? ('9999-12-31' as Day) : addDays(day, days);
}

function firstOf(day: Day, days: number): Day {
  return day < '0002-01-03' ? ('0001-01-01' as Day) : addDays(day, -days);
}
