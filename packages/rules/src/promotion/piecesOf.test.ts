import { allocate, type Fen, fen, ZhangguiError } from '@zhanggui/core';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rulesLimits } from '../rule/rulesLimits.js';
import { fallOnPieces, placeOnPieces } from './engine/pieceRuns.js';
import { piecesOf } from './piecesOf.js';
import type { PieceRun, PricedLine, PromotionShare } from './pricedCart.js';

const refused = (code: string, params: object = {}) =>
  expect.objectContaining({ name: 'ZhangguiError', code, params: expect.objectContaining(params) });
/** `1×0 2×50`: nothing on the first piece, 50 on each of the next two. */
const places = (text: string): PieceRun[] =>
  text.split(' ').map((run) => {
    const [count = 0, off = 0] = run.split('×').map(Number);
    return { count, off: fen(off) };
  });
const share = (promotion: string, amount: number, pieces?: string | readonly PieceRun[]): PromotionShare => ({
  promotion,
  amount: fen(amount),
  merchant: fen(amount),
  platform: fen(0),
  supplier: fen(0),
  ...(pieces !== undefined && { pieces: typeof pieces === 'string' ? places(pieces) : pieces }),
});
/** `1×54 3×90`: one piece was paid with 54, three with 90. */
const paidFor = (given: PricedLine) =>
  piecesOf(given)
    .map(({ count, paid }) => `${count}×${paid}`)
    .join(' ');
const line = (unitPrice: number, quantity: number, ...shares: PromotionShare[]): PricedLine => {
  const discount = shares.reduce((sum, { amount }) => sum + amount, 0);
  const listTotal = unitPrice * quantity;
  return {
    id: 'A',
    sku: 'A',
    shop: null,
    quantity,
    unitPrice: fen(unitPrice),
    listTotal: fen(listTotal),
    discount: fen(discount),
    total: fen(listTotal - discount),
    shares,
  };
};

test.each([
  ['no promotion: all pieces alike', line(3333, 3), '3×3333'],
  ['the first piece carries the odd fen', line(3333, 3, share('减10元', 1000)), '1×2999 2×3000'],
  ['the second one looks at what the first one left', line(100, 3, share('减1分', 1), share('减2分', 2)), '1×99 2×99'],
  ['第二件半价 lies on the second piece', line(10000, 2, share('第二件半价', 5000, '1×0 1×5000')), '1×10000 1×5000'],
  ['a coupon after it goes by that', line(10000, 2, share('第二件半价', 5000, '1×0 1×5000'), share('券', 300)), '1×9800 1×4900'],
  ['only the first two pieces have a deal', line(500, 5, share('限两件', 200, '2×100')), '2×400 3×500'],
  ['a free piece stays free', line(3000, 3, share('买二送一', 3000, '2×0 1×3000'), share('券', 100)), '2×2950 1×0'],
  ['all of it comes off', line(7, 2, share('免单', 14)), '2×0'],
  ['a billion pieces', line(1, 1e9, share('减一分', 1)), '1×0 999999999×1'],
  ['a free line', line(0, 4), '4×0'],
  ['a placed discount that is the same everywhere', line(100, 4, share('每件减10', 40, '1×10 3×10')), '4×90'],
  ['other amounts by the same promotion', line(100, 2, share('甲', 30, '1×10 1×20')), '1×90 1×80'],
  [
    'the same paid, by the same two, who share it otherwise',
    line(100, 2, share('甲', 30, '1×10 1×20'), share('乙', 30, '1×20 1×10')),
    '1×70 1×70',
  ],
  [
    'the same paid, but the first piece had one discount more of nothing',
    line(100, 2, share('甲', 10, '1×10'), share('乙', 10, '1×0 1×10'), share('丙', 2)),
    '1×89 1×89',
  ],
  ['the same from each, given in three parts', line(100, 3, share('甲', 30, '1×10 2×10'), share('乙', 3, '2×1 1×1')), '3×89'],
  ['the same paid, but for other reasons', line(100, 2, share('甲', 10, '1×10'), share('乙', 10, '1×0 1×10')), '1×90 1×90'],
])('%s', (_, given, expected) => {
  expect(paidFor(given)).toBe(expected);
});

test('every piece says which promotion took how much', () => {
  expect(piecesOf(line(100, 4, share('限一件', 40, '1×40 3×0'), share('券', 34)))).toEqual([
    {
      count: 1,
      unitPrice: 100,
      paid: 54,
      shares: [
        { promotion: '限一件', amount: 40 },
        { promotion: '券', amount: 6 },
      ],
    },
    { count: 1, unitPrice: 100, paid: 90, shares: [{ promotion: '券', amount: 10 }] },
    { count: 2, unitPrice: 100, paid: 91, shares: [{ promotion: '券', amount: 9 }] },
  ]);
});

