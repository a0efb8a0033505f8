/**
 * Which of the hits count: none that lies inside a phrase that allows; of the longest, from left to right, none over another.
 *
 * @param hits - start, end and word of each, in the order of their ends
 * @param covers - start and end of each, in the order of their ends
 */
export function settle(hits: number[], covers: readonly number[], longest: boolean): number[] {
  const kept = covers.length === 0 ? hits : uncovered(hits, covers);
  return longest ? leftmostLongest(kept) : kept;
}

function uncovered(hits: readonly number[], covers: readonly number[]): number[] {
  const kept: number[] = [];
  // from the end: of the phrases that end no earlier than the hit, where the first begins
  let [cover, first] = [covers.length - 2, Number.POSITIVE_INFINITY];
  for (let hit = hits.length - 3; hit >= 0; hit -= 3) {
    for (; cover >= 0 && covers[cover + 1]! >= hits[hit + 1]!; cover -= 2) first = Math.min(first, covers[cover]!);
    if (first > hits[hit]!) kept.push(hits[hit + 2]!, hits[hit + 1]!, hits[hit]!);
  }
  return kept.reverse();
}

function leftmostLongest(hits: number[]): number[] {
  if (hits.length <= 3) return hits;
  const { best, from } = bestOfEach(hits);
  const chosen: number[] = [];
  for (let place = 0; place < best.length; ) {
    const hit = best[place]!;
    if (hit < 0) place += 1;
    else {
      chosen.push(hits[hit]!, hits[hit + 1]!, hits[hit + 2]!);
      place = hits[hit + 1]! - from;
    }
  }
  return chosen;
}

/** Leaves of the hits that begin at one place only the longest, in the same order. */
export function longestOfEach(hits: number[]): void {
  const { best, from } = bestOfEach(hits);
  let to = 0;
  for (let hit = 0; hit < hits.length; hit += 3) {
    if (best[hits[hit]! - from] !== hit) continue;
    for (let k = 0; k < 3; k++) hits[to++] = hits[hit + k]!;
  }
  hits.length = to;
}

/** For each place the longest hit that begins there, of equal ones the first; -1 where none does. */
function bestOfEach(hits: readonly number[]): { best: Int32Array; from: number } {
  let [from, to] = [hits[0]!, hits[0]!];
  for (let hit = 0; hit < hits.length; hit += 3) {
    from = Math.min(from, hits[hit]!);
    to = Math.max(to, hits[hit]!);
  }
  const best = new Int32Array(to - from + 1).fill(-1);
  for (let hit = 0; hit < hits.length; hit += 3) {
    const place = hits[hit]! - from;
    const other = best[place]!;
    if (other < 0 || hits[other + 1]! < hits[hit + 1]!) best[place] = hit;
  }
  return { best, from };
}
