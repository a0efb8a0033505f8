import { checkObject } from '@zhanggui/core';
import { guarded } from '../role/guarded.js';
import { checkItems, checkText, checkTexts } from '../role/readShapes.js';
import type { Playbook } from './playbook.js';
import { readPlaybook } from './shape/readPlaybook.js';
import type { Taxonomy } from './taxonomy.js';

/** 覆盖情况: ids of the list, in its order. */
export interface Coverage {
  readonly covered: readonly string[];
  readonly missing: readonly string[];
  /** Covered over all; `null` for an empty list. */
  readonly share: number | null;
  /** What is there and not on the list, each once. */
  readonly others: readonly string[];
}

/**
 * 覆盖检查: what of a list is there, and what is missing. An item is there by its id or its Chinese or English name.
 *
 * @param given - ids or names; or a playbook, which has the topics of its SOPs (those without any have the playbook's) and the modules of its knowledge
 * @throws `shape/not-object`, `shape/not-list`, `playbook/not-text`, `limit/exceeded`
 * @example
 * ```ts
 * import { complianceChecks, coverage } from '@zhanggui/playbooks';
 * coverage(['listing', '广告素材', 'promotion'], complianceChecks); // => { covered: ['listing', 'advertising', 'promotion'], missing: ['policy'], share: 0.75, others: [] }
 * ```
 */
export function coverage(given: readonly string[] | Playbook, taxonomy: Taxonomy): Coverage {
  checkObject('/given', given);
  checkObject('/taxonomy', taxonomy);
  const has = guarded('/given', given, () => (Array.isArray(given) ? textsOf(given) : topicsOf(given as Playbook)));
  return guarded('/taxonomy', taxonomy, ({ items }) => {
    checkItems('/taxonomy/items', items);
    const known = new Set<string>();
    const covered: string[] = [];
    const missing: string[] = [];
    for (const [index, { id, name }] of items.entries()) {
      checkText(`/taxonomy/items/${index}/id`, id);
      const names = [id, name?.zh, name?.en];
      for (const each of names) known.add(each);
      (names.some((each) => has.has(each)) ? covered : missing).push(id);
    }
    const share = items.length === 0 ? null : covered.length / items.length;
    return { covered, missing, share, others: [...has].filter((each) => !known.has(each)) };
  });
}

function textsOf(list: readonly string[]): ReadonlySet<string> {
  checkTexts('/given', list);
  return new Set(list);
}

function topicsOf(given: Playbook): ReadonlySet<string> {
  const { topics = [], sops, knowledge = [] } = readPlaybook(given).playbook;
  return new Set([
    ...sops.flatMap((sop) => sop.topics ?? topics),
    ...knowledge.flatMap(({ module }) => (module === undefined ? [] : [module])),
  ]);
}
