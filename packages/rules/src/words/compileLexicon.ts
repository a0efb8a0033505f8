import { checkList, refuseOver, shown, ZhangguiError } from '@zhanggui/core';
import { checkLongList } from '../rule/checkLongList.js';
import { rulesLimits } from '../rule/rulesLimits.js';
import { type Anchors, compileAnchors } from './anchors.js';
import { type ClaimCategory, claimCategories } from './category.js';
import { masksOf } from './disguise/masksOf.js';
import type { LexiconEntry } from './entry.js';
import type { Guard } from './guard.js';
import { type Atom, type Form, formsOf, type Slots } from './pattern.js';
import type { WordSet } from './wordSet.js';

/** What stands on an anchor: a form of a claim, of a phrase that excuses it, or of a guard. */
interface FormUse {
  readonly form: Form;
  /**
   * A claim by its place among the entries; the phrases that cover it by that place plus the number of entries, those that cover its end
   * by that plus twice the number; a guard after all of them.
   */
  readonly owner: number;
}

/** 编译好的词库. Its shape may change; `findClaims` reads it. */
export interface CompiledLexicon {
  readonly entries: readonly LexiconEntry[];
  /** Those that an entry names. */
  readonly guards: readonly Guard[];
  /** @internal */
  readonly anchors: Anchors;
  /**
   * By anchor: the claims that are looked at around it.
   *
   * @internal
   */
  readonly claims: readonly (readonly FormUse[])[];
  /**
   * By anchor: the phrases and guards that are looked at where there is a claim.
   *
   * @internal
   */
  readonly contexts: readonly (readonly FormUse[])[];
  /**
   * By anchor: the word for which it is written in disguise, empty where it is none.
   *
   * @internal
   */
  readonly meant: readonly string[];
  /**
   * By entry: its guards, by their place in `guards`.
   *
   * @internal
   */
  readonly guardsOf: readonly (readonly number[])[];
}

/** 编译词库的选项. */
export interface LexiconOptions {
  /** Those that the entries name; others may be among them. None where they are left out. */
  readonly guards?: readonly Guard[];
  /** The sets that the patterns name. None where they are left out. */
  readonly slots?: Slots;
  /** Only entries of these categories. All where they are left out. */
  readonly categories?: readonly ClaimCategory[];
}

/**
 * 编译词库: makes a lexicon ready to look for. The library's own is `compileLexicon(claimLexicon.entries, claimLexicon)`.
 *
 * @param entries - in any order, each id once. Time and memory linear in the words of their patterns.
 * @throws `shape/not-list`, `lexicon/not-entry`, `lexicon/duplicate`, `lexicon/not-pattern`, `lexicon/unknown-slot`, `lexicon/not-guard`,
 * `lexicon/unknown-guard`, `option/unknown` for another category, `limit/exceeded`
 * @example
 * ```ts
 * import { compileLexicon, findClaims } from '@zhanggui/rules/words';
 * const mine = compileLexicon([
 *   { id: 'absolute/first', patterns: ['[销量|口碑|]第一'], except: ['第一[次|步]'], category: 'absolute', severity: 'error', clause: 'ad-law/9.3' },
 * ]);
 * findClaims('第一次做到销量第一', mine).map(({ start, end }) => [start, end]); // => [[5, 9]]
 * ```
 */
