import type { Instant } from '@zhanggui/core';
import type { Pause } from '@zhanggui/core/calendar';
import type { FactValue } from '../sop/condition.js';
import type { SopPin } from './compiledSop.js';

/** 运行记录: where one piece of work stands. Plain JSON; it follows from its events, which the caller keeps. */
export interface Run {
  /** The id of the event that started it. */
  readonly id: string;
  readonly sop: SopPin;
  /** `rejected`: an approval said no and nothing is opened again. */
  readonly status: 'running' | 'paused' | 'done' | 'rejected' | 'cancelled';
  readonly startedAt: Instant;
  /** Whoever started it, by id. */
  readonly startedBy: string;
  /** When the last event happened; of a run that has ended, its end. */
  readonly at: Instant;
  /** Ids of the events of that moment: what comes twice is known by them. */
  readonly seen: readonly string[];
  readonly facts: { readonly [name: string]: FactValue };
  readonly pauses: readonly Pause[];
  /** In the order of the SOP; steps that are not yet to be done are left out. */
  readonly steps: readonly StepState[];
}

/** 步骤状态. */
export type StepState = OpenStep | SettledStep;

/** A step that somebody may work on, or that waits for a fact to be told whether it is to be done. */
export interface OpenStep {
  readonly id: string;
  readonly status: 'waiting' | 'ready' | 'begun';
  /** Since when nothing before it is open; of one that had to wait for a fact, and waits no more, since the fact was known. */
  readonly readyAt: Instant;
  readonly begunAt?: Instant;
  /** 委派: the person, by id, who has it now. */
  readonly assignee?: string;
  /** Everyone who has worked on it, by id. */
  readonly by?: readonly string[];
  readonly evidence?: readonly EvidenceGiven[];
}

/** A step that is over: done, skipped, passed over by its condition, or off the path that was taken. */
export interface SettledStep {
  readonly id: string;
  readonly status: 'done' | 'skipped' | 'passed' | 'off';
  readonly endedAt: Instant;
  readonly by?: readonly string[];
  /** Of a decision: the branch that was taken. */
  readonly branch?: string;
  readonly evidence?: readonly EvidenceGiven[];
}

/** 已交凭证: a value, or the reason why there is nothing to hand in. */
export type EvidenceGiven =
  | { readonly criterion: string; readonly value: FactValue }
  | { readonly criterion: string; readonly notApplicable: string };
