import { checkObject, type Day, parseDay } from '@zhanggui/core';
import type { RuleChange } from '../knowledge/knowledgeEntry.js';
import { guarded } from '../role/guarded.js';
import { nextReviewDay } from '../role/nextReviewDay.js';
import { checkItems } from '../role/readShapes.js';
import type { Trigger } from '../sop/trigger.js';
import { readRuleChange } from './affected.js';
import { type About, ruleChangeAffects } from './ruleChangeAffects.js';

/** What is looked at: an SOP, a playbook, or any description with a day on which it was looked through. */
export interface Reviewed extends About {
  readonly reviewedAt: Day;
  /** Default 12. */
  readonly reviewEveryMonths?: number;
  readonly triggers?: readonly Trigger[];
}

/** 复核选项. */
export interface ReviewOptions {
  readonly today: Day;
  readonly ruleChanges?: readonly RuleChange[];
  /** 市场变化 and other things that happened: those that a trigger of the SOP names count. */
  readonly events?: readonly { readonly event: string; readonly on: Day }[];
}

/** 复核情况. */
export interface ReviewStatus {
  /** `due`: something has changed since it was looked through. `overdue`: its day is past, changed or not. */
  readonly status: 'current' | 'due' | 'overdue';
  /** The last day on which it is still in time. */
  readonly dueOn: Day;
  /** Ids of the rule changes, and names of the events, since it was looked through. */
  readonly reasons: readonly string[];
}

/**
 * 是否该复核: whether a description must be looked through again.
 *
 * It is current for 12 calendar months (or `reviewEveryMonths`) after the day it was looked through, that day of the month included; looked through on
 * 02-29 it is due on 02-28. A rule change that took effect after that day, and not after today, makes it due where platform and topic match; so does an
 * event that one of its triggers names.
 *
 * @throws `day/not-day`, `day/not-count`, `day/out-of-range`, `shape/not-object`, `shape/not-list`, `playbook/not-text`, `limit/exceeded`
 * @example
 * ```ts
 * import { parseDay } from '@zhanggui/core';
 * import { reviewStatus } from '@zhanggui/playbooks';
 * reviewStatus({ reviewedAt: parseDay('2024-02-29') }, { today: parseDay('2025-03-01') }); // => { status: 'overdue', dueOn: '2025-02-28', reasons: [] }
 * ```
 */
export function reviewStatus(reviewed: Reviewed, options: ReviewOptions): ReviewStatus {
  checkObject('/', reviewed);
  checkObject('/options', options);
  return guarded('/', reviewed, () => {
    const { reviewedAt, reviewEveryMonths = 12, triggers = [], platforms, topics } = reviewed;
    const { today, ruleChanges = [], events = [] } = options;
    parseDay(today);
    checkItems('/options/ruleChanges', ruleChanges);
    checkItems('/options/events', events);
    checkItems('/triggers', triggers);
    const dueOn = nextReviewDay({ reviewedAt, reviewEveryMonths });
    const named = new Set(triggers.flatMap((trigger) => (trigger.kind === 'event' ? [trigger.event] : [])));
    const changes = ruleChanges.filter((change, index) => {
      const { platform, topics: about } = readRuleChange(`/options/ruleChanges/${index}`, change);
      const touches = ruleChangeAffects({ platforms, topics }, { topics: about, ...(platform !== null && { platform }) });
      const isNew = isSince(change.effectiveFrom, reviewedAt, today);
      return touches && isNew;
    });
    const since = events.filter(({ on }) => isSince(on, reviewedAt, today));
    const happened = since.filter(({ event }) => named.has(event));
    const reasons = [...changes.map(({ id }) => id), ...happened.map(({ event }) => event)];
    return { status: today > dueOn ? 'overdue' : reasons.length > 0 ? 'due' : 'current', dueOn, reasons };
  });
}

/** After one day and by another. @throws `day/not-day` */
function isSince(given: Day, after: Day, by: Day): boolean {
  const day = parseDay(given);
  return day > after && day <= by;
}