test('amounts up to 2^53 are exact', () => {
  const [most, half] = [Number.MAX_SAFE_INTEGER, 4_503_599_627_370_495];
  expect(paidFor(line(most, 1, share('减到一分', most - 1)))).toBe('1×1');
  expect(paidFor(line(half, 2, share('一', half - 1, `1×${half - 1}`), share('二', half - 2)))).toBe('1×0 1×3');
});

const anyLine = fc
  .record({
    unitPrice: fc.oneof(fc.nat(9), fc.nat(20_000), fc.nat(1e12)),
    quantity: fc.integer({ min: 1, max: 9 }),
    shares: fc.array(
      fc.record({ part: fc.double({ min: 0, max: 1, noNaN: true }), placed: fc.option(fc.array(fc.nat(100), { maxLength: 9 })) }),
      {
        maxLength: 5,
      },
    ),
  })
  .map(({ unitPrice, quantity, shares }) => {
    let runs: readonly { readonly count: number; readonly each: number }[] = [{ count: quantity, each: unitPrice }];
    const made = shares.map(({ part, placed }, k) => {
      const cost = runs.reduce((sum, { count, each }) => sum + count * each, 0);
      const fallen =
        placed === null
          ? fallOnPieces(runs, Math.floor(cost * part))
          : placeOnPieces(
              runs,
              placed.slice(0, quantity).map((off) => ({ count: 1, off })),
            );
      runs = fallen.map(({ count, each, off }) => ({ count, each: each - off }));
      const amount = fallen.reduce((sum, { count, off }) => sum + count * off, 0);
      return share(`P${k}`, amount, placed === null ? undefined : fallen.map(({ count, off }) => ({ count, off: fen(off) })));
    });
    return line(unitPrice, quantity, ...made);
  });

/** Piece by piece, with core's split of money. */
function byPiece({ unitPrice, quantity, shares }: PricedLine): { paid: number; shares: object[] }[] {
  const pieces = Array.from({ length: quantity }, () => ({ paid: unitPrice as number, shares: [] as object[] }));
  for (const { promotion, amount, pieces: placed } of shares) {
    const cost = pieces.map(({ paid }) => paid);
    const off = placed === undefined ? (amount === 0 ? [] : allocate(amount, cost)) : written(placed);
    pieces.forEach((piece, k) => {
      piece.paid -= off[k] ?? 0;
      if ((off[k] ?? 0) > 0) piece.shares.push({ promotion, amount: off[k] });
    });
  }
  return pieces;
}

const written = (runs: readonly PieceRun[]) => runs.flatMap(({ count, off }) => Array.from({ length: count }, () => off));

test('it is what splitting every share over single pieces gives, and it adds up to the line', () => {
  fc.assert(
    fc.property(anyLine, (given) => {
      const runs = piecesOf(given);
      const pieces = runs.flatMap(({ count, paid, shares }) => Array.from({ length: count }, () => ({ paid, shares })));
      expect(pieces).toEqual(byPiece(given));
      expect(runs.reduce((sum, { count, paid }) => sum + count * paid, 0)).toBe(given.total);
      for (const { unitPrice, paid, shares } of runs) {
        expect(paid).toBeGreaterThanOrEqual(0);
        expect(shares.reduce((sum, { amount }) => sum + amount, paid as number)).toBe(unitPrice);
      }
    }),
    { numRuns: 300 },
  );
});

test('a thousand shares on a billion pieces cut one piece off each at most', () => {
  const shares = Array.from({ length: 1000 }, (_, k) => share(`P${k}`, 1 + k * 7));
  expect(piecesOf(line(5000, 1e9, ...shares)).length).toBeLessThanOrEqual(1001);
});

