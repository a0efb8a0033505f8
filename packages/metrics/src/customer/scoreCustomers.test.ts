import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CustomerColumns } from './customerColumns.js';
import { type CustomerScores, scoreCustomers } from './scoreCustomers.js';
import type { Scoring } from './scoring.js';

const refused = (code: string) => expect.objectContaining({ name: 'ZhangguiError', code });

type Customer = readonly [recencyDays: number, orders: number, paidFen: number];

function columnsOf(customers: readonly Customer[]): CustomerColumns {
  return {
    customer: Uint32Array.from(customers, (_, row) => row),
    recencyDays: Int32Array.from(customers, ([days]) => days),
    orders: Uint32Array.from(customers, ([, orders]) => orders),
    paidFen: Float64Array.from(customers, ([, , paid]) => paid),
  };
}

const columnsOfOrders = (orders: readonly number[]) => columnsOf(orders.map((count) => [1, count, 0]));
const columnsOfDays = (days: readonly number[]) => columnsOf(days.map((each) => [each, 1, 0]));
const columnsOfMoney = (paid: readonly number[]) => columnsOf(paid.map((each) => [1, 1, each]));
const [ntile, quintiles] = [{ by: 'ntile' }, { by: 'quantile' }] as const;
const median = { by: 'quantile', classes: 2 } as const;

test.each([
  ['ten customers in five pairs', ntile, [9, 8, 7, 6, 5, 4, 3, 2, 1, 0], [5, 5, 4, 4, 3, 3, 2, 2, 1, 1]],
  ['the first groups are longer', ntile, [1, 2, 3, 4, 5, 6, 7], [1, 1, 2, 2, 3, 4, 5]],
  ['ties go to the lower code first', ntile, [1, 1, 1, 1, 1, 2], [1, 1, 2, 3, 4, 5]],
  ['fewer customers than groups: the first groups have one each', ntile, [5, 4, 3], [3, 2, 1]],
  ['equal numbers get equal scores', quintiles, [1, 1, 1, 1, 1, 2], [1, 1, 1, 1, 1, 5]],
  ['all the same is the lowest score', quintiles, [3, 3, 3], [1, 1, 1]],
  ['above the median', median, [1, 2, 3], [1, 1, 2]],
  ['above a median between two', median, [1, 2, 3, 4], [1, 1, 2, 2]],
  ['above the mean of 2.5', { by: 'mean' }, [1, 2, 3, 4], [1, 1, 2, 2]],
  ['equal to the mean is not above it', { by: 'mean' }, [1, 2, 3], [1, 1, 2]],
  ['thresholds are reached', { by: 'thresholds', recencyDays: [], orders: [2, 5], paidFen: [] }, [1, 2, 4, 5, 9], [1, 2, 2, 3, 3]],
] as const)('scores of orders: %s', (_, scoring, orders, expected) => {
  expect([...scoreCustomers(columnsOfOrders(orders), scoring).frequency]).toEqual(expected);
});

test.each([
  ['the longest ago first', ntile, [9, 8, 7, 6, 5, 4, 3, 2, 1, 1], [1, 1, 2, 2, 3, 3, 4, 4, 5, 5]],
  ['less than the median', median, [1, 2, 3], [2, 1, 1]],
  ['less than the mean', { by: 'mean' }, [1, 2, 6], [2, 2, 1]],
  ['近 30 天 and 近 90 天', { by: 'thresholds', recencyDays: [31, 91], orders: [], paidFen: [] }, [30, 31, 90, 91], [3, 2, 2, 1]],
] as const)('scores of days: %s', (_, scoring, days, expected) => {
  expect([...scoreCustomers(columnsOfDays(days), scoring).recency]).toEqual(expected);
});

test.each([
  ['from 0 to 4095, as many numbers as buckets', 4095],
  ['from 0 to 4096, one more', 4096],
  ['from 0 to 2^53 − 1', Number.MAX_SAFE_INTEGER],
])('scores of money %s', (_, most) => {
  expect([...scoreCustomers(columnsOfMoney([most, 0, most - 1, 1]), { by: 'ntile', classes: 4 }).monetary]).toEqual([4, 1, 3, 2]);
  expect([...scoreCustomers(columnsOfMoney([most, 0, most - 1]), ntile).monetary]).toEqual([3, 1, 2]);
});

