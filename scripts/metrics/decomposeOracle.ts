import { Decimal } from 'decimal.js';
import type { Formula } from '../../packages/metrics/src/formula/formula.js';

// An independent decomposition: Shapley as the mean over every order, in fractions; LMDI with 50 digits, and in place of every zero factor a number so
// small that the small-value strategy is within 1e-12 of its limit (Ang and Liu 2007).
const Exact = Decimal.clone({ defaults: true, precision: 50 });
const tiny = new Exact('1e-10000000000000');

type Side = Readonly<Record<string, number>>;
type Quotient = readonly [bigint, bigint];

/** Every input in the order in which it first stands. */
export function namesIn(part: Formula): string[] {
  if (typeof part === 'string') return [part];
  return typeof part === 'number' ? [] : [...new Set([...namesIn(part[0]), ...namesIn(part[2])])];
}

function quotient(value: number): Quotient {
  const [mantissa, exponent = '0'] = String(value).split('e') as [string, string?];
  const [left, right = ''] = mantissa.split('.') as [string, string?];
  const power = Number(exponent) - right.length;
  return [BigInt(left + right) * 10n ** BigInt(Math.max(power, 0)), 10n ** BigInt(Math.max(-power, 0))];
}

function reduced([top, bottom]: Quotient): Quotient {
  let [a, b] = [top < 0n ? -top : top, bottom < 0n ? -bottom : bottom];
  while (b !== 0n) [a, b] = [b, a % b];
  if (bottom < 0n) a = -a;
  return a === 0n ? [0n, 1n] : [top / a, bottom / a];
}

function exactValue(part: Formula, side: Side): Quotient | null {
  if (typeof part !== 'object') return quotient(typeof part === 'number' ? part : side[part]!);
  const [left, right] = [exactValue(part[0], side), exactValue(part[2], side)];
  if (left === null || right === null) return null;
  const [[a, b], [c, d]] = [left, right];
  if (part[1] === '÷') return c === 0n ? null : reduced([a * d, b * c]);
  if (part[1] === '×') return reduced([a * c, b * d]);
  return reduced([part[1] === '+' ? a * d + c * b : a * d - c * b, b * d]);
}

function toDecimal([top, bottom]: Quotient): Decimal {
  return new Exact(String(top)).div(String(bottom));
}

/** The exact value with 50 digits. */
export function oracleValue(part: Formula, side: Side): Decimal | null {
  const value = exactValue(part, side);
  return value === null ? null : toDecimal(value);
}

/** What each input adds in this order. */
export function sequentialOracle(formula: Formula, before: Side, after: Side, order: readonly string[]): Map<string, Decimal> | null {
  const parts = exactSteps(formula, before, after, order);
  return parts === null ? null : new Map(Array.from(parts, ([name, part]) => [name, toDecimal(part)]));
}

type Known = Map<string, Quotient | null>;

function exactSteps(
  formula: Formula,
  before: Side,
  after: Side,
  order: readonly string[],
  known: Known = new Map(),
): Map<string, Quotient> | null {
  const parts = new Map<string, Quotient>();
  const side = { ...before };
  const valueNow = (): Quotient | null => {
    const key = Object.values(side).join();
    const value = known.has(key) ? known.get(key)! : exactValue(formula, side);
    known.set(key, value);
    return value;
  };
  let from = valueNow();
  for (const name of order) {
    side[name] = after[name]!;
    const to = valueNow();
    if (from === null || to === null) return null;
    parts.set(name, reduced([to[0] * from[1] - from[0] * to[1], to[1] * from[1]]));
    from = to;
  }
  return parts;
}

/** The mean over every order. */
export function shapleyOracle(formula: Formula, before: Side, after: Side): Map<string, Decimal> | null {
  const names = namesIn(formula);
  const sums = new Map<string, Quotient>(names.map((name) => [name, [0n, 1n]]));
  const orders = ordersOf(names);
  const known: Known = new Map();
  for (const order of orders) {
    const parts = exactSteps(formula, before, after, order, known);
    if (parts === null) return null;
    for (const [name, [top, bottom]] of parts) {
      const [sum, under] = sums.get(name)!;
      sums.set(name, reduced([sum * bottom + top * under, under * bottom]));
    }
  }
  return new Map(Array.from(sums, ([name, [top, bottom]]) => [name, toDecimal([top, bottom * BigInt(orders.length)])]));
}

