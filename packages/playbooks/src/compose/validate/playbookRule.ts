import type { Day, FindingPlace, Severity, Text, TextParams } from '@zhanggui/core';
import type { RuleChange } from '../../knowledge/knowledgeEntry.js';
import type { Playbook } from '../playbook.js';
import type { ReadPlaybook } from '../shape/reading.js';
import type { IdIndex } from './idIndex.js';

/** 检查的前提: what is known next to the playbook itself. */
export interface PlaybookRuleContext {
  readonly index: IdIndex;
  /** No review is late where it is left out. */
  readonly today: Day | null;
  readonly ruleChanges: readonly RuleChange[];
  /** 汇报层级: how many levels of roles are not too many. */
  readonly orgLevels: number;
  /** Flow charts are drawn from the steps, so that no SOP lacks a figure. */
  readonly autoFigures: boolean;
}

/** What a rule reports; whose it is, is added. */
export interface PlaybookRuleFinding {
  readonly severity?: Severity;
  readonly params: TextParams;
  readonly at: FindingPlace & { readonly path: string };
  readonly fix?: Text;
}

/** 手册规则: one thing that can be wrong with a playbook, as a literal object. */
export interface PlaybookRule {
  /** `<subject>/<what>`. Rule ids are API. */
  readonly id: string;
  readonly severity: Severity;
  /** `all`: only for those who want everything. */
  readonly preset: 'recommended' | 'all';
  /** Filled by a finding's params. */
  readonly message: Text;
  /** Why it matters. */
  readonly explain: Text;
  /** Run as tests, shown in the docs. */
  readonly examples: readonly [PlaybookRuleExample, ...PlaybookRuleExample[]];
  /** In the order of the playbook; time linear in it. */
  check(read: ReadPlaybook, context: PlaybookRuleContext): readonly PlaybookRuleFinding[];
}

/** 正反例: parts that stand in for those of a playbook that is well, one reported, the other not. */
export interface PlaybookRuleExample {
  readonly bad: PlaybookDraft;
  readonly good: PlaybookDraft;
  readonly context?: Partial<Omit<PlaybookRuleContext, 'index'>>;
  /** Ids of the metrics that there are. */
  readonly metrics?: readonly string[];
}

/** Parts of a playbook, as someone may have written them. */
export type PlaybookDraft = { readonly [Part in keyof Playbook]?: unknown };
