import type { Finding } from '@zhanggui/core';
import { found } from '../role/found.js';
import { guarded } from '../role/guarded.js';
import { checkItems, checkNumber } from '../role/readShapes.js';

/** 首页布局: blocks of the home page, measured from its upper edge. */
export interface HomeLayout {
  /** 首屏高度, in the same unit as `top`. */
  readonly screenHeight: number;
  readonly blocks: readonly HomeBlock[];
}

/** 首页模块: 爆款, 活动入口, or another. */
export interface HomeBlock {
  readonly kind: 'hero' | 'campaign' | 'other';
  /** 上边缘. */
  readonly top: number;
}

/**
 * 检查首页: the best seller and the way into the campaign begin in the upper third of the first screen (黄金三角区). Warnings `home/golden-triangle` and
 * `home/missing-block`; messages are in `scriptRuleTexts`. The highest block of a kind counts.
 *
 * @throws `playbook/not-number`, `shape/not-list`, `shape/not-object`, `limit/exceeded`
 * @example
 * ```ts
 * import { checkHomeLayout } from '@zhanggui/playbooks';
 * const blocks = [{ kind: 'hero', top: 200 }, { kind: 'campaign', top: 300 }] as const;
 * checkHomeLayout({ screenHeight: 600, blocks }).map(({ params }) => params); // => [{ block: 'campaign' }]
 * ```
 */
export function checkHomeLayout(layout: HomeLayout): Finding[] {
  return guarded('/layout', layout, ({ screenHeight, blocks }) => {
    checkItems('/blocks', blocks);
    const height = checkNumber('/screenHeight', screenHeight);
    for (const [index, { top }] of blocks.entries()) checkNumber(`/blocks/${index}/top`, top);
    return (['hero', 'campaign'] as const).flatMap((kind) => {
      const own = blocks.flatMap((block, index) => (block.kind === kind ? [{ index, top: block.top }] : []));
      const [first, ...rest] = own;
      if (first === undefined) return [found('home/missing-block', 'warning', '/blocks', { block: kind })];
      const highest = rest.reduce((best, each) => (each.top < best.top ? each : best), first);
      return highest.top * 3 <= height ? [] : [found('home/golden-triangle', 'warning', `/blocks/${highest.index}`, { block: kind })];
    });
  });
}
