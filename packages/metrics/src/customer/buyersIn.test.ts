import { monthOf, type Period, parseDay } from '@zhanggui/core';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayNumber } from '../aggregate/dayNumber.js';
import { churnRate } from '../catalog/churnRate.js';
import { firstOrderConversion } from '../catalog/firstOrderConversion.js';
import { repurchaseRate } from '../catalog/repurchaseRate.js';
import { compute } from '../metric/compute.js';
import { buyersIn } from './buyersIn.js';
import { type ChurnOptions, churnIn } from './churnIn.js';
import { handbookRepurchaseTarget } from './handbookRepurchaseTarget.js';
import type { OrderColumns } from './orderColumns.js';

const refused = (code: string) => expect.objectContaining({ name: 'ZhangguiError', code });
const june = monthOf(parseDay('2026-06-01'));
const first = dayNumber(june.from);

/** Orders as customer, day of June (0 is the last of May) and 分. */
function columnsOf(rows: readonly (readonly [customer: number, day: number, amountFen?: number])[], customers = 200): OrderColumns {
  return {
    customer: Uint32Array.from(rows, ([code]) => code),
    day: Int32Array.from(rows, ([, day]) => first + day - 1),
    amountFen: Float64Array.from(rows, ([, , amount = 100]) => amount),
    customers,
  };
}

const once = (from: number, to: number, day: number) => Array.from({ length: to - from }, (_, k) => [from + k, day] as const);

test.each([
  [30, 0.3, true],
  [29, 0.29, false],
])('CS-17 · 复购率: %i of 100 buyers with two orders are %d, the target of 30%% reached: %s', (repeat, rate, reached) => {
  const figures = buyersIn(columnsOf([...once(0, 100, 3), ...once(0, repeat, 9)]), june);
  expect(figures).toMatchObject({ buyers: 100, repeatBuyers: repeat, orders: 100 + repeat });
  expect(compute(repurchaseRate, figures)).toBe(rate);
  expect(handbookRepurchaseTarget).toMatchObject({ value: 0.3, status: 'handbook' });
  expect(compute(repurchaseRate, figures)! >= handbookRepurchaseTarget.value).toBe(reached);
});

test('USER-02 · 新客首单转化率: 50 first orders of 1,000 new visitors are 0.05', () => {
  const figures = buyersIn(columnsOf([...once(0, 50, 3), ...once(50, 60, -9), ...once(50, 60, 3)]), june);
  expect(figures).toMatchObject({ buyers: 60, newBuyers: 50, returningBuyers: 10 });
  expect(compute(firstOrderConversion, { ...figures, visitorsWhoNeverBought: 1000 })).toBe(0.05);
  expect(compute(firstOrderConversion, { ...figures, visitorsWhoNeverBought: 0 })).toBe(null);
  expect(firstOrderConversion).toMatchObject({ unit: 'ratio', better: 'higher' });
});

test('USER-08 · 流失率: 100 active customers of whom 20 did not come back are 0.2', () => {
  const orders = columnsOf([...once(0, 100, 0), ...once(0, 80, 5), ...once(100, 110, 30)]);
  const figures = churnIn(orders, { endsOn: june.to, days: 30 });
  expect(figures).toEqual({ activeCustomers: 100, lostCustomers: 20, keptCustomers: 80, gainedCustomers: 10 });
  expect(compute(churnRate, figures)).toBe(0.2);
  expect(compute(churnRate, churnIn(columnsOf([]), { endsOn: june.to, days: 30 }))).toBe(null);
  expect(churnRate).toMatchObject({ unit: 'ratio', better: 'lower' });
});

