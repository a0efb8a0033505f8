/** 分数: `top ÷ bottom`, not reduced; `bottom` is never 0. */
export interface Fraction<Whole> {
  readonly top: Whole;
  readonly bottom: Whole;
}

/** How whole numbers are read and reckoned with. */
export interface Arithmetic<Whole> {
  readonly read: (value: number) => Fraction<Whole>;
  readonly isZero: (value: Whole) => boolean;
  readonly add: (a: Whole, b: Whole) => Whole;
  readonly subtract: (a: Whole, b: Whole) => Whole;
  readonly multiply: (a: Whole, b: Whole) => Whole;
}

/** Doubles, as long as every number on the way is a safe integer; from there on NaN. */
export const safeIntegers: Arithmetic<number> = {
  read: (value) => ({ top: safe(value), bottom: 1 }),
  isZero: (value) => value === 0,
  add: (a, b) => safe(a + b),
  subtract: (a, b) => safe(a - b),
  multiply: (a, b) => safe(a * b),
};

/** BigInt: any finite number, read as the decimal that it is written as (0.1 is one tenth). */
export const bigIntegers: Arithmetic<bigint> = {
  read: toFraction,
  isZero: (value) => value === 0n,
  add: (a, b) => a + b,
  subtract: (a, b) => a - b,
  multiply: (a, b) => a * b,
};

/** Whether it is over 0; not asked of NaN. */
export function isOverZero({ top, bottom }: Fraction<number | bigint>): boolean {
  return top < 0 ? bottom < 0 : top > 0 && bottom > 0;
}

function safe(value: number): number {
  return Number.isSafeInteger(value) ? value : Number.NaN;
}

function toFraction(value: number): Fraction<bigint> {
  const [mantissa, exponent = '0'] = String(value).split('e') as [string, string?];
  const [whole, decimals = ''] = mantissa.split('.') as [string, string?];
  const digits = BigInt(whole + decimals);
  const power = Number(exponent) - decimals.length;
  return power < 0 ? { top: digits, bottom: 10n ** BigInt(-power) } : { top: digits * 10n ** BigInt(power), bottom: 1n };
}
