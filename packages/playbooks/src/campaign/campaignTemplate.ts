import type { Fact, Text } from '@zhanggui/core';
import type { FestivalId, Yearly } from '@zhanggui/core/calendar';

/**
 * 大促模板: a campaign of any year, in days counted from the day that it is named after.
 *
 * All offsets are calendar days: −45 is the 45th day before that day, 0 the day itself. Tasks may count from the opening instead.
 */
export interface CampaignTemplate<RoleId extends string = string> {
  readonly id: string;
  readonly name: Text;
  readonly anchor: CampaignAnchor;
  /** The days of the phases are a proposal: each year's platform window is the caller's to confirm. */
  readonly tentative: boolean;
  /** 大型活动: must have plans for what may go wrong with systems, logistics and customer service. */
  readonly major?: boolean;
  /** Ids of the risk plans that belong to it. */
  readonly risks?: readonly string[];
  readonly preparation: CampaignPreparation;
  /** 阶段: in order, each beginning the day after the one before has ended; at most 50. */
  readonly phases: readonly [CampaignPhase, ...CampaignPhase[]];
  /** At most 200. */
  readonly tasks: readonly CampaignTask<RoleId>[];
}

/** 锚点: the day that a campaign is named after: 06-18 of every year (02-29 is 02-28 in common years), or a festival. */
export type CampaignAnchor = Yearly | FestivalAnchor;

/** A festival of the lunar calendar or a solar term; its day is known from 2024 to 2030. */
export interface FestivalAnchor {
  readonly kind: 'festival';
  readonly festival: FestivalId;
}

/** 挪到工作日: `backward` to the working day before (提前), `forward` to the one after (顺延). */
export type Roll = 'backward' | 'forward';

/** 筹备: when the work begins. */
export interface CampaignPreparation {
  readonly offset: number;
  readonly roll: Roll;
  /** Who says so, where it is not the shop's own choice. `value` is the number without its sign. */
  readonly fact?: Fact<number>;
}

/** 活动阶段: from its first to its last day, both included. Days off count: shoppers buy on holidays. */
export interface CampaignPhase {
  readonly id: string;
  readonly name: Text;
  readonly fromOffset: number;
  readonly toOffset: number;
  /** 冲刺: the first hours of the phase's first day, from 00:00, in which it is decided: whole ones, no longer than the phase. */
  readonly sprint?: { readonly hours: number; readonly fact?: Fact<number> };
}

/** 活动任务: one piece of work with an owner and its place before or after the campaign's day. */
export interface CampaignTask<RoleId extends string = string> {
  readonly id: string;
  readonly name: Text;
  /** The role that has to see it done. */
  readonly owner: RoleId;
  /** How it is done: a step of an SOP, by their ids. */
  readonly step?: { readonly sop: string; readonly step: string };
  readonly offset: number;
  /** From which day the offset counts: the campaign's day, or the first day of the sale, which a platform's window moves. Default `anchor`. */
  readonly countedFrom?: 'anchor' | 'opening';
  /** Which day the offset names: the one on which work starts, or the one on which it is done. */
  readonly of: 'start' | 'due';
  /** Where that day goes when it is a day off. */
  readonly roll: Roll;
  /** 工期: working days from the first to the last, both counted; from 1 to 2,000. */
  readonly workdays: number;
}
