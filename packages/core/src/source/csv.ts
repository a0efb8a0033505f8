import { limits } from '../error/limits.js';

/** 分隔符: between the cells of a row; `whitespace` is any run of blanks and tabs, `none` makes each line one cell. */
export type Delimiter = ',' | '\t' | ';' | 'whitespace' | 'none';

/** 能读的分隔符. */
export const delimiters = [',', '\t', ';', 'whitespace', 'none'] as const satisfies readonly Delimiter[];

/** 一行: its cells, or what is wrong with it. */
export interface CsvRow {
  readonly cells: readonly string[];
  readonly flaw: 'open-quote' | 'long-row' | null;
  /** Lines of text that it spans; more than one where a quoted cell has line breaks. */
  readonly lines: number;
  /** Where it ends in the text, its line break included. */
  readonly next: number;
}

/** 逐行解析: text in, rows out, wherever the text is cut. */
export interface CsvParser {
  push(text: string): void;
  end(): void;
  /** The next row; `null` when more text is needed for it, or none is left. */
  next(): CsvRow | null;
}

const [quote, lineFeed, carriageReturn, space, tab] = [34, 10, 13, 32, 9];
const longest = limits.textLength;

/**
 * A parser of RFC 4180 text, forgiving: any line break (CRLF, LF, CR), quotes inside an unquoted cell are text, what follows a
 * closing quote belongs to the cell.
 *
 * A quote that is not closed within 1,000,000 characters, or whose closing quote is followed by text on another line, spoils
 * its own line only: reading goes on with the next. A row of more than 1,000,000 characters is given up at the next line break
 * after them. No character is looked at more than a few times.
 */
export function createCsvParser(delimiter: Delimiter): CsvParser {
  const goesOn: ScanOptions = {
    separator: delimiter.length === 1 ? delimiter.charCodeAt(0) : -1,
    spaced: delimiter === 'whitespace',
    quotes: delimiter !== 'none',
    final: false,
  };
  const ends: ScanOptions = { ...goesOn, final: true };
  let text = '';
  let at = 0;
  let waiting: string[] = [];
  let waitingLength = 0;
  let ended = false;
  // whether the text from `at` was seen to hold no whole row, and how long it must get before it is looked at again
  let stalled = true;
  let enough = 0;
  let skipping = false;

  function refill(): boolean {
    if (waitingLength === 0 || (!ended && text.length - at + waitingLength < enough)) return false;
    text = text.slice(at) + waiting.join('');
    at = 0;
    waiting = [];
    waitingLength = 0;
    return true;
  }

  function skipLine(from: number, final: boolean): void {
    const next = afterLine(text, from, final);
    skipping = next === null;
    // a CR at the very end may be the first half of a CRLF
    at = next ?? text.length - (text.endsWith('\r') ? 1 : 0);
  }

  function take(): CsvRow | null {
    const { final } = ended && waitingLength === 0 ? ends : goesOn;
    if (skipping) skipLine(at, final);
    if (skipping || at >= text.length) return null;
    const row = scanRow(text, at, final ? ends : goesOn);
    if (row === null && text.length - at <= longest + 1) return null;
    if (row !== null && row.flaw !== 'long-row' && row.next - at <= longest + 1) {
      at = row.next;
      return row;
    }
    skipLine(at + longest, final);
    return { cells: [], flaw: 'long-row', lines: 1, next: at };
  }

  return {
    push(more) {
      waiting.push(more);
      waitingLength += more.length;
    },
    end() {
      ended = true;
      stalled = false;
    },
    next() {
      for (;;) {
        const row = stalled ? null : take();
        if (row !== null) return row;
        // twice as long before the next look, so that a long row in small pieces is not read again and again
        if (!stalled) enough = 2 * (text.length - at);
        stalled = true;
        if (!refill()) return null;
        stalled = false;
      }
    },
  };
}

interface ScanOptions {
  /** −1 for none. */
  readonly separator: number;
  readonly spaced: boolean;
  readonly quotes: boolean;
  /** No text will follow. */
  readonly final: boolean;
}

/** One row from `from`, `null` where the text ends before it surely does. */
function scanRow(text: string, from: number, { separator, spaced, quotes, final }: ScanOptions): CsvRow | null {
  const cells: string[] = [];
  const highest = Math.max(separator, space);
  let lines = 1;
  let at = from;
  for (;;) {
    if (spaced) while (isSpace(text.charCodeAt(at))) at += 1;
    let cell = '';
    let end = at;
    if (quotes && text.charCodeAt(at) === quote) {
      const close = closingQuote(text, at, from + longest);
      if (close === null && !final && text.length - from <= longest + 1) return null;
      const inner = close === null ? '' : text.slice(at + 1, close);
      const breaks = close === null ? 0 : lineBreaks(inner);
      end = close === null ? at : close + 1;
      const code = text.charCodeAt(end);
      const more = end < text.length && code !== separator && code !== lineFeed && code !== carriageReturn && !(spaced && isSpace(code));
      if (close === null || (more && breaks > 0)) return openQuote(text, from, at, final);
      cell = inner.includes('"') ? inner.split('""').join('"') : inner;
      lines += breaks;
    }
    const rest = end;
    for (; end < text.length; end += 1) {
      const code = text.charCodeAt(end);
      // nearly every character is beyond all that end a cell
      if (code <= highest && (code === separator || code === lineFeed || code === carriageReturn || (spaced && isSpace(code)))) break;
    }
    if (end > rest) cell += text.slice(rest, end);
    const code = text.charCodeAt(end);
    if (end >= text.length ? !final : code === carriageReturn && end + 1 === text.length && !final) return null;
    // blanks at the end of a line are no cell
    const isCell = !spaced || end > at;
    if (isCell) cells.push(cell);
    if (end >= text.length) return { cells, flaw: null, lines, next: end };
    if (code === lineFeed) return { cells, flaw: null, lines, next: end + 1 };
    if (code === carriageReturn) return { cells, flaw: null, lines, next: end + (text.charCodeAt(end + 1) === lineFeed ? 2 : 1) };
    at = end + 1;
  }
}

function isSpace(code: number): boolean {
  return code === space || code === tab;
}

/** The place of the quote that closes the one at `open`, `null` where there is none up to `last`. */
function closingQuote(text: string, open: number, last: number): number | null {
  for (let at = open + 1; ; at += 2) {
    at = text.indexOf('"', at);
    if (at < 0 || at > last) return null;
    if (text.charCodeAt(at + 1) !== quote) return at;
  }
}

/** The line of a quote that is never closed, given up; what follows is read as if the quote were not there. */
function openQuote(text: string, from: number, at: number, final: boolean): CsvRow {
  const next = afterLine(text, at, final) ?? text.length;
  if (next - from > longest + 1) return { cells: [], flaw: 'long-row', lines: 1, next };
  return { cells: [text.slice(at, Math.min(next, at + 50)).trimEnd()], flaw: 'open-quote', lines: 1, next };
}

/** Where the next line starts; `null` where the text ends before that is sure. */
function afterLine(text: string, from: number, final: boolean): number | null {
  for (let at = from; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === lineFeed) return at + 1;
    if (code === carriageReturn) {
      if (at + 1 < text.length) return at + (text.charCodeAt(at + 1) === lineFeed ? 2 : 1);
      return final ? at + 1 : null;
    }
  }
  return final ? text.length : null;
}

function lineBreaks(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count += 1;
  return count > 0 || !text.includes('\r') ? count : text.split('\r').length - 1;
}
