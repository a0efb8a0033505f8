import type { Trie } from './trie.js';

/** Where the states of a trie stand, so that a child is found by adding its symbol. */
export interface Places {
  /** Of each state; the children of the root stand at their symbols. */
  readonly place: Int32Array;
  /** What the symbols of a state's children are added to. */
  readonly base: Int32Array;
  /** After the last place. */
  readonly end: number;
}

/** Places that are looked at before a crowded stretch is left behind. */
const patience = 512;

/** Finds a place for every state: first for those with several children, then along the words, so that their ends stand together. */
export function placeStates({ size, symbol, firstChild, nextChild }: Trie, order: Int32Array, classCount: number): Places {
  const place = new Int32Array(size);
  const base = new Int32Array(size);
  // a bit for each place
  let used = new Uint32Array(((size + 4 * classCount) >>> 4) + 64);
  let end = classCount + 1;
  for (let at = 0; at < end; at++) use(at);

  let from = end;
  for (let k = 0; k < size; k++) {
    const state = order[k]!;
    const child = firstChild[state]!;
    // the root's stand first
    let at = 0;
    if (state !== 0) {
      if (child === 0 || nextChild[child] === 0) continue;
      at = freeBase(child);
    }
    base[state] = at;
    for (let each = child; each !== 0; each = nextChild[each]!) put(each, at + symbol[each]!);
  }
  let free = classCount + 1;
  for (let state = 1; state < size; state++) {
    const child = firstChild[state]!;
    if (child === 0 || nextChild[child] !== 0) continue;
    while ((used[free >>> 5]! >>> free) & 1) free += 1;
    base[state] = free - symbol[child]!;
    put(child, free);
  }
  return { place, base, end };

  function use(at: number): void {
    used[at >>> 5]! |= 1 << at;
  }

  function put(state: number, at: number): void {
    use(at);
    place[state] = at;
    if (at < end) return;
    end = at + 1;
    // whatever is tried next lies inside
    if ((end + 2 * classCount + patience) >>> 5 < used.length) return;
    const more = new Uint32Array(2 * used.length + (classCount >>> 4));
    more.set(used);
    used = more;
  }

  /** The first base from which all children fit: 32 of them are tried at once. */
  function freeBase(child: number): number {
    while (used[from >>> 5] === 0xffffffff) from = (from | 31) + 1;
    let lowest = symbol[child]!;
    for (let each = nextChild[child]!; each !== 0; each = nextChild[each]!) lowest = Math.min(lowest, symbol[each]!);
    for (let at = from - lowest; ; at += 32) {
      let taken = 0;
      for (let each = child; each !== 0 && taken !== -1; each = nextChild[each]!) {
        const first = at + symbol[each]!;
        taken |= used[first >>> 5]! >>> first;
        if ((first & 31) !== 0) taken |= used[(first >>> 5) + 1]! << -first;
      }
      if (taken === -1) continue;
      const found = at + 31 - Math.clz32(~taken & (taken + 1));
      if (found + lowest - from > patience) from = found + lowest;
      return found;
    }
  }
}
