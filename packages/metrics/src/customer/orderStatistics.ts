import { type Numbers, rowsIn, type Spread, spreadWithin } from './spread.js';

/**
 * 顺序统计量: the numbers that would stand at some ranks if the column were sorted. It is not: buckets are counted, and only those that
 * hold a rank are looked into. Linear, at most five times over.
 *
 * @param ranks - rising, from 0, below the length
 */
export function orderStatistics(values: Numbers, spread: Spread, ranks: readonly number[]): number[] {
  const { min, scale, counts } = spread;
  const wanted: { bucket: number; ranks: number[] }[] = [];
  let bucket = -1;
  let above = 0;
  for (const rank of ranks) {
    while (above <= rank) above += counts[++bucket]!;
    if (wanted.at(-1)?.bucket !== bucket) wanted.push({ bucket, ranks: [] });
    wanted.at(-1)!.ranks.push(rank - (above - counts[bucket]!));
  }
  if (scale === 1) return wanted.flatMap((each) => each.ranks.map(() => min + each.bucket));
  const inside = rowsIn(
    values,
    spread,
    wanted.map((each) => each.bucket),
  );
  return inside.flatMap(({ values: within }, slot) => orderStatistics(within, spreadWithin(within), wanted[slot]!.ranks));
}
