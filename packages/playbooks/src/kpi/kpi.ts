import type { Prose } from '../role/prose.js';

/** 绩效指标: a metric with a target that somebody is measured by. */
export interface Kpi {
  readonly id: string;
  readonly name: Prose;
  /** The id of a metric, or of a figure that the caller has. */
  readonly metric: string;
  readonly better: 'higher' | 'lower';
  readonly unit: Prose;
  /** 目标值. */
  readonly target: number;
  /** 里程碑 on the way, in time: never away from the target. */
  readonly milestones?: readonly number[];
  /** The role that is measured by it. */
  readonly role?: string;
  /** The KPI above, which this one contributes to. */
  readonly contributesTo?: string;
}

/** 计分卡: KPIs of one role with weights that add up to 1. */
export interface Scorecard {
  readonly id: string;
  readonly name: Prose;
  readonly role: string;
  readonly period: 'day' | 'week' | 'month' | 'quarter' | 'year';
  readonly items: readonly [ScorecardItem, ...ScorecardItem[]];
}

/** 计分项: by attainment, capped, or by bands. */
export interface ScorecardItem {
  readonly kpi: string;
  /** From 0, at most 6 decimals. */
  readonly weight: number;
  /** 封顶 of the attainment, from 0: 1.1 is 110 %. Left out: none. */
  readonly cap?: number;
  /** 分段: from the best bound and score to the least; the best that is reached counts. Left out: attainment × 100. */
  readonly bands?: readonly ScoreBand[];
}

/** 分段得分: reached when the actual value is at least as good as `from`. */
export interface ScoreBand {
  readonly from: number;
  readonly score: number;
}

/** 奖惩档: from the highest; the first whose score is reached counts. */
export interface IncentiveBand {
  readonly fromScore: number;
  readonly kind: 'reward' | 'keep' | 'improvement';
  readonly name: Prose;
  /** 改进计划: never empty for `improvement`. */
  readonly plan?: readonly Prose[];
}
