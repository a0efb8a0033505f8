import { shown } from '../error/shown.js';
import { ZhangguiError } from '../error/ZhangguiError.js';

/** An exact whole number as a safe one. @throws `money/overflow` */
export function toSafe(exact: bigint): number {
  const value = Number(exact);
  if (!Number.isSafeInteger(value)) throw new ZhangguiError('money/overflow', { value: shown(value) });
  return value;
}