export function compileLexicon(entries: readonly LexiconEntry[], options: LexiconOptions = {}): CompiledLexicon {
  const { guards = [], slots = {}, categories = claimCategories } = options ?? {};
  checkLongList(entries, 'lexiconEntries');
  checkLongList(guards, 'guards');
  checkList('categories', categories);
  for (const category of Array.from(categories)) checkCategory(category);
  const all = sortedById(Array.from(entries, checkedEntry), 'lexicon/duplicate');
  const kept = all.filter(({ category }) => categories.includes(category));
  const known = sortedById(Array.from(guards, checkedGuard), 'lexicon/duplicate');
  const named = known.filter(({ id }) => kept.some((entry) => entry.guards?.includes(id)));
  const place = new Map(named.map(({ id }, index) => [id, index]));
  const guardsOf = kept.map((entry) => (entry.guards ?? []).map((guard) => placeOf(place, guard, entry.id)));

  const anchors = new Map<string, Anchor>();
  const words = new Set<string>();
  const sets = new Map<string, WordSet>();
  const anchorOf = (word: string): Anchor => {
    const known = anchors.get(word);
    if (known !== undefined) return known;
    const anchor: Anchor = { claims: [], contexts: [], meant: '' };
    anchors.set(word, anchor);
    refuseOver(rulesLimits, 'lexiconWords', anchors.size);
    return anchor;
  };
  const add = (owner: number, patterns: readonly string[]): Form[] => {
    const forms = patterns.flatMap((pattern) => formsOf(pattern, slots, sets));
    for (const form of forms) {
      const list = owner < kept.length ? 'claims' : 'contexts';
      for (const word of wordsOf(form.atoms[form.anchor]!)) anchorOf(word)[list].push({ form, owner });
    }
    return forms;
  };
  kept.forEach(({ patterns, except = [], disguise }, index) => {
    const forms = add(index, patterns);
    if (disguise !== false) for (const { atoms } of forms) for (const atom of atoms) for (const word of wordsOf(atom)) words.add(word);
    const covering = except.filter((phrase) => !phrase.startsWith('~'));
    const ending = except.filter((phrase) => phrase.startsWith('~')).map((phrase) => phrase.replace(/^~\d+/, ''));
    add(kept.length + index, covering);
    add(2 * kept.length + index, ending);
  });
  named.forEach(({ patterns }, index) => {
    add(3 * kept.length + index, patterns);
  });
  for (const [written, meant] of masksOf([...words].sort())) anchorOf(written).meant = meant;
  const values = [...anchors.values()];
  return {
    entries: kept,
    guards: named,
    guardsOf,
    anchors: compileAnchors([...anchors.keys()]),
    claims: values.map(({ claims }) => claims),
    contexts: values.map(({ contexts }) => contexts),
    meant: values.map(({ meant }) => meant),
  };
}

interface Anchor {
  readonly claims: FormUse[];
  readonly contexts: FormUse[];
  meant: string;
}

function wordsOf(atom: Atom): Iterable<string> {
  return atom.kind === 'set' ? atom.set.words : [];
}

function sortedById<Item extends { readonly id: string }>(items: readonly Item[], code: 'lexicon/duplicate'): Item[] {
  const sorted = [...items].sort((a, b) => (a.id < b.id ? -1 : 1));
  sorted.forEach(({ id }, k) => {
    if (id === sorted[k + 1]?.id) throw new ZhangguiError(code, { id: shown(id) });
  });
  return sorted;
}

function placeOf(place: ReadonlyMap<string, number>, guard: string, entry: string): number {
  const index = place.get(guard);
  if (index === undefined) throw new ZhangguiError('lexicon/unknown-guard', { entry: shown(entry), guard: shown(guard) });
  return index;
}

function checkCategory(category: unknown): void {
  if (!(claimCategories as readonly unknown[]).includes(category))
    throw new ZhangguiError('option/unknown', { option: 'categories', value: shown(category), allowed: claimCategories.join(' ') });
}

const severities = ['error', 'warning', 'info'];

function checkedEntry(entry: LexiconEntry, index: number): LexiconEntry {
  const { id, patterns, except = [], guards = [], category, severity, goods } = entry ?? {};
  const lists: readonly unknown[] = [patterns, except, guards, goods?.only ?? [], goods?.not ?? [], entry?.places ?? []];
  const fits =
    isName(id) && lists.every(isTexts) && patterns.length > 0 && claimCategories.includes(category) && severities.includes(severity);
  if (!fits) throw new ZhangguiError('lexicon/not-entry', { index, value: shown(entry) });
  for (const list of [patterns, except]) refuseOver(rulesLimits, 'patterns', list.length);
  return entry;
}

const wheres = ['before', 'after', 'near-before', 'near-after', 'sentence'];

function checkedGuard(guard: Guard, index: number): Guard {
  const { id, where, reach = 0, patterns, to = 'info' } = guard ?? {};
  const fits =
    isName(id) && isTexts(patterns) && wheres.includes(where) && Number.isInteger(reach) && reach >= 0 && severities.includes(to);
  if (!fits) throw new ZhangguiError('lexicon/not-guard', { index, value: shown(guard) });
  refuseOver(rulesLimits, 'patterns', patterns.length);
  refuseOver(rulesLimits, 'guardReach', reach);
  return guard;
}

function isName(id: unknown): boolean {
  return typeof id === 'string' && id !== '';
}

function isTexts(list: unknown): boolean {
  return Array.isArray(list) && Array.from(list as readonly unknown[]).every((text) => typeof text === 'string');
}
