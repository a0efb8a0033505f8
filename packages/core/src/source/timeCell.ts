import { daysInMonth } from '../day/day.js';
import { parseInstant } from '../day/instant.js';
import { type CellReader, type Flaw, flawOf } from './cell.js';

// year, then month and day in one of three ways, then the time, then an offset
const form =
  /^(\d{4})(?:([-/.])(\d{1,2})\2(\d{1,2})|年(\d{1,2})月(\d{1,2})日|(\d{2})(\d{2}))(?:[T ] *(\d{1,2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?(?: *(Z|[+-]\d{2}:?\d{2}))?)?$/;

interface Written {
  readonly day: string;
  /** `HH:mm:ss`, with milliseconds where there are any; `null` for a day alone. */
  readonly time: string | null;
  readonly offset: string | null;
}

/**
 * 时间: a reader of times. `2026-06-01 12:30:45`, `2026/6/1 8:05`, `2026年6月1日`, `20260601`, ISO 8601 with an offset.
 *
 * A time without an offset stands in `zone`, a day alone is its midnight there. Years 1900 to 2999.
 *
 * @param zone - `+08:00`, or another offset of the file
 */
export function instantReader(zone: string): CellReader {
  return (text) => {
    if (isPlain(text) && zone === '+08:00') return `${text.slice(0, 10)}T${text.slice(11)}+08:00`;
    const written = read(text);
    if (written === null) return flawOf(text, 'source/not-time');
    const { day, time, offset } = written;
    const moment = `${day}T${time ?? '00:00:00'}`;
    const away = offset ?? zone;
    return away === '+08:00' ? `${moment}+08:00` : parseInstant(`${moment}${away}`);
  };
}

/** 日期: the day as it is written, whatever time follows; the day in Beijing where an offset does. */
export function readDay(text: string): string | Flaw {
  if (isPlain(text)) return text.slice(0, 10);
  const written = read(text);
  if (written === null) return flawOf(text, 'source/not-day');
  const { day, time, offset } = written;
  return offset === null ? day : parseInstant(`${day}T${time}${offset}`).slice(0, 10);
}

/** Whether a text has the form that most exports have, `2026-06-01 12:30:45`; found out without the cost of the general form. */
function isPlain(text: string): boolean {
  if (text.length !== 19 || text.charCodeAt(4) !== 45 || text.charCodeAt(7) !== 45 || text.charCodeAt(10) !== 32) return false;
  if (text.charCodeAt(13) !== 58 || text.charCodeAt(16) !== 58) return false;
  const year = two(text, 0) * 100 + two(text, 2);
  // NaN where there is no digit fits none of these
  return isDate(year, two(text, 5), two(text, 8)) && two(text, 11) < 24 && two(text, 14) < 60 && two(text, 17) < 60;
}

function two(text: string, at: number): number {
  const tens = text.charCodeAt(at) - 48;
  const ones = text.charCodeAt(at + 1) - 48;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : Number.NaN;
}

function read(text: string): Written | null {
  const parts = text.length <= 40 ? form.exec(text) : null;
  if (parts === null) return null;
  const [, year = '', , a, b, c, d, e, f, hour, minute = '', second = '00', fraction = '', offset] = parts;
  const [month = '', date = ''] = [a ?? c ?? e, b ?? d ?? f];
  if (!isDate(Number(year), Number(month), Number(date))) return null;
  const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  if (hour === undefined) return { day, time: null, offset: null };
  if (!(Number(hour) < 24 && Number(minute) < 60 && Number(second) < 60)) return null;
  // digits finer than a millisecond are cut off, as parseInstant cuts them
  const milliseconds = fraction === '' ? '' : `.${fraction.padEnd(3, '0').slice(0, 3)}`;
  const time = `${hour.padStart(2, '0')}:${minute}:${second}${milliseconds === '.000' ? '' : milliseconds}`;
  const away = offset === undefined ? null : offset.length === 5 ? `${offset.slice(0, 3)}:${offset.slice(3)}` : offset;
  return away === null || isOffset(away) ? { day, time, offset: away } : null;
}

function isDate(year: number, month: number, date: number): boolean {
  return year >= 1900 && year < 3000 && month >= 1 && month <= 12 && date >= 1 && date <= daysInMonth(year, month);
}

/** 时差: `Z`, or `+08:00` up to 14 hours either way. */
export function isOffset(text: string): boolean {
  return /^(?:Z|[+-](?:0\d|1[0-4]):[0-5]\d)$/.test(text);
}
