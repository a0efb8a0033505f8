import { multiplyFen, shown, ZhangguiError } from '@zhanggui/core';

/** Where a value stands: whose it is and its path in the promotion, for errors. */
export interface Place {
  readonly promotion: string;
  readonly field: string;
}

export function inside(place: Place, key: string | number): Place {
  return { promotion: place.promotion, field: place.field === '' ? String(key) : `${place.field}.${key}` };
}

export function wrong({ promotion, field }: Place, value: unknown): ZhangguiError<'promotion/wrong-field'> {
  return new ZhangguiError('promotion/wrong-field', { promotion, field, value: shown(value) });
}

/** An object with no other keys than these: a misspelt key would change what a promotion means. */
export function readObject(value: unknown, keys: readonly string[], place: Place): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw wrong(place, value);
  for (const key of Object.keys(value))
    if (!keys.includes(key))
      throw new ZhangguiError('promotion/unknown-field', { promotion: place.promotion, field: inside(place, key).field });
  return value as Readonly<Record<string, unknown>>;
}

export function readList(value: unknown, most: number, place: Place): readonly unknown[] {
  if (!Array.isArray(value) || value.length === 0 || value.length > most) throw wrong(place, value);
  return Array.from(value as readonly unknown[]);
}

export function readTexts(value: unknown, place: Place): readonly string[] {
  if (!Array.isArray(value)) throw wrong(place, value);
  return Array.from(value as readonly unknown[], (each, k) => readText(each, inside(place, k)));
}

export function readText(value: unknown, place: Place): string {
  if (typeof value !== 'string' || value === '') throw wrong(place, value);
  return value;
}

/** A whole number from `least` on: fen, pieces, points. */
export function readWhole(value: unknown, least: number, place: Place): number {
  if (!(Number.isSafeInteger(value) && (value as number) >= least)) throw wrong(place, value);
  return value as number;
}

/** The same, or nothing where it is left out. */
export function readMost(value: unknown, least: number, place: Place): number {
  return value === undefined ? Number.POSITIVE_INFINITY : readWhole(value, least, place);
}

/** What comes off of a million, where the buyer pays `rate`: 0.85 takes 150,000. */
export function readRate(value: unknown, place: Place): number {
  return 1e6 - readMillionths(value, place);
}

/** A share from 0 to 1 with at most 6 decimals, of a million. */
export function readMillionths(value: unknown, place: Place): number {
  if (!(typeof value === 'number' && value >= 0 && value <= 1)) throw wrong(place, value);
  try {
    return multiplyFen(1e6 as Parameters<typeof multiplyFen>[0], value);
  } catch {
    throw wrong(place, value);
  }
}

export function readChoice<const T extends string>(value: unknown, allowed: readonly T[], place: Place): T {
  if (!allowed.includes(value as T)) throw wrong(place, value);
  return value as T;
}

export function readFlag(value: unknown, place: Place): boolean {
  if (typeof value !== 'boolean') throw wrong(place, value);
  return value;
}
