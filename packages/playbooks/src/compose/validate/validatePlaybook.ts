import { checkList, checkObject, type Finding, refuseOver, shown, ZhangguiError } from '@zhanggui/core';
import { guarded } from '../../role/guarded.js';
import { playbookLimits } from '../../role/playbookLimits.js';
import { readPlaybook } from '../shape/readPlaybook.js';
import { indexIds } from './idIndex.js';
import type { PlaybookRuleContext } from './playbookRule.js';
import { runRules } from './runRules.js';
import { structureRules } from './structureRules.js';

/** 校验选项. */
export interface ValidateOptions {
  /** Ids of the metrics that KPIs may name. Left out: any. */
  readonly metrics?: readonly string[];
}

/**
 * 手册校验: everything that keeps a playbook from being used, at once: parts that are missing or of another shape, ids that name nothing
 * (with what was probably meant), steps that cannot be reached or wait for each other, steps without exactly one accountable role.
 *
 * Messages are in `validateRuleTexts`. What is well-formed but not good is found by `lintPlaybook`. Fields that begin with `x-` are the shop's own.
 *
 * @param playbook - of any shape, as JSON may bring it; read once, not changed. At most 100,000 items a list, 10,000 steps an SOP with
 *   100,000 links between them, 2,000,000 values in all; time linear in them
 * @returns by place in the playbook: a JSON pointer such as `/sops/0/steps/2/after/0`. Empty where it can be used
 * @throws `shape/not-object` for no object or one that cannot be read, `shape/not-list`, `playbook/not-text` for metrics, `limit/exceeded`
 * @example
 * ```ts
 * import { renderFinding } from '@zhanggui/core';
 * import { validatePlaybook, validateRuleTexts } from '@zhanggui/playbooks';
 * const findings = validatePlaybook({ id: 'shop', name: { zh: '手册' }, version: '1.0', owner: 'maneger', roles: [] });
 * findings.map(({ rule, at }) => [rule, at?.path]).slice(0, 2); // => [['playbook/missing-audience', '/audience'], ['shape/missing', '/contributors']]
 * renderFinding(findings[2]!, { messages: validateRuleTexts, locale: 'zh' }); // => '没有编号为“maneger”的岗位'
 * ```
 */
export function validatePlaybook(playbook: unknown, options: ValidateOptions = {}): Finding[] {
  checkObject('/options', options);
  const { metrics } = guarded('/options', options, ({ metrics }) => ({
    metrics: metrics === undefined ? null : readIds('/options/metrics', metrics),
  }));
  const read = readPlaybook(playbook);
  return runRules(
    read,
    structureRules.map((rule) => ({ rule, severity: null })),
    { ...quietContext, index: indexIds(read, metrics) },
  );
}

/** What the rules of this function do not ask for. */
export const quietContext: Omit<PlaybookRuleContext, 'index'> = { today: null, ruleChanges: [], orgLevels: 3, autoFigures: false };

/** A list of ids as a set. @throws `shape/not-list`, `playbook/not-text`, `limit/exceeded` */
export function readIds(path: string, ids: readonly unknown[]): ReadonlySet<string> {
  checkList(path, ids);
  refuseOver(playbookLimits, 'listItems', ids.length);
  const read = new Set<string>();
  for (let index = 0; index < ids.length; index++) {
    const id = ids[index];
    if (typeof id !== 'string') throw new ZhangguiError('playbook/not-text', { path: `${path}/${index}`, value: shown(id) });
    read.add(id);
  }
  return read;
}
