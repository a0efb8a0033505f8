import type { Text } from '@zhanggui/core';
import type { ClauseId } from '../facts/claimLaw.js';
import type { GoodsClass } from '../rule/goodsClass.js';
import type { TextPlace } from '../rule/textPlace.js';
import type { ClaimCategory } from './category.js';

/**
 * 词条: one claim of the lexicon, in all the ways in which it is written.
 *
 * A pattern is written simplified, half-width, in small letters. `[a|b|]` are alternatives, `{slot}` is one of a named set (`slots`),
 * `{n}` a whole number, `{word}` one or two 汉字 (or a run of letters) that nobody listed, `~3` up to three characters that do not end a
 * sentence, `^` and `$` the start and the end of a part of the text. Everything else stands for itself.
 */
export interface LexiconEntry {
  /** `<category>/<what>`. Ids are API. */
  readonly id: string;
  readonly patterns: readonly string[];
  readonly category: ClaimCategory;
  /** `error`: forbidden whatever the evidence. `warning`: needs evidence, a licence or a qualification, or a platform forbids it. */
  readonly severity: 'error' | 'warning' | 'info';
  readonly clause: ClauseId;
  /** The clause names the word itself. Without it the word is meant by the clause's 等, as the guideline and common practice read it. */
  readonly named?: true;
  /**
   * Phrases in which the word is ordinary: a hit inside one of them is none (第一次 covers 第一). Patterns, too. One that begins with a gap
   * need only begin in the hit and cover its end (`~9第一次` excuses 销量第一 in 销量第一次).
   */
  readonly except?: readonly string[];
  /** Contexts that lift it, by their ids. */
  readonly guards?: readonly string[];
  /** Where it is a claim, if not everywhere. */
  readonly places?: readonly TextPlace[];
  /** Classes of goods for which it is a claim, or is none. */
  readonly goods?: { readonly only?: readonly GoodsClass[]; readonly not?: readonly GoodsClass[] };
  /** What would support it. */
  readonly evidence?: Text;
  /** What to write instead. */
  readonly instead?: Text;
  /** No homophones, split characters or pinyin of it are looked for: they would be ordinary words. */
  readonly disguise?: false;
}
