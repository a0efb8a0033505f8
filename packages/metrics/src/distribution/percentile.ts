import { ceilProduct, checkObject, checkOption, floorProduct, refuseOver, shown, ZhangguiError } from '@zhanggui/core';
import { evaluate } from '../formula/evaluate.js';
import { bigIntegers } from '../formula/fraction.js';
import { metricLimits } from '../formula/metricLimits.js';
import { nearestDouble } from '../formula/nearestDouble.js';

/** 分位数的算法: `linear` goes between two values, `nearest-rank` takes one of them. */
export type PercentileMethod = 'linear' | 'nearest-rank';

/**
 * 分位数: the value that so large a share of all values do not exceed.
 *
 * - `linear` (the default): of n sorted values the one at place 1 + (n − 1) × share, on the straight line between its neighbours; as PERCENTILE.INC
 *   of spreadsheets, `quantile_cont` of DuckDB and `percentile_cont` of PostgreSQL. Exact, rounded once.
 * - `nearest-rank`: the value at place ⌈n × share⌉, the first for a share of 0: always one that stands in the list, as `percentile_disc`.
 *
 * @param values - finite numbers in any order, at most 10 million; a typed array is read as it is. They are copied and sorted (n log n).
 * @param options - `share` from 0 to 1 with at most 6 decimals: 0.5 is the median (中位数), 0.9 the 90 分位
 * @returns `null` of no values
 * @throws `distribution/not-number`, `distribution/not-share`, `option/unknown`, `limit/exceeded`, `shape/not-object`, `shape/not-list`
 * @example
 * ```ts
 * import { percentile } from '@zhanggui/metrics';
 * percentile([48, 24, 30], { share: 0.5 }); // => 30
 * percentile([48, 24, 30], { share: 0.9 }); // => 44.4
 * percentile([48, 24, 30], { share: 0.9, method: 'nearest-rank' }); // => 48
 * percentile([], { share: 0.5 }); // => null
 * ```
 */
export function percentile(
  values: ArrayLike<number>,
  options: { readonly share: number; readonly method?: PercentileMethod },
): number | null {
  checkObject('options', options);
  const { share, method = 'linear' } = options;
  checkShare(share);
  checkOption('method', method, ['linear', 'nearest-rank']);
  return percentileOf(sortedCopy(values), share, method);
}

/** Of values in rising order. */
export function percentileOf(sorted: Float64Array, share: number, method: PercentileMethod): number | null {
  const count = sorted.length;
  if (count === 0) return null;
  if (method === 'nearest-rank') return sorted[Math.max(ceilProduct(count, share), 1) - 1]!;
  const below = floorProduct(count - 1, share);
  const [low, high] = [sorted[below]!, sorted[Math.min(below + 1, count - 1)]!];
  if (low === high) return low;
  // low + (high − low) × ((n − 1) × share − below)
  const part = [[count - 1, '×', share], '-', below] as const;
  return nearestDouble(evaluate([low, '+', [[high, '-', low], '×', part]], bigIntegers, () => null)!);
}

/** @throws `distribution/not-number`, `limit/exceeded`, `shape/not-list` */
export function sortedCopy(values: ArrayLike<number>): Float64Array {
  const isRead = Array.isArray(values) || (ArrayBuffer.isView(values) && !(values instanceof DataView));
  if (!isRead) throw new ZhangguiError('shape/not-list', { path: 'values', value: shown(values) });
  refuseOver(metricLimits, 'values', values.length);
  const copy = new Float64Array(values.length);
  for (let row = 0; row < copy.length; row++) {
    const value: unknown = values[row];
    if (!(typeof value === 'number' && Number.isFinite(value)))
      throw new ZhangguiError('distribution/not-number', { row: row + 1, value: shown(value) });
    copy[row] = value + 0; // −0 is 0
  }
  return copy.sort();
}

function checkShare(share: unknown): void {
  const isShare = typeof share === 'number' && share >= 0 && share <= 1 && Math.round(share * 1e6) / 1e6 === share;
  if (!isShare) throw new ZhangguiError('distribution/not-share', { value: shown(share) });
}
