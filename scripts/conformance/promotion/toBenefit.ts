import type { Basis, Benefit, Level, PromotionScope } from '@zhanggui/rules/promotion';
import { capOf, count, money, perOf, reads } from './actionFields.js';
import type { RecordedAction } from './recorded.js';
import { toBasis } from './toConditions.js';
import { toPieceBenefit } from './toPieceBenefit.js';
import { toRate } from './toRate.js';
import { toScope } from './toScope.js';
import { toShippingOff } from './toShippingOff.js';
import { tiersOf, toTiers } from './toTiers.js';
import { given, only, Unsupported } from './unsupported.js';

/** What an action gives. The recorded rule is the comment where it is not plain from the fields. */
export function toBenefit(action: RecordedAction, levelOf: (recorded: string) => Level, fullPriceOnly = false): Benefit {
  if (action.level === 'catalog') refuseMoreThanPrices(action);
  const ofPieces = toPieceBenefit(action, fullPriceOnly);
  if (ofPieces !== null) return ofPieces;
  if (action.level === 'shipping') return toShippingOff(action, levelOf);
  const basis = toBasis(action.base, levelOf);
  switch (action.type) {
    case 'percent':
      return percent(action, basis);
    case 'fixed':
      return fixed(action);
    case 'fixed_price':
      return fixedPrice(action);
    case 'tiered':
      return tiered(action, basis);
    case 'gift':
      return gift(action, basis);
    case 'points':
      return points(action, basis);
    case 'deposit':
      return deposit(action);
    default:
      throw new Unsupported(`action: ${action.type} is not a benefit of the library`);
  }
}

/** A catalog changes prices of units, and so neither looks at nor stops at a number of them or an amount. */
function refuseMoreThanPrices({ type, per = 'unit', cap, maxUnits, base, select }: RecordedAction): void {
  const plain = per === 'unit' && [cap, maxUnits, base, select].every((limit) => limit === undefined);
  if (!(plain && ['percent', 'fixed', 'fixed_price'].includes(type))) throw new Unsupported(`catalog: ${type} is no price of a unit`);
}

/** Percents of items are rounded on each line or piece, those of an order once. */
function percent(action: RecordedAction, basis: Basis | undefined): Benefit {
  reads(action, ['bp', 'cap', 'maxUnits', 'per', 'base', 'unitBase']);
  const { bp = 0, per, maxUnits } = action;
  if (bp > 10000 && !(action.base === undefined && maxUnits === undefined))
    throw new Unsupported('percent: more than all of a part, which the rest would have to bear');
  const rate = toRate(action.bp);
  const cap = capOf(action);
  const each = perOf(action, { unit: 'piece', line: 'line' } as const);
  const ofItems = action.level === 'item' || action.level === 'catalog' || per !== undefined || maxUnits !== undefined;
  if (!ofItems) return given({ kind: 'order-percent' as const, rate, cap, basis });
  if (basis === undefined || basis === 'running') return given({ kind: 'percent-off' as const, rate, each, maxPieces: maxUnits, cap });
  if (per === 'unit' || maxUnits !== undefined || basis === 'balance')
    throw new Unsupported(`percent of lines or pieces: of the amount ${action.base}`);
  return given({ kind: 'tiers' as const, by: 'amount' as const, tiers: [{ at: 0, rate }], take: 'line' as const, cap, basis });
}

function fixed(action: RecordedAction): Benefit {
  reads(action, ['amount', 'per', 'maxUnits', 'unitBase']);
  const { level, maxUnits } = action;
  const each = perOf(action, { unit: 'piece', line: 'line' } as const);
  const off = money(action.amount);
  if (each !== undefined || level === 'catalog') return given({ kind: 'unit-off' as const, off, each, maxPieces: maxUnits });
  if (maxUnits !== undefined) throw new Unsupported('fixed: so many pieces, but not off each of them');
  return { kind: level === 'red_packet' ? 'red-packet' : 'order-off', off };
}

