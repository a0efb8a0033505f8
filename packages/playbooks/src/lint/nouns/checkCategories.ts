import { checkOption, type Finding, shown } from '@zhanggui/core';
import { found } from '../../role/found.js';
import { guarded } from '../../role/guarded.js';
import type { Prose } from '../../role/prose.js';
import { checkItems, isText } from '../../role/readShapes.js';
import type { NounRule } from './nounRuleTexts.js';

/** 品类状态: 主推, 潜力, 降速, 退市. */
export const categoryStatuses = ['hero', 'potential', 'slow-down', 'retire'] as const;

/** 品类规划: what a shop means to do with a category. */
export interface CategoryPlan {
  readonly id: string;
  readonly name: Prose;
  readonly status?: (typeof categoryStatuses)[number];
  /** Ids of the metrics that the status rests on. */
  readonly evidence?: readonly string[];
}

/**
 * 品类规划检查: `category/no-status` (warning) where nobody has decided, `category/no-evidence` (error) where a category is given up without a metric that says why.
 *
 * Messages are in `nounRuleTexts`.
 *
 * @throws `shape/not-list`, `shape/not-object`, `option/unknown` for another status, `limit/exceeded`
 * @example
 * ```ts
 * import { checkCategories } from '@zhanggui/playbooks';
 * const cups = { id: 'cups', name: { zh: '杯子' } };
 * checkCategories([cups]).map(({ rule }) => rule); // => ['category/no-status']
 * checkCategories([{ ...cups, status: 'retire' }]).map(({ rule }) => rule); // => ['category/no-evidence']
 * checkCategories([{ ...cups, status: 'retire', evidence: ['sell_through_rate'] }]); // => []
 * ```
 */
export function checkCategories(categories: readonly CategoryPlan[]): Finding[] {
  checkItems('/', categories);
  return guarded('/', categories, (list) =>
    list.flatMap(({ id, status, evidence }, index) => {
      const category = shown(id);
      if (status === undefined) return [found<NounRule>('category/no-status', 'warning', `/${index}/status`, { category })];
      checkOption('status', status, categoryStatuses);
      const rests = Array.isArray(evidence) && evidence.some(isText);
      return status === 'retire' && !rests ? [found<NounRule>('category/no-evidence', 'error', `/${index}/evidence`, { category })] : [];
    }),
  );
}
