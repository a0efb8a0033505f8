import type { Day, FactSource, Fen, Finding, Instant, Period, Text } from '@zhanggui/core';
import type { CalendarBasis } from '@zhanggui/core/calendar';
import type { CampaignTask } from './campaignTemplate.js';

/** 活动时间: the platform's days of one year's campaign, as the caller has read them in its announcement. */
export interface ConfirmedWindow extends Period {
  /** Where they were announced. */
  readonly source?: FactSource;
}

/** 大促计划: a campaign of one year with all its days. Plain data; what is doubtful about it stands in `findings`. */
export interface CampaignPlan {
  /** The template's id. */
  readonly campaign: string;
  readonly name: Text;
  readonly year: number;
  /** The day that the campaign is named after. */
  readonly anchor: Day;
  readonly window: PlannedWindow;
  readonly preparation: PlannedPreparation;
  /** In the order of the template, never empty; those of which a confirmed window has no day are left out. */
  readonly phases: readonly PlannedPhase[];
  /** In the order of the template, then what its risk plans ask for. */
  readonly tasks: readonly PlannedTask[];
  readonly budgetFen: Fen | null;
  /** `provisional` as soon as one of the days rests on a year whose holidays are not announced. */
  readonly basis: CalendarBasis;
  /** Messages are in `campaignRuleTexts`. */
  readonly findings: readonly Finding[];
}

/** From the first to the last day of the phases. */
export interface PlannedWindow extends ConfirmedWindow {
  /** The days are the template's proposal, no platform's word. */
  readonly tentative: boolean;
}

/** 排好期的筹备. */
export interface PlannedPreparation {
  /** A working day. */
  readonly from: Day;
  /** Where it would begin if nobody had a day off. */
  readonly unrolled: Day;
  readonly basis: CalendarBasis;
}

/** 排好期的阶段. */
export interface PlannedPhase extends Period {
  readonly id: string;
  readonly name: Text;
  readonly days: number;
  /** `to` is the moment at which it ends. */
  readonly sprint: { readonly from: Instant; readonly to: Instant } | null;
  /** `null` where no shares were given. */
  readonly budgetFen: Fen | null;
}

/** 排好期的任务. */
export interface PlannedTask extends Pick<CampaignTask, 'id' | 'name' | 'owner' | 'step' | 'workdays'> {
  /** The first working day. */
  readonly start: Day;
  /** The last one, by whose end it is done. */
  readonly due: Day;
  /** The risk plan that asks for it, where it is no task of the template's own; the task's id is then that of the plan, a slash and that of the action. */
  readonly risk?: string;
  readonly basis: CalendarBasis;
}
