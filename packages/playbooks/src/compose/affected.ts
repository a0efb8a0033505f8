import { checkObject, type Platform, platforms } from '@zhanggui/core';
import type { RuleChange } from '../knowledge/knowledgeEntry.js';
import { guarded } from '../role/guarded.js';
import { checkTexts } from '../role/readShapes.js';
import type { Playbook } from './playbook.js';
import { ruleChangeAffects } from './ruleChangeAffects.js';
import { readPlaybook } from './shape/readPlaybook.js';

/**
 * 规则变更影响哪些流程: the ids of the SOPs that a change of a platform's or the law's rules touches, by platform and topic.
 *
 * An SOP that names no platforms or topics has those of the playbook. Without any platforms it is for all of them; without any topics it cannot be
 * ruled out, so it is listed. A change without a platform touches every platform.
 *
 * @returns in the order of the playbook
 * @throws `shape/not-object`, `shape/not-list`, `playbook/not-text`, `limit/exceeded`
 * @example
 * ```ts
 * import { affected, type Playbook, type RuleChange } from '@zhanggui/playbooks';
 * const sop = (id: string, topics: string[]) => ({ id, topics, platforms: ['douyin'] });
 * const playbook = { sops: [sop('ship-orders', ['shipping']), sop('go-live', ['live'])] } as unknown as Playbook;
 * const change = { id: 'c1', platform: 'douyin', topics: ['shipping'] } as unknown as RuleChange;
 * affected(playbook, change); // => ['ship-orders']
 * ```
 */
export function affected(playbook: Playbook, change: RuleChange): string[] {
  const { platform, topics } = readRuleChange('/change', change);
  const { playbook: read } = readPlaybook(playbook);
  return read.sops
    .filter((sop) =>
      ruleChangeAffects(
        { platforms: sop.platforms ?? read.platforms, topics: sop.topics ?? read.topics },
        { topics, ...(platform && { platform }) },
      ),
    )
    .map(({ id }) => id);
}

/** What of a change tells whom it touches. @throws `shape/not-object`, `shape/not-list`, `playbook/not-text`, `limit/exceeded` */
export function readRuleChange(
  path: string,
  change: RuleChange,
): { readonly platform: Platform | null; readonly topics: readonly string[] } {
  checkObject(path, change);
  return guarded(path, change, ({ platform, topics }) => {
    checkTexts(`${path}/topics`, topics);
    return { platform: platforms.includes(platform as Platform) ? platform! : null, topics: [...topics] };
  });
}
