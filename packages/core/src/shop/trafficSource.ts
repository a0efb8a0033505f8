import type { Platform } from '../platform/platform.js';
import type { Term } from './term.js';

/** 流量来源: one way of getting visitors. */
export interface TrafficSource extends Term {
  /** Where it can be done; left out where it is bound to no platform. */
  readonly platforms?: readonly Platform[];
}

/** 付费流量来源: an ad product, so it is always of a platform. */
export interface PaidTrafficSource extends TrafficSource {
  readonly platforms: readonly Platform[];
}

/** 流量类别: free, paid, by content, from outside the platform. */
export type TrafficKind = 'free' | 'paid' | 'content' | 'offsite';

/** 流量来源, by kind. */
export const trafficSources = {
  free: [
    { id: 'search-ranking', name: { zh: '优化搜索排名', en: 'Better search ranking' } },
    { id: 'platform-events', name: { zh: '参加平台活动', en: 'Joining platform events' } },
  ],
  paid: [
    { id: 'ztc-keyword', name: { zh: '直通车关键词竞价', en: 'Zhitongche keyword bidding' }, platforms: ['taobao', 'tmall'] },
    { id: 'qianchuan-audience', name: { zh: '巨量千川人群包投放', en: 'Qianchuan audience ads' }, platforms: ['douyin'] },
  ],
  content: [
    { id: 'short-video-link', name: { zh: '短视频挂商品链接', en: 'Short videos with a product link' } },
    { id: 'live-order-script', name: { zh: '直播间话术促单', en: 'Live scripts that lead to an order' } },
  ],
  offsite: [
    { id: 'content-marketing', name: { zh: '内容营销', en: 'Content marketing' } },
    { id: 'creator-cooperation', name: { zh: '达人（KOL）合作', en: 'Working with creators (KOL)' } },
    { id: 'social-media-events', name: { zh: '社交媒体活动', en: 'Social media events' } },
  ],
} as const satisfies Record<Exclude<TrafficKind, 'paid'>, readonly TrafficSource[]> & Record<'paid', readonly PaidTrafficSource[]>;
