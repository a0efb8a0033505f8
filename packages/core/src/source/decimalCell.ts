/** A decimal as it is written: `digits` × 10^−`decimals`. */
interface Decimal {
  /** Whole, signed, at most 15 digits. */
  readonly digits: number;
  /** 0 to 6. */
  readonly decimals: number;
  /** Whether something other than zeros came after the sixth decimal. */
  readonly finer: boolean;
}

/**
 * Reads a decimal: an optional sign, thousands in threes or none, a point. No exponent, no full-width digit, at most 15 digits.
 *
 * @returns `null` for anything else
 */
export function readDecimal(text: string): Decimal | null {
  // the length first, so that a megabyte of digits is refused without being read
  if (text.length > 40) return null;
  const negative = text.startsWith('-');
  let at = negative || text.startsWith('+') ? 1 : 0;
  let digits = 0;
  let count = 0;
  // digits since the last comma and since the point, −1 before the first
  let group = -1;
  let decimals = -1;
  let finer = false;
  for (; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code >= 48 && code <= 57) {
      count += 1;
      if (decimals >= 6) {
        finer ||= code !== 48;
        continue;
      }
      digits = digits * 10 + (code - 48);
      if (decimals >= 0) decimals += 1;
      else if (group >= 0) group += 1;
    } else if (code === 44 && decimals < 0 && (group < 0 ? count >= 1 && count <= 3 : group === 3)) {
      group = 0;
    } else if (code === 46 && decimals < 0 && (group < 0 || group === 3)) {
      decimals = 0;
    } else {
      return null;
    }
  }
  const ended = decimals < 0 ? group < 0 || group === 3 : decimals > 0;
  // exact so far, and with one digit more for what is finer
  if (count === 0 || !ended || digits >= (finer ? 9e14 : 1e15)) return null;
  return { digits: negative && digits !== 0 ? -digits : digits, decimals: Math.max(decimals, 0), finer };
}
