import { checkList, checkObject, type Severity, shown, ZhangguiError } from '@zhanggui/core';
import type { ClaimLexicon } from './claimLexicon.js';
import type { LexiconEntry } from './entry.js';

/** 词库调整: what a shop or a tenant has otherwise. */
export interface LexiconChanges {
  /** Entries of its own. One with the id of another takes its place. */
  readonly add?: readonly LexiconEntry[];
  /** Entries that are not looked for, by their ids. */
  readonly remove?: readonly string[];
  /** Phrases in which the words of an entry are ordinary, by its id (a brand, a product name). */
  readonly allow?: Readonly<Record<string, readonly string[]>>;
  /** How grave an entry is here, by its id. */
  readonly severity?: Readonly<Record<string, Severity>>;
}

/**
 * 调整词库: a lexicon with changes of one's own; the given one stays as it is. Rules read it after `withLexicon`, texts after `compileLexicon`.
 *
 * @throws `lexicon/unknown-entry` where a change names an entry that is not there, `shape/not-list`, `shape/not-object`; what is wrong with an
 * entry of one's own is said when it is compiled
 * @example
 * ```ts
 * import { adjustLexicon, claimLexicon, compileLexicon, findClaims } from '@zhanggui/rules/words';
 * const ours = adjustLexicon(claimLexicon, {
 *   add: [{ id: 'shop/rival', patterns: ['隔壁老王'], category: 'disparage', severity: 'warning', clause: 'ad-law/13' }],
 * });
 * findClaims('比隔壁老王家好', compileLexicon(ours.entries, ours)).map(({ entry }) => entry.id); // => ['shop/rival']
 * ```
 */
export function adjustLexicon(lexicon: ClaimLexicon, changes: LexiconChanges): ClaimLexicon {
  checkObject('lexicon', lexicon);
  checkList('entries', lexicon.entries);
  checkObject('changes', changes);
  const { add = [], remove = [], allow = {}, severity = {} } = changes;
  checkList('add', add);
  checkList('remove', remove);
  checkObject('allow', allow);
  checkObject('severity', severity);
  const own = new Set(Array.from(add, (entry) => entry?.id));
  const ids = new Set(lexicon.entries.map(({ id }) => id));
  for (const id of [...remove, ...Object.keys(allow), ...Object.keys(severity)])
    if (!ids.has(id) && !own.has(id)) throw new ZhangguiError('lexicon/unknown-entry', { entry: shown(id) });
  const gone = new Set(remove);
  const entries = [...lexicon.entries.filter(({ id }) => !own.has(id)), ...add].filter((entry) => !gone.has(entry?.id));
  return { ...lexicon, entries: entries.map((entry) => adjusted(entry, { allow, severity })) };
}

function adjusted(entry: LexiconEntry, { allow = {}, severity = {} }: LexiconChanges): LexiconEntry {
  if (typeof entry !== 'object' || entry === null) return entry;
  const phrases = Object.hasOwn(allow, entry.id) ? allow[entry.id] : undefined;
  if (phrases !== undefined) checkList('allow', phrases);
  const grave = Object.hasOwn(severity, entry.id) ? severity[entry.id] : undefined;
  return {
    ...entry,
    ...(phrases !== undefined && { except: [...(entry.except ?? []), ...phrases] }),
    ...(grave !== undefined && { severity: grave }),
  };
}
