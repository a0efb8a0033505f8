import { addWhole } from './addWhole.js';
import { type DayTally, joinSales, type OrderSale } from './orderTally.js';

/** The orders sold on some days, an order that stands on several of them once. @throws `money/overflow` */
export function salesOf(days: readonly DayTally[]): ReadonlyMap<string, OrderSale> {
  return join(
    days.map(({ sales }) => sales),
    joinSales,
  );
}

/** What went back on some days, by order. @throws `money/overflow` */
export function refundsOf(days: readonly DayTally[]): ReadonlyMap<string, number> {
  return join(
    days.map(({ refundFen }) => refundFen),
    addWhole,
  );
}

function join<Value>(maps: readonly ReadonlyMap<string, Value>[], both: (a: Value, b: Value) => Value): ReadonlyMap<string, Value> {
  if (maps.length === 1) return maps[0]!;
  const joined = new Map<string, Value>();
  for (const map of maps) {
    for (const [id, value] of map) {
      const before = joined.get(id);
      joined.set(id, before === undefined ? value : both(before, value));
    }
  }
  return joined;
}
