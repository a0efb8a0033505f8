import { checkObject, checkOption, type Day, type Finding, parseDay, refuseOver, type Severity } from '@zhanggui/core';
import { readRuleChange } from '../compose/affected.js';
import { readPlaybook } from '../compose/shape/readPlaybook.js';
import { indexIds } from '../compose/validate/idIndex.js';
import type { PlaybookRule } from '../compose/validate/playbookRule.js';
import { type ActiveRule, runRules } from '../compose/validate/runRules.js';
import { structureRules } from '../compose/validate/structureRules.js';
import { readIds, type ValidateOptions } from '../compose/validate/validatePlaybook.js';
import type { RuleChange } from '../knowledge/knowledgeEntry.js';
import { guarded } from '../role/guarded.js';
import { playbookLimits } from '../role/playbookLimits.js';
import { checkItems } from '../role/readShapes.js';
import { qualityRules } from './qualityRules.js';

/** 检查选项. */
export interface LintPlaybookOptions extends ValidateOptions {
  readonly today: Day;
  /** What platforms or laws have changed. */
  readonly ruleChanges?: readonly RuleChange[];
  /** By rule id: another severity, or not at all. */
  readonly rules?: { readonly [rule: string]: Severity | 'off' };
  /** Default `recommended`. `all` has also those that ask for more than most shops need. */
  readonly preset?: 'recommended' | 'all';
  /** 汇报层级 that are not too many, from 1. Default 3. */
  readonly orgLevels?: number;
  /** Flow charts are drawn from the steps, so that no SOP lacks one. Default false. */
  readonly autoFigures?: boolean;
}

/**
 * 手册检查: what is wrong with a playbook (all that `validatePlaybook` finds) and what could be better: words that everybody reads otherwise, empty talk,
 * SOPs without cases, roles without work, reviews that are late, campaigns without a plan for what goes wrong.
 *
 * Messages are in `lintRuleTexts`. The rules about wording read Chinese texts.
 *
 * @param playbook - of any shape, as JSON may bring it; read once, not changed. The limits are those of `validatePlaybook`; time linear in the playbook
 * @returns by place in the playbook, then by rule; words with `start` and `end` in UTF-16 code units of the text at the path. The same playbook and options
 *   give the same findings
 * @throws `option/unknown` for another rule, severity or preset, `day/not-day`, `shape/not-object`, `shape/not-list`, `playbook/not-text`, `limit/exceeded`
 * @example
 * ```ts
 * import { parseDay, renderFinding } from '@zhanggui/core';
 * import { bigCampaign, lintPlaybook, lintRuleTexts } from '@zhanggui/playbooks';
 * const step = { ...bigCampaign.steps[0], how: { zh: '适当安排预算' } };
 * const playbook = { sops: [{ ...bigCampaign, steps: [step] }] };
 * const findings = lintPlaybook(playbook, { today: parseDay('2026-11-22') }).filter(({ rule }) => rule === 'text/vague');
 * findings.map(({ at }) => at); // => [{ path: '/sops/0/steps/0/how/zh', start: 0, end: 2 }]
 * renderFinding(findings[0]!, { messages: lintRuleTexts, locale: 'zh' }); // => '“适当”每个人理解不一样，写清多少、多久、哪些'
 * ```
 */
export function lintPlaybook(playbook: unknown, options: LintPlaybookOptions): Finding[] {
  checkObject('/options', options);
  const { rules, metrics, ...context } = guarded('/options', options, readOptions);
  const read = readPlaybook(playbook);
  return runRules(read, rules, { ...context, index: indexIds(read, metrics) });
}

function readOptions({
  today,
  ruleChanges = [],
  rules = {},
  preset = 'recommended',
  metrics,
  orgLevels = 3,
  autoFigures = false,
}: LintPlaybookOptions) {
  parseDay(today);
  checkOption('preset', preset, ['recommended', 'all']);
  checkItems('/options/ruleChanges', ruleChanges);
  ruleChanges.forEach((change, index) => {
    readRuleChange(`/options/ruleChanges/${index}`, change);
  });
  if (!Number.isSafeInteger(orgLevels) || orgLevels < 1) checkOption('orgLevels', orgLevels, [1, 2, 3, 4, 5]);
  return {
    today,
    ruleChanges: [...ruleChanges],
    rules: activeRules(rules, preset),
    metrics: metrics === undefined ? null : readIds('/options/metrics', metrics),
    orgLevels,
    autoFigures: autoFigures === true,
  };
}

function activeRules(wanted: Readonly<Record<string, Severity | 'off'>>, preset: 'recommended' | 'all'): ActiveRule[] {
  checkObject('/options/rules', wanted);
  const all: readonly PlaybookRule[] = [...structureRules, ...qualityRules];
  const ids: readonly string[] = all.map(({ id }) => id);
  const entries = Object.entries(wanted);
  refuseOver(playbookLimits, 'fields', entries.length);
  for (const [rule, severity] of entries) {
    checkOption('rule', rule, ids);
    checkOption('severity', severity, ['error', 'warning', 'info', 'off']);
  }
  const severities = new Map(entries);
  return all.flatMap((rule): ActiveRule[] => {
    const severity = severities.get(rule.id);
    if (severity === 'off' || (severity === undefined && preset !== 'all' && rule.preset === 'all')) return [];
    return [{ rule, severity: severity ?? null }];
  });
}
