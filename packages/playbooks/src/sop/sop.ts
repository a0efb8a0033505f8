import type { Meta } from '../role/meta.js';
import type { Prose } from '../role/prose.js';
import type { Condition, FactDefinition } from './condition.js';
import type { Criterion } from './criterion.js';
import type { Raci } from './raci.js';
import type { Sla } from './sla.js';
import type { Case, Figure } from './standard.js';
import type { Trigger } from './trigger.js';

/** 交付物: something that work begins with or ends in, such as a price list. */
export interface Deliverable {
  readonly id: string;
  readonly name: Prose;
}

/** 步骤: one piece of work that someone answers for, and how to see that it is done. */
export interface Step<RoleId extends string = string> {
  readonly id: string;
  readonly title: Prose;
  /** 怎么做. */
  readonly how: Prose;
  readonly raci: Raci<RoleId>;
  /** `approval`: somebody else says yes or no (四眼); `decision`: one of `branches` is taken. Default `task`. */
  readonly kind?: 'task' | 'approval' | 'decision';
  /** 前置步骤: ids of the steps that must be done before; the one before when left out, none for an empty list. */
  readonly after?: readonly string[];
  /** 验收: all of them hold when the step is done. */
  readonly criteria: readonly [Criterion, ...Criterion[]];
  /** 工期: how many working days the step usually takes, from 1 to 2,000. */
  readonly estimateWorkdays?: number;
  readonly outputs?: readonly Deliverable[];
  /** Only then the step is done; else it is passed over. Where it cannot be told, the run waits for the fact. */
  readonly when?: Condition;
  /** 可选: may be skipped, with a reason. */
  readonly optional?: boolean;
  readonly sla?: Sla<RoleId>;
  /** Of an approval: the step that is opened again when it is rejected; that step and all after it are done anew. The run ends rejected when left out. */
  readonly onReject?: string;
  /** Of a decision: the first branch whose condition holds is taken; the last may have none, for all other cases. */
  readonly branches?: readonly Branch[];
  /** Ids of tools, standards, scripts. */
  readonly tools?: readonly string[];
  readonly standards?: readonly string[];
  readonly scripts?: readonly string[];
  readonly figures?: readonly Figure[];
  /** This step cannot be understood without a picture. */
  readonly needsFigure?: boolean;
}

/** 分支: where a decision goes on. Steps that only other branches lead to are passed over. */
export interface Branch {
  readonly id: string;
  readonly name: Prose;
  readonly when?: Condition;
  /** The step that it leads to; the end of the SOP when left out. */
  readonly to?: string;
}

/** 标准作业流程: how a piece of the shop's work is done, step by step. */
export interface Sop<RoleId extends string = string> extends Partial<Omit<Meta, 'id' | 'name' | 'owner'>> {
  readonly id: string;
  readonly name: Prose;
  /** Who keeps this description right. */
  readonly owner: RoleId;
  /** 概述: what it covers, from where to where. */
  readonly overview: Prose;
  /** 目的: what it is good for. */
  readonly purpose: Prose;
  readonly triggers?: readonly [Trigger, ...Trigger[]];
  /** What conditions of this SOP may ask for. */
  readonly facts?: readonly FactDefinition[];
  readonly inputs?: readonly Deliverable[];
  readonly outputs?: readonly Deliverable[];
  /** 正反案例. */
  readonly cases?: readonly Case[];
  readonly figures?: readonly Figure[];
  /** Ids of the KPIs by which one sees whether it works. */
  readonly kpis?: readonly string[];
  readonly steps: readonly [Step<RoleId>, ...Step<RoleId>[]];
}