function fixedPrice(action: RecordedAction): Benefit {
  reads(action, ['price', 'maxUnits']);
  const price = money(action.price);
  const { level, maxUnits } = action;
  if (level !== 'item' && level !== 'catalog' && maxUnits === undefined) return { kind: 'order-price', price };
  if (maxUnits === undefined) return { kind: 'unit-price', price };
  return { kind: 'nth-item', positions: [{ price }], further: 'last', per: 'line', assign: 'cart-order', maxPieces: maxUnits };
}

/** A tier of an item level that is a percent is taken (and rounded) from each line. */
function tiered(action: RecordedAction, basis: Basis | undefined): Benefit {
  reads(action, ['basis', 'tiers', 'cap', 'base', 'per']);
  const { basis: looksAt = 'subtotal', level } = action;
  if (!['subtotal', 'line', 'qty'].includes(looksAt)) throw new Unsupported(`tiered: by ${looksAt}`);
  const tiers = tiersOf(action);
  const ofItems = level === 'item' || level === 'catalog';
  const share = tiers.every(({ bp }) => bp !== undefined);
  const perLine = perOf(action, { line: 'line' } as const) === 'line' || (ofItems && share);
  if (ofItems && !share && tiers.some(({ bp }) => bp !== undefined)) throw new Unsupported('tiered: amounts and percents of items in one');
  return given({
    kind: 'tiers' as const,
    by: looksAt === 'qty' ? ('pieces' as const) : ('amount' as const),
    tiers: toTiers(tiers),
    cap: capOf(action),
    decide: looksAt === 'line' ? ('line' as const) : undefined,
    take: looksAt !== 'line' && perLine ? ('line' as const) : undefined,
    basis,
  });
}

/** By pieces (`buy`), or by amount (`every`, `tiers`). */
function gift(action: RecordedAction, basis: Basis | undefined): Benefit {
  reads(action, ['buy', 'get', 'repeat', 'every', 'maxGet', 'tiers', 'base']);
  const { buy, every, repeat, tiers, maxGet } = action;
  if ([buy, every, tiers].filter((way) => way !== undefined).length > 1) throw new Unsupported('gift: by pieces and by amount');
  const common = given({ kind: 'gift' as const, sku: 'gift', maxPieces: maxGet, basis });
  if (tiers !== undefined) {
    const steps = tiersOf(action).map((tier) => {
      only(tier, 'gift tier', ['at', 'get', 'repeat', 'maxTimes']);
      return given({ at: tier.at, pieces: count(tier.get), repeat: tier.repeat, maxTimes: tier.maxTimes });
    });
    return { ...common, by: 'amount', tiers: steps };
  }
  const pieces = count(action.get);
  if (every !== undefined) return { ...common, by: 'amount', tiers: [{ at: every, pieces, repeat: true }] };
  return { ...common, by: 'pieces', tiers: [given({ at: count(buy ?? 1), pieces, repeat })] };
}

function points(action: RecordedAction, basis: Basis | undefined): Benefit {
  reads(action, ['points', 'unitValue', 'maxAmount', 'maxBp', 'step', 'base']);
  const { unitValue, maxAmount, maxBp, step } = action;
  return given({
    kind: 'points' as const,
    points: count(action.points),
    pointValue: money(unitValue),
    maxOff: maxAmount === undefined ? undefined : money(maxAmount),
    maxRate: maxBp === undefined ? undefined : maxBp / 10000,
    step,
    basis,
  });
}

function deposit(action: RecordedAction): Benefit {
  reads(action, ['pay', 'worth', 'off', 'per']);
  const each = perOf(action, { unit: 'piece' } as const);
  const gain = action.worth === undefined ? { off: money(action.off) } : { worth: money(action.worth) };
  return given({ kind: 'deposit' as const, pay: money(action.pay), each, ...gain });
}

/** The promotion's scope: that of the action. A scope of shipping is of methods; goods at full price are nothing to it. */
export function scopeOf(action: RecordedAction, excludeDiscounted: boolean): PromotionScope | undefined {
  if (action.level === 'shipping') return undefined;
  const scope = action.scope === undefined ? undefined : toScope(action.scope);
  return excludeDiscounted ? { ...scope, fullPriceOnly: true } : scope;
}
