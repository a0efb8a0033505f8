import * as door from '@zhanggui/rules/schema';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { jsonSchemas } from '../../../../scripts/jsonSchemas.mjs';
import { benefitKinds, benefits, carts, conditions, promotionLists, scopes } from '../../../../scripts/promotionArbitraries.js';

const off = { kind: 'order-off', off: 500 };
const tiers = { kind: 'tiers', by: 'amount', tiers: [{ at: 30000, off: 5000 }] };
const line = { id: '1', unitPrice: 1990, quantity: 2 };
const share = { promotion: 'p', amount: 500, merchant: 500, platform: 0, supplier: 0, pieces: [{ count: 1, off: 500 }] };
const paidLine = { ...line, sku: '1', shop: null, listTotal: 3980, discount: 500, total: 3480, shares: [share] };
const nothing = { listTotal: 0, discount: 0, goodsTotal: 0, shippingFee: 0, shippingDiscount: 0, shippingTotal: 0 };
const empty = {
  ...nothing,
  payable: 0,
  deposit: 0,
  balance: 0,
  pointsUsed: 0,
  lines: [],
  shipping: [],
  applied: [],
  rejected: [],
  gifts: [],
};
const paid = { ...empty, listTotal: 3980, discount: 500, goodsTotal: 3480, payable: 3480, balance: 3480, lines: [paidLine] };

/** Of every schema, what it reads and what it does not: both are known to its JSON Schema too. */
const samples: Record<string, { takes: unknown[]; refuses: unknown[] }> = {
  benefit: {
    takes: [
      off,
      { ...tiers, basis: { after: 'shop' } },
      { kind: 'bundle', items: [{ sku: 'a', pieces: 1 }], rate: 0.8 },
      { kind: 'shipping-off', tiers: [{ at: 0, rate: 0 }], by: 'fee' },
      { kind: 'deposit', pay: 1, off: 0 },
    ],
    refuses: [
      {},
      { kind: 'full-reduction' },
      { ...off, off: -1 },
      { ...off, of: 1 },
      { ...tiers, tiers: [] },
      { ...tiers, tiers: [{ at: 1 }] },
      { ...tiers, tiers: [{ at: 1, off: 1, rate: 0.5 }] },
      { ...tiers, tiers: [{ at: 1, rate: 0.5, repeat: true }] },
      { kind: 'bundle', items: [{ sku: 'a', pieces: 1 }] },
      { kind: 'bundle', items: [{ sku: 'a', pieces: 1 }], rate: 0.8, price: 1 },
      { kind: 'shipping-off', tiers: [{ at: 0, rate: 0 }] },
      { kind: 'shipping-off', rate: 0, by: 'fee' },
      { kind: 'deposit', pay: 1 },
    ],
  },
  cart: {
    takes: [{ lines: [] }, { lines: [{ ...line, tags: ['own'] }], shipping: [{ id: 'sf', fee: 1200 }], buyer: { orderNumber: 1 } }],
    refuses: [{}, { lines: [{ ...line, quantity: 0 }] }, { lines: [{ ...line, unitPrice: 0.5 }] }, { lines: [], shiping: [] }],
  },
  condition: {
    takes: [
      { kind: 'amount', atLeast: 30000 },
      { kind: 'pieces', atLeast: 2, perLine: true },
      { kind: 'buyer', anyOf: ['vip'] },
    ],
    refuses: [
      { kind: 'amount' },
      { kind: 'amount', atLeast: 1, basis: 'net' },
      { kind: 'buyer', anyOf: 'vip' },
      { kind: 'order-number', is: 0 },
    ],
  },
  pricedCart: {
    takes: [empty, paid],
    refuses: [{}, { ...paid, lines: [line] }, { ...paid, payable: -1 }, { ...paid, rejected: [{ id: 'p', reason: 'because' }] }],
  },
  promotion: {
    takes: [
      { id: 'p', benefit: off },
      { id: 'p', benefit: tiers, funding: { platform: 1 }, window: { from: '2026-11-11T00:00:00+08:00' } },
    ],
    refuses: [
      { benefit: off },
      { id: '', benefit: off },
      { id: 'p', benefit: off, level: 'none' },
      { id: 'p', benefit: off, window: { from: '11.11' } },
      { id: 'p', benefit: off, coupons: true },
    ],
  },
  scope: {
    takes: [{}, { shops: ['A'], unitPrice: { from: 100 }, exclude: { tags: ['sale'] } }],
    refuses: [{ sku: ['a'] }, { skus: 'a' }, { skus: [1] }, { exclude: { unitPrice: {} } }],
  },
};
const jsonOf = jsonSchemas(door);
const schemas = Object.entries<unknown>(door).filter((entry): entry is [string, z.ZodType] => entry[1] instanceof z.ZodType);
const nameOf = (name: string) => name.replace(/Schema$/, '');
const ajv = new Ajv2020();

