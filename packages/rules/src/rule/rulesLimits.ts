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
  /** Carts that one search may look at. */
  searchNodes: 100_000_000,
  /** Coupons whose order is looked for. */
  movableCoupons: 1_000,
  /** Skus whose cost is given. */
  skuCosts: 100_000,
  /** Carts over which a change of promotions is looked at. */
  impactCarts: 100_000,
} as const;
