import { fen } from '@zhanggui/core';
import type { Basis, Condition, Level } from '@zhanggui/rules/promotion';
import type { RecordedCondition } from './recorded.js';
import { afterWhich } from './toLevels.js';
import { toScope } from './toScope.js';
import { given, only, Unsupported } from './unsupported.js';

const fields = [
  'minSubtotal',
  'minQty',
  'minLineQty',
  'minBalance',
  'containsAny',
  'customerTag',
  'customerTagAny',
  'orderNumber',
  'shippingTagAny',
  'basis',
  'scope',
];

/** Every field of a recorded condition is one of ours. Without a scope it looks at the whole cart. */
export function toConditions(recorded: RecordedCondition, levelOf: (recorded: string) => Level): Condition[] {
  only(recorded, 'when', fields);
  const { minSubtotal, minQty, minLineQty, minBalance, containsAny, customerTag, customerTagAny, orderNumber, shippingTagAny } = recorded;
  const scope = toScope(recorded.scope ?? {});
  const conditions: Condition[] = [];
  if (minSubtotal !== undefined)
    conditions.push(given({ kind: 'amount' as const, atLeast: fen(minSubtotal), basis: toBasis(recorded.basis, levelOf), scope }));
  if (minQty !== undefined) conditions.push({ kind: 'pieces', atLeast: minQty, scope });
  if (minLineQty !== undefined) conditions.push({ kind: 'pieces', atLeast: minLineQty, scope, perLine: true });
  if (minBalance !== undefined) conditions.push({ kind: 'balance', atLeast: fen(minBalance) });
  if (containsAny !== undefined) conditions.push({ kind: 'pieces', atLeast: 1, scope: { tags: containsAny } });
  if (customerTag !== undefined) conditions.push({ kind: 'buyer', anyOf: [customerTag] });
  if (customerTagAny !== undefined) conditions.push({ kind: 'buyer', anyOf: customerTagAny });
  if (orderNumber !== undefined) conditions.push({ kind: 'order-number', is: orderNumber });
  if (shippingTagAny !== undefined) conditions.push({ kind: 'shipping', anyOf: shippingTagAny });
  return conditions;
}

/** Whether what a promotion takes off can change what its condition sees. */
export function looksAtRunning({ minSubtotal, minBalance, basis = 'running' }: RecordedCondition): boolean {
  return minBalance !== undefined || (minSubtotal !== undefined && basis !== 'list');
}

export function toBasis(recorded: string | undefined, levelOf: (recorded: string) => Level): Basis | undefined {
  if (recorded === undefined) return undefined;
  const level = afterWhich(recorded);
  if (level !== null) return { after: levelOf(level) };
  if (!(recorded === 'running' || recorded === 'list' || recorded === 'balance')) throw new Unsupported(`basis: ${recorded}`);
  return recorded;
}
