import { checkObject, refuseOver, shown, ZhangguiError } from '@zhanggui/core';
import { checkColumn } from '../aggregate/checkColumn.js';
import { metricLimits } from '../formula/metricLimits.js';
import type { Band } from './band.js';
import { type CustomerScores, checkScoring, classesOf } from './scoreCustomers.js';
import type { CustomerSegment, Segmentation } from './segmentation.js';

/** 分层结果: which segment each customer is in, row by row as in their columns. */
export interface CustomerSegments {
  /** Those of the segmentation, then the one of whoever fits none. */
  readonly segments: readonly Pick<CustomerSegment, 'id' | 'name'>[];
  /** Indices into `segments`. */
  readonly segment: Uint8Array;
}

/**
 * 客户分层: which segment each customer's scores fall in: the first that fits, else `otherwise`. Linear; a byte a customer.
 *
 * @throws `customer/other-classes` for scores of another number of classes than the segmentation's own scoring has, `customer/not-segments`,
 * `limit/exceeded` over 100 segments, `column/not-column`, `column/unequal`, `shape/not-object`; of the scoring as `scoreCustomers`
 * @example
 * ```ts
 * import { segmentCustomers, tenSegments } from '@zhanggui/metrics';
 * const scores = { recency: Uint8Array.of(5, 1), frequency: Uint8Array.of(5, 2), monetary: Uint8Array.of(5, 1) };
 * const { segments, segment } = segmentCustomers({ ...scores, classes: { recency: 5, frequency: 5, monetary: 5 }, edges: null }, tenSegments);
 * [...segment].map((index) => segments[index]?.id); // => ['champions', 'lost']
 * ```
 */
export function segmentCustomers(scores: CustomerScores, segmentation: Segmentation): CustomerSegments {
  const { recency, frequency, monetary } = checkScores(scores);
  checkSegmentation(segmentation);
  checkClasses(scores, segmentation);
  const { segments, otherwise } = segmentation;
  const segment = new Uint8Array(recency.length);
  const known = new Uint8Array(16 ** 3).fill(unknown);
  for (let row = lookUp(scores, { known, segment }, 0); row < segment.length; row = lookUp(scores, { known, segment }, row + 1)) {
    const [r, f, m] = [recency[row]!, frequency[row]!, monetary[row]!];
    segment[row] = firstFit(segments, r, f, m);
    if ((r | f | m) < 16) known[(r << 8) | (f << 4) | m] = segment[row]!;
  }
  return { segments: [...segments, otherwise].map(({ id, name }) => ({ id, name })), segment };
}

/** No index of a segment, of which there are at most 101. */
const unknown = 255;

/** Many customers have few scores: each three below 16 are looked at once, and then known. Goes on to the first row that is not. */
function lookUp(
  { recency, frequency, monetary }: CustomerScores,
  { known, segment }: { readonly known: Uint8Array; readonly segment: Uint8Array },
  from: number,
): number {
  let row = from;
  for (; row < segment.length; row++) {
    const r = recency[row]!;
    const f = frequency[row]!;
    const m = monetary[row]!;
    if ((r | f | m) >= 16) break;
    const index = known[(r << 8) | (f << 4) | m]!;
    if (index === unknown) break;
    segment[row] = index;
  }
  return row;
}

function firstFit(segments: readonly CustomerSegment[], r: number, f: number, m: number): number {
  for (let index = 0; index < segments.length; index++) {
    const { recency, frequency, monetary } = segments[index]!;
    if (isIn(recency, r) && isIn(frequency, f) && isIn(monetary, m)) return index;
  }
  return segments.length;
}

function isIn(band: Band | undefined, score: number): boolean {
  return band === undefined || (score >= band.from && (band.to === null || score <= band.to));
}

function checkScores(scores: CustomerScores): CustomerScores {
  checkObject('scores', scores);
  const length = checkColumn('recency', scores.recency, ['Uint8Array']);
  checkColumn('frequency', scores.frequency, ['Uint8Array'], length);
  checkColumn('monetary', scores.monetary, ['Uint8Array'], length);
  return scores;
}

/** A score of 2 is the best of two classes and a poor one of five. @throws `customer/other-classes` */
function checkClasses({ classes }: CustomerScores, { scoring }: Segmentation): void {
  checkScoring(scoring);
  checkObject('scores.classes', classes);
  const expected = classesOf(scoring);
  for (const score of ['recency', 'frequency', 'monetary'] as const)
    if (classes[score] !== expected[score])
      throw new ZhangguiError('customer/other-classes', { score, value: shown(classes[score]), expected: expected[score] });
}

/** @throws `customer/not-segments`, `limit/exceeded`, `shape/not-object` */
export function checkSegmentation(segmentation: Segmentation): void {
  checkObject('segmentation', segmentation);
  const { segments, otherwise } = segmentation;
  if (!Array.isArray(segments)) throw new ZhangguiError('customer/not-segments', { value: shown(segments) });
  refuseOver(metricLimits, 'segments', segments.length);
  for (const each of [...(segments as readonly CustomerSegment[]), otherwise]) {
    const bands = isObject(each)
      ? ['recency', 'frequency', 'monetary'].map((score) => (each as Readonly<Record<string, unknown>>)[score])
      : [];
    if (!(isObject(each) && isObject(each.name) && typeof each.id === 'string' && bands.every(isBand))) {
      throw new ZhangguiError('customer/not-segments', { value: shown(isObject(each) ? each.id : each) });
    }
  }
}

function isBand(band: unknown): boolean {
  if (band === undefined) return true;
  if (!isObject(band)) return false;
  const { from, to } = band as unknown as Band;
  return Number.isSafeInteger(from) && (to === null || Number.isSafeInteger(to));
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
