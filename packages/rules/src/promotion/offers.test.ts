import { addMilliseconds, type Day, type Fen, monthOf, parseDay, parseInstant, parseYuan } from '@zhanggui/core';
import { occurrences } from '@zhanggui/core/calendar';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Cart, CartLine } from './cart.js';
import { compilePromotions } from './compilePromotions.js';
import { hotItemPresale } from './hotItemPresale.js';
import * as offers from './offers.js';
import { onDay } from './onDay.js';
import { presaleShipBy } from './presaleShipBy.js';
import { price } from './price.js';
import { priceDifferences } from './priceDifferences.js';
import type { PricedCart } from './pricedCart.js';
import { priceTactics } from './priceTactics.js';
import type { Promotion } from './promotion.js';
import { promotionTypes } from './promotionTypes.js';
import { refund } from './refund.js';

const { over200Off30, shopCoupon30, secondHalfPrice, buyOneGetOne, memberDayOver100Off10, deposit30Off20, freeShippingOver99 } = offers;
const opening = parseInstant('2026-06-18T20:30:00+08:00');
const line = (sku: string, yuan: string, quantity = 1, ...tags: string[]): CartLine => ({
  id: sku,
  sku,
  unitPrice: parseYuan(yuan),
  quantity,
  tags,
});
const pays = (cart: Cart, promotions: readonly Promotion[], at = opening): PricedCart => price(cart, compilePromotions(promotions), { at });
const payable = (lines: readonly CartLine[], ...promotions: readonly Promotion[]): Fen => pays({ lines }, promotions).payable;

test('PROD-18 · 满200减30 and then a 30 yuan coupon of the shop: 200.00 becomes 140.00, 199.00 gets the coupon alone', () => {
  expect(payable([line('dress', '200.00')], over200Off30, shopCoupon30)).toBe(parseYuan('140.00'));
  expect(payable([line('dress', '199.00')], over200Off30, shopCoupon30)).toBe(parseYuan('169.00'));
  // whichever stands first in the list: the level says that 满减 comes before the coupon
  expect(payable([line('dress', '200.00')], shopCoupon30, over200Off30)).toBe(parseYuan('140.00'));
  const kept = price({ lines: [line('dress', '200.00')] }, compilePromotions([over200Off30, shopCoupon30]), { use: [] });
  expect(kept.payable).toBe(parseYuan('170.00'));
});

test('PROD-24 · 付定金立减20: of 199.00 the buyer pays a deposit of 30 and a balance of 149, and it is sent within 7 days', () => {
  const { deposit, balance, payable: all } = pays({ lines: [line('kettle', '199.00', 1, 'presale')] }, [deposit30Off20]);
  expect([deposit, balance, all]).toEqual([3000, 14900, 17900]);
  const balancePaidAt = parseInstant('2026-06-01T10:00:00+08:00');
  expect(presaleShipBy({ balancePaidAt }, { days: hotItemPresale.shipWithinDays })).toBe('2026-06-08T10:00:00+08:00');
  expect(hotItemPresale.promotion.benefit).toMatchObject({ kind: 'deposit', off: 2000 });
});

test('PROD-24 · two pieces take two deposits, and what is not in the presale is paid in full', () => {
  const { deposit, balance } = pays({ lines: [line('kettle', '199.00', 2, 'presale'), line('cup', '10.00')] }, [deposit30Off20]);
  expect([deposit, balance]).toEqual([6000, 30800]);
});

test('PROD-32 · 打折促销, 捆绑销售, 会员价 each resolve to a promotion that makes a cart cheaper', () => {
  expect(priceTactics.map(({ id }) => id)).toEqual(['discount', 'bundle', 'member-price']);
  const cart = { lines: [line('sun-jacket', '99.00', 2), line('sun-hat', '39.00')], buyer: { tags: ['member'] } };
  expect(priceTactics.map(({ id, example }) => [id, pays(cart, [example]).discount])).toEqual([
    ['discount', 3000],
    ['bundle', 900],
    ['member-price', 2000],
  ]);
});

