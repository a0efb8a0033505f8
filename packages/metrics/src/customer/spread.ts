/** How many buckets a column is laid into. */
export const buckets = 4096;

/** A column of whole numbers. */
export type Numbers = Float64Array | Int32Array | Uint32Array;

/** What the numbers of a column lie between, both included. */
interface Range {
  readonly min: number;
  readonly max: number;
}

/** A column of whole numbers laid into 4096 buckets; a bucket is one number where the range allows. */
export interface Spread {
  /** Where more is worse: the largest number, which all are taken from, so that the spread begins at 0. */
  readonly turned: number | null;
  /** What the first bucket begins with. */
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
export function spreadOf(values: Numbers, { min, max }: Range, bucket: Uint16Array, isTurned = false): Spread {
  let scale = 1;
  while ((max - min) * scale >= buckets) scale /= 2;
  const [origin, factor] = isTurned ? [max, -scale] : [min, scale];
  for (let row = 0; row < bucket.length; row++) bucket[row] = (values[row]! - origin) * factor;
  // apart, which takes half the time
  const counts = new Uint32Array(buckets);
  for (let row = 0; row < bucket.length; row++) counts[bucket[row]!]! += 1;
  return isTurned ? { turned: max, min: 0, scale, bucket, counts } : { turned: null, min, scale, bucket, counts };
}

/** The spread of what lies in one bucket of another: the numbers as that spread sees them, the larger the better. */
export function spreadWithin(values: Float64Array): Spread {
  let min = values[0]!;
  let max = min;
  for (let row = 1; row < values.length; row++) {
    const value = values[row]!;
    if (value < min) min = value;
    if (value > max) max = value;
  }
  return spreadOf(values, { min, max }, new Uint16Array(values.length));
}

/** The rows of some buckets, those of a bucket in their order, and what stands there. */
export interface Rows {
  readonly rows: Uint32Array;
  /** As the spread sees them: the larger the better. */
  readonly values: Float64Array;
}

/** Looks into a few buckets at once. */
export function rowsIn(values: Numbers, { turned, bucket, counts }: Spread, wanted: readonly number[]): Rows[] {
  const slotOf = new Uint16Array(buckets);
  wanted.forEach((each, slot) => {
    slotOf[each] = slot + 1;
  });
  const found = new Uint32Array(wanted.reduce((sum, each) => sum + counts[each]!, 0));
  for (let row = 0, next = 0; row < bucket.length; row++) if (slotOf[bucket[row]!]! > 0) found[next++] = row;
  const inside = wanted.map((each) => ({ rows: new Uint32Array(counts[each]!), values: new Float64Array(counts[each]!) }));
  const filled = wanted.map(() => 0);
  for (const row of found) {
    const slot = slotOf[bucket[row]!]! - 1;
    const { rows, values: within } = inside[slot]!;
    const next = filled[slot]!++;
    rows[next] = row;
    within[next] = turned === null ? values[row]! : turned - values[row]!;
  }
  return inside;
}
