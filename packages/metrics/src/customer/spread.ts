const buckets = 4096;

/** How a column of whole numbers is laid into 4096 buckets from its smallest to its largest number; a bucket is one number where the range allows. */
export interface Spread {
  readonly min: number;
  readonly max: number;
  /** A power of two, so that the bucket of a whole number is exact: `(number − min) × scale`, without its fraction. */
  readonly scale: number;
}

/** The spread of a column that is not empty. */
export function spreadOf(values: Float64Array): Spread {
  let min = values[0]!;
  let max = min;
  for (let row = 1; row < values.length; row++) {
    const value = values[row]!;
    if (value < min) min = value;
    if (value > max) max = value;
  }
  let scale = 1;
  while ((max - min) * scale >= buckets) scale /= 2;
  return { min, max, scale };
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
export function orderStatistics(values: Float64Array, spread: Spread, ranks: readonly number[]): OrderStatistic[] {
  const { min, scale } = spread;
  const counts = new Uint32Array(buckets);
  for (let row = 0; row < values.length; row++) counts[((values[row]! - min) * scale) | 0]! += 1;

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
    const slot = slotOf[((values[row]! - min) * scale) | 0]! - 1;
    if (slot >= 0) inside[slot]![filled[slot]!++] = values[row]!;
  }
  return wanted.flatMap((each, slot) => {
    const within = inside[slot]!;
    const found = orderStatistics(
      within,
      spreadOf(within),
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
export function scoresOf(values: Float64Array, spread: Spread, cuts: readonly Cut[]): Uint8Array {
  return spread.scale === 1 ? scoresByNumber(values, spread, cuts) : scoresByBucket(values, spread, cuts);
}

const never = 2 ** 31;

/** Where a bucket is one number: each knows the score of whoever has it next, and how many more get the same. */
function scoresByNumber(values: Float64Array, { min, max }: Spread, cuts: readonly Cut[]): Uint8Array {
  const score = new Uint8Array(max - min + 1);
  const left = new Float64Array(max - min + 1);
  let over = 0;
  for (let number = min; number <= max; number++) {
    while (over < cuts.length && cuts[over]!.at < number) over++;
    score[number - min] = over + 1;
    left[number - min] = cuts[over]?.at === number ? cuts[over]!.ties : never;
  }
  const scores = new Uint8Array(values.length);
  for (let row = 0; row < values.length; row++) {
    const number = values[row]! - min;
    // seldom: once for a cut
    while (left[number] === 0) {
      const passed = cuts[score[number]! - 1]!;
      const next = cuts[score[number]!];
      score[number]! += 1;
      left[number] = next?.at === passed.at ? next.ties - passed.ties : never;
    }
    left[number]! -= 1;
    scores[row] = score[number]!;
  }
  return scores;
}

/** Where a bucket is many numbers: only those with a cut are looked into. */
function scoresByBucket(values: Float64Array, { min, scale }: Spread, cuts: readonly Cut[]): Uint8Array {
  const at = cuts.map((cut) => cut.at);
  const seen = cuts.map(() => 0);
  // of each bucket how many cuts lie before it, and 128 more where one lies in it
  const known = new Uint8Array(buckets);
  const bucketOf = at.map((each) => Math.floor((each - min) * scale));
  for (let bucket = 0, before = 0; bucket < buckets; bucket++) {
    while (bucketOf[before]! < bucket) before++;
    known[bucket] = before + (bucketOf[before] === bucket ? 128 : 0);
  }
  const scores = new Uint8Array(values.length);
  for (let row = 0; row < values.length; row++) {
    const value = values[row]!;
    let over = known[((value - min) * scale) | 0]!;
    if (over >= 128) {
      over -= 128;
      while (at[over]! < value) over++;
      if (at[over] === value) {
        const before = seen[over]!;
        seen[over] = before + 1;
        while (at[over] === value && before >= cuts[over]!.ties) over++;
      }
    }
    scores[row] = over + 1;
  }
  return scores;
}
