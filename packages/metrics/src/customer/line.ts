import { orderStatistics } from './orderStatistics.js';
import type { Numbers, Spread } from './spread.js';

/** A line through a column of whole numbers: `floor + fraction`, the fraction from 0 to below 1. */
export interface Line {
  readonly floor: number;
  readonly fraction: number;
}

/** 分位数 of type 7, the usual one: in proportion between the two numbers that it falls between. */
export function quantileLines(values: Numbers, spread: Spread, classes: number): Line[] {
  const places = Array.from({ length: classes - 1 }, (_, k) => (values.length - 1) * (k + 1));
  const ranks = [...new Set(places.flatMap((place) => [Math.floor(place / classes), Math.ceil(place / classes)]))].sort((a, b) => a - b);
  const statistics = orderStatistics(values, spread, ranks);
  const numberAt = new Map(ranks.map((rank, k) => [rank, statistics[k]!]));
  return places.map((place) => {
    const low = numberAt.get(Math.floor(place / classes))!;
    const step = numberAt.get(Math.ceil(place / classes))! - low;
    const parts = place % classes;
    // step × parts ÷ classes, in whole numbers, also where the product is no safe integer
    const rest = (step % classes) * parts;
    return { floor: low + Math.floor(step / classes) * parts + Math.floor(rest / classes), fraction: (rest % classes) / classes };
  });
}

/** 均值. */
export function meanLine(values: Numbers, { turned }: Spread): Line {
  let sum = 0;
  for (let row = 0; row < values.length; row++) sum += turned === null ? values[row]! : turned - values[row]!;
  if (sum <= Number.MAX_SAFE_INTEGER) return { floor: Math.floor(sum / values.length), fraction: (sum % values.length) / values.length };
  let exact = 0n;
  for (let row = 0; row < values.length; row++) exact += BigInt(turned === null ? values[row]! : turned - values[row]!);
  const count = BigInt(values.length);
  return { floor: Number(exact / count), fraction: Number(exact % count) / values.length };
}
