/**
 * 责任分工 (RACI) by role ids: who answers for a step, who does it, who is asked before and who is told after.
 *
 * Exactly one role is accountable, and at least one is responsible; both may be the same.
 */
export interface Raci<RoleId extends string = string> {
  /** 负责人 (A): one, never two. */
  readonly accountable: RoleId;
  /** 执行人 (R). */
  readonly responsible: readonly [RoleId, ...RoleId[]];
  /** 咨询 (C). */
  readonly consulted?: readonly RoleId[];
  /** 知会 (I). */
  readonly informed?: readonly RoleId[];
}
