import { givesAmount, pointInTime } from './amounts.js';
import { clausesOf, joinedByColon, near, type Stretch } from './clauses.js';
import { type FoundWord, type WordFinder, wordFinder } from './findWords.js';
import { vagueExceptions, vagueWords } from './vagueWords.js';

/** A clause of nothing but an amount belongs to the one before it: 及时回复，30 分钟以内. */
const longestTail = 12;

/**
 * 含糊的说法: words such as 适当, 相关 and 等等 that everybody reads in an own way, without a figure in their clause.
 *
 * `30 分钟内及时回复` and `每天及时清单` are definite. Words in quotation marks, names of figures (及时率) and told faults (回复不及时) are none.
 * Our own list of words.
 *
 * @returns in their order, with their place in UTF-16 code units
 */
export function findVague(text: string): FoundWord[] {
  const found = vagueFinder()(text);
  if (found.length === 0) return [];
  const clauses = clausesOf(text);
  let at = 0;
  return found.filter(({ word, start, end }) => {
    while (at < clauses.length && clauses[at]!.end <= start) at += 1;
    const around = aroundOf(text, clauses, at, { start, end });
    return !givesAmount(around) && !(isOfTime(word) && pointInTime.test(around));
  });
}

/** The clause, and the next one where that only gives the amount. */
function aroundOf(text: string, clauses: readonly Stretch[], at: number, word: Stretch): string {
  const own = near(text, joinedByColon(text, clauses, at), word);
  const next = clauses[at + 1];
  if (next === undefined || next.end - next.start > longestTail) return own;
  const tail = text.slice(next.start, next.end);
  return givesAmount(tail) ? `${own} ${tail}` : own;
}

let finder: WordFinder | undefined;

/** Made on first use, once: the lists never change. */
function vagueFinder(): WordFinder {
  const { time, amount, scope } = vagueWords;
  finder ??= wordFinder([...time, ...amount, ...scope], vagueExceptions);
  return finder;
}

function isOfTime(word: string): boolean {
  return (vagueWords.time as readonly string[]).includes(word);
}
