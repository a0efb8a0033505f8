import type { Text } from '@zhanggui/core';

/** 验收标准: what must hold, how that is judged, and what is shown for it. */
export interface Criterion {
  readonly id: string;
  /** 执行标准: what holds when it is well done. */
  readonly standard: Text;
  /** 判断依据: where one looks. */
  readonly basis: Text;
  readonly evidence: Evidence;
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
