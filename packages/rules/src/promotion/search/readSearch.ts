import { refuseOver, shown, ZhangguiError } from '@zhanggui/core';
import { rulesLimits } from '../../rule/rulesLimits.js';

/** A part of a search that is not what it should be. */
export function wrongSearch(field: string, value: unknown): ZhangguiError<'search/wrong-field'> {
  return new ZhangguiError('search/wrong-field', { field, value: shown(value) });
}

/** A whole number from `least` to `most`. */
export function readCount(
  value: unknown,
  field: string,
  { least, most = Number.MAX_SAFE_INTEGER }: { readonly least: number; readonly most?: number },
): number {
  if (!(Number.isSafeInteger(value) && (value as number) >= least && (value as number) <= most)) throw wrongSearch(field, value);
  return value as number;
}

/** How many carts a search may look at. */
export function readNodeBudget(value: unknown = 200_000): number {
  const budget = readCount(value, 'nodeBudget', { least: 1 });
  refuseOver(rulesLimits, 'searchNodes', budget);
  return budget;
}

/** Refuses a search over carts whose sums may leave 2^53. */
export function checkTotals(fixed: number, dearest: number, pieces: number): void {
  const total = fixed + dearest * pieces;
  if (!(total <= Number.MAX_SAFE_INTEGER)) throw new ZhangguiError('money/overflow', { value: shown(total) });
}
