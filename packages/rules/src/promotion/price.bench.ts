import { type Fen, fen } from '@zhanggui/core';
import { race } from '../../../../scripts/rounds.js';
import type { CartLine } from './cart.js';
import { compilePromotions } from './compilePromotions.js';
import { price } from './price.js';
import type { Promotion } from './promotion.js';

// 20 lines of five categories under 10 promotions: three 折扣 of a category, 直降, two 满减 of a category, 满减, 整单折扣, two 券
const categories = ['女装', '男装', '鞋', '包', '家居'];
const lines: readonly CartLine[] = Array.from({ length: 20 }, (_, k) => ({
  id: `L${k}`,
  unitPrice: fen(((k * 7919) % 39_900) + 100),
  quantity: (k % 4) + 1,
  category: categories[k % 5]!,
}));
const rates = [0.85, 0.9, 0.95];
const off = [3000, 5000];

const promotions: readonly Promotion[] = [
  ...rates.map((rate, k): Promotion => ({ id: `折${k}`, scope: { categories: [categories[k]!] }, benefit: { kind: 'percent-off', rate } })),
  { id: '直降', scope: { categories: [categories[3]!] }, benefit: { kind: 'unit-off', off: fen(500) } },
  ...off.map(
    (amount, k): Promotion => ({
      id: `品类满减${k}`,
      scope: { categories: [categories[k]!, categories[4]!] },
      benefit: { kind: 'tiers', by: 'amount', tiers: [{ at: 30_000, off: fen(amount) }] },
    }),
  ),
  { id: '满减', benefit: { kind: 'tiers', by: 'amount', tiers: [{ at: 20_000, off: fen(3000), repeat: true }], cap: fen(9000) } },
  { id: '整单', level: 'shop-coupon', benefit: { kind: 'order-percent', rate: 0.97 } },
  { id: '券1', level: 'platform', when: [{ kind: 'amount', atLeast: fen(50_000) }], benefit: { kind: 'order-off', off: fen(2000) } },
  { id: '券2', level: 'red-packet', benefit: { kind: 'red-packet', off: fen(777) } },
];

/** The same by hand: integers, arrays, no checks, no reasons, no names. */
function byHand(): number[] {
  const unit = lines.map((line) => line.unitPrice as number);
  for (let k = 0; k < 20; k++) {
    const group = k % 5;
    if (group < 3) unit[k]! -= Math.floor((unit[k]! * Math.round((1 - rates[group]!) * 100) + 50) / 100);
    if (group === 3) unit[k] = Math.max(0, unit[k]! - 500);
  }
  const running = unit.map((each, k) => each * lines[k]!.quantity);
  const take = (amountOf: (sum: number) => number, inScope: (k: number) => boolean) => {
    let sum = 0;
    for (let k = 0; k < 20; k++) if (inScope(k)) sum += running[k]!;
    const amount = Math.min(sum, amountOf(sum));
    if (amount === 0) return;
    let left = amount;
    const remainders: [number, number][] = [];
    const costs = [...running];
    for (let k = 0; k < 20; k++) {
      if (!inScope(k)) continue;
      const product = amount * costs[k]!;
      const part = Math.floor(product / sum);
      running[k]! -= part;
      left -= part;
      remainders.push([product - part * sum, k]);
    }
    remainders.sort((a, b) => b[0] - a[0]);
    for (let k = 0; k < left; k++) running[remainders[k]![1]]! -= 1;
  };
  for (const each of [0, 1])
    take(
      (sum) => (sum >= 30_000 ? off[each]! : 0),
      (k) => k % 5 === each || k % 5 === 4,
    );
  take(
    (sum) => Math.min(9000, Math.floor(sum / 20_000) * 3000),
    () => true,
  );
  take(
    (sum) => Math.floor((sum * 3 + 50) / 100),
    () => true,
  );
  take(
    (sum) => (sum >= 50_000 ? 2000 : 0),
    () => true,
  );
  take(
    () => 777,
    () => true,
  );
  return running;
}

const compiled = compilePromotions(promotions);
const totals = (trace: boolean) => price({ lines }, compiled, { trace }).lines.map(({ total }) => total as number);

race({ name: '20 lines × 10 promotions', ours: () => totals(false), peers: { 'a hand-written loop': byHand }, atMost: 5 });
race({
  name: '20 lines × 10 promotions, every step traced',
  ours: () => totals(true),
  peers: { 'a hand-written loop': byHand },
  atMost: 15,
});

// 9,990 promotions that no line of the cart falls under
const strangers = Array.from(
  { length: 9990 },
  (_, k): Promotion => ({
    id: `S${k}`,
    scope: { skus: [`sku${k}`, `sku${k + 1}`] },
    benefit: { kind: 'order-off', off: 100 as Fen },
  }),
);
const many = compilePromotions([...promotions, ...strangers]);
race({
  name: '10,000 promotions of which 10 match',
  ours: () => price({ lines }, many).payable,
  peers: { 'those 10 alone': () => price({ lines }, compiled).payable },
  atMost: 3,
});

const cartOf = (count: number) => ({
  lines: Array.from({ length: count }, (_, k): CartLine => ({ ...lines[k % 20]!, id: `L${k}` })),
});
const [half, whole] = [cartOf(5000), cartOf(10_000)];
race({
  name: 'a line of 10,000',
  ours: () => price(whole, compiled).lines.length / 2,
  peers: { '5,000 lines': () => price(half, compiled).lines.length },
  atMost: 2.6,
});
