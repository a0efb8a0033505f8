import type { Platform } from '@zhanggui/core';
import type { GoodsClass } from './goodsClass.js';
import type { GoodsFacts } from './goodsFacts.js';
import type { TextPlace } from './textPlace.js';

/** 商品信息: what is published on a platform, as far as rules look at it. It has a title, or a text at least. */
export interface Listing {
  readonly platform: Platform;
  readonly title?: string;
  /** Whatever else a buyer reads, sees or hears. */
  readonly texts?: readonly ListingText[];
  /** What the goods are to the law; told from each text where it is left out. */
  readonly goods?: GoodsClass | readonly GoodsClass[];
  /** 实情: what is known of the goods, for claims that can be held against it. */
  readonly facts?: GoodsFacts;
}

/** 文案: a text of a listing, or what was read off a picture or heard in a recording. */
export interface ListingText {
  readonly text: string;
  /** `detail` where it is left out. */
  readonly place?: TextPlace;
  /** Where it stands in a picture, as the recognition says it. Findings give it back. */
  readonly box?: TextBox;
  /** When it is said, in seconds from the start: from, to. Findings give it back. */
  readonly seconds?: readonly [from: number, to: number];
}

/** 图中位置, in pixels from the upper left corner. */
export interface TextBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
