import { type Fen, fen, type Locale, parseYuan } from '@zhanggui/core';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Cart } from './cart.js';
import { compilePromotions } from './compilePromotions.js';
import { explainPrice } from './explainPrice.js';
import { levels } from './level.js';
import { levelNames } from './levelNames.js';
import { deposit30Off20, freeShippingOver99, giftOver199, memberPrice, over200Off30, secondHalfPrice, shopCoupon30 } from './offers.js';
import { price } from './price.js';
import type { PricedCart, TraceStep } from './pricedCart.js';
import type { ExplainOptions } from './priceNames.js';
import type { Promotion } from './promotion.js';

const refused = (code: string, params: object = {}) =>
  expect.objectContaining({ name: 'ZhangguiError', code, params: expect.objectContaining(params) });
const trace = (cart: Cart, promotions: readonly Promotion[]) => price(cart, compilePromotions(promotions), { trace: true });

const twoPiecesOfAShop: Promotion = {
  id: 'two-of-a-shop',
  name: { zh: '两件九九折', en: '1 % off two pieces' },
  perShop: true,
  benefit: { kind: 'tiers', by: 'pieces', tiers: [{ at: 2, rate: 0.99 }] },
};
const points: Promotion = {
  id: 'points',
  name: { zh: '积分', en: 'Points' },
  benefit: { kind: 'points', points: 1000, pointValue: fen(1) },
};
const promotions = [over200Off30, shopCoupon30, giftOver199, freeShippingOver99, memberPrice, deposit30Off20, points, twoPiecesOfAShop];
const names = {
  lines: { L3: { zh: '水壶', en: 'Kettle' } },
  skus: { 'sun-jacket': { zh: '防晒衣', en: 'Sun jacket' }, 'tote-bag': { zh: '帆布袋', en: 'Tote bag' } },
  shops: { A: { zh: '甲店', en: 'First shop' } },
};
const cart: Cart = {
  lines: [
    { id: 'L1', sku: 'sun-jacket', unitPrice: parseYuan('99.99'), quantity: 2, shop: 'A' },
    { id: 'L2', sku: 'cup', unitPrice: parseYuan('33.33'), quantity: 1, shop: 'A' },
    { id: 'L3', sku: 'kettle', unitPrice: parseYuan('66.66'), quantity: 1, shop: 'B', tags: ['presale'] },
  ],
  shipping: [{ id: 'express', fee: parseYuan('12.00') }],
};

test('a cart with a deposit, a reduction, a coupon, points, a gift and freight, read out in Chinese', () => {
  expect(explainPrice(trace(cart, promotions), { locale: 'zh', promotions, names })).toEqual([
    '商品原价合计 299.97 元。',
    '定金“付定金30元立减20元”：按 66.66 元计算，优惠 20.00 元，所涉商品由 66.66 元变为 46.66 元。',
    '店铺优惠“满200减30”：按 279.97 元计算，优惠 30.00 元，所涉商品由 279.97 元变为 249.97 元。',
    '取整到分，以下各多优惠 1 分：防晒衣、水壶。',
    '店铺优惠“满199送帆布袋”：按 249.97 元计算，可以使用，价格不变。',
    '店铺优惠“两件九九折”（店铺“甲店”）：按 208.31 元计算，优惠 2.08 元，所涉商品由 208.31 元变为 206.23 元。',
    '取整到分，以下各多优惠 1 分：L2。',
    '店铺券“30元店铺券”：按 247.89 元计算，优惠 30.00 元，所涉商品由 247.89 元变为 217.89 元。',
    '取整到分，以下各多优惠 1 分：L2。',
    '积分抵扣“积分”：按 217.89 元计算，优惠 10.00 元，所涉商品由 217.89 元变为 207.89 元。',
    '取整到分，以下各多优惠 1 分：L2。',
    '运费优惠“满99包邮”：按 12.00 元计算，运费优惠 12.00 元，由 12.00 元变为 0.00 元。',
    '“满199送帆布袋”赠送 1 件“帆布袋”。',
    '商品共优惠 92.08 元，优惠后 207.89 元。',
    '共使用 1000 积分。',
    '运费 12.00 元，优惠 12.00 元，实收 0.00 元。',
    '应付 207.89 元。',
    '其中先付定金 30.00 元，尾款 177.89 元。',
    '“会员价”没有用上：这位买家不在适用人群里。',
  ]);
});

