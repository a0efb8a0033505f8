import { fen, parseDay } from '@zhanggui/core';
import { checkReferencePrice } from '@zhanggui/rules/promotion';
import { meaningOf } from './meaningOf.js';
import { given, only, Unsupported } from './unsupported.js';

/** 划线价. */
export interface ReferencePriceCase {
  readonly kind: 'reference_price';
  readonly history: readonly { readonly on: string; readonly price: number; readonly deal?: boolean; readonly place?: string }[];
  readonly startOn: string;
  readonly windowDays?: number;
  readonly claimed: number;
  readonly place?: string;
  readonly claimedAs?: string;
  readonly msrp?: number | null;
}

const fields = [
  'id',
  'kind',
  'type',
  'alsoAt',
  'inputAssumed',
  'history',
  'startOn',
  'windowDays',
  'claimed',
  'place',
  'claimedAs',
  'msrp',
];

export function answerReferencePrice(recorded: ReferencePriceCase): unknown {
  only(recorded, 'case', fields);
  const { history, startOn, windowDays, claimed, place, msrp } = recorded;
  const claimedAs = meaningOf(recorded.claimedAs, 'claimedAs', { deal: 'deal', msrp: 'msrp' } as const);
  const points = history.map((point) => {
    only(point, 'history', ['on', 'price', 'deal', 'place']);
    return given({ on: parseDay(point.on), price: fen(point.price), deal: point.deal, place: point.place });
  });
  const maker = typeof msrp === 'number' ? fen(msrp) : undefined;
  const { allowed, basis, findings } = checkReferencePrice(
    points,
    given({ startOn: parseDay(startOn), claimed: fen(claimed), windowDays, place, claimedAs, msrp: maker }),
  );
  if (findings === 'unknown') throw new Unsupported('reference price: no law is known for that day');
  return { allowed, basis, violation: findings.length > 0 };
}
