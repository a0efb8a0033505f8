import { buckets, type Numbers, rowsIn, type Spread, spreadWithin } from './spread.js';

/** 等分: scores by rank in classes of equal size, the first ones longer by one where it does not divide; of equal numbers the earlier row ranks lower. */
export function ntileScores(values: Numbers, spread: Spread, classes: number): Uint8Array {
  const size = Math.floor(values.length / classes);
  const longer = values.length % classes;
  const scoreAt = new Uint8Array(values.length);
  for (let score = 1, rank = 0; score <= classes; score++) {
    const next = rank + size + (score <= longer ? 1 : 0);
    scoreAt.fill(score, rank, next);
    rank = next;
  }
  return scoresByRank(values, spread, scoreAt);
}

/** Nothing is sorted: the rows of a bucket rank after all of the buckets before it. Linear, at most five times over. */
function scoresByRank(values: Numbers, spread: Spread, scoreAt: Uint8Array): Uint8Array {
  const { scale, bucket, counts } = spread;
  const scores = new Uint8Array(bucket.length);
  const rank = new Uint32Array(buckets);
  for (let each = 1; each < buckets; each++) rank[each] = rank[each - 1]! + counts[each - 1]!;
  if (scale === 1) {
    for (let row = 0; row < bucket.length; row++) scores[row] = scoreAt[rank[bucket[row]!]!++]!;
    return scores;
  }
  const scoreOf = new Uint8Array(buckets);
  const open: number[] = [];
  for (let each = 0; each < buckets; each++) {
    if (counts[each] === 0) continue;
    const [first, last] = [scoreAt[rank[each]!]!, scoreAt[rank[each]! + counts[each]! - 1]!];
    if (first === last) scoreOf[each] = first;
    else open.push(each);
  }
  for (let row = 0; row < bucket.length; row++) scores[row] = scoreOf[bucket[row]!]!;
  rowsIn(values, spread, open).forEach(({ rows, values: within }, slot) => {
    const scoresWithin = scoresByRank(within, spreadWithin(within), scoreAt.subarray(rank[open[slot]!]));
    rows.forEach((row, k) => {
      scores[row] = scoresWithin[k]!;
    });
  });
  return scores;
}