test('the same cart in English', () => {
  expect(explainPrice(trace(cart, promotions), { locale: 'en', promotions, names })).toEqual([
    'Before any promotion the goods come to ¥299.97.',
    'Deposit "Deposit of 30 yuan, 20 yuan off": worked out on ¥66.66, it takes ¥20.00 off; its goods go from ¥66.66 to ¥46.66.',
    'Shop offer "30 yuan off from 200 yuan": worked out on ¥279.97, it takes ¥30.00 off; its goods go from ¥279.97 to ¥249.97.',
    'Rounding to the fen takes one fen more off each of: Sun jacket, Kettle.',
    'Shop offer "A tote bag from 199 yuan": worked out on ¥249.97, it applies and leaves the price as it is.',
    'Shop offer "1 % off two pieces" in the shop "First shop": worked out on ¥208.31, it takes ¥2.08 off; its goods go from ¥208.31 to ¥206.23.',
    'Rounding to the fen takes one fen more off each of: L2.',
    'Shop coupon "Shop coupon of 30 yuan": worked out on ¥247.89, it takes ¥30.00 off; its goods go from ¥247.89 to ¥217.89.',
    'Rounding to the fen takes one fen more off each of: L2.',
    'Points "Points": worked out on ¥217.89, it takes ¥10.00 off; its goods go from ¥217.89 to ¥207.89.',
    'Rounding to the fen takes one fen more off each of: L2.',
    'Freight offer "Free shipping from 99 yuan": worked out on ¥12.00, it takes ¥12.00 off the freight, which goes from ¥12.00 to ¥0.00.',
    '"A tote bag from 199 yuan" comes with a free gift: 1 × "Tote bag".',
    'In all ¥92.08 comes off the goods, which leaves ¥207.89.',
    'Points used: 1000.',
    'Freight is ¥12.00, less ¥12.00, which leaves ¥0.00.',
    'To be paid: ¥207.89.',
    'Of this ¥30.00 is the deposit, paid first, and ¥177.89 the balance.',
    '"Price for members" does not apply: it is for other buyers.',
  ]);
});

test('a cart without promotions says its price and no more; what has no name is called by its id', () => {
  const lines = [{ id: 'A', unitPrice: parseYuan('12.34'), quantity: 1 }];
  expect(explainPrice(trace({ lines }, []), { locale: 'zh' })).toEqual(['商品原价合计 12.34 元。', '应付 12.34 元。']);
  const shipping = [{ id: 'express', fee: parseYuan('6.00') }];
  expect(explainPrice(trace({ lines, shipping }, [over200Off30]), { locale: 'zh' })).toEqual([
    '商品原价合计 12.34 元。',
    '运费 6.00 元。',
    '应付 18.34 元。',
    '“over-200-off-30”没有用上：差 187.66 元。',
  ]);
});

test('a name that was given goes before the own name of the promotion, whatever names every object has', () => {
  const lines = [{ id: 'constructor', unitPrice: parseYuan('200.00'), quantity: 1 }];
  const said = explainPrice(trace({ lines }, [over200Off30, { ...shopCoupon30, id: 'toString' }]), {
    locale: 'zh',
    promotions: [over200Off30],
    names: { promotions: { 'over-200-off-30': { zh: '开学满减', en: 'Back to school' } } },
  });
  expect(said.slice(1, 3)).toEqual([
    '店铺优惠“开学满减”：按 200.00 元计算，优惠 30.00 元，所涉商品由 200.00 元变为 170.00 元。',
    '店铺券“toString”：按 170.00 元计算，优惠 30.00 元，所涉商品由 170.00 元变为 140.00 元。',
  ]);
});

test('several methods of shipping: who got the fen of the freight is a method, not a line', () => {
  const half: Promotion = { id: 'half', perShop: true, benefit: { kind: 'shipping-off', rate: 0.5 } };
  const lines = [{ id: 'A', unitPrice: parseYuan('10'), quantity: 1, shop: '甲' }];
  const shipping = ['A', 'B'].map((id) => ({ id, fee: parseYuan('1.01'), shop: '甲' }));
  const said = (locale: Locale) =>
    explainPrice(trace({ lines, shipping }, [half]), { locale, names: { shipping: { A: { zh: '冷链', en: 'Cold chain' } } } }).slice(1, 3);
  expect(said('zh')).toEqual([
    '运费优惠“half”（店铺“甲”）：按 2.02 元计算，运费优惠 1.01 元，由 2.02 元变为 1.01 元。',
    '取整到分，以下各多优惠 1 分：冷链。',
  ]);
  expect(said('en')).toEqual([
    'Freight offer "half" in the shop "甲": worked out on ¥2.02, it takes ¥1.01 off the freight, which goes from ¥2.02 to ¥1.01.',
    'Rounding to the fen takes one fen more off each of: Cold chain.',
  ]);
});

