/** 例外的写法: `before~after`, of which `#` stands for a digit and `^` in front for the start of a part of the text. */
interface Exception {
  readonly before: string;
  readonly after: string;
  readonly atStart: boolean;
}

/** The exceptions of a word by the code unit next to it, so that a hit looks at few of them. */
export interface Exceptions {
  /** By the unit after the word. */
  readonly after: Map<number, Exception[]>;
  /** By the unit before it: those that ask for nothing after it. */
  readonly before: Map<number, Exception[]>;
}

const digit = 0x23;

/** @returns the first phrase that does not show the place of its word by exactly one `~`, or `null` */
export function addExceptions(exceptions: Exceptions, phrases: readonly string[]): string | null {
  for (const phrase of phrases) {
    const [before = '', after, ...more] = phrase.split('~');
    if (after === undefined || more.length > 0 || before + after === '') return phrase;
    const atStart = before.startsWith('^');
    const exception = { before: atStart ? before.slice(1) : before, after, atStart };
    const key = after === '' ? exception.before.charCodeAt(exception.before.length - 1) : after.charCodeAt(0);
    const index = after === '' ? exceptions.before : exceptions.after;
    const list = index.get(key);
    if (list === undefined) index.set(key, [exception]);
    else list.push(exception);
  }
  return null;
}

/** Whether one of the phrases stands around the word from `start` to `end`. */
export function isExcused({ before, after }: Exceptions, text: string, start: number, end: number): boolean {
  const fits = (list: readonly Exception[] | undefined) => list?.some((each) => standsAround(each, text, start, end)) ?? false;
  const [last, next] = [text.charCodeAt(start - 1), text.charCodeAt(end)];
  return (
    fits(after.get(next)) ||
    fits(before.get(last)) ||
    (isDigit(next) && fits(after.get(digit))) ||
    (isDigit(last) && fits(before.get(digit)))
  );
}

function standsAround({ before, after, atStart }: Exception, text: string, start: number, end: number): boolean {
  const from = start - before.length;
  if (!standsAt(before, text, from) || !standsAt(after, text, end)) return false;
  return !(atStart && isWordCharacter(text.charCodeAt(from - 1)));
}

function standsAt(phrase: string, text: string, from: number): boolean {
  for (let k = 0; k < phrase.length; k++) {
    const unit = text.charCodeAt(from + k);
    const wanted = phrase.charCodeAt(k);
    if (wanted === digit ? !isDigit(unit) : wanted !== unit) return false;
  }
  return true;
}

/** 0–9. `NaN`, past the end, is none. */
function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}

/** A small letter or digit of ASCII. */
export function isLatin(unit: number): boolean {
  return isDigit(unit) || (unit >= 0x61 && unit <= 0x7a);
}

/** A 汉字 of the basic planes. */
export function isHan(unit: number): boolean {
  return unit >= 0x3400 && unit <= 0x9fff;
}

function isWordCharacter(unit: number): boolean {
  return isLatin(unit) || isHan(unit);
}
