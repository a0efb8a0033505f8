import { checkList, checkObject, refuseOver, shown, ZhangguiError } from '@zhanggui/core';
import { guarded } from '../role/guarded.js';
import { playbookLimits } from '../role/playbookLimits.js';
import { checkItems } from '../role/readShapes.js';
import type { PlaybookChange } from './diffPlaybooks.js';
import type { Playbook } from './playbook.js';

type Plain = { [name: string]: unknown };

/** A change that is on its way to the thing that it is about. */
interface Step {
  readonly change: PlaybookChange;
  readonly path: readonly string[];
}

/**
 * 应用差异: the playbook after all changes that `diffPlaybooks` found: `applyDiff(a, diffPlaybooks(a, b))` equals `b`, but that fields whose value is
 * `undefined` are left out.
 *
 * @param playbook - not changed; what is not touched is shared with it
 * @throws `playbook/not-applicable` where a change is about something that is not there, `shape/not-object`, `shape/not-list`, `playbook/not-text`,
 *   `limit/exceeded` for a path or field of over 100 names
 * @example
 * ```ts
 * import { applyDiff, bigCampaign, diffPlaybooks, type Playbook } from '@zhanggui/playbooks';
 * const before = { id: 'shop', sops: [bigCampaign] } as unknown as Playbook;
 * const after = { id: 'shop', sops: [] } as unknown as Playbook;
 * applyDiff(before, diffPlaybooks(before, after)); // => { id: 'shop', sops: [] }
 * ```
 */
export function applyDiff(playbook: Playbook, changes: readonly PlaybookChange[]): Playbook {
  checkObject('/', playbook);
  checkItems('/changes', changes);
  return guarded('/', playbook, () =>
    applyTo(
      playbook as unknown as Plain,
      changes.map((change, index) => readChange(change, `/changes/${index}`)),
    ),
  ) as unknown as Playbook;
}

/** A change whose path and fields are ways that `diffPlaybooks` may have gone. */
function readChange(change: PlaybookChange, path: string): Step {
  checkWay(`${path}/path`, change.path);
  const { fields = [] } = change;
  checkItems(`${path}/fields`, fields);
  for (const [index, { field }] of fields.entries()) checkWay(`${path}/fields/${index}/field`, field);
  return { change, path: change.path };
}

function checkWay(path: string, way: readonly unknown[]): void {
  checkList(path, way);
  refuseOver(playbookLimits, 'diffDepth', way.length);
  for (const name of way) if (typeof name !== 'string') throw new ZhangguiError('playbook/not-text', { path, value: shown(name) });
}

/** Changes of one thing: of its own fields, and by the list that they are in. */
function applyTo(thing: Plain, steps: readonly Step[]): Plain {
  if (steps.length === 0) return thing;
  let changed = thing;
  const byList = new Map<string, { readonly way: readonly string[]; readonly steps: Step[] }>();
  for (const step of steps) {
    if (step.path.length === 0) {
      for (const { field, after } of step.change.fields ?? []) changed = setAt(changed, field, after);
      continue;
    }
    const way = wayToList(thing, step.path);
    const key = JSON.stringify(way);
    const list = byList.get(key) ?? { way, steps: [] };
    list.steps.push({ change: step.change, path: step.path.slice(way.length) });
    byList.set(key, list);
  }
  for (const { way, steps: inList } of byList.values()) changed = setAt(changed, way, applyToList(listAt(changed, way), inList));
  return changed;
}

function applyToList(list: readonly Plain[], steps: readonly Step[]): Plain[] {
  const left = new Map(list.map((item) => [item['id'] as string, item]));
  const placed: { readonly to: number; readonly item: Plain }[] = [];
  const within = new Map<string, Step[]>();
  for (const { change, path } of steps) {
    const [id, ...rest] = path as [string, ...string[]];
    if (rest.length > 0 || change.change === 'changed') {
      const own = within.get(id) ?? [];
      own.push({ change, path: rest });
      within.set(id, own);
    }
  }
  for (const [id, own] of within) left.set(id, applyTo(left.get(id) ?? refuse(id), own));
  for (const { change, path } of steps) {
    const [id] = path as [string];
    if (path.length > 1 || change.change === 'changed') continue;
    const item = change.change === 'added' ? (change.value as Plain) : (left.get(id) ?? refuse(id));
    left.delete(id);
    if (change.change !== 'removed') placed.push({ to: change.to ?? 0, item });
  }
  return merged([...left.values()], placed);
}

/** Those that kept their order, and each of the others at its place. Linear but for the sorting. */
function merged(steady: readonly Plain[], placed: { readonly to: number; readonly item: Plain }[]): Plain[] {
  placed.sort((a, b) => a.to - b.to);
  const list: Plain[] = [];
  let next = 0;
  for (const { to, item } of placed) {
    while (list.length < to && next < steady.length) list.push(steady[next++]!);
    list.push(item);
  }
  return [...list, ...steady.slice(next)];
}

/** The fields from a thing to the list whose item a path names. */
function wayToList(thing: Plain, path: readonly string[]): readonly string[] {
  let at: unknown = thing;
  for (let length = 1; length < path.length; length++) {
    at = (at as Plain | null | undefined)?.[path[length - 1]!];
    if (Array.isArray(at)) return path.slice(0, length);
  }
  return refuse(path.join('/'));
}

function listAt(thing: Plain, way: readonly string[]): readonly Plain[] {
  return way.reduce<unknown>((at, name) => (at as Plain)[name], thing) as readonly Plain[];
}

/** A copy with another value at the end of a way; `undefined` takes the field away. */
function setAt(thing: Plain, [name, ...rest]: readonly string[], value: unknown): Plain {
  const entries = new Map(Object.entries(thing));
  const inner = rest.length === 0 ? value : setAt((entries.get(name!) ?? {}) as Plain, rest, value);
  if (inner === undefined) entries.delete(name!);
  else entries.set(name!, inner);
  // also a field that is called __proto__ becomes one of its own
  return Object.fromEntries(entries);
}

function refuse(what: string): never {
  throw new ZhangguiError('playbook/not-applicable', { what: shown(what) });
}
