import { type Fen, sumFen } from '@zhanggui/core';
import { type PricedCart, type PricedLine, piecesOf } from '@zhanggui/rules/promotion';
import type { RecordedLine } from './recorded.js';
import type { Adapted } from './toPromotions.js';

/** Every figure that a recorded case may expect of a priced cart. */
export function report(cart: PricedCart, lines: readonly RecordedLine[], adapted: readonly Adapted[]): Readonly<Record<string, unknown>> {
  // what the page shows is no discount to the recorded cases
  const shown = new Set(adapted.flatMap(({ promotion: { id, level } }) => (level === 'unit' ? [id] : [])));
  const discountOf = ({ shares }: PricedLine) => sumFen(shares.flatMap(({ promotion, amount }) => (shown.has(promotion) ? [] : [amount])));
  const byLine = <T>(figure: (line: PricedLine) => T) => Object.fromEntries(cart.lines.map((line) => [line.id, figure(line)]));
  const shops = [...new Set(lines.map(({ shop = '' }) => shop))];
  const byShop = (figure: (line: PricedLine) => Fen) =>
    Object.fromEntries(shops.map((shop) => [shop, sumFen(cart.lines.filter((_, k) => (lines[k]!.shop ?? '') === shop).map(figure))]));
  const cost = lines.every((line) => line.cost !== undefined) ? lines.reduce((sum, line) => sum + line.cost! * line.qty, 0) : null;
  return {
    total: cart.payable,
    itemsTotal: cart.goodsTotal,
    listTotal: cart.listTotal,
    discount: sumFen(cart.lines.map(discountOf)),
    shipping: cart.shippingTotal,
    lineDiscount: byLine(discountOf),
    linePayable: byLine(({ total }) => total),
    unitDiscount: byLine((line) =>
      eachPiece(line, ({ shares }) => sumFen(shares.flatMap((share) => (shown.has(share.promotion) ? [] : [share.amount])))),
    ),
    unitPayable: byLine((line) => unitPayable(eachPiece(line, ({ paid }) => paid))),
    shippingDiscount: Object.fromEntries(cart.shipping.map(({ id, discount }) => [id, discount])),
    shopDiscount: byShop(discountOf),
    shopPayable: byShop(({ total }) => total),
    giftQty: cart.gifts.reduce((sum, { sku, pieces }) => sum + (sku === 'gift' ? pieces : 0), 0),
    pointsUsed: cart.pointsUsed,
    deposit: cart.deposit,
    balance: cart.balance,
    grossProfit: cost === null ? null : cart.goodsTotal - cost,
  };
}

/** Each piece, where somebody could have written them all down. */
function eachPiece(line: PricedLine, figure: (pieces: ReturnType<typeof piecesOf>[number]) => Fen): Fen[] {
  if (line.quantity > 10_000) return [];
  return piecesOf(line).flatMap((pieces) => Array.from({ length: pieces.count }, () => figure(pieces)));
}

/** One price where all pieces cost the same, else that of each. */
function unitPayable(paid: readonly Fen[]): Fen | readonly Fen[] {
  return paid.every((each) => each === paid[0]) ? (paid[0] ?? []) : paid;
}