test('CAMP-05 · 会员日满100减10 every Tuesday: 100.00 pays 90.00, 99.99 pays 99.99, and on Wednesday nothing comes off', () => {
  const days = occurrences({ kind: 'weekly', weekdays: [2] }, monthOf(parseDay('2026-06-01'))).map(({ day }) => day);
  expect(days).toEqual(['2026-06-02', '2026-06-09', '2026-06-16', '2026-06-23', '2026-06-30']);
  const memberDays = days.map((day) => onDay(memberDayOver100Off10, day));
  const paid = (yuan: string, time: string) => pays({ lines: [line('cream', yuan)] }, memberDays, parseInstant(time)).payable;
  for (const day of days) {
    expect(paid('100.00', `${day}T10:00:00+08:00`), day).toBe(9000);
    expect(paid('99.99', `${day}T10:00:00+08:00`), day).toBe(9999);
  }
  expect(paid('100.00', '2026-06-03T10:00:00+08:00')).toBe(10000);
  // to the minute: the day is one in Beijing
  expect(paid('100.00', '2026-06-02T00:00:00+08:00')).toBe(9000);
  expect(paid('100.00', '2026-06-02T15:59:59Z')).toBe(9000);
  expect(paid('100.00', '2026-06-02T16:00:00Z')).toBe(10000);
});

test('CAMP-13 · 限时折扣, 满减, 捆绑, 赠品 and 免邮 each have a promotion; 免邮 sets the freight to 0', () => {
  expect(promotionTypes.map(({ id }) => id)).toEqual(['limited-time-discount', 'full-reduction', 'bundle', 'gift', 'free-shipping']);
  const cart = {
    lines: [line('sun-jacket', '99.00', 2), line('sun-hat', '39.00')],
    shipping: [{ id: 'express', fee: parseYuan('12.00') }],
  };
  const priced = promotionTypes.map(({ example }) => pays(cart, [example]));
  expect(priced.map(({ payable: all }) => all)).toEqual([24900 - 4740, 24900 - 3000, 24900 - 900, 24900, 23700]);
  expect(priced.map(({ shippingTotal }) => shippingTotal)).toEqual([1200, 1200, 1200, 1200, 0]);
  expect(priced.map(({ gifts }) => gifts.length)).toEqual([0, 0, 0, 1, 0]);
  expect(priced[3]?.gifts).toEqual([{ promotion: 'gift-over-199', sku: 'tote-bag', pieces: 1 }]);
});

test('CAMP-13 · 免邮 below its threshold leaves the freight and says what is missing', () => {
  const cart = { lines: [line('cup', '98.00')], shipping: [{ id: 'express', fee: parseYuan('12.00') }] };
  const { shippingTotal, rejected } = pays(cart, [freeShippingOver99]);
  expect(shippingTotal).toBe(1200);
  expect(rejected).toEqual([{ id: 'free-shipping-over-99', reason: 'below-amount', missing: { amount: 100 } }]);
});

test('CAMP-14 · 阶梯价 10 yuan for one or two and 9 from three: three pieces pay 27.00', () => {
  const paid = (quantity: number) => payable([line('socks', '10.00', quantity)], offers.tierPrice);
  expect([1, 2, 3, 4].map(paid)).toEqual([1000, 2000, 2700, 3600]);
});

test('CAMP-14 · 新客价, 老客价, 组合价 and 阶梯价 each reach the buyers, the sets or the pieces that they are for', () => {
  expect(priceDifferences.map(({ id }) => id)).toEqual(['new-customer-price', 'returning-customer-price', 'bundle-price', 'tier-price']);
  const lines = [line('sun-jacket', '99.00'), line('sun-hat', '39.00'), line('socks', '10.00', 3)];
  const off = (buyer: Cart['buyer']) => priceDifferences.map(({ example }) => pays({ lines, ...(buyer && { buyer }) }, [example]).discount);
  expect(off(undefined)).toEqual([0, 0, 900, 300]);
  expect(off({ orderNumber: 1 })).toEqual([2000, 0, 900, 300]);
  expect(off({ orderNumber: 4, tags: ['returning'] })).toEqual([0, 2400, 900, 300]);
  expect(priceDifferences.filter(({ by }) => by === 'buyer').map(({ id }) => id)).toEqual([
    'new-customer-price',
    'returning-customer-price',
  ]);
});

