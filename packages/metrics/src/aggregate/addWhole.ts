import { ZhangguiError } from '@zhanggui/core';

/** Two numbers that are not negative, added exactly. @throws `money/overflow` */
export function addWhole(sum: number, more: number): number {
  const total = sum + more;
  if (!Number.isSafeInteger(total)) throw new ZhangguiError('money/overflow', { value: String(BigInt(sum) + BigInt(more)) });
  return total;
}
