import type { Instant } from '@zhanggui/core';
import type { FactValue } from '../sop/condition.js';
import type { SopPin } from './compiledSop.js';

/** 事件: what happened. Ids and times come from the caller; ids are texts of 1 to 200 characters. */
export type RunEvent =
  | StartEvent
  | BeginEvent
  | EvidenceEvent
  | NotApplicableEvent
  | CompleteEvent
  | ApproveEvent
  | RejectEvent
  | ReturnEvent
  | DelegateEvent
  | SkipEvent
  | FactEvent
  | PauseEvent
  | ResumeEvent
  | CancelEvent;

/** 操作人: who does it, and what roles that person has. */
export interface Actor {
  readonly id: string;
  readonly roles: readonly string[];
}

interface Happening {
  /** One of its own at its time, so that what is delivered twice, with the same time, counts once. */
  readonly id: string;
  readonly at: Instant;
  readonly by: Actor;
}

/** 开始: on one version of an SOP, so that its log can never be read on another by mistake. */
export interface StartEvent extends Happening {
  readonly kind: 'start';
  readonly sop: SopPin;
  readonly facts?: { readonly [name: string]: FactValue };
}

interface OnStep extends Happening {
  readonly step: string;
}

/** 动手: somebody has begun. Work may also be handed in without it. */
export interface BeginEvent extends OnStep {
  readonly kind: 'begin';
}

/** 交凭证: for a criterion; what was handed in before is replaced. Of a file its name or address. */
export interface EvidenceEvent extends OnStep {
  readonly kind: 'evidence';
  readonly criterion: string;
  readonly value: FactValue;
}

/** 不适用: nothing is to be handed in for a criterion, with the reason. */
export interface NotApplicableEvent extends OnStep {
  readonly kind: 'not-applicable';
  readonly criterion: string;
  readonly reason: string;
}

/** 完成: all criteria hold. */
export interface CompleteEvent extends OnStep {
  readonly kind: 'complete';
  readonly comment?: string;
}

/** 通过: also says yes to every yes-or-no criterion of the approval that is still open. */
export interface ApproveEvent extends OnStep {
  readonly kind: 'approve';
  readonly comment?: string;
}

/** 驳回: the step of `onReject` and all after it are opened again; without one the run ends. */
export interface RejectEvent extends OnStep {
  readonly kind: 'reject';
  readonly comment: string;
}

/** 退回补充: a step before the approval and all after it are opened again; those right before it when `to` is left out (where they were
 * passed over, those before them). */
export interface ReturnEvent extends OnStep {
  readonly kind: 'return';
  readonly comment: string;
  readonly to?: string;
}

/** 委派: from now on this person, by id, has the step. */
export interface DelegateEvent extends OnStep {
  readonly kind: 'delegate';
  readonly to: string;
}

/** 跳过: an optional step, with the reason. An approval is skipped only by whoever may approve it. */
export interface SkipEvent extends OnStep {
  readonly kind: 'skip';
  readonly reason: string;
}

/** 事实: something has become known; `null` takes it back. What was decided by it stays decided. */
export interface FactEvent extends Happening {
  readonly kind: 'fact';
  readonly fact: string;
  readonly value: FactValue | null;
}

/** 暂停: no clock runs and nobody works until it goes on; facts may still come. */
export interface PauseEvent extends Happening {
  readonly kind: 'pause';
  readonly reason?: string;
}

/** 继续. */
export interface ResumeEvent extends Happening {
  readonly kind: 'resume';
}

/** 取消: the run ends here. */
export interface CancelEvent extends Happening {
  readonly kind: 'cancel';
  readonly reason: string;
}
