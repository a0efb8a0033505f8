import { ZhangguiError } from '@zhanggui/core';

/**
 * Two whole numbers that are not negative, 分 or pieces, added exactly.
 *
 * Not core's `sumFen`: that would make a list of two for every row, and check again what was checked when it was tallied.
 *
 * @throws `money/overflow`
 */
export function addWhole(sum: number, more: number): number {
  const total = sum + more;
  if (!Number.isSafeInteger(total)) throw new ZhangguiError('money/overflow', { value: String(BigInt(sum) + BigInt(more)) });
  return total;
}
