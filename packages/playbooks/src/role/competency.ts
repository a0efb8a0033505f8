import type { Prose } from './prose.js';

/** 能力: what a role must be able to do, in levels that can be seen. */
export interface Competency {
  readonly id: string;
  readonly name: Prose;
  readonly dimension: CompetencyDimension;
  /** Rising levels from 1; not every level need be described. */
  readonly levels: readonly [CompetencyLevel, ...CompetencyLevel[]];
}

/** 能力维度: 专业知识, 工作技能, 通用能力, 职业素养. */
export type CompetencyDimension = 'knowledge' | 'skill' | 'general' | 'attitude';

/** 能力等级. */
export interface CompetencyLevel {
  readonly level: number;
  readonly summary: Prose;
  /** 行为表现: what one sees somebody of this level do. */
  readonly signals: readonly Prose[];
  readonly examples?: readonly Prose[];
}

/** 能力要求: what level a role asks for. */
export interface RequiredCompetency {
  readonly competency: string;
  readonly level: number;
}
