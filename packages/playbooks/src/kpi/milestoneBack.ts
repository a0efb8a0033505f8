import { guarded } from '../role/guarded.js';
import type { Kpi } from './kpi.js';

/**
 * 倒退的里程碑: the place of the first milestone that is further from the target than the one before it; past the target, that of the last one.
 *
 * @returns `null` where none of them leads away from the target, or there are none
 * @throws `shape/not-object` for what is no KPI
 * @example
 * ```ts
 * import { milestoneBack } from '@zhanggui/playbooks';
 * milestoneBack({ better: 'higher', target: 40, milestones: [10, 30, 20] }); // => 2
 * milestoneBack({ better: 'lower', target: 10, milestones: [40, 20] }); // => null
 * ```
 */
export function milestoneBack(kpi: Pick<Kpi, 'better' | 'target' | 'milestones'>): number | null {
  return guarded('/kpi', kpi, ({ better, target, milestones = [] }) => {
    const sign = better === 'lower' ? -1 : 1;
    const back = [...milestones.slice(1), target].findIndex((value, index) => sign * value < sign * milestones[index]!);
    return back < 0 ? null : Math.min(back + 1, milestones.length - 1);
  });
}
