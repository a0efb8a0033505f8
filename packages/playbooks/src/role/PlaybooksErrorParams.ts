/** The codes of this package, next to those of core. */
export interface PlaybooksErrorParams {
  /** An id that is not a text with at least one character. */
  'campaign/not-id': { path: string; value: string };
  /** A campaign without a single phase. */
  'campaign/no-phase': { campaign: string };
  /** Two phases or two tasks of one campaign have the same id. */
  'campaign/duplicate-id': { id: string };
  /** Nobody knows on which day the festival falls in that year (the table of core is from 2024 to 2030). */
  'campaign/no-anchor': { festival: string; year: number };
  /** The confirmed window leaves a phase without a single day. */
  'campaign/window-misses-phase': { phase: string; from: string; to: string };
  /** A budget below zero. */
  'campaign/negative-budget': { amount: number };
  /** Shares of a budget that do not add up to 1. */
  'campaign/not-whole-shares': { sum: number };
  /** A phase that gets no share of the budget, not even 0. */
  'campaign/missing-share': { phase: string };
}

declare module '@zhanggui/core' {
  interface ErrorParams extends PlaybooksErrorParams {}
}
