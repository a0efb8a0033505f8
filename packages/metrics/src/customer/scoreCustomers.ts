import { checkObject, checkOption, refuseOver, shown, ZhangguiError } from '@zhanggui/core';
import { metricLimits } from '../formula/metricLimits.js';
import { bandsFrom } from './band.js';
import { bandScores } from './bandScores.js';
import { checkCustomerColumns } from './checkCustomerColumns.js';
import type { CustomerColumns } from './customerColumns.js';
import { type Largest, largestOf } from './largest.js';
import { type Line, meanLine, quantileLines } from './line.js';
import { ntileScores } from './ntileScores.js';
import type { Scoring } from './scoring.js';
import { type Numbers, type Spread, spreadOf } from './spread.js';

/** 分数列: the scores of customers, row by row as in their columns, from 1, the worst, to the number of classes. */
export interface CustomerScores {
  readonly recency: Uint8Array;
  readonly frequency: Uint8Array;
  readonly monetary: Uint8Array;
  /** How many scores there are of each. */
  readonly classes: { readonly recency: number; readonly frequency: number; readonly monetary: number };
  /** The numbers that the lines between the scores were drawn at, rising; `null` by `ntile`, which draws none, and without a customer. */
  readonly edges: {
    readonly recencyDays: readonly number[];
    readonly orders: readonly number[];
    readonly paidFen: readonly number[];
  } | null;
}

/** One of the three numbers. */
interface Measure {
  readonly values: Numbers;
  readonly spread: Spread;
  /** What R's package adds to a quantile. */
  readonly unit: number;
}

/**
 * RFM 打分: scores customers by one {@link Scoring}. Linear; a byte a score, three bytes a customer while it runs.
 *
 * @throws `option/unknown`, `customer/not-classes`, `customer/not-bands`, `limit/exceeded` over 100 classes, `column/not-customer`,
 * `column/not-column`, `column/unequal`, `shape/not-object`
 * @example
 * ```ts
 * import { parseDay } from '@zhanggui/core';
 * import { customerColumns, dayNumber, scoreCustomers } from '@zhanggui/metrics';
 * const june = dayNumber(parseDay('2026-06-01'));
 * const orders = { customer: Uint32Array.of(0, 1, 2, 2), day: Int32Array.of(june, june, june, june + 9), amountFen: Uint32Array.of(100, 900, 50, 60), customers: 3 };
 * const customers = customerColumns(orders, { endsOn: parseDay('2026-06-30') });
 * const { recency, frequency, monetary } = scoreCustomers(customers, { by: 'ntile', classes: 3 });
 * [[...recency], [...frequency], [...monetary]]; // => [[1, 2, 3], [1, 2, 3], [1, 3, 2]]
 * [...scoreCustomers(customers, { by: 'quantile', classes: 3 }).recency]; // => [1, 1, 3]
 * ```
 */
export function scoreCustomers(customers: CustomerColumns, scoring: Scoring): CustomerScores {
  checkScoring(scoring);
  checkCustomerColumns(customers);
  return scoresOf(customers, largestOf(customers), scoring);
}

/** The same for columns and a scoring that were checked or made here. */
export function scoresOf(customers: CustomerColumns, largest: Largest, scoring: Scoring): CustomerScores {
  const { recencyDays, orders, paidFen } = customers;
  if (customers.customer.length === 0) return { ...scoresWithout(), classes: classesOf(scoring), edges: null };
  // one after the other, over the same memory
  const bucket = new Uint16Array(customers.customer.length);
  const recency = scored(
    { values: recencyDays, spread: spreadOf(recencyDays, { min: 1, max: largest.recencyDays }, bucket, true), unit: 1 },
    scoring,
    'recencyDays',
  );
  const frequency = scored(
    { values: orders, spread: spreadOf(orders, { min: 0, max: largest.orders }, bucket), unit: 1 },
    scoring,
    'orders',
  );
  const monetary = scored(
    { values: paidFen, spread: spreadOf(paidFen, { min: 0, max: largest.paidFen }, bucket), unit: 100 },
    scoring,
    'paidFen',
  );
  return {
    recency: recency.scores,
    frequency: frequency.scores,
    monetary: monetary.scores,
    classes: classesOf(scoring),
    edges: scoring.by === 'ntile' ? null : { recencyDays: recency.edges, orders: frequency.edges, paidFen: monetary.edges },
  };
}

