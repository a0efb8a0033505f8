import {
  addDays,
  checkObject,
  type Day,
  type Instant,
  millisecondsBetween,
  parseDay,
  parseInstant,
  shown,
  ZhangguiError,
} from '@zhanggui/core';
import { guarded } from '../role/guarded.js';
import { checkItems, checkText } from '../role/readShapes.js';

/** 日历事项: whole days, both included, or from one moment to another. */
export type CalendarEvent = CalendarDays | CalendarTime;

interface EventText {
  /** The same thing has the same one for ever: a calendar that reads the file again replaces it. */
  readonly uid: string;
  readonly summary: string;
  readonly description?: string;
}

/** 整天的事: from its first to its last day. */
export interface CalendarDays extends EventText {
  readonly from: Day;
  readonly to: Day;
}

/** 有钟点的事. */
export interface CalendarTime extends EventText {
  readonly start: Instant;
  readonly end: Instant;
}

/** 日历文件选项. */
export interface CalendarFileOptions {
  /** What the calendar is called. */
  readonly name: string;
  /** When the file is made (DTSTAMP): the caller's clock. */
  readonly at: Instant;
}

/**
 * 日历文件: events as an iCalendar file (RFC 5545), for phones, 钉钉, Outlook and Google.
 *
 * Whole days are dates without a zone, whose end is the day after; moments are written in UTC: so every calendar on every host shows the same. Lines are
 * folded at 75 octets, never within a character, and end in CRLF.
 *
 * @returns the same events give the same bytes
 * @throws `playbook/not-text`, `day/not-day`, `day/not-instant`, `day/backwards` for an end before its start, `day/out-of-range`,
 * `playbook/duplicate-id` for two events of one uid, of which a calendar keeps one, `shape/not-object`, `shape/not-list`, `limit/exceeded`
 * @example
 * ```ts
 * import { parseDay, parseInstant } from '@zhanggui/core';
 * import { toICalendar } from '@zhanggui/playbooks';
 * const day = parseDay('2026-06-18');
 * const file = toICalendar([{ uid: '618', summary: '618; 当天', from: day, to: day }], { name: '掌柜', at: parseInstant('2026-05-01T00:00:00+08:00') });
 * file.split('\r\n').filter((line) => /^(DTSTART|DTEND|SUMMARY)/.test(line)); // => ['DTSTART;VALUE=DATE:20260618', 'DTEND;VALUE=DATE:20260619', 'SUMMARY:618\\; 当天']
 * ```
 */
export function toICalendar(events: readonly CalendarEvent[], options: CalendarFileOptions): string {
  return guarded('events', events, () => {
    checkItems('events', events);
    checkObject('options', options);
    const { name, at } = options;
    checkText('options.name', name);
    const stamp = moment(at);
    const lines = [
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//zhanggui//playbooks//ZH',
      'CALSCALE:GREGORIAN',
      `X-WR-CALNAME:${text(name)}`,
    ];
    const uids = new Set<string>();
    events.forEach((event, index) => {
      if (uids.has(event.uid)) throw new ZhangguiError('playbook/duplicate-id', { path: `events/${index}/uid`, id: shown(event.uid) });
      uids.add(event.uid);
      lines.push('BEGIN:VEVENT', ...eventLines(event, index, stamp), 'END:VEVENT');
    });
    lines.push('END:VCALENDAR');
    return lines.map(folded).join('');
  });
}

function eventLines(event: CalendarEvent, index: number, stamp: string): string[] {
  const { uid, summary, description } = event;
  checkText(`events/${index}/uid`, uid);
  checkText(`events/${index}/summary`, summary);
  if (description !== undefined) checkText(`events/${index}/description`, description);
  const lines = [`UID:${text(uid)}`, `DTSTAMP:${stamp}`, ...times(event), `SUMMARY:${text(summary)}`];
  return description === undefined ? lines : [...lines, `DESCRIPTION:${text(description)}`];
}

function times(event: CalendarEvent): string[] {
  if ('start' in event) {
    const [start, end] = [parseInstant(event.start), parseInstant(event.end)];
    if (millisecondsBetween(start, end) < 0) throw backwards(start, end);
    // an end must be later than its start: what takes no time, to the second, has none
    return moment(start) === moment(end) ? [`DTSTART:${moment(start)}`] : [`DTSTART:${moment(start)}`, `DTEND:${moment(end)}`];
  }
  const [from, to] = [parseDay(event.from), parseDay(event.to)];
  if (to < from) throw backwards(from, to);
  return [`DTSTART;VALUE=DATE:${date(from)}`, `DTEND;VALUE=DATE:${date(addDays(to, 1))}`];
}

function backwards(from: string, to: string): ZhangguiError<'day/backwards'> {
  return new ZhangguiError('day/backwards', { from: shown(from), to: shown(to) });
}

function date(day: Day): string {
  return day.replaceAll('-', '');
}

/** A moment in UTC: `20260617T160000Z`. */
function moment(instant: Instant): string {
  return `${new Date(parseInstant(instant)).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;
}

/** A text of iCalendar: commas, semicolons, backslashes and line breaks escaped, what cannot be seen left out. */
function text(value: string): string {
  return value
    .replace(/\r\n|[\r\n\u0085\u2028\u2029]/g, '\n')
    .replace(/(?!\n)[\p{Cc}\p{Surrogate}]/gu, ' ')
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\n/g, '\\n');
}

const lineOctets = 75;

/** A line of at most 75 octets; what is over goes on in the next one, behind a blank. */
function folded(line: string): string {
  const parts: string[] = [];
  let [start, octets] = [0, 0];
  for (let place = 0; place < line.length; ) {
    const character = line.codePointAt(place)!;
    const size = character < 0x80 ? 1 : character < 0x800 ? 2 : character < 0x10000 ? 3 : 4;
    if (octets + size > lineOctets) {
      parts.push(line.slice(start, place));
      start = place;
      octets = 1;
    }
    octets += size;
    place += character < 0x10000 ? 1 : 2;
  }
  parts.push(line.slice(start));
  return `${parts.join('\r\n ')}\r\n`;
}
