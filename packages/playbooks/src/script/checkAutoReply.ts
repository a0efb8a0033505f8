import type { Finding } from '@zhanggui/core';
import { found } from '../role/found.js';
import { guarded } from '../role/guarded.js';
import type { Prose } from '../role/prose.js';
import { isText } from '../role/readShapes.js';

/** 自动回复: the three things that a buyer asks at night. */
export interface AutoReply {
  /** 活动. */
  readonly promotion?: Prose;
  /** 物流. */
  readonly logistics?: Prose;
  /** 售后. */
  readonly aftersale?: Prose;
}

/**
 * 检查自动回复: it says what is on sale, when it ships, and what happens when something is wrong. Errors `autoreply/missing-promotion`,
 * `autoreply/missing-logistics` and `autoreply/missing-aftersale`; messages are in `scriptRuleTexts`.
 *
 * @throws `shape/not-object`
 * @example
 * ```ts
 * import { checkAutoReply } from '@zhanggui/playbooks';
 * checkAutoReply({ promotion: { zh: '满200减20' }, logistics: { zh: '48小时内发货' } }).map(({ rule }) => rule); // => ['autoreply/missing-aftersale']
 * ```
 */
export function checkAutoReply(reply: AutoReply): Finding[] {
  return guarded('/reply', reply, (given) =>
    (['promotion', 'logistics', 'aftersale'] as const)
      .filter((block) => !isText(given[block]?.zh))
      .map((block) => found(`autoreply/missing-${block}`, 'error', `/${block}`)),
  );
}
