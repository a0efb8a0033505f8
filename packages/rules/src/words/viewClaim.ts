import type { Guard } from './guard.js';

/** A claim in a reading of the text, by the units of the reading. */
export interface ViewClaim {
  /** Its place among the entries. */
  readonly entry: number;
  readonly start: number;
  readonly end: number;
  /** Where it ends at the least: an open word may take in more than belongs to it. */
  readonly core: number;
  /** The guard that lifts it. */
  readonly lifted?: Guard;
  /** The guard that makes it less grave. */
  readonly lowered?: Guard;
}
