import { refuseOver, shown, ZhangguiError } from '@zhanggui/core';
import { checkLongList } from '../rule/checkLongList.js';
import { rulesLimits } from '../rule/rulesLimits.js';
import { addExceptions, type Exceptions } from './exception.js';
import { fold } from './fold.js';
import { denials } from './ordinaryPhrases.js';
import { unseen } from './unseen.js';
import type { Word } from './word.js';

/** One way in which a word is looked for. */
export interface Entry {
  readonly word: Word;
  /** With 全国, 全球 … before it. */
  readonly scope: boolean;
  /** Its own. */
  readonly except: Exceptions;
}

/** A letter of the words that begin alike. */
export interface TrieNode {
  readonly next: Map<number, TrieNode>;
  entry?: Entry;
}

/** 编译好的词表: a trie over UTF-16 code units. Its shape may change; `findWords` reads it. */
export interface CompiledWords {
  /** @internal */
  readonly root: TrieNode;
  /**
   * The exceptions of every word.
   *
   * @internal
   */
  readonly denials: Exceptions;
}

/** What makes 第一 a rank in a market, whatever it counts. */
const scopes = '全国 全网 全球 全世界 世界 国内 国际 中国 亚洲 行业 业界 业内 同行 同类 国产 宇宙 地表 史上';

/**
 * 编译词表: makes a word list ready to look for.
 *
 * @param words - in any order, each once. Time and memory linear in their letters.
 * @throws `shape/not-list`, `words/not-word`, `words/duplicate`, `words/not-exception`, `limit/exceeded` over 100,000
 * words, 40 letters of a word or an exception, 1,000 exceptions of a word
 * @example
 * ```ts
 * import { compileWords, findWords } from '@zhanggui/rules';
 * const words = compileWords([{ word: '第一', kind: 'rank', clause: '9.3', except: ['~次 ~步'] }]);
 * findWords('第一次做到销量第一', words).map(({ start, end }) => [start, end]); // => [[7, 9]]
 * ```
 */
export function compileWords(words: readonly Word[]): CompiledWords {
  checkLongList(words, 'words');
  const root: TrieNode = { next: new Map() };
  const none = readExceptions('', []);
  Array.from(words).forEach((given, index) => {
    const text: unknown = given?.word;
    if (typeof text !== 'string' || text === '') throw new ZhangguiError('words/not-word', { index, value: shown(text) });
    refuseOver(rulesLimits, 'wordLength', text.length);
    if (text.replace(unseen, '') === '') throw new ZhangguiError('words/not-word', { index, value: shown(text) });
    const except = readExceptions(text, given.except ?? []);
    if (given.scoped !== 'only') insert(root, text, { word: given, scope: false, except });
    if (given.scoped !== undefined)
      for (const scope of scopes.split(' ')) insert(root, scope + text, { word: given, scope: true, except: none });
  });
  return { root, denials: readExceptions('', [denials]) };
}

function readExceptions(word: string, groups: readonly string[]): Exceptions {
  const refuse = (exception: unknown) => new ZhangguiError('words/not-exception', { word: shown(word), exception: shown(exception) });
  if (!Array.isArray(groups)) throw refuse(groups);
  const exceptions: Exceptions = { after: new Map(), before: new Map() };
  let count = 0;
  for (const group of groups as readonly unknown[]) {
    if (typeof group !== 'string') throw refuse(group);
    const phrases = fold(group)
      .replace(unseen, '')
      .split(' ')
      .filter((phrase) => phrase !== '');
    count += phrases.length;
    refuseOver(rulesLimits, 'wordExceptions', count);
    for (const phrase of phrases) refuseOver(rulesLimits, 'wordLength', phrase.length);
    const wrong = addExceptions(exceptions, phrases);
    if (wrong !== null) throw refuse(wrong);
  }
  return exceptions;
}

function insert(root: TrieNode, text: string, entry: Entry): void {
  let node = root;
  const folded = fold(text).replace(unseen, '');
  for (let k = 0; k < folded.length; k++) {
    const unit = folded.charCodeAt(k);
    let next = node.next.get(unit);
    if (next === undefined) {
      next = { next: new Map() };
      node.next.set(unit, next);
    }
    node = next;
  }
  // 全国第一 may also be listed in full: what is listed wins over what is put together
  if (node.entry !== undefined && node.entry.scope === entry.scope) throw new ZhangguiError('words/duplicate', { word: shown(text) });
  if (node.entry === undefined || node.entry.scope) node.entry = entry;
}
