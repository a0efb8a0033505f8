import type { Day, Platform } from '@zhanggui/core';
import type { Prose } from './prose.js';

/** 文档信息: who keeps a description right, which version it is, and when it was last looked through. */
export interface Meta {
  readonly id: string;
  readonly name: Prose;
  /** `1.0`, `2.3.1`: numbers with points; shown as V1.0. */
  readonly version: string;
  /** The role that keeps this description right. */
  readonly owner: string;
  /** Who wrote it, by name; two see more than one. */
  readonly contributors: readonly string[];
  readonly reviewedAt: Day;
  /** 复核周期 in months, 1 to 120; 12 when left out. */
  readonly reviewEveryMonths?: number;
  /** Left out: every platform. */
  readonly platforms?: readonly Platform[];
  /** What it is about, by ids, for rule changes and search: `shipping`, `ads`. */
  readonly topics?: readonly string[];
  readonly status?: LifecycleStatus;
}

/** 文档状态. `expired` is never written: it follows from the review date. */
export type LifecycleStatus = 'draft' | 'review' | 'approved' | 'published' | 'archived';
