import { checkObject, refuseOver } from '@zhanggui/core';
import { guarded } from '../role/guarded.js';
import { playbookLimits } from '../role/playbookLimits.js';
import { isSilentField } from './isSilentField.js';
import type { Playbook } from './playbook.js';

/** 一处变化: of one thing that has an id: a role, an SOP, a step, a criterion … or the playbook itself. */
export interface PlaybookChange {
  readonly change: 'added' | 'removed' | 'moved' | 'changed';
  /** 在哪: fields and ids from the outside in: `['sops', 'complaint', 'steps', 'contact']`; empty for the playbook itself. */
  readonly path: readonly string[];
  /** Whether who works by it has to do something else, or what refers to it may break. */
  readonly breaking: boolean;
  /** Of what was added or moved: its new place in the list, from 0. */
  readonly to?: number;
  /** Of what was removed or moved: its old place. */
  readonly from?: number;
  /** What was added or removed. */
  readonly value?: unknown;
  /** Of what was changed. */
  readonly fields?: readonly FieldChange[];
}

/** 改动的一项: `undefined` where it was not there before or is not there any more. */
export interface FieldChange {
  /** `['sla', 'within', 'hours']` */
  readonly field: readonly string[];
  readonly before: unknown;
  readonly after: unknown;
  readonly breaking: boolean;
}

type Plain = { readonly [name: string]: unknown };

/**
 * 手册对比: what is different between two versions of a playbook, thing by thing, told by their ids, not by their places: a step with a new title is
 * changed, not removed and added.
 *
 * Breaking is what asks people to do something else or leaves something dangling: anything that was removed, a new step, criterion, branch, campaign task,
 * risk action or duty, another order of steps or branches, what a duty, action or standard says, another owner, deadline, condition, target … Not breaking are
 * other texts, cases, figures, versions and days of review, and new things that nobody has to
 * follow yet. Things of a list without ids, or with the same id twice, are compared as a whole.
 *
 * @param before - plain data without circles, as JSON holds it; not changed, nor is `after`
 * @returns from the outside in, in the order of the fields of `before`; removed ones first, then added, moved and changed ones. Empty for equal playbooks;
 *   `applyDiff(before, diff)` gives `after`. Time linear in both, and n log n in a list that was reordered
 * @throws `shape/not-object`, `limit/exceeded` over 2,000,000 values or 100 levels
 * @example
 * ```ts
 * import { bigCampaign, diffPlaybooks, type Playbook } from '@zhanggui/playbooks';
 * const [first, ...rest] = bigCampaign.steps;
 * const before = { sops: [bigCampaign] } as unknown as Playbook;
 * const after = { sops: [{ ...bigCampaign, steps: [{ ...first, title: { zh: '定目标', en: 'Set the target' } }, ...rest] }] } as unknown as Playbook;
 * const [change] = diffPlaybooks(before, after);
 * [change?.change, change?.path.at(-1), change?.breaking, change?.fields?.map(({ field }) => field.join('/'))]; // => ['changed', 'goals-and-budget', false, ['title/zh', 'title/en']]
 * ```
 */
export function diffPlaybooks(before: Playbook, after: Playbook): PlaybookChange[] {
  checkObject('/before', before);
  checkObject('/after', after);
  return guarded('/', [before, after] as const, ([a, b]) => {
    const changes: PlaybookChange[] = [];
    const work = { parts: 0 };
    diffThing(a as unknown as Plain, b as unknown as Plain, [], changes, work);
    return changes;
  });
}

interface Work {
  parts: number;
}

function diffThing(a: Plain, b: Plain, path: readonly string[], changes: PlaybookChange[], work: Work): void {
  const fields: FieldChange[] = [];
  const inner: PlaybookChange[] = [];
  diffFields(a, b, [], { path, fields, inner, work });
  if (fields.length > 0) changes.push({ change: 'changed', path, breaking: fields.some(({ breaking }) => breaking), fields });
  for (const change of inner) changes.push(change);
}

interface Thing {
  readonly path: readonly string[];
  readonly fields: FieldChange[];
  readonly inner: PlaybookChange[];
  readonly work: Work;
}

