import { type Finding, shown } from '@zhanggui/core';
import { found } from '../../role/found.js';
import { guarded } from '../../role/guarded.js';
import { checkItems } from '../../role/readShapes.js';

/** 选品决定 with what it rests on. */
export interface Decision {
  readonly id: string;
  readonly evidence: readonly DecisionEvidence[];
}

/** 依据: a figure of the shop, or a word from the market (a report, a ranking, an interview). */
export interface DecisionEvidence {
  readonly kind: 'metric' | 'market';
  /** The metric's id, or where the word is from. */
  readonly source: string;
}

/**
 * 决定要有依据: a choice of goods rests on a figure and on a word from the market, not on a hunch. Errors `decision/no-evidence`, or
 * `decision/no-metric` and `decision/no-market-source` where only one of the two is there. Messages are in `diagnosisRuleTexts`.
 *
 * @throws `shape/not-object`, `shape/not-list`, `limit/exceeded`
 * @example
 * ```ts
 * import { checkDecision } from '@zhanggui/playbooks';
 * checkDecision({ id: 'sunscreen', evidence: [] }).map(({ rule }) => rule); // => ['decision/no-evidence']
 * checkDecision({ id: 'sunscreen', evidence: [{ kind: 'metric', source: 'search_heat' }] }).map(({ rule }) => rule); // => ['decision/no-market-source']
 * ```
 */
export function checkDecision(decision: Decision): Finding[] {
  return guarded('/decision', decision, ({ id, evidence }) => {
    checkItems('/evidence', evidence);
    const has = (kind: DecisionEvidence['kind']) =>
      evidence.some((each) => each.kind === kind && typeof each.source === 'string' && each.source.trim() !== '');
    const params = { decision: shown(id) };
    const [metric, market] = [has('metric'), has('market')];
    if (!metric && !market) return [found('decision/no-evidence', 'error', '/evidence', params)];
    if (!metric) return [found('decision/no-metric', 'error', '/evidence', params)];
    return market ? [] : [found('decision/no-market-source', 'error', '/evidence', params)];
  });
}
