import type { Finding } from '@zhanggui/core';
import { guarded } from '../role/guarded.js';
import type { Condition, Facts, FactValue } from '../sop/condition.js';
import { type Answer, answer as answerOf, factIn, holds } from '../sop/holds.js';

/** 证据: one comparison that decided an answer, with what is known of its facts. */
export interface ConditionEvidence {
  readonly fact: string;
  /** `null` where it is not known. */
  readonly value: FactValue | null;
  readonly is: '<' | '<=' | '=' | '!=' | '>=' | '>' | 'known' | 'unknown';
  /** What it was held against; left out for `known` and `unknown`. */
  readonly than?: FactValue | null;
  /** The fact that `than` comes from, where it comes from one. */
  readonly thanFact?: string;
  /** Of this comparison alone: under a `not` it is the opposite of what it stands for. */
  readonly answer: Answer;
  /** What a checker found, where the fact is a count of findings. */
  readonly findings?: readonly Finding[];
}

/** 条件的解释. */
export interface ExplainedCondition {
  readonly answer: Answer;
  /** Only what decided: of a `no` of `all` the parts that are no, of an `unknown` the parts that are not known. In the order of the condition. */
  readonly evidence: readonly ConditionEvidence[];
}

/**
 * 条件为什么成立: the answer of `holds`, and the comparisons that decided it.
 *
 * @throws as `holds`
 * @example
 * ```ts
 * import { explainCondition } from '@zhanggui/playbooks';
 * const condition = { all: [{ fact: 'visitors', is: '<', than: 1000 }, { fact: 'promoted', is: '=', than: true }] } as const;
 * explainCondition(condition, { visitors: 800 }); // => { answer: 'unknown', evidence: [{ fact: 'promoted', value: null, is: '=', than: true, answer: 'unknown' }] }
 * ```
 */
export function explainCondition(condition: Condition, facts: Facts): ExplainedCondition {
  return guarded('/condition', condition, () => {
    // refuses what is no condition, so that the walk below meets none
    holds(condition, facts);
    return explain(condition, facts);
  });
}

function explain(condition: Condition, facts: Facts): ExplainedCondition {
  if ('all' in condition) return allOf(condition.all.map((part) => explain(part, facts)));
  if ('any' in condition) return flip(allOf(condition.any.map((part) => flip(explain(part, facts)))));
  if ('not' in condition) return flip(explain(condition.not, facts));
  const answer = answerOf(condition, facts);
  const { fact } = condition;
  const value = factIn(facts, fact) ?? null;
  if ('known' in condition) return { answer, evidence: [{ fact, value, is: condition.known ? 'known' : 'unknown', answer }] };
  const { is, than } = condition;
  const other = typeof than === 'object' ? { than: factIn(facts, than.fact) ?? null, thanFact: than.fact } : { than };
  return { answer, evidence: [{ fact, value, is, ...other, answer }] };
}

/** Of several parts those that decide: the first of no, unknown, yes that any of them answers. */
function allOf(parts: readonly ExplainedCondition[]): ExplainedCondition {
  const answer = (['no', 'unknown'] as const).find((each) => parts.some((part) => part.answer === each)) ?? 'yes';
  return { answer, evidence: parts.filter((part) => part.answer === answer).flatMap(({ evidence }) => evidence) };
}

function flip({ answer, evidence }: ExplainedCondition): ExplainedCondition {
  if (answer === 'unknown') return { answer, evidence };
  return { answer: answer === 'yes' ? 'no' : 'yes', evidence };
}
