import type { Term } from './term.js';

/** 付费推广渠道: ways of paying for visitors, whatever the platform. The ad products are in `adChannels`. */
export const paidChannels = [
  { id: 'search-engine-marketing', name: { zh: '搜索引擎营销', en: 'Search engine marketing' } },
  { id: 'feed-ads', name: { zh: '信息流广告', en: 'Feed ads' } },
  { id: 'live-selling', name: { zh: '直播带货', en: 'Live selling' } },
] as const satisfies readonly Term[];

export type PaidChannel = (typeof paidChannels)[number]['id'];
