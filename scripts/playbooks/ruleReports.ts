import { readPlaybook } from '../../packages/playbooks/src/compose/shape/readPlaybook.js';
import { examplePlaybook } from '../../packages/playbooks/src/compose/validate/examples.js';
import { indexIds } from '../../packages/playbooks/src/compose/validate/idIndex.js';
import type { PlaybookDraft, PlaybookRule, PlaybookRuleExample } from '../../packages/playbooks/src/compose/validate/playbookRule.js';
import { runRules } from '../../packages/playbooks/src/compose/validate/runRules.js';
import { quietContext } from '../../packages/playbooks/src/compose/validate/validatePlaybook.js';

/** What one rule finds in the example playbook with some of its parts changed. */
export function ruleReports(rule: PlaybookRule, parts: PlaybookDraft, { context, metrics }: Partial<PlaybookRuleExample> = {}) {
  const read = readPlaybook({ ...examplePlaybook, ...parts });
  const index = indexIds(read, metrics === undefined ? null : new Set(metrics));
  return runRules(read, [{ rule, severity: null }], { ...quietContext, ...context, index });
}
