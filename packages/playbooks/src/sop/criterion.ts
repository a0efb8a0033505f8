import type { Text } from '@zhanggui/core';
import type { Prose } from '../role/prose.js';
import type { Condition } from './condition.js';

/** 验收标准: what must hold, how that is judged, and what is shown for it. */
export interface Criterion {
  readonly id: string;
  /** 执行标准: what holds when it is well done. */
  readonly standard: Prose;
  /** 判断依据: where one looks. */
  readonly basis: Prose;
  readonly evidence: Evidence;
  /** Only then it is asked for; always when left out. Where it cannot be told, it is asked for. */
  readonly when?: Condition;
}

/** 凭证: what whoever did it hands in. */
export type Evidence = PlainEvidence | NumberEvidence;

/** A yes, some words, or a file. */
export interface PlainEvidence {
  readonly kind: 'boolean' | 'text' | 'file';
}

/** A number with its bound; whether the bound itself is enough is said by the operator, as data. */
export interface NumberEvidence {
  readonly kind: 'number';
  readonly operator: '<' | '<=' | '=' | '>=' | '>';
  readonly bound: number;
  readonly unit: Text;
}
