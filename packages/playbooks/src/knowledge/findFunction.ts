import { guarded } from '../role/guarded.js';
import type { Prose } from '../role/prose.js';
import { checkItems } from '../role/readShapes.js';
import type { Tool } from '../role/tool.js';
import { bothLanguages } from '../script/bothLanguages.js';
import { compileSearch, searchIndex } from '../script/searchIndex.js';

/** 找到的功能. */
export interface FunctionHit {
  readonly tool: string;
  readonly name: Prose;
  /** 在哪里. */
  readonly where: Prose;
}

/**
 * 找功能: where in which tool something is done. Everything that is asked for must be in the name of the function, its place, or the name of the tool.
 *
 * @returns the best first, ties in the order of the tools
 * @throws `playbook/not-text`, `shape/not-object`, `shape/not-list`, `limit/exceeded`
 * @example
 * ```ts
 * import { findFunction, type Tool } from '@zhanggui/playbooks';
 * const tool: Tool = {
 *   id: 'seller-center',
 *   name: { zh: '卖家后台' },
 *   kind: 'backend',
 *   commonFunctions: [{ name: { zh: '复制宝贝链接' }, where: { zh: '商品 → 我的宝贝' } }, { name: { zh: '发货' }, where: { zh: '交易 → 待发货' } }],
 * };
 * findFunction([tool], '宝贝链接').map(({ where }) => where.zh); // => ['商品 → 我的宝贝']
 * ```
 */
export function findFunction(tools: readonly Tool[], question: string): FunctionHit[] {
  return guarded('/tools', tools, () => {
    checkItems('/tools', tools);
    const functions = tools.flatMap(({ id, name: tool, commonFunctions }, at) => {
      checkItems(`/tools/${at}/commonFunctions`, commonFunctions);
      return commonFunctions.map(({ name, where }) => ({ hit: { tool: id, name, where }, tool }));
    });
    const index = compileSearch(
      functions.map(({ hit: { name, where }, tool }) => [
        ...bothLanguages('/tools/name', name, 3),
        ...bothLanguages('/tools/where', where, 1),
        ...bothLanguages('/tools/tool', tool, 1),
      ]),
    );
    return searchIndex(index, question, { every: true }).map(({ index: at }) => functions[at]!.hit);
  });
}
