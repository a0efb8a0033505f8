import { type Finding, shown } from '@zhanggui/core';
import { found } from '../../role/found.js';
import { guarded } from '../../role/guarded.js';
import type { Prose } from '../../role/prose.js';
import { checkItems, checkTexts, isText } from '../../role/readShapes.js';
import type { NounRule } from './nounRuleTexts.js';

/** 人群策略: what is done for some kinds of customers. */
export interface SegmentStrategy {
  readonly id: string;
  /** Ids of the segments that it is for. */
  readonly segments: readonly string[];
  readonly text: Prose;
}

/**
 * 人群策略检查: an error `segment/no-strategy` for each kind of customers for which nothing is done. A strategy without words is none. Messages are in
 * `nounRuleTexts`.
 *
 * @param segments - ids, as of the metrics package's customer segments
 * @throws `shape/not-list`, `shape/not-object`, `playbook/not-text`, `limit/exceeded`
 * @example
 * ```ts
 * import { checkSegments } from '@zhanggui/playbooks';
 * const strategy = { id: 'win-back', segments: ['sleeping'], text: { zh: '生日前 7 天寄券' } };
 * checkSegments(['sleeping', 'new'], [strategy]).map(({ params }) => params['segment']); // => ['new']
 * ```
 */
export function checkSegments(segments: readonly string[], strategies: readonly SegmentStrategy[]): Finding[] {
  checkTexts('/segments', segments);
  checkItems('/strategies', strategies);
  return guarded('/strategies', strategies, (list) => {
    const served = new Set(
      list.flatMap((strategy, index) => {
        checkTexts(`/strategies/${index}/segments`, strategy.segments);
        return isText(strategy.text?.zh) ? strategy.segments : [];
      }),
    );
    return segments.flatMap((segment, index) =>
      served.has(segment) ? [] : [found<NounRule>('segment/no-strategy', 'error', `/segments/${index}`, { segment: shown(segment) })],
    );
  });
}
