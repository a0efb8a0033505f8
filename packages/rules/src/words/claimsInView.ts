import { isLatin, isWordUnit } from './characters.js';
import type { CompiledLexicon } from './compileLexicon.js';
import { formAt } from './formAt.js';
import { guardedBy } from './guardedBy.js';
import type { Match } from './matcher/matcher.js';
import type { Form } from './pattern.js';
import { sentencesOf } from './sentences.js';
import { askedOwners, type Sightings, sightings } from './sightings.js';
import { covers, firstAtOrAfter, overhangs } from './spans.js';
import type { View } from './view.js';
import type { ViewClaim } from './viewClaim.js';

export interface ViewOptions {
  readonly lexicon: CompiledLexicon;
  /** The anchors of the reading. */
  readonly found: readonly Match[];
  /** The folded text. */
  readonly folded: string;
  /** Whether a span of the reading is to be looked at. */
  readonly admits: (start: number, end: number, form: Form) => boolean;
  /** Whether a claim is one for these goods, in this place. */
  readonly applies: (entry: number) => boolean;
}

/** The claims of one reading that no phrase of their own excuses, in no order. Time linear in its length. */
export function claimsInView(view: View, options: ViewOptions): ViewClaim[] {
  const { lexicon, found } = options;
  const claims = candidates(view, options);
  if (claims.length === 0) return [];
  const bounds = sentencesOf(view.text);
  const claimsOf = bySentence(claims.length, bounds, (k) => claims[k]!.start);
  const foundOf = bySentence(found.length, bounds, (k) => found[k]!.start);
  const kept: ViewClaim[] = [];
  claimsOf.forEach((list, sentence) => {
    const asked = askedOwners(
      list.map((k) => claims[k]!.entry),
      lexicon,
    );
    const seen = sightings(view, { indexes: foundOf.get(sentence) ?? [], found, asked, contexts: lexicon.contexts });
    const [start, end] = [bounds[sentence]!, bounds[sentence + 1]!];
    for (const k of list) {
      const claim = claims[k]!;
      if (isExcused(claim, seen, lexicon.entries.length)) continue;
      kept.push({ ...claim, ...guardedBy(claim, { view, start, end, seen, lexicon }) });
    }
  });
  return kept;
}

/** Whether a phrase of its entry covers the claim, or begins in it and covers its end. */
function isExcused({ entry, start, core }: ViewClaim, seen: Sightings, entries: number): boolean {
  return covers(seen(entries + entry), start, core) || overhangs(seen(2 * entries + entry), start, core);
}

function candidates(view: View, { lexicon, found, folded, admits, applies }: ViewOptions): ViewClaim[] {
  const claims: ViewClaim[] = [];
  for (const anchor of found) {
    for (const { form, owner } of lexicon.claims[anchor.word]!) {
      const places = formAt(view.text, form, anchor.start, anchor.end);
      if (places === null) continue;
      const [start, end] = [places.starts[0]!, places.ends[0]!];
      const core = form.atoms.at(-1)!.kind === 'word' ? Math.min(...places.ends) : end;
      if (standsFree(view, folded, form, start, end) && admits(start, end, form) && applies(owner))
        claims.push({ entry: owner, start, end, core });
    }
  }
  return claims;
}

/** Letters and digits at its edges do not go on beyond them; what asks for the start or the end of a part of the text stands there. */
function standsFree({ from, to }: View, folded: string, { atStart, atEnd }: Form, start: number, end: number): boolean {
  const [first, last] = [from[start]!, to[end - 1]!];
  const [before, after] = [folded.charCodeAt(first - 1), folded.charCodeAt(last)];
  if (isLatin(before) && isLatin(folded.charCodeAt(first))) return false;
  if (isLatin(after) && isLatin(folded.charCodeAt(last - 1))) return false;
  return !(atStart && isWordUnit(before)) && !(atEnd && isWordUnit(after));
}

function bySentence(count: number, bounds: readonly number[], startOf: (k: number) => number): Map<number, number[]> {
  const lists = new Map<number, number[]>();
  for (let k = 0; k < count; k++) {
    const sentence = firstAtOrAfter(bounds, startOf(k) + 1) - 1;
    const list = lists.get(sentence);
    if (list === undefined) lists.set(sentence, [k]);
    else list.push(k);
  }
  return lists;
}
