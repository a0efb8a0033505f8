import type { CompiledLexicon } from './compileLexicon.js';
import type { Guard } from './guard.js';
import type { Sightings } from './sightings.js';
import { firstAtOrAfter, liesWithin, type Spans } from './spans.js';
import type { View } from './view.js';
import type { ViewClaim } from './viewClaim.js';

/** The sentence of a claim. */
export interface Sentence {
  readonly view: View;
  readonly start: number;
  readonly end: number;
  readonly seen: Sightings;
  readonly lexicon: CompiledLexicon;
}

/** The first guard of the entry that lifts the claim, else the first that makes it less grave. */
export function guardedBy(claim: ViewClaim, sentence: Sentence): Pick<ViewClaim, 'lifted' | 'lowered'> {
  const { guards, guardsOf, entries } = sentence.lexicon;
  let lowered: Guard | undefined;
  for (const index of guardsOf[claim.entry]!) {
    const guard = guards[index]!;
    if (guard.to !== undefined && lowered !== undefined) continue;
    if (!holds(guard, claim, sentence.seen(3 * entries.length + index), sentence)) continue;
    if (guard.to === undefined) return { lifted: guard };
    lowered = guard;
  }
  return lowered === undefined ? {} : { lowered };
}

const usualReach = 12;

function holds({ where, reach = usualReach }: Guard, claim: ViewClaim, seen: Spans, { view, start, end }: Sentence): boolean {
  if (where === 'sentence') return liesWithin(seen, start, end);
  if (where === 'near-before') return liesWithin(seen, Math.max(start, claim.start - reach), claim.start);
  if (where === 'near-after') return liesWithin(seen, claim.end, Math.min(end, claim.end + reach));
  if (where === 'after') {
    const from = skipped(view.text, claim.end, 1);
    return seen.starts[firstAtOrAfter(seen.starts, from)] === from;
  }
  const to = skipped(view.text, claim.start, -1);
  return seen.stops[firstAtOrAfter(seen.stops, to)] === to;
}

const skips = ' \t"“”‘’\'《》「」『』【】()（）[]';

/** Past the spaces, quotes and brackets next to a claim: not more than three. */
function skipped(text: string, place: number, direction: 1 | -1): number {
  let at = place;
  for (let k = 0; k < 3; k++) {
    const sign = direction > 0 ? text[at] : text[at - 1];
    if (sign === undefined || !skips.includes(sign)) break;
    at += direction;
  }
  return at;
}
