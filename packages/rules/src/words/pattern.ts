import { shown, ZhangguiError } from '@zhanggui/core';
import { foldText } from './foldText.js';
import { type PatternNode, parsePattern } from './parsePattern.js';
import { type WordSet, wordSet } from './wordSet.js';

/** A part of a pattern, as it is looked for. */
export type Atom =
  | { readonly kind: 'set'; readonly set: WordSet }
  | { readonly kind: 'number' }
  | { readonly kind: 'word' }
  | { readonly kind: 'gap'; readonly most: number };

/** 句型: one way through a pattern. The words of its anchor are what the matcher finds; the rest is looked at around them. */
export interface Form {
  readonly atoms: readonly Atom[];
  /** The place of the anchor among the atoms: a set without the empty word. */
  readonly anchor: number;
  /** Nothing that words are made of stands right before it. */
  readonly atStart: boolean;
  /** … right after it. */
  readonly atEnd: boolean;
}

/** Named sets of words: groups of members, separated by spaces. */
export type Slots = Readonly<Record<string, readonly string[]>>;

/** Members that one set may have. */
const mostMembers = 2000;
/** Ways through a pattern whose alternatives hold numbers or gaps. */
const mostForms = 200;
/** Neighbours are put together up to this many words, so that anchors are long. */
const mostMerged = 48;

/**
 * 展开: the ways through a pattern. Sets are not multiplied with each other, so that `{scope}[销量|口碑]第[一|1]` is one form of three atoms.
 *
 * @param sets - the slots that were read before, for those who read many patterns
 * @throws `lexicon/not-pattern`, `lexicon/unknown-slot`
 */
export function formsOf(pattern: string, slots: Slots, sets = new Map<string, WordSet>()): Form[] {
  const refuse = () => new ZhangguiError('lexicon/not-pattern', { pattern: shown(pattern) });
  const { nodes, atStart, atEnd } = parsePattern(foldText(pattern).text);
  return expand(nodes, { slots, sets, refuse }).map((atoms) => {
    const merged = merge(atoms);
    const anchor = anchorOf(merged);
    if (anchor === null || merged.length > 64) throw refuse();
    return { atoms: merged, anchor, atStart, atEnd };
  });
}

interface Expansion {
  readonly slots: Slots;
  readonly sets: Map<string, WordSet>;
  readonly refuse: () => ZhangguiError;
}

function expand(nodes: readonly PatternNode[], expansion: Expansion): Atom[][] {
  let ways: Atom[][] = [[]];
  for (const node of nodes) {
    const next = waysOf(node, expansion);
    ways =
      ways.length === 1 && next.length === 1 ? [[...ways[0]!, ...next[0]!]] : ways.flatMap((way) => next.map((more) => [...way, ...more]));
    if (ways.length > mostForms) throw expansion.refuse();
  }
  return ways;
}

function waysOf(node: PatternNode, expansion: Expansion): Atom[][] {
  if (node.kind === 'slot') return [[{ kind: 'set', set: slotSet(node.name, expansion) }]];
  const strings = stringsOf([node], expansion);
  if (strings !== null) return [[{ kind: 'set', set: wordSet(strings) }]];
  return node.kind === 'choice' ? node.options.flatMap((option) => expand(option, expansion)) : [[node as Atom]];
}

/** Every text that the nodes stand for, or `null` where a number, an open word or a gap is among them. */
function stringsOf(nodes: readonly PatternNode[], expansion: Expansion): string[] | null {
  let strings = [''];
  for (const node of nodes) {
    const next = stringsOfNode(node, expansion);
    if (next === null) return null;
    if (strings.length * next.length > mostMembers) throw expansion.refuse();
    strings = strings.flatMap((a) => next.map((b) => a + b));
  }
  return strings;
}

function stringsOfNode(node: PatternNode, expansion: Expansion): string[] | null {
  if (node.kind === 'text') return [node.text];
  if (node.kind === 'slot') return [...slotSet(node.name, expansion).words];
  if (node.kind !== 'choice') return null;
  const all: string[] = [];
  for (const option of node.options) {
    const strings = stringsOf(option, expansion);
    if (strings === null) return null;
    all.push(...strings);
  }
  return all;
}

function slotSet(name: string, { slots, sets, refuse }: Expansion): WordSet {
  const known = sets.get(name);
  if (known !== undefined) return known;
  const groups: unknown = Object.hasOwn(slots, name) ? slots[name] : undefined;
  if (!Array.isArray(groups) || !Array.from(groups as unknown[]).every((group) => typeof group === 'string'))
    throw new ZhangguiError('lexicon/unknown-slot', { slot: shown(name) });
  const members = (groups as string[])
    .flatMap((group) => foldText(group).text.split(' '))
    .filter((member) => member !== '')
    .flatMap((member) => (member.includes('[') ? stringsOf(parsePattern(member).nodes, { slots: {}, sets: new Map(), refuse }) : [member]))
    .filter((member) => member !== null);
  if (members.length === 0 || members.length > mostMembers) throw refuse();
  const set = wordSet(members);
  sets.set(name, set);
  return set;
}

/** Neighbouring sets become one while that is small. */
function merge(atoms: readonly Atom[]): Atom[] {
  const merged: Atom[] = [];
  for (const atom of atoms) {
    const last = merged.at(-1);
    if (atom.kind === 'set' && last?.kind === 'set' && last.set.words.size * atom.set.words.size <= mostMerged) {
      const ends = [...atom.set.words];
      merged[merged.length - 1] = { kind: 'set', set: wordSet([...last.set.words].flatMap((a) => ends.map((b) => a + b))) };
    } else merged.push(atom);
  }
  return merged;
}

/** The set that is rarest in texts: long words first, then few of them. */
function anchorOf(atoms: readonly Atom[]): number | null {
  let best: number | null = null;
  let most = Number.NEGATIVE_INFINITY;
  atoms.forEach((atom, k) => {
    if (atom.kind !== 'set' || atom.set.isOptional) return;
    const weight = 10 * Math.min(3, atom.set.lengths.at(-1)!) - 1.5 * Math.log2(atom.set.words.size);
    if (weight > most) [best, most] = [k, weight];
  });
  return best;
}
