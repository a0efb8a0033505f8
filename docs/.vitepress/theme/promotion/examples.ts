import type { Locale, Text } from '@zhanggui/core';
import * as promotion from '@zhanggui/rules/promotion';
import { type Draft, type DraftKind, type DraftPromotion, newPromotion } from './draft.js';

/** The offers of the library, in the order in which they are shown. */
export const offers: readonly promotion.Promotion[] = [
  promotion.over200Off30,
  promotion.over150Off30,
  promotion.memberDayOver100Off10,
  promotion.shopCoupon30,
  promotion.secondHalfPrice,
  promotion.buyOneGetOne,
  promotion.bundlePrice,
  promotion.tierPrice,
  promotion.limitedTimeDiscount,
  promotion.memberPrice,
  promotion.newCustomerPrice,
  promotion.returningCustomerPrice,
  promotion.deposit30Off20,
  promotion.giftOver199,
  promotion.freeShippingOver99,
];

/** Something to put into the cart. */
export interface Goods {
  readonly name: Text;
  readonly price: string;
  readonly quantity?: number;
}

/** What they are for, by sku: put into the cart with them. */
export const goods: Readonly<Record<string, Goods>> = {
  'sun-jacket': { name: { zh: '防晒衣', en: 'Sun jacket' }, price: '99' },
  'sun-hat': { name: { zh: '防晒帽', en: 'Sun hat' }, price: '49' },
  socks: { name: { zh: '袜子', en: 'Socks' }, price: '10', quantity: 3 },
};

/** Names of skus that nobody puts into a cart. */
export const giftNames: Readonly<Record<string, Text>> = { 'tote-bag': { zh: '帆布袋', en: 'tote bag' } };

export const presaleGoods: Goods = { name: { zh: '羽绒服（预售）', en: 'Down jacket (presale)' }, price: '199' };

interface Example {
  readonly name: Text;
  readonly draft: (locale: Locale) => Draft;
}

type Row = readonly [
  name: Text,
  price: string,
  quantity: number,
  shop: Text | null,
  more?: { sku?: string; presale?: boolean; back?: number },
];

const outdoor = { zh: '暖冬服饰', en: 'Winter' };
const home = { zh: '山间家居', en: 'Hillside' };

function draftOf(locale: Locale, rows: readonly Row[], promotions: readonly DraftPromotion[], more: Partial<Draft> = {}): Draft {
  return {
    lines: rows.map(([name, price, quantity, shop, { back = 0, ...rest } = {}], k) => ({
      key: k + 1,
      name: name[locale],
      price,
      quantity,
      shop: shop === null ? '' : shop[locale],
      back,
      ...rest,
    })),
    promotions: promotions.map((each, k) => ({ ...each, key: k + 1 })),
    freight: '',
    buyer: { first: false, member: false, returning: false },
    at: '2026-11-11T20:30',
    broken: 'keep',
    shipping: 'keep',
    ...more,
  };
}

const offer = ({ id }: promotion.Promotion) => newPromotion('offer', { offer: id });
const own = (kind: DraftKind, at: string, off: string, more: Partial<DraftPromotion> = {}) => newPromotion(kind, { at, off, ...more });

export const examples: readonly Example[] = [
  {
    name: { zh: '大促一单', en: 'A campaign order' },
    draft: (locale) =>
      draftOf(
        locale,
        [
          [{ zh: '羽绒服', en: 'Down jacket' }, '399', 1, outdoor],
          [{ zh: '袜子', en: 'Socks' }, '29.90', 2, outdoor, { back: 1 }],
          [{ zh: '保温杯', en: 'Flask' }, '89', 1, home],
        ],
        [
          own('reduction', '200', '30', { perShop: true }),
          own('reduction', '300', '50', { repeat: true, level: 'cross-shop' }),
          own('coupon', '500', '40', { level: 'platform' }),
          own('shipping', '99', ''),
        ],
        { freight: '8' },
      ),
  },
  {
    name: { zh: '满减＋店铺券', en: 'Reduction and coupon' },
    draft: (locale) =>
      draftOf(locale, [[{ zh: '连衣裙', en: 'Dress' }, '200', 1, null]], [offer(promotion.over200Off30), offer(promotion.shopCoupon30)]),
  },
  {
    name: { zh: '第二件半价', en: 'Second at half price' },
    draft: (locale) =>
      draftOf(
        locale,
        [
          [{ zh: '牛奶', en: 'Milk' }, '49.90', 3, null, { back: 1 }],
          [{ zh: '面包', en: 'Bread' }, '12.50', 1, null],
        ],
        [offer(promotion.secondHalfPrice), own('discount', '', locale === 'zh' ? '9.5' : '95', { level: 'shop-coupon' })],
      ),
  },
  {
    name: { zh: '定金膨胀', en: 'Deposit' },
    draft: (locale) =>
      draftOf(
        locale,
        [[{ zh: '扫地机器人', en: 'Robot vacuum' }, '1000', 1, null, { presale: true }]],
        [own('deposit', '100', '200'), own('coupon', '800', '10'), own('coupon', '600', '10', { level: 'platform' })],
      ),
  },
  {
    name: { zh: '用哪张券', en: 'Which coupon' },
    draft: (locale) =>
      draftOf(
        locale,
        [[{ zh: '外套', en: 'Coat' }, '310', 1, null]],
        [own('coupon', '', '10'), own('coupon', '', '20'), own('reduction', '300', '50', { repeat: true, level: 'cross-shop' })],
      ),
  },
  {
    name: { zh: '组合价＋赠品', en: 'Bundle and gift' },
    draft: (locale) =>
      draftOf(
        locale,
        [
          [goods['sun-jacket']!.name, '99', 2, null, { sku: 'sun-jacket', back: 1 }],
          [goods['sun-hat']!.name, '49', 1, null, { sku: 'sun-hat' }],
        ],
        [offer(promotion.bundlePrice), offer(promotion.giftOver199), offer(promotion.freeShippingOver99)],
        { freight: '10' },
      ),
  },
  {
    name: { zh: '写错的金额', en: 'A bad amount' },
    draft: (locale) => draftOf(locale, [[{ zh: '连衣裙', en: 'Dress' }, '200.005', 1, null]], [offer(promotion.over200Off30)]),
  },
];
