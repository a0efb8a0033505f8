const buckets = 4096;

/** A column of whole numbers. */
export type Numbers = Float64Array | Int32Array | Uint32Array;

/** A column of whole numbers laid into 4096 buckets from its smallest to its largest number; a bucket is one number where the range allows. */
export interface Spread {
  /** Where more is worse: the largest number, which all are taken from, so that the smallest number of the spread is 0. */
  readonly turned: number | null;
  readonly min: number;
  /** A power of two, so that the bucket of a whole number is exact: `(number − min) × scale`, without its fraction. */
  readonly scale: number;
  /** The bucket of each row: small and whole, it is read faster than the numbers. */
  readonly bucket: Uint16Array;
  /** How many rows lie in each bucket. */
  readonly counts: Uint32Array;
}

/**
 * The spread of a column that is not empty.
 *
 * @param bucket - what it writes the buckets into: fresh memory takes longer than all the rest
 */
export function spreadOf(values: Numbers, bucket: Uint16Array, isTurned = false): Spread {
  let min = values[0]!;
  let max = min;
  for (let row = 1; row < values.length; row++) {
    const value = values[row]!;
    if (value < min) min = value;
    if (value > max) max = value;
  }
  let scale = 1;
  while ((max - min) * scale >= buckets) scale /= 2;
  const [origin, factor] = isTurned ? [max, -scale] : [min, scale];
  for (let row = 0; row < bucket.length; row++) bucket[row] = (values[row]! - origin) * factor;
  // apart, which takes half the time
  const counts = new Uint32Array(buckets);
  for (let row = 0; row < bucket.length; row++) counts[bucket[row]!]! += 1;
  return isTurned ? { turned: max, min: 0, scale, bucket, counts } : { turned: null, min, scale, bucket, counts };
}

/** A number of the column, and how many are smaller. */
export interface OrderStatistic {
  readonly value: number;
  readonly below: number;
}

/**
 * 顺序统计量: the numbers that would stand at some ranks if the column were sorted. It is not: buckets are counted, and only those that
 * hold a rank are looked into. Linear, at most five times over.
 *
 * @param ranks - rising, from 0, below the length
 */
export function orderStatistics(values: Numbers, spread: Spread, ranks: readonly number[]): OrderStatistic[] {
  const { turned, min, scale, bucket: bucketOf, counts } = spread;
  const wanted: { bucket: number; below: number; ranks: number[] }[] = [];
  let bucket = -1;
  let above = 0;
  for (const rank of ranks) {
    while (above <= rank) above += counts[++bucket]!;
    const last = wanted.at(-1);
    if (last?.bucket === bucket) last.ranks.push(rank);
    else wanted.push({ bucket, below: above - counts[bucket]!, ranks: [rank] });
  }
  if (scale === 1) return wanted.flatMap((each) => each.ranks.map(() => ({ value: min + each.bucket, below: each.below })));

  const slotOf = new Uint8Array(buckets);
  const inside = wanted.map((each) => new Float64Array(counts[each.bucket]!));
  const filled = wanted.map(() => 0);
  wanted.forEach((each, slot) => {
    slotOf[each.bucket] = slot + 1;
  });
  for (let row = 0; row < values.length; row++) {
    const slot = slotOf[bucketOf[row]!]! - 1;
    if (slot >= 0) inside[slot]![filled[slot]!++] = turned === null ? values[row]! : turned - values[row]!;
  }
  return wanted.flatMap((each, slot) => {
    const within = inside[slot]!;
    const found = orderStatistics(
      within,
      spreadOf(within, new Uint16Array(within.length)),
      each.ranks.map((rank) => rank - each.below),
    );
    return found.map(({ value, below }) => ({ value, below: below + each.below }));
  });
}

/** 分界: over it are the numbers larger than `at`, and those equal to it after the first `ties` of them, in the order of the column. */
export interface Cut {
  readonly at: number;
  readonly ties: number;
}

/**
 * How many cuts each number is over, plus one.
 *
 * @param cuts - by `at`, then by `ties`, rising
 */
export function scoresOf(values: Numbers, spread: Spread, cuts: readonly Cut[]): Uint8Array {
  const { min, scale, bucket, counts } = spread;
  if (scale < 1) return scoresByBucket(values, spread, cuts);
  let tied = 0;
  for (const at of new Set(cuts.map((cut) => cut.at))) tied += counts[at - min] ?? 0;
  // looked into one by one where they are few; else no processor guesses which row is
  return tied * 16 < bucket.length ? scoresByBucket(values, spread, cuts) : scoresByNumber(spread, cuts);
}

/** Where a bucket is one number: all rows of a number score the same up to the row in which its ties are used up. */
function scoresByNumber({ min, bucket, counts }: Spread, cuts: readonly Cut[]): Uint8Array {
  const score = new Uint8Array(buckets).fill(1);
  const changes = cuts.flatMap(({ at, ties }) => {
    for (let each = Math.max(0, at - min + 1); each < buckets; each++) score[each]! += 1;
    const tied = at - min;
    return counts[tied] === undefined ? [] : [{ tied, from: rowAfter(bucket, tied, ties) }];
  });
  const scores = new Uint8Array(bucket.length);
  let row = 0;
  for (const { tied, from } of changes.sort((a, b) => a.from - b.from)) {
    for (; row < from; row++) scores[row] = score[bucket[row]!]!;
    score[tied]! += 1;
  }
  for (; row < bucket.length; row++) scores[row] = score[bucket[row]!]!;
  return scores;
}

/** The row after so many of one bucket. */
function rowAfter(bucket: Uint16Array, wanted: number, count: number): number {
  let row = 0;
  for (let left = count; left > 0 && row < bucket.length; row++) left -= bucket[row] === wanted ? 1 : 0;
  return row;
}

/** Buckets with a cut are looked into row by row. */
function scoresByBucket(values: Numbers, { turned, min, scale, bucket }: Spread, cuts: readonly Cut[]): Uint8Array {
  const seen = cuts.map(() => 0);
  // of each bucket how many cuts lie before it, and 128 more where one lies in it
  const known = new Uint8Array(buckets);
  const bucketOf = cuts.map(({ at }) => Math.floor((at - min) * scale));
  for (let each = 0, before = 0; each < buckets; each++) {
    while (bucketOf[before]! < each) before++;
    known[each] = before + (bucketOf[before] === each ? 128 : 0);
  }
  const scores = new Uint8Array(bucket.length);
  for (let row = 0; row < bucket.length; row++) {
    let over = known[bucket[row]!]!;
    if (over >= 128) {
      over -= 128;
      const value = turned === null ? values[row]! : turned - values[row]!;
      while (over < cuts.length && cuts[over]!.at < value) over++;
      if (cuts[over]?.at === value) {
        const before = seen[over]!;
        seen[over] = before + 1;
        while (cuts[over]?.at === value && before >= cuts[over]!.ties) over++;
      }
    }
    scores[row] = over + 1;
  }
  return scores;
}
