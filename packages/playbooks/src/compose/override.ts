import { checkObject, checkOption, type Finding, refuseOver, shown } from '@zhanggui/core';
import { guarded } from '../role/guarded.js';
import { playbookLimits } from '../role/playbookLimits.js';
import { checkItems, checkTexts } from '../role/readShapes.js';
import type { Sop } from '../sop/sop.js';
import type { Overlay, OverlayTarget, SopChange, StepChange } from './overlay.js';
import type { Playbook } from './playbook.js';
import type { Shape } from './shape/field.js';
import { pointerPart } from './shape/fits.js';
import { sopShape, stepShape } from './shape/sopShapes.js';
import { patched, type SopDraft, sopDraft } from './sopDraft.js';
import { didYouMean } from './validate/didYouMean.js';
import { meant } from './validate/rules/meant.js';
import { validatePlaybook } from './validate/validatePlaybook.js';

/** 叠加结果. */
export interface Overridden {
  /** A new playbook; what is not changed is shared with the one that was given. */
  readonly playbook: Playbook;
  /**
   * Changes that name nothing there is, and fields of an overlay that there are not (messages in `composeRuleTexts`; they change nothing), by place in what was
   * given: `/sops/0/steps/1/step`, of `resolve` with the overlay first: `/overlays/2/sops/0/sop`. Then what `validatePlaybook` finds in the result.
   */
  readonly findings: readonly Finding[];
}

/**
 * 覆盖: a playbook with the changes of one overlay, and what is wrong with it then.
 *
 * Changes are made one after the other, so that a later one sees what an earlier one did. A step without `after` waits for the one before it in the new list.
 * Whoever waits for a removed step has to be changed as well: that is found, not guessed. Of several SOPs or steps with one id the first is changed. Fields
 * that begin with `x-` are the shop's own.
 *
 * @param overlay - its `for` is not looked at
 * @throws `shape/not-object`, `shape/not-list`, `option/unknown` for another kind of change, `playbook/not-text`, `limit/exceeded` over 100,000 changes in all;
 *   time linear in playbook and changes
 * @example
 * ```ts
 * import { bigCampaign, override, type Playbook } from '@zhanggui/playbooks';
 * const playbook = { sops: [bigCampaign] } as unknown as Playbook;
 * const change = { change: 'patch', step: 'stock-up', with: { estimateWorkdays: 20 } } as const;
 * const { playbook: changed } = override(playbook, { sops: [{ sop: 'big-campaign', steps: [change] }] });
 * changed.sops[0]?.steps[2]?.estimateWorkdays; // => 20
 * const missed = override(playbook, { sops: [{ sop: 'big-campagin' , steps: [] }] });
 * missed.findings[0]; // => { rule: 'override/unknown-target', severity: 'error', params: { id: 'big-campagin', kind: 'sop' }, at: { path: '/sops/0/sop' }, fix: { zh: '是不是“big-campaign”？', en: 'Did you mean “big-campaign”?' } }
 * ```
 */
export function override(base: Playbook, overlay: Overlay): Overridden {
  return overrideAll(base, [{ overlay, path: '', applies: true }]);
}

/**
 * 叠加: a playbook for one platform, store and group of customers: base ← platform ← store ← segment.
 *
 * Overlays without a target come first, then those of the platform, the store and the segment; among equals the later one wins. What is named in
 * `for` must all be the case, and the last of platform, store, segment that is named says when it is applied. An overlay for something else, such as a misspelt
 * `plattform`, is not applied, and found.
 *
 * @throws as {@link override}
 * @example
 * ```ts
 * import { bigCampaign, type Playbook, resolve } from '@zhanggui/playbooks';
 * const playbook = { sops: [bigCampaign] } as unknown as Playbook;
 * const days = (estimateWorkdays: number) => [{ sop: 'big-campaign', steps: [{ change: 'patch', step: 'review', with: { estimateWorkdays } } as const] }];
 * const overlays = [{ for: { segment: '宝妈' }, sops: days(5) }, { for: { platform: 'jd' as const }, sops: days(4) }];
 * resolve(playbook, overlays, { platform: 'jd', segment: '宝妈' }).playbook.sops[0]?.steps[7]?.estimateWorkdays; // => 5
 * resolve(playbook, overlays, { platform: 'jd' }).playbook.sops[0]?.steps[7]?.estimateWorkdays; // => 4
 * resolve(playbook, overlays, {}).playbook.sops[0]?.steps[7]?.estimateWorkdays; // => 3
 * ```
 */
