import type { Cells } from './cells.js';
import { groupsOf, type Having, layTogether, startsOf } from './countDistinct.js';
import type { DenseCodes } from './denseCodes.js';
import type { RunningLines } from './runningLines.js';

/**
 * 累计去重的新增: how many values come up in every group for the first time on its line; or, of those that must have enough others, how
 * many have them from there on. Added up along a line they are the different values so far. Linear.
 */
export function countRunning(values: DenseCodes, cells: Cells, lines: RunningLines, having?: Having): Float64Array {
  const { placeOf, groupAt, isFirst } = lines;
  const place = groupsOf(values.codes, cells).map((group) => (group < 0 ? -1 : placeOf[group]!));
  const grouping = { group: place, groups: groupAt.length };
  const starts = startsOf(grouping);
  const laid = layTogether(values.codes, grouping, starts);
  const found = new Float64Array(cells.groups);
  const lastLine = new Int32Array(values.count).fill(-1);
  const pairOf = new Int32Array(values.count);
  const pair = new Int32Array(laid.length);
  const groupOfRow = new Int32Array(laid.length);
  let pairs = 0;
  let line = -1;
  for (let at = 0; at < groupAt.length; at++) {
    if (isFirst(at)) line = at;
    for (let k = starts[at]!; k < starts[at + 1]!; k++) {
      const code = laid[k]!;
      groupOfRow[k] = groupAt[at]!;
      if (lastLine[code] !== line) {
        lastLine[code] = line;
        pairOf[code] = pairs++;
        if (having === undefined) found[groupAt[at]!]! += 1;
      }
      pair[k] = pairOf[code]!;
    }
  }
  if (having === undefined) return found;

  const { others, atLeast } = having;
  const laidOthers = layTogether(others.codes, grouping, starts);
  const byPair = { group: pair.map((each, k) => (laidOthers[k]! < 0 ? -1 : each)), groups: pairs };
  const pairStarts = startsOf(byPair);
  const rowsOfPair = layTogether(
    pair.map((_, k) => k),
    byPair,
    pairStarts,
  );
  const lastPair = new Int32Array(others.count).fill(-1);
  for (let at = 0; at < pairs; at++) {
    let different = 0;
    // rows of a pair lie in the order of time: the group of the one that makes them enough
    for (let k = pairStarts[at]!; k < pairStarts[at + 1]! && different < atLeast; k++) {
      const row = rowsOfPair[k]!;
      if (lastPair[laidOthers[row]!] === at) continue;
      lastPair[laidOthers[row]!] = at;
      different += 1;
      if (different === atLeast) found[groupOfRow[row]!]! += 1;
    }
  }
  return found;
}
