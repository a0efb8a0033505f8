import type { Text } from '@zhanggui/core';
import type { Band } from './band.js';
import type { Scoring } from './scoring.js';

/** 客户分层中的一层: the scores that belong to it; a score that is left out may be any. */
export interface CustomerSegment {
  /** API: kept when the name changes. */
  readonly id: string;
  readonly name: Text;
  readonly recency?: Band;
  readonly frequency?: Band;
  readonly monetary?: Band;
}

/** 客户分层: how customers are scored, and which scores make which segment. As data: copy one and change it. */
export interface Segmentation {
  readonly id: string;
  readonly name: Text;
  /** The window in days that it is meant for, the last day included; left out where every order counts. */
  readonly days?: number;
  readonly scoring: Scoring;
  /** The first one that fits has the customer. */
  readonly segments: readonly CustomerSegment[];
  /** Whoever fits none, so that every customer has a segment. */
  readonly otherwise: { readonly id: string; readonly name: Text };
}
