import { type Day, type Finding, isDay, parseDay, shown } from '@zhanggui/core';
import { found } from '../role/found.js';
import { guarded } from '../role/guarded.js';
import type { Prose } from '../role/prose.js';
import { checkItems, isText } from '../role/readShapes.js';
import type { RiskLevel, RiskPlan } from './riskPlan.js';

/** 风险等级 by probability × impact: `high` from 15, `medium` from 5. */
export type RiskGrade = 'low' | 'medium' | 'high';

/** 风险登记表的一行. */
export interface RegisteredRisk {
  readonly risk: string;
  readonly name: Prose;
  readonly probability: RiskLevel;
  readonly impact: RiskLevel;
  /** probability × impact, 1 to 25. */
  readonly score: number;
  readonly grade: RiskGrade;
  readonly owner: string;
  readonly nextReview: Day | null;
}

/** 风险登记表. Plain data. */
export interface RiskRegister {
  /** The gravest first, ties in the order of the plans. */
  readonly risks: readonly RegisteredRisk[];
  /** 矩阵: ids by impact (5 first) and probability (1 first). */
  readonly matrix: readonly (readonly (readonly string[])[])[];
  /** Messages are in `riskRuleTexts`. */
  readonly findings: readonly Finding[];
}

/**
 * 风险登记表: the plans by probability × impact, with a matrix of five by five and what is left open.
 *
 * Errors `risk/no-owner`, `risk/action-no-owner` for what is prevented or answered, and `risk/not-level` at each level that is not 1 to 5 (it counts as 5: not
 * known is taken as grave), warnings `risk/no-review` and, with
 * `today`, `risk/review-overdue`. The grades are the usual ones of a five by five matrix: low below 5, medium below 15, high from 15.
 *
 * @throws `day/not-day` for today, `shape/not-list`, `shape/not-object`, `limit/exceeded`
 * @example
 * ```ts
 * import { type RiskPlan, riskRegister } from '@zhanggui/playbooks';
 * const plan: RiskPlan = {
 *   id: 'sold-out',
 *   name: { zh: '爆款断货' },
 *   kind: 'stock',
 *   probability: 4,
 *   impact: 5,
 *   owner: 'buyer',
 *   prevent: [],
 *   respond: [{ id: 'switch', text: { zh: '换主推款' }, owner: 'operator' }],
 * };
 * const { risks, findings } = riskRegister([plan]);
 * [risks[0]!.score, risks[0]!.grade, findings.map(({ rule }) => rule)]; // => [20, 'high', ['risk/no-review']]
 * ```
 */
export function riskRegister(plans: readonly RiskPlan[], options: { readonly today?: Day } = {}): RiskRegister {
  return guarded('/plans', plans, () => {
    checkItems('/plans', plans);
    const today = options.today === undefined ? null : parseDay(options.today);
    const risks = plans.map(registered);
    const cells = [5, 4, 3, 2, 1].map(() => [1, 2, 3, 4, 5].map((): string[] => []));
    for (const { risk, probability, impact } of risks) cells[5 - impact]![probability - 1]!.push(risk);
    const findings = plans.flatMap((plan, index) => lintPlan(plan, `/${index}`, today));
    return { risks: [...risks].sort((a, b) => b.score - a.score), matrix: cells, findings };
  });
}

function registered({ id, name, probability, impact, owner, nextReview }: RiskPlan): RegisteredRisk {
  const levels = { probability: levelOf(probability), impact: levelOf(impact) };
  const score = levels.probability * levels.impact;
  const review = isReview(nextReview) ? nextReview : null;
  return { risk: id, name, ...levels, score, grade: score >= 15 ? 'high' : score >= 5 ? 'medium' : 'low', owner, nextReview: review };
}

function lintPlan({ id, probability, impact, owner, prevent, respond, nextReview }: RiskPlan, path: string, today: Day | null): Finding[] {
  const findings: Finding[] = [];
  const risk = shown(id);
  if (!isText(owner)) findings.push(found('risk/no-owner', 'error', `${path}/owner`, { risk }));
  for (const [name, actions] of Object.entries({ prevent, respond })) {
    checkItems(`/plans${path}/${name}`, actions);
    actions.forEach((action, index) => {
      if (!isText(action.owner))
        findings.push(found('risk/action-no-owner', 'error', `${path}/${name}/${index}/owner`, { risk, action: shown(action.id) }));
    });
  }
  if (!isLevel(probability)) findings.push(found('risk/not-level', 'error', `${path}/probability`, { risk }));
  if (!isLevel(impact)) findings.push(found('risk/not-level', 'error', `${path}/impact`, { risk }));
  if (!isReview(nextReview)) findings.push(found('risk/no-review', 'warning', `${path}/nextReview`, { risk }));
  else if (today !== null && nextReview < today)
    findings.push(found('risk/review-overdue', 'warning', `${path}/nextReview`, { risk, day: shown(nextReview) }));
  return findings;
}

function isReview(day: unknown): day is Day {
  return typeof day === 'string' && isDay(day);
}

function levelOf(level: RiskLevel): RiskLevel {
  return isLevel(level) ? level : 5;
}

function isLevel(level: unknown): level is RiskLevel {
  return [1, 2, 3, 4, 5].includes(level as number);
}