export function resolve(base: Playbook, overlays: readonly Overlay[], where: OverlayTarget): Overridden {
  checkObject('/where', where);
  return overrideAll(
    base,
    guarded('/overlays', overlays, (list) => {
      checkItems('/overlays', list);
      return list
        .map((overlay, index) => ({
          overlay,
          path: `/overlays/${index}`,
          applies: fits(overlay.for ?? {}, where),
          level: levelOf(overlay.for ?? {}),
        }))
        .sort((a, b) => a.level - b.level);
    }),
  );
}

const levels = ['platform', 'store', 'segment'] as const;

function fits(target: OverlayTarget, where: OverlayTarget): boolean {
  return strangersOf(target, levels).length === 0 && levels.every((level) => target[level] === undefined || target[level] === where[level]);
}

function levelOf(target: OverlayTarget): number {
  return levels.reduce((last, level, index) => (target[level] === undefined ? last : index + 1), 0);
}

/** An overlay with its place in what was given. */
interface PlacedOverlay {
  readonly overlay: Overlay;
  readonly path: string;
  readonly applies: boolean;
}

function overrideAll(base: Playbook, overlays: readonly PlacedOverlay[]): Overridden {
  checkObject('/', base);
  return guarded('/', base, () => {
    checkItems('/sops', base.sops);
    const work: Work = { findings: [], changes: 0, index: { suggestionsLeft: 500_000 } };
    const places = new Map<string, number>();
    base.sops.forEach(({ id }, index) => {
      if (!places.has(id)) places.set(id, index);
    });
    const drafts = new Map<number, SopDraft>();
    for (const { overlay, path, applies } of overlays) {
      checkObject(path === '' ? '/overlay' : path, overlay);
      findStrangers(work, overlay, ['for', 'sops'], path);
      if (overlay.for !== undefined) findStrangers(work, overlay.for, levels, `${path}/for`);
      checkItems(`${path}/sops`, overlay.sops);
      for (const [index, change] of overlay.sops.entries()) {
        const at = `${path}/sops/${index}`;
        findStrangers(work, change, ['sop', 'with', 'without', 'steps'], at);
        if (!applies) continue;
        count(work, 1);
        const place = places.get(change.sop);
        if (place === undefined) unknownTarget(work, { kind: 'sop', id: change.sop, known: places.keys(), path: `${at}/sop` });
        else changeSop(work, draftOf(drafts, place, base.sops[place]!), change, at);
      }
    }
    const sops = base.sops.map((sop, place) => drafts.get(place)?.close() ?? sop);
    const playbook = sops.every((sop, place) => sop === base.sops[place]) ? base : { ...base, sops };
    return { playbook, findings: [...work.findings, ...validatePlaybook(playbook)] };
  });
}

/** What is gathered while changes are made. */
interface Work {
  readonly findings: Finding[];
  changes: number;
  /** What comparing misspelt ids may still cost. */
  readonly index: { suggestionsLeft: number };
}

function count(work: Work, changes: number): void {
  work.changes += changes;
  refuseOver(playbookLimits, 'overlayChanges', work.changes);
}

function draftOf(drafts: Map<number, SopDraft>, place: number, sop: Sop): SopDraft {
  const draft = drafts.get(place) ?? sopDraft(sop);
  drafts.set(place, draft);
  return draft;
}

