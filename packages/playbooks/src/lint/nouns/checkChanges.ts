import { checkOption, type Finding, shown } from '@zhanggui/core';
import { found } from '../../role/found.js';
import { guarded } from '../../role/guarded.js';
import type { Prose } from '../../role/prose.js';
import { checkItems, isText } from '../../role/readShapes.js';
import type { NounRule } from './nounRuleTexts.js';

/** 要过关的变更: 新功能上线, 页面改版, 促销活动. */
export const changeKinds = ['new-feature', 'page-redesign', 'promotion'] as const;

/** 变更: something that is about to be changed, and what is ready in case it goes wrong. */
export interface ChangeRequest {
  readonly id: string;
  readonly kind: (typeof changeKinds)[number];
  readonly name: Prose;
  /** 前期评估. */
  readonly assessment?: Prose;
  /** 风险控制. */
  readonly control?: Prose;
  /** 回滚方案. */
  readonly rollback?: Prose;
}

const needs = ['assessment', 'control', 'rollback'] as const;

/**
 * 变更关: a change goes live only with an assessment, a means to keep its risk small, and a way back. Errors `change/no-assessment`, `change/no-control`,
 * `change/no-rollback`; blank texts count as missing. Messages are in `nounRuleTexts`.
 *
 * @throws `shape/not-list`, `shape/not-object`, `option/unknown` for another kind, `limit/exceeded`
 * @example
 * ```ts
 * import { checkChanges } from '@zhanggui/playbooks';
 * const words = { zh: '旧版留着，随时切回' };
 * const change = { id: 'new-detail-page', kind: 'page-redesign', name: { zh: '详情页改版' }, assessment: words, control: words } as const;
 * checkChanges([change]).map(({ rule }) => rule); // => ['change/no-rollback']
 * checkChanges([{ ...change, rollback: words }]); // => []
 * ```
 */
export function checkChanges(changes: readonly ChangeRequest[]): Finding[] {
  checkItems('/', changes);
  return guarded('/', changes, (list) =>
    list.flatMap((change, index) => {
      checkOption('kind', change.kind, changeKinds);
      return needs.flatMap((need) =>
        isText(change[need]?.zh) ? [] : [found<NounRule>(`change/no-${need}`, 'error', `/${index}/${need}`, { change: shown(change.id) })],
      );
    }),
  );
}
