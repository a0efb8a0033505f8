import { type Fen, shown, ZhangguiError } from '@zhanggui/core';
import { checkLongList } from '../../rule/checkLongList.js';
import type { PieceRun, PricedLine, PromotionShare } from '../pricedCart.js';

/** 已付的一行, as pieces and refunds look at it: every figure was checked, so that its pieces add up. */
export interface PaidLine {
  /** Where it stands in the order, for errors. */
  readonly path: string;
  readonly id: string;
  readonly unitPrice: Fen;
  readonly quantity: number;
  readonly listTotal: Fen;
  readonly total: Fen;
  readonly shares: readonly PromotionShare[];
}

/** A figure that does not fit the others: `price` did not make it. */
export function notPriced(path: string, value: unknown): ZhangguiError<'promotion/not-priced'> {
  return new ZhangguiError('promotion/not-priced', { path, value: shown(value) });
}

/** Reads a line of a priced cart. @throws as `piecesOf` says */
export function readPaidLine(line: PricedLine, path: string): PaidLine {
  const { id, unitPrice, quantity, listTotal, discount, total, shares: given } = line ?? {};
  if (typeof id !== 'string' || id === '') throw notPriced(`${path}.id`, id);
  if (!isAmount(unitPrice)) throw notPriced(`${path}.unitPrice`, unitPrice);
  if (!(Number.isSafeInteger(quantity) && quantity >= 1 && quantity <= 1e9)) throw notPriced(`${path}.quantity`, quantity);
  // a product beyond 2^53 equals no safe integer
  if (!isAmount(listTotal) || listTotal !== unitPrice * quantity) throw notPriced(`${path}.listTotal`, listTotal);
  const shares = readShares(given, path, quantity);
  const off = shares.reduce((sum, { amount }) => sum + amount, 0);
  if (discount !== off) throw notPriced(`${path}.discount`, discount);
  if (!isAmount(total) || total !== listTotal - off) throw notPriced(`${path}.total`, total);
  return { path, id, unitPrice, quantity, listTotal, total, shares };
}

/** Reads the shares of a line or of a shipping method. @throws `shape/not-list`, `promotion/not-priced`, `limit/exceeded` */
export function readShares(given: readonly PromotionShare[], path: string, quantity: number): readonly PromotionShare[] {
  checkLongList(given, 'promotions');
  return Array.from(given, (share, k) => {
    const at = `${path}.shares.${k}`;
    const { promotion, amount, merchant, platform, supplier, pieces } = share ?? {};
    if (typeof promotion !== 'string' || promotion === '') throw notPriced(`${at}.promotion`, promotion);
    for (const [side, part] of [
      ['merchant', merchant],
      ['platform', platform],
      ['supplier', supplier],
    ] as const)
      if (!isAmount(part)) throw notPriced(`${at}.${side}`, part);
    if (!isAmount(amount) || amount !== merchant + platform + supplier) throw notPriced(`${at}.amount`, amount);
    const read = { promotion, amount, merchant, platform, supplier };
    return pieces === undefined ? read : { ...read, pieces: readPieces(pieces, `${at}.pieces`, quantity) };
  });
}

function readPieces(given: readonly PieceRun[], path: string, quantity: number): readonly PieceRun[] {
  checkLongList(given, 'pieceRuns');
  let open = quantity;
  return Array.from(given, (run) => {
    const { count, off } = run ?? {};
    if (!(Number.isSafeInteger(count) && count >= 0 && count <= open)) throw notPriced(`${path}.count`, count);
    if (!isAmount(off)) throw notPriced(`${path}.off`, off);
    open -= count;
    return { count, off };
  });
}

/** Whole fen from 0 on. */
export function isAmount(value: unknown): value is Fen {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}