function ordersOf(names: readonly string[]): string[][] {
  if (names.length === 0) return [[]];
  return names.flatMap((name) => ordersOf(names.filter((other) => other !== name)).map((rest) => [name, ...rest]));
}

/** LMDI down the operators one by one; `null` where a factor changes its sign while its fellow changes too. */
export function lmdiOracle(formula: Formula, before: Side, after: Side): Map<string, Decimal> | null {
  const parts = new Map(namesIn(formula).map((name) => [name, new Exact(0)]));
  const moves = (part: Formula): boolean => namesIn(part).some((name) => before[name] !== after[name]);
  const real = (part: Formula) => [oracleValue(part, before)!, oracleValue(part, after)!] as const;
  /** Both ends as factors: nothing is a tiny something, with the sign of the other end. */
  const ends = (part: Formula): readonly [Decimal, Decimal] => {
    if (typeof part === 'object' && (part[1] === '×' || part[1] === '÷')) {
      const [[a, b], [c, d]] = [ends(part[0]), ends(part[2])];
      return part[1] === '×' ? [a.times(c), b.times(d)] : [a.div(c), b.div(d)];
    }
    const [from, to] = real(part);
    const sign = (other: Decimal) => (other.isNegative() && !other.isZero() ? tiny.neg() : tiny);
    return [from.isZero() ? sign(to) : from, to.isZero() ? sign(from) : to];
  };
  const mean = ([from, to]: readonly [Decimal, Decimal]) => {
    const log = to.div(from).ln();
    // closer to each other than the digits reach
    return log.isZero() ? from : to.minus(from).div(log);
  };
  let isDefined = true;
  /** What a part has for each unit by which it changed (`perUnit`), or for each unit of its logarithm. */
  const give = (part: Formula, weight: { perUnit: Decimal } | { perLog: Decimal }): void => {
    if (!isDefined || typeof part === 'number' || !moves(part)) return;
    if (typeof part === 'object' && (part[1] === '×' || part[1] === '÷')) {
      const [left, operator, right] = part;
      const sign = operator === '×' ? 1 : -1;
      if ('perUnit' in weight && !(moves(left) && moves(right))) {
        const [[a], [b, c]] = [real(left), real(right)];
        if (moves(left)) give(left, { perUnit: operator === '×' ? weight.perUnit.times(b) : weight.perUnit.div(b) });
        else give(right, { perUnit: operator === '×' ? weight.perUnit.times(a) : weight.perUnit.times(a).div(b).div(c).neg() });
        return;
      }
      const perLog = 'perLog' in weight ? weight.perLog : perLogOf(part, weight.perUnit);
      give(left, { perLog });
      give(right, { perLog: perLog.times(sign) });
      return;
    }
    const [from, to] = ends(part);
    if ('perLog' in weight && from.isNegative() !== to.isNegative()) {
      isDefined = false;
      return;
    }
    if (typeof part === 'string') {
      const amount =
        'perUnit' in weight ? weight.perUnit.times(real(part)[1].minus(real(part)[0])) : weight.perLog.times(to.div(from).ln());
      parts.set(part, parts.get(part)!.plus(amount));
      return;
    }
    const perUnit = 'perUnit' in weight ? weight.perUnit : weight.perLog.div(mean([from, to]));
    give(part[0], { perUnit });
    give(part[2], { perUnit: part[1] === '+' ? perUnit : perUnit.neg() });
  };
  const perLogOf = (part: Formula, perUnit: Decimal): Decimal => {
    const [from, to] = ends(part);
    if (from.isNegative() !== to.isNegative()) {
      isDefined = false;
      return perUnit;
    }
    return perUnit.times(mean([from, to]));
  };
  give(formula, { perUnit: new Exact(1) });
  return isDefined ? parts : null;
}
