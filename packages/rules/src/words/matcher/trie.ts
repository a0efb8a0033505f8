/** Words that begin alike share their beginning. State 0 is the root; arrays have a number for each state. */
export interface Trie {
  readonly size: number;
  readonly symbol: Uint16Array;
  readonly parent: Int32Array;
  readonly firstChild: Int32Array;
  readonly nextChild: Int32Array;
  /** The first word that ends here, counted from 1, and for each word the next one that ends there. */
  readonly word: Int32Array;
  readonly nextWord: Int32Array;
}

/**
 * @param symbols - of all words, one after the other
 * @param ends - where in it each word ends
 */
export function trieOf(symbols: Uint16Array, ends: Int32Array): Trie {
  const most = symbols.length + 1;
  const symbol = new Uint16Array(most);
  const parent = new Int32Array(most);
  const firstChild = new Int32Array(most);
  const nextChild = new Int32Array(most);
  const word = new Int32Array(most);
  const nextWord = new Int32Array(ends.length + 1);
  // from a state and a symbol to the child: an open hash
  const bits = 33 - Math.clz32(most);
  const children = new Int32Array(1 << bits);
  const mask = children.length - 1;
  let size = 1;
  // from the last, so that of equal words the first stands first
  for (let index = ends.length - 1; index >= 0; index--) {
    let state = 0;
    const end = ends[index]!;
    for (let at = index === 0 ? 0 : ends[index - 1]!; at < end; at++) {
      const next = symbols[at]!;
      let slot = Math.imul(Math.imul(state, 0x2545f491) ^ next, 0x9e3779b1) >>> (32 - bits);
      let child = children[slot]!;
      while (child !== 0 && (parent[child] !== state || symbol[child] !== next)) {
        slot = (slot + 1) & mask;
        child = children[slot]!;
      }
      if (child === 0) {
        child = size++;
        children[slot] = child;
        symbol[child] = next;
        parent[child] = state;
        nextChild[child] = firstChild[state]!;
        firstChild[state] = child;
      }
      state = child;
    }
    nextWord[index + 1] = word[state]!;
    word[state] = index + 1;
  }
  return { size, symbol, parent, firstChild, nextChild, word, nextWord };
}

/** The states in the order of their depth, the root first. */
export function byDepth({ size, firstChild, nextChild }: Trie): Int32Array {
  const order = new Int32Array(size);
  for (let [from, to] = [0, 1]; from < to; from++)
    for (let child = firstChild[order[from]!]!; child !== 0; child = nextChild[child]!) order[to++] = child;
  return order;
}
