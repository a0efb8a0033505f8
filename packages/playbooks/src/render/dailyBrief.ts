import { checkObject, checkOption, dayOf, type Instant, type Locale, parseDay, renderText, type Text, timeOf } from '@zhanggui/core';
import type { ActionItem } from '../diagnosis/actionItem.js';
import { coreRoleNames } from '../role/coreRoleNames.js';
import { guarded } from '../role/guarded.js';
import type { Prose } from '../role/prose.js';
import { checkItems, checkText, readProse } from '../role/readShapes.js';
import type { Timer } from '../run/timers.js';
import { markdownOf } from './markdownOf.js';
import { type RoleNames, roleName } from './roleName.js';

/** 今天的事: actions, the clocks of open steps, and what else must be known. */
export interface DailyWork {
  readonly items?: readonly ActionItem[];
  /** A step of a run by its name, as `timers` says. */
  readonly steps?: readonly { readonly name: Prose; readonly timer: Timer }[];
  /** 预警: figures out of bounds, risks. */
  readonly alerts?: readonly Prose[];
}

/**
 * 每日简报: what is to be done today, as a Markdown list, one line each: what is overdue, the longest first; what is due today, whole days first, then by time; the alerts.
 *
 * An action is due until the end of its day in Beijing. What is done, or due on another day, has no line.
 *
 * @param options - `roleNames`: an owner who is not among them, such as a person, keeps the name
 * @returns an empty text where there is nothing to do
 * @throws `day/not-instant`, `day/not-day`, `option/unknown` for another locale, `playbook/not-text`, `shape/not-list`, `shape/not-object`, `limit/exceeded`
 * @example
 * ```ts
 * import { parseDay, parseInstant } from '@zhanggui/core';
 * import { dailyBrief } from '@zhanggui/playbooks';
 * const item = (id: string, due: string) => ({ id, text: { zh: id }, owner: '店长', due: parseDay(due), done: false });
 * const items = [item('改主图', '2026-06-18'), item('补货', '2026-06-15')];
 * const brief = dailyBrief({ items, alerts: [{ zh: '退款率 12%' }] }, { now: parseInstant('2026-06-18T09:00:00+08:00'), locale: 'zh' });
 * brief; // => '- 逾期：补货（店长，2026-06-15）\n- 今天：改主图（店长，2026-06-18）\n- 预警：退款率 12%\n'
 * ```
 */
export function dailyBrief(
  work: DailyWork,
  options: { readonly now: Instant; readonly locale: Locale; readonly roleNames?: RoleNames },
): string {
  return guarded('work', work, () => {
    checkObject('work', work);
    checkObject('options', options);
    const { now, locale, roleNames = coreRoleNames } = options;
    const { items = [], steps = [], alerts = [] } = work;
    const today = dayOf(now);
    checkOption('locale', locale, ['zh', 'en']);
    checkItems('items', items);
    checkItems('steps', steps);
    checkItems('alerts', alerts);
    const tasks = [
      ...items.flatMap(({ text, owner, due, done }) => {
        if (done === true) return [];
        checkText('owner', owner);
        const day = parseDay(due);
        // due until its end, after whatever is due at an hour of it
        return [
          { text: readProse('text', text, locale), who: roleName(owner, roleNames)[locale], day, when: `${day}`, until: `${day} 24:00` },
        ];
      }),
      ...steps.flatMap(({ name, timer: { due, state } }) =>
        due === null
          ? []
          : [
              {
                text: readProse('name', name, locale),
                who: '',
                day: dayOf(due),
                when: `${dayOf(due)} ${timeOf(due)}`,
                until: `${dayOf(due)} ${timeOf(due)}`,
                late: state === 'overdue',
              },
            ],
      ),
    ];
    const by = (place: 'when' | 'until') => (a: (typeof tasks)[number], b: (typeof tasks)[number]) =>
      a[place] < b[place] ? -1 : Number(a[place] > b[place]);
    const line = (key: 'overdue' | 'today', { text, who, when }: (typeof tasks)[number]) =>
      renderText(words[key], { text, by: [who, when].filter((part) => part !== '').join(words.comma[locale]) }, locale);
    const isLate = ({ day, late }: { readonly day: string; readonly late?: boolean }) => late === true || day < today;
    const lines = [
      ...tasks
        .filter(isLate)
        .sort(by('until'))
        .map((task) => line('overdue', task)),
      ...tasks
        .filter((task) => !isLate(task) && task.day === today)
        .sort(by('when'))
        .map((task) => line('today', task)),
      ...alerts.map((alert) => renderText(words.alert, { text: readProse('alerts', alert, locale) }, locale)),
    ];
    return lines.length === 0 ? '' : markdownOf([{ kind: 'list', items: lines }]);
  });
}

const words = {
  overdue: { zh: '逾期：{text}（{by}）', en: 'Overdue: {text} ({by})' },
  today: { zh: '今天：{text}（{by}）', en: 'Today: {text} ({by})' },
  alert: { zh: '预警：{text}', en: 'Alert: {text}' },
  comma: { zh: '，', en: ', ' },
} as const satisfies Record<string, Text>;
