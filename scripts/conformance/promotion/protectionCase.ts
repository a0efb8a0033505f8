import { fen, parseDay } from '@zhanggui/core';
import { priceProtection } from '@zhanggui/rules/promotion';
import { meaningOf } from './meaningOf.js';
import { priced } from './priced.js';
import { cartFields, type RecordedCart } from './recorded.js';
import { given, only } from './unsupported.js';

/** 价保. */
export interface ProtectionCase extends RecordedCart {
  readonly kind: 'price_protection';
  readonly paidOn: string;
  readonly claimOn: string;
  readonly days: number;
  readonly later: readonly { readonly on: string; readonly line: string; readonly unitPayable: number }[];
  readonly returned?: Readonly<Record<string, number>>;
  readonly compensated?: Readonly<Record<string, number>>;
  readonly policy?: { readonly price?: string; readonly counts?: string };
}

export function answerProtection(recorded: ProtectionCase): unknown {
  only(recorded, 'case', [...cartFields, 'paidOn', 'claimOn', 'days', 'later', 'returned', 'compensated', 'policy']);
  const { paidOn, claimOn, days, later, returned, compensated = {}, policy = {} } = recorded;
  only(policy, 'policy', ['price', 'counts']);
  const { refund, lines } = priceProtection(
    priced(recorded).cart,
    given({
      paidOn: parseDay(paidOn),
      claimOn: parseDay(claimOn),
      days,
      later: later.map((each) => {
        only(each, 'later', ['on', 'line', 'unitPayable']);
        return { on: parseDay(each.on), line: each.line, unitPayable: fen(each.unitPayable) };
      }),
      returned,
      compensated: Object.fromEntries(Object.entries(compensated).map(([line, amount]) => [line, fen(amount)])),
      policy: given({
        price: meaningOf(policy.price, 'policy.price', { at_claim: 'at-claim', lowest: 'lowest' } as const),
        counts: meaningOf(policy.counts, 'policy.counts', { paid: 'paid', merchant: 'merchant' } as const),
      }),
    }),
  );
  return { refund, perLine: Object.fromEntries(lines.map((line) => [line.id, line.refund])) };
}
