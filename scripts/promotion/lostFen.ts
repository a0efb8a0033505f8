// Prices random carts under random promotions and refunds them in random parts: node scripts/run.mjs scripts/promotion/lostFen.ts [carts] [seed]
// Every fen that was paid goes back, freight apart, and what platform and supplier paid goes back to them. Ends with "N carts, M fen lost".
import { compilePromotions, type PricedCart, piecesOf, price, type RefundItem, refund } from '@zhanggui/rules/promotion';
import fc from 'fast-check';
import { carts, promotionLists } from '../promotionArbitraries.js';

const count = Number(process.argv[2] ?? 1_000_000);
const seed = Number(process.argv[3] ?? 20_261_122);

// sets and carts are drawn once and combined: ten thousand carts under two thousand sets
const sets = fc.sample(promotionLists({ max: 8 }), { seed, numRuns: 2000 }).map((list) => compilePromotions(list));
const drawn = fc.sample(carts, { seed, numRuns: 10_000 });
const random = generator(seed);

let [lost, refunds, odd] = [0, 0, 0];
for (let k = 0; k < count; k++) {
  const cart = drawn[random(drawn.length)]!;
  const order = price(cart, sets[random(sets.length)]!);
  lost += Math.abs(listLost(order));
  const already: RefundItem[][] = [];
  let [money, platform, supplier] = [0, 0, 0];
  const left = order.lines.map(({ id, quantity }) => ({ line: id, pieces: quantity }));
  while (left.some(({ pieces }) => pieces > 0)) {
    const items = left.flatMap(({ line, pieces }) => {
      const part = random(pieces + 1);
      return part > 0 ? [{ line, pieces: part }] : [];
    });
    if (items.length === 0) continue;
    const back = refund(order, items, { already });
    money += back.amount;
    platform += back.funded.platform;
    supplier += back.funded.supplier;
    for (const { line, pieces } of items) left.find((each) => each.line === line)!.pieces -= pieces;
    already.push(items);
    refunds += 1;
  }
  const goods = order.lines.length === 0 ? 0 : order.goodsTotal;
  const paidBy = (who: 'platform' | 'supplier') => order.lines.flatMap(({ shares }) => shares).reduce((sum, share) => sum + share[who], 0);
  lost += Math.abs(money - goods) + Math.abs(platform - paidBy('platform')) + Math.abs(supplier - paidBy('supplier'));
  if (order.lines.some((line) => piecesOf(line).length > 1)) odd += 1;
}
console.log(`seed ${seed}: ${refunds} refunds, ${odd} carts with pieces that were paid differently`);
console.log(`${count} carts, ${lost} fen lost`);
if (lost > 0) process.exitCode = 1;

/** What the order does not add up to: lines and their pieces to what was paid, shares to what came off. */
function listLost(order: PricedCart): number {
  let wrong = order.listTotal - order.discount + order.shippingTotal - order.payable;
  for (const line of order.lines) {
    wrong += Math.abs(line.total - piecesOf(line).reduce((sum, { count: pieces, paid }) => sum + pieces * paid, 0));
    wrong += Math.abs(line.discount - line.shares.reduce((sum, { amount }) => sum + amount, 0));
  }
  return wrong;
}

/** Whole numbers below a limit, by mulberry32: the same for the same seed. */
function generator(start: number): (limit: number) => number {
  let state = start;
  return (limit) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
  };
}