test.each<[string, unknown, string]>([
  ['no line', null, 'line.id'],
  ['no id', { ...line(1, 1), id: '' }, 'line.id'],
  ['a price of half a fen', { ...line(1, 1), unitPrice: 0.5 }, 'line.unitPrice'],
  ['no quantity', { ...line(1, 1), quantity: 0 }, 'line.quantity'],
  ['half a piece', { ...line(2, 1), quantity: 1.5, listTotal: 3, total: 3 }, 'line.quantity'],
  ['more than a billion pieces', line(0, 1e9 + 1), 'line.quantity'],
  ['another list total', { ...line(1, 2), listTotal: 3 }, 'line.listTotal'],
  ['a list total beyond all money', { ...line(1, 1), unitPrice: 2 ** 53 - 1, quantity: 2, listTotal: 2 ** 54 - 2 }, 'line.listTotal'],
  ['another discount', { ...line(1, 2), discount: 1 }, 'line.discount'],
  ['another total', { ...line(1, 2), total: 1 }, 'line.total'],
  ['more off than it costs', line(5, 2, share('P', 4), share('Q', 7)), 'line.total'],
  ['no share', { ...line(9, 1), shares: [share('P', 0), null] }, 'line.shares.1.promotion'],
  ['a share of nobody', line(9, 1, share('', 1)), 'line.shares.0.promotion'],
  ['a share of a number', line(9, 1, share(7 as never, 1)), 'line.shares.0.promotion'],
  ['a share that nobody pays', line(9, 1, { ...share('P', 1), merchant: fen(0) }), 'line.shares.0.amount'],
  [
    'a share beyond all money',
    { ...line(9, 1), shares: [{ ...share('P', 0), amount: 2 ** 54 - 2, merchant: 2 ** 53 - 1, platform: 2 ** 53 - 1 }] },
    'line.shares.0.amount',
  ],
  ['a share that the merchant earns from', line(9, 1, { ...share('P', 1), merchant: fen(-1), platform: fen(2) }), 'line.shares.0.merchant'],
  ['a share that the platform earns from', line(9, 1, { ...share('P', 1), merchant: fen(2), platform: fen(-1) }), 'line.shares.0.platform'],
  ['a share that the supplier earns from', line(9, 1, { ...share('P', 1), merchant: fen(2), supplier: fen(-1) }), 'line.shares.0.supplier'],
  ['pieces that do not add up to the share', line(9, 2, share('P', 5, '1×3 1×3')), 'line.shares.0.pieces'],
  ['more on a piece than it costs', line(9, 2, share('P', 10, '1×10')), 'line.shares.0.pieces'],
  ['more pieces than the line has', line(9, 2, share('P', 3, '3×1')), 'line.shares.0.pieces.count'],
  ['more pieces than the line has, with nothing on them', line(9, 2, share('P', 10, '2×5 1×0')), 'line.shares.0.pieces.count'],
  ['fewer pieces than none', line(9, 3, share('P', 15, '3×5 -1×5')), 'line.shares.0.pieces.count'],
  ['half of a piece', line(9, 2, share('P', 1, '0.5×2')), 'line.shares.0.pieces.count'],
  ['half a fen off a piece', line(9, 2, share('P', 1, [{ count: 2, off: 0.5 as Fen }])), 'line.shares.0.pieces.off'],
  ['no run of pieces', { ...line(9, 2), shares: [{ ...share('P', 0), pieces: [null] }] }, 'line.shares.0.pieces.count'],
])('refuses %s, and names the figure', (_, given, path) => {
  expect(() => piecesOf(given as never)).toThrow(refused('promotion/not-priced', { path }));
});

test.each<[string, unknown, string, object]>([
  ['no shares', { ...line(1, 1), shares: undefined }, 'shape/not-list', { path: 'promotions' }],
  ['pieces that are no list', { ...line(9, 2), shares: [{ ...share('P', 0), pieces: 1 }] }, 'shape/not-list', { path: 'pieceRuns' }],
  [
    'too many shares',
    { ...line(9, 2), shares: Array.from({ length: rulesLimits.promotions + 1 }, () => share('P', 0)) },
    'limit/exceeded',
    { what: 'promotions' },
  ],
  [
    'shares on too many different pieces',
    line(10_000, 10_000, ...Array.from({ length: 4000 }, () => share('P', 1))),
    'limit/exceeded',
    { what: 'pieceShares' },
  ],
  [
    'over 100,000 runs',
    { ...line(9, 2), shares: [{ ...share('P', 0), pieces: Array.from({ length: 100_001 }, () => ({ count: 0, off: 0 })) }] },
    'limit/exceeded',
    { what: 'pieceRuns' },
  ],
])('refuses %s', (_, given, code, params) => {
  expect(() => piecesOf(given as never)).toThrow(refused(code, params));
});

test('a refusal names the figure', () => {
  expect(() => piecesOf(line(9, 2, share('P', 5, '2×3')))).toThrow(
    refused('promotion/not-priced', { path: 'line.shares.0.pieces', value: '6' }),
  );
});

const anything = fc.anything({ maxDepth: 3, withBigInt: true, withMap: true, withNullPrototype: true, withSparseArray: true });

test('whatever comes in, nothing but a coded error comes out', () => {
  const whole = line(100, 2, share('P', 20, '2×10'));
  const fields = Object.keys(whole);
  const shareFields = Object.keys(whole.shares[0]!);
  fc.assert(
    fc.property(anything, fc.constantFrom(...fields), fc.constantFrom(...shareFields), (any, field, shareField) => {
      const asks = [
        any,
        { ...whole, [field]: any },
        { ...whole, shares: [any] },
        { ...whole, shares: [{ ...whole.shares[0], [shareField]: any }] },
      ];
      for (const given of asks)
        try {
          piecesOf(given as never);
        } catch (error) {
          expect(error).toBeInstanceOf(ZhangguiError);
        }
    }),
  );
});
