import type { Ask, Found } from './found.js';
import { classMask, ignorable, invisible, single } from './kinds.js';
import { letterIn } from './letters.js';
import type { Matcher, Overlay } from './matcher.js';
import { scan } from './scan.js';

/**
 * Finds an overlay's own words in a text. Characters that are in none of them part the text; only parts that may hold a word are read.
 *
 * @returns null where nothing was found; the words count from those of the base on
 */
export function scanOverlay(text: string, matcher: Matcher, { tables, letters }: Overlay, ask: Ask): Found | null {
  const { classes, filter, factor, shift } = tables;
  const own = { ...ask, removed: null };
  let found: Found | null = null;
  let [from, older, last, wanted] = [0, 0, 0, false];
  for (let at = 0; at <= text.length; at++) {
    const value = at < text.length ? classes[letterIn(text, at, matcher, letters)]! : 0;
    if (value >= ignorable) {
      // it may have to be read as it stands
      if (value !== ignorable && value !== invisible) wanted = true;
      continue;
    }
    if (value >= single || (filter[Math.imul((older << 13) ^ last, factor) >>> shift]! >>> value) & 1) wanted = true;
    older = last;
    last = value & classMask;
    if (last !== 0) continue;
    if (wanted) found = scanPart(from, at);
    from = at + 1;
    wanted = false;
  }
  return found;

  function scanPart(start: number, end: number): Found | null {
    const part: number[] = [];
    for (let at = start; at < end; at++) part.push(letterIn(text, at, matcher, letters));
    own.offset = start;
    const more = scan(lettersText(part), tables, matcher.gap, own) as Found | null;
    if (more === null) return found;
    for (let hit = 2; hit < more.hits.length; hit += 3) more.hits[hit]! += matcher.tables.words;
    if (found === null) return more;
    for (const each of more.hits) found.hits.push(each);
    for (const each of more.covers ?? []) found.covers!.push(each);
    return found;
  }
}

function lettersText(letters: readonly number[]): string {
  let text = '';
  // a call takes only so many arguments
  for (let from = 0; from < letters.length; from += 8192) text += String.fromCharCode.apply(null, letters.slice(from, from + 8192));
  return text;
}
