import type { Text } from '@zhanggui/core';
import type { Criterion } from './criterion.js';
import type { Raci } from './raci.js';

/** 交付物: something that work begins with or ends in, such as a price list. */
export interface Deliverable {
  readonly id: string;
  readonly name: Text;
}

/** 步骤: one piece of work that someone answers for, and how to see that it is done. */
export interface Step<RoleId extends string = string> {
  readonly id: string;
  readonly title: Text;
  /** 怎么做. */
  readonly how: Text;
  readonly raci: Raci<RoleId>;
  /** 前置步骤: ids of the steps that must be done before; the one before when left out, none for an empty list. */
  readonly after?: readonly string[];
  /** 验收: all of them hold when the step is done. */
  readonly criteria: readonly [Criterion, ...Criterion[]];
  /** 工期: how many working days the step usually takes, from 1. */
  readonly estimateWorkdays?: number;
  readonly outputs?: readonly Deliverable[];
}

/** 标准作业流程: how a piece of the shop's work is done, step by step. */
export interface Sop<RoleId extends string = string> {
  readonly id: string;
  readonly name: Text;
  /** Who keeps this description right. */
  readonly owner: RoleId;
  /** 概述: what it covers, from where to where. */
  readonly overview: Text;
  /** 目的: what it is good for. */
  readonly purpose: Text;
  readonly inputs?: readonly Deliverable[];
  readonly outputs?: readonly Deliverable[];
  readonly steps: readonly [Step<RoleId>, ...Step<RoleId>[]];
}