test('holes among the lines and among those who got a fen are passed over', () => {
  const priced = trace({ lines: [{ id: 'A', unitPrice: parseYuan('200'), quantity: 1 }] }, [over200Off30]);
  const [step] = priced.trace!;
  const holed = { ...priced, lines: [null, ...priced.lines], trace: [{ ...step, shares: [null, ...step!.shares] }] };
  expect(explainPrice(holed as never, { locale: 'zh' })).toEqual(explainPrice(priced, { locale: 'zh' }));
});

test('what cannot be explained is named', () => {
  const said = { locale: 'zh' } as const;
  expect(() => explainPrice(null as never, said)).toThrow(refused('shape/not-object', { path: 'priced' }));
});

test('every level has a name of its own', () => {
  for (const locale of ['zh', 'en'] as const) expect(new Set(levels.map((level) => levelNames[level][locale])).size).toBe(levels.length);
});

test('a cart that was priced without its steps cannot be explained', () => {
  expect(() => explainPrice(price(cart, compilePromotions([])), { locale: 'zh' })).toThrow(refused('promotion/not-traced'));
});

test.each<[string, Partial<Record<keyof PricedCart, unknown>>, unknown, string, object?]>([
  ['a step of another level', { trace: [{ shares: [], level: 'moon' }] }, {}, 'option/unknown', { option: 'level' }],
  ['a trace that is no list', { trace: {} }, {}, 'shape/not-list', { path: 'traceSteps' }],
  ['too long a trace', { trace: new Array(100_001) }, {}, 'limit/exceeded'],
  ['a hole in the trace', { trace: new Array(1) }, {}, 'shape/not-object', { path: 'trace' }],
  ['half a fen', { listTotal: 0.5 }, {}, 'money/not-fen'],
  ['points of a bigint', { pointsUsed: 1n }, {}, 'promotion/not-quantity', { line: 'pointsUsed', value: 'bigint' }],
  ['half a gift', { gifts: [{ promotion: 'a', sku: 'b', pieces: 0.5 }] }, {}, 'promotion/not-quantity', { line: 'gifts', value: '0.5' }],
  ['a gift by a symbol', { gifts: [{ promotion: Symbol('a'), sku: 'b', pieces: 1 }] }, {}, 'lint/not-text'],
  ['lines that are no list', { lines: 7 }, {}, 'shape/not-list', { path: 'cartLines' }],
  ['another language', {}, { locale: 'fr' }, 'option/unknown'],
  ['names that are none', {}, { names: { promotions: { 'over-200-off-30': { zh: 7 } } } }, 'lint/not-text'],
  ['no names at all', {}, { names: null }, 'shape/not-object'],
  ['promotions that are no list', {}, { promotions: {} }, 'shape/not-list'],
  ['a trace that is null', { trace: null }, {}, 'promotion/not-traced', { value: 'null' }],
  ['no gift', { gifts: [null] }, {}, 'shape/not-object', { path: 'gifts' }],
  ['shipping that is no list', { shipping: 7 }, {}, 'shape/not-list', { path: 'cartLines' }],
  ['steps whose shares are no list', { trace: [{ level: 'shop', shares: 7 }] }, {}, 'shape/not-list', { path: 'cartLines' }],
])('refuses %s', (_, wrong, options, code, params) => {
  const priced = { ...trace({ lines: [{ id: 'A', unitPrice: parseYuan('200'), quantity: 1 }] }, [over200Off30]), ...wrong };
  expect(() => explainPrice(priced as PricedCart, { locale: 'zh', ...(options as object) })).toThrow(refused(code, params));
});

const anyCart = fc.record({
  lines: fc.uniqueArray(
    fc.record({
      id: fc.constantFrom('a', 'b', 'c', 'd'),
      sku: fc.constantFrom('sun-jacket', 'cup'),
      shop: fc.constantFrom('A', 'B'),
      unitPrice: fc.integer({ min: 0, max: 30_000 }).map(fen),
      quantity: fc.integer({ min: 1, max: 3 }),
      tags: fc.constantFrom([], ['presale']),
    }),
    { selector: ({ id }) => id, minLength: 1 },
  ),
  shipping: fc.constantFrom([], [{ id: 'express', fee: 1201 as Fen }]),
});
const anyPromotions = fc.shuffledSubarray([...promotions, secondHalfPrice] as const);

