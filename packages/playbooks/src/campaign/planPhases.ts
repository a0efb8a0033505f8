import { addDays, addMilliseconds, at, type Day, dayCount, type Fen, period, shown, ZhangguiError } from '@zhanggui/core';
import type { ConfirmedWindow, PlannedPhase } from './campaignPlan.js';
import type { CampaignPhase } from './campaignTemplate.js';

/**
 * The phases with their days. A confirmed window moves the first day of the first phase and the last day of the last one;
 * the borders between them stay where the template has them.
 *
 * @throws `day/not-count`, `day/out-of-range`, `day/backwards`, `campaign/window-misses-phase`
 */
export function planPhases(
  phases: readonly CampaignPhase[],
  anchor: Day,
  { window, budgets }: { readonly window: ConfirmedWindow | undefined; readonly budgets: readonly Fen[] | null },
): PlannedPhase[] {
  if (window !== undefined) period(window.from, window.to);
  return phases.map((phase, index) => {
    let { from, to } = period(addDays(anchor, phase.fromOffset), addDays(anchor, phase.toOffset));
    if (window !== undefined) {
      if (index === 0 || from < window.from) from = window.from;
      if (index === phases.length - 1 || to > window.to) to = window.to;
      if (from > to) throw new ZhangguiError('campaign/window-misses-phase', { phase: shown(phase.id), from: window.from, to: window.to });
    }
    const { id, name } = phase;
    return { id, name, from, to, days: dayCount({ from, to }), sprint: sprintOf(phase, from), budgetFen: budgets?.[index] ?? null };
  });
}

function sprintOf({ sprint }: CampaignPhase, day: Day): PlannedPhase['sprint'] {
  if (sprint === undefined) return null;
  if (!(sprint.hours > 0)) throw new ZhangguiError('day/not-count', { value: shown(sprint.hours) });
  const from = at(day);
  return { from, to: addMilliseconds(from, sprint.hours * 3_600_000) };
}
