import { shown, ZhangguiError } from '@zhanggui/core';
import type { KnowledgeEntry } from '../knowledge/knowledgeEntry.js';
import type { Role } from '../role/role.js';
import type { Tool } from '../role/tool.js';
import type { ScriptTemplate } from '../script/scriptTemplate.js';
import type { Sop, Step } from '../sop/sop.js';
import type { Playbook } from './playbook.js';
import { readPlaybook } from './shape/readPlaybook.js';

/** 新人包: what somebody who takes a role has to read first. Copies of what the playbook holds, in its order. */
export interface OnboardingPack {
  readonly role: Role;
  /** SOPs that the role keeps, or has a part in (A or R), with the steps that are its own. */
  readonly sops: readonly { readonly sop: Sop; readonly steps: readonly string[] }[];
  /** Tools and scripts of those steps. */
  readonly tools: readonly Tool[];
  readonly scripts: readonly ScriptTemplate[];
  /** Entries that guard one of those steps, or whose module is a topic of one of those SOPs. */
  readonly knowledge: readonly KnowledgeEntry[];
  /** Roles that the role reports to or that report to it. */
  readonly colleagues: readonly string[];
}

/**
 * 新人包: the role card, its SOPs, tools, scripts and what others have learnt, so that a newcomer knows what to do.
 *
 * @throws `playbook/not-applicable` for a role that the playbook does not have, `shape/not-object`, `limit/exceeded`
 * @example
 * ```ts
 * import { bigCampaign, onboardingPack, type Playbook, storeManager } from '@zhanggui/playbooks';
 * const playbook = { roles: [storeManager], sops: [bigCampaign] } as unknown as Playbook;
 * const { sops } = onboardingPack(playbook, 'store-manager');
 * sops.map(({ sop, steps }) => [sop.id, steps.length]); // => [['big-campaign', 8]]
 * ```
 */
export function onboardingPack(playbook: Playbook, roleId: string): OnboardingPack {
  const { roles, sops, tools = [], scripts = [], knowledge = [], topics = [] } = readPlaybook(playbook).playbook;
  const role = roles.find(({ id }) => id === roleId);
  if (role === undefined) throw new ZhangguiError('playbook/not-applicable', { what: shown(roleId) });
  const own = sops.flatMap((sop) => {
    const steps = sop.steps.filter(({ raci }) => raci.accountable === roleId || raci.responsible.includes(roleId));
    return steps.length > 0 || sop.owner === roleId ? [{ sop, steps }] : [];
  });
  const ownSteps: readonly Step[] = own.flatMap(({ steps }) => steps);
  const used = (of: 'tools' | 'scripts') => new Set(ownSteps.flatMap((step) => step[of] ?? []));
  const [usedTools, usedScripts] = [used('tools'), used('scripts')];
  const about = new Set(own.flatMap(({ sop }) => sop.topics ?? topics));
  const guarded = new Set(own.flatMap(({ sop, steps }) => steps.map(({ id }) => JSON.stringify([sop.id, id]))));
  return {
    role,
    sops: own.map(({ sop, steps }) => ({ sop, steps: steps.map(({ id }) => id) })),
    tools: tools.filter(({ id }) => usedTools.has(id)),
    scripts: scripts.filter(({ id }) => usedScripts.has(id)),
    knowledge: knowledge.filter(
      ({ module, guards = [] }) =>
        (module !== undefined && about.has(module)) || guards.some(({ sop, step }) => guarded.has(JSON.stringify([sop, step]))),
    ),
    colleagues: roles.filter(({ id, reportsTo }) => reportsTo === roleId || id === role.reportsTo).map(({ id }) => id),
  };
}
