import type { TextParams } from '@zhanggui/core';
import type { Condition } from '../../sop/condition.js';
import type { Playbook } from '../playbook.js';
import type { RefKind, Shape, Voice } from './field.js';

/** 读过的手册: an own copy that has the shape of a playbook, and what was noticed on the way. */
export interface ReadPlaybook {
  /** Of what was wrong or missing stands the empty value: `''`, `[]`, NaN, `{ zh: '' }`. Wrong items of lists are left out. */
  readonly playbook: Playbook;
  /** The JSON pointer of an object of the copy, in what was given. */
  readonly pathOf: (part: object) => string;
  readonly holes: readonly Hole[];
  readonly references: readonly Reference[];
  readonly texts: readonly ReadText[];
  readonly conditions: readonly ReadCondition[];
}

/** What has not the shape that it should have. */
export interface Hole {
  readonly rule:
    | 'shape/missing'
    | 'shape/empty'
    | 'shape/too-many'
    | 'shape/wrong-kind'
    | 'shape/unknown-field'
    | 'condition/not-condition'
    | 'id/duplicate';
  readonly path: string;
  readonly params: TextParams;
  /** For a misspelt field: those that there are. */
  readonly known?: readonly string[];
}

/** An id that stands for something else. */
export interface Reference {
  readonly to: RefKind;
  readonly id: string;
  readonly path: string;
  /** The SOP or tree that it stands in. */
  readonly scope: object | null;
  /** The SOP whose step is meant, where it is not the one that it stands in. */
  readonly sop?: string;
}

/** A text in Chinese or English, with the way it should be written. */
interface ReadText {
  readonly path: string;
  readonly zh: string;
  readonly en: string | null;
  readonly voice: Voice | null;
}

/** A condition with where it stands. */
interface ReadCondition {
  readonly path: string;
  readonly condition: Condition;
  readonly scope: object | null;
}

/** What is gathered while one reads. */
export interface Reading {
  readonly holes: Hole[];
  readonly references: Reference[];
  readonly texts: ReadText[];
  readonly conditions: ReadCondition[];
  readonly paths: Map<object, string>;
  parts: number;
}

/** Where a value stands. */
export interface Where {
  readonly path: string;
  readonly name: string;
  readonly scope: object | null;
  readonly self: Shape;
  /** Of causes under causes. */
  readonly depth: number;
}
