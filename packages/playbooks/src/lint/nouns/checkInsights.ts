import { type Finding, shown, type Text } from '@zhanggui/core';
import { found } from '../../role/found.js';
import { guarded } from '../../role/guarded.js';
import type { Prose } from '../../role/prose.js';
import { checkItems, isText } from '../../role/readShapes.js';
import type { NounRule } from './nounRuleTexts.js';

/** 品类洞察的五个维度. */
export const insightDimensions = {
  salesStructure: { zh: '销售结构', en: 'Sales structure' },
  customers: { zh: '客群画像', en: 'Customers' },
  priceBands: { zh: '价格段分布', en: 'Price bands' },
  hotSkus: { zh: '热销 SKU', en: 'Best-selling SKUs' },
  seasons: { zh: '季节性波动', en: 'Seasons' },
} as const satisfies Record<string, Text>;

export type InsightDimension = keyof typeof insightDimensions;

/** 品类洞察: what the shop knows of a category. */
export interface CategoryInsight {
  readonly category: string;
  readonly notes: { readonly [Dimension in InsightDimension]?: Prose };
}

/**
 * 洞察检查: a warning `insight/missing-dimension` for each of the five dimensions about which nothing is written. Messages are in `nounRuleTexts`.
 *
 * @throws `shape/not-list`, `shape/not-object`, `limit/exceeded`
 * @example
 * ```ts
 * import { checkInsights } from '@zhanggui/playbooks';
 * const note = { zh: '保温杯占六成' };
 * const notes = { salesStructure: note, customers: note, priceBands: note, hotSkus: note };
 * checkInsights([{ category: 'cups', notes }]).map(({ params }) => params['what']); // => ['季节性波动']
 * ```
 */
export function checkInsights(insights: readonly CategoryInsight[]): Finding[] {
  checkItems('/', insights);
  return guarded('/', insights, (list) =>
    list.flatMap(({ category, notes }, index) => {
      const dimensions = Object.keys(insightDimensions) as InsightDimension[];
      return dimensions.flatMap((dimension) => {
        const params = { category: shown(category), dimension, what: insightDimensions[dimension].zh };
        return isText(notes[dimension]?.zh)
          ? []
          : [found<NounRule>('insight/missing-dimension', 'warning', `/${index}/notes/${dimension}`, params)];
      });
    }),
  );
}
