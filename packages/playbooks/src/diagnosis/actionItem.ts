import { addDays, type Day, dayOf, type Instant, parseDay, shown, ZhangguiError } from '@zhanggui/core';
import { guarded } from '../role/guarded.js';
import type { Prose } from '../role/prose.js';
import { checkItems, checkText } from '../role/readShapes.js';
import type { DiagnosedCause } from './diagnose.js';

/** 行动项: what somebody does about something, until when. */
export interface ActionItem {
  readonly id: string;
  readonly text: Prose;
  /** The role that does it. */
  readonly owner: string;
  /** By the end of this day. */
  readonly due: Day;
  readonly done: boolean;
  /** The cause that it came from. */
  readonly cause?: string;
  readonly sop?: string;
  readonly kpi?: string;
}

/** 行动项选项. */
export interface ActionItemOptions {
  /** 发现的那天: calendar days are counted from it. */
  readonly from: Day;
  /** Who does what the tree gives nobody. */
  readonly owner: string;
  /** Days for what the tree sets no time; whole, from 0. */
  readonly dueDays: number;
}

/**
 * 诊断变任务: the actions of the causes that hold, each with an owner and a day, in the order of the causes. An action that several causes ask for
 * stands once, as the first of them has it, and is due on the earliest of their days.
 *
 * @param causes - what `diagnose` found
 * @throws `day/not-day`, `day/not-count` also for days below 0, `day/out-of-range`, `playbook/not-text` also for an owner without a name, `shape/not-list`, `shape/not-object`, `limit/exceeded`
 * @example
 * ```ts
 * import { parseDay } from '@zhanggui/core';
 * import { diagnose, toActionItems } from '@zhanggui/playbooks';
 * const action = { id: 'rewrite-title', text: { zh: '重写标题' }, dueDays: 7 };
 * const test = { fact: 'findings', is: '>', than: 0 } as const;
 * const cause = { id: 'own-mistake', name: { zh: '自己的失误' }, test, actions: [action] };
 * const causes = diagnose({ id: 'traffic-drop', name: { zh: '流量下滑' }, facts: [], causes: [cause] }, { findings: 2 });
 * const [item] = toActionItems(causes, { from: parseDay('2026-06-01'), owner: 'operator', dueDays: 3 });
 * [item!.id, item!.owner, item!.due]; // => ['rewrite-title', 'operator', '2026-06-08']
 * ```
 */
export function toActionItems(causes: readonly DiagnosedCause[], options: ActionItemOptions): ActionItem[] {
  return guarded('/causes', causes, () => {
    checkItems('/causes', causes);
    const { from, owner, dueDays } = options;
    checkText('/options/owner', owner);
    const start = parseDay(from);
    const last = after(start, dueDays);
    const items = new Map<string, ActionItem>();
    for (const [at, { cause, answer, actions }] of causes.entries()) {
      if (answer !== 'yes') continue;
      checkItems(`/causes/${at}/actions`, actions);
      for (const { id, text, owner: by, dueDays: days, sop, kpi } of actions) {
        checkText(`/causes/${at}/actions/id`, id);
        if (by !== undefined) checkText(`/causes/${at}/actions/owner`, by);
        const due = days === undefined ? last : after(start, days);
        const asked = items.get(id);
        if (asked !== undefined) {
          if (due < asked.due) items.set(id, { ...asked, due });
          continue;
        }
        items.set(id, { id, text, owner: by ?? owner, due, done: false, cause, ...(sop && { sop }), ...(kpi && { kpi }) });
      }
    }
    return [...items.values()];
  });
}

/** @throws `day/not-count` also below 0: nothing is due before it was found */
function after(start: Day, days: number): Day {
  if (days < 0) throw new ZhangguiError('day/not-count', { value: shown(days) });
  return addDays(start, days);
}

/**
 * 逾期的行动项: those that are not done and whose day is over, the longest overdue first, ties by the order of the list.
 *
 * @param now - a day is over when the next one has begun in Beijing
 * @throws `day/not-instant`, `day/not-day`, `shape/not-list`, `shape/not-object`, `limit/exceeded`
 * @example
 * ```ts
 * import { parseDay, parseInstant } from '@zhanggui/core';
 * import { overdueItems } from '@zhanggui/playbooks';
 * const item = { id: 'a', text: { zh: '补货' }, owner: 'buyer', due: parseDay('2026-06-08'), done: false };
 * overdueItems([item], parseInstant('2026-06-08T23:59:59+08:00')).length; // => 0
 * overdueItems([item], parseInstant('2026-06-09T00:00:00+08:00')).length; // => 1
 * ```
 */
export function overdueItems(items: readonly ActionItem[], now: Instant): ActionItem[] {
  return guarded('/items', items, () => {
    checkItems('/items', items);
    const today = dayOf(now);
    const late = items.filter(({ done, due }) => parseDay(due) < today && done !== true);
    return late.sort((a, b) => (a.due < b.due ? -1 : Number(a.due > b.due)));
  });
}