/** @throws `option/unknown`, `customer/not-classes`, `customer/not-bands`, `limit/exceeded`, `shape/not-object` */
export function checkScoring(scoring: Scoring): void {
  checkObject('scoring', scoring);
  checkOption('scoring.by', scoring.by, ['ntile', 'quantile', 'mean', 'thresholds']);
  if (scoring.by === 'thresholds') {
    // whoever paid nothing is below whoever paid 1 分
    for (const option of ['recencyDays', 'orders', 'paidFen'] as const) bandsFrom(option, scoring[option], option === 'paidFen' ? 0 : 1);
  } else if (scoring.by !== 'mean') {
    const { classes = defaultClasses } = scoring;
    if (!(Number.isSafeInteger(classes) && classes >= 2)) throw new ZhangguiError('customer/not-classes', { value: shown(classes) });
    refuseOver(metricLimits, 'bands', classes);
    if (scoring.by === 'quantile') checkOption('scoring.compat', scoring.compat, [undefined, 'rfm']);
  }
}

export const defaultClasses = 5;

/** How many scores there are of each number. */
export function classesOf(scoring: Scoring): CustomerScores['classes'] {
  if (scoring.by === 'thresholds') {
    return { recency: scoring.recencyDays.length + 1, frequency: scoring.orders.length + 1, monetary: scoring.paidFen.length + 1 };
  }
  const classes = scoring.by === 'mean' ? 2 : (scoring.classes ?? defaultClasses);
  return { recency: classes, frequency: classes, monetary: classes };
}

function scoresWithout() {
  return { recency: new Uint8Array(0), frequency: new Uint8Array(0), monetary: new Uint8Array(0) };
}

function scored(measure: Measure, scoring: Scoring, option: 'recencyDays' | 'orders' | 'paidFen') {
  const { values, spread } = measure;
  if (scoring.by === 'ntile') {
    return { scores: ntileScores(values, spread, scoring.classes ?? defaultClasses), edges: [] };
  }
  if (scoring.by === 'thresholds') {
    const starts = scoring[option];
    return { scores: bandScores(values, spread, thresholdStarts(starts, measure)), edges: [...starts] };
  }
  const lines = scoring.by === 'mean' ? [meanLine(values, spread)] : quantileLines(values, spread, scoring.classes ?? defaultClasses);
  const compat = scoring.by === 'quantile' && scoring.compat === 'rfm';
  return {
    scores: bandScores(
      values,
      spread,
      lines.map((line) => (compat ? firstOverInR(line, measure) : line.floor + 1)),
    ),
    edges: edgesOf(lines, measure, compat),
  };
}

function thresholdStarts(starts: readonly number[], { spread: { turned } }: Measure): readonly number[] {
  // reaching a number of days is worse, so the day before it is the first that is better
  return turned === null ? starts : [...starts].reverse().map((start) => turned - (start - 1));
}

/** R: at the quantile plus one or more is the next band; of days the next band is the worse one. */
function firstOverInR({ floor, fraction }: Line, { spread: { turned }, unit }: Measure): number {
  return turned === null ? Math.ceil(floor + Math.ceil(fraction)) + unit : floor;
}

function edgesOf(lines: readonly Line[], { spread: { turned }, unit }: Measure, compat: boolean): number[] {
  const more = compat ? unit : 0;
  const edges = lines.map(({ floor, fraction }) => (turned === null ? floor + more + fraction : turned - floor + more - fraction));
  return turned === null ? edges : edges.reverse();
}
