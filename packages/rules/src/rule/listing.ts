import type { Platform } from '@zhanggui/core';

/** 商品信息: what is published on a platform, as far as rules look at it. */
export interface Listing {
  readonly platform: Platform;
  readonly title: string;
}
