import { multiplyDivide, type Rounding } from '../money/rounding.js';
import { type CellReader, type Flaw, flawOf } from './cell.js';
import { readDecimal } from './decimalCell.js';
import type { AmountUnit } from './profile.js';

const decimalsOfFen = { yuan: 2, fen: 0, li: -1 } as const satisfies Record<AmountUnit, number>;

/**
 * 金额: a reader of money cells, into 分.
 *
 * Takes `1,234.50`, `¥12`, `-¥12`, `¥-12`, `12元` and zeros after the second decimal.
 *
 * @param options - `rounding`: for amounts finer than a 分, which are flaws without it; `onRounded` hears of each
 */
export function moneyReader(
  unit: AmountUnit,
  { rounding, onRounded }: { readonly rounding?: Rounding | undefined; readonly onRounded: () => void },
): CellReader {
  return (text) => {
    const decimal = text.length > 40 ? null : readDecimal(withoutSymbols(text));
    if (decimal === null) return flawOf(text, 'source/not-money');
    const shift = decimalsOfFen[unit] - decimal.decimals;
    const fen = shift >= 0 ? decimal.digits * 10 ** shift : decimal.digits / 10 ** -shift;
    if (Number.isInteger(fen) && !decimal.finer) return Number.isSafeInteger(fen) ? fen : flawOf(text, 'source/not-money');
    return rounding === undefined ? { rule: 'source/too-fine' } : rounded(decimal.digits, decimal.finer, shift, rounding, onRounded);
  };
}

function rounded(digits: number, finer: boolean, shift: number, rounding: Rounding, onRounded: () => void): number | Flaw {
  onRounded();
  // something finer than the sixth decimal is a further digit, which only matters at exactly one half
  const [exact, divisor] = finer ? [digits * 10 + (digits < 0 ? -1 : 1), 10 ** (1 - shift)] : [digits, 10 ** -shift];
  return multiplyDivide(exact, 1, divisor, rounding);
}

function withoutSymbols(text: string): string {
  let first = 0;
  let sign = '';
  // the sign stands before or after the symbol
  if (text.startsWith('-') || text.startsWith('+')) {
    sign = text.charAt(0);
    first = 1;
  }
  const code = text.charCodeAt(first);
  const symbol = code === 0xa5 || code === 0xffe5;
  const unit = text.endsWith('元');
  if (!symbol && !unit) return text;
  const rest = text.slice(symbol ? first + 1 : first, unit ? -1 : undefined).trim();
  return sign + rest;
}
