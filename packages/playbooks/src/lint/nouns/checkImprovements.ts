import { type Finding, isDay, shown } from '@zhanggui/core';
import type { ActionItem } from '../../diagnosis/actionItem.js';
import { found } from '../../role/found.js';
import { guarded } from '../../role/guarded.js';
import { checkItems, isNumber, isText } from '../../role/readShapes.js';
import type { NounRule } from './nounRuleTexts.js';

/** 改进项: something that is done to move a figure, so that one sees afterwards whether it did. */
export interface Improvement extends Pick<ActionItem, 'id' | 'text' | 'kpi'> {
  /** 现值, before anything was done. */
  readonly baseline?: number;
  /** 复核日: when one looks at the figure again. */
  readonly reviewOn?: string;
}

/**
 * 闭环检查: an error `loop/open` for each improvement that lacks its KPI (`kpi`), the figure before (`baseline`), or the day on which one looks again
 * (`reviewOn`, `YYYY-MM-DD`): what is done and never looked at again has no end. Messages are in `nounRuleTexts`.
 *
 * @returns one finding an improvement, with all that it lacks
 * @throws `shape/not-list`, `shape/not-object`, `limit/exceeded`
 * @example
 * ```ts
 * import { checkImprovements } from '@zhanggui/playbooks';
 * const item = { id: 'new-cover', text: { zh: '换主图' }, kpi: 'click-rate', baseline: 0.03 };
 * checkImprovements([item]).map(({ params }) => params['lacks']); // => ['reviewOn']
 * checkImprovements([{ ...item, reviewOn: '2026-12-01' }]); // => []
 * ```
 */
export function checkImprovements(improvements: readonly Improvement[]): Finding[] {
  checkItems('/', improvements);
  return guarded('/', improvements, (list) =>
    list.flatMap(({ id, kpi, baseline, reviewOn }, index) => {
      const has = { kpi: isText(kpi), baseline: isNumber(baseline), reviewOn: isDay(reviewOn) };
      const lacks = Object.entries(has).flatMap(([part, there]) => (there ? [] : [part]));
      return lacks.length === 0 ? [] : [found<NounRule>('loop/open', 'error', `/${index}`, { action: shown(id), lacks: lacks.join(' ') })];
    }),
  );
}
