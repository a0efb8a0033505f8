import type { Finding } from '@zhanggui/core';
import { found } from '../role/found.js';
import { guarded } from '../role/guarded.js';
import { checkItems, checkNumber, checkTexts } from '../role/readShapes.js';

/** 达人. */
export interface Creator {
  readonly id: string;
  /** 粉丝画像: what the followers are, in the shop's own words for its segments. */
  readonly followers: readonly string[];
  /** 带货口碑, 0 to 5; `null` where it is not known. */
  readonly score: number | null;
}

/** 选达人的要求. */
export interface CreatorDemand {
  /** 目标人群: one of them at least must be among the followers. */
  readonly audience: readonly string[];
  /** So much is enough (以上 includes the number). */
  readonly minScore: number;
}

/**
 * 检查达人: followers whom the shop sells to, and a reputation of at least so much. Errors `creator/audience-mismatch`, `creator/low-score` and
 * `creator/not-known`; messages are in `scriptRuleTexts`.
 *
 * @throws `playbook/not-number`, `playbook/not-text`, `shape/not-object`, `shape/not-list`, `limit/exceeded`
 * @example
 * ```ts
 * import { checkCreator } from '@zhanggui/playbooks';
 * const demand = { audience: ['美妆'], minScore: 4.8 };
 * checkCreator({ id: 'a', followers: ['美妆', '穿搭'], score: 4.8 }, demand); // => []
 * checkCreator({ id: 'b', followers: ['数码'], score: 4.79 }, demand).map(({ rule }) => rule); // => ['creator/audience-mismatch', 'creator/low-score']
 * ```
 */
export function checkCreator(creator: Creator, demand: CreatorDemand): Finding[] {
  return guarded('/creator', creator, ({ followers, score }) => {
    checkTexts('/creator/followers', followers);
    checkTexts('/demand/audience', demand.audience);
    const limit = checkNumber('/demand/minScore', demand.minScore);
    const has = new Set(followers);
    const findings = demand.audience.some((segment) => has.has(segment)) ? [] : [found('creator/audience-mismatch', 'error', '/followers')];
    if (score === null) return [...findings, found('creator/not-known', 'error', '/score')];
    if (checkNumber('/creator/score', score) >= limit) return findings;
    return [...findings, found('creator/low-score', 'error', '/score', { score, limit })];
  });
}

/**
 * 选达人: those who pass `checkCreator`, in the order of the list.
 *
 * @throws as `checkCreator`
 * @example
 * ```ts
 * import { filterCreators } from '@zhanggui/playbooks';
 * const creators = [{ id: 'a', followers: ['美妆'], score: 4.8 }, { id: 'b', followers: ['美妆'], score: 4.79 }];
 * filterCreators(creators, { audience: ['美妆'], minScore: 4.8 }).map(({ id }) => id); // => ['a']
 * ```
 */
export function filterCreators<Some extends Creator>(creators: readonly Some[], demand: CreatorDemand): Some[] {
  return guarded('/creators', creators, () => {
    checkItems('/creators', creators);
    return creators.filter((creator) => checkCreator(creator, demand).length === 0);
  });
}
