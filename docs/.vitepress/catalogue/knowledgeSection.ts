import type { Locale, Text } from '@zhanggui/core';
import type { Rule } from '@zhanggui/rules';
import { plain } from './escape.js';
import { fill, type Words } from './words.js';

/** Words that a page shows. */
const mostWords = 60;

/** What a rule that reads no entries knows: its words, and what it asks for. */
export function knowledgeSection({ data }: Rule, word: Words, locale: Locale): string {
  const words = wordsOf(data);
  const demands = [...new Set(textsIn(data, ['evidence', 'terms']).map((text) => text[locale]))];
  const more = words.length > mostWords ? [fill(word.more, { n: words.length - mostWords })] : [];
  const list = words.slice(0, mostWords).map((each) => `<code>${plain(each)}</code>`);
  return [
    ...(words.length === 0 ? [] : [`## ${word.words}\n\n${[...list, ...more].join(' ')}\n`]),
    ...(demands.length === 0 ? [] : [`## ${word.demands}\n\n${demands.map((each) => `- ${plain(each)}`).join('\n')}\n`]),
  ].join('\n');
}

/** The list `words`, where it holds words and no expressions. */
function wordsOf(data: unknown): readonly string[] {
  const words: unknown = typeof data === 'object' && data !== null && 'words' in data ? data.words : [];
  const isPlain = (each: unknown) => typeof each === 'string' && !/[\\()[\]{}?*+|^$.]/.test(each);
  return Array.isArray(words) && words.every(isPlain) ? (words as string[]) : [];
}

/** The texts that stand under these keys, anywhere in plain data. */
function textsIn(data: unknown, keys: readonly string[], depth = 0): Text[] {
  if (typeof data !== 'object' || data === null || depth > 3) return [];
  return Object.entries(data).flatMap(([key, value]) => {
    if (key === 'lexicon') return [];
    return keys.includes(key) && isText(value) ? [value] : textsIn(value, keys, depth + 1);
  });
}

function isText(value: unknown): value is Text {
  return typeof value === 'object' && value !== null && 'zh' in value && 'en' in value;
}
