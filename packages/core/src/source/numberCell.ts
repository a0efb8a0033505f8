import { type Flaw, flawOf } from './cell.js';
import { readDecimal } from './decimalCell.js';

/** 件数、人数: a whole number, `1,234` and `12.00` too; negative where things come back. */
export function readCount(text: string): number | Flaw {
  const decimal = readDecimal(text);
  const count = decimal === null || decimal.finer ? Number.NaN : decimal.digits / 10 ** decimal.decimals;
  return Number.isSafeInteger(count) ? count : flawOf(text, 'source/not-count');
}

/**
 * 比率: `3.25%` is 0.0325, the nearest double of it. A bare number is the rate itself and at most 1: nobody can tell whether 3.25
 * is 3.25% or 325%, which is written `325%`.
 */
export function readRate(text: string): number | Flaw {
  const percent = text.endsWith('%');
  const decimal = readDecimal(percent ? text.slice(0, -1).trim() : text);
  if (decimal === null || decimal.finer) return flawOf(text, 'source/not-rate');
  // one division of two exact numbers is exactly rounded
  const rate = decimal.digits / 10 ** (decimal.decimals + (percent ? 2 : 0));
  return percent || Math.abs(rate) <= 1 ? rate : flawOf(text, 'source/not-rate');
}
