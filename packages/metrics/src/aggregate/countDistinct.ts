import type { Cells } from './cells.js';
import type { DenseCodes } from './denseCodes.js';
import type { GroupFigures } from './sumBy.js';

/** Of the values of a column only those that have at least so many different values of another one. */
export interface Having {
  readonly others: DenseCodes;
  readonly atLeast: number;
}

/**
 * 去重计数: how many different values a column has in every group, and over all of them. Linear: rows are laid together by group, and
 * each value carries the mark of the last group that it was seen in.
 */
export function countDistinct(values: DenseCodes, cells: Cells, having?: Having): GroupFigures {
  const group = groupsOf(values.codes, cells);
  const groups = countIn(values, { group, groups: cells.groups }, having);
  if (cells.groups === 1) return { groups, total: groups[0]! };
  if (having === undefined) return { groups, total: countAll(values, group) };
  const inOne = group.map((each) => Math.min(0, each));
  return { groups, total: countIn(values, { group: inOne, groups: 1 }, having)[0]! };
}

/** The group of every row, −1 where it is left out or has nothing to count. */
export function groupsOf(codes: Int32Array, { code, first, groupOf, groups }: Cells): Int32Array {
  const group = new Int32Array(codes.length);
  for (let row = 0; row < codes.length; row++) {
    const at = groupOf[code[row]! - first]!;
    group[row] = at === groups || codes[row]! < 0 ? -1 : at;
  }
  return group;
}

/** Rows in groups from 0 to `groups` − 1, or in none: −1. */
export interface Grouping {
  readonly group: Int32Array;
  readonly groups: number;
}

function countIn({ codes, count }: DenseCodes, grouping: Grouping, having?: Having): Float64Array {
  const { groups } = grouping;
  const found = new Float64Array(groups);
  const starts = startsOf(grouping);
  const laid = layTogether(codes, grouping, starts);
  const lastGroup = new Int32Array(count).fill(-1);
  if (having === undefined) {
    for (let at = 0; at < groups; at++) {
      let different = 0;
      for (let k = starts[at]!; k < starts[at + 1]!; k++) {
        const code = laid[k]!;
        if (lastGroup[code] === at) continue;
        lastGroup[code] = at;
        different++;
      }
      found[at] = different;
    }
    return found;
  }

  // each value of each group is a pair; then the others are counted in the pairs as values are in groups
  const others = layTogether(having.others.codes, grouping, starts);
  const pairOf = new Int32Array(count);
  const pair = new Int32Array(laid.length);
  const groupOfPair = new Int32Array(laid.length);
  let pairs = 0;
  for (let at = 0; at < groups; at++) {
    for (let k = starts[at]!; k < starts[at + 1]!; k++) {
      const code = laid[k]!;
      if (lastGroup[code] !== at) {
        lastGroup[code] = at;
        pairOf[code] = pairs;
        groupOfPair[pairs++] = at;
      }
      pair[k] = others[k]! < 0 ? -1 : pairOf[code]!;
    }
  }
  const different = countIn({ codes: others, count: having.others.count }, { group: pair, groups: pairs });
  for (let at = 0; at < pairs; at++) if (different[at]! >= having.atLeast) found[groupOfPair[at]!]! += 1;
  return found;
}

function countAll({ codes, count }: DenseCodes, group: Int32Array): number {
  const seen = new Uint8Array(count);
  for (let row = 0; row < codes.length; row++) if (group[row]! >= 0) seen[codes[row]!] = 1;
  let different = 0;
  for (let code = 0; code < count; code++) different += seen[code]!;
  return different;
}

/** Where each group begins once its rows lie together, and after the last where it ends. */
export function startsOf({ group, groups }: Grouping): Int32Array {
  const starts = new Int32Array(groups + 1);
  for (let row = 0; row < group.length; row++) if (group[row]! >= 0) starts[group[row]! + 1]! += 1;
  for (let at = 0; at < groups; at++) starts[at + 1]! += starts[at]!;
  return starts;
}

/** What stands in the rows that have a group, those of one group together. */
export function layTogether(codes: Int32Array, { group, groups }: Grouping, starts: Int32Array): Int32Array {
  const next = starts.slice();
  const laid = new Int32Array(starts[groups]!);
  for (let row = 0; row < codes.length; row++) {
    const at = group[row]!;
    if (at >= 0) laid[next[at]!++] = codes[row]!;
  }
  return laid;
}
