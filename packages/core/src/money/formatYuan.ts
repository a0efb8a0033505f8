import { type Fen, fen } from './fen.js';

/**
 * 写金额: 分 as a text in 元, always with two decimals. Plain, it is what {@link parseYuan} reads.
 *
 * @param options - `symbol` stands between sign and digits; `grouping` sets commas between thousands
 * @throws `money/not-fen`
 * @example
 * ```ts
 * import { fen, formatYuan } from '@zhanggui/core';
 * formatYuan(fen(-5)); // => '-0.05'
 * formatYuan(fen(123456789), { symbol: '¥', grouping: true }); // => '¥1,234,567.89'
 * ```
 */
export function formatYuan(
  amount: Fen,
  { symbol = '', grouping = false }: { readonly symbol?: string; readonly grouping?: boolean } = {},
): string {
  const digits = String(Math.abs(fen(amount))).padStart(3, '0');
  const yuan = digits.slice(0, -2);
  return `${amount < 0 ? '-' : ''}${symbol}${grouping ? yuan.replace(/\B(?=(\d{3})+$)/g, ',') : yuan}.${digits.slice(-2)}`;
}
