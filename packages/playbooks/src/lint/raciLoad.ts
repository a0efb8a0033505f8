import type { Playbook } from '../compose/playbook.js';
import { readPlaybook } from '../compose/shape/readPlaybook.js';

/** 岗位负荷: how many steps a role answers for, does, is asked about and is told of. */
export interface RoleLoad {
  readonly role: string;
  readonly accountable: number;
  readonly responsible: number;
  readonly consulted: number;
  readonly informed: number;
}

/**
 * 责任田: how many steps of all SOPs each role answers for (A), does (R), is asked about (C) and is told of (I).
 *
 * Where every step has one accountable role that the playbook knows, `accountable` adds up to the number of steps.
 *
 * @returns in the order of the roles, departments and unknown parties left out
 * @throws `shape/not-object`, `limit/exceeded`
 * @example
 * ```ts
 * import { bigCampaign, type Playbook, raciLoad } from '@zhanggui/playbooks';
 * const playbook = { roles: [{ id: 'store-manager' }, { id: 'head-of-ecommerce' }], sops: [bigCampaign] } as unknown as Playbook;
 * raciLoad(playbook).map(({ role, accountable }) => [role, accountable]); // => [['store-manager', 7], ['head-of-ecommerce', 1]]
 * ```
 */
export function raciLoad(playbook: Playbook): RoleLoad[] {
  return raciLoadOf(readPlaybook(playbook).playbook);
}

/** As {@link raciLoad}, of a playbook that was read. */
export function raciLoadOf({ roles, sops }: Playbook): RoleLoad[] {
  const loads = new Map(roles.map(({ id }) => [id, { role: id, accountable: 0, responsible: 0, consulted: 0, informed: 0 }]));
  for (const { steps } of sops)
    for (const { raci } of steps) {
      const count = (parties: readonly string[], as: 'accountable' | 'responsible' | 'consulted' | 'informed') => {
        for (const party of new Set(parties)) {
          const load = loads.get(party);
          if (load !== undefined) load[as] += 1;
        }
      };
      // from outside it may be a list
      count([raci.accountable].flat(), 'accountable');
      count(raci.responsible, 'responsible');
      count(raci.consulted ?? [], 'consulted');
      count(raci.informed ?? [], 'informed');
    }
  return [...loads.values()];
}
