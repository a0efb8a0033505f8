import { parseInstant, shown, ZhangguiError } from '@zhanggui/core';
import { type Clock, elapsed, type OpenTime } from '@zhanggui/core/calendar';
import { playbookLimits } from '../role/playbookLimits.js';
import { checkCondition } from '../sop/checkCondition.js';
import type { Condition, FactDefinition } from '../sop/condition.js';
import type { Evidence } from '../sop/criterion.js';
import { daysTaken, longestDays } from '../sop/daysTaken.js';
import type { Sla } from '../sop/sla.js';
import type { CompiledCriterion, CompiledStep, Question } from './compiledSop.js';

/** A step as it was read, its links still by id. */
export interface ReadStep extends Omit<CompiledStep, 'before' | 'next' | 'targets' | 'onReject' | 'branches' | 'branchOf'> {
  /** `null` where it was left out: the step before. */
  readonly after: readonly string[] | null;
  readonly onReject: string | null;
  readonly branches: readonly { readonly id: string; readonly when: Question | null; readonly to: string | null }[];
}

type Fields = Readonly<Record<string, unknown>>;

/** Reads steps out of JSON, as far as running looks into them. @throws `sop/not-usable`, `sop/duplicate-id`, `condition/not-condition` */
export function readSteps(steps: readonly unknown[]): ReadStep[] {
  return steps.map((step, index) => readStep(`/steps/${index}`, step));
}

function readStep(path: string, step: unknown): ReadStep {
  const fields = fieldsOf(path, step);
  const { id, kind = 'task', raci, after, criteria, when, optional = false, estimateWorkdays = 1, sla, onReject, branches = [] } = fields;
  if (!isId(id)) refuse(`${path}/id`, id);
  if (kind !== 'task' && kind !== 'approval' && kind !== 'decision') refuse(`${path}/kind`, kind);
  if (typeof optional !== 'boolean') refuse(`${path}/optional`, optional);
  const fits =
    Number.isSafeInteger(estimateWorkdays) &&
    (estimateWorkdays as number) >= 1 &&
    (estimateWorkdays as number) <= playbookLimits.stepWorkdays;
  if (!fits) refuse(`${path}/estimateWorkdays`, estimateWorkdays);
  if (onReject !== undefined && !(isId(onReject) && kind === 'approval')) refuse(`${path}/onReject`, onReject);
  const { accountable, responsible } = fieldsOf(`${path}/raci`, raci);
  if (!isId(accountable)) refuse(`${path}/raci/accountable`, accountable);
  const doers = ids(`${path}/raci/responsible`, responsible);
  if (doers.length === 0) refuse(`${path}/raci/responsible`, responsible);
  const ways = items(`${path}/branches`, branches).map((branch, index) => readBranch(`${path}/branches/${index}`, branch));
  if (ways.length > 0 !== (kind === 'decision')) refuse(`${path}/branches`, branches);
  checkUnique(`${path}/branches`, ways);
  const asked = items(`${path}/criteria`, criteria).map((criterion, index) => readCriterion(`${path}/criteria/${index}`, criterion));
  if (asked.length === 0) refuse(`${path}/criteria`, criteria);
  checkUnique(`${path}/criteria`, asked);
  return {
    id,
    kind,
    accountable,
    responsible: doers,
    after: after === undefined ? null : ids(`${path}/after`, after),
    criteria: asked,
    criterionOf: new Map(asked.map((each) => [each.id, each])),
    when: question(`${path}/when`, when),
    optional,
    workdays: estimateWorkdays as number,
    sla: sla === undefined ? null : readSla(`${path}/sla`, sla),
    onReject: onReject ?? null,
    branches: ways,
  };
}

function readBranch(path: string, branch: unknown): ReadStep['branches'][number] {
  const { id, when, to } = fieldsOf(path, branch);
  if (!isId(id)) refuse(`${path}/id`, id);
  if (to !== undefined && !isId(to)) refuse(`${path}/to`, to);
  return { id, when: question(`${path}/when`, when), to: to ?? null };
}

