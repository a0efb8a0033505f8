import { checkObject, checkOption, type Finding, type Platform, refuseOver, shown } from '@zhanggui/core';
import { guarded } from '../role/guarded.js';
import { playbookLimits } from '../role/playbookLimits.js';
import { checkItems } from '../role/readShapes.js';
import type { Sop, Step } from '../sop/sop.js';
import type { Playbook } from './playbook.js';
import { didYouMean } from './validate/didYouMean.js';
import { meant } from './validate/rules/meant.js';
import { validatePlaybook } from './validate/validatePlaybook.js';

/** 改动一个步骤: by the id of the step that it is about. */
export type StepChange = InsertStep | ReplaceStep | PatchStep | RemoveStep;

/** 插入: the new step stands in the list before or after another one. */
export interface InsertStep {
  readonly change: 'insert-before' | 'insert-after';
  readonly step: string;
  readonly add: Step;
}

/** 替换. */
export interface ReplaceStep {
  readonly change: 'replace';
  readonly step: string;
  readonly by: Step;
}

/** 改几项: whole fields, so that a list replaces a list. The id stays. */
export interface PatchStep {
  readonly change: 'patch';
  readonly step: string;
  readonly with: Partial<Omit<Step, 'id'>>;
}

/** 删除. */
export interface RemoveStep {
  readonly change: 'remove';
  readonly step: string;
}

/** 改动一个流程: fields of its own, then its steps, one change after the other. */
export interface SopChange {
  readonly sop: string;
  readonly with?: Partial<Omit<Sop, 'id' | 'steps'>>;
  readonly steps?: readonly StepChange[];
}

/** 叠加层: what one platform, store or group of customers does otherwise. */
export interface Overlay {
  /** For which of them; every one that is named must be the case. Left out: always. */
  readonly for?: OverlayTarget;
  readonly sops: readonly SopChange[];
}

/** 适用场合. */
export interface OverlayTarget {
  readonly platform?: Platform;
  readonly store?: string;
  /** 人群. */
  readonly segment?: string;
}

/** 叠加结果. */
export interface Overridden {
  /** A new playbook; what is not changed is shared with the one that was given. */
  readonly playbook: Playbook;
  /** Changes that name nothing there is (messages in `composeRuleTexts`; they change nothing), then what `validatePlaybook` finds in the result. */
  readonly findings: readonly Finding[];
}

/**
 * 覆盖: a playbook with the changes of one overlay, and what is wrong with it then.
 *
 * Changes are made one after the other, so that a later one sees what an earlier one did. A step without `after` waits for the one before it in the new list.
 * Whoever waits for a removed step has to be changed as well: that is found, not guessed.
 *
 * @param overlay - its `for` is not looked at
 * @throws `shape/not-object`, `shape/not-list`, `option/unknown` for another kind of change, `limit/exceeded` over 1,000 changes of one SOP; each change takes time
 *   linear in the SOP
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
  return overrideAll(base, [overlay]);
}

/**
 * 叠加: a playbook for one platform, store and group of customers: base ← platform ← store ← segment.
 *
 * Overlays without a target come first, then those of the platform, the store and the segment; among equals the later one wins. What is named in
 * `for` must all be the case, and the last of platform, store, segment that is named says when it is applied.
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
  checkItems('/overlays', overlays);
  checkObject('/where', where);
  const fitting = guarded('/overlays', overlays, (list) =>
    list
      .filter(({ for: target = {} }) => levels.every((level) => target[level] === undefined || target[level] === where[level]))
      .map((overlay) => ({ overlay, level: levelOf(overlay.for ?? {}) }))
      .sort((a, b) => a.level - b.level),
  );
  return overrideAll(
    base,
    fitting.map(({ overlay }) => overlay),
  );
}

const levels = ['platform', 'store', 'segment'] as const;

function levelOf(target: OverlayTarget): number {
  return levels.reduce((last, level, index) => (target[level] === undefined ? last : index + 1), 0);
}

function overrideAll(base: Playbook, overlays: readonly Overlay[]): Overridden {
  checkObject('/', base);
  const findings: Finding[] = [];
  const playbook = guarded('/', base, () => {
    checkItems('/sops', base.sops);
    const sops = new Map(base.sops.map((sop) => [sop.id, sop]));
    for (const overlay of overlays) {
      checkObject('/overlay', overlay);
      checkItems('/overlay/sops', overlay.sops);
      overlay.sops.forEach((change, index) => {
        const sop = sops.get(change.sop);
        if (sop === undefined) findings.push(unknownTarget('sop', change.sop, sops.keys(), `/sops/${index}/sop`));
        else sops.set(change.sop, changeSop(sop, change, `/sops/${index}`, findings));
      });
    }
    const changed = base.sops.map((sop) => sops.get(sop.id)!);
    return changed.every((sop, index) => sop === base.sops[index]) ? base : { ...base, sops: changed };
  });
  return { playbook, findings: [...findings, ...validatePlaybook(playbook)] };
}

function changeSop(sop: Sop, { with: fields, steps: changes = [] }: SopChange, path: string, findings: Finding[]): Sop {
  checkItems(`${path}/steps`, changes);
  if (fields !== undefined) checkObject(`${path}/with`, fields);
  if (fields === undefined && changes.length === 0) return sop;
  checkItems(`${path}/steps`, sop.steps, 'sopSteps');
  refuseOver(playbookLimits, 'overlayChanges', changes.length);
  let steps: readonly Step[] = sop.steps;
  changes.forEach((change, index) => {
    const at = steps.findIndex(({ id }) => id === change.step);
    if (at >= 0) steps = changeSteps(steps, change, at);
    else
      findings.push(
        unknownTarget(
          'step',
          change.step,
          steps.map(({ id }) => id),
          `${path}/steps/${index}/step`,
        ),
      );
  });
  return { ...sop, ...fields, id: sop.id, steps: steps as Sop['steps'] };
}

function changeSteps(steps: readonly Step[], change: StepChange, at: number): readonly Step[] {
  const [before, own, after] = [steps.slice(0, at), steps[at]!, steps.slice(at + 1)];
  switch (change.change) {
    case 'insert-before':
      return [...before, change.add, own, ...after];
    case 'insert-after':
      return [...before, own, change.add, ...after];
    case 'replace':
      return [...before, change.by, ...after];
    case 'patch':
      return [...before, { ...own, ...change.with, id: own.id }, ...after];
    case 'remove':
      return [...before, ...after];
    default: {
      const { change: kind } = change as { readonly change: unknown };
      checkOption('change', kind, ['insert-before', 'insert-after', 'replace', 'patch', 'remove']);
      return steps;
    }
  }
}

function unknownTarget(kind: 'sop' | 'step', id: unknown, known: Iterable<string>, path: string): Finding {
  const texts = Array.from(known).filter((each) => typeof each === 'string');
  const instead = typeof id === 'string' ? didYouMean(id, texts, { suggestionsLeft: 100_000 }) : null;
  const finding = { rule: 'override/unknown-target', severity: 'error', params: { id: shown(id), kind }, at: { path } } as const;
  return instead === null ? finding : { ...finding, fix: meant(instead) };
}
