import { type Arithmetic, bigIntegers, type Fraction, safeIntegers } from '../formula/fraction.js';
import type { Side, Sides, WholeGroups } from './group.js';
import type { AnyFraction } from './steps.js';

/** What a group's parts are reckoned from besides its own figures. */
export interface AllGroups<Whole> {
  readonly sums: Sides<Whole>;
  readonly countBottom: Whole;
  readonly totalBottom: Whole;
  readonly nothing: Whole;
}

/** A group's parts, and as the last one minus its amount: they add up to nothing. */
export type PartsOf = <Whole>(arithmetic: Arithmetic<Whole>, group: Sides<Whole>, all: AllGroups<Whole>) => readonly Fraction<Whole>[];

/** 各组的各部分, exactly: in safe integers as far as they go, from there on in integers of any length. */
export function partRows({ sides, ...all }: WholeGroups, partsOf: PartsOf): (readonly AnyFraction[])[] {
  const [few, many] = [mapAll({ ...all, nothing: 0n }, toSafe), mapAll({ ...all, nothing: 0n }, BigInt)];
  return sides.map((group): readonly AnyFraction[] => {
    const quick = typeof group.before.count === 'number' ? partsOf(safeIntegers, group as Sides<number>, few) : [];
    if (quick.length > 0 && quick.every(isSafe)) return quick;
    const exact = partsOf(bigIntegers, mapSides(group, BigInt), many);
    return exact.map((part, place) => (place in quick && isSafe(quick[place]!) ? quick[place]! : part));
  });
}

function isSafe({ top, bottom }: Fraction<number>): boolean {
  return !Number.isNaN(top) && !Number.isNaN(bottom);
}

function toSafe(value: bigint): number {
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : Number.NaN;
}

function mapAll<Whole>({ sums, countBottom, totalBottom, nothing }: AllGroups<bigint>, map: (value: bigint) => Whole): AllGroups<Whole> {
  return { sums: mapSides(sums, map), countBottom: map(countBottom), totalBottom: map(totalBottom), nothing: map(nothing) };
}

function mapSides<From, To>({ before, after }: Sides<From>, map: (value: From) => To): Sides<To> {
  const side = ({ count, total }: Side<From>): Side<To> => ({ count: map(count), total: map(total) });
  return { before: side(before), after: side(after) };
}
