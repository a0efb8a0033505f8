import type { Severity, Text } from '@zhanggui/core';
import type { AdLawClause } from '../facts/adLaw.js';

/** 词的种类: superlative 最…, rank 第一, level 国家级, only 唯一, first 首款, figure 天花板. */
export type WordKind = 'superlative' | 'rank' | 'level' | 'only' | 'first' | 'figure';

/**
 * 词: one entry of a word list, with the phrases in which it is ordinary.
 *
 * Written as it is looked for: letters small, digits and letters half-width (the text may have them otherwise).
 */
export interface Word {
  readonly word: string;
  readonly kind: WordKind;
  readonly clause: AdLawClause;
  /** The clause names the word itself. Without it the word is meant by the clause's 等, as the guideline and common practice read it. */
  readonly named?: true;
  /** Where it is not the rule's own. */
  readonly severity?: Severity;
  /** Goes on over what follows, up to two 汉字 or a run of letters: 最 + any adjective. It is no hit where nothing follows. */
  readonly open?: true;
  /**
   * Also with 全国, 全网, 全球 … before it: then of the rule's own severity, and only a denial or a goal excuses it. `only`: never without.
   */
  readonly scoped?: true | 'only';
  /**
   * Phrases that excuse the word, in groups separated by spaces. `~` is the place of the word, `#` a digit, `^` in front of `~` the
   * start of the text or of a part of it.
   */
  readonly except?: readonly string[];
  /** What to write instead, where it is not what `insteads` says for the kind. */
  readonly instead?: Text;
}
