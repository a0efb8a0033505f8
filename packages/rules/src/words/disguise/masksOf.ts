import { isHan } from '../characters.js';
import { foldText } from '../foldText.js';
import { homophones } from './homophones.js';
import { lookAlikes } from './lookAlikes.js';
import { pinyin } from './pinyin.js';
import { soundAlikes } from './soundAlikes.js';
import { splitCharacters } from './splitCharacters.js';

/** Words of more characters have one of them disguised, or all. */
const longestMixed = 2;
/** Longer words have no disguises of their own where another word stands in them. */
const longestSure = 3;
/** Words that are spelt out whole: shorter spellings are ordinary Latin words. */
const shortestSpelling = 5;

/** 伪装: what is written for some words, sorted, so that they are not found. Of two that may be meant by one spelling the first is taken. */
export function masksOf(words: readonly string[]): ReadonlyMap<string, string> {
  const meant = new Map<string, string>();
  const add = (written: string, word: string) => {
    if (!meant.has(written)) meant.set(written, word);
  };
  for (const pairs of soundAlikes)
    for (const pair of foldText(pairs).text.split(' ')) {
      const [written = '', word = ''] = pair.split('=');
      add(written, word);
    }
  const spelling = spellings();
  const all = new Set(words);
  for (const word of words) {
    if (word.length < 2 || word.length > 8 || !isAllHan(word) || (word.length > longestSure && holdsAnother(word, all))) continue;
    for (const written of [...spelt(word, spelling), ...redrawn(word)]) if (!all.has(written)) add(written, word);
  }
  return meant;
}

/** Whether a shorter word stands in it: once that is put back, the longer one is seen, too. */
function holdsAnother(word: string, words: ReadonlySet<string>): boolean {
  for (let length = 2; length < word.length; length++)
    for (let k = 0; k + length <= word.length; k++) if (words.has(word.slice(k, k + length))) return true;
  return false;
}

function isAllHan(word: string): boolean {
  for (let k = 0; k < word.length; k++) if (!isHan(word.charCodeAt(k))) return false;
  return true;
}

/** 拼音 by character. */
function spellings(): Map<string, string> {
  const spelling = new Map<string, string>();
  for (const group of pinyin.flatMap((groups: string) => groups.split(' '))) {
    const [syllable = ''] = /^[a-z]+/.exec(group) ?? [];
    for (const character of group.slice(syllable.length)) spelling.set(character, syllable);
  }
  return spelling;
}

/** The word with some of its characters in 拼音: every choice of a short word, one or all of a longer. */
function spelt(word: string, spelling: ReadonlyMap<string, string>): string[] {
  const all = 2 ** word.length - 1;
  const choices = word.length <= longestMixed ? Array.from({ length: all }, (_, k) => k + 1) : [...Array.from(word, (_, k) => 2 ** k), all];
  return choices.flatMap((choice) => {
    let written = '';
    for (let k = 0; k < word.length; k++) {
      const syllable = (choice >> k) % 2 === 1 ? spelling.get(word[k]!) : word[k]!;
      // a syllable of one letter (e, a) says nothing
      if (syllable === undefined || (syllable.length === 1 && syllable !== word[k])) return [];
      written += syllable;
    }
    return choice === all && written.length < shortestSpelling ? [] : [written];
  });
}

/** The word with one or two of its characters in another shape, one split in parts, or all of those that can be. */
function redrawn(word: string): string[] {
  const parts: Readonly<Record<string, string>> = splitCharacters;
  const sounds: Readonly<Record<string, string>> = homophones;
  const written: string[] = [];
  let [allShapes, allParts] = ['', ''];
  for (let k = 0; k < word.length; k++) {
    const character = word[k]!;
    const [before, after] = [word.slice(0, k), word.slice(k + 1)];
    const others = shapesOf(character);
    if (Object.hasOwn(sounds, character)) for (const other of sounds[character]!) written.push(before + other + after);
    for (const other of others) {
      written.push(before + other + after);
      for (let next = k + 1; next < Math.min(word.length, longestSure); next++)
        for (const second of shapesOf(word[next]!)) written.push(before + other + word.slice(k + 1, next) + second + word.slice(next + 1));
    }
    const split = Object.hasOwn(parts, character) ? parts[character]! : '';
    if (split !== '') written.push(before + split + after);
    allShapes += others[0] ?? character;
    allParts += split === '' ? character : split;
  }
  return [...written, allShapes, allParts];
}

/** The shapes of a character, folded. */
function shapesOf(character: string): string {
  const shapes: Readonly<Record<string, string>> = lookAlikes;
  return Object.hasOwn(shapes, character) ? foldText(shapes[character]!).text : '';
}
