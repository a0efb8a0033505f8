import {
  checkObject,
  checkOption,
  type Day,
  daysBetween,
  type Locale,
  parseDay,
  renderText,
  type Text,
  type TextParams,
} from '@zhanggui/core';
import { guarded } from '../role/guarded.js';
import type { Meta } from '../role/meta.js';
import { nextReviewDay } from '../role/nextReviewDay.js';
import { proseIn } from '../role/proseIn.js';
import { checkItems, checkText } from '../role/readShapes.js';
import { markdownOf } from './markdownOf.js';
import type { CalendarDays } from './toICalendar.js';

/** What is reviewed: a playbook, or an SOP that says when it was looked through. */
export type ReviewedDocument = Pick<Meta, 'id' | 'name' | 'owner' | 'reviewedAt' | 'reviewEveryMonths'>;

/**
 * 复核报告: which descriptions must be looked through again, as a Markdown table: the longest overdue first, then by day.
 *
 * @param options - `today`: a description is fresh up to and with its day
 * @throws `day/not-day`, `day/not-count`, `day/out-of-range`, `playbook/not-text`, `option/unknown` for another locale, `shape/not-list`, `shape/not-object`, `limit/exceeded`
 * @example
 * ```ts
 * import { parseDay } from '@zhanggui/core';
 * import { reviewReport } from '@zhanggui/playbooks';
 * const fresh = { id: 'a', name: { zh: '上架' }, owner: 'editor', reviewedAt: parseDay('2026-06-01') };
 * const stale = { id: 'b', name: { zh: '退货' }, owner: 'service', reviewedAt: parseDay('2025-06-01') };
 * const lines = reviewReport([fresh, stale], { today: parseDay('2026-06-18'), locale: 'zh' }).split('\n');
 * lines.slice(4); // => ['| 退货 | service | 2026-06-01 | 逾期 17 天 |', '| 上架 | editor | 2027-06-01 | 还有 348 天 |', '']
 * ```
 */
export function reviewReport(list: readonly ReviewedDocument[], options: { readonly today: Day; readonly locale: Locale }): string {
  checkObject('options', options);
  const { locale } = options;
  const today = parseDay(options.today);
  const say = (key: keyof typeof words, params: TextParams = {}) => renderText(words[key], params, locale);
  const rows = byReview(list).map(({ name, owner, day }) => {
    const late = daysBetween(day, today);
    return [proseIn(name, locale), owner, day, late > 0 ? say('overdue', { days: late }) : say('left', { days: -late })];
  });
  return markdownOf([
    { kind: 'heading', level: 1, text: say('title', { day: today }) },
    { kind: 'table', head: [say('name'), say('owner'), say('day'), say('state')], rows },
  ]);
}

/**
 * 复核进日历: the review day of each description as an event for {@link toICalendar}.
 *
 * @throws as {@link reviewReport}
 * @example
 * ```ts
 * import { parseDay } from '@zhanggui/core';
 * import { reviewEvents } from '@zhanggui/playbooks';
 * const sop = { id: 'returns', name: { zh: '退货' }, owner: 'service', reviewedAt: parseDay('2025-06-01') };
 * reviewEvents([sop], { locale: 'zh' }).map(({ summary, from }) => [summary, from]); // => [['复核：退货', '2026-06-01']]
 * ```
 */
export function reviewEvents(list: readonly ReviewedDocument[], options: { readonly locale: Locale }): CalendarDays[] {
  checkObject('options', options);
  const { locale } = options;
  checkOption('locale', locale, ['zh', 'en']);
  return byReview(list).map(({ id, name, day }) => ({
    uid: `review-${id}@zhanggui`,
    summary: renderText(words.event, { name: proseIn(name, locale) }, locale),
    from: day,
    to: day,
  }));
}

function byReview(list: readonly ReviewedDocument[]) {
  return guarded('list', list, () => {
    checkItems('list', list);
    const read = list.map(({ id, name, owner, reviewedAt, reviewEveryMonths }) => {
      checkText('id', id);
      checkText('owner', owner);
      return { id, name, owner, day: nextReviewDay({ reviewedAt, ...(reviewEveryMonths !== undefined && { reviewEveryMonths }) }) };
    });
    return read.sort((a, b) => (a.day < b.day ? -1 : Number(a.day > b.day)));
  });
}

const words = {
  title: { zh: '复核报告 {day}', en: 'Reviews as of {day}' },
  name: { zh: '名称', en: 'Name' },
  owner: { zh: '维护', en: 'Kept by' },
  day: { zh: '最晚复核', en: 'Review by' },
  state: { zh: '状态', en: 'State' },
  overdue: { zh: '逾期 {days} 天', en: '{days} days overdue' },
  left: { zh: '还有 {days} 天', en: '{days} days left' },
  event: { zh: '复核：{name}', en: 'Review: {name}' },
} as const satisfies Record<string, Text>;
