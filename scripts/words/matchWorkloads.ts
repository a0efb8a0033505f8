import { type Chance, chanceOf } from './matchCases.js';

/** Words and texts in which they are looked for. */
export interface MatchWorkload {
  readonly words: readonly string[];
  readonly texts: readonly string[];
}

const characterCount = 3500;
const resolution = 1_000_000;

/** 汉字, with letters and digits among them; the ranks lie anywhere in the block. */
function characterOf(rank: number, chance: Chance): string {
  if (rank % 24 === 7) return 'abcdefghijklmnopqrstuvwxyz0123456789'[chance(36)]!;
  return String.fromCharCode(0x4e00 + ((rank * 7919) % 20_011));
}

/** The k-th character is met k times less often than the first, as in any language. */
function textCharacter(chance: Chance): string {
  return characterOf(Math.floor(characterCount ** (chance(resolution) / resolution)), chance);
}

/** Less uneven than in texts: words are no chance, so that two frequent characters are not yet one. */
function wordCharacter(chance: Chance): string {
  return characterOf(Math.floor(characterCount * (chance(resolution) / resolution) ** 1.5), chance);
}

/** Different words of two characters and more. */
export function randomWords(count: number, { mean, seed }: { mean: number; seed: number }): string[] {
  const chance = chanceOf(seed);
  const words = new Set<string>();
  while (words.size < count) words.add(Array.from({ length: 2 + chance(2 * mean - 3) }, () => wordCharacter(chance)).join(''));
  return [...words];
}

export interface TextOptions {
  /** Put in here and there. */
  readonly words: readonly string[];
  /** About so many characters after one another. */
  readonly every: number;
  readonly seed: number;
}

export function randomText(length: number, { words, every, seed }: TextOptions): string {
  const chance = chanceOf(seed);
  const parts: string[] = [];
  for (let size = 0; size < length; ) {
    const part = chance(every) === 0 ? words[chance(words.length)]! : chance(12) === 0 ? '，' : textCharacter(chance);
    parts.push(part);
    size += part.length;
  }
  return parts.join('').slice(0, length);
}

export function randomTexts(count: number, length: number, options: TextOptions): string[] {
  return Array.from({ length: count }, (_, k) => randomText(length, { ...options, seed: options.seed + k }));
}
