/** 上限: how much one call of this package takes. Over a limit is `limit/exceeded`, before any work is done. */
export const rulesLimits = {
  /** UTF-16 code units of one text. */
  textLength: 1_000_000,
  /** Words of one list. */
  words: 100_000,
  /** UTF-16 code units of a word, and of an exception. */
  wordLength: 40,
  /** Exceptions of one word. */
  wordExceptions: 1_000,
  /** Rules of one set. */
  rules: 1_000,
  /** Lines of one cart. */
  cartLines: 10_000,
  /** Promotions that apply to one cart. */
  promotions: 1_000,
  /** Steps of one promotion (满200减20，满400减50 …). */
  tiers: 100,
} as const;
