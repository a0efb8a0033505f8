import type { Platform, Text } from '@zhanggui/core';
import type { Formula, InputOf } from '../formula/formula.js';

/**
 * 指标单位: `fen` is money in 分, where an average may have a part of one; `count` whole things; `ratio` one thing out of
 * another, shown as a percentage and usually a part of a whole; `average` so many things of one kind for one of another; `score` points of a scale.
 */
export type MetricUnit = (typeof metricUnits)[number];

/** 能选的单位. */
export const metricUnits = ['fen', 'count', 'ratio', 'average', 'seconds', 'hours', 'days', 'score'] as const;

/** 口径: what is counted, where the same name is used for several readings. */
export type MetricBasis = 'buyer' | 'order' | 'people' | 'pieces' | 'amount' | 'visit' | 'session' | 'turn';

/**
 * 可加性: whether the figures of days, shops or groups may be added. `additive`: over everything; `within-day`: over shops and groups
 * of one day, not over days (stock, fans); `never`: not at all (ratios, and people, who may come twice).
 */
export type Additivity = 'additive' | 'within-day' | 'never';

/** 退款怎么算: `kept` as paid, whatever comes back later; `on-refund-day` taken off when it goes back; `on-order-day` taken off the day of the order. */
export type RefundTreatment = 'kept' | 'on-refund-day' | 'on-order-day';

/** 时间口径: the day that a row counts for. */
export type TimeBasis = 'paid' | 'ordered' | 'shipped' | 'signed' | 'refunded' | 'visited' | 'asked' | 'snapshot';

/** 能选的来源. */
export const sourceKinds = ['platform', 'handbook', 'standard'] as const;

/** 口径来源: where this reading stands; `handbook` is the five handbooks this library follows, `standard` the usual reading of the field. */
export interface MetricSource {
  readonly kind: (typeof sourceKinds)[number];
  readonly title: Text;
  readonly url?: string;
}

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
  /**
   * 派生: inputs that are metrics themselves, by their name in the formula. `compute` takes them as numbers, or a query works them out of
   * their own formulas (`expandMetric`).
   */
  readonly inputMetrics?: { readonly [input: string]: Metric };
  /** 须为正: what must be over 0, in inputs of the formula; else there is no number. A margin on sales of which more came back than was paid is none. */
  readonly positive?: readonly Formula[];
  /** Left out: never. */
  readonly additivity?: Additivity;
  /** Left out where refunds have no part in it. */
  readonly refunds?: RefundTreatment;
  /** Left out where a day does not matter. */
  readonly time?: TimeBasis;
  /** What a platform calls it, where it has a name of its own. */
  readonly platformNames?: { readonly [Key in Platform]?: Text };
  readonly source?: MetricSource;
  readonly note?: Text;
}

/** 指标的输入: a number for every name in the formula; `null` where there is none. */
export type InputsOf<M extends Metric> = { readonly [Input in InputOf<M['formula']>]: number | null };