test('the edges that lines were drawn at', () => {
  const customers = columnsOf([
    [1, 1, 100],
    [3, 2, 250],
    [6, 4, 700],
  ]);
  expect(scoreCustomers(customers, median).edges).toEqual({ recencyDays: [3], orders: [2], paidFen: [250] });
  expect(scoreCustomers(customers, { ...median, compat: 'rfm' }).edges).toEqual({ recencyDays: [4], orders: [3], paidFen: [350] });
  expect(scoreCustomers(customers, { by: 'quantile', classes: 4 }).edges).toEqual({
    recencyDays: [2, 3, 4.5],
    orders: [1.5, 2, 3],
    paidFen: [175, 250, 475],
  });
  expect(scoreCustomers(customers, { by: 'mean' }).edges!.paidFen).toEqual([350]);
  expect(scoreCustomers(customers, ntile)).toMatchObject({ edges: null, classes: { recency: 5, frequency: 5, monetary: 5 } });
  const thresholds = { by: 'thresholds', recencyDays: [31], orders: [2, 3], paidFen: [] } as const;
  expect(scoreCustomers(customers, thresholds)).toMatchObject({
    edges: { recencyDays: [31], orders: [2, 3], paidFen: [] },
    classes: { recency: 2, frequency: 3, monetary: 1 },
  });
});

test('R’s package needs one 元 or one order more than the quantile, and gives days equal to it the better score', () => {
  const compat = { ...median, compat: 'rfm' } as const;
  expect([...scoreCustomers(columnsOfOrders([1, 2, 3]), compat).frequency]).toEqual([1, 1, 2]);
  expect([...scoreCustomers(columnsOfOrders([1, 2, 3, 4]), compat).frequency]).toEqual([1, 1, 1, 2]);
  expect([...scoreCustomers(columnsOfOrders([1, 2, 3, 4]), median).frequency]).toEqual([1, 1, 2, 2]);
  expect([...scoreCustomers(columnsOfMoney([100, 200, 299, 300]), compat).monetary]).toEqual([1, 1, 1, 1]);
  expect([...scoreCustomers(columnsOfDays([1, 2, 3]), compat).recency]).toEqual([2, 2, 1]);
});

test('without a customer there is no score and no edge', () => {
  for (const scoring of [ntile, quintiles, { by: 'mean' } as const]) {
    const { recency, frequency, monetary, edges } = scoreCustomers(columnsOf([]), scoring);
    expect([recency.length, frequency.length, monetary.length, edges]).toEqual([0, 0, 0, null]);
  }
});

test('the mean is exact where all money together is past 2^53', () => {
  const largest = Number.MAX_SAFE_INTEGER;
  expect([...scoreCustomers(columnsOfMoney([largest, largest - 2, largest - 1]), { by: 'mean' }).monetary]).toEqual([2, 1, 1]);
});

const good = columnsOf([
  [1, 1, 1],
  [2, 2, 2],
]);

test.each([
  ['no scoring', null, 'shape/not-object'],
  ['another scoring', { by: 'feeling' }, 'option/unknown'],
  ['one class', { by: 'ntile', classes: 1 }, 'customer/not-classes'],
  ['half a class', { by: 'quantile', classes: 2.5 }, 'customer/not-classes'],
  ['101 classes', { by: 'ntile', classes: 101 }, 'limit/exceeded'],
  ['another parity', { by: 'quantile', compat: 'python' }, 'option/unknown'],
  ['falling thresholds', { by: 'thresholds', recencyDays: [90, 30], orders: [], paidFen: [] }, 'customer/not-bands'],
  ['no thresholds', { by: 'thresholds', recencyDays: [30], orders: [2] }, 'customer/not-bands'],
])('refuses %s, with customers and without', (_, scoring, code) => {
  expect(() => scoreCustomers(good, scoring as Scoring)).toThrow(refused(code));
  expect(() => scoreCustomers(columnsOf([]), scoring as Scoring)).toThrow(refused(code));
});