function diffFields(a: Plain, b: Plain, way: readonly string[], thing: Thing): void {
  refuseOver(playbookLimits, 'diffDepth', thing.path.length + way.length);
  const names = [...Object.keys(a), ...Object.keys(b).filter((name) => !Object.hasOwn(a, name))];
  for (const name of names) {
    thing.work.parts += 1;
    refuseOver(playbookLimits, 'playbookParts', thing.work.parts);
    const field = [...way, name];
    const [before, after] = [own(a, name), own(b, name)];
    if (before === after) continue;
    if (isKeyed(before) && isKeyed(after)) diffList(before, after, field, thing);
    else if (isPlain(before) && isPlain(after)) diffFields(before, after, field, thing);
    else if (!isSame(before, after, thing.work, 0))
      thing.fields.push({ field, before, after, breaking: !isSilentField(field, thing.path) });
  }
}

/** Lists whose order says what is done first, or which branch is taken. */
const ordered: readonly string[] = ['steps', 'criteria', 'branches'];
/** Lists of which somebody has to do whatever is added. */
const asked: readonly string[] = [...ordered, 'tasks', 'prevent', 'respond', 'mainWork', 'dailyWork'];

function diffList(a: readonly Plain[], b: readonly Plain[], field: readonly string[], { path, inner, work }: Thing): void {
  const [inA, inB] = [placesOf(a), placesOf(b)];
  const at = (id: string) => [...path, ...field, id];
  const list = field.at(-1)!;
  const silent = isSilentField(field, path);
  a.forEach((value, from) => {
    if (!inB.has(idOf(value))) inner.push({ change: 'removed', path: at(idOf(value)), breaking: !silent, from, value });
  });
  b.forEach((value, to) => {
    if (!inA.has(idOf(value))) inner.push({ change: 'added', path: at(idOf(value)), breaking: asked.includes(list), to, value });
  });
  const kept = b.filter((value) => inA.has(idOf(value))).map(idOf);
  const steady = longestRising(kept.map((id) => inA.get(id)!));
  kept.forEach((id, index) => {
    if (!steady.has(index))
      inner.push({ change: 'moved', path: at(id), breaking: ordered.includes(list), from: inA.get(id)!, to: inB.get(id)! });
  });
  for (const value of a) {
    const to = inB.get(idOf(value));
    if (to !== undefined) diffThing(value, b[to]!, at(idOf(value)), inner, work);
  }
}

function placesOf(list: readonly Plain[]): Map<string, number> {
  return new Map(list.map((value, index) => [idOf(value), index]));
}

function idOf(value: Plain): string {
  return value['id'] as string;
}

/** Which places of a list belong to a longest rising run, others between left out: those that did not move. n log n. */
function longestRising(values: readonly number[]): ReadonlySet<number> {
  const ends: number[] = [];
  const before = values.map(() => -1);
  values.forEach((value, index) => {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (values[ends[middle]!]! < value) low = middle + 1;
      else high = middle;
    }
    before[index] = low === 0 ? -1 : ends[low - 1]!;
    ends[low] = index;
  });
  const rising = new Set<number>();
  for (let index = ends.at(-1) ?? -1; index >= 0; index = before[index]!) rising.add(index);
  return rising;
}

/** A list of things that each have an id of their own. */
function isKeyed(value: unknown): value is readonly Plain[] {
  if (!Array.isArray(value)) return false;
  const ids = new Set<unknown>();
  for (let index = 0; index < value.length; index++) {
    const item: unknown = value[index];
    if (!isPlain(item) || typeof item['id'] !== 'string' || ids.has(item['id'])) return false;
    ids.add(item['id']);
  }
  return true;
}

function isPlain(value: unknown): value is Plain {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** `undefined` is the same as not being there. */
function own(value: Plain, name: string): unknown {
  return Object.hasOwn(value, name) ? value[name] : undefined;
}

function isSame(a: unknown, b: unknown, work: Work, depth: number): boolean {
  work.parts += 1;
  refuseOver(playbookLimits, 'playbookParts', work.parts);
  refuseOver(playbookLimits, 'diffDepth', depth);
  if (Object.is(a, b)) return true;
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((item, index) => isSame(item, b[index], work, depth + 1));
  if (!isPlain(a) || !isPlain(b)) return false;
  const names = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...names].every((name) => isSame(own(a, name), own(b, name), work, depth + 1));
}
