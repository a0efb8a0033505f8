import { Decimal } from 'decimal.js';
import { dinero, allocate as dineroAllocate, toSnapshot } from 'dinero.js';
import { race } from '../../../../scripts/rounds.js';
import { allocate } from './allocate.js';
import { fen } from './fen.js';
import { multiplyFen } from './multiplyFen.js';
import { sumFen } from './sumFen.js';

const prices = Array.from({ length: 1000 }, (_, line) => fen(((line * 7919) % 99_900) + 100));
const decimals = prices.map((price) => new Decimal(price).div(100));

race({
  name: 'sum of 1,000 amounts',
  ours: () => sumFen(prices),
  peers: {
    'decimal.js': () =>
      decimals
        .reduce((sum, price) => sum.plus(price), new Decimal(0))
        .times(100)
        .toNumber(),
  },
  atLeast: 50,
});

race({
  name: 'price × quantity × 0.85, rounded, 1,000 lines',
  ours: () => {
    let total = 0;
    for (let line = 0; line < prices.length; line++) total += multiplyFen(multiplyFen(prices[line]!, (line % 5) + 1), 0.85);
    return total;
  },
  peers: {
    'decimal.js': () => {
      let total = new Decimal(0);
      for (let line = 0; line < decimals.length; line++) {
        total = total.plus(
          decimals[line]!.times((line % 5) + 1)
            .times(0.85)
            .toDecimalPlaces(2, Decimal.ROUND_HALF_UP),
        );
      }
      return total.times(100).toNumber();
    },
  },
  atLeast: 50,
});

// an amount that comes out even, since dinero.js hands the odd cents out by position
const weights = Array.from({ length: 10 }, (_, line) => ((line * 37) % 50) + 1);
const even = weights.reduce((sum, weight) => sum + weight, 0) * 41;
const currency = { code: 'CNY', base: 10, exponent: 2 };

race({
  name: 'a discount over 10 lines',
  ours: () => allocate(fen(even), weights),
  peers: { 'dinero.js': () => dineroAllocate(dinero({ amount: even, currency }), weights).map((part) => toSnapshot(part).amount) },
  atLeast: 1,
});

race({
  name: 'a discount over 10 lines, with odd fen (dinero.js splits them otherwise)',
  ours: () => allocate(fen(even + 5), weights).length,
  peers: {
    'dinero.js': () => dineroAllocate(dinero({ amount: even + 5, currency }), weights).map((part) => toSnapshot(part).amount).length,
  },
  atLeast: 1,
});
