import { checkObject, type Locale } from '@zhanggui/core';
import { guarded } from '../role/guarded.js';
import { proseIn } from '../role/proseIn.js';
import { checkItems } from '../role/readShapes.js';
import type { Role } from '../role/role.js';
import { mermaidText } from './mermaidText.js';

/**
 * 组织架构图: roles and whom they report to, as a flow chart of Mermaid. Who reports to a role that is not there stands at the top.
 *
 * A circle of reports is drawn as it is; `validatePlaybook` reports it.
 *
 * @returns lines that end in a line break
 * @throws `shape/not-list`, `shape/not-object`, `limit/exceeded`, `option/unknown` for another locale
 * @example
 * ```ts
 * import { storeManager, toOrgChart } from '@zhanggui/playbooks';
 * toOrgChart([storeManager], { locale: 'zh' }); // => 'flowchart TD\n  r1["店长"]\n'
 * ```
 */
export function toOrgChart(roles: readonly Pick<Role, 'id' | 'name' | 'reportsTo'>[], options: { readonly locale: Locale }): string {
  return guarded('roles', roles, () => {
    checkObject('options', options);
    const { locale } = options;
    checkItems('roles', roles);
    const nodes = new Map(roles.map(({ id }, index) => [id, `r${index + 1}`]));
    const names = roles.map(({ name }, index) => `r${index + 1}["${mermaidText(proseIn(name, locale))}"]`);
    const arrows = roles.flatMap(({ reportsTo }, index) =>
      reportsTo !== undefined && nodes.has(reportsTo) ? [`${nodes.get(reportsTo)} --> r${index + 1}`] : [],
    );
    return ['flowchart TD\n', ...[...names, ...arrows].map((line) => `  ${line}\n`)].join('');
  });
}
