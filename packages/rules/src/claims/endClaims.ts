import { addDays, at, type Day, dayOf, daysBetween, type Instant, isDay } from '@zhanggui/core';
import type { ReadListing } from '../rule/readListing.js';
import type { ClaimLexicon } from '../words/claimLexicon.js';
import { claimReader } from './claimsOf.js';
import { countOf, countPattern } from './countOf.js';
import { overlaps } from './overlaps.js';
import { type DayPart, statedHour } from './statedHour.js';
import { clauseAround, sightOf, tightTexts, tightWord } from './tightTexts.js';

/** 截止说法: until when, at the latest, an offer lasts by what a text says. */
export interface EndClaim {
  readonly word: string;
  readonly at: ReturnType<typeof sightOf>['at'];
  readonly until: Instant;
}

export interface EndClaimOptions {
  /** The day on which the text is read: 今晚 is its evening. */
  readonly day: Day;
  readonly lifted: boolean;
  /** Also as known: a date without a year is the one next to it. */
  readonly endsAt: Instant | null;
}

const clock = `(?:(\\d{1,2}|${countPattern})(?:点|时|:)(\\d{2}|半|整)?(?:分)?)?`;
const over =
  '(?:前|之前|准时|准点|活动|优惠|特价|即将|就|即|将|会|全部|正式|统一){0,3}(?:结束|截止|截至|收官|恢复原价|恢复日常价|涨价|恢复正价|下架|停售)';
const named = `(今天|今日|今晚|今夜|明天|明日|明晚|明早|后天)(晚上|夜里|凌晨|上午|早上|中午|下午|傍晚)?${clock}${over}`;
const dated = `(?:(\\d{4})年)?(\\d{1,2})月(\\d{1,2})[日号](晚上|夜里|凌晨|上午|早上|中午|下午|傍晚|晚)?${clock}${over}`;

/** What ends in such a clause is no offer. */
const otherEnds = /发货|揽收|接单|配送|派送|营业|下播|直播|开播|客服|比赛|课程|报名|投票|考试|上班|会议|演出|展览|保质|有效期/;

/** Makes the reader of what a listing says of the end of its offer. */
export function endClaimReader(lexicon: ClaimLexicon): (listing: ReadListing, options: EndClaimOptions) => readonly EndClaim[] {
  const claims = claimReader(lexicon);
  const [byName, byDate] = [new RegExp(named, 'g'), new RegExp(dated, 'g')];
  return (listing, { day, lifted, endsAt }) => {
    const list: EndClaim[] = [];
    for (const tight of tightTexts(listing)) {
      const { text } = tight.view;
      if (!/结束|截[止至]|收官|恢复|涨价|下架|停售/.test(text)) continue;
      for (const [expression, read] of [
        [byName, namedEnd],
        [byDate, datedEnd],
      ] as const)
        for (const hit of text.matchAll(expression)) {
          const to = hit.index + hit[0].length;
          const until = read(hit, day, endsAt);
          const sight = sightOf(tight, hit.index, to);
          if (until !== null && !otherEnds.test(clauseAround(text, hit.index, to))) list.push({ ...sight, until });
        }
    }
    // a last day by the lexicon stands in an offer; one that says its hour was read above
    const isKnown = overlaps(list.map(({ at }) => at));
    for (const { text, hit } of claims(listing, lifted).get('scarcity') ?? []) {
      const until =
        hit.lifted || isKnown({ ...text.at, start: hit.start, end: hit.end })
          ? null
          : lastDayOf(tightWord(text.text.slice(hit.start, hit.end)), day);
      if (until !== null)
        list.push({ word: text.text.slice(hit.start, hit.end), at: { ...text.at, start: hit.start, end: hit.end }, until });
    }
    return list;
  };
}

/** 最后三天, 仅限今天, 明天涨价: when the last of these days is over. */
function lastDayOf(word: string, day: Day): Instant | null {
  const [, number, unit] = new RegExp(`最后(${countPattern})(天|日|晚|小时|分钟)`).exec(word) ?? [];
  const count = number === undefined ? null : countOf(number);
  if (count !== null) {
    if (unit === '小时' || unit === '分钟') return count > 24 * 60 ? null : endOf(day, unit === '小时' ? Math.ceil(count / 24) : 1);
    return count < 1 || count > 366 ? null : endOf(day, Math.floor(count) - 1);
  }
  if (/明[天日早]/.test(word)) return /今[天日晚]/.test(word) || /恢复|涨/.test(word) ? endOf(day, 0) : null;
  return /今[天日晚]|仅此一天|只此一天|限时一天/.test(word) ? endOf(day, 0) : null;
}

function namedEnd([, name, part, hour, minute]: RegExpMatchArray, day: Day): Instant | null {
  const ahead = name === '后天' ? 2 : name!.startsWith('明') ? 1 : 0;
  const isNight = name!.endsWith('晚') || name!.endsWith('夜');
  const partOfDay = isNight ? (part === '凌晨' ? '今夜凌晨' : '晚上') : name === '明早' ? '早上' : part;
  return instantOf(day, ahead, { part: partOfDay, hour, minute });
}

function datedEnd([, year, month, date, part, hour, minute]: RegExpMatchArray, day: Day, endsAt: Instant | null): Instant | null {
  const near = endsAt === null ? day : dayOf(endsAt);
  const years = year === undefined ? [-1, 0, 1].map((step) => Number(near.slice(0, 4)) + step) : [Number(year)];
  const days = years
    .map((each) => `${String(each).padStart(4, '0')}-${month!.padStart(2, '0')}-${date!.padStart(2, '0')}`)
    .filter(isDay)
    .sort((a, b) => Math.abs(daysBetween(near, a)) - Math.abs(daysBetween(near, b)));
  return days[0] === undefined ? null : instantOf(days[0], 0, { part: part === '晚' ? '晚上' : part, hour, minute });
}

function instantOf(
  day: Day,
  ahead: number,
  { part, hour, minute }: { readonly part: string | undefined; readonly hour: string | undefined; readonly minute: string | undefined },
): Instant | null {
  if (hour === undefined) return endOf(day, ahead);
  const said = countOf(hour);
  const minutes = minute === undefined || minute === '整' ? 0 : minute === '半' ? 30 : Number(minute);
  if (said === null || !Number.isInteger(said) || said > 24 || minutes > 59) return null;
  // 08:00 is written for machines, and means what it says
  const hours = part === undefined && hour.startsWith('0') ? said : statedHour(said, (part ?? null) as DayPart | null);
  if (hours === null || (said === 24 && minutes > 0)) return null;
  const last = endOf(day, ahead + Math.floor(hours / 24));
  const clock = `${String(hours % 24).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
  return last === null ? null : at(addDays(day, ahead + Math.floor(hours / 24)), clock);
}

/** When a day is over that lies so many days ahead; `null` past the year 9999. */
function endOf(day: Day, ahead: number): Instant | null {
  return daysBetween(day, lastDay) > ahead ? at(addDays(day, ahead), '24:00') : null;
}

const lastDay = '9999-12-31' as Day;
