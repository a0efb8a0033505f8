import type { Platform } from '@zhanggui/core';
import type { RuleChange } from '../knowledge/knowledgeEntry.js';

/** What a description is about, as far as it says so. */
export interface About {
  readonly platforms?: readonly Platform[] | undefined;
  readonly topics?: readonly string[] | undefined;
}

/**
 * Whether a change of rules touches a description: its platform and one of its topics.
 *
 * A description without platforms is for all of them. One without topics cannot be told apart from the change, so it is touched.
 */
export function ruleChangeAffects({ platforms, topics }: About, change: Pick<RuleChange, 'platform' | 'topics'>): boolean {
  if (change.platform !== undefined && platforms !== undefined && !platforms.includes(change.platform)) return false;
  return topics === undefined || topics.some((topic) => change.topics.includes(topic));
}
