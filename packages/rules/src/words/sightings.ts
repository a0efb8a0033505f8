import { isWordUnit } from './characters.js';
import type { CompiledLexicon } from './compileLexicon.js';
import { formAt } from './formAt.js';
import type { Match } from './matcher/matcher.js';
import type { Form } from './pattern.js';
import { type Spans, spansOf } from './spans.js';
import type { View } from './view.js';

/** The phrases and guards of some entries. */
export function askedOwners(claimed: readonly number[], { entries, guardsOf }: CompiledLexicon): Set<number> {
  const asked = new Set<number>();
  for (const entry of new Set(claimed)) {
    asked.add(entries.length + entry);
    asked.add(2 * entries.length + entry);
    for (const guard of guardsOf[entry]!) asked.add(3 * entries.length + guard);
  }
  return asked;
}

/** Where phrases and guards stand, by their owner. */
export type Sightings = (owner: number) => Spans;

interface SightingOptions {
  /** The anchors of a sentence, by their place in `found`. */
  readonly indexes: readonly number[];
  readonly found: readonly Match[];
  readonly asked: ReadonlySet<number>;
  readonly contexts: CompiledLexicon['contexts'];
}

/** Where the forms of an owner stand in a sentence. They are looked at when they are asked for, once. */
export function sightings({ text }: View, { indexes, found, asked, contexts }: SightingOptions): Sightings {
  const byOwner = new Map<number, { form: Form; start: number; end: number }[]>();
  for (const k of indexes) {
    const { word, start, end } = found[k]!;
    for (const { form, owner } of contexts[word]!) {
      if (!asked.has(owner)) continue;
      const sight = { form, start, end };
      const list = byOwner.get(owner);
      if (list === undefined) byOwner.set(owner, [sight]);
      else list.push(sight);
    }
  }
  const known = new Map<number, Spans>();
  return (owner) => {
    const spans = known.get(owner) ?? spansOf((byOwner.get(owner) ?? []).flatMap((sight) => placesOf(text, sight)));
    known.set(owner, spans);
    return spans;
  };
}

function placesOf(text: string, { form, start, end }: { form: Form; start: number; end: number }): [start: number, end: number][] {
  const places = formAt(text, form, start, end);
  if (places === null) return [];
  return places.starts.flatMap((from) =>
    places.ends.filter((to) => isAtEdges(text, form, from, to)).map((to): [number, number] => [from, to]),
  );
}

function isAtEdges(text: string, { atStart, atEnd }: Form, start: number, end: number): boolean {
  return !(atStart && isWordUnit(text.charCodeAt(start - 1))) && !(atEnd && isWordUnit(text.charCodeAt(end)));
}
