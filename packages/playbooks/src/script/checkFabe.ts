import type { Finding } from '@zhanggui/core';
import { found } from '../role/found.js';
import { guarded } from '../role/guarded.js';
import { isText } from '../role/readShapes.js';

/** FABE 话术: feature, advantage, benefit, and evidence with where it is from. */
export interface FabeScript {
  /** 特点: what it is or has. */
  readonly feature?: string;
  /** 优势: what that does better. */
  readonly advantage?: string;
  /** 利益: what the buyer gets of it. */
  readonly benefit?: string;
  /** 证据. */
  readonly evidence?: string;
  /** 出处 of the evidence: a report, a standard, a test. */
  readonly source?: string;
}

/**
 * 检查 FABE 话术: all four parts are there, and the evidence says where it is from. Errors `fabe/missing-feature`, `fabe/missing-advantage`,
 * `fabe/missing-benefit` and `fabe/missing-evidence`; messages are in `scriptRuleTexts`.
 *
 * @throws `shape/not-object`
 * @example
 * ```ts
 * import { checkFabe } from '@zhanggui/playbooks';
 * const script = { feature: '冰丝面料', advantage: '比棉布透气', benefit: '夏天不闷' };
 * checkFabe(script).map(({ rule }) => rule); // => ['fabe/missing-evidence']
 * checkFabe({ ...script, evidence: '透气率测试', source: '检测报告 A-1' }); // => []
 * ```
 */
export function checkFabe(script: FabeScript): Finding[] {
  return guarded('/script', script, ({ feature, advantage, benefit, evidence, source }) => {
    const parts = {
      feature: isText(feature),
      advantage: isText(advantage),
      benefit: isText(benefit),
      evidence: isText(evidence) && isText(source),
    };
    return (['feature', 'advantage', 'benefit', 'evidence'] as const)
      .filter((part) => !parts[part])
      .map((part) => found(`fabe/missing-${part}`, 'error', `/${part}`));
  });
}
