import { checkList, checkObject, checkOption, type Fen, fen, refuseOver, shown, ZhangguiError } from '@zhanggui/core';
import { type ExactSum, exactSum } from '../aggregate/exactSum.js';
import { metricLimits } from '../formula/metricLimits.js';
import type { OrderProfit } from './orderProfit.js';
import { type ProfitPartId, profitPartTexts } from './profitPart.js';

/** 结算单的一行: what a platform booked; money to the shop is above 0. */
export interface StatementLine {
  /** `null` for what is of no order, such as a monthly fee. */
  readonly orderId: string | null;
  readonly part: ProfitPartId;
  readonly amountFen: Fen;
}

/**
 * 结算差异. `missing`: expected, but not booked. `extra`: booked for an order of ours, but not expected. `amount`: booked with another
 * amount. `unknown-order`: booked for an order that we do not have. `no-order`: booked for none.
 */
export type StatementDifferenceKind = 'missing' | 'extra' | 'amount' | 'unknown-order' | 'no-order';

/** 一处差异. */
export interface StatementDifference {
  readonly kind: StatementDifferenceKind;
  readonly orderId: string | null;
  readonly part: ProfitPartId;
  readonly expectedFen: Fen;
  readonly bookedFen: Fen;
}

/** 结算核对: `bookedFen − expectedFen` is the sum of what the differences are off by. */
export interface StatementMatch {
  readonly expectedFen: Fen;
  readonly bookedFen: Fen;
  /** By order id in code-unit order, those of no order last, then in the order of the parts. */
  readonly differences: readonly StatementDifference[];
}

/** 核对选项. */
export interface MatchStatementOptions {
  /** Which parts are settled through the platform: left out, what buyer and platform paid, refunds, commission and service fees. */
  readonly parts?: readonly ProfitPartId[];
}

/**
 * 核对结算单: a platform's statement against what the orders should bring, order by order and part by part, to the 分.
 *
 * Several lines of one order and part are added up. What is expected to be 0 needs no line. Lines of parts that are not settled through the
 * platform are differences too: nothing that was booked is passed over.
 *
 * @param orders - of {@link orderProfits}, with fees as they should be
 * @throws `aggregate/not-id`, `money/not-fen`, `money/overflow`, `query/duplicate`, `option/unknown`, `shape/not-object`, `shape/not-list`,
 * `limit/exceeded` over 10,000,000 lines
 * @example
 * ```ts
 * import { fen } from '@zhanggui/core';
 * import { matchStatement, orderProfits } from '@zhanggui/metrics';
 * const { orders } = orderProfits([{ orderId: '1', paidFen: fen(10000), goodsCostFen: fen(4000) }], { commissionRate: 0.05 });
 * const lines = [{ orderId: '1', part: 'paid', amountFen: fen(10000) }, { orderId: '1', part: 'commission', amountFen: fen(-600) }] as const;
 * matchStatement(lines, orders).differences; // => [{ kind: 'amount', orderId: '1', part: 'commission', expectedFen: -500, bookedFen: -600 }]
 * ```
 */
export function matchStatement(
  lines: readonly StatementLine[],
  orders: readonly Pick<OrderProfit, 'orderId' | 'parts'>[],
  options: MatchStatementOptions = {},
): StatementMatch {
  checkList('lines', lines);
  refuseOver(metricLimits, 'orders', lines.length);
  checkList('orders', orders);
  refuseOver(metricLimits, 'orders', orders.length);
  checkObject('options', options);
  const allParts = Object.keys(profitPartTexts) as ProfitPartId[];
  const settled = options.parts ?? (['paid', 'subsidy', 'refund', 'commission', 'service-fee'] as const);
  checkList('parts', settled);
  for (const part of settled) checkOption('part', part, allParts);

  const expected = expectedOf(orders, settled);
  const booked = bookedOf(lines, allParts);
  const totals = { expected: exactSum(), booked: exactSum() };
  for (const parts of expected.values()) for (const amount of parts.values()) totals.expected.add(amount);
  const differences: StatementDifference[] = [];
  for (const orderId of sortedIds(expected, booked)) {
    for (const part of allParts) {
      const should = expected.get(orderId ?? '')?.get(part) ?? 0;
      const sum = booked.get(orderId)?.get(part);
      const is = sum === undefined ? 0 : toFen(sum);
      totals.booked.add(is);
      if (is === should) continue;
      const kind = kindOf({ orderId, isOurs: orderId !== null && expected.has(orderId), isBooked: sum !== undefined, should });
      differences.push({ kind, orderId, part, expectedFen: should as Fen, bookedFen: is as Fen });
    }
  }
  return { expectedFen: toFen(totals.expected), bookedFen: toFen(totals.booked), differences };
}

/** By order id, by part, what is expected. */
function expectedOf(
  orders: readonly Pick<OrderProfit, 'orderId' | 'parts'>[],
  settled: readonly ProfitPartId[],
): Map<string, Map<ProfitPartId, number>> {
  const expected = new Map<string, Map<ProfitPartId, number>>();
  for (const order of orders) {
    checkObject('order', order);
    const orderId = readId(order.orderId);
    if (expected.has(orderId)) throw new ZhangguiError('query/duplicate', { what: 'orders', id: shown(orderId) });
    checkObject('parts', order.parts);
    expected.set(orderId, new Map(settled.map((part) => [part, fen(order.parts[part])])));
  }
  return expected;
}

function bookedOf(lines: readonly StatementLine[], parts: readonly ProfitPartId[]): Map<string | null, Map<ProfitPartId, ExactSum>> {
  const booked = new Map<string | null, Map<ProfitPartId, ExactSum>>();
  for (const line of lines) {
    checkObject('line', line);
    const { orderId, part, amountFen } = line;
    if (orderId !== null) readId(orderId);
    checkOption('part', part, parts);
    const ofOrder = booked.get(orderId) ?? new Map<ProfitPartId, ExactSum>();
    booked.set(orderId, ofOrder);
    const sum = ofOrder.get(part) ?? exactSum();
    ofOrder.set(part, sum);
    sum.add(fen(amountFen));
  }
  return booked;
}

interface Compared {
  readonly orderId: string | null;
  readonly isOurs: boolean;
  readonly isBooked: boolean;
  readonly should: number;
}

function kindOf({ orderId, isOurs, isBooked, should }: Compared): StatementDifferenceKind {
  if (orderId === null) return 'no-order';
  if (!isOurs) return 'unknown-order';
  if (!isBooked) return 'missing';
  return should === 0 ? 'extra' : 'amount';
}

function sortedIds(expected: ReadonlyMap<string, unknown>, booked: ReadonlyMap<string | null, unknown>): (string | null)[] {
  const ids = new Set<string>(expected.keys());
  for (const orderId of booked.keys()) if (orderId !== null) ids.add(orderId);
  const sorted: (string | null)[] = [...ids].sort();
  if (booked.has(null)) sorted.push(null);
  return sorted;
}

function readId(orderId: unknown): string {
  if (typeof orderId !== 'string' || orderId === '')
    throw new ZhangguiError('aggregate/not-id', { field: 'orderId', value: shown(orderId) });
  return orderId;
}

/** @throws `money/overflow` */
function toFen(sum: ExactSum): Fen {
  const { top } = sum.value();
  const value = Number(top);
  if (!Number.isSafeInteger(value)) throw new ZhangguiError('money/overflow', { value: shown(String(top)) });
  return value as Fen;
}
