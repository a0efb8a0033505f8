import type { Axis } from './axis.js';
import type { Buckets } from './buckets.js';
import { type PairCodes, pairCodes } from './pairCodes.js';

/** How a code was made of the one before it and a place on an axis. */
export type Step = { readonly size: number } | { readonly pairs: PairCodes };

/** The bucket of every row, −1 for those that are left out. */
export function startCodes(
  rows: number,
  { days, buckets, kept }: { readonly days: Int32Array | null; readonly buckets: Buckets; readonly kept: Uint8Array | null },
): Int32Array {
  const code = new Int32Array(rows);
  if (days !== null) {
    const { first, last, ofDay } = buckets;
    for (let row = 0; row < rows; row++) {
      const day = days[row]!;
      code[row] = day >= first && day <= last ? ofDay[day - first]! : -1;
    }
  }
  if (kept !== null) for (let row = 0; row < rows; row++) if (kept[row] === 0) code[row] = -1;
  return code;
}

/** Buckets and places on axes as one code a row: counted through where that gives few cells, looked up where it would give many. */
export function codeRows(
  codes: readonly Int32Array[],
  { axes, buckets, most }: { readonly axes: readonly Axis[]; readonly buckets: number; readonly most: number },
): { readonly codes: readonly Int32Array[]; readonly size: number; readonly steps: readonly Step[] } {
  let size = Math.max(1, buckets);
  const steps: Step[] = [];
  for (const { values, places } of axes) {
    const isDense = size * values.length <= most;
    const step: Step = isDense ? { size: values.length } : { pairs: pairCodes() };
    codes.forEach((code, k) => {
      const place = places[k]!;
      if ('size' in step) addDense(code, place, step.size);
      else addPairs(code, place, step.pairs);
    });
    size = 'size' in step ? size * step.size : step.pairs.count();
    steps.push(step);
  }
  for (const code of codes) for (let row = 0; row < code.length; row++) if (code[row]! < 0) code[row] = size;
  return { codes, size, steps };
}

function addDense(code: Int32Array, place: Int32Array, size: number): void {
  for (let row = 0; row < code.length; row++) if (code[row]! >= 0) code[row] = code[row]! * size + place[row]!;
}

function addPairs(code: Int32Array, place: Int32Array, { codeOf }: PairCodes): void {
  for (let row = 0; row < code.length; row++) if (code[row]! >= 0) code[row] = codeOf(code[row]!, place[row]!);
}

/** The bucket of a group and its place on every axis. */
export function placesOf(group: number, steps: readonly Step[]): number[] {
  const places: number[] = [];
  let code = group;
  for (let k = steps.length - 1; k >= 0; k--) {
    const step = steps[k]!;
    places[k + 1] = 'size' in step ? code % step.size : step.pairs.secondOf(code);
    code = 'size' in step ? Math.floor(code / step.size) : step.pairs.firstOf(code);
  }
  places[0] = code;
  return places;
}
