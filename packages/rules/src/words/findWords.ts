import { refuseOver, shown, ZhangguiError } from '@zhanggui/core';
import { rulesLimits } from '../rule/rulesLimits.js';
import type { CompiledWords, Entry, TrieNode } from './compileWords.js';
import { isExcused, isHan, isLatin } from './exception.js';
import { fold } from './fold.js';
import { seenPart } from './unseen.js';
import type { Word } from './word.js';

/** 命中: a word in a text. `text.slice(start, end)` is what stands there. */
export interface WordHit {
  readonly word: Word;
  /** It stands with 全国, 全球 … before it. */
  readonly scope: boolean;
  /** UTF-16 code units of the text as it was given, `end` exclusive. */
  readonly start: number;
  readonly end: number;
}

/** A goal is no claim (执法指南第五条): how far back its verb may stand, within the sentence. */
const goalReach = 12;
const goalWords = ['目标', '愿景', '致力于', '力争', '争创', '争做', '立志', '志在'];
const sentenceEnds = '。！？!?；;\n';
/** 汉字 that end the word which an open one takes in. */
const particles = '的地得了着过是就还才也都在和与或及且而';

/**
 * 找词: the words of a list in a text, from left to right, none over another; of those that begin at one place the longest.
 *
 * Capitals and full-width letters count as small and half-width, characters without width (U+200B …) are passed over. Latin words
 * stand alone (TOP1 is not in TOP10). A word in one of its exceptional phrases, denied (不是…), spoken about (“…”等用语) or named as a
 * goal (力争…) is no hit.
 *
 * @param text - time linear in its length
 * @throws `lint/not-text`, `rules/not-compiled`, `limit/exceeded` over 1,000,000 code units
 * @example
 * ```ts
 * import { absoluteWords, compileWords, findWords } from '@zhanggui/rules';
 * const title = '最近上新 全网第一的防晒衣';
 * findWords(title, compileWords(absoluteWords)).map(({ start, end }) => title.slice(start, end)); // => ['全网第一']
 * ```
 */
export function findWords(text: string, words: CompiledWords): WordHit[] {
  if (typeof text !== 'string') throw new ZhangguiError('lint/not-text', { field: 'text', value: shown(text) });
  refuseOver(rulesLimits, 'textLength', text.length);
  const { root, denials } = words ?? {};
  if (!(root?.next instanceof Map && denials?.after instanceof Map && denials.before instanceof Map))
    throw new ZhangguiError('rules/not-compiled', { field: 'words', value: shown(words) });
  const { seen, placeOf } = seenPart(fold(text));
  const hits: WordHit[] = [];
  for (let start = 0; start < seen.length; ) {
    const found = longestAt(root, seen, start);
    if (found === null) {
      start += 1;
      continue;
    }
    const { entry, wordEnd, end } = found;
    const ordinary = [entry.except, denials].some((except) => isExcused(except, seen, start, wordEnd)) || isGoal(seen, start);
    if (!ordinary) hits.push({ word: entry.word, scope: entry.scope, start: placeOf(start), end: placeOf(end - 1) + 1 });
    start = ordinary ? wordEnd : end;
  }
  return hits;
}

/** The longest word that begins here. `end` is after what an open word takes in. */
function longestAt(root: TrieNode, text: string, start: number): { entry: Entry; wordEnd: number; end: number } | null {
  let found: ReturnType<typeof longestAt> = null;
  let node = root.next.get(text.charCodeAt(start));
  for (let wordEnd = start + 1; node !== undefined; wordEnd++) {
    const { entry } = node;
    if (entry !== undefined && standsAlone(text, start, wordEnd)) {
      const end = entry.word.open ? openEnd(text, wordEnd) : wordEnd;
      if (!(entry.word.open && end === wordEnd)) found = { entry, wordEnd, end };
    }
    node = node.next.get(text.charCodeAt(wordEnd));
  }
  return found;
}

/** Latin letters and digits at its edges do not go on beyond them. */
function standsAlone(text: string, start: number, end: number): boolean {
  const goesOn = (a: number, b: number) => isLatin(text.charCodeAt(a)) && isLatin(text.charCodeAt(b));
  return !goesOn(start - 1, start) && !goesOn(end - 1, end);
}

function openEnd(text: string, from: number): number {
  let end = from;
  if (isLatin(text.charCodeAt(from))) {
    while (end < from + 12 && isLatin(text.charCodeAt(end))) end += 1;
    return end;
  }
  while (end < from + 2 && isHan(text.charCodeAt(end)) && !particles.includes(text[end]!)) end += 1;
  return end;
}

function isGoal(text: string, start: number): boolean {
  let from = start;
  while (from > 0 && from > start - goalReach && !sentenceEnds.includes(text[from - 1]!)) from -= 1;
  const before = text.slice(from, start);
  return goalWords.some((word) => before.includes(word));
}
