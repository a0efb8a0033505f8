import type { Prose } from '../role/prose.js';

/** 短视频模板: what is shown, in order, and for how long. */
export interface VideoTemplate {
  readonly id: string;
  readonly name: Prose;
  readonly segments: readonly [VideoSegment, ...VideoSegment[]];
}

/** 分镜. */
export interface VideoSegment {
  readonly role: 'hook' | 'product' | 'proof' | 'offer';
  readonly name: Prose;
  readonly seconds: number;
}

/** 直播流程模板: phases in order, with shares of the show that add up to 1. */
export interface LiveTemplate {
  readonly id: string;
  readonly name: Prose;
  readonly phases: readonly [LivePhase, ...LivePhase[]];
  /** 多久提醒一次. */
  readonly remindEveryMinutes?: number;
}

/** 直播阶段. */
export interface LivePhase {
  readonly id: string;
  readonly name: Prose;
  readonly share: number;
  /** The products are talked about here, one after the other. */
  readonly products?: boolean;
}
