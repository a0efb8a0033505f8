import { refuseOver, shown, ZhangguiError } from '@zhanggui/core';
import type { Formula } from '../formula/formula.js';
import { bigIntegers } from '../formula/fraction.js';
import { metricLimits } from '../formula/metricLimits.js';
import type { Dialect } from './dialects/dialect.js';
import { type Fragment, numberSql, sql } from './fragment.js';

/** An input of a formula: where it stands, and whether it is a whole number. */
export interface FormulaInput {
  readonly value: Fragment;
  readonly isWhole: boolean;
}

/** A number that is never NULL but for a quotient over 0, and how many bits it can have. */
interface Term {
  readonly value: Fragment;
  readonly bits: number;
  /** The same for a division of doubles, where nothing is reckoned with it before: shorter. */
  readonly bare?: Fragment;
}

/** `top ÷ bottom`; no bottom is 1. */
interface Quotient {
  readonly top: Term;
  readonly bottom: Term | null;
}

/** How numbers of one kind are written. */
interface Arithmetic {
  readonly input: (input: FormulaInput) => Quotient | null;
  readonly constant: (number: number) => Quotient | null;
  readonly toDouble: (number: Fragment) => Fragment;
  readonly bits: number;
}

/** The bits of a safe integer. */
const safeBits = 53;

/**
 * A formula as one division of doubles, NULL over 0, as `evaluate` does it with fractions: what is added and subtracted is brought over
 * one bottom first, so that nothing is lost where quotients nearly cancel out. Sums and products of whole numbers are exact where the
 * database has integers wide enough, else they are doubles.
 *
 * @throws `metric/not-formula`, `limit/exceeded` over 20,000 pieces of text or products of 1,000 bits
 */
export function formulaSql(formula: Formula, inputs: ReadonlyMap<string, FormulaInput>, dialect: Dialect): Fragment {
  const exact = write(formula, inputs, wholes(dialect));
  return exact ?? write(formula, inputs, doubles(dialect))!;
}

/** `null` where the kind of number cannot hold it. */
function write(formula: Formula, inputs: ReadonlyMap<string, FormulaInput>, arithmetic: Arithmetic): Fragment | null {
  const walk = (part: Formula): Quotient | null => {
    if (typeof part === 'string') return arithmetic.input(inputs.get(part)!);
    if (typeof part === 'number') return arithmetic.constant(part);
    const [before, operator, after] = part;
    const left = walk(before);
    const right = left === null ? null : walk(after);
    if (left === null || right === null) return null;
    const both = combine(left, operator, right);
    const bits = Math.max(both.top.bits, both.bottom?.bits ?? 0);
    return bits > arithmetic.bits ? null : both;
  };
  const quotient = walk(formula);
  if (quotient === null) return null;
  const { top, bottom } = quotient;
  return bottom === null
    ? arithmetic.toDouble(top.bare ?? top.value)
    : sql`${arithmetic.toDouble(top.bare ?? top.value)} / ${arithmetic.toDouble(bottom.bare ?? bottom.value)}`;
}

function wholes({ toWhole, toDouble, wholeBits }: Dialect): Arithmetic {
  return {
    input: ({ value, isWhole }) => (isWhole ? { top: { value: toWhole(value), bits: safeBits, bare: value }, bottom: null } : null),
    constant: (number) => {
      const { top, bottom } = bigIntegers.read(number);
      const term = (whole: bigint): Term => ({ value: toWhole(numberSql(whole)), bits: bitsOf(whole) });
      // what is longer than a safe integer is no literal of every database
      if (bitsOf(top) > safeBits || bitsOf(bottom) > safeBits) return null;
      return { top: term(top), bottom: bottom === 1n ? null : term(bottom) };
    },
    toDouble,
    bits: wholeBits,
  };
}

function doubles({ toDouble }: Dialect): Arithmetic {
  return {
    input: ({ value }) => ({ top: { value: toDouble(value), bits: safeBits }, bottom: null }),
    constant: (number) => ({
      top: { value: toDouble(numberSql(number)), bits: Math.max(1, Math.ceil(Math.log2(Math.abs(number) + 1))) },
      bottom: null,
    }),
    toDouble: (number) => number,
    bits: Number.POSITIVE_INFINITY,
  };
}

function combine(left: Quotient, operator: string, right: Quotient): Quotient {
  switch (operator) {
    case '+':
      return over(add(product(left.top, right.bottom), '+', product(right.top, left.bottom)), bottomOf(left, right));
    case '-':
      return over(add(product(left.top, right.bottom), '-', product(right.top, left.bottom)), bottomOf(left, right));
    case '×':
      return over(product(left.top, right.top), bottomOf(left, right));
    case '÷':
      return over(product(left.top, right.bottom), product(orNull(right.top), left.bottom));
    default:
      throw new ZhangguiError('metric/not-formula', { part: shown(operator) });
  }
}

/** A quotient that is not too long. */
function over(top: Term, bottom: Term | null): Quotient {
  refuseOver(metricLimits, 'sqlFormulaParts', top.value.parts.length + (bottom?.value.parts.length ?? 0));
  refuseOver(metricLimits, 'sqlFormulaBits', Math.max(top.bits, bottom?.bits ?? 0));
  return { top, bottom };
}

function bottomOf(left: Quotient, right: Quotient): Term | null {
  return left.bottom === null ? right.bottom : product(left.bottom, right.bottom);
}

function product(a: Term, b: Term | null): Term {
  return b === null ? a : { value: sql`(${a.value} * ${b.value})`, bits: a.bits + b.bits };
}

function add(a: Term, operator: '+' | '-', b: Term): Term {
  const value = operator === '+' ? sql`(${a.value} + ${b.value})` : sql`(${a.value} - ${b.value})`;
  return { value, bits: Math.max(a.bits, b.bits) + 1 };
}

function orNull(term: Term): Term {
  const { value, bits, bare } = term;
  return { value: sql`NULLIF(${value}, 0)`, bits, ...(bare && { bare: sql`NULLIF(${bare}, 0)` }) };
}

function bitsOf(whole: bigint): number {
  return (whole < 0n ? -whole : whole).toString(2).length;
}
