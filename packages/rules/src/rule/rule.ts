import type { Day, FindingPlace, Platform, Severity, Text, TextParams } from '@zhanggui/core';
import type { GoodsClass } from './goodsClass.js';
import type { Listing } from './listing.js';
import type { ReadListing } from './readListing.js';
import type { Topic } from './topic.js';

/** 检查的前提: the day that is asked about, and what is taken as known. */
export interface RuleContext {
  /** Facts that hold on this day count. */
  readonly day: Day;
  /** Only facts that the library knew by this day count, so that last quarter's verdict can be had again. */
  readonly asRecordedOn?: Day;
  /** Also report, as notes, what its surroundings make no claim, with the exemption that they stand on. */
  readonly lifted?: boolean;
}

/** What a rule reports. `lint` adds whose it is. */
export interface RuleFinding {
  /** Where it is not the rule's own. */
  readonly severity?: Severity;
  readonly params: TextParams;
  readonly at?: FindingPlace;
  readonly basis?: string;
  readonly exemption?: string;
  readonly fix?: Text;
}

/** Looks at one listing; `'unknown'` where no fact says what is right, never an empty list. */
export type Check = (listing: ReadListing, context: RuleContext) => readonly RuleFinding[] | 'unknown';

/**
 * 规则: one thing that can be wrong with a listing, as a literal object.
 *
 * What it knows stands in `data`, apart from the check, so that the same rule runs on corrected facts (`{ ...rule, data: facts }`)
 * and a verdict can name what it stood on.
 */
export interface Rule<Data = unknown> {
  /** `<subject>/<what>`. Rule ids are API. */
  readonly id: string;
  readonly name?: Text;
  readonly topic: Topic;
  readonly severity: Severity;
  /** Filled by a finding's params. */
  readonly message: Text;
  /** Platforms and classes of goods that it is for; all where they are left out. */
  readonly platforms?: readonly Platform[];
  readonly goods?: readonly GoodsClass[];
  /** Run as tests, shown in the docs. */
  readonly examples?: readonly RuleExample[];
  /** Plain data: dated facts, words. */
  readonly data: Data;
  /** Makes the check, once a set of rules: what must be compiled is compiled here. */
  check(data: Data): Check;
}

/** 正反例: what the rule reports, and what it does not. 淘宝 where no platform is named. */
export interface RuleExample {
  readonly bad: ExampleListing;
  readonly good: ExampleListing;
}

/** 例子里的商品信息: a listing; 淘宝 where no platform is named. */
export type ExampleListing = Omit<Listing, 'platform'> & { readonly platform?: Platform };
