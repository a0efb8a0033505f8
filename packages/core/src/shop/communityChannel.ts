import type { Term } from './term.js';

/** 社群渠道: where a shop's regulars talk with each other. */
export const communityChannels = [
  { id: 'wechat-group', name: { zh: '微信群', en: 'WeChat group' } },
  { id: 'qq-group', name: { zh: 'QQ 群', en: 'QQ group' } },
  { id: 'forum', name: { zh: '论坛', en: 'Forum' } },
] as const satisfies readonly Term[];

export type CommunityChannel = (typeof communityChannels)[number]['id'];
