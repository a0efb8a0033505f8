import { refuseOver, shown, ZhangguiError } from '@zhanggui/core';
import { guarded } from '../role/guarded.js';
import { playbookLimits } from '../role/playbookLimits.js';
import { checkTexts } from '../role/readShapes.js';

/**
 * 内容轮播: kinds of content that take turns over slots, so that each comes as often as the others and none twice in a row.
 *
 * @param kinds - in the order of the turns, each once
 * @param slots - how many there are to fill, at most 10,000
 * @returns one kind a slot; where the slots are no multiple of the kinds, the first kinds come once more
 * @throws `schedule/no-turns` where fewer than two kinds should fill more than one slot, `schedule/duplicate-id`, `playbook/not-text`, `day/not-count`, `shape/not-list`, `limit/exceeded`
 * @example
 * ```ts
 * import { takeTurns } from '@zhanggui/playbooks';
 * takeTurns(['knowledge', 'tips', 'scene'], 4); // => ['knowledge', 'tips', 'scene', 'knowledge']
 * takeTurns(['knowledge'], 2); // throws schedule/no-turns
 * ```
 */
export function takeTurns<Kind extends string>(kinds: readonly Kind[], slots: number): Kind[] {
  return guarded('/kinds', kinds, () => {
    checkTexts('/kinds', kinds);
    if (!(Number.isSafeInteger(slots) && slots >= 0)) throw new ZhangguiError('day/not-count', { value: shown(slots) });
    refuseOver(playbookLimits, 'plannedDays', slots);
    const seen = new Set<string>();
    const twice = kinds.find((kind) => seen.size === seen.add(kind).size);
    if (twice !== undefined) throw new ZhangguiError('schedule/duplicate-id', { path: '/kinds', id: shown(twice) });
    if (kinds.length < Math.min(2, slots)) throw new ZhangguiError('schedule/no-turns', { kinds: kinds.length, slots });
    return Array.from({ length: slots }, (_, index) => kinds[index % kinds.length]!);
  });
}
