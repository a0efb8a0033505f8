import type { Finding } from '@zhanggui/core';
import { found } from '../role/found.js';
import { guarded } from '../role/guarded.js';
import { checkItems } from '../role/readShapes.js';

/** 详情页模块, in the order in which a page has them: 痛点解决, 场景图, 参数表, 用户评价, 引导加购或关注. */
export const detailBlocks = ['pain-point', 'scene', 'parameters', 'reviews', 'call-to-action'] as const;

export type DetailBlock = (typeof detailBlocks)[number];

/**
 * 检查详情页: it begins with what troubles the buyer, shows scene, parameters and reviews, and ends by asking to buy or follow. Blocks of other kinds may
 * stand anywhere but first.
 *
 * Warnings `detail/first-screen`, `detail/missing-block`, and `detail/order` for the first block that stands before one it belongs after. Messages are in `scriptRuleTexts`.
 *
 * @param blocks - kinds from top to bottom
 * @throws `shape/not-list`, `shape/not-object`, `limit/exceeded`
 * @example
 * ```ts
 * import { checkDetailPage } from '@zhanggui/playbooks';
 * checkDetailPage(['pain-point', 'scene', 'parameters', 'reviews', 'call-to-action']); // => []
 * checkDetailPage(['pain-point', 'scene', 'call-to-action', 'parameters', 'reviews']).map(({ params }) => params); // => [{ block: 'call-to-action', before: 'parameters' }]
 * ```
 */
export function checkDetailPage(blocks: readonly (DetailBlock | (string & {}))[]): Finding[] {
  return guarded('/blocks', blocks, () => {
    checkItems(
      '/blocks',
      blocks.map((kind) => ({ kind })),
    );
    const findings: Finding[] = [];
    if (blocks[0] !== 'pain-point') findings.push(found('detail/first-screen', 'warning', '/0'));
    for (const block of detailBlocks.slice(1))
      if (!blocks.includes(block)) findings.push(found('detail/missing-block', 'warning', '', { block }));
    let last = 0;
    const rank = (block: string) => detailBlocks.indexOf(block as DetailBlock);
    const at = blocks.findIndex((block) => {
      if (rank(block) < 0 || block === 'pain-point') return false;
      const early = rank(block) < last;
      last = Math.max(last, rank(block));
      return early;
    });
    if (at >= 0) findings.push(found('detail/order', 'warning', `/${at}`, { block: detailBlocks[last]!, before: blocks[at]! }));
    return findings;
  });
}
