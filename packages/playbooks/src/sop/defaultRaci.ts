import { checkOption } from '@zhanggui/core';
import type { CoreRoleId } from '../role/coreRoleNames.js';
import type { Raci } from './raci.js';

/** 默认分工: who does the usual work of a shop. */
export const specialists = {
  listing: 'content-specialist',
  content: 'content-specialist',
  live: 'content-specialist',
  advertising: 'promotion-specialist',
  traffic: 'promotion-specialist',
  campaign: 'promotion-specialist',
  presale: 'customer-service',
  aftersale: 'customer-service',
  members: 'customer-service',
} as const satisfies Record<string, CoreRoleId>;

export type UsualWork = keyof typeof specialists;

/**
 * 默认分工: in a shop the store manager answers for the work (A) and a specialist does it (R); across shops (`company`) the head of e-commerce answers,
 * the store manager does it, and the specialist is told. Who works otherwise writes a RACI of their own.
 *
 * @throws `option/unknown` for another level or kind of work
 * @example
 * ```ts
 * import { defaultRaci } from '@zhanggui/playbooks';
 * defaultRaci('store', 'listing'); // => { accountable: 'store-manager', responsible: ['content-specialist'] }
 * ```
 */
export function defaultRaci(level: 'store' | 'company', work: UsualWork): Raci<CoreRoleId> {
  checkOption('level', level, ['store', 'company']);
  checkOption('work', work, Object.keys(specialists) as UsualWork[]);
  const specialist = specialists[work];
  return level === 'store'
    ? { accountable: 'store-manager', responsible: [specialist] }
    : { accountable: 'head-of-ecommerce', responsible: ['store-manager'], informed: [specialist] };
}
