import type { SourceRule } from './sourceRules.js';

/** Why a cell has no value. */
export interface Flaw {
  readonly rule: SourceRule;
}

/** Reads the trimmed text of a cell that is not empty. */
export type CellReader = (text: string) => string | number | Flaw;

/** 空值: what exports write where there is nothing. */
export function isBlankCell(text: string): boolean {
  switch (text) {
    case '':
    case '-':
    case '--':
    case '—':
    case '——':
    case 'null':
    case 'NULL':
    case 'N/A':
    case '#N/A':
      return true;
    default:
      return false;
  }
}

/** The flaw of a cell whose text is no number, day or time: said more exactly where it can be. */
export function flawOf(text: string, rule: SourceRule): Flaw {
  if (isGarbled(text)) return { rule: 'source/garbled' };
  return { rule: hasFullWidthDigits(text) ? 'source/full-width' : rule };
}

/** Whether bytes of another encoding, or of no text at all, went through a decoder. */
export function isGarbled(text: string): boolean {
  return text.includes('\uFFFD') || text.includes('\0');
}

export function hasFullWidthDigits(text: string): boolean {
  // only so much of a cell, which may have a million characters
  return /[０-９]/.test(text.length > 100 ? text.slice(0, 100) : text);
}

/**
 * The same text, cut loose from the text that it is a piece of.
 *
 * Engines keep a long text alive for each piece of it that someone keeps; ids and names are kept by the hundred thousand.
 */
export function cutLoose(text: string): string {
  return text.length < 13 ? text : ` ${text}`.slice(1);
}

/** 文字: any text, whole. */
export function readText(text: string): string | Flaw {
  return isGarbled(text) ? { rule: 'source/garbled' } : cutLoose(text);
}
