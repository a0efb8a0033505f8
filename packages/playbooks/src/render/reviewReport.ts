import {
  checkObject,
  checkOption,
  type Day,
  daysBetween,
  type Locale,
  parseDay,
  renderText,
  shown,
  type Text,
  type TextParams,
  ZhangguiError,
} from '@zhanggui/core';
import { coreRoleNames } from '../role/coreRoleNames.js';
import { guarded } from '../role/guarded.js';
import type { Meta } from '../role/meta.js';
import { nextReviewDay } from '../role/nextReviewDay.js';
import { proseIn } from '../role/proseIn.js';
import { checkItems, checkText } from '../role/readShapes.js';
import { markdownOf } from './markdownOf.js';
import { type RoleNames, roleName } from './roleName.js';
import type { CalendarDays } from './toICalendar.js';

/** What is reviewed: a playbook, or an SOP that says when it was looked through. */
export type ReviewedDocument = Pick<Meta, 'id' | 'name' | 'owner' | 'reviewedAt' | 'reviewEveryMonths'>;

/**
 * 复核报告: which descriptions must be looked through again, as a Markdown table: the longest overdue first, then by day.
 *
 * @param options - `today`: a description is fresh up to and with its day; `roleNames`: an owner who is not among them keeps the id
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
export function reviewReport(
  list: readonly ReviewedDocument[],
  options: { readonly today: Day; readonly locale: Locale; readonly roleNames?: RoleNames },
): string {
  return guarded('list', list, () => {
    checkObject('options', options);
    const { locale, roleNames = coreRoleNames } = options;
    const today = parseDay(options.today);
    const say = (key: keyof typeof words, params: TextParams = {}) => renderText(words[key], params, locale);
    const rows = byReview(list).map(({ name, owner, day }) => {
      const late = daysBetween(day, today);
      const state = late > 0 ? say('overdue', { days: late }) : say('left', { days: -late });
      return [proseIn(name, locale), roleName(owner, roleNames)[locale], day, state];
    });
    return markdownOf([
      { kind: 'heading', level: 1, text: say('title', { day: today }) },
      { kind: 'table', head: [say('name'), say('owner'), say('day'), say('state')], rows },
    ]);
  });
}

/**
 * 复核进日历: the review day of each description as an event for {@link toICalendar}.
 *
 * @throws as {@link reviewReport}; `playbook/duplicate-id` for two descriptions of one id, of which a calendar would keep one
 * @example
 * ```ts
 * import { parseDay } from '@zhanggui/core';
 * import { reviewEvents } from '@zhanggui/playbooks';
 * const sop = { id: 'returns', name: { zh: '退货' }, owner: 'service', reviewedAt: parseDay('2025-06-01') };
 * reviewEvents([sop], { locale: 'zh' }).map(({ summary, from }) => [summary, from]); // => [['复核：退货', '2026-06-01']]
 * ```
 */
export function reviewEvents(list: readonly ReviewedDocument[], options: { readonly locale: Locale }): CalendarDays[] {
  return guarded('list', list, () => {
    checkObject('options', options);
    const { locale } = options;
    checkOption('locale', locale, ['zh', 'en']);
    const documents = byReview(list);
    const ids = new Set<string>();
    for (const { id } of documents) {
      if (ids.has(id)) throw new ZhangguiError('playbook/duplicate-id', { path: 'list', id: shown(id) });
      ids.add(id);
    }
    return documents.map(({ id, name, day }) => ({
      uid: `review-${id}@zhanggui`,
      summary: renderText(words.event, { name: proseIn(name, locale) }, locale),
      from: day,
      to: day,
    }));
  });
}

function byReview(list: readonly ReviewedDocument[]) {
  checkItems('list', list);
  const read = list.map(({ id, name, owner, reviewedAt, reviewEveryMonths }) => {
    checkText('id', id);
    checkText('owner', owner);
    return { id, name, owner, day: nextReviewDay({ reviewedAt, ...(reviewEveryMonths !== undefined && { reviewEveryMonths }) }) };
  });
  return read.sort((a, b) => (a.day < b.day ? -1 : Number(a.day > b.day)));
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
