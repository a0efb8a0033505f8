import { applyAtUnit } from '../../engine/applyAll.js';
import { gate, grant, type Run, tryStep } from '../../engine/run.js';
import type { Step } from '../../engine/step.js';
import type { Position } from './bounds.js';
import { forkRun } from './forkRun.js';

/** Coupons of blocks as they are used, the last one first, and at which slot. */
interface Used {
  readonly candidate: number;
  readonly slot: number;
  readonly before: Used | null;
}

/** 方案: a choice of coupons that was followed to its end. */
export interface Choice {
  readonly payable: number;
  readonly count: number;
  readonly decided: Uint8Array;
  readonly used: Used | null;
}

/** What is decided at a node, and what is due. */
export interface Decisions {
  /** The slot that is due. */
  readonly at: number;
  readonly decided: Uint8Array;
  /** How many coupons are used. */
  readonly count: number;
  readonly used: Used | null;
  /** Within a block: how many of it were used, and which need not be next, since they might as well have come before. */
  readonly taken: number;
  readonly asleep: readonly number[];
  /** How many of the early decisions are made. */
  readonly early: number;
}

/** 搜索树的一个节点: some coupons are decided, the rest is open. */
export interface Node extends Decisions {
  /** Where it comes from, and the step that applies then, if any. */
  readonly from: Position;
  readonly step: Step | null;
  /** Where that leads; null where it is worked out again when it is needed, since there may be many of them. */
  readonly position: Position | null;
  readonly payable: number;
  /** No less is paid whatever else is decided. */
  readonly least: number;
}

/** A way on from a node: what it decides otherwise, and what applies first. */
export type Way = Partial<Decisions> & { readonly from?: Position; readonly step?: Step };

export function positionOf({ from, step, position }: Node): Position {
  return position ?? positionAfter(from, step);
}

/** Where a step leads that can apply. */
export function positionAfter(from: Position, step: Step | null): Position {
  return step === null ? from : { ...from, run: applying(from, step)!.fork(), seen: null };
}

/** A step that can apply to a run. */
export interface Applying {
  /** Lets it apply to the run of the position itself. */
  readonly here: (own: Run) => void;
  /** Lets it apply to a copy. */
  readonly fork: () => Run;
}

/** Of one that is not dealt with together with its group. Null where it cannot apply. */
export function applying({ run, listed }: Position, step: Step): Applying | null {
  if (!listed) {
    const fork = forkRun(run);
    applyAtUnit(fork, step, [step]);
    if (!fork.basket.applied.has(step.id)) return null;
    return { here: (own) => applyAtUnit(own, step, [step]), fork: () => fork };
  }
  if (gate(run, step) !== null) return null;
  const attempt = tryStep(run, step, run.everyLine);
  if ('reason' in attempt) return null;
  return {
    here: (own) => grant(own, step, attempt),
    fork() {
      // only what it takes from is copied
      const fork = forkRun(run, attempt);
      grant(fork, step, attempt);
      return fork;
    },
  };
}
