/**
 * 可信程度, best first: `verified` against the full text, `secondary` from a report or copy, `draft` not yet in force,
 * `handbook` a rule of thumb.
 */
export type FactStatus = 'verified' | 'secondary' | 'draft' | 'handbook';

/** 出处: who says so. */
export interface FactSource {
  readonly title: string;
  readonly url?: string;
  /** Where in the source: an article, a line of a table. */
  readonly locator?: string;
  /** When someone of this project last looked. */
  readonly checkedOn: string;
}

/** 事实: a value of the outside world with its source and the days it holds. A list of them is newest first. */
export interface Fact<T> {
  readonly value: T;
  /** The first day, `null` where the source names none. */
  readonly from: string | null;
  /** The first day on which it no longer holds. */
  readonly until?: string;
  /** Since when the library knows it. */
  readonly recordedOn: string;
  readonly source: FactSource;
  readonly status: FactStatus;
  readonly note?: string;
}
