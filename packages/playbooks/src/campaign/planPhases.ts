import { addDays, addMilliseconds, at, type Day, dayCount, type Fen, type Period, period, shown, ZhangguiError } from '@zhanggui/core';
import type { ConfirmedWindow, PlannedPhase } from './campaignPlan.js';
import type { CampaignPhase } from './campaignTemplate.js';

/** 没排进去的阶段: one of which the window has no day. */
export interface LeftOutPhase {
  readonly id: string;
  readonly budgetFen: Fen | null;
}

/** 排好的阶段. */
export interface PlannedPhases {
  /** In the order of the template, never empty. */
  readonly phases: readonly PlannedPhase[];
  readonly leftOut: readonly LeftOutPhase[];
}

/**
 * The phases with their days. A confirmed window moves the first day of the first phase and the last day of the last one;
 * the borders between them stay where the template has them. A phase of which the window has no day is left out.
 *
 * @throws `day/not-count`, `day/out-of-range`, `day/backwards`, `campaign/window-misses-anchor` for a window that {@link fitsWindow} does not take,
 *   `campaign/window-misses-phase` for one that lies between the phases
 */
export function planPhases(
  phases: readonly CampaignPhase[],
  anchor: Day,
  { window, budgets }: { readonly window: ConfirmedWindow | undefined; readonly budgets: readonly Fen[] | null },
): PlannedPhases {
  const proposed = phases.map((phase, index) => ({ phase, budgetFen: budgets?.[index] ?? null, ...daysOf(phase, anchor) }));
  if (window === undefined) return { phases: proposed.map(planned), leftOut: [] };
  const { from: opens, to: closes } = period(window.from, window.to);
  if (!fitsWindow(phases, anchor, window)) throw new ZhangguiError('campaign/window-misses-anchor', { anchor, from: opens, to: closes });
  const kept = proposed.filter(({ from, to }) => from <= closes && to >= opens);
  if (kept.length === 0) throw new ZhangguiError('campaign/window-misses-phase', { phase: shown(phases[0]!.id), from: opens, to: closes });
  return {
    phases: kept.map((each, index) => {
      const from = index === 0 || each.from < opens ? opens : each.from;
      const to = index === kept.length - 1 || each.to > closes ? closes : each.to;
      return planned({ ...each, from, to });
    }),
    leftOut: proposed.filter((each) => !kept.includes(each)).map(({ phase, budgetFen }) => ({ id: phase.id, budgetFen })),
  };
}

/**
 * Whether a window can be the one of this year's campaign: it has the campaign's day where the template's own days have it, else one of those days.
 *
 * @throws `day/not-count`, `day/out-of-range`, `day/backwards`, `day/not-day`
 */
export function fitsWindow(phases: readonly CampaignPhase[], anchor: Day, window: Period): boolean {
  const { from: opens, to: closes } = period(window.from, window.to);
  const own = proposedSpan(phases, anchor);
  const holds = own.from <= anchor && anchor <= own.to;
  return holds ? opens <= anchor && anchor <= closes : opens <= own.to && closes >= own.from;
}

/** From the first to the last day that the template proposes. */
export function proposedSpan(phases: readonly CampaignPhase[], anchor: Day): Period {
  return spanOf(phases.map((phase) => daysOf(phase, anchor)));
}

/** From the earliest to the latest day of at least one period. */
export function spanOf(periods: readonly Period[]): Period {
  let { from, to } = periods[0]!;
  for (const each of periods) {
    if (each.from < from) from = each.from;
    if (each.to > to) to = each.to;
  }
  return { from, to };
}

function daysOf({ fromOffset, toOffset }: CampaignPhase, anchor: Day): Period {
  return period(addDays(anchor, fromOffset), addDays(anchor, toOffset));
}

function planned({ phase, budgetFen, from, to }: Period & { readonly phase: CampaignPhase; readonly budgetFen: Fen | null }): PlannedPhase {
  const { id, name } = phase;
  return { id, name, from, to, days: dayCount({ from, to }), sprint: sprintOf(phase, from), budgetFen };
}

function sprintOf({ sprint }: CampaignPhase, day: Day): PlannedPhase['sprint'] {
  if (sprint === undefined) return null;
  if (!(sprint.hours > 0)) throw new ZhangguiError('day/not-count', { value: shown(sprint.hours) });
  const from = at(day);
  return { from, to: addMilliseconds(from, sprint.hours * 3_600_000) };
}
