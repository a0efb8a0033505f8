import type { Condition } from '../condition.js';
import type { RejectionReason } from '../pricedCart.js';
import { sum } from './amounts.js';
import { type AmountOf, readBasis } from './basis.js';
import { type Basket, goodsTotal } from './basket.js';
import { type Coverage, readCoverage } from './coverage.js';
import { inside, type Place, readChoice, readFlag, readObject, readText, readTexts, readWhole, wrong } from './read.js';

/** Why a promotion cannot be used, and what is missing. */
export interface Refusal {
  readonly reason: RejectionReason;
  readonly amount?: number;
  readonly pieces?: number;
  readonly other?: string;
}

/** Null where it holds. `covered` are the lines of the promotion itself, `among` those of the shop it is tried for, or of the cart. */
export type Holds = (basket: Basket, covered: readonly number[], among: readonly number[]) => Refusal | null;

const kinds = ['amount', 'pieces', 'balance', 'buyer', 'order-number', 'shipping', 'applied'] as const;

export function readConditions(given: unknown, place: Place): readonly Holds[] {
  if (given === undefined) return [];
  if (!Array.isArray(given) || given.length > 100) throw wrong(place, given);
  return Array.from(given as readonly Condition[], (condition, k) => readCondition(condition, inside(place, k)));
}

function readCondition(given: Condition, place: Place): Holds {
  const kind = readChoice(given?.kind, kinds, inside(place, 'kind'));
  const read = (...keys: readonly string[]) => readObject(given, ['kind', ...keys], place);
  switch (kind) {
    case 'amount': {
      const { atLeast, basis, scope } = read('atLeast', 'basis', 'scope');
      return amountCondition(
        readWhole(atLeast, 0, inside(place, 'atLeast')),
        readBasis(basis, inside(place, 'basis')),
        readScope(scope, inside(place, 'scope')),
      );
    }
    case 'pieces': {
      const { atLeast, scope, perLine = false } = read('atLeast', 'scope', 'perLine');
      return pieceCondition(
        readWhole(atLeast, 0, inside(place, 'atLeast')),
        readScope(scope, inside(place, 'scope')),
        readFlag(perLine, inside(place, 'perLine')),
      );
    }
    case 'balance': {
      const least = readWhole(read('atLeast')['atLeast'], 0, inside(place, 'atLeast'));
      return (basket) => {
        const short = least - (goodsTotal(basket) - basket.deposits);
        return short <= 0 ? null : { reason: 'below-balance', amount: short };
      };
    }
    case 'buyer': {
      const tags = new Set(readTexts(read('anyOf')['anyOf'], inside(place, 'anyOf')));
      return ({ buyer }) => ((buyer.tags ?? []).some((tag) => tags.has(tag)) ? null : { reason: 'not-for-buyer' });
    }
    case 'order-number': {
      const number = readWhole(read('is')['is'], 1, inside(place, 'is'));
      return ({ buyer }) => (buyer.orderNumber === number ? null : { reason: 'other-order-number' });
    }
    case 'shipping': {
      const tags = new Set(readTexts(read('anyOf')['anyOf'], inside(place, 'anyOf')));
      return ({ methods }) => (methods.some((method) => method.tags?.some((tag) => tags.has(tag))) ? null : { reason: 'no-shipping' });
    }
    case 'applied': {
      const other = readText(read('promotion')['promotion'], inside(place, 'promotion'));
      return ({ applied }) => (applied.has(other) ? null : { reason: 'needs-other', other });
    }
  }
}

/** Its own scope, or null for the promotion's. */
function readScope(given: unknown, place: Place): Coverage | null {
  return given === undefined ? null : readCoverage(given as object, place);
}

function placesOf(scope: Coverage | null, basket: Basket, covered: readonly number[], among: readonly number[]): readonly number[] {
  if (scope === null) return covered;
  return scope.all ? among : among.filter((place) => scope.covers(basket, place));
}

function amountCondition(least: number, amountOf: AmountOf, scope: Coverage | null): Holds {
  return (basket, covered, among) => {
    const short = least - amountOf(basket, placesOf(scope, basket, covered, among));
    return short <= 0 ? null : { reason: 'below-amount', amount: short };
  };
}

function pieceCondition(least: number, scope: Coverage | null, perLine: boolean): Holds {
  return (basket, covered, among) => {
    const pieces = placesOf(scope, basket, covered, among).map((place) => basket.lines[place]!.quantity);
    const short = least - (perLine ? pieces.reduce((most, each) => Math.max(most, each), 0) : sum(pieces));
    return short <= 0 ? null : { reason: 'below-pieces', pieces: short };
  };
}
