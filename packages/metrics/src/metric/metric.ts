import type { Text } from '@zhanggui/core';
import type { Formula, InputOf } from '../formula/formula.js';

/**
 * 指标单位: `fen` is money in 分, where an average may have a part of one; `count` whole things; `ratio` a part of a whole,
 * usually shown as a percentage; `average` so many things of one kind for one of another.
 */
export type MetricUnit = 'fen' | 'count' | 'ratio' | 'average';

/** 口径: what is counted, where the same name is used for several readings. */
export type MetricBasis = 'buyer' | 'order' | 'people' | 'pieces' | 'amount';

/** 指标: what a metric means, as data. One object, read by everything that computes, compiles or explains it. */
export interface Metric {
  /** API: kept when the name changes. */
  readonly id: string;
  readonly name: Text;
  readonly unit: MetricUnit;
  /** Which way is good news; `context` where only the case can tell. */
  readonly better: 'higher' | 'lower' | 'context';
  /** Left out where there is only one reading. Readings of different bases do not multiply to a GMV. */
  readonly basis?: MetricBasis;
  readonly formula: Formula;
  readonly note?: Text;
}

/** 指标的输入: a number for every name in the formula; `null` where there is none. */
export type InputsOf<M extends Metric> = { readonly [Input in InputOf<M['formula']>]: number | null };
