import { checkList, checkObject, type Finding, shown, ZhangguiError } from '@zhanggui/core';
import { guarded } from '../role/guarded.js';
import type { Prose } from '../role/prose.js';
import type { Facts } from '../sop/condition.js';
import { type Answer, factIn } from '../sop/holds.js';
import { checkTree } from './checkTree.js';
import type { Action, Cause, DiagnosisTree } from './diagnosisTree.js';
import { type ConditionEvidence, explainCondition } from './explainCondition.js';

/** 诊断选项. */
export interface DiagnoseOptions {
  /**
   * What a checker found, by the name of a fact: the fact is their count, unless the facts say it themselves, and the findings stand with the
   * evidence. `null` where it could not be checked.
   */
  readonly findings?: { readonly [fact: string]: readonly Finding[] | null };
}

/** 查过的原因. Plain data. */
export interface DiagnosedCause {
  /** Its id. */
  readonly cause: string;
  readonly name: Prose;
  /** The ids from the first cause down to this one. */
  readonly path: readonly string[];
  readonly answer: Answer;
  /** The comparisons that decided. */
  readonly evidence: readonly ConditionEvidence[];
  /** 要做的事; none unless the answer is yes. */
  readonly actions: readonly Action[];
  /** 还缺的事实, each once; none unless the answer is unknown. */
  readonly missing: readonly string[];
  /** 追问, where the answer is unknown and the tree has one. */
  readonly ask?: Prose;
  /** 在哪里看, where the tree says it. */
  readonly source?: Prose;
}

/**
 * 诊断: the causes of a tree, ranked: first those that hold, then those that are not known with what to ask next, then those that do not hold.
 *
 * Within each the heavier of siblings comes first, then the order of the tree; a cause stands before what lies under it, and with it before its lighter
 * siblings, whatever the weights below. What lies under a cause is asked only where
 * that one holds. The symptom is not looked at: ask `holds(tree.symptom, facts)`. Metrics and findings come in as facts: `factsOfMetrics`, `factOfLint`,
 * `factsOfImpact`, or `findings`.
 *
 * @param tree - at most 1,000 causes, 20 deep; linear in its conditions, n log n in siblings
 * @throws `diagnosis/missing-fact` where one of `tree.needs` is not known, `condition/not-condition`, `shape/not-object`, `shape/not-list`,
 *   `playbook/not-text`, `playbook/not-number` for a weight, `limit/exceeded`
 * @example
 * ```ts
 * import { diagnose, type DiagnosisTree } from '@zhanggui/playbooks';
 * const tree: DiagnosisTree = {
 *   id: 'stock',
 *   name: { zh: '库存' },
 *   facts: [],
 *   causes: [
 *     {
 *       id: 'low',
 *       name: { zh: '库存不足' },
 *       test: { fact: 'stock', is: '<=', than: { fact: 'safetyStock' } },
 *       actions: [{ id: 'replenish', text: { zh: '补货' }, owner: 'buyer', dueDays: 1 }],
 *     },
 *   ],
 * };
 * const [cause] = diagnose(tree, { stock: 71, safetyStock: 72 });
 * [cause!.cause, cause!.answer, cause!.actions[0]!.id]; // => ['low', 'yes', 'replenish']
 * diagnose(tree, { stock: 71 })[0]!.missing; // => ['safetyStock']
 * ```
 */
export function diagnose(tree: DiagnosisTree, facts: Facts, options: DiagnoseOptions = {}): DiagnosedCause[] {
  return guarded('/tree', tree, () => {
    checkTree(tree);
    checkObject('/facts', facts);
    checkObject('/options', options);
    const found = readFindings(options.findings ?? {});
    const counts = Array.from(found, ([fact, list]) => [fact, list?.length ?? null]);
    // a fact that is not known says nothing
    const said = Object.entries(facts).filter(([fact]) => factIn(facts, fact) !== undefined);
    const known: Facts = Object.fromEntries([...counts, ...said]);
    const missing = tree.needs?.find((fact) => factIn(known, fact) === undefined);
    if (missing !== undefined) throw new ZhangguiError('diagnosis/missing-fact', { tree: shown(tree.id), fact: shown(missing) });
    const causes: DiagnosedCause[] = [];
    walk(tree.causes, [], (cause, path) => {
      const diagnosed = ask(cause, path, known, found);
      causes.push(diagnosed);
      return diagnosed.answer === 'yes';
    });
    return (['yes', 'unknown', 'no'] as const).flatMap((answer) => causes.filter((each) => each.answer === answer));
  });
}

type Found = ReadonlyMap<string, readonly Finding[] | null>;

function readFindings(findings: NonNullable<DiagnoseOptions['findings']>): Found {
  checkObject('/options/findings', findings);
  const entries = Object.entries(findings);
  for (const [fact, list] of entries) if (list !== null) checkList(`/options/findings/${shown(fact)}`, list);
  return new Map(entries);
}

/** Heavier siblings first; under a cause only where it holds. */
function walk(causes: readonly Cause[], path: readonly string[], visit: (cause: Cause, path: readonly string[]) => boolean): void {
  const ranked = [...causes].sort((a, b) => (b.weight ?? 1) - (a.weight ?? 1));
  for (const cause of ranked) {
    const here = [...path, cause.id];
    if (visit(cause, here) && cause.causes !== undefined) walk(cause.causes, here, visit);
  }
}

function ask(
  { id, name, test, actions, ask: question, source }: Cause,
  path: readonly string[],
  facts: Facts,
  found: Found,
): DiagnosedCause {
  const { answer, evidence } = explainCondition(test, facts);
  return {
    cause: id,
    name,
    path,
    answer,
    evidence: evidence.map((each) => withFindings(each, found)),
    actions: answer === 'yes' ? [...actions] : [],
    missing: answer === 'unknown' ? [...new Set(evidence.flatMap(missingIn))] : [],
    ...(answer === 'unknown' && question !== undefined && { ask: question }),
    ...(source !== undefined && { source }),
  };
}

function withFindings(evidence: ConditionEvidence, found: Found): ConditionEvidence {
  const findings = found.get(evidence.fact) ?? [];
  return findings.length > 0 ? { ...evidence, findings: [...findings] } : evidence;
}

function missingIn({ fact, value, than, thanFact }: ConditionEvidence): string[] {
  return [...(value === null ? [fact] : []), ...(than === null && thanFact !== undefined ? [thanFact] : [])];
}
