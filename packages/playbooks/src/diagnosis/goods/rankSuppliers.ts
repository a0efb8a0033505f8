import { guarded } from '../../role/guarded.js';
import { checkItems, checkNumber } from '../../role/readShapes.js';

/** 供应商. */
export interface Supplier {
  readonly id: string;
  /** 准时交货率, 0 to 1; `null` where it is not known. */
  readonly onTimeRate: number | null;
  /** 账期: days until it is paid; `null` where it is not known. */
  readonly creditDays: number | null;
}

/**
 * 供应商排序: who delivers on time comes first, among equals who gives more days to pay, then the order of the list. What is not known comes last.
 *
 * @throws `playbook/not-number`, `shape/not-list`, `shape/not-object`, `limit/exceeded`
 * @example
 * ```ts
 * import { rankSuppliers } from '@zhanggui/playbooks';
 * const suppliers = [{ id: 'B', onTimeRate: 0.8, creditDays: 0 }, { id: 'A', onTimeRate: 0.98, creditDays: 30 }];
 * rankSuppliers(suppliers).map(({ id }) => id); // => ['A', 'B']
 * ```
 */
export function rankSuppliers<Some extends Supplier>(suppliers: readonly Some[]): Some[] {
  return guarded('/suppliers', suppliers, () => {
    checkItems('/suppliers', suppliers);
    suppliers.forEach(({ onTimeRate, creditDays }, index) => {
      if (onTimeRate !== null) checkNumber(`/suppliers/${index}/onTimeRate`, onTimeRate);
      if (creditDays !== null) checkNumber(`/suppliers/${index}/creditDays`, creditDays);
    });
    return [...suppliers].sort((a, b) => falling(a.onTimeRate, b.onTimeRate) || falling(a.creditDays, b.creditDays));
  });
}

function falling(a: number | null, b: number | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return b - a;
}
