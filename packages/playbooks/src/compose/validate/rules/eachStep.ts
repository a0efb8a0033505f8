import { shown } from '@zhanggui/core';
import type { Step } from '../../../sop/sop.js';
import type { ReadPlaybook } from '../../shape/reading.js';
import type { PlaybookRuleFinding } from '../playbookRule.js';

/** What is wrong with each step, at one of its fields. */
export function eachStep(
  { playbook, pathOf }: ReadPlaybook,
  find: (step: Step) => Readonly<Record<string, string | number>> | null,
  part = '',
): PlaybookRuleFinding[] {
  return playbook.sops.flatMap(({ steps }) =>
    steps.flatMap((step): PlaybookRuleFinding[] => {
      const params = find(step);
      return params === null ? [] : [{ params: { step: shown(step.id), ...params }, at: { path: `${pathOf(step)}${part}` } }];
    }),
  );
}