test('every schema has its samples', () => {
  expect(Object.keys(samples).sort()).toEqual(schemas.map(([name]) => nameOf(name)).sort());
});

test.each(schemas)('%s and its JSON Schema take and refuse the same samples', (name, schema) => {
  const { takes, refuses } = samples[nameOf(name)]!;
  const validate = ajv.compile(jsonOf[nameOf(name)]!);
  for (const value of takes) expect([value, schema.safeParse(value).success, validate(value)]).toEqual([value, true, true]);
  for (const value of refuses) expect([value, schema.safeParse(value).success, validate(value)]).toEqual([value, false, false]);
});

const written: readonly (readonly [string, fc.Arbitrary<unknown>, name: string])[] = [
  ...benefitKinds.map((kind) => [kind, benefits[kind] as fc.Arbitrary<unknown>, 'benefitSchema'] as const),
  ['a cart', carts, 'cartSchema'],
  ['a condition', conditions(['p2']), 'conditionSchema'],
  ['a scope', scopes, 'scopeSchema'],
  ['a promotion', promotionLists({ min: 1, max: 1, windows: true }).map(([promotion]) => promotion), 'promotionSchema'],
];

test.each(written)('%s is read as it was written, and its JSON Schema takes it', (_, arbitrary, name) => {
  const [, schema] = schemas.find(([known]) => known === name)!;
  const validate = ajv.compile(jsonOf[nameOf(name)]!);
  fc.assert(
    fc.property(arbitrary, (given) => {
      const before = structuredClone(given);
      expect(schema.parse(given)).toEqual(before);
      expect(given).toEqual(before);
      expect(validate(given)).toBe(true);
    }),
    { numRuns: 100 },
  );
});

test('any library that knows Standard Schema can ask any schema', () => {
  for (const [name, schema] of schemas) {
    const { takes, refuses } = samples[nameOf(name)]!;
    const { vendor, version, validate } = schema['~standard'];
    expect([vendor, version]).toEqual(['zod', 1]);
    expect(validate(takes[0])).toHaveProperty('value');
    expect(validate(refuses[0])).toHaveProperty('issues.0.message', expect.stringMatching(/./));
  }
});

const huge = 'a'.repeat(2_000_000);
const monsters: [string, unknown][] = [
  ['a number that is too large for JSON', JSON.parse('1e999')],
  ['a bigint', 10n ** 1000n],
  ['a symbol', Symbol('promotion')],
  ['a text of two million letters', huge],
  ['a list in a list, 100,000 deep', Array.from({ length: 100_000 }).reduce<unknown>((inner) => [inner], 0)],
  ['a list of 100,000 lists', Array.from({ length: 100_000 }, () => [])],
  ['an object with a prototype of its own', JSON.parse('{"__proto__": {"kind": "order-off", "off": 1}}')],
  ['a list with holes', new Array(3)],
];

test.each(monsters)('%s is an issue in every field, and never an exception', (_, monster) => {
  for (const [name, schema] of schemas) {
    // an empty object is a scope: that of the whole cart
    if (name !== 'scopeSchema') expect([name, schema.safeParse(monster).success]).toEqual([name, false]);
    for (const sample of samples[nameOf(name)]!.takes)
      for (const key of Object.keys(sample as object))
        expect(schema.safeParse({ ...(sample as object), [key]: monster }).success).toBe(false);
  }
});

test('nothing that comes in makes a schema throw, and what it reads it reads again', () => {
  const anything = fc.anything({ withBigInt: true, withDate: true, withMap: true, withNullPrototype: true, withSparseArray: true });
  const benefit = fc.dictionary(
    fc.constantFrom('kind', 'off', 'rate', 'tiers', 'items', 'pay', 'by'),
    fc.oneof(anything, fc.constantFrom(...benefitKinds)),
  );
  const promotion = fc.dictionary(
    fc.constantFrom('id', 'benefit', 'scope', 'when', 'stacking', 'lines', '__proto__'),
    fc.oneof(anything, benefit),
  );
  fc.assert(
    fc.property(fc.oneof(anything, benefit, promotion), (given) => {
      for (const [, schema] of schemas) {
        const { success, data } = schema.safeParse(given);
        if (success) expect(schema.safeParse(data).success).toBe(true);
      }
    }),
  );
});