test.each([
  ['no customers', null, 'shape/not-object'],
  ['a column of another kind', { ...good, orders: Float64Array.of(1, 2) }, 'column/not-column'],
  ['a column cut short', { ...good, paidFen: Float64Array.of(1) }, 'column/unequal'],
  ['a day before the first', { ...good, recencyDays: Int32Array.of(1, 0) }, 'column/not-customer'],
  ['money that is none', { ...good, paidFen: Float64Array.of(1, Number.NaN) }, 'column/not-customer'],
  ['a part of a 分', { ...good, paidFen: Float64Array.of(0.5, 1) }, 'column/not-customer'],
  ['negative money', { ...good, paidFen: Float64Array.of(1, -1) }, 'column/not-customer'],
  ['money past 2^53', { ...good, paidFen: Float64Array.of(1, 2 ** 53) }, 'column/not-customer'],
])('refuses %s', (_, customers, code) => {
  expect(() => scoreCustomers(customers as CustomerColumns, ntile)).toThrow(refused(code));
});

// few different numbers for ties, many for buckets that hold more than one number, some far out
const paid = fc.oneof(fc.nat(5), fc.nat(100_000), fc.nat(2 ** 44));
const shop = fc
  .tuple(fc.oneof(fc.constant(3), fc.constant(800)), fc.oneof(fc.constant(4), fc.constant(10_000)))
  .chain(([days, orders]) =>
    fc.array(fc.tuple(fc.integer({ min: 1, max: days }), fc.integer({ min: 1, max: orders }), paid), { minLength: 1, maxLength: 80 }),
  );
const starts = fc.uniqueArray(fc.integer({ min: 2, max: 900 }), { maxLength: 5 }).map((list) => list.sort((a, b) => a - b));
const classes = fc.oneof(fc.integer({ min: 2, max: 7 }), fc.constant(100));
const scorings: fc.Arbitrary<Scoring> = fc.oneof(
  fc.record({ by: fc.constant('ntile' as const), classes }),
  fc.record({ by: fc.constant('quantile' as const), classes }),
  fc.record({ by: fc.constant('quantile' as const), classes, compat: fc.constant('rfm' as const) }),
  fc.constant({ by: 'mean' as const }),
  fc.record({ by: fc.constant('thresholds' as const), recencyDays: starts, orders: starts, paidFen: starts }),
);

/** The same the slow way: sorted lists, fractions of BigInt, one customer at a time. */
function byHand(customers: readonly Customer[], scoring: Scoring): number[][] {
  return ([0, 1, 2] as const).map((measure) => {
    const numbers = customers.map((customer) => BigInt(customer[measure]));
    const better = (a: bigint, b: bigint) => (measure === 0 ? a < b : a > b);
    const count = BigInt(numbers.length);
    if (scoring.by === 'ntile') {
      const order = customers
        .map((_, row) => row)
        .sort((a, b) => (better(numbers[b]!, numbers[a]!) ? -1 : better(numbers[a]!, numbers[b]!) ? 1 : a - b));
      const k = scoring.classes!;
      const groups = Array.from({ length: k }, (_, group) => Math.floor(order.length / k) + Number(group < order.length % k));
      const tiles = groups.flatMap((size, group) => new Array<number>(size).fill(group + 1));
      return customers.map((_, row) => tiles[order.indexOf(row)]!);
    }
    if (scoring.by === 'mean') {
      const sum = numbers.reduce((a, b) => a + b, 0n);
      return numbers.map((number) => (better(number * count, sum) ? 2 : 1));
    }
    if (scoring.by === 'thresholds') {
      const bounds = [scoring.recencyDays, scoring.orders, scoring.paidFen][measure]!.map(BigInt);
      return numbers.map((number) => 1 + bounds.filter((bound) => (measure === 0 ? number < bound : number >= bound)).length);
    }
    const k = BigInt(scoring.classes!);
    const sorted = [...numbers].sort((a, b) => (a < b ? -1 : Number(a > b)));
    // quantiles times k
    const lines = Array.from({ length: scoring.classes! - 1 }, (_, each) => {
      const place = (count - 1n) * BigInt(each + 1);
      const [low, high] = [sorted[Number(place / k)]!, sorted[Number((place + k - 1n) / k)]!];
      return low * k + (high - low) * (place % k);
    });
    if (scoring.compat === undefined) return numbers.map((number) => 1 + lines.filter((line) => better(number * k, line)).length);
    const edges = lines.map((line) => line + k * (measure === 2 ? 100n : 1n));
    return numbers.map((number) => {
      const reached = edges.filter((edge) => number * k >= edge).length;
      return measure === 0 ? scoring.classes! - reached : 1 + reached;
    });
  });
}

