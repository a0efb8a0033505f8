import { guarded } from '../role/guarded.js';
import { checkItems, checkText } from '../role/readShapes.js';
import type { PlaybookChange } from './diffPlaybooks.js';

/** A run of an SOP, as far as it is looked at here. */
export interface OpenRun {
  readonly id: string;
  readonly sop: { readonly id: string };
  readonly status: string;
}

/** 变更影响: what of an SOP is another now, and whose work it touches. */
export interface SopImpact {
  readonly sop: string;
  /** Ids of the steps that were added, removed, moved or changed, each once. */
  readonly steps: readonly string[];
  /** 换人: of these steps somebody else answers for it, does it, is asked or told; `''` for the owner of the SOP. */
  readonly owners: readonly string[];
  /** 改时限: of these steps. */
  readonly slas: readonly string[];
  readonly breaking: boolean;
  /** Ids of the runs that are open: they go on by the version that they began with, until they are migrated. */
  readonly openRuns: readonly string[];
}

/**
 * 变更影响: which SOPs a new version touches, in which steps, whether others have to do them or sooner, and which runs are open.
 *
 * Only changes of SOPs themselves count: a standard, tool, script, KPI or fact that one refers to is another thing, whose change is in the difference.
 *
 * @param changes - what `diffPlaybooks` found
 * @param runs - those that are over (`done`, `rejected`, `cancelled`) are passed over
 * @returns in the order of the changes; SOPs of which only texts have changed are listed with `breaking: false`
 * @throws `shape/not-list`, `shape/not-object`, `playbook/not-text`, `limit/exceeded`
 * @example
 * ```ts
 * import { bigCampaign, diffPlaybooks, impactOf, type Playbook } from '@zhanggui/playbooks';
 * const [first, ...rest] = bigCampaign.steps;
 * const raci = { ...first.raci, accountable: 'store-manager' };
 * const before = { sops: [bigCampaign] } as unknown as Playbook;
 * const after = { sops: [{ ...bigCampaign, steps: [{ ...first, raci }, ...rest] }] } as unknown as Playbook;
 * const [impact] = impactOf(diffPlaybooks(before, after), [{ id: 'run-7', sop: { id: 'big-campaign' }, status: 'running' }]);
 * [impact?.owners, impact?.openRuns]; // => [['goals-and-budget'], ['run-7']]
 * ```
 */
export function impactOf(changes: readonly PlaybookChange[], runs: readonly OpenRun[]): SopImpact[] {
  checkItems('/changes', changes);
  checkItems('/runs', runs);
  return guarded('/', null, () => {
    const open = openRunsBySop(runs);
    const impacts = new Map<string, PlaybookChange[]>();
    for (const change of changes) {
      const [list, sop] = change.path;
      if (list !== 'sops' || sop === undefined) continue;
      const own = impacts.get(sop) ?? [];
      own.push(change);
      impacts.set(sop, own);
    }
    return [...impacts].map(([sop, own]) => ({
      sop,
      steps: unique(own.flatMap(stepOf)),
      owners: unique(own.filter((change) => touches(change, ['raci', 'owner'])).map((change) => stepOf(change)[0] ?? '')),
      slas: unique(own.filter((change) => touches(change, ['sla'])).flatMap(stepOf)),
      breaking: own.some(({ breaking }) => breaking),
      openRuns: open.get(sop) ?? [],
    }));
  });
}

function openRunsBySop(runs: readonly OpenRun[]): ReadonlyMap<string, readonly string[]> {
  const open = new Map<string, string[]>();
  for (const [index, { id, sop, status }] of runs.entries()) {
    checkText(`/runs/${index}/id`, id);
    if (['done', 'rejected', 'cancelled'].includes(status)) continue;
    const own = open.get(sop.id) ?? [];
    own.push(id);
    open.set(sop.id, own);
  }
  return open;
}

function stepOf({ path }: PlaybookChange): string[] {
  return path[2] === 'steps' && path[3] !== undefined ? [path[3]] : [];
}

function touches({ fields = [] }: PlaybookChange, parts: readonly string[]): boolean {
  return fields.some(({ field }) => parts.includes(field[0]!));
}

function unique(ids: readonly string[]): string[] {
  return [...new Set(ids)];
}
