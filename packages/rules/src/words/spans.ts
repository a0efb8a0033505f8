/** 一组位置: spans of a text by their start, made to be asked many times. */
export interface Spans {
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** The ends in rising order. */
  readonly stops: readonly number[];
  /** The last end of all spans up to this one. */
  readonly reach: readonly number[];
}

export function spansOf(list: readonly (readonly [start: number, end: number])[]): Spans {
  const sorted = [...list].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  let last = -1;
  return {
    starts: sorted.map(([start]) => start),
    ends: sorted.map(([, end]) => end),
    stops: sorted.map(([, end]) => end).sort((a, b) => a - b),
    reach: sorted.map(([, end]) => {
      last = Math.max(last, end);
      return last;
    }),
  };
}

/** Whether one of them holds all of a span. */
export function covers({ starts, reach }: Spans, start: number, end: number): boolean {
  const index = firstAtOrAfter(starts, start + 1) - 1;
  return index >= 0 && reach[index]! >= end;
}

/** Whether one of them begins at `start` or later and ends by `end`. Looks at those that begin between the two. */
export function liesWithin({ starts, ends }: Spans, start: number, end: number): boolean {
  for (let k = firstAtOrAfter(starts, start); k < starts.length && starts[k]! < end; k++) if (ends[k]! <= end) return true;
  return false;
}

/** Whether one of them begins in a span and goes on to its end or farther. */
export function overhangs({ starts, ends }: Spans, start: number, end: number): boolean {
  for (let k = firstAtOrAfter(starts, start); k < starts.length && starts[k]! < end; k++) if (ends[k]! >= end) return true;
  return false;
}

/** The place of the first number of a rising list that is not below `least`. */
export function firstAtOrAfter(rising: readonly number[], least: number): number {
  let [low, high] = [0, rising.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (rising[middle]! < least) low = middle + 1;
    else high = middle;
  }
  return low;
}
