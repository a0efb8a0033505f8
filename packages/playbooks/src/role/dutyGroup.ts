import type { Prose } from './prose.js';

/** 职责分组: a part of the shop's work that one role must own. */
export interface DutyGroup {
  readonly id: string;
  readonly name: Prose;
  /** The role that owns it. Left out: nobody yet, which `duty/unowned` finds. */
  readonly ownerRole?: string;
}
