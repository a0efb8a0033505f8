import { isZhangguiError, shown, ZhangguiError } from '@zhanggui/core';
import type { Condition, FactDefinition } from '../sop/condition.js';
import type { Evidence } from '../sop/criterion.js';
import type { Sla } from '../sop/sla.js';

/** 流程版本: which content of an SOP a run belongs to. */
export interface SopPin {
  readonly id: string;
  /** Left out where the SOP has none. */
  readonly version?: string;
  /** SHA-256 of the SOP as canonical JSON, and of the playbook's facts that it was compiled with: equal for equal content, whatever the order of its keys. */
  readonly hash: string;
}

/** 备好的流程: an SOP made ready to run by `compileSop`. Its steps are numbered in the order of the SOP. Not for JSON: compile again. */
export interface CompiledSop {
  readonly pin: SopPin;
  readonly owner: string;
  readonly steps: readonly CompiledStep[];
  readonly indexes: ReadonlyMap<string, number>;
  /** What a fact is, `null` for one that is only asked for; no map at all where nobody names any, and any fact may come. */
  readonly facts: ReadonlyMap<string, FactDefinition['kind'] | null> | null;
  /** Steps that may wait for a fact, by its name. */
  readonly asking: ReadonlyMap<string, readonly number[]>;
}

/** A step made ready to run. */
export interface CompiledStep {
  readonly id: string;
  readonly kind: 'task' | 'approval' | 'decision';
  readonly accountable: string;
  readonly responsible: readonly string[];
  /** Steps that it waits for, each once: those of `after`, and decisions that lead to it. */
  readonly before: readonly number[];
  /** Steps that wait for it. */
  readonly next: readonly number[];
  /** Steps that a branch of this decision leads to. */
  readonly targets: ReadonlySet<number>;
  readonly when: Question | null;
  readonly optional: boolean;
  /** 工期 in working days; 1 where the SOP says nothing. */
  readonly workdays: number;
  readonly criteria: readonly CompiledCriterion[];
  /** The criteria by their ids. */
  readonly criterionOf: ReadonlyMap<string, CompiledCriterion>;
  readonly sla: Sla | null;
  readonly onReject: number | null;
  readonly branches: readonly CompiledBranch[];
  /** The branches by their ids. */
  readonly branchOf: ReadonlyMap<string, CompiledBranch>;
}

/** A condition and the facts that it asks for. */
export interface Question {
  readonly condition: Condition;
  readonly facts: readonly string[];
}

/** A criterion, with its condition ready to be asked. */
export interface CompiledCriterion {
  readonly id: string;
  readonly evidence: Evidence;
  readonly when: Question | null;
}

/** A branch by the place of the step that it leads to; `null` for the end. */
export interface CompiledBranch {
  readonly id: string;
  readonly when: Question | null;
  readonly to: number | null;
}

/**
 * Works with what came out of `compileSop`. What did not, and cannot be worked with, is the caller's mistake, whatever breaks on the way.
 *
 * @throws `sop/not-compiled`, and the coded errors of `work`
 */
export function withCompiled<Done>(sop: CompiledSop, work: () => Done): Done {
  try {
    checkCompiled(sop);
    return work();
  } catch (error) {
    if (isZhangguiError(error)) throw error;
    throw new ZhangguiError('sop/not-compiled', { value: shown(sop) });
  }
}

/** Refuses what did not come out of `compileSop`. @throws `sop/not-compiled` */
function checkCompiled(sop: unknown): void {
  const compiled =
    typeof sop === 'object' &&
    sop !== null &&
    'indexes' in sop &&
    sop.indexes instanceof Map &&
    'asking' in sop &&
    sop.asking instanceof Map;
  if (!compiled) throw new ZhangguiError('sop/not-compiled', { value: shown(sop) });
}
