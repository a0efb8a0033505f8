/** 0–9. `NaN`, past the end of a text, is none. */
export function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}

/** A small letter of ASCII. */
export function isLetter(unit: number): boolean {
  return unit >= 0x61 && unit <= 0x7a;
}

/** A small letter or digit of ASCII. */
export function isLatin(unit: number): boolean {
  return isDigit(unit) || isLetter(unit);
}

/** A 汉字 of the basic planes, and 〇. */
export function isHan(unit: number): boolean {
  return (unit >= 0x3400 && unit <= 0x9fff) || unit === 0x3007;
}

/** What words are made of. Whatever is none of it stands between words, or is put between characters to hide a word. */
export function isWordUnit(unit: number): boolean {
  return isLatin(unit) || isHan(unit);
}

/** 。 ! ? ; and the ends of lines. A claim, a gap and what guards a claim stay within one sentence. */
export function endsSentence(unit: number): boolean {
  return unit === 0x3002 || unit === 0x21 || unit === 0x3f || unit === 0x3b || unit === 0xa || unit === 0xd;
}