test('both languages say the same figures in the same sentences, with no place left open', () => {
  fc.assert(
    fc.property(anyCart, anyPromotions, (given, offers) => {
      const priced = trace(given, offers);
      // ids only: the names of the offers have figures of their own
      const ids = (text: string) => text.replace(/[“"][^“”"]*[”"]/g, '');
      const figures = (locale: Locale) =>
        explainPrice(priced, { locale }).map((said) => [...(ids(said).match(/\d+(\.\d\d)?/g) ?? [])].sort());
      // the Chinese sentence of the rounding counts its fen in digits, the English one in words
      const amounts = (lists: string[][]) => lists.map((list) => list.filter((each) => each.includes('.')));
      expect(amounts(figures('en'))).toEqual(amounts(figures('zh')));
      for (const locale of ['zh', 'en'] as const) expect(explainPrice(priced, { locale }).join()).not.toMatch(/[{}]|undefined|NaN/);
    }),
  );
});

test('every promotion that was tried is named, applied or not, and the last amount but the reasons is what is paid', () => {
  fc.assert(
    fc.property(anyCart, anyPromotions, (given, offers) => {
      const priced = trace(given, offers);
      const said = explainPrice(priced, { locale: 'zh' });
      for (const { id } of [...priced.applied, ...priced.rejected]) expect(said.filter((each) => each.includes(`“${id}”`))).not.toEqual([]);
      const odd = (priced.trace ?? []).filter(({ shares }) => shares.some(({ oddFen }) => oddFen === 1));
      const totals = 2 + Number(priced.discount > 0) + Number(priced.pointsUsed > 0) + given.shipping.length + Number(priced.deposit > 0);
      expect(said.length).toBe((priced.trace ?? []).length + odd.length + priced.gifts.length + totals + priced.rejected.length);
    }),
  );
});

test('whatever is given, nothing but a coded error comes out, and nothing is changed', () => {
  const priced = trace(cart, promotions);
  const step: TraceStep = priced.trace![0]!;
  const anything = fc.anything({ withBigInt: true, withNullPrototype: true, withSparseArray: true, withDate: true });
  // one field after the other of a right cart is replaced
  const broken = fc.oneof(
    anything,
    fc.tuple(fc.constantFrom(...Object.keys(priced)), anything).map(([key, value]) => ({ ...priced, [key]: value })),
    fc.tuple(fc.constantFrom(...Object.keys(step)), anything).map(([key, value]) => ({ ...priced, trace: [{ ...step, [key]: value }] })),
    fc.tuple(fc.constantFrom('id', 'oddFen'), anything).map(([key, value]) => ({
      ...priced,
      trace: [{ ...step, shares: [{ id: 'L1', amount: 1, oddFen: 1, [key]: value }] }],
    })),
    fc.tuple(fc.constantFrom('promotion', 'sku', 'pieces'), anything).map(([key, value]) => ({
      ...priced,
      gifts: [{ promotion: 'a', sku: 'b', pieces: 1, [key]: value }],
    })),
    fc.tuple(fc.constantFrom('id', 'sku'), anything).map(([key, value]) => ({ ...priced, lines: [{ ...priced.lines[0], [key]: value }] })),
  );
  const options = fc.oneof(
    { weight: 3, arbitrary: fc.constant({ locale: 'en', promotions, names }) },
    anything,
    fc.record({ locale: fc.constant('zh'), names: anything, promotions: fc.oneof(anything, fc.array(anything)) }),
    fc.record({ locale: fc.constant('zh'), names: fc.record({ promotions: anything, lines: anything, shops: anything, skus: anything }) }),
  );
  const before = JSON.stringify(priced);
  fc.assert(
    fc.property(broken, options, (given, said) => {
      try {
        const sentences = explainPrice(given as PricedCart, said as ExplainOptions);
        expect(sentences.every((each) => typeof each === 'string')).toBe(true);
      } catch (error) {
        expect(error).toMatchObject({ name: 'ZhangguiError' });
      }
    }),
    { numRuns: 1000 },
  );
  expect(JSON.stringify(priced)).toBe(before);
});
