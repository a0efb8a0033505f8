import { checkObject, type Day, parseDay } from '@zhanggui/core';
import { guarded } from '../role/guarded.js';
import type { LifecycleStatus, Meta } from '../role/meta.js';
import { nextReviewDay } from '../role/nextReviewDay.js';
import { isText } from '../role/readShapes.js';

/** 读出来的状态: `expired` follows from the day of review, it is never written. */
export type ReadStatus = LifecycleStatus | 'expired';

/** 状态变更. */
export type LifecycleChange = { readonly to: 'approved'; readonly by: string } | { readonly to: Exclude<LifecycleStatus, 'approved'> };

/** 变更结果: a description with its new state, or why it cannot have it. */
export type LifecycleResult<Described> =
  | { readonly ok: true; readonly described: Described }
  | {
      readonly ok: false;
      readonly code: 'lifecycle/not-allowed' | 'lifecycle/not-approved' | 'lifecycle/self-approval' | 'lifecycle/not-status';
      readonly params: { readonly from: string; readonly to: string };
    };

/** What a state follows from. */
export type Described = Pick<Meta, 'contributors' | 'reviewedAt' | 'reviewEveryMonths' | 'status'>;

/** From each state, those that may follow. */
const next: Readonly<Record<LifecycleStatus, readonly LifecycleStatus[]>> = {
  draft: ['review', 'archived'],
  review: ['draft', 'approved', 'archived'],
  approved: ['draft', 'published', 'archived'],
  published: ['draft', 'review', 'archived'],
  archived: ['draft'],
};

/**
 * 文档状态 on a day: what is written, but `expired` for what is published and past its day of review. What says nothing is a draft.
 *
 * @throws `day/not-day`, `day/not-count`, `day/out-of-range`, `shape/not-object`
 * @example
 * ```ts
 * import { parseDay } from '@zhanggui/core';
 * import { statusOn } from '@zhanggui/playbooks';
 * const described = { contributors: ['王芳'], reviewedAt: parseDay('2025-11-21'), status: 'published' } as const;
 * statusOn(described, parseDay('2026-11-21')); // => 'published'
 * statusOn(described, parseDay('2026-11-22')); // => 'expired'
 * ```
 */
export function statusOn(described: Described, day: Day): ReadStatus {
  checkObject('/', described);
  return guarded('/', described, ({ status = 'draft', reviewedAt, reviewEveryMonths }) => {
    parseDay(day);
    if (status !== 'published') return status;
    return day > nextReviewDay({ reviewedAt, ...(reviewEveryMonths !== undefined && { reviewEveryMonths }) }) ? 'expired' : 'published';
  });
}

/**
 * 状态流转: draft → review → approved → published → archived, and back to draft from everywhere. Only what was approved is published, and whoever is the
 * only one who wrote it does not approve it.
 *
 * @returns a rejection, never an error, for a state that may not follow (`lifecycle/not-allowed`), for publishing what nobody approved
 *   (`lifecycle/not-approved`), for approving one's own work (`lifecycle/self-approval`) and for what is no state (`lifecycle/not-status`)
 * @example
 * ```ts
 * import { parseDay } from '@zhanggui/core';
 * import { advance } from '@zhanggui/playbooks';
 * const draft = { contributors: ['王芳'], reviewedAt: parseDay('2026-11-21'), status: 'review' } as const;
 * advance(draft, { to: 'published' }); // => { ok: false, code: 'lifecycle/not-approved', params: { from: 'review', to: 'published' } }
 * advance(draft, { to: 'approved', by: '王芳' }).ok; // => false
 * advance(draft, { to: 'approved', by: '李雷' }).ok; // => true
 * ```
 */
export function advance<Own extends Described>(described: Own, change: LifecycleChange): LifecycleResult<Own> {
  try {
    const from = described.status ?? 'draft';
    const { to } = change;
    const refuse = (code: Extract<LifecycleResult<Own>, { ok: false }>['code']) =>
      ({ ok: false, code, params: { from: said(from), to: said(to) } }) as const;
    if (!Object.hasOwn(next, from) || !Object.hasOwn(next, to)) return refuse('lifecycle/not-status');
    if (to === 'published' && from !== 'approved') return refuse('lifecycle/not-approved');
    if (!next[from].includes(to)) return refuse('lifecycle/not-allowed');
    if (to === 'approved') {
      const { by } = change as { readonly by: unknown };
      const others = Array.isArray(described.contributors) && described.contributors.some((name) => name !== by);
      if (!isText(by)) return refuse('lifecycle/not-approved');
      if (!others && described.contributors?.includes(by)) return refuse('lifecycle/self-approval');
    }
    return { ok: true, described: { ...described, status: to } };
  } catch {
    // an object that cannot be read has no state
    return { ok: false, code: 'lifecycle/not-status', params: { from: '', to: '' } };
  }
}

function said(status: unknown): string {
  return typeof status === 'string' ? status.slice(0, 40) : typeof status;
}
