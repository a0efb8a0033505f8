import { isMainThread } from 'node:worker_threads';
import fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import { type Day, parseDay } from '../day/day.js';
import { addMilliseconds, at, dayOf, type Instant, millisecondsBetween, parseInstant } from '../day/instant.js';
import { eachDay } from '../day/period.js';
import type { BusinessHours, Clock, Pause } from './clock.js';
import { type ClockOptions, type DeadlineOptions, deadline } from './deadline.js';
import { elapsed } from './elapsed.js';
import { isWorkday } from './isWorkday.js';
import { chinaCalendar } from './workCalendar.js';

/** `MM-DD HH:mm` of 2026 in Beijing. */
const moment = (text: string) => at(parseDay(`2026-${text.slice(0, 5)}`), text.slice(6));
const refused = (code: string, params: object = {}) =>
  expect.objectContaining({ name: 'ZhangguiError', code, params: expect.objectContaining(params) as object });
const hour = 3_600_000;

const always: Clock = { kind: 'calendar' };
const workdays: Clock = { kind: 'workdays' };
const nineToSix: BusinessHours = { kind: 'business-hours', opensAt: '09:00', closesAt: '18:00', days: 'workdays' };
const everyDay: BusinessHours = { ...nineToSix, days: 'every-day' };
const roundTheClock: BusinessHours = { kind: 'business-hours', opensAt: '00:00', closesAt: '24:00', days: 'every-day' };
const zone = process.env['TZ'];

