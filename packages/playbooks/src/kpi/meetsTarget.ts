import { guarded } from '../role/guarded.js';
import type { Kpi } from './kpi.js';
import { reaches } from './reaches.js';

/**
 * 是否达标: whether an actual value reaches the target; the target itself does.
 *
 * @returns `null` where there is no value
 * @throws `playbook/not-number`, `option/unknown` for another direction, `shape/not-object`
 * @example
 * ```ts
 * import { meetsTarget } from '@zhanggui/playbooks';
 * meetsTarget({ better: 'higher', target: 0.9 }, 0.89); // => false
 * meetsTarget({ better: 'lower', target: 30 }, 30); // => true
 * ```
 */
export function meetsTarget(kpi: Pick<Kpi, 'better' | 'target'>, actual: number | null): boolean | null {
  return guarded('/kpi', kpi, ({ better, target }) => reaches(better, actual, target));
}
