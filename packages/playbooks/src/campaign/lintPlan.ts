import { addDays, type Day, daysBetween, type Finding, millisecondsBetween, type Severity, type TextParams } from '@zhanggui/core';
import type { CampaignPlan, PlannedPhase } from './campaignPlan.js';
import type { CampaignRule } from './campaignRuleTexts.js';

/** An unconfirmed window becomes a warning so many days before the campaign's day: our own rule of thumb. */
const confirmWithinDays = 60;

/** What is doubtful about a plan, in the order of its parts. */
export function lintPlan(plan: Omit<CampaignPlan, 'findings'>, today: Day | undefined): Finding[] {
  return [
    ...lintWindow(plan, today),
    ...lintPhases(plan.phases),
    ...lintSprints(plan.phases),
    ...plan.tasks.flatMap(({ id, start }, index) =>
      today !== undefined && start < today
        ? [finding('campaign/late-start', 'warning', { task: id, start, days: daysBetween(start, today) }, `/tasks/${index}`)]
        : [],
    ),
    ...plan.tasks.flatMap(({ id, start, risk }, index) =>
      risk === undefined && start < plan.preparation.from
        ? [
            finding(
              'campaign/task-before-preparation',
              'warning',
              { task: id, start, preparation: plan.preparation.from },
              `/tasks/${index}`,
            ),
          ]
        : [],
    ),
    ...lintBasis(plan),
    ...(plan.budgetFen !== null && plan.phases.some(({ budgetFen }) => budgetFen === null)
      ? [finding('campaign/budget-not-split', 'info', {}, '/budgetFen')]
      : []),
  ];
}

function lintWindow({ anchor, window, preparation }: Omit<CampaignPlan, 'findings'>, today: Day | undefined): Finding[] {
  const { from, to } = window;
  const findings: Finding[] = [];
  if (window.tentative) {
    const soon = today !== undefined && daysBetween(today, anchor) <= confirmWithinDays;
    findings.push(finding('campaign/unconfirmed-window', soon ? 'warning' : 'info', { from, to }, '/window'));
  }
  if (from <= preparation.from)
    findings.push(finding('campaign/opens-before-preparation', 'warning', { opens: from, start: preparation.from }, '/preparation'));
  return findings;
}

/** Each phase begins the day after the one before has ended. */
function lintPhases(phases: readonly PlannedPhase[]): Finding[] {
  return phases.slice(1).flatMap((after, index) => {
    const before = phases[index]!;
    const gap = daysBetween(addDays(before.to, 1), after.from);
    if (gap === 0) return [];
    const params = { before: before.id, after: after.id, days: Math.abs(gap) };
    return [finding(gap > 0 ? 'phase/gap' : 'phase/overlap', 'error', params, `/phases/${index + 1}`)];
  });
}

/** A sprint is over by the end of its phase, which a confirmed window may have cut short. */
function lintSprints(phases: readonly PlannedPhase[]): Finding[] {
  return phases.flatMap(({ id, days, sprint }, index) => {
    const hours = sprint === null ? 0 : millisecondsBetween(sprint.from, sprint.to) / 3_600_000;
    return hours > days * 24 ? [finding('phase/sprint-too-long', 'error', { phase: id, days, hours }, `/phases/${index}/sprint`)] : [];
  });
}

function lintBasis({ basis, preparation, tasks }: Omit<CampaignPlan, 'findings'>): Finding[] {
  const count = [preparation, ...tasks].filter((item) => item.basis === 'provisional').length;
  return basis === 'provisional' ? [finding('campaign/provisional-calendar', 'info', { count }, '/basis')] : [];
}

function finding(rule: CampaignRule, severity: Severity, params: TextParams, path: string): Finding {
  return { rule, severity, params, at: { path } };
}