afterEach(() => {
  if (zone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = zone;
});

test('ENG-11 · three working days across the Spring Festival of 2026 end on 02-25, and a pause of 10 hours moves the end by 10 hours', () => {
  const start = moment('02-13 10:00');
  const limit: DeadlineOptions = { within: { days: 3 }, clock: workdays };
  expect(deadline(start, limit)).toEqual({ due: '2026-02-25T10:00:00+08:00', basis: 'official' });
  const pauses = [{ from: moment('02-14 08:00'), to: moment('02-14 18:00') }];
  expect(deadline(start, { ...limit, pauses })).toEqual({ due: '2026-02-25T20:00:00+08:00', basis: 'official' });
  // the same wait by the other two clocks
  expect(deadline(start, { within: { days: 3 }, clock: always }).due).toBe('2026-02-16T10:00:00+08:00');
  expect(deadline(start, { within: { hours: 27 }, clock: nineToSix }).due).toBe('2026-02-25T10:00:00+08:00');
});

test.each<[string, string, DeadlineOptions, string]>([
  ['48 hours to ship', '06-01 10:00', { within: { hours: 48 }, clock: always }, '06-03 10:00'],
  ['days, hours and minutes add up', '06-01 10:00', { within: { days: 1, hours: 2, minutes: 3 }, clock: always }, '06-02 12:03'],
  ['minutes alone', '06-01 10:00', { within: { minutes: 3 }, clock: always }, '06-01 10:03'],
  ['nothing is due at once', '06-01 10:00', { within: { hours: 0 }, clock: always }, '06-01 10:00'],
  ['even while the shop is closed', '06-01 20:00', { within: { hours: 0 }, clock: nineToSix }, '06-01 20:00'],
  ['a working day from midnight ends at midnight', '02-13 00:00', { within: { days: 1 }, clock: workdays }, '02-14 00:00'],
  ['a start on a day off counts from the next working day', '02-16 10:00', { within: { days: 3 }, clock: workdays }, '02-27 00:00'],
  ['hours of working days', '02-14 20:00', { within: { hours: 6 }, clock: workdays }, '02-24 02:00'],
  ['business hours: inside one day', '06-01 10:00', { within: { hours: 8 }, clock: nineToSix }, '06-01 18:00'],
  ['business hours: over night', '06-01 10:00', { within: { hours: 8, minutes: 1 }, clock: nineToSix }, '06-02 09:01'],
  ['business hours: a day is nine hours', '06-01 10:00', { within: { days: 1 }, clock: nineToSix }, '06-02 10:00'],
  ['business hours: over the weekend', '06-05 17:00', { within: { hours: 2 }, clock: nineToSix }, '06-08 10:00'],
  ['business hours every day: no weekend', '06-05 17:00', { within: { hours: 2 }, clock: everyDay }, '06-06 10:00'],
  ['business hours every day: no holiday', '10-01 17:00', { within: { hours: 2 }, clock: everyDay }, '10-02 10:00'],
  ['a start before opening counts from opening', '06-01 07:00', { within: { hours: 1 }, clock: nineToSix }, '06-01 10:00'],
  ['a start after closing counts from the next opening', '06-01 18:00', { within: { hours: 1 }, clock: nineToSix }, '06-02 10:00'],
  ['end of the day', '06-01 10:00', { within: { hours: 48 }, clock: always, dueAt: 'end-of-day' }, '06-04 00:00'],
  ['midnight ends the day before', '06-01 00:00', { within: { days: 1 }, clock: always, dueAt: 'end-of-day' }, '06-02 00:00'],
  ['a minute later does not', '06-01 00:01', { within: { days: 1 }, clock: always, dueAt: 'end-of-day' }, '06-03 00:00'],
  ['three working days, end of the day', '02-13 10:00', { within: { days: 3 }, clock: workdays, dueAt: 'end-of-day' }, '02-26 00:00'],
  ['the moment, asked for', '06-01 10:00', { within: { hours: 48 }, clock: always, dueAt: 'moment' }, '06-03 10:00'],
])('%s', (_, start, options, due) => {
  expect(deadline(moment(start), options)).toEqual({ due: moment(due), basis: 'official' });
});

const pausedRows: [string, string, DeadlineOptions, [string, string?][], string | null][] = [
  ['a pause before the start', '06-01 10:00', { within: { hours: 4 }, clock: always }, [['05-01 00:00', '06-01 10:00']], '06-01 14:00'],
  [
    'a pause that has begun before the start',
    '06-01 10:00',
    { within: { hours: 4 }, clock: always },
    [['05-01 00:00', '06-01 11:00']],
    '06-01 15:00',
  ],
  ['a pause after the end', '06-01 10:00', { within: { hours: 4 }, clock: always }, [['06-01 14:01', '06-01 15:00']], '06-01 14:00'],
  ['a pause from the very end', '06-01 10:00', { within: { hours: 4 }, clock: always }, [['06-01 14:00', '06-01 15:00']], '06-01 14:00'],
  ['a pause just before it', '06-01 10:00', { within: { hours: 4 }, clock: always }, [['06-01 13:59', '06-01 15:00']], '06-01 15:01'],
  ['a pause of no length', '06-01 10:00', { within: { hours: 4 }, clock: always }, [['06-01 12:00', '06-01 12:00']], '06-01 14:00'],
  [
    'two pauses in any order',
    '06-01 10:00',
    { within: { hours: 4 }, clock: always },
    [
      ['06-01 13:00', '06-01 14:00'],
      ['06-01 11:00', '06-01 12:00'],
    ],
    '06-01 16:00',
  ],
  [
    'overlapping pauses count once',
    '06-01 10:00',
    { within: { hours: 4 }, clock: always },
    [
      ['06-01 11:00', '06-01 13:00'],
      ['06-01 12:00', '06-01 14:00'],
      ['06-01 11:30', '06-01 12:30'],
    ],
    '06-01 17:00',
  ],
  [
    'a pause while the shop is closed',
    '06-01 10:00',
    { within: { hours: 9 }, clock: nineToSix },
    [['06-01 18:00', '06-02 09:00']],
    '06-02 10:00',
  ],
  ['a pause over night', '06-01 10:00', { within: { hours: 9 }, clock: nineToSix }, [['06-01 17:00', '06-02 10:00']], '06-02 12:00'],
  ['a pause over days', '06-01 10:00', { within: { hours: 9 }, clock: nineToSix }, [['06-01 17:00', '06-05 17:00']], '06-08 10:00'],
  ['a pause without end', '06-01 10:00', { within: { hours: 4 }, clock: always }, [['06-01 12:00']], null],
  ['a pause without end, after the end', '06-01 10:00', { within: { hours: 4 }, clock: always }, [['06-01 14:00']], '06-01 14:00'],
  ['a pause without end before the start', '06-01 10:00', { within: { hours: 4 }, clock: workdays }, [['05-01 12:00']], null],
  ['no time needs no clock', '06-01 10:00', { within: { hours: 0 }, clock: always }, [['05-01 12:00']], '06-01 10:00'],
  [
    'a pause without end inside another',
    '06-01 10:00',
    { within: { hours: 4 }, clock: nineToSix },
    [['06-01 11:00', '06-03 12:00'], ['06-02 12:00']],
    null,
  ],
];
test.each(pausedRows)('%s', (_, start, options, pauses, due) => {
  const read: Pause[] = pauses.map(([from, to]) => ({ from: moment(from), ...(to !== undefined && { to: moment(to) }) }));
  expect(deadline(moment(start), { ...options, pauses: read })).toEqual({ due: due === null ? null : moment(due), basis: 'official' });
});

test.each<[string, string, DeadlineOptions, Deadline['basis']]>([
  ['a year with notice', '12-30 10:00', { within: { days: 1 }, clock: workdays }, 'official'],
  ['into the year without', '12-31 10:00', { within: { days: 1 }, clock: workdays }, 'provisional'],
  ['up to its first moment', '12-31 00:00', { within: { days: 1 }, clock: workdays }, 'official'],
  ['a clock that asks for no working day', '12-31 10:00', { within: { days: 9 }, clock: always }, 'official'],
  ['the other one', '12-31 10:00', { within: { days: 9 }, clock: everyDay }, 'official'],
  [
    'never due, and no day looked at',
    '12-31 10:00',
    { within: { days: 1 }, clock: workdays, pauses: [{ from: moment('12-31 10:00') }] },
    'official',
  ],
  [
    'days that a pause covers are not looked at',
    '12-31 10:00',
    {
      within: { days: 1 },
      clock: workdays,
      pauses: [{ from: moment('12-31 12:00'), to: parseInstant('2027-03-01T00:00:00+08:00') }],
      calendar: { ...chinaCalendar, open: [parseDay('2027-03-01')] },
    },
    'official',
  ],
])('how sure: %s', (_, start, options, basis) => {
  expect(deadline(moment(start), options).basis).toBe(basis);
});
type Deadline = ReturnType<typeof deadline>;

test('the company’s own days and the day of record count', () => {
  const start = moment('02-13 10:00');
  const limit: DeadlineOptions = { within: { days: 1 }, clock: workdays };
  expect(deadline(start, { ...limit, calendar: { ...chinaCalendar, closed: [parseDay('2026-02-14')] } }).due).toBe(moment('02-24 10:00'));
  expect(deadline(start, { ...limit, asRecordedOn: parseDay('2026-01-01') })).toEqual({ due: moment('02-16 10:00'), basis: 'provisional' });
  const calendar = { ...chinaCalendar, closed: [parseDay('2026-02-14')] };
  expect(elapsed(start, moment('02-15 00:00'), { clock: workdays, calendar }).milliseconds).toBe(14 * hour);
  expect(elapsed(start, moment('02-15 00:00'), { clock: workdays, asRecordedOn: parseDay('2026-01-01') })).toEqual({
    milliseconds: 14 * hour,
    basis: 'provisional',
  });
});

test.each<[string, string, string, ClockOptions, number]>([
  ['calendar', '06-01 10:00', '06-03 12:00', { clock: always }, 50],
  ['working days', '02-13 10:00', '02-25 10:00', { clock: workdays }, 72],
  ['business hours, in the night', '06-01 10:00', '06-01 23:00', { clock: nineToSix }, 8],
  ['business hours, the next day', '06-01 10:00', '06-02 10:00', { clock: nineToSix }, 9],
  ['business hours, while open', '06-01 10:00', '06-01 11:00', { clock: nineToSix }, 1],
  ['before opening', '06-01 06:00', '06-01 09:00', { clock: nineToSix }, 0],
  ['no time', '06-01 10:00', '06-01 10:00', { clock: always }, 0],
  ['a now before the start', '06-01 10:00', '05-20 10:00', { clock: nineToSix }, 0],
  ['the same on the calendar', '06-01 10:00', '06-01 09:59', { clock: always }, 0],
  ['paused', '06-01 10:00', '06-01 20:00', { clock: always, pauses: [{ from: moment('06-01 12:00'), to: moment('06-01 15:00') }] }, 7],
  [
    'paused until after now',
    '06-01 10:00',
    '06-01 14:00',
    { clock: always, pauses: [{ from: moment('06-01 12:00'), to: moment('06-01 15:00') }] },
    2,
  ],
  ['paused for good', '06-01 10:00', '06-09 20:00', { clock: nineToSix, pauses: [{ from: moment('06-01 12:00') }] }, 2],
])('time run: %s', (_, start, now, options, hours) => {
  expect(elapsed(moment(start), moment(now), options)).toEqual({ milliseconds: hours * hour, basis: 'official' });
});

test('time run in a year without notice is provisional', () => {
  expect(elapsed(moment('12-31 00:00'), parseInstant('2027-01-01T00:00:00+08:00'), { clock: workdays }).basis).toBe('official');
  expect(elapsed(moment('12-31 00:00'), parseInstant('2027-01-01T00:00:01+08:00'), { clock: workdays }).basis).toBe('provisional');
});

const half = 30 * 60_000;
const clocks = fc.oneof(
  fc.constantFrom(always, workdays, nineToSix, everyDay, roundTheClock),
  fc
    .tuple(fc.integer({ min: 0, max: 47 }), fc.integer({ min: 1, max: 48 }), fc.constantFrom('workdays' as const, 'every-day' as const))
    .filter(([opens, closes]) => opens < closes)
    .map(([opens, closes, days]): Clock => ({ kind: 'business-hours', opensAt: clockTime(opens), closesAt: clockTime(closes), days })),
);
const starts = fc
  .integer({ min: 0, max: 700 * 48 })
  .map((halves) => addMilliseconds(parseInstant('2024-01-10T00:00:00+08:00'), halves * half));
const pausesAfter = (start: Instant) =>
  fc.array(
    fc
      .tuple(fc.integer({ min: -200, max: 800 }), fc.nat(150))
      .map(([from, length]): Pause => ({ from: addMilliseconds(start, from * half), to: addMilliseconds(start, (from + length) * half) })),
    { maxLength: 6 },
  );
const cases = starts.chain((start) =>
  fc.record({ start: fc.constant(start), clock: clocks, pauses: pausesAfter(start), halves: fc.nat(100) }),
);

function clockTime(halves: number): string {
  return `${String(Math.floor(halves / 2)).padStart(2, '0')}:${halves % 2 === 0 ? '00' : '30'}`;
}

/** Whether the clock runs during a half hour, by asking about that half hour alone. */
function runs(clock: Clock, pauses: readonly Pause[], from: Instant): boolean {
  if (pauses.some((pause) => pause.from <= from && (pause.to === undefined || from < pause.to))) return false;
  if (clock.kind === 'calendar') return true;
  if (clock.kind === 'workdays') return isWorkday(dayOf(from)).value;
  const time = from.slice(11, 16);
  return clock.opensAt <= time && time < clock.closesAt && (clock.days === 'every-day' || isWorkday(dayOf(from)).value);
}

test('a deadline is what counting half hours one by one finds', () => {
  fc.assert(
    fc.property(cases, ({ start, clock, pauses, halves }) => {
      let [end, left] = [start, halves];
      for (let steps = 0; left > 0 && steps < 10_000; steps += 1) {
        if (runs(clock, pauses, end)) left -= 1;
        end = addMilliseconds(end, half);
      }
      expect(deadline(start, { within: { minutes: halves * 30 }, clock, pauses })).toEqual({ due: end, basis: 'official' });
    }),
    { numRuns: 60 },
  );
});

test('the time run at the deadline is the time that was given, and a moment before it was not', () => {
  fc.assert(
    fc.property(cases, fc.boolean(), ({ start, clock, pauses, halves }, stopped) => {
      const stop: Pause[] = stopped ? [{ from: addMilliseconds(start, 400 * half) }] : [];
      const options = { clock, pauses: [...stop, ...pauses] };
      const { due } = deadline(start, { ...options, within: { minutes: halves * 30 } });
      if (due === null) expect(elapsed(start, addMilliseconds(start, 3000 * half), options).milliseconds).toBeLessThan(halves * half);
      else {
        expect(elapsed(start, due, options).milliseconds).toBe(halves * half);
        if (halves > 0) expect(elapsed(start, addMilliseconds(due, -1), options).milliseconds).toBe(halves * half - 1);
      }
    }),
  );
});

test('the calendar clock adds time and nothing else, and a shop that never closes has the same deadlines', () => {
  fc.assert(
    fc.property(starts, fc.nat(3660), fc.nat(5000), (start, days, minutes) => {
      const ask = (clock: Clock) => {
        try {
          return deadline(start, { within: { days, minutes }, clock });
        } catch (error) {
          return (error as { code: string }).code;
        }
      };
      const total = days * 24 * 60 + minutes;
      const expected = total > 3660 * 24 * 60 ? 'limit/exceeded' : { due: addMilliseconds(start, total * 60_000), basis: 'official' };
      expect(ask(always)).toEqual(expected);
      expect(ask(roundTheClock)).toEqual(expected);
    }),
    { numRuns: 50 },
  );
});

test('a pause inside open time moves the deadline by its length of open time; the order of pauses does not matter', () => {
  fc.assert(
    fc.property(cases, ({ start, clock, pauses, halves }) => {
      const limit = { clock, within: { minutes: halves * 30 } };
      const due = deadline(start, { ...limit, pauses }).due as Instant;
      expect(deadline(start, { ...limit, pauses: [...pauses].reverse() }).due).toBe(due);
      const unpaused = deadline(start, limit).due as Instant;
      const lost = elapsed(start, due, { clock }).milliseconds - halves * half;
      expect(elapsed(unpaused, due, { clock }).milliseconds).toBe(lost);
    }),
  );
});

test('the end of the day is the first midnight at or after the moment', () => {
  fc.assert(
    fc.property(cases, ({ start, clock, pauses, halves }) => {
      const limit = { clock, pauses, within: { minutes: halves * 30 } };
      const [due, end] = [deadline(start, limit).due as Instant, deadline(start, { ...limit, dueAt: 'end-of-day' }).due as Instant];
      expect(end.slice(11)).toBe('00:00:00+08:00');
      const left = millisecondsBetween(due, end);
      expect(left >= 0 && left < 24 * hour).toBe(true);
    }),
  );
});

test('deadlines are the same wherever the computer stands', () => {
  const asked = fc.sample(cases, { numRuns: 60, seed: 22 });
  const answers = () =>
    asked.map(({ start, clock, pauses, halves }) => deadline(start, { clock, pauses, within: { minutes: halves * 30 } }));
  const here = answers();
  for (const [name, minutes] of [
    ['Asia/Shanghai', -480],
    ['UTC', 0],
    ['America/Los_Angeles', 480],
    ['Pacific/Apia', -780],
  ] as const) {
    process.env['TZ'] = name;
    if (isMainThread) expect(new Date('2026-01-01T00:00:00Z').getTimezoneOffset()).toBe(minutes);
    expect(answers(), name).toEqual(here);
  }
});

test('milliseconds count, and any offset will do', () => {
  const start = parseInstant('2026-06-01T17:59:59.900+08:00');
  expect(deadline(start, { within: { minutes: 1 }, clock: nineToSix }).due).toBe('2026-06-02T09:00:59.900+08:00');
  expect(deadline('2026-06-01T09:59:59.900Z' as Instant, { within: { minutes: 1 }, clock: nineToSix }).due).toBe(
    '2026-06-02T09:00:59.900+08:00',
  );
});

test('a deadline lies at most 3,660 days ahead', () => {
  const start = moment('01-01 10:00');
  const last = addMilliseconds(start, 3660 * 24 * hour);
  for (const clock of [always, roundTheClock]) {
    expect(deadline(start, { within: { days: 3660 }, clock }).due).toBe(last);
    expect(() => deadline(start, { within: { days: 3660, minutes: 1 }, clock })).toThrow(
      refused('limit/exceeded', { what: 'daySpan', actual: 3661 }),
    );
    // a pause may bring it there too
    const pauses = [{ from: start, to: addMilliseconds(start, 24 * hour) }];
    expect(deadline(start, { within: { days: 3659 }, clock, pauses }).due).toBe(last);
    expect(() => deadline(start, { within: { days: 3659, minutes: 1 }, clock, pauses })).toThrow(
      refused('limit/exceeded', { what: 'daySpan', actual: 3661 }),
    );
    // what is still missing on the last day takes five days more at the least
    const long = [{ from: start, to: addMilliseconds(start, 6 * 24 * hour) }];
    expect(() => deadline(start, { within: { days: 3659 }, clock, pauses: long })).toThrow(
      refused('limit/exceeded', { what: 'daySpan', actual: 3665 }),
    );
    // a pause without end counts until there, not beyond
    expect(deadline(start, { within: { days: 3659, minutes: 1 }, clock, pauses: [...pauses, { from: last }] }).due).toBeNull();
    expect(() =>
      deadline(start, { within: { days: 3659, minutes: 1 }, clock, pauses: [...pauses, { from: addMilliseconds(last, 1) }] }),
    ).toThrow(refused('limit/exceeded'));
  }
  expect(() => deadline(start, { within: { days: 3000 }, clock: workdays })).toThrow(
    refused('limit/exceeded', { what: 'daySpan', limit: 3660, actual: expect.toSatisfy((days: number) => days > 4000) as number }),
  );
  expect(elapsed(start, last, { clock: always }).milliseconds).toBe(3660 * 24 * hour);
  expect(() => elapsed(start, addMilliseconds(last, 1), { clock: always })).toThrow(
    refused('limit/exceeded', { what: 'daySpan', actual: 3661 }),
  );
});

test('a shop that is closed for good has no deadline to name', () => {
  const closed = eachDay({ from: parseDay('2026-01-01'), to: parseDay('2036-01-08') });
  expect(() =>
    deadline(moment('01-01 00:00'), { within: { minutes: 1 }, clock: workdays, calendar: { notices: [], closed: closed.slice(0, 3660) } }),
  ).toThrow(refused('limit/exceeded'));
});

test('at most 1,000 pauses', () => {
  const pauses = (count: number): Pause[] =>
    Array.from({ length: count }, (_, index) => ({
      from: addMilliseconds(moment('06-01 10:00'), index * 60_000),
      to: addMilliseconds(moment('06-01 10:00'), index * 60_000 + 30_000),
    }));
  expect(deadline(moment('06-01 10:00'), { within: { minutes: 500 }, clock: always, pauses: pauses(1000) }).due).toBe(
    moment('06-02 02:40'),
  );
  expect(() => deadline(moment('06-01 10:00'), { within: { minutes: 500 }, clock: always, pauses: pauses(1001) })).toThrow(
    refused('limit/exceeded', { what: 'pauses', actual: 1001 }),
  );
  expect(() => elapsed(moment('06-01 10:00'), moment('06-01 11:00'), { clock: always, pauses: pauses(1001) })).toThrow(
    refused('limit/exceeded'),
  );
});

const start = moment('06-01 10:00');
const ok: DeadlineOptions = { within: { hours: 1 }, clock: always };
test.each<[string, object, () => unknown]>([
  ['day/not-instant', {}, () => deadline('2026-06-01' as Instant, ok)],
  ['day/not-instant', {}, () => deadline('2026-06-01' as Instant, { ...ok, clock: workdays })],
  ['day/not-instant', {}, () => deadline(start, { ...ok, pauses: [{ from: 'now' as Instant }] })],
  ['day/not-instant', {}, () => deadline(start, { ...ok, pauses: [{ from: start, to: 'later' as Instant }] })],
  ['day/not-instant', {}, () => elapsed(start, 'now' as Instant, { clock: always })],
  [
    'day/backwards',
    { from: start, to: moment('06-01 09:59') },
    () => deadline(start, { ...ok, pauses: [{ from: start, to: moment('06-01 09:59') }] }),
  ],
  ['day/not-count', { value: '1.5' }, () => deadline(start, { ...ok, within: { hours: 1.5 } })],
  ['day/not-count', { value: '-1' }, () => deadline(start, { ...ok, within: { days: -1 } })],
  ['day/not-count', { value: '-2' }, () => deadline(start, { ...ok, within: { minutes: -2 } })],
  ['day/not-count', { value: 'NaN' }, () => deadline(start, { ...ok, within: { minutes: Number.NaN } })],
  ['day/not-count', { value: 'undefined' }, () => deadline(start, { ...ok, within: {} })],
  ['day/not-count', { value: 'undefined' }, () => deadline(start, { ...ok, within: { day: 3 } as object })],
  ['limit/exceeded', { what: 'daySpan', actual: 5000 }, () => deadline(start, { ...ok, within: { days: 5000 } })],
  ['limit/exceeded', { what: 'daySpan' }, () => deadline(start, { ...ok, within: { days: Number.MAX_SAFE_INTEGER } })],
  [
    'option/unknown',
    { option: 'kind', value: 'sla', allowed: 'calendar workdays business-hours' },
    () => deadline(start, { ...ok, clock: { kind: 'sla' } as unknown as Clock }),
  ],
  [
    'option/unknown',
    { option: 'days', value: 'weekdays', allowed: 'workdays every-day' },
    () => deadline(start, { ...ok, clock: { ...nineToSix, days: 'weekdays' as 'workdays' } }),
  ],
  [
    'option/unknown',
    { option: 'dueAt', value: 'noon', allowed: 'moment end-of-day' },
    () => deadline(start, { ...ok, dueAt: 'noon' as 'moment' }),
  ],
  [
    'calendar/not-hours',
    { opensAt: '18:00', closesAt: '09:00' },
    () => deadline(start, { ...ok, clock: { ...nineToSix, opensAt: '18:00', closesAt: '09:00' } }),
  ],
  [
    'calendar/not-hours',
    { opensAt: '09:00', closesAt: '09:00' },
    () => elapsed(start, start, { clock: { ...nineToSix, closesAt: '09:00' } }),
  ],
  ['day/not-time', { text: '9:00' }, () => deadline(start, { ...ok, clock: { ...nineToSix, opensAt: '9:00' } })],
  ['day/not-time', { text: '24:30' }, () => deadline(start, { ...ok, clock: { ...nineToSix, closesAt: '24:30' } })],
  ['day/not-day', {}, () => deadline(start, { ...ok, asRecordedOn: 'x' as Day })],
  ['day/not-day', {}, () => elapsed(start, start, { clock: always, asRecordedOn: 'x' as Day })],
  ['day/out-of-range', {}, () => deadline(parseInstant('9999-12-31T10:00:00+08:00'), { ...ok, within: { hours: 15 } })],
  ['day/out-of-range', {}, () => deadline(parseInstant('9999-12-31T10:00:00+08:00'), { ...ok, within: { hours: 15 }, clock: workdays })],
  ['day/out-of-range', {}, () => deadline(parseInstant('9999-12-31T10:00:00+08:00'), { ...ok, dueAt: 'end-of-day' })],
])('refuses with %s %j', (code, params, ask) => {
  expect(ask).toThrow(refused(code, params));
});
