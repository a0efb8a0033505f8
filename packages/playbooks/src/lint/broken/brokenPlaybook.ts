import type { Day } from '@zhanggui/core';
import type { PlaybookDraft } from '../../compose/validate/playbookRule.js';
import type { RuleChange } from '../../knowledge/knowledgeEntry.js';

/** 坏手册: the example playbook with one defect, and the rule that must find it. */
export interface BrokenPlaybook {
  readonly id: string;
  /** What is wrong, for people. */
  readonly defect: string;
  /** Whose business it is: `flow` and `reference` defects can be said in other workflow languages as well. */
  readonly area: 'flow' | 'reference' | 'responsibility' | 'shape' | 'writing' | 'upkeep' | 'planning';
  readonly rule: string;
  /** Where it is found. */
  readonly path: string;
  readonly parts: PlaybookDraft;
  readonly today?: Day;
  readonly ruleChanges?: readonly RuleChange[];
}
