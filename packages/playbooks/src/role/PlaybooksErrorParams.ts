/** The codes of this package, next to those of core. */
export interface PlaybooksErrorParams {
  /** An id that is not a text with at least one character. */
  'campaign/not-id': { path: string; value: string };
  /** A campaign without a single phase. */
  'campaign/no-phase': { campaign: string };
  /** Two phases or two tasks of one campaign have the same id. */
  'campaign/duplicate-id': { id: string };
  /** Nobody knows on which day the festival falls in that year (the table of core is from 2024 to 2030). */
  'campaign/no-anchor': { festival: string; year: number };
  /** The confirmed window lies between the phases: none of them has a day in it. */
  'campaign/window-misses-phase': { phase: string; from: string; to: string };
  /** The confirmed window is one of another year or season: it has not the day that the campaign is named after. */
  'campaign/window-misses-anchor': { anchor: string; from: string; to: string };
  /** Two windows of one platform that could both be the campaign's of that year. */
  'campaign/two-windows': { campaign: string; from: string; other: string };
  /** A budget below zero. */
  'campaign/negative-budget': { amount: number };
  /** Shares of a budget that do not add up to 1. */
  'campaign/not-whole-shares': { sum: number };
  /** A phase that gets no share of the budget, not even 0. */
  'campaign/missing-share': { phase: string };
  /** No condition: none or several of `all`, `any`, `not`, `known` and `is`, or another shape, operator or kind of value. */
  'condition/not-condition': { path: string; value: string };
  /** Neither a number nor, where that is allowed, nothing. */
  'playbook/not-number': { path: string; value: string };
  /** Not a text with at least one character that is not blank. */
  'playbook/not-text': { path: string; value: string };
  /** Two things of one list have the same id, so that nobody can tell which is meant. */
  'playbook/duplicate-id': { path: string; id: string };
  /** A fact that the shop has to decide itself and has not given: a limit that no one else can know. */
  'diagnosis/missing-fact': { tree: string; fact: string };
  /** Weights of a scorecard that do not add up to 1. */
  'kpi/not-whole-weights': { scorecard: string; sum: number };
  /** A scorecard asks for a KPI that was not given. */
  'kpi/unknown': { kpi: string };
  /** An improvement band without a plan. */
  'incentive/no-plan': { band: string };
  /** A percentage of which nobody can tell whether it is relative or in points. */
  'goal/ambiguous-percent': { text: string };
  /** A goal of which no change in percent can be read. */
  'goal/not-goal': { text: string };
  /** No plain data, as JSON has it. */
  'playbook/not-plain': { value: string };
  /** An SOP without a single step. */
  'sop/no-step': { sop: string };
  /** A part of an SOP of another shape than the model has, or an id that is no text of 1 to 200 characters. */
  'sop/not-usable': { path: string; value: string };
  /** Two steps of one SOP, or two criteria or branches of one step, have the same id. */
  'sop/duplicate-id': { path: string; id: string };
  /** A step that another one names, and that there is not. */
  'sop/unknown-step': { path: string; step: string };
  /** Steps that wait for each other in a circle. */
  'sop/cycle': { steps: string };
  /** Not what `compileSop` returns. */
  'sop/not-compiled': { value: string };
  /** Not a run as `startRun` and `reduce` return it, or one of another SOP. */
  'run/not-run': { path: string; value: string };
  /** A run of another version or content than the SOP at hand. */
  'run/version-mismatch': { sop: string; version: string; hash: string };
  /** A run that should be moved to another SOP, which nobody has asked for. */
  'run/other-sop': { from: string; to: string };
  /** A map of steps that names a step that neither version has, or one new step twice. */
  'run/not-map': { step: string };
  /** A task that cannot be scheduled: no id, or no whole number of working days from 1. */
  'schedule/not-task': { path: string; value: string };
  /** Two tasks of one schedule, or two products of one launch plan, have the same id. */
  'schedule/duplicate-id': { path: string; id: string };
  /** A task that waits for one that there is not, or a product for a campaign that there is not. */
  'schedule/unknown-id': { path: string; id: string };
  /** Tasks that wait for each other in a circle. */
  'schedule/cycle': { tasks: string };
  /** Neither the day from which nor the one until which is given. */
  'schedule/no-day': { tasks: number };
  /** Weights of days of another count than the days. */
  'schedule/not-weights': { weights: number; days: number };
  /** Fewer than two kinds cannot take turns. */
  'schedule/no-turns': { kinds: number; slots: number };
  /** A change of a playbook is about something that is not in it. */
  'playbook/not-applicable': { what: string };
}

declare module '@zhanggui/core' {
  interface ErrorParams extends PlaybooksErrorParams {}
}
