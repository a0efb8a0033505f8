import { type Fen, fen, shown, ZhangguiError } from '@zhanggui/core';

/** A price of one piece. @throws `money/not-fen`, also for a negative one */
export function readPrice(price: Fen): Fen {
  const amount = fen(price);
  if (amount < 0) throw new ZhangguiError('money/not-fen', { value: shown(price) });
  return amount;
}
