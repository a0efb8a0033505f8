/** 上限: how much one call of this package takes. Over a limit is `limit/exceeded`, before any work is done. */
export const rulesLimits = {
  /** UTF-16 code units of one text. */
  textLength: 1_000_000,
  /** Words of one list. */
  words: 100_000,
  /** UTF-16 code units of a word. */
  wordLength: 40,
  /** Entries of one lexicon. */
  lexiconEntries: 10_000,
  /** Guards of one lexicon. */
  guards: 1_000,
  /** Patterns of one entry or guard, and phrases that excuse it. */
  patterns: 2_000,
  /** Words by which the patterns of one lexicon are found. */
  lexiconWords: 100_000,
  /** Characters between a hit and what guards it. */
  guardReach: 1_000,
  /** UTF-16 code units of a word that is compiled with `compileMatcher`, and of all words of such a list. */
  lexiconWordLength: 10_000,
  lexiconLength: 5_000_000,
  /** Different characters of such a list. */
  lexiconCharacters: 16_000,
  /** Matches of one text. */
  matches: 1_000_000,
  /** Texts of one listing, its title apart. */
  listingTexts: 10_000,
  /** Reports, promises, gifts and questions that are known of one listing, of each kind. */
  listingFacts: 10_000,
  /** Competitors whose names are looked for in one listing. */
  competitors: 200,
  /** Listings that are looked at together. */
  listings: 1_000_000,
  /** Suppressions, and findings of a baseline. */
  suppressions: 10_000,
  baseline: 1_000_000,
  /** Rules of one set. */
  rules: 1_000,
  /** Lines of one cart. */
  cartLines: 10_000,
  /** Promotions that apply to one cart. */
  promotions: 20_000,
  /** Steps of one promotion (满200减20，满400减50 …). */
  tiers: 100,
  /** Promotions × articles of a catalogue that they are checked against. */
  lintedPairs: 10_000_000,
  /** Methods of shipping of one cart. */
  shippingMethods: 10_000,
  /** Pieces that are looked at one by one, under one deal by the piece. */
  pieces: 100_000,
  /** Runs of equal pieces that one discount on a line is placed in. */
  pieceRuns: 100_000,
  /** Shares × runs of equal pieces of one line. */
  pieceShares: 10_000_000,
  /** Refunds of one order before this one. */
  refunds: 1_000,
  /** 价保 that was paid on lines of one order before a refund. */
  compensations: 100_000,
  /** Prices of one history: seen, paid or charged later. */
  priceHistory: 1_000_000,
  /** Discounts that one margin chart compares. */
  depths: 1_000,
  /** Steps of a trace that are put into words, and gifts and refusals next to them. */
  traceSteps: 100_000,
  /** Lines of a cart and candidates, or articles of a catalogue, that one search is over. */
  searchArticles: 2_000,
  /** Promotions (for each shop, where they are granted so) × these articles. */
  searchCells: 20_000_000,
  /** Coupons whose every combination one search tries. */
  searchCoupons: 12,
  /** Promotions × choices and orders of coupons that one search tries. */
  searchChoices: 100_000,
  /** Carts that one search may look at. */
  searchNodes: 100_000_000,
  /** Coupons whose order is looked for. */
  movableCoupons: 1_000,
  /** Skus whose cost is given. */
  skuCosts: 100_000,
  /** Carts over which a change of promotions is looked at. */
  impactCarts: 100_000,
} as const;
