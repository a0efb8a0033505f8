import { fen, parseInstant } from '@zhanggui/core';
import type { Order } from '@zhanggui/core/source';
import { expect, test } from 'vitest';
import { orderFacts } from './orderFacts.js';
import { aggregateOrders } from './orderFigures.js';

const order: Order = {
  orderId: '1001',
  buyerId: 'a',
  orderedAt: null,
  paidAt: parseInstant('2026-06-17T16:00:00Z'),
  amount: fen(9900),
  netAmount: null,
  refunded: null,
  shippingFee: null,
  pieces: 2,
  status: null,
  afterSaleStatus: null,
  kind: 'sale',
};
const sale = { orderId: '1001', buyerId: 'a', day: '2026-06-18', pieces: 2, kind: 'sale', amountFen: 9900 };
const refund = (amountFen: number) => ({ ...sale, kind: 'refund', amountFen });

test.each([
  ['a sale, on its day in Beijing', {}, [sale]],
  ['a part goes back', { refunded: fen(900) }, [sale, refund(900)]],
  ['some files write refunds as negative', { refunded: fen(-900) }, [sale, refund(900)]],
  ['no more goes back than was paid', { refunded: fen(10000) }, [sale, refund(9900)]],
  ['closed after it was paid', { kind: 'cancelled' }, [sale, refund(9900)]],
  ['closed before it was paid', { kind: 'cancelled', paidAt: null }, []],
  ['nobody paid', { paidAt: null }, []],
  ['a row of a refund', { kind: 'refund', amount: fen(-9900) }, [refund(9900)]],
  ['a row of a refund of nothing', { kind: 'refund', amount: fen(0) }, []],
  ['given away', { amount: fen(0) }, []],
  ['a correction of the books', { amount: fen(-500) }, []],
  ['pieces that nobody counted', { pieces: null }, [{ ...sale, pieces: null }]],
  ['pieces of a correction', { pieces: -1 }, [{ ...sale, pieces: null }]],
])('%s', (_, change, facts) => {
  expect(orderFacts({ ...order, ...(change as Partial<Order>) })).toEqual(facts);
});

test.each<[string, unknown, string]>([
  ['no order', null, 'shape/not-object'],
  ['a text', 'A', 'shape/not-object'],
  ['another kind', { ...order, kind: 'exchange' }, 'option/unknown'],
  ['no time', { ...order, paidAt: undefined }, 'day/not-instant'],
  ['an amount of another kind', { ...order, amount: Symbol('1') }, 'money/not-fen'],
  ['a bigint that goes back', { ...order, refunded: 1n }, 'money/not-fen'],
])('refuses %s', (_, given, code) => {
  expect(() => orderFacts(given as Order)).toThrow(expect.objectContaining({ name: 'ZhangguiError', code }));
});

test('pieces that are no number are left to whoever counts them', () => {
  const [fact] = orderFacts({ ...order, pieces: Symbol('2') as never });
  expect(() => aggregateOrders([fact!], { by: 'all' })).toThrow(expect.objectContaining({ code: 'aggregate/not-pieces' }));
});

test('an order of no pieces has none', () => {
  expect(orderFacts({ ...order, pieces: 0 })).toEqual([{ ...sale, pieces: 0 }]);
});

test.each<[string, unknown, string, object]>([
  ['no order', null, 'shape/not-object', { path: 'order', value: 'null' }],
  [
    'another kind',
    { ...order, kind: 'exchange' },
    'option/unknown',
    { option: 'kind', value: 'exchange', allowed: 'sale refund cancelled' },
  ],
])('a refusal names what was wrong: %s', (_, given, code, params) => {
  expect(() => orderFacts(given as Order)).toThrow(expect.objectContaining({ code, params }));
});
