/**
 * 条件: a question about facts, as data, so that it goes through JSON and can be explained. A fact that is not known makes it neither
 * true nor false, unless the rest decides.
 */
export type Condition = Comparison | Known | AllOf | AnyOf | Not;

/** What a fact may be. */
export type FactValue = number | string | boolean;

/** 已知事实 by name; left out or `null` where it is not known. */
export type Facts = { readonly [name: string]: FactValue | null | undefined };

/** A fact against a value, or against another fact. `<`, `<=`, `>=`, `>` are for numbers. */
export interface Comparison {
  readonly fact: string;
  readonly is: '<' | '<=' | '=' | '!=' | '>=' | '>';
  readonly than: FactValue | { readonly fact: string };
}

/** Whether a fact is known at all. */
export interface Known {
  readonly fact: string;
  readonly known: boolean;
}

/** All of them hold. */
export interface AllOf {
  readonly all: readonly Condition[];
}

/** One of them holds. */
export interface AnyOf {
  readonly any: readonly Condition[];
}

/** It does not hold. */
export interface Not {
  readonly not: Condition;
}

/** 事实定义: a name that conditions may ask for. */
export interface FactDefinition {
  readonly id: string;
  readonly kind: 'number' | 'text' | 'boolean';
  readonly name: { readonly zh: string; readonly en?: string };
}
