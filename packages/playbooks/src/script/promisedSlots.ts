import type { ScriptTemplate } from './scriptTemplate.js';

/**
 * 承诺的金额: the slots of a template whose amount a promotion must give: those that are marked, else the only `yuan` slot; none of a template that promises
 * nothing.
 *
 * @returns `null` where nobody can tell which amount is promised: several and none is marked, or a marked slot that is no amount
 */
export function promisedSlots({ slots, promisesPromotion }: Pick<ScriptTemplate, 'slots' | 'promisesPromotion'>): string[] | null {
  const names = Object.keys(slots);
  const marked = names.filter((name) => slots[name]?.promise === true);
  if (marked.length > 0) return marked.every((name) => slots[name]!.kind === 'yuan') ? marked : null;
  if (promisesPromotion !== true) return [];
  const amounts = names.filter((name) => slots[name]?.kind === 'yuan');
  return amounts.length > 1 ? null : amounts;
}
