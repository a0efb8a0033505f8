import type { Yields } from './sight.js';

/** 轮次: the turn of one candidate, or of a block of coupons among which the order is open. */
export type Turn = number | readonly number[];

/**
 * 排序规约: turns for coupons that may follow each other in any order, such that some best choice keeps to it. `sorted` is an order in which most may
 * as well go. Where a later one may always as well come after the earlier ones it simply has its turn; the others stay in a block.
 */
export function blocksOf(sorted: readonly number[], yields: Yields): readonly Turn[] {
  const ahead = (k: number, other: number) => yields(sorted[other]!, sorted[k]!);
  // blocks as ranges of the order: a pair that must be tried both ways ties together all that stands between it
  const ends = sorted.map((_, k) => {
    let end = k;
    for (let other = k + 1; other < sorted.length; other++) if (!ahead(k, other)) end = other;
    return end;
  });
  const turns: Turn[] = [];
  for (let from = 0; from < sorted.length; ) {
    let end = ends[from]!;
    for (let k = from; k <= end; k++) end = Math.max(end, ends[k]!);
    turns.push(from === end ? sorted[from]! : sorted.slice(from, end + 1));
    from = end + 1;
  }
  return turns;
}
