import { ZhangguiError } from '@zhanggui/core';

/** 上限 of this package. Over one is `limit/exceeded`, before any work is done. */
export const playbookLimits = {
  /** Phases of one campaign. */
  phases: 50,
  /** Tasks of one campaign. */
  tasks: 200,
} as const;

/** Refuses work over a limit. */
export function checkPlaybookLimit(what: keyof typeof playbookLimits, actual: number): void {
  if (actual > playbookLimits[what]) throw new ZhangguiError('limit/exceeded', { what, limit: playbookLimits[what], actual });
}
