import type { Prose } from '../role/prose.js';
import type { Condition, FactDefinition } from '../sop/condition.js';

/** 诊断树: from a symptom to its causes and what is done about them. */
export interface DiagnosisTree {
  readonly id: string;
  readonly name: Prose;
  /** When one begins to look. */
  readonly symptom?: Condition;
  /** What the tests ask for. */
  readonly facts: readonly FactDefinition[];
  /** Facts that the shop decides itself, such as a limit: without one there is no diagnosis. */
  readonly needs?: readonly string[];
  readonly causes: readonly [Cause, ...Cause[]];
}

/** 原因: a test with three answers (yes, no, not known), and what to do where it is yes. */
export interface Cause {
  readonly id: string;
  readonly name: Prose;
  readonly test: Condition;
  /** 追问: what to ask where the test cannot be answered. */
  readonly ask?: Prose;
  /** Where one looks: a report, a page of the backend. */
  readonly source?: Prose;
  /** Ranks causes that hold at the same time: the heavier first. Default 1. */
  readonly weight?: number;
  readonly actions: readonly Action[];
  /** 再往下查: asked only where this one holds. */
  readonly causes?: readonly Cause[];
}

/** 动作: what is done about a cause. */
export interface Action {
  readonly id: string;
  readonly text: Prose;
  readonly owner?: string;
  /** Days until it is due; whole, from 0. */
  readonly dueDays?: number;
  readonly sop?: string;
  readonly kpi?: string;
}
