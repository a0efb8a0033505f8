import { checkObject, type Instant } from '@zhanggui/core';
import { guarded } from '../role/guarded.js';
import { checkItems, checkText, checkTexts } from '../role/readShapes.js';

/** 团队成员: a person and the roles that the person has. */
export interface Member {
  readonly id: string;
  readonly roles: readonly string[];
}

/** 签收: a person has read a version. */
export interface SignOff {
  readonly member: string;
  /** The id of the playbook or SOP, and its version. */
  readonly of: string;
  readonly version: string;
  readonly at: Instant;
}

/** 签收情况, people by id in the order of the members. */
export interface SignOffReport {
  readonly signed: readonly string[];
  readonly missing: readonly string[];
  /** Those of `missing` who have read an earlier version, as the numbers of versions go: 1.9 comes before 1.10. */
  readonly outdated: readonly string[];
}

/** Whether a version comes before another: 1.9 before 1.10. Those that are no numbers with points are only told apart, so each other one counts as earlier. */
function isEarlier(version: unknown, than: string): boolean {
  if (version === than) return false;
  const [a, b] = [partsOf(version), partsOf(than)];
  if (a === null || b === null) return true;
  const at = a.findIndex((part, index) => part !== b[index]);
  return at >= 0 && a[at]! < b[at]!;
}

/** `2.3` as 2, 3, 0, 0. */
function partsOf(version: unknown): number[] | null {
  if (typeof version !== 'string' || !/^\d{1,9}(\.\d{1,9}){0,3}$/.test(version)) return null;
  const parts = version.split('.').map(Number);
  return [...parts, 0, 0, 0].slice(0, 4);
}

/**
 * 签收情况: who of those it is for has read this version, and who has not. Reading an earlier version does not count.
 *
 * @param described - what is to be read; with `roles`, only those who have one of them must
 * @throws `shape/not-object`, `shape/not-list`, `playbook/not-text`, `limit/exceeded`
 * @example
 * ```ts
 * import { parseInstant } from '@zhanggui/core';
 * import { signOffReport } from '@zhanggui/playbooks';
 * const members = [{ id: '王芳', roles: ['store-manager'] }, { id: '李雷', roles: ['customer-service'] }];
 * const signOffs = [{ member: '王芳', of: 'handbook', version: '1.0', at: parseInstant('2026-11-01T10:00:00+08:00') }];
 * signOffReport({ id: 'handbook', version: '1.1' }, members, signOffs); // => { signed: [], missing: ['王芳', '李雷'], outdated: ['王芳'] }
 * ```
 */
export function signOffReport(
  described: { readonly id: string; readonly version: string; readonly roles?: readonly string[] },
  members: readonly Member[],
  signOffs: readonly SignOff[],
): SignOffReport {
  checkObject('/', described);
  checkItems('/members', members);
  checkItems('/signOffs', signOffs);
  return guarded('/', described, ({ id, version, roles }) => {
    checkText('/id', id);
    checkText('/version', version);
    if (roles !== undefined) checkTexts('/roles', roles);
    const own = signOffs.filter(({ of }) => of === id);
    const current = new Set(own.filter((each) => each.version === version).map(({ member }) => member));
    const earlier = new Set(own.filter((each) => isEarlier(each.version, version)).map(({ member }) => member));
    const wanted = roles === undefined ? null : new Set(roles);
    const readers = members.flatMap((member, index) => {
      checkText(`/members/${index}/id`, member.id);
      checkTexts(`/members/${index}/roles`, member.roles);
      return wanted === null || member.roles.some((role) => wanted.has(role)) ? [member.id] : [];
    });
    const missing = readers.filter((reader) => !current.has(reader));
    return { signed: readers.filter((reader) => current.has(reader)), missing, outdated: missing.filter((reader) => earlier.has(reader)) };
  });
}
