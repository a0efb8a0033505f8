import type { Letters } from './letters.js';

/** 词的写法: a word that asks for more than its text. */
export interface MatcherWord {
  readonly word: string;
  /** Also inside a longer run of Latin letters or digits (TOP1 in TOP10). */
  readonly inside?: boolean;
}

/** 编译选项. */
export interface MatcherOptions {
  /** 白名单: phrases that cover a hit lying inside them (最近 covers 最). They are looked for as the words are. */
  readonly allow?: readonly (string | MatcherWord)[];
  /**
   * 归一: width, case, circled and other digits and letters, and letters of other scripts that look Latin count as one. `false`: every
   * UTF-16 unit for itself, nothing between. True where left out.
   */
  readonly fold?: boolean;
  /** 异体: pairs of characters, the first taken as the second (`'獨独蕞最'`): `traditionalCharacters()`, and your own after it. */
  readonly variants?: string;
  /** How many ignorable characters may stand between two characters of a word, 0 to 8; 2 where left out. */
  readonly gap?: number;
  /** 可忽略的字符: those that may stand there, `defaultIgnorable` where left out; ★ stands for every ornament and emoji. */
  readonly ignorable?: string;
  /** What a word says of `inside` that says nothing: false where left out. */
  readonly inside?: boolean;
}

/** 命中: a word in a text; `text.slice(start, end)` is what stands there. */
export interface Match {
  /** UTF-16 units of the text as it was given, `end` exclusive; what was ignored inside is part of it. */
  readonly start: number;
  readonly end: number;
  /** Its place in the list that was compiled. */
  readonly word: number;
}

/**
 * The words as a double-array automaton with its filter.
 *
 * @internal
 */
export interface MatcherTables {
  /** What each unit of the alphabet is: its class, and its kind in the two highest bits. */
  readonly classes: Uint16Array;
  /** Four numbers a state: first child less its class, parent, state to fall back to, first output. States count in steps of four. */
  readonly nodes: Int32Array;
  /** Which third classes may follow two, a bit for each class modulo 32. */
  readonly filter: Uint32Array;
  readonly factor: number;
  readonly shift: number;
  /** The last state that stands for one symbol. */
  readonly top: number;
  /** Outputs, four numbers each: word, symbols, next output, edges that must not go on. The first is none. */
  readonly outputs: Int32Array;
  /** Symbols of the longest word. */
  readonly longest: number;
  /** The words stand before the phrases that allow. */
  readonly words: number;
  readonly phrases: number;
}

/** 匹配器: words ready to look for. Plain data, never changed, so that any number of readers may share it. Its shape may change. */
export interface Matcher {
  readonly kind: 'matcher';
  /** How many words it looks for, those of an overlay included: `word` of a match is below. */
  readonly words: number;
  /** @internal */
  readonly tables: MatcherTables;
  /** @internal */
  readonly gap: number;
  /**
   * Characters and what they are taken as, in turn.
   *
   * @internal
   */
  readonly folds: Uint16Array;
  /** @internal */
  readonly inside: boolean;
  /** @internal */
  readonly overlay?: Overlay;
}

/**
 * What a tenant has of its own on a shared base.
 *
 * @internal
 */
export interface Overlay {
  /** Over its own alphabet. */
  readonly tables: MatcherTables;
  readonly letters: Letters;
  /** Words of the base that are not looked for, rising. */
  readonly removed: Int32Array;
}
