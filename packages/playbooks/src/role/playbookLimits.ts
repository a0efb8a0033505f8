/** 上限 of this package. Over one is `limit/exceeded`, before any work is done. */
export const playbookLimits = {
  /** Phases of one campaign. */
  phases: 50,
  /** Tasks of one campaign. */
  tasks: 200,
} as const;
