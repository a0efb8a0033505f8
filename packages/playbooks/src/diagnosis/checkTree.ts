import { checkList, checkObject, refuseOver, ZhangguiError } from '@zhanggui/core';
import { playbookLimits } from '../role/playbookLimits.js';
import { checkNumber, checkText } from '../role/readShapes.js';
import type { Cause, DiagnosisTree } from './diagnosisTree.js';

/**
 * The shape of a tree that came from outside, as far as a diagnosis looks into it; its conditions are checked where they are asked.
 *
 * @throws `shape/not-object`, `shape/not-list`, `playbook/not-text`, `playbook/not-number`, `limit/exceeded`
 */
export function checkTree(tree: DiagnosisTree): void {
  checkObject('/', tree);
  checkText('/id', tree.id);
  if (tree.needs !== undefined) checkList('/needs', tree.needs);
  let count = 0;
  checkCauses('/causes', tree.causes, 1);

  function checkCauses(path: string, causes: readonly Cause[], depth: number): void {
    checkList(path, causes);
    if (depth > playbookLimits.causeDepth)
      throw new ZhangguiError('limit/exceeded', { what: 'causeDepth', limit: playbookLimits.causeDepth, actual: depth });
    count += causes.length;
    refuseOver(playbookLimits, 'causes', count);
    for (const [index, cause] of causes.entries()) {
      const at = `${path}/${index}`;
      checkObject(at, cause);
      checkText(`${at}/id`, cause.id);
      if (cause.weight !== undefined) checkNumber(`${at}/weight`, cause.weight);
      checkList(`${at}/actions`, cause.actions);
      if (cause.causes !== undefined) checkCauses(`${at}/causes`, cause.causes, depth + 1);
    }
  }
}
