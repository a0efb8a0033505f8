import { fen } from '@zhanggui/core';
import type { PieceDeal } from '@zhanggui/rules/promotion';
import { meaningOf } from './meaningOf.js';
import type { RecordedAction } from './recorded.js';
import { toRate } from './toRate.js';
import { only, Unsupported } from './unsupported.js';

/** Fields of every action, and those of its type. */
export function reads(action: RecordedAction, fields: readonly string[]): void {
  only(action, `action ${action.type}`, ['level', 'type', 'scope', ...fields]);
}

export function perOf<T>({ type, per }: RecordedAction, meanings: Readonly<Record<string, T>>): T | undefined {
  return meaningOf(per, `${type}.per`, meanings);
}

export function dealOf({
  price,
  off,
  bp,
}: {
  readonly price: number | undefined;
  readonly off: number | undefined;
  readonly bp: number | undefined;
}): PieceDeal {
  if ([price, off, bp].filter((way) => way !== undefined).length !== 1) throw new Unsupported('a deal: not one of price, amount and bp');
  if (price !== undefined) return { price: fen(price) };
  return off === undefined ? { rate: toRate(bp) } : { off: fen(off) };
}

export function capOf({ cap }: RecordedAction) {
  return cap === undefined ? undefined : fen(cap);
}

export function money(amount: number | undefined) {
  if (amount === undefined) throw new Unsupported('an action without its amount');
  return fen(amount);
}

export function count(value: number | object | undefined): number {
  if (typeof value !== 'number') throw new Unsupported('an action without its count');
  return value;
}
