import { checkList, checkObject, refuseOver, shown, ZhangguiError } from '@zhanggui/core';
import { metricLimits } from '../formula/metricLimits.js';
import { checkCount, checkId } from './trafficShares.js';

/** 页面模块: a part of a shop page with what a heat map tells of it. */
export interface PageBlock {
  readonly id: string;
  /** How often it was clicked. */
  readonly clicks: number;
  /** Clicks that became an order: not more than clicks. */
  readonly conversions: number;
}

/** 模块排序: where a block stands and where it should. Places begin with 1 at the top. */
export interface RankedBlock {
  readonly id: string;
  /** conversions ÷ clicks; `null` without clicks. */
  readonly rate: number | null;
  readonly from: number;
  readonly to: number;
  readonly move: 'up' | 'down' | 'stay';
}

/**
 * 模块上移建议: the blocks of a page in the order that their conversion asks for, the best first.
 *
 * Rates are compared exactly. Blocks that convert alike keep their order. A block with fewer clicks than `leastClicks` has shown too little to be judged:
 * such blocks follow after the others, in their order.
 *
 * @param blocks - as they stand on the page, from the top; counts whole, from 0 on; ids are texts, each once; at most 10,000
 * @param options - `leastClicks`: 1 where it is left out, so that only blocks that nobody clicked go last; a shop with many visits asks for 100 or more
 * @throws `traffic/not-count`, `traffic/over-clicks` for more conversions than clicks, `traffic/not-id`, `limit/exceeded`, `shape/not-list`, `shape/not-object`
 * @example
 * ```ts
 * import { rankBlocks } from '@zhanggui/metrics';
 * const page = [{ id: 'params', clicks: 500, conversions: 10 }, { id: 'buyer-show', clicks: 400, conversions: 32 }];
 * rankBlocks(page)[0]; // => { id: 'buyer-show', rate: 0.08, from: 2, to: 1, move: 'up' }
 * ```
 */
export function rankBlocks(blocks: readonly PageBlock[], options: { readonly leastClicks?: number } = {}): RankedBlock[] {
  checkList('blocks', blocks);
  checkObject('options', options);
  const { leastClicks = 1 } = options;
  checkCount('options', 'leastClicks', leastClicks);
  refuseOver(metricLimits, 'channels', blocks.length);
  const ids = new Set<string>();
  const placed = Array.from(blocks, (block, place) => {
    checkObject(`blocks/${place}`, block);
    const { id, clicks, conversions } = block;
    checkId(id, ids);
    checkCount(id, 'clicks', clicks);
    checkCount(id, 'conversions', conversions);
    if (conversions > clicks) throw new ZhangguiError('traffic/over-clicks', { id: shown(id), conversions, clicks });
    return { id, clicks, conversions, from: place + 1, isJudged: clicks >= leastClicks && clicks > 0 };
  });
  placed.sort((a, b) => {
    // what is equal keeps its order, since sorting is stable
    if (!a.isJudged || !b.isJudged) return Number(b.isJudged) - Number(a.isJudged);
    const [left, right] = [BigInt(a.conversions) * BigInt(b.clicks), BigInt(b.conversions) * BigInt(a.clicks)];
    return Number(right > left) - Number(left > right);
  });
  return placed.map(({ id, clicks, conversions, from }, place) => {
    const to = place + 1;
    return { id, rate: clicks === 0 ? null : conversions / clicks, from, to, move: to < from ? 'up' : to > from ? 'down' : 'stay' };
  });
}
