import { refuseOver } from '@zhanggui/core';
import { rulesLimits } from '../../rule/rulesLimits.js';
import { lastOrnament, sameOrnament } from './alphabet.js';
import { classMask, comma, commonCharacters, ignorable, invisible } from './kinds.js';
import type { Matcher } from './matcher.js';

/** An alphabet of the characters of an overlay's words alone. The letter of a character is its class. */
export interface Letters {
  readonly classes: Uint16Array;
  /** A bit for each unit modulo 8192, so that most characters of a text are known at once not to be among them. */
  readonly sieve: Uint32Array;
  /** From unit to letter: an open hash of `unit << 16 | letter`. */
  readonly slots: Uint32Array;
}

/**
 * @param units - the characters of the words, folded
 * @throws `limit/exceeded` over 16,000 different ones
 */
export function lettersOf(units: Uint16Array, { tables: shared, folds }: Matcher): Letters {
  const own = new Map<number, number>();
  for (const unit of units) if (commonClass(shared.classes, unit) === 0 && !own.has(unit)) own.set(unit, comma + 1 + own.size);
  refuseOver(rulesLimits, 'lexiconCharacters', own.size);

  const classes = new Uint16Array(comma + own.size + 3);
  const setClass = (unit: number, letter: number) => {
    classes[letter] = shared.classes[unit]! >>> 14 === 2 ? ignorable | letter : letter;
  };
  for (let k = 0; k < commonCharacters.length; k++) setClass(commonCharacters.charCodeAt(k), k + 1);
  for (const [unit, letter] of own) setClass(unit, letter);
  // an ignorable character that is in no word, and one that is not seen
  classes[classes.length - 2] = ignorable;
  classes[classes.length - 1] = invisible;

  const entries = [...own];
  for (let k = 0; k < folds.length; k += 2) {
    const letter = own.get(folds[k + 1]!);
    if (letter !== undefined) entries.push([folds[k]!, letter]);
  }
  const sieve = new Uint32Array(256);
  const slots = new Uint32Array(2 << (32 - Math.clz32(entries.length)));
  for (const [unit, letter] of entries) {
    sieve[(unit >>> 5) & 255]! |= 1 << (unit & 31);
    let slot = slotOf(slots, unit);
    while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1);
    slots[slot] = (unit << 16) | letter;
  }
  return { classes, sieve, slots };
}

/** The letter of a unit; 0 where it is in none of the words. */
export function letterOf({ sieve, slots }: Letters, unit: number): number {
  if (((sieve[(unit >>> 5) & 255]! >>> (unit & 31)) & 1) === 0) return 0;
  for (let slot = slotOf(slots, unit); ; slot = (slot + 1) & (slots.length - 1)) {
    const entry = slots[slot]!;
    if (entry === 0) return 0;
    if (entry >>> 16 === unit) return entry & 0xffff;
  }
}

/** The letter of whatever a text of the base holds. */
export function letterIn(text: string, at: number, { tables, folds }: Matcher, letters: Letters): number {
  const unit = text.charCodeAt(at);
  const value = tables.classes[unit]!;
  const symbol = value & classMask;
  if (symbol !== 0 && symbol <= comma) return symbol;
  if (value === invisible) return letters.classes.length - 1;
  const letter = letterOf(letters, unit <= lastOrnament && folds.length > 0 ? sameOrnament(unit) : unit);
  return letter === 0 && value >>> 14 === 2 ? letters.classes.length - 2 : letter;
}

/** The class of a letter, digit, point or comma, which is the same everywhere; 0 for anything else. */
export function commonClass(classes: Uint16Array, unit: number): number {
  const symbol = classes[unit]! & classMask;
  return symbol <= comma ? symbol : 0;
}

function slotOf(slots: Uint32Array, unit: number): number {
  return (Math.imul(unit, 0x9e3779b1) >>> 16) & (slots.length - 1);
}
