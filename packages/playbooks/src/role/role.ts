import type { RequiredCompetency } from './competency.js';
import type { Prose } from './prose.js';

/** 职责条目: one thing that a role does, may decide or is measured by. */
export interface Duty {
  readonly id: string;
  readonly text: Prose;
}

/** 若干条目: in order of weight, never none, so that no role is left vague. */
export type Duties = readonly [Duty, ...Duty[]];

/** 岗位: what one seat in the shop answers for, does, may decide and is measured by. */
export interface Role {
  readonly id: string;
  readonly name: Prose;
  /** Other Chinese names under which shops know it. */
  readonly aliases?: readonly string[];
  /** 核心职责, in one sentence. */
  readonly coreDuty: Prose;
  /** 主要工作. */
  readonly mainWork: Duties;
  /** 日常工作: what comes again every working day. */
  readonly dailyWork: Duties;
  /** 权限: what the role may decide without asking. */
  readonly authority: Duties;
  /** 考核: what the role is measured by. */
  readonly assessment: Duties;
  /** 汇报对象: the id of the role above; the top has none. */
  readonly reportsTo?: string;
  /** 能力要求. */
  readonly competencies?: readonly RequiredCompetency[];
  /** 职级, from the highest. */
  readonly grades?: readonly string[];
}