test('CAMP-14 · the price for returning customers is not above that for new ones', () => {
  expect(offers.returningCustomerPrice.benefit.price).toBeLessThanOrEqual(offers.newCustomerPrice.benefit.price);
});

test('TREE-21 · 第二件半价 makes two pieces at 20.00 cost 30.00, 买一送一 makes them cost 20.00', () => {
  expect(payable([line('tea', '20.00', 2)], secondHalfPrice)).toBe(3000);
  expect(payable([line('tea', '20.00', 2)], buyOneGetOne)).toBe(2000);
  // one piece alone gets nothing, the third is a first one again
  expect([1, 3, 4].map((pieces) => payable([line('tea', '20.00', pieces)], secondHalfPrice))).toEqual([2000, 5000, 6000]);
  expect([1, 3, 4].map((pieces) => payable([line('tea', '20.00', pieces)], buyOneGetOne))).toEqual([2000, 4000, 4000]);
  // one of the pair goes back for half of what was paid
  const pair = price({ lines: [line('tea', '20.00', 2)] }, compilePromotions([secondHalfPrice]));
  expect(refund(pair, [{ line: 'tea', pieces: 1 }]).amount).toBe(1500);
  // another article is no second piece
  expect(payable([line('tea', '20.00'), line('cup', '20.00')], secondHalfPrice)).toBe(4000);
});

test('all offers compile together, and each id and name is there once', () => {
  const all: readonly Promotion[] = Object.values(offers);
  expect(() => compilePromotions(all)).not.toThrow();
  expect(new Set(all.map(({ name }) => name?.zh)).size).toBe(all.length);
});

test.each([...priceTactics, ...promotionTypes, ...priceDifferences])('the example of $id is one of the kinds that it names', (type) => {
  expect(type.kinds).toContain(type.example.benefit.kind);
  expect(Object.values<Promotion>(offers)).toContain(type.example);
});

test('限时折扣 holds from its first moment until before its last', () => {
  const { window } = offers.limitedTimeDiscount;
  const off = (at: typeof opening) => pays({ lines: [line('cup', '10.00')] }, [offers.limitedTimeDiscount], at).discount;
  expect([addMilliseconds(window.from, -1), window.from, addMilliseconds(window.until, -1), window.until].map(off)).toEqual([
    0, 200, 200, 0,
  ]);
});

test('a promotion for one day keeps all else, and the caller keeps theirs', () => {
  const given = Object.freeze({ ...memberDayOver100Off10, window: { from: opening } });
  const { id, window, ...rest } = onDay(given, parseDay('2026-12-31'));
  expect([id, window]).toEqual([
    'member-day-over-100-off-10@2026-12-31',
    { from: '2026-12-31T00:00:00+08:00', until: '2027-01-01T00:00:00+08:00' },
  ]);
  expect(rest).toEqual({ name: given.name, benefit: given.benefit });
});

test('whatever is given for one day, nothing but a coded error comes out', () => {
  const anything = fc.anything({ withBigInt: true, withNullPrototype: true, withSparseArray: true, withDate: true });
  const promotion = fc.oneof(anything, fc.record({ id: anything }));
  fc.assert(
    fc.property(promotion, fc.oneof(anything, fc.constant('9999-12-31'), fc.constant('2026-06-02')), (given, day) => {
      try {
        onDay(given as Promotion, day as Day);
      } catch (error) {
        expect(error).toMatchObject({ name: 'ZhangguiError' });
      }
    }),
  );
});