function changeSop(work: Work, draft: SopDraft, { with: fields, without = [], steps = [] }: SopChange, path: string): void {
  if (fields !== undefined) checkObject(`${path}/with`, fields);
  draft.patch(fields ?? {}, namesOf(work, without, { shape: sopShape, kept: ['id', 'steps'], path: `${path}/without` }));
  checkItems(`${path}/steps`, steps);
  count(work, steps.length);
  for (const [index, change] of steps.entries()) changeStep(work, draft, change, `${path}/steps/${index}`);
}

const parts = {
  'insert-before': ['add'],
  'insert-after': ['add'],
  replace: ['by'],
  patch: ['with', 'without'],
  remove: [],
} as const satisfies Record<StepChange['change'], readonly string[]>;

function changeStep(work: Work, draft: SopDraft, change: StepChange, path: string): void {
  checkOption('change', change.change, Object.keys(parts) as StepChange['change'][]);
  const strangers = findStrangers(work, change, ['change', 'step', ...parts[change.change]], path);
  const node = draft.first(change.step);
  if (node === undefined) {
    unknownTarget(work, { kind: 'step', id: change.step, known: draft.ids(), path: `${path}/step` });
    return;
  }
  switch (change.change) {
    case 'insert-before':
    case 'insert-after':
      // where its name is misspelt, that is found
      if (change.add === undefined && strangers > 0) break;
      checkObject(`${path}/add`, change.add);
      draft.insert(node, change.add, change.change === 'insert-after');
      break;
    case 'replace':
      if (change.by === undefined && strangers > 0) break;
      checkObject(`${path}/by`, change.by);
      draft.replace(node, change.by);
      break;
    case 'patch': {
      const { with: fields = {}, without = [] } = change;
      checkObject(`${path}/with`, fields);
      const names = namesOf(work, without, { shape: stepShape, kept: ['id'], path: `${path}/without` });
      draft.replace(node, patched(node.step, fields, names));
      break;
    }
    case 'remove':
      draft.remove(node);
      break;
  }
}

/** Names of fields that may be taken away; others are found. */
function namesOf(
  work: Work,
  names: readonly string[],
  { shape, kept, path }: { readonly shape: Shape; readonly kept: readonly string[]; readonly path: string },
): readonly string[] {
  checkTexts(path, names);
  count(work, names.length);
  const known = Object.keys(shape).filter((name) => !kept.includes(name));
  names.forEach((name, index) => {
    if (!known.includes(name) && !name.startsWith('x-')) stranger(work, name, known, `${path}/${index}`);
  });
  return names.filter((name) => !kept.includes(name));
}

/** Fields of an object that it has not by its kind. */
function strangersOf(given: object, known: readonly string[]): string[] {
  return Object.keys(given).filter((name) => !known.includes(name) && !name.startsWith('x-'));
}

/** Finds them; says how many they are. */
function findStrangers(work: Work, given: object, known: readonly string[], path: string): number {
  checkObject(path, given);
  const strangers = strangersOf(given, known);
  count(work, strangers.length);
  for (const name of strangers) stranger(work, name, known, `${path}/${pointerPart(name)}`);
  return strangers.length;
}

function stranger({ findings, index }: Work, name: string, known: readonly string[], path: string): void {
  const instead = didYouMean(name, known, index);
  const finding = { rule: 'override/unknown-field', severity: 'error', params: { field: shown(name) }, at: { path } } as const;
  findings.push(instead === null ? finding : { ...finding, fix: meant(instead) });
}

function unknownTarget(
  { findings, index }: Work,
  {
    kind,
    id,
    known,
    path,
  }: { readonly kind: 'sop' | 'step'; readonly id: unknown; readonly known: Iterable<string>; readonly path: string },
): void {
  const instead = typeof id === 'string' ? didYouMean(id, texts(known), index) : null;
  const finding = { rule: 'override/unknown-target', severity: 'error', params: { id: shown(id), kind }, at: { path } } as const;
  findings.push(instead === null ? finding : { ...finding, fix: meant(instead) });
}

function* texts(known: Iterable<unknown>): Generator<string, void> {
  for (const each of known) if (typeof each === 'string') yield each;
}
