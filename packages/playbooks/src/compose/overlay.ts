import type { Platform } from '@zhanggui/core';
import type { Sop, Step } from '../sop/sop.js';

/** 改动一个步骤: by the id of the step that it is about. */
export type StepChange = InsertStep | ReplaceStep | PatchStep | RemoveStep;

/** 插入: the new step stands in the list before or after another one. */
export interface InsertStep {
  readonly change: 'insert-before' | 'insert-after';
  readonly step: string;
  readonly add: Step;
}

/** 替换. */
export interface ReplaceStep {
  readonly change: 'replace';
  readonly step: string;
  readonly by: Step;
}

/** 改几项: whole fields, so that a list replaces a list. The id stays. */
export interface PatchStep {
  readonly change: 'patch';
  readonly step: string;
  readonly with?: Partial<Omit<Step, 'id'>>;
  /** 去掉几项: optional fields that the step has no more. */
  readonly without?: readonly Exclude<keyof Step, 'id'>[];
}

/** 删除. */
export interface RemoveStep {
  readonly change: 'remove';
  readonly step: string;
}

/** 改动一个流程: fields of its own, then its steps, one change after the other. */
export interface SopChange {
  readonly sop: string;
  readonly with?: Partial<Omit<Sop, 'id' | 'steps'>>;
  /** 去掉几项: optional fields that the SOP has no more. */
  readonly without?: readonly Exclude<keyof Sop, 'id' | 'steps'>[];
  readonly steps?: readonly StepChange[];
}

/** 叠加层: what one platform, store or group of customers does otherwise. */
export interface Overlay {
  /** For which of them; every one that is named must be the case. Left out: always. */
  readonly for?: OverlayTarget;
  readonly sops: readonly SopChange[];
}

/** 适用场合. */
export interface OverlayTarget {
  readonly platform?: Platform;
  readonly store?: string;
  /** 人群. */
  readonly segment?: string;
}
