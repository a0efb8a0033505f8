import type { Day, Platform } from '@zhanggui/core';
import type { Prose } from '../role/prose.js';
import type { Case } from '../sop/standard.js';

/** 知识条目: a question with its answer, a knack, a success or a failure. */
export interface KnowledgeEntry {
  readonly id: string;
  readonly kind: 'faq' | 'technique' | 'success' | 'failure';
  readonly title: Prose;
  readonly problem: Prose;
  readonly solution: Prose;
  readonly cases?: readonly Case[];
  readonly keywords?: readonly string[];
  /** Of a failure: the step that keeps it from happening again. */
  readonly guards?: readonly StepRef[];
  readonly module?: string;
  readonly recordedOn: Day;
  /** 复核日: when somebody last saw that it still holds. Left out: it is looked through with the playbook. */
  readonly reviewedAt?: Day;
  /** 复核周期 in months, 1 to 120; that of the playbook when left out. */
  readonly reviewEveryMonths?: number;
  readonly platforms?: readonly Platform[];
}

/** 步骤引用. */
export interface StepRef {
  readonly sop: string;
  readonly step: string;
}

/** 规则变更: a platform or a law has changed something. */
export interface RuleChange {
  readonly id: string;
  readonly platform?: Platform;
  readonly topics: readonly string[];
  readonly effectiveFrom: Day;
  readonly severity: 'major' | 'minor';
  readonly summary: Prose;
  readonly source: { readonly title: string; readonly url?: string };
}
