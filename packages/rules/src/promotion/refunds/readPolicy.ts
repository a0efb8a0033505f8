import { checkObject, checkOption } from '@zhanggui/core';
import { checkLongList } from '../../rule/checkLongList.js';
import type { RefundPolicy } from '../refundPolicy.js';

/** A policy with every choice made. */
export type ReadPolicy = RefundPolicy & Required<Omit<RefundPolicy, 'cart' | 'promotions' | 'options'>>;

/** @throws `shape/not-object`, `shape/not-list`, `option/unknown`, `limit/exceeded` */
export function readPolicy(policy: RefundPolicy): ReadPolicy {
  checkObject('policy', policy);
  const {
    already = [],
    compensated = [],
    broken = 'keep',
    shipping = 'keep',
    gifts = 'with-last',
    redPackets = 'back',
    deposit = 'balance-first',
    ...pricedFrom
  } = policy;
  checkLongList(already, 'refunds');
  checkOption('broken', broken, ['keep', 'claw-back']);
  checkOption('shipping', shipping, ['keep', 'with-last']);
  checkOption('gifts', gifts, ['with-last', 'with-goods', 'when-broken']);
  checkOption('redPackets', redPackets, ['back', 'forfeit']);
  checkOption('deposit', deposit, ['balance-first', 'deposit-first']);
  return { ...pricedFrom, already, compensated, broken, shipping, gifts, redPackets, deposit };
}
