// The word matcher again, as its words say it and as slowly as may be: characters one by one, every word at every place.

export interface NaiveWord {
  readonly word: string;
  readonly inside: boolean;
}

export interface NaiveOptions {
  readonly allow: readonly NaiveWord[];
  readonly gap: number;
  readonly fold: boolean;
}

export interface NaiveMatch {
  readonly start: number;
  readonly end: number;
  readonly word: number;
}

interface Character {
  readonly code: string;
  readonly start: number;
  readonly end: number;
}

/** What the characters of the random texts are taken as, and which; all others are themselves. */
const taken: Readonly<Record<string, string>> = {
  a: 'AＡａаАⒶ𝐀🅰á',
  b: 'Bᴮ',
  k: 'KКк',
  '1': '①１Ⅰ⑴⒈❶𝟏¹',
  '0': '〇○',
  '10': '⑩',
  no: '№',
  kg: '㎏',
  一: '㈠㊀⼀',
  独: '獨',
  最: '蕞',
  ' ': '　\u00a0',
  '.': '．',
  '-': '‐',
  '*': '＊',
  '★': '❤🔥→™🇨',
  '·': '・',
};
const unseen = new Set('\u200b\ufe0f\u0301\u202e\u00ad\u0000🏻');
const between = new Set(' .*-·★');

/** @returns null where one of the words cannot be looked for */
export function naiveMatches(text: string, words: readonly NaiveWord[], options: NaiveOptions): NaiveMatch[] | null {
  const wanted = words.map((word) => wordSymbols(word.word, options));
  const allowed = options.allow.map((word) => wordSymbols(word.word, options));
  if ([...wanted, ...allowed].includes(null)) return null;
  const seen = charactersOf(text, options);
  const symbols = symbolsOf(seen, options);
  const found = (list: readonly (readonly string[] | null)[], given: readonly NaiveWord[]) =>
    list.flatMap((codes, word) =>
      symbols.flatMap((first, at) => {
        const last = symbols[at + codes!.length - 1];
        if (last === undefined || codes!.some((code, k) => symbols[at + k]!.code !== code)) return [];
        if (!given[word]!.inside && (goesOn(seen, first, -1, options) || goesOn(seen, last, 1, options))) return [];
        return [{ start: first.start, end: last.end, word }];
      }),
    );
  const covers = found(allowed, options.allow);
  const kept = found(wanted, words).filter((hit) => !covers.some((cover) => cover.start <= hit.start && hit.end <= cover.end));
  // the f of ﬀ is there twice, in the same place
  const once = kept.filter(
    (hit, k) => !kept.slice(0, k).some((other) => hit.start === other.start && hit.end === other.end && hit.word === other.word),
  );
  return once.sort((a, b) => a.end - b.end || a.start - b.start || a.word - b.word);
}

/** From left to right, none over another, the longest of those that begin at one place. */
export function naiveLongest(matches: readonly NaiveMatch[]): NaiveMatch[] {
  const chosen: NaiveMatch[] = [];
  for (const match of [...matches].sort((a, b) => a.start - b.start || b.end - a.end || a.word - b.word))
    if (match.start >= (chosen.at(-1)?.end ?? 0)) chosen.push(match);
  return chosen;
}

/** Whether a word can be looked for. */
export function isWord(word: string, options: NaiveOptions): boolean {
  return wordSymbols(word, options) !== null;
}

/** Whether two words are found in the same places. */
export function isAlike(one: string, other: string, options: NaiveOptions): boolean {
  return wordSymbols(one, options)?.join() === wordSymbols(other, options)?.join();
}

function wordSymbols(word: string, options: NaiveOptions): string[] | null {
  const seen = charactersOf(options.fold ? word.trim() : word, options);
  const symbols = symbolsOf(seen, options);
  if (word === '' || /[\ud800-\udfff]/u.test(word)) return null;
  if (symbols.length === 0 || (symbols.map(({ code }) => code).join('').length === 1 && seen.length > 1)) return null;
  return symbols.map(({ code }) => code);
}

function charactersOf(text: string, { fold }: NaiveOptions): Character[] {
  const characters: Character[] = [];
  let start = 0;
  for (const character of text) {
    const end = start + character.length;
    if (!fold)
      for (let unit = 0; unit < character.length; unit++)
        characters.push({ code: character[unit]!, start: start + unit, end: start + unit + 1 });
    else if (!unseen.has(character)) for (const code of takenAs(character)) characters.push({ code, start, end });
    start = end;
  }
  return characters;
}

function takenAs(character: string): string {
  return Object.keys(taken).find((as) => [...taken[as]!].includes(character)) ?? character;
}

/** Leaves out what may stand between, as far as it may. */
function symbolsOf(seen: readonly Character[], { fold, gap }: NaiveOptions): Character[] {
  const isBetween = (at: number) => fold && gap > 0 && between.has(seen[at]?.code ?? '');
  return seen.filter((_, at) => {
    if (!isBetween(at)) return true;
    let [from, to] = [at, at];
    while (isBetween(from - 1)) from -= 1;
    while (isBetween(to + 1)) to += 1;
    return to - from + 1 > gap || (isDigit(seen[from - 1]?.code) && isDigit(seen[to + 1]?.code));
  });
}

function goesOn(seen: readonly Character[], edge: Character, step: number, { fold }: NaiveOptions): boolean {
  const at = step < 0 ? seen.indexOf(edge) : seen.lastIndexOf(edge);
  const [next, after] = [seen[at + step]?.code ?? '', seen[at + 2 * step]?.code];
  const isLatin = (code: string) => (fold ? /^[0-9a-z]$/ : /^[0-9a-zA-Z]$/).test(code);
  if (!isLatin(edge.code)) return false;
  return isLatin(next) || (/^[.,]$/.test(next) && isDigit(edge.code) && isDigit(after));
}

function isDigit(code: string | undefined): boolean {
  return code !== undefined && /^[0-9]$/.test(code);
}