function readCriterion(path: string, criterion: unknown): CompiledCriterion {
  const { id, evidence, when } = fieldsOf(path, criterion);
  if (!isId(id)) refuse(`${path}/id`, id);
  const { kind, operator, bound } = fieldsOf(`${path}/evidence`, evidence);
  if (!['boolean', 'text', 'file', 'number'].includes(kind as string)) refuse(`${path}/evidence/kind`, kind);
  if (kind === 'number') {
    if (!['<', '<=', '=', '>=', '>'].includes(operator as string)) refuse(`${path}/evidence/operator`, operator);
    if (typeof bound !== 'number') refuse(`${path}/evidence/bound`, bound);
  }
  return { id, evidence: evidence as Evidence, when: question(`${path}/when`, when) };
}

function readSla(path: string, sla: unknown): Sla {
  const { within, from = 'ready', clock = { kind: 'calendar' }, escalate = [] } = fieldsOf(path, sla);
  if (!['ready', 'begun', 'started'].includes(from as string)) refuse(`${path}/from`, from);
  // asks the calendar's own code whether it can read this clock, over no time at all
  const moment = parseInstant('2026-01-01T00:00:00+08:00');
  elapsed(moment, moment, { clock: clock as Clock });
  openTime(`${path}/within`, within, clock as Clock);
  for (const [index, each] of items(`${path}/escalate`, escalate).entries()) {
    const { after, to } = fieldsOf(`${path}/escalate/${index}`, each);
    openTime(`${path}/escalate/${index}/after`, after, clock as Clock);
    if (!isId(to)) refuse(`${path}/escalate/${index}/to`, to);
  }
  return sla as Sla;
}

/** Whole numbers that are not negative, not a single misspelt one, and not longer than a deadline may be. */
function openTime(path: string, time: unknown, clock: Clock): void {
  const { days, hours, minutes } = fieldsOf(path, time);
  const named = [days, hours, minutes].filter((part) => part !== undefined);
  for (const part of named) if (!(Number.isSafeInteger(part) && (part as number) >= 0)) refuse(path, part);
  if (named.length === 0 || daysTaken(time as OpenTime, clock) > longestDays) refuse(path, time);
}

/** The facts that an SOP or its playbook names. @throws `sop/not-usable`, `sop/duplicate-id` */
export function readFacts(path: string, facts: unknown): Pick<FactDefinition, 'id' | 'kind'>[] {
  const read = items(path, facts).map((fact, index) => {
    const { id, kind } = fieldsOf(`${path}/${index}`, fact);
    if (!isId(id)) refuse(`${path}/${index}/id`, id);
    if (kind !== 'number' && kind !== 'text' && kind !== 'boolean') refuse(`${path}/${index}/kind`, kind);
    return { id, kind } as const;
  });
  checkUnique(path, read);
  return read;
}

function question(path: string, condition: unknown): Question | null {
  if (condition === undefined) return null;
  return { condition: condition as Condition, facts: checkCondition(path, condition as Condition) };
}

/** An id: a text of 1 to 200 characters. */
export function isId(value: unknown): value is string {
  return typeof value === 'string' && value.length >= 1 && value.length <= 200;
}

export function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

function ids(path: string, list: unknown): string[] {
  return items(path, list).map((id, index) => {
    if (!isId(id)) refuse(`${path}/${index}`, id);
    return id;
  });
}

function items(path: string, list: unknown): readonly unknown[] {
  if (!isList(list)) refuse(path, list);
  return list;
}

function fieldsOf(path: string, value: unknown): Fields {
  if (typeof value !== 'object' || value === null || isList(value)) refuse(path, value);
  return value as Fields;
}

/** @throws `sop/duplicate-id` */
export function checkUnique(path: string, named: readonly { readonly id: string }[]): void {
  const seen = new Set<string>();
  for (const { id } of named) {
    if (seen.has(id)) throw new ZhangguiError('sop/duplicate-id', { path, id: shown(id) });
    seen.add(id);
  }
}

function refuse(path: string, value: unknown): never {
  throw new ZhangguiError('sop/not-usable', { path, value: shown(value) });
}
