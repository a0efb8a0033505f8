import { buckets, type Numbers, type Spread } from './spread.js';

/** 分段: one more than the starts that each number reaches. Buckets in which a start lies are looked into. @param starts - rising, at most 100 */
export function bandScores(values: Numbers, { turned, min, scale, bucket }: Spread, starts: readonly number[]): Uint8Array {
  // of each bucket how many starts its smallest number reaches, and 128 more where another lies in it
  const reached = new Uint8Array(buckets);
  for (let each = 0, before = 0; each < buckets; each++) {
    while (before < starts.length && starts[before]! <= min + each / scale) before++;
    reached[each] = before + (before < starts.length && starts[before]! < min + (each + 1) / scale ? 128 : 0);
  }
  const scores = new Uint8Array(bucket.length);
  for (let row = 0; row < bucket.length; row++) {
    let score = reached[bucket[row]!]!;
    if (score >= 128) {
      score -= 128;
      const value = turned === null ? values[row]! : turned - values[row]!;
      while (score < starts.length && starts[score]! <= value) score++;
    }
    scores[row] = score + 1;
  }
  return scores;
}
