import { guarded } from '../../role/guarded.js';
import { checkNumber } from '../../role/readShapes.js';

/** 选品信号: whether a category is worth a try, and if not, why. */
export type SelectionSignal = 'recommended' | 'unstable-demand' | 'too-little-competition' | 'too-much-competition' | 'unknown';

/** 品类数据; `null` where it is not known. */
export interface CategoryFacts {
  /** 需求波动: standard deviation over mean of its searches. */
  readonly demandVariation: number | null;
  /** 竞争度, 0 to 1, as the caller measures it. */
  readonly competition: number | null;
}

/** 选品门槛: the shop's own. Both ends of the band of competition are in it. */
export interface SelectionLimits {
  readonly maxVariation: number;
  readonly minCompetition: number;
  readonly maxCompetition: number;
}

/**
 * 选品信号: steady demand and a competition in the middle. Demand is looked at first.
 *
 * @throws `playbook/not-number`, `shape/not-object`
 * @example
 * ```ts
 * import { selectionSignal } from '@zhanggui/playbooks';
 * const limits = { maxVariation: 0.3, minCompetition: 0.2, maxCompetition: 0.7 };
 * selectionSignal({ demandVariation: 0.1, competition: 0.5 }, limits); // => 'recommended'
 * selectionSignal({ demandVariation: 0.9, competition: 0.5 }, limits); // => 'unstable-demand'
 * ```
 */
export function selectionSignal(category: CategoryFacts, limits: SelectionLimits): SelectionSignal {
  return guarded('/category', category, ({ demandVariation, competition }) => {
    const most = checkNumber('/limits/maxVariation', limits.maxVariation);
    const low = checkNumber('/limits/minCompetition', limits.minCompetition);
    const high = checkNumber('/limits/maxCompetition', limits.maxCompetition);
    if (demandVariation !== null && checkNumber('/demandVariation', demandVariation) > most) return 'unstable-demand';
    if (competition !== null && checkNumber('/competition', competition) < low) return 'too-little-competition';
    if (competition !== null && competition > high) return 'too-much-competition';
    return demandVariation === null || competition === null ? 'unknown' : 'recommended';
  });
}
