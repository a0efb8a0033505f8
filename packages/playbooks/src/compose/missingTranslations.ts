import type { Playbook } from './playbook.js';
import { readPlaybook } from './shape/readPlaybook.js';

/** 未翻译的文字. */
export interface MissingTranslation {
  /** A JSON pointer: `/sops/0/steps/2/how`. */
  readonly path: string;
  readonly zh: string;
}

/**
 * 缺哪些英文: the texts of a playbook that no one has translated; readers of English see the Chinese there. A blank translation is none.
 *
 * @returns in the order of the playbook's fields
 * @throws `shape/not-object`, `limit/exceeded`
 * @example
 * ```ts
 * import { missingTranslations, type Playbook } from '@zhanggui/playbooks';
 * const playbook = { name: { zh: '手册', en: 'Handbook' }, purpose: { zh: '新人照着做' } } as unknown as Playbook;
 * missingTranslations(playbook); // => [{ path: '/purpose', zh: '新人照着做' }]
 * ```
 */
export function missingTranslations(playbook: Playbook): MissingTranslation[] {
  return readPlaybook(playbook).texts.flatMap(({ path, zh, en }) => (en === null ? [{ path, zh }] : []));
}
