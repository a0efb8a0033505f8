import { race } from '../../../../scripts/rounds.js';
import { gmv } from '../catalog/gmv.js';
import { valuePerBuyer } from '../catalog/valuePerBuyer.js';
import type { Measure } from '../metric/measure.js';
import { aggregate } from './aggregate.js';

// a million orders of two years, 200,000 buyers, 5 shops; the days in no order
const rows = 1_000_000;
const days = 730;
const firstDay = 20_000;
const spread = (k: number, of: number) => (Math.imul(k, 0x9e37_79b1) >>> 8) % of;
const day = Int32Array.from({ length: rows }, (_, k) => firstDay + spread(k, days));
const amount = Float64Array.from({ length: rows }, (_, k) => 100 + spread(k + rows, 50_000));
const buyer = { codes: Uint32Array.from({ length: rows }, (_, k) => spread(k + 7, 200_000)), names: namesOf('b', 200_000) };
const shop = { codes: Uint32Array.from({ length: rows }, (_, k) => spread(k + 3, 5)), names: namesOf('s', 5) };
const orders = { rows, columns: { day, amount, buyer, shop } };

function namesOf(letter: string, count: number): string[] {
  return Array.from({ length: count }, (_, k) => letter + String(k).padStart(6, '0'));
}

const name = { zh: '数', en: 'Figure' };
const paidFen: Measure = { id: 'paidFen', name, unit: 'fen', table: 'orders', aggregate: 'sum', column: 'amount' };
const buyers: Measure = { id: 'buyers', name, unit: 'count', table: 'orders', aggregate: 'distinct', column: 'buyer' };

function barePass(): number[] {
  const sums = new Float64Array(days);
  for (let row = 0; row < rows; row++) sums[day[row]! - firstDay]! += amount[row]!;
  return Array.from(sums);
}

race({
  name: 'GMV of 730 days out of 1,000,000 orders in columns',
  ours: () => aggregate({ orders }, { metrics: [gmv], measures: [paidFen], grain: 'day' }).rows.map(({ values }) => values['gmv']),
  peers: { 'a bare pass': barePass },
  atMost: 3,
});

/** The same by hand: objects of Maps and Sets. */
function withSets(): (readonly [number, number])[] {
  const groups = new Map<number, { paid: number; buyers: Set<number> }>();
  for (let row = 0; row < rows; row++) {
    const key = day[row]! * 8 + shop.codes[row]!;
    const group = groups.get(key) ?? { paid: 0, buyers: new Set() };
    group.paid += amount[row]!;
    group.buyers.add(buyer.codes[row]!);
    groups.set(key, group);
  }
  return [...groups]
    .sort(([a], [b]) => a - b)
    .map(
      ([
        ,
        {
          paid,
          buyers: { size },
        },
      ]) => [paid, size],
    );
}

race({
  name: '客单价 of 730 days × 5 shops out of 1,000,000 orders, buyers counted anew for each',
  ours: () => {
    const query = { metrics: [valuePerBuyer], measures: [paidFen, buyers], grain: 'day', by: ['shop'] } as const;
    return aggregate({ orders }, query).rows.map(({ measures }) => [measures['paidFen'], measures['buyers']]);
  },
  peers: { 'Maps and Sets': withSets },
  atLeast: 5,
});
