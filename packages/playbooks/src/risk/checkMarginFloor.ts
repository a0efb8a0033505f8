import { type Fen, type Finding, fen, floorPrice } from '@zhanggui/core';
import { found } from '../role/found.js';
import { guarded } from '../role/guarded.js';
import { isText } from '../role/readShapes.js';

/** 降价申请: a lower price for goods that there are too many of. */
export interface PriceCut {
  /** The price after the cut, of one piece. */
  readonly price: Fen;
  /** The cost of one piece. */
  readonly cost: Fen;
  /** Who has approved that it goes below the floor; left out: nobody. */
  readonly approvedBy?: string;
}

/** 降价检查结果. */
export interface MarginFloorCheck {
  /** 保毛利的底价. */
  readonly floorFen: Fen;
  /** Whether somebody still has to approve: it is below the floor and nobody has. */
  readonly needsApproval: boolean;
  /** `price/below-floor-margin`: an error without approval, a note with it. Messages are in `riskRuleTexts`. */
  readonly findings: readonly Finding[];
}

/**
 * 清仓降价底线: a cut below the price that keeps a gross margin needs somebody's approval, so that full shelves start no price war. The floor is
 * `floorPrice` of core; a price on it passes.
 *
 * @param options - `minMargin`: the gross margin that must remain, 0 ≤ margin < 1
 * @throws as `floorPrice` of core, and `shape/not-object`
 * @example
 * ```ts
 * import { fen } from '@zhanggui/core';
 * import { checkMarginFloor } from '@zhanggui/playbooks';
 * checkMarginFloor({ price: fen(10000), cost: fen(9500) }, { minMargin: 0.1 }).needsApproval; // => true
 * checkMarginFloor({ price: fen(10000), cost: fen(9000) }, { minMargin: 0.1 }).needsApproval; // => false
 * ```
 */
export function checkMarginFloor(cut: PriceCut, options: { readonly minMargin: number }): MarginFloorCheck {
  return guarded('/cut', cut, ({ price, cost, approvedBy }) => {
    const floor = floorPrice(cost, { grossMargin: options.minMargin });
    if (fen(price) >= floor) return { floorFen: floor, needsApproval: false, findings: [] };
    const approved = isText(approvedBy);
    const findings = [found('price/below-floor-margin', approved ? 'info' : 'error', '/price', { price, floor })];
    return { floorFen: floor, needsApproval: !approved, findings };
  });
}
