import { placeStates } from './doubleArray.js';
import type { MatcherTables } from './matcher.js';
import { byDepth, type Trie, trieOf } from './trie.js';

/** The words of a matcher in classes. */
export interface Symbols {
  /** Of all words, one after the other. */
  readonly symbols: Uint16Array;
  /** Where in it each word ends. */
  readonly ends: Int32Array;
  /** Of each word: 1 where what stands before it must not go on with it, and 2 where what stands after it must not. */
  readonly edges: Uint8Array;
}

export interface AutomatonOptions {
  /** The highest class. */
  readonly classCount: number;
  /** How many slots the filter has for each pair. */
  readonly spread: number;
}

type Automaton = Omit<MatcherTables, 'classes' | 'words' | 'phrases'>;

/** The automaton of Aho and Corasick (1975) over the words as a double array (Aoe 1989), and its filter. */
export function automatonOf(words: Symbols, { classCount, spread }: AutomatonOptions): Automaton {
  const trie = trieOf(words.symbols, words.ends);
  const { size, symbol, parent } = trie;
  const order = byDepth(trie);
  const { place, base, end } = placeStates(trie, order, classCount);

  const top = classCount << 2;
  // no state has the parent -1; symbols with which no word begins have no children, and no outputs
  const nodes = new Int32Array((end + classCount + 1) << 2).fill(-1).fill(0, 0, top + 4);
  for (let at = 0; at <= top; at += 4) nodes[at + 1] = -1;
  for (let state = 0; state < size; state++) {
    const at = place[state]! << 2;
    nodes[at] = base[state]! << 2;
    if (state > 0) nodes[at + 1] = place[parent[state]!]! << 2;
  }

  const outputs = outputsOf(words, trie);
  for (let k = 1; k < size; k++) {
    const state = order[k]!;
    const at = place[state]! << 2;
    const fallback = at <= top ? 0 : fallbackOf(nodes, nodes[at + 1]!, symbol[state]! << 2);
    nodes[at + 2] = fallback;
    // symbols that are words are reported where they stand
    const inherited = fallback <= top ? 0 : nodes[fallback + 3]!;
    const first = trie.word[state]!;
    nodes[at + 3] = first === 0 ? inherited : first << 2;
    if (first === 0 || inherited === 0) continue;
    let output = first << 2;
    while (outputs[output + 2] !== 0) output = outputs[output + 2]!;
    outputs[output + 2] = inherited;
  }
  let longest = 2;
  for (let output = 4; output < outputs.length; output += 4) longest = Math.max(longest, outputs[output + 1]!);
  return { nodes, outputs, top, longest, ...filterOf(trie, order, spread) };
}

function outputsOf({ ends, edges }: Symbols, { nextWord }: Trie): Int32Array {
  const outputs = new Int32Array((ends.length + 1) << 2);
  for (let word = 0; word < ends.length; word++) {
    const output = (word + 1) << 2;
    outputs[output] = word;
    outputs[output + 1] = ends[word]! - (word === 0 ? 0 : ends[word - 1]!);
    outputs[output + 2] = nextWord[word + 1]! << 2;
    outputs[output + 3] = edges[word]!;
  }
  return outputs;
}

/** The state of the longest end of what was seen with which a word begins, after one more symbol. */
function fallbackOf(nodes: Int32Array, parent: number, step: number): number {
  for (let state = nodes[parent + 2]!; ; state = nodes[state + 2]!) {
    const child = nodes[state]! + step;
    if (nodes[child + 1] === state) return child;
    if (state === 0) return 0;
  }
}

/** For two classes in a row, which third may follow: one bit for it, all where the two are a word. */
function filterOf(trie: Trie, order: Int32Array, spread: number): Pick<Automaton, 'filter' | 'factor' | 'shift'> {
  const { size, symbol, parent, firstChild, nextChild, word } = trie;
  let [from, to] = [1, size];
  while (from < size && parent[order[from]!] === 0) from += 1;
  for (let k = from; k < to; k++) if (parent[parent[order[k]!]!] !== 0) to = k;
  const bits = Math.min(17, Math.max(4, Math.ceil(Math.log2(spread * (to - from + 1)))));
  const shift = 32 - bits;
  const keys = Array.from(order.subarray(from, to), (state) => (symbol[parent[state]!]! << 13) ^ symbol[state]!);
  // the pair of two characters that are in no word is the most frequent one, and always in slot 0
  let factor = 0x9e3779b1 | 0;
  for (let tries = 0; tries < 64 && keys.some((key) => Math.imul(key, factor) >>> shift === 0); tries++)
    factor = Math.imul(factor, 0x2c1b3c6d);
  const filter = new Uint32Array(1 << bits);
  keys.forEach((key, k) => {
    const state = order[from + k]!;
    let thirds = word[state] === 0 ? 0 : -1;
    for (let child = firstChild[state]!; child !== 0; child = nextChild[child]!) thirds |= 1 << symbol[child]!;
    filter[Math.imul(key, factor) >>> shift]! |= thirds;
  });
  return { filter, factor, shift };
}
