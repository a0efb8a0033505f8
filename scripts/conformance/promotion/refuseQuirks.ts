import type { Adapted } from './toPromotions.js';
import { Unsupported } from './unsupported.js';

/** Where many carts are tried, nobody looks whether a quirk matters in one of them. */
export function refuseQuirks(adapted: readonly Adapted[]): void {
  for (const { action, promotion } of adapted) {
    if (action.unitBase !== undefined) throw new Unsupported(`unitBase: ${action.unitBase}, in a search`);
    if (promotion.coupon === true && action.baseBp !== undefined)
      throw new Unsupported('quantity_groups: its tiers as a choice of the buyer');
    if (promotion.when?.some(({ kind }) => kind === 'applied')) throw new Unsupported('promotion: several actions, in a search');
  }
}
