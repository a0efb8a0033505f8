import type { FindingPlace } from '@zhanggui/core';

type Span = Pick<FindingPlace, 'path' | 'start' | 'end'>;

/** Whether a place overlaps one of these, in time n log n for all of them. */
export function overlaps(spans: Iterable<Span>): (span: Span) => boolean {
  const byPath = new Map<string, (readonly [number, number])[]>();
  for (const { path = '', start = 0, end = 0 } of spans) {
    const known = byPath.get(path);
    if (known === undefined) byPath.set(path, [[start, end]]);
    else known.push([start, end]);
  }
  const merged = new Map([...byPath].map(([path, list]) => [path, union(list)]));
  return ({ path = '', start = 0, end = 0 }) => {
    const list = merged.get(path);
    if (list === undefined) return false;
    let [low, high] = [0, list.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (list[middle]![1] <= start) low = middle + 1;
      else high = middle;
    }
    return low < list.length && list[low]![0] < end;
  };
}

function union(list: (readonly [number, number])[]): [number, number][] {
  const sorted = list.sort(([a], [b]) => a - b);
  const all: [number, number][] = [];
  for (const [start, end] of sorted) {
    const last = all.at(-1);
    if (last !== undefined && start < last[1]) last[1] = Math.max(last[1], end);
    else all.push([start, end]);
  }
  return all;
}