test.each([
  ['the last day before the period', 0, undefined, [0, 1]],
  ['the first day of the period', 1, undefined, [1, 0]],
  ['long ago', -3000, undefined, [0, 1]],
  ['365 days before the period', -364, 365, [0, 1]],
  ['366 days before it', -365, 365, [1, 0]],
  ['after the period', 31, undefined, [1, 0]],
])('who bought %s: new and returning', (_, day, lookBackDays, expected) => {
  const figures = buyersIn(
    columnsOf([
      [7, 10, 500],
      [7, day, 900],
    ]),
    june,
    { ...(lookBackDays && { lookBackDays }) },
  );
  expect([figures.newBuyers, figures.returningBuyers]).toEqual(expected);
  const paid = day === 1 ? 1400 : 500;
  expect([figures.newBuyersPaidFen, figures.returningBuyersPaidFen]).toEqual(expected[0] === 1 ? [paid, 0] : [0, paid]);
});

test.each([
  ['the last day of the days before', 0, { days: 30 }, 1],
  ['the first of the last days', 1, { days: 30 }, 0],
  ['the first of the days before', -29, { days: 30 }, 1],
  ['the day before that', -30, { days: 30 }, 0],
  ['the last day before ten', 20, { days: 10 }, 1],
  ['the first of the ten days before ten', 11, { days: 10 }, 1],
  ['the day before those', 10, { days: 10 }, 0],
  ['the first of a year before', -364, { days: 30, activeDays: 365 }, 1],
  ['the day before that year', -365, { days: 30, activeDays: 365 }, 0],
])('who bought on %s was active', (_, day, choices, active) => {
  expect(churnIn(columnsOf([[7, day]]), { endsOn: june.to, ...choices }).activeCustomers).toBe(active);
});

test('a period without orders has nobody', () => {
  expect(buyersIn(columnsOf([]), june)).toMatchObject({ period: june, orders: 0, paidFen: 0, buyers: 0, newBuyers: 0, repeatBuyers: 0 });
});

const good = columnsOf([[1, 1]]);

test.each([
  ['no period', () => buyersIn(good, null as unknown as Period), 'shape/not-object'],
  ['a period backwards', () => buyersIn(good, { from: june.to, to: june.from }), 'day/backwards'],
  ['no options', () => buyersIn(good, june, null as unknown as object), 'shape/not-object'],
  ['no days to look back', () => buyersIn(good, june, { lookBackDays: 0 }), 'day/not-count'],
  ['a broken column', () => buyersIn({ ...good, customers: 0 }, june), 'column/not-code'],
  [
    'money past 2^53',
    () =>
      buyersIn(
        columnsOf([
          [1, 1, 2 ** 53 - 1],
          [2, 1, 1],
        ]),
        june,
      ),
    'money/overflow',
  ],
  ['no churn options', () => churnIn(good, null as unknown as ChurnOptions), 'shape/not-object'],
  ['no days of churn', () => churnIn(good, { endsOn: june.to } as ChurnOptions), 'day/not-count'],
  ['no days before', () => churnIn(good, { endsOn: june.to, days: 3, activeDays: 0.5 }), 'day/not-count'],
])('refuses %s', (_, call, code) => {
  expect(call).toThrow(refused(code));
});

test('buyers are new or returning, customers kept or lost or gained, by sets as by columns', () => {
  const rows = fc.array(fc.tuple(fc.nat(20), fc.integer({ min: -60, max: 30 }), fc.nat(1000)), { maxLength: 60 });
  fc.assert(
    fc.property(rows, (orders) => {
      const who = (from: number, to: number) => new Set(orders.filter(([, day]) => day >= from && day <= to).map(([code]) => code));
      const [now, before, lately] = [who(1, 30), who(-1000, 0), who(-29, 0)];
      const figures = buyersIn(columnsOf(orders), june);
      expect(figures.newBuyers).toBe([...now].filter((code) => !before.has(code)).length);
      expect(figures.newBuyers + figures.returningBuyers).toBe(now.size);
      expect(figures.paidFen).toBe(orders.filter(([, day]) => day >= 1).reduce((sum, [, , amount]) => sum + amount, 0));
      const churn = churnIn(columnsOf(orders), { endsOn: june.to, days: 30 });
      expect(churn.lostCustomers).toBe([...lately].filter((code) => !now.has(code)).length);
      expect(churn.keptCustomers + churn.lostCustomers).toBe(lately.size);
      expect(churn.keptCustomers + churn.gainedCustomers).toBe(now.size);
    }),
  );
});
