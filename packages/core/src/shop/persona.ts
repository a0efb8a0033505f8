import type { Gender } from './gender.js';

/** 用户画像: the kind of person a shop sells to. */
export interface Persona {
  /** Whole years, youngest and oldest, both included. */
  readonly ageRange: readonly [min: number, max: number];
  readonly gender: Gender;
  /** 消费习惯: how they shop, at least one. */
  readonly habits: readonly string[];
  /** 痛点: what troubles them, at least one. */
  readonly painPoints: readonly string[];
}
