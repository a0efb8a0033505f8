import type { Text } from '../text/text.js';
import type { Term } from './term.js';

/** 数据来源: what a shop learns from. */
export interface DataSource extends Term {
  /** What it tells. */
  readonly note: Text;
}

/** 数据来源. */
export const dataSources = [
  {
    id: 'site-search-terms',
    name: { zh: '站内搜索热词', en: 'On-site search terms' },
    note: { zh: '顾客用什么词找商品，哪些词正在变热', en: 'The words people look for products with, and which of them rise' },
  },
  {
    id: 'behaviour-trails',
    name: { zh: '用户行为轨迹', en: 'Behaviour trails' },
    note: { zh: '顾客看了什么、停在哪一步、从哪里离开', en: 'What people look at, where they stop, and where they leave' },
  },
  {
    id: 'ad-delivery',
    name: { zh: '广告投放数据', en: 'Ad delivery data' },
    note: { zh: '每个渠道的花费、展现、点击和带来的成交', en: 'Cost, impressions, clicks and sales of every channel' },
  },
  {
    id: 'product-reviews',
    name: { zh: '商品评价文本', en: 'Product review texts' },
    note: { zh: '顾客收到货以后怎么说，哪里不满意', en: 'What people say once they hold the product, and what they dislike' },
  },
] as const satisfies readonly DataSource[];

export type DataSourceId = (typeof dataSources)[number]['id'];
