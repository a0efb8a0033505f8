import type { Text } from '@zhanggui/core';

/** 岗位名称 by role id: `coreRoleNames`, or a shop's own. */
export type RoleNames = Readonly<Record<string, Text>>;

/** The name of a role; its id where nobody has named it. */
export function roleName(id: string, names: RoleNames): Text {
  return (Object.hasOwn(names, id) ? names[id] : undefined) ?? { zh: id, en: id };
}