const scoresOf = ({ recency, frequency, monetary }: CustomerScores) => [recency, frequency, monetary].map((scores) => [...scores]);

test('thousands of random shops score as by hand', () => {
  fc.assert(
    fc.property(shop, scorings, (customers, scoring) => {
      expect(scoresOf(scoreCustomers(columnsOf(customers), scoring))).toEqual(byHand(customers, scoring));
    }),
    { numRuns: 2000 },
  );
});

test('who is better never has the lower score, and no score lies outside the classes', () => {
  fc.assert(
    fc.property(shop, scorings, (customers, scoring) => {
      const scores = scoreCustomers(columnsOf(customers), scoring);
      const highest = [scores.classes.recency, scores.classes.frequency, scores.classes.monetary];
      scoresOf(scores).forEach((list, measure) => {
        const goodness = customers.map((customer) => (measure === 0 ? -customer[0] : customer[measure]!));
        const order = customers.map((_, row) => row).sort((a, b) => goodness[a]! - goodness[b]! || list[a]! - list[b]!);
        for (let k = 1; k < order.length; k++) expect(list[order[k]!]!).toBeGreaterThanOrEqual(list[order[k - 1]!]!);
        expect(Math.min(...list)).toBeGreaterThanOrEqual(1);
        expect(Math.max(...list)).toBeLessThanOrEqual(highest[measure]!);
      });
    }),
  );
});

test('equal groups differ by one customer at most', () => {
  fc.assert(
    fc.property(shop, classes, (customers, k) => {
      for (const list of scoresOf(scoreCustomers(columnsOf(customers), { by: 'ntile', classes: k }))) {
        const sizes = Array.from({ length: k }, (_, score) => list.filter((each) => each === score + 1).length);
        expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
      }
    }),
  );
});

test('but for ntile, equal customers have equal scores', () => {
  fc.assert(
    fc.property(shop, scorings, (customers, scoring) => {
      fc.pre(scoring.by !== 'ntile');
      const twice = scoresOf(scoreCustomers(columnsOf([...customers, ...customers]), scoring));
      for (const list of twice) expect(list.slice(0, customers.length)).toEqual(list.slice(customers.length));
    }),
  );
});

test('many customers: ten thousand of every kind of spread score as by hand', () => {
  const customers = Array.from(
    { length: 10_000 },
    (_, k): Customer => [1 + ((k * 7919) % 5000), 1 + ((k * 104_729) % 7), (k * 15_485_863) % (k % 100 === 0 ? 2 ** 50 : 30_000)],
  );
  for (const scoring of [{ by: 'quantile', classes: 5 }, { by: 'quantile', classes: 7, compat: 'rfm' }, { by: 'mean' }] as const) {
    expect(scoresOf(scoreCustomers(columnsOf(customers), scoring))).toEqual(byHand(customers, scoring));
  }
});

test('whoever paid anything is told from whoever paid nothing', () => {
  const { monetary } = scoreCustomers(columnsOfMoney([0, 1, 0, 500]), { by: 'thresholds', recencyDays: [], orders: [], paidFen: [1] });
  expect([...monetary]).toEqual([1, 2, 1, 2]);
  const never = { by: 'thresholds', recencyDays: [], orders: [], paidFen: [0] } as const;
  expect(() => scoreCustomers(columnsOfMoney([0]), never)).toThrow(expect.objectContaining({ code: 'customer/not-bands' }));
});
