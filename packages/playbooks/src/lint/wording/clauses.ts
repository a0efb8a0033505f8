/** 分句: a stretch of a text between two marks, `end` exclusive, in UTF-16 code units. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

const sentenceEnds = '。！？!?；;\n\r';
const clauseEnds = `${sentenceEnds}，,、：:`;
const opening = '（([【《“「『‘';
const closing = '）)]】》”」』’';

/** 句子: stretches between 。！？；and line breaks, without blanks at their ends. */
export function sentencesOf(text: string): Stretch[] {
  return stretches(text, sentenceEnds);
}

/** 小句: stretches between commas as well. What stands in brackets belongs to the clause before it. */
export function clausesOf(text: string): Stretch[] {
  return stretches(text, clauseEnds);
}

function stretches(text: string, ends: string): Stretch[] {
  const found: Stretch[] = [];
  let start = 0;
  let depth = 0;
  for (let at = 0; at <= text.length; at++) {
    const character = text[at] ?? '\n';
    if (opening.includes(character)) depth += 1;
    else if (closing.includes(character) && depth > 0) depth -= 1;
    // a bracket that nobody closed ends with its line
    const isEnd = ends.includes(character) && (depth === 0 || character === '\n') && !isDecimal(text, at);
    if (!isEnd) continue;
    if (text.slice(start, at).trim() !== '') found.push(trimmed(text, start, at));
    start = at + 1;
    depth = 0;
  }
  return found;
}

/** The comma of 1,000 and the colon of 10:30. */
function isDecimal(text: string, at: number): boolean {
  return /[,:：]/.test(text[at] ?? '') && /\d/.test(text[at - 1] ?? '') && /\d/.test(text[at + 1] ?? '');
}

function trimmed(text: string, from: number, to: number): Stretch {
  let [start, end] = [from, to];
  while (/\s/.test(text[start]!)) start += 1;
  while (/\s/.test(text[end - 1]!)) end -= 1;
  return { start, end };
}

/** A clause with those that a colon joins to it: what stands before it is when, what stands after it is how. */
export function joinedByColon(text: string, clauses: readonly Stretch[], at: number): Stretch {
  const own = clauses[at]!;
  const isJoined = (one: Stretch | undefined, other: Stretch | undefined) =>
    one !== undefined && other !== undefined && /^\s*[：:]\s*$/.test(text.slice(one.end, other.start));
  const [before, after] = [clauses[at - 1], clauses[at + 1]];
  return { start: isJoined(before, own) ? before!.start : own.start, end: isJoined(own, after) ? after!.end : own.end };
}

/** Nobody reads a clause of more than so many characters as one. */
const reach = 100;

/** What of a stretch stands around a word. */
export function near(text: string, { start, end }: Stretch, word: Stretch): string {
  return text.slice(Math.max(start, word.start - reach), Math.min(end, word.end + reach));
}

/** What stands in quotation marks: words that are told about, not used. */
export function quotedIn(text: string): Stretch[] {
  return Array.from(
    text.matchAll(/“[^”\n]{0,500}”|「[^」\n]{0,500}」|『[^』\n]{0,500}』|"[^"\n]{0,500}"/g),
    ({ index, 0: { length } }) => ({
      start: index,
      end: index + length,
    }),
  );
}
