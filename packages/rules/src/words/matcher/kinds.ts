/** The kind of a unit stands in the two highest bits of its value, its class in the others. Class 0 is in no word. */
export const classMask = 0x3fff;
/** A class that is a word by itself. */
export const single = 0x4000;
/** May stand between the characters of a word. Its class counts where it does not. */
export const ignorable = 0x8000;
/** Not seen at all: zero width, combining marks. */
export const invisible = 0xbfff;
/** Half a surrogate pair, or a character for several (㎏): the text is rewritten first. */
export const composed = 0xc000;

/** Classes 1–10 are 0–9, 11–36 a–z, 37–62 A–Z. */
const digits = 10;
const latins = 62;
/** Classes of the characters that go on with a number between two digits: 1.5 and 1,000. */
export const point = 63;
export const comma = 64;

/** The characters of the first classes, which are the same in every matcher. */
export const commonCharacters = '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ.,';

export function isDigitClass(value: number): boolean {
  return ((value & classMask) - 1) >>> 0 < digits;
}

/** A Latin letter or a digit. */
export function isLatinClass(value: number): boolean {
  return ((value & classMask) - 1) >>> 0 < latins;
}
