import type { Benefit, Level } from '@zhanggui/rules/promotion';
import { capOf, money, perOf, reads } from './actionFields.js';
import { meaningOf } from './meaningOf.js';
import type { RecordedAction } from './recorded.js';
import { methodTag } from './toCart.js';
import { toBasis } from './toConditions.js';
import { toRate } from './toRate.js';
import { tiersOf, toTiers } from './toTiers.js';
import { given, only, Unsupported } from './unsupported.js';

/** Percents and tiers of percents are of each method's fee; amounts are off all of them together, unless it says `method`. */
export function toShippingOff(action: RecordedAction, levelOf: (recorded: string) => Level): Benefit {
  const common = { kind: 'shipping-off' as const, methods: methodsOf(action), cap: capOf(action) };
  const each = perOf(action, { method: 'method' } as const);
  if (action.type === 'tiered') {
    reads(action, ['basis', 'tiers', 'per', 'base', 'cap']);
    const by = meaningOf(action.basis ?? 'subtotal', 'shipping tiers', { subtotal: 'goods', qty: 'pieces', fee: 'fee' } as const)!;
    const tiers = tiersOf(action);
    const byMethod = by === 'fee' || tiers.every(({ bp }) => bp !== undefined);
    const basis = toBasis(action.base, levelOf);
    return given({ ...common, each: byMethod ? ('method' as const) : each, tiers: toTiers(tiers), by, basis });
  }
  if (action.base !== undefined && action.base !== 'running') throw new Unsupported(`shipping: a part of the amount ${action.base}`);
  switch (action.type) {
    case 'percent':
      reads(action, ['bp', 'per', 'base', 'cap']);
      return given({ ...common, each: 'method' as const, rate: toRate(action.bp) });
    case 'fixed':
      reads(action, ['amount', 'per', 'base', 'cap']);
      return given({ ...common, each, off: money(action.amount) });
    case 'fixed_price':
      reads(action, ['price', 'per', 'base', 'cap']);
      return given({ ...common, each: each ?? ('method' as const), price: money(action.price) });
    default:
      throw new Unsupported(`shipping: ${action.type}`);
  }
}

function methodsOf({ scope }: RecordedAction): readonly string[] | undefined {
  if (scope === undefined) return undefined;
  only(scope, 'scope of shipping', ['tags', 'lines']);
  if (scope.tags !== undefined && scope.lines !== undefined) throw new Unsupported('scope of shipping: by tags and by name');
  return scope.tags ?? scope.lines?.map(methodTag);
}
