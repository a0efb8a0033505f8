import { allocate, type Fen, fen, multiplyFen, shown, subtractFen, sumFen, ZhangguiError } from '@zhanggui/core';
import { checkLongList } from '../rule/checkLongList.js';
import type { CartLine, PricedCart, PricedPromotion, PromotionShare } from './cart.js';
import type { CompiledPromotions } from './compilePromotions.js';

/**
 * 算价: a cart with its promotions, to the fen and down to each line.
 *
 * The promotions apply one after the other. Each looks at what its lines cost by then, and what it takes off is split over them
 * by those amounts (`allocate`: largest remainder, ties to the earlier line), so that no line falls below zero. Freight is not goods.
 *
 * @param lines - in time lines × promotions
 * @throws `shape/not-list`, `rules/not-compiled`, `promotion/not-id`, `promotion/duplicate-line`, `promotion/not-price`,
 * `promotion/not-quantity`, `promotion/not-tags`, `money/overflow`, `limit/exceeded` over 10,000 lines
 * @example
 * ```ts
 * import { fen } from '@zhanggui/core';
 * import { compilePromotions, price } from '@zhanggui/rules/promotion';
 * const promotions = compilePromotions([
 *   { id: '满200减30', benefit: { kind: 'full-reduction', threshold: fen(20000), off: fen(3000), repeat: false } },
 * ]);
 * const cart = price([{ id: '外套', unitPrice: fen(16000), quantity: 1 }, { id: '袜子', unitPrice: fen(2000), quantity: 2 }], promotions);
 * cart.total; // => 17000
 * cart.lines.map(({ discount }) => discount); // => [2400, 600]
 * ```
 */
export function price(lines: readonly CartLine[], promotions: CompiledPromotions): PricedCart {
  checkLongList(lines, 'cartLines');
  if (!isCompiled(promotions)) throw new ZhangguiError('rules/not-compiled', { field: 'promotions', value: shown(promotions) });
  const listTotals = readLines(lines);
  const running = [...listTotals];
  const shares: PromotionShare[][] = lines.map(() => []);
  const priced: PricedPromotion[] = [];
  for (const { id, covers, discountOf } of promotions.steps) {
    const covered = lines.flatMap((line, index) => (covers(line) ? [index] : []));
    const amounts = covered.map((index) => running[index]!);
    const subtotal = sumFen(amounts);
    const discount = discountOf(subtotal);
    priced.push({ id, subtotal, discount });
    if (discount === 0) continue;
    allocate(discount, amounts).forEach((amount, k) => {
      if (amount === 0) return;
      const index = covered[k]!;
      running[index] = subtractFen(running[index]!, amount);
      shares[index]!.push({ promotion: id, amount });
    });
  }
  const listTotal = sumFen(listTotals);
  const total = sumFen(running);
  return {
    listTotal,
    discount: subtractFen(listTotal, total),
    total,
    lines: lines.map(({ id }, k) => ({
      id,
      listTotal: listTotals[k]!,
      discount: subtractFen(listTotals[k]!, running[k]!),
      total: running[k]!,
      shares: shares[k]!,
    })),
    promotions: priced,
  };
}

/** Whether it has the shape of what `compilePromotions` makes. */
function isCompiled(promotions: CompiledPromotions): boolean {
  const steps: readonly unknown[] | undefined = promotions?.steps;
  if (!Array.isArray(steps)) return false;
  return Array.from(steps as CompiledPromotions['steps']).every(
    (step) => typeof step?.covers === 'function' && typeof step.discountOf === 'function',
  );
}

/** What each line costs before promotions. */
function readLines(lines: readonly CartLine[]): Fen[] {
  const ids = new Set<string>();
  return Array.from(lines, (given, index) => {
    const { id, unitPrice, quantity, tags = [] } = given ?? {};
    if (typeof id !== 'string' || id === '') throw new ZhangguiError('promotion/not-id', { index, value: shown(id) });
    const line = shown(id);
    if (ids.has(id)) throw new ZhangguiError('promotion/duplicate-line', { line });
    ids.add(id);
    if (!(Number.isSafeInteger(unitPrice) && unitPrice >= 0))
      throw new ZhangguiError('promotion/not-price', { line, value: shown(unitPrice) });
    if (!(Number.isSafeInteger(quantity) && quantity >= 1 && quantity <= 1e9))
      throw new ZhangguiError('promotion/not-quantity', { line, value: shown(quantity) });
    if (!Array.isArray(tags)) throw new ZhangguiError('promotion/not-tags', { line });
    return multiplyFen(fen(unitPrice), quantity);
  });
}
