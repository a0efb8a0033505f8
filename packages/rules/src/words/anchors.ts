import { compileMatcher } from './matcher/compileMatcher.js';
import { findMatches } from './matcher/findMatches.js';
import type { Match, Matcher } from './matcher/matcher.js';

/** 锚: the words by which patterns are found, in texts that are folded already. */
export interface Anchors {
  readonly matcher: Matcher;
  readonly longest: number;
}

/** A text is looked through in parts, so that what is found of one stays below what a matcher reports. */
const partLength = 20_000;

export function compileAnchors(words: readonly string[]): Anchors {
  return {
    matcher: compileMatcher(words, { fold: false, inside: true }),
    longest: words.reduce((most, { length }) => Math.max(most, length), 1),
  };
}

/** Every place of every word, or of those in some parts of the text, which rise and do not overlap. */
export function findAnchors(text: string, anchors: Anchors, parts?: readonly TextPart[]): readonly Match[] {
  if (parts === undefined) return text.length <= partLength ? findMatches(text, anchors.matcher) : inParts(text, anchors, 0);
  return parts.flatMap(({ start, end }) => inParts(text.slice(start, end), anchors, start));
}

/** 一段文字: `end` exclusive. */
export interface TextPart {
  readonly start: number;
  readonly end: number;
}

function inParts(text: string, { matcher, longest }: Anchors, offset: number): Match[] {
  const found: Match[] = [];
  for (let from = 0; from < text.length; from += partLength) {
    for (const { word, start, end } of findMatches(text.slice(from, from + partLength + longest), matcher))
      if (start < partLength) found.push({ word, start: offset + from + start, end: offset + from + end });
  }
  return found;
}
