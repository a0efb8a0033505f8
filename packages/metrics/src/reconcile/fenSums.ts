import { type Fen, shown, ZhangguiError } from '@zhanggui/core';
import { type ExactSum, exactSum } from '../aggregate/exactSum.js';

/** The sum of a day, an order or of all; begun where there is none. */
export function sumAt(sums: Map<number | string, ExactSum>, key: number | string): ExactSum {
  const there = sums.get(key) ?? exactSum();
  sums.set(key, there);
  return there;
}

/** @throws `money/overflow` */
export function toFen(sum: ExactSum | undefined): Fen {
  const { top } = sum?.value() ?? { top: 0n };
  const value = Number(top);
  if (!Number.isSafeInteger(value)) throw new ZhangguiError('money/overflow', { value: shown(String(top)) });
  return value as Fen;
}

/** @throws `money/overflow` */
export function subtract(a: Fen, b: Fen): Fen {
  return toFen({ add: () => undefined, value: () => ({ top: BigInt(a) - BigInt(b), bottom: 1n }) });
}
