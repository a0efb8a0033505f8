import { checkObject } from '@zhanggui/core';
import { guarded } from '../role/guarded.js';
import { checkItems, isText } from '../role/readShapes.js';
import type { Sop } from '../sop/sop.js';

/** 交接: where work passes from one role to another. */
export interface Handoff {
  readonly from: { readonly step: string; readonly role: string };
  readonly to: { readonly step: string; readonly role: string };
  /** 交接物: ids of what the earlier step hands over. */
  readonly outputs: readonly string[];
}

/**
 * 交接清单: where the accountable role changes from one step to the next, in the order of the list. Steps without an accountable role are passed over.
 *
 * @throws `shape/not-object`, `shape/not-list`, `limit/exceeded`
 * @example
 * ```ts
 * import { bigCampaign, handoffs } from '@zhanggui/playbooks';
 * handoffs(bigCampaign).map(({ from, to }) => [from.role, to.role, to.step]); // => [['head-of-ecommerce', 'store-manager', 'pick-and-price']]
 * ```
 */
export function handoffs(sop: Sop): Handoff[] {
  checkObject('/', sop);
  return guarded('/', sop, ({ steps }) => {
    checkItems('/steps', steps, 'sopSteps');
    const owned = steps.flatMap(({ id, raci, outputs = [] }, index) => {
      checkItems(`/steps/${index}/outputs`, outputs);
      return isText(raci?.accountable) ? [{ step: id, role: raci.accountable, outputs: outputs.map((output) => output.id) }] : [];
    });
    return owned.slice(1).flatMap((to, index) => {
      const from = owned[index]!;
      if (from.role === to.role) return [];
      return [{ from: { step: from.step, role: from.role }, to: { step: to.step, role: to.role }, outputs: from.outputs }];
    });
  });
}
