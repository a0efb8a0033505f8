import { fen, parseDay, parseInstant } from '@zhanggui/core';
import { readAll } from '@zhanggui/core/source';
import { addOrder, orderFacts, orderTally } from '@zhanggui/metrics';
import { expect, test } from 'vitest';
import { type CheckupInput, checkUp } from './checkup.js';
import { readOptions } from './options.js';
import { sampleShop } from './sampleShop.js';
import { marked } from './text.js';
import { writerIn } from './write.js';

function input(orders: string, change: Partial<CheckupInput> = {}): CheckupInput {
  const tally = orderTally();
  for (const order of readAll(orders, { table: 'orders' }).records) for (const fact of orderFacts(order)) addOrder(tally, fact);
  return { tally, leftOut: { unpaid: 0, notPositive: 0 }, visitorDays: [], titles: [], platform: 'taobao', today: null, ...change };
}

const orders = '订单号,买家ID,付款时间,实付金额\n1,a,2026-06-01,100\n2,b,2026-06-02,50\n3,a,2026-06-03,50\n';
const visitorDays = (text: string) => readAll(`日期,访客数,加购人数\n${text}`, { table: 'visitors' }).records;
const figure = (checkup: ReturnType<typeof checkUp>, id: string) => checkup?.metrics.find(({ metric }) => metric.id === id)?.value;

test('a shop without a paid order has no check-up', () => {
  expect(checkUp(input('订单号,付款时间,金额\n1,,5\n'))).toBeNull();
});

test('figures with visitors are over the days that both files have', () => {
  const checkup = checkUp(input(orders, { visitorDays: visitorDays('2026-05-31,900,9\n2026-06-01,10,2\n2026-06-02,30,2\n') }));
  expect(checkup?.visitorSpan).toEqual({ from: '2026-06-01', to: '2026-06-02' });
  expect(figure(checkup, 'visitors')).toBe(40);
  expect(figure(checkup, 'pay_conversion_by_buyer')).toBe(0.05);
  expect(figure(checkup, 'value_per_visitor')).toBe(375);
  expect(figure(checkup, 'gmv')).toBe(20000);
});

test.each([
  ['no visitors at all', ''],
  ['a day between is missing', '2026-06-01,10,2\n2026-06-03,10,2\n'],
  ['a day stands there twice', '2026-06-01,10,2\n2026-06-01,10,2\n'],
])('no rate of visitors is made up: %s', (_, days) => {
  const checkup = checkUp(input(orders, { visitorDays: days === '' ? [] : visitorDays(days) }));
  expect(checkup?.visitorSpan).toBeNull();
  expect(figure(checkup, 'pay_conversion_by_buyer')).toBeNull();
  expect(figure(checkup, 'value_per_buyer')).toBe(10000);
});

test.each([
  ['before 618, this year', '2026-06-17', 2026],
  ['while it runs, this year', '2026-06-20', 2026],
  ['when it is over, the next', '2026-06-21', 2027],
  ['on the last day of a year, the next', '2026-12-31', 2027],
  ['on the last day of a leap year, the next', '2024-12-31', 2025],
])('the plan is for the 618 that comes: %s', (_, today, year) => {
  expect(checkUp(input(orders, { today: parseDay(today) }))?.plan.year).toBe(year);
});

test('titles are judged by the day, and what was not checked is said', () => {
  const titles = ['全网第一的防晒帽', '遮阳伞'];
  expect(checkUp(input(orders, { titles }))?.titles).toMatchObject({ checked: 2, withFindings: 1, unknown: [] });
  expect(checkUp(input(orders, { titles, platform: 'jd' }))?.titles?.unknown).toEqual(['title']);
});

test('the same seed is the same shop, and all of it can be read', () => {
  const shop = sampleShop(618);
  expect(sampleShop(618)).toEqual(shop);
  expect(sampleShop(619).orders).not.toBe(shop.orders);
  expect(readAll(shop.orders, { table: 'orders' }).report.rows.bad).toBe(0);
  expect(readAll(shop.visitors, { table: 'visitors' }).report.rows.bad).toBe(0);
});

test('what is found in a title is marked, and nothing of it is HTML', () => {
  const at = (start: number, end: number) => ({ rule: 'r', severity: 'error' as const, params: {}, at: { start, end } });
  expect(marked('<b>第一</b>', [at(3, 5)])).toBe('&lt;b&gt;<mark>第一</mark>&lt;/b&gt;');
  expect(marked('abcdef', [at(3, 5), at(1, 4), at(2, 3)])).toBe('a<mark>bcd</mark><mark>e</mark>f');
});

test.each([
  ['in 分', 100, 123456, '¥1,234.56'],
  ['a part of a 分', 100, 123456.5, '¥1,234.57'],
  ['owed', 100, -5, '-¥0.05'],
  ['in thousandths', 1000, 1234567, '¥1,234.567'],
  ['in whole ones', 1, 1234567, '¥1,234,567'],
  ['none', 100, null, '–'],
])('money is written %s', (_, scale, amount, text) => {
  expect(writerIn('zh', { scale, currency: '¥' }).money(amount)).toBe(text);
});

test('options are read, and wrong ones refused with what is allowed', () => {
  expect(readOptions(['--columns', 'orderId=no,amount=sum', '--scale', '1000', '--lang', 'en'])).toMatchObject({
    columns: { orderId: 'no', amount: 'sum' },
    scale: 1000,
    locale: 'en',
  });
  for (const args of [
    ['--lang', 'fr'],
    ['--scale', '7'],
    ['--columns', 'x'],
    ['--profile', 'ebay'],
    ['--today', '2026-02-30'],
    ['--what'],
  ]) {
    expect(() => readOptions(args)).toThrow();
  }
  expect(readOptions(['-h'])).toBe('help');
});

test('an order that names nobody stands apart', () => {
  const tally = orderTally();
  const day = parseInstant('2026-06-18T00:00:00+08:00').slice(0, 10);
  addOrder(tally, { orderId: '1', buyerId: null, day: parseDay(day), kind: 'sale', amountFen: fen(100) });
  expect(checkUp({ ...input(orders), tally })?.total).toMatchObject({ ordersWithoutBuyer: 1, paidFenWithoutBuyer: 100, buyers: 0 });
});
