import { guarded } from '../../role/guarded.js';
import { checkNumber } from '../../role/readShapes.js';

/** 上下架依据; `null` where it is not known. */
export interface ShelfFacts {
  /** Pieces sold in the days that the shop looks at. */
  readonly sold: number | null;
  /** 当季. */
  readonly inSeason: boolean | null;
  /** 在活动中. */
  readonly inCampaign: boolean | null;
}

/** 上下架决定: `watch` where the sales say one thing and the season another, or something is not known. */
export interface ShelfDecision {
  readonly decision: 'keep' | 'delist' | 'watch';
  readonly reason: 'campaign' | 'sales' | 'no-sales-out-of-season' | 'no-sales-in-season' | 'not-known';
}

/**
 * 上下架: what is in a campaign stays, what sells stays, what neither sells nor is in season goes.
 *
 * @throws `playbook/not-number`, `shape/not-object`
 * @example
 * ```ts
 * import { shelfDecision } from '@zhanggui/playbooks';
 * shelfDecision({ sold: 0, inSeason: false, inCampaign: false }); // => { decision: 'delist', reason: 'no-sales-out-of-season' }
 * shelfDecision({ sold: 0, inSeason: false, inCampaign: true }); // => { decision: 'keep', reason: 'campaign' }
 * ```
 */
export function shelfDecision(facts: ShelfFacts): ShelfDecision {
  return guarded('/facts', facts, ({ sold, inSeason, inCampaign }): ShelfDecision => {
    const sells = sold === null ? null : checkNumber('/sold', sold) > 0;
    if (inCampaign === true) return { decision: 'keep', reason: 'campaign' };
    if (sells === true) return { decision: 'keep', reason: 'sales' };
    if (sells === null || inCampaign === null || inSeason === null) return { decision: 'watch', reason: 'not-known' };
    return inSeason ? { decision: 'watch', reason: 'no-sales-in-season' } : { decision: 'delist', reason: 'no-sales-out-of-season' };
  });
}
