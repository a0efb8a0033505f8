import { fen } from '@zhanggui/core';
import { describe, expect, test } from 'vitest';
import type { Benefit, BuyGet, NthItem, PickN, PieceDeal } from '../../benefit.js';
import type { CartLine } from '../../cart.js';
import { compilePromotions } from '../../compilePromotions.js';
import { price } from '../../price.js';
import type { PricedCart, PricedLine } from '../../pricedCart.js';
import type { Promotion } from '../../promotion.js';

/** `A 300×2 锅` is two pieces of A at 300 分 each, tagged 锅; `B 50` is one piece. */
const read = (text: string): CartLine[] =>
  text.split(', ').map((each) => {
    const [id = '', cost = '', tag] = each.split(' ');
    const [unitPrice = 0, quantity = 1] = cost.split('×').map(Number);
    return { id, unitPrice: fen(unitPrice), quantity, ...(tag !== undefined && { tags: [tag] }) };
  });
/** `0+0+50`: nothing off the first two pieces, 50 off the third. */
const byPiece = ({ quantity, shares }: PricedLine) => {
  const own = shares.find(({ promotion }) => promotion === 'P');
  const runs = own === undefined ? [{ count: quantity, off: 0 }] : own.pieces!;
  return runs.flatMap(({ count, off }) => Array.from({ length: count }, () => off)).join('+');
};
/** What came off each piece of each line; or why not, and what is missing. */
const told = ({ lines, rejected: [why] }: PricedCart) =>
  why === undefined ? lines.map(byPiece).join(' ') : `${why.reason} ${why.missing?.pieces ?? ''}`.trim();
const priced = (lines: string, benefit: Benefit, before: readonly Promotion[] = []) =>
  price({ lines: read(lines) }, compilePromotions([...before, { id: 'P', benefit }]));

describe('第N件', () => {
  const second = (more: Partial<NthItem>): NthItem => ({
    kind: 'nth-item',
    positions: [{ rate: 1 }, { rate: 0.5 }],
    further: 'repeat',
    per: 'scope',
    assign: 'cart-order',
    ...more,
  });
  const three = [{ rate: 1 }, { off: fen(10) }, { price: fen(1) }];
  test.each<[string, string, NthItem, string]>([
    ["第二件半价, in the cart's order", 'A 60, B 100, C 40, D 80', second({}), '0 50 0 40'],
    ['the third piece begins again', 'A 60×3', second({}), '0+30+0'],
    ['one piece short', 'A 60', second({}), 'below-pieces 1'],
    ['by line, one piece short on the longest', 'A 60, B 60', second({ per: 'line' }), 'below-pieces 1'],
    ['by line', 'A 60×2, B 100', second({ per: 'line' }), '0+30 0'],
    ['and then no more', 'A 60×5', second({ further: 'stop' }), '0+30+0+0+0'],
    ['and so on for all further pieces', 'A 60×4', second({ further: 'last' }), '0+30+30+30'],
    ['第二件减10, 第三件一分', 'A 60×4', second({ positions: three }), '0+10+59+0'],
    ['no deal below nothing', 'A 5×2', second({ positions: three }), '0+5'],
    ['a price above the price', 'A 1, B 60, C 1', second({ positions: three }), '0 10 0'],
    ['第一件 has the deal', 'A 60', second({ positions: [{ rate: 0.5 }] }), '30'],
    [
      'the first deal is at the third piece: two short',
      'A 60',
      second({ positions: [{ rate: 1 }, { off: fen(0) }, { rate: 0.5 }] }),
      'below-pieces 2',
    ],
    ['no position has a deal', 'A 60', second({ positions: [{ rate: 1 }] }), 'nothing-off'],
    ['dearest first', 'A 60, B 100, C 40, D 80', second({ assign: 'dearest-first' }), '0 0 20 40'],
    ['dearest first, one piece of a line', 'A 60×2, B 100', second({ assign: 'dearest-first' }), '30+0 0'],
    ["dearest first, ties in the cart's order", 'A 60, B 60, C 60, D 60', second({ assign: 'dearest-first' }), '0 30 0 30'],
    ['the deals of all pairs fall on the cheapest', 'A 60, B 100, C 40, D 80', second({ assign: 'cheapest' }), '30 0 20 0'],
    ['the cheapest, a pair is not whole', 'A 60, B 100, C 40', second({ assign: 'cheapest' }), '0 0 20'],
    ['the cheapest, and then no more', 'A 60, B 100, C 40, D 80', second({ assign: 'cheapest', further: 'stop' }), '0 0 20 0'],
    [
      'the cheapest, one piece short though the first has a deal',
      'A 60',
      second({ assign: 'cheapest', positions: [{ rate: 0.5 }, { rate: 0.5 }] }),
      'below-pieces 1',
    ],
    [
      'the cheapest of three: the last deal on the cheapest',
      'A 60, B 100, C 40',
      second({ assign: 'cheapest', positions: three }),
      '10 0 39',
    ],
    ['only two pieces count', 'A 60×4', second({ maxPieces: 2 }), '0+30+0+0'],
    ['only two pieces count, the dearest', 'A 40×2, B 100×2', second({ maxPieces: 2, assign: 'dearest-first' }), '0+0 0+50'],
    [
      'only the first two pieces count, of these the cheapest',
      'A 60, B 50, C 40, D 80',
      second({ maxPieces: 2, assign: 'cheapest' }),
      '0 25 0 0',
    ],
    ['shared by the group, by price', 'A 60, B 100, C 10', second({ share: 'group' }), '19 31 0'],
    ['shared by whole groups', 'A 60×2', second({ share: 'group' }), '15+15'],
    ['shared by the group of one line', 'A 60×3', second({ share: 'group', per: 'line' }), '15+15+0'],
    ['each piece carries its own', 'A 60, B 100', second({ share: 'piece' }), '0 50'],
    ['half a 分 is rounded up on each piece', 'A 5×2', second({}), '0+3'],
  ])('%s', (_, lines, benefit, expected) => {
    expect(told(priced(lines, benefit))).toBe(expected);
  });

  test('pieces side by side of which the same comes off are written down together', () => {
    const third = second({ positions: [{ rate: 1 }, { rate: 1 }, { rate: 0.5 }], further: 'last' });
    expect(priced('A 60×4, B 60', third).lines.map(({ shares }) => shares[0]!.pieces)).toEqual([
      [
        { count: 2, off: 0 },
        { count: 2, off: 30 },
      ],
      [{ count: 1, off: 30 }],
    ]);
  });

  test('pieces that are cheaper already are looked at as they are', () => {
    const first: Promotion = { id: '限一件', benefit: { kind: 'unit-off', off: fen(50), maxPieces: 1 } };
    expect(told(priced('A 100×3', second({ assign: 'cheapest' }), [first]))).toBe('25+0+0');
    expect(told(priced('A 100×3', second({}), [first]))).toBe('0+50+0');
    const positions = [{ off: fen(9) }, { off: fen(8) }, { off: fen(7) }];
    expect(told(priced('A 100×3', second({ assign: 'dearest-first', positions }), [first]))).toBe('7+9+8');
  });
});

describe('买N送M', () => {
  const give = (buy: number, get: number, more: Partial<BuyGet> = {}): BuyGet => ({
    kind: 'buy-get',
    buy: { pieces: buy },
    get: { pieces: get },
    repeat: true,
    ...more,
  });
  const pots = { tags: ['锅'] };
  const bowls = { tags: ['碗'] };
  const both = { tags: ['锅', '碗'] };
  /** 买锅送碗. */
  const potBowl = (buy: number, get: number, more: Partial<BuyGet> = {}) =>
    give(buy, get, { buy: { pieces: buy, scope: pots }, get: { pieces: get, scope: bowls }, ...more });
  test.each<[string, string, BuyGet, string]>([
    ['买一送一', 'A 20×2', give(1, 1), '20+0'],
    ['买一送一, one piece', 'A 20', give(1, 1), 'below-pieces 1'],
    ['买二送一, one piece', 'A 20', give(2, 1), 'below-pieces 2'],
    ['买二送一, two pieces: it takes one more', 'A 20×2', give(2, 1), 'below-pieces 1'],
    ['买二送一, the cheapest', 'A 50, B 30, C 40', give(2, 1), '0 30 0'],
    ['买二送一, the dearest', 'A 40, B 30, C 50', give(2, 1, { pick: 'dearest' }), '0 0 50'],
    ['买二送一, ties to the earlier line', 'A 30, B 30, C 30', give(2, 1), '30 0 0'],
    ['买二送一, the dearest, ties to the earlier line', 'A 30, B 30, C 30', give(2, 1, { pick: 'dearest' }), '30 0 0'],
    ['of the line that costs most in all', 'A 50, B 30×3, C 80', give(4, 1, { pick: 'largest-line' }), '0 30+0+0 0'],
    ['of the line that costs most in all, ties to the earlier', 'A 50×2, B 100, C 20', give(3, 1, { pick: 'largest-line' }), '50+0 0 0'],
    ['买一送一 again and again', 'A 20×5', give(1, 1), '20+20+0+0+0'],
    ['买一送一, once', 'A 20×5', give(1, 1, { repeat: false }), '20+0+0+0+0'],
    ['买一送一, at most twice', 'A 20×7', give(1, 1, { maxTimes: 2 }), '20+20+0+0+0+0+0'],
    ['买一送一, once though at most twice', 'A 20×7', give(1, 1, { maxTimes: 2, repeat: false }), '20+0+0+0+0+0+0'],
    ['买二送二, the third and fourth piece', 'A 20×4', give(2, 2), '20+20+0+0'],
    ['买二送二, only one is there to be given', 'A 20×3', give(2, 2), '20+0+0'],
    ['买二送二, all or none', 'A 20×3', give(2, 2, { partial: false }), 'below-pieces 1'],
    ['买二送二, the second time only in part', 'A 20×7', give(2, 2), '20+20+20+0+0+0+0'],
    ['买二送二, the second time all or none', 'A 20×7', give(2, 2, { partial: false }), '20+20+0+0+0+0+0'],
    ['买二送二, the second time bought, with nothing left to give', 'A 20×6', give(2, 2), '20+20+0+0+0+0'],
    ['in part, but no more often than it may', 'A 20×7', give(2, 2, { maxTimes: 1 }), '20+20+0+0+0+0+0'],
    ['each line on its own', 'A 20×2, B 30×3', give(1, 1, { per: 'line' }), '20+0 30+0+0'],
    ['each line on its own, none has enough', 'A 20, B 30', give(1, 1, { per: 'line' }), 'below-pieces 1'],
    [
      'each line on its own: what is missing on the line that is nearest',
      'A 20×2, B 30, C 30',
      give(3, 1, { per: 'line' }),
      'below-pieces 2',
    ],
    ['lines together', 'A 20, B 30', give(1, 1, { per: 'scope' }), '20 0'],
    ['买二送二, all or none, just enough', 'A 20×4', give(2, 2, { partial: false }), '20+20+0+0'],
    ['the dearest piece, not one of the dearest line', 'A 40×3, B 100', give(3, 1, { pick: 'dearest' }), '0+0+0 100'],
    ['the second at half price', 'A 20×2', give(1, 1, { get: { pieces: 1, deal: { rate: 0.5 } } }), '10+0'],
    ['加价购: another piece for 5', 'A 20×2', give(1, 1, { get: { pieces: 1, deal: { price: fen(5) } } }), '15+0'],
    ['another piece 5 less', 'A 20×2', give(1, 1, { get: { pieces: 1, deal: { off: fen(5) } } }), '5+0'],
    ['another piece for what it costs anyway', 'A 20×2', give(1, 1, { get: { pieces: 1, deal: { price: fen(20) } } }), 'nothing-off'],
    ['买锅送碗', 'A 90 锅, B 20 碗, C 50', potBowl(1, 1), '0 20 0'],
    ['买锅送碗, bowls first in the cart', 'B 20×3 碗, A 90×2 锅', potBowl(1, 1), '20+20+0 0+0'],
    ['买锅送碗, no pot', 'B 20 碗', potBowl(1, 1), 'below-pieces 1'],
    ['买二锅送二碗, a pot short, and a bowl to begin with', 'A 90 锅', potBowl(2, 2), 'below-pieces 2'],
    ['买二锅送二碗, all or none, a pot and two bowls short', 'A 90 锅', potBowl(2, 2, { partial: false }), 'below-pieces 3'],
    ['买二锅送二碗, no pot is short, a bowl is', 'A 90×3 锅, B 20 碗', potBowl(2, 2, { partial: false }), 'below-pieces 1'],
    ['买锅送碗, no bowl', 'A 90×3 锅', potBowl(2, 1), 'below-pieces 1'],
    ['买锅送碗, each line on its own: none of these', 'A 90 锅, B 20 碗', potBowl(1, 1, { per: 'line' }), 'below-pieces 2'],
    [
      '买碗送锅或碗: what only buys is bought',
      'A 90 锅, B 20 碗',
      give(1, 1, { get: { pieces: 1, scope: bowls }, buy: { pieces: 1, scope: both } }),
      '0 20',
    ],
    [
      '买锅送锅或碗: what is only given is given',
      'A 90 锅, B 20 碗',
      give(1, 1, { buy: { pieces: 1, scope: pots }, get: { pieces: 1, scope: both } }),
      '0 20',
    ],
    [
      '买锅送锅或碗, the dearest: a pot must be left to buy',
      'A 90×2 锅, B 20×2 碗',
      give(1, 1, { buy: { pieces: 1, scope: pots }, get: { pieces: 1, scope: both }, pick: 'dearest' }),
      '0+0 20+20',
    ],
    [
      '买锅送锅或碗, once, the dearest: a pot of two',
      'A 90×2 锅, B 20×2 碗',
      give(1, 1, { buy: { pieces: 1, scope: pots }, get: { pieces: 1, scope: both }, pick: 'dearest', repeat: false }),
      '90+0 0+0',
    ],
    [
      '买锅送锅或碗, the dearest: both pots and the bowl would make it twice, but one pot is left to buy',
      'A 90×2 锅, B 20 碗',
      give(1, 1, { buy: { pieces: 1, scope: pots }, get: { pieces: 1, scope: both }, pick: 'dearest' }),
      '90+0 0',
    ],
    ['买二锅送一碗, one pot and bowls enough', 'A 90 锅, B 20×3 碗', potBowl(2, 1), 'below-pieces 1'],
    [
      '买三送一碗, a pot and a bowl: two pieces short, whatever they are',
      'A 90 锅, B 20 碗',
      give(3, 1, { buy: { pieces: 3, scope: both }, get: { pieces: 1, scope: bowls } }),
      'below-pieces 2',
    ],
    [
      '买锅送锅或碗, bowls enough: a pot short',
      'B 20×9 碗, C 20×9',
      give(1, 1, { buy: { pieces: 1, scope: pots }, get: { pieces: 1, scope: both } }),
      'below-pieces 1',
    ],
    [
      '买锅或碗送二碗, pots enough: two bowls short',
      'A 90×9 锅',
      give(1, 2, { buy: { pieces: 1, scope: both }, get: { pieces: 2, scope: bowls }, partial: false }),
      'below-pieces 2',
    ],
    [
      '买锅或碗送二碗, pots enough, a bowl short',
      'A 90×9 锅, B 20 碗',
      give(1, 2, { buy: { pieces: 1, scope: both }, get: { pieces: 2, scope: bowls }, partial: false }),
      'below-pieces 1',
    ],
    ['neither pots nor bowls', 'C 20×9', potBowl(2, 1), 'below-pieces 3'],
    ['neither pots nor bowls, each line on its own', 'C 20×9', potBowl(2, 1, { per: 'line' }), 'below-pieces 3'],
    [
      'ties to the earlier line, though it can only be got',
      'A 20, B 90, C 20',
      give(1, 1, { buy: { pieces: 1, scope: { lines: ['B', 'C'] } }, get: { pieces: 1, scope: { lines: ['A', 'C'] } } }),
      '20 0 0',
    ],
    [
      'pots that only buy leave the bowls to be given',
      'A 90×2 锅, B 20×2 碗',
      give(2, 2, { get: { pieces: 2, scope: bowls } }),
      '0+0 20+20',
    ],
    ['a bowl that is needed to buy is not given', 'A 90 锅, B 20×2 碗', give(2, 2, { get: { pieces: 2, scope: bowls } }), '0 20+0'],
    [
      'of bowls that all buy and are given',
      'A 20×3 碗',
      give(2, 1, { buy: { pieces: 2, scope: bowls }, get: { pieces: 1, scope: bowls } }),
      '20+0+0',
    ],
    ['a free piece that nothing is bought for', 'A 20×3', give(0, 1, { repeat: false }), '20+0+0'],
    ['two free pieces that nothing is bought for', 'A 20×3', give(0, 1, { maxTimes: 2 }), '20+20+0'],
    [
      'nothing is bought for it, and nothing is there',
      'A 20 锅',
      give(0, 2, { repeat: false, get: { pieces: 2, scope: bowls } }),
      'below-pieces 1',
    ],
    ['ten times, without an end', 'A 1×20', give(1, 1), `${'1+'.repeat(10)}${'0+'.repeat(9)}0`],
  ])('%s', (_, lines, benefit, expected) => {
    expect(told(priced(lines, benefit))).toBe(expected);
  });

  test('lines outside both scopes neither buy nor are given', () => {
    expect(told(priced('A 90 锅, X 1×9, B 20 碗', potBowl(2, 1)))).toBe('below-pieces 1');
  });

  test('without scopes of its own it is for the goods of the promotion', () => {
    const cart = price({ lines: read('A 90 锅, B 20 碗') }, compilePromotions([{ id: 'P', benefit: give(1, 1), scope: pots }]));
    expect(told(cart)).toBe('below-pieces 1');
  });

  test('by what a line costs in all by then', () => {
    const cheaper: Promotion = { id: '直降', benefit: { kind: 'unit-off', off: fen(90) }, scope: { lines: ['A'] } };
    expect(told(priced('A 100×2, B 50×2', give(3, 1, { pick: 'largest-line' }), [cheaper]))).toBe('0+0 50+0');
  });
});

describe('套餐', () => {
  const set = (way: PieceDeal & { maxTimes?: number }, [a, b]: readonly [number, number] = [1, 1]): Benefit => ({
    kind: 'bundle',
    items: [
      { sku: 'A', pieces: a },
      { sku: 'B', pieces: b },
    ],
    ...way,
  });
  test.each<[string, string, Benefit, string]>([
    ['a set for 144', 'A 100, B 60', set({ price: fen(144) }), '10 6'],
    ['a set 16 less', 'A 100, B 60', set({ off: fen(16) }), '10 6'],
    ['a set at half price', 'A 100, B 60', set({ rate: 0.5 }), '50 30'],
    ['a set that costs less anyway', 'A 100, B 60', set({ price: fen(160) }), 'nothing-off'],
    ['two sets, and what is over', 'A 100×3, B 60×2', set({ rate: 0.5 }), '50+50+0 30+30'],
    ['two sets, but only one may be', 'A 100×3, B 60×2', set({ rate: 0.5, maxTimes: 1 }), '50+0+0 30+0'],
    ['two of A and one of B, twice', 'A 100×5, B 60×2', set({ rate: 0.5 }, [2, 1]), '50+50+50+50+0 30+30'],
    ['two of A and one of B: one A short', 'A 100, B 60', set({ rate: 0.5 }, [2, 1]), 'below-pieces 1'],
    ['two of A and three of B: two pieces short in all', 'A 100, B 60×2', set({ rate: 0.5 }, [2, 3]), 'below-pieces 2'],
    ['no piece of B, A more than enough', 'A 100×9', set({ rate: 0.5 }), 'below-pieces 1'],
    ['the odd 分 to the earlier line of the cart', 'B 50, A 50', set({ off: fen(1) }), '1 0'],
    ['the odd 分 to the earlier pieces', 'A 50×2, B 50×2', set({ off: fen(1) }), '1+1 0+0'],
    ['other goods have no part in it', 'A 100, X 100, B 100', set({ rate: 0.5 }), '50 0 50'],
  ])('%s', (_, lines, benefit, expected) => {
    expect(told(priced(lines, benefit))).toBe(expected);
  });

  test('two lines of one sku make up the sets together', () => {
    const lines: readonly CartLine[] = ['A1', 'A2', 'B'].map((id) => ({ id, sku: id[0]!, unitPrice: fen(100), quantity: 1 }));
    const cart = price({ lines }, compilePromotions([{ id: 'P', benefit: set({ off: fen(30) }, [2, 1]) }]));
    expect(cart.lines.map(({ discount }) => discount)).toEqual([10, 10, 10]);
  });

  test('each set saves on its own pieces', () => {
    const first: Promotion = { id: '限一件', benefit: { kind: 'unit-off', off: fen(50), maxPieces: 1 }, scope: { lines: ['A'] } };
    // the first set costs 110, the second 160
    expect(priced('A 100×2, B 60×2', set({ price: fen(100) }), [first]).applied[1]!.discount).toBe(10 + 60);
  });
});

describe('N件X元', () => {
  const any = (pieces: number, cost: number, more: Partial<PickN> = {}): PickN => ({
    kind: 'pick-n',
    pieces,
    price: fen(cost),
    assign: 'dearest-first',
    repeat: true,
    ...more,
  });
  test.each<[string, string, PickN, string]>([
    ['三件 90, the dearest three', 'A 40, B 50, C 30, D 60', any(3, 90), '16 20 0 24'],
    ['三件 90, the first three', 'A 40, B 50, C 30, D 60', any(3, 90, { assign: 'cart-order' }), '10 13 7 0'],
    ['two pieces of three', 'A 40×2', any(3, 90), 'below-pieces 1'],
    ['one piece of three', 'A 40', any(3, 90), 'below-pieces 2'],
    ['again for the next three', 'A 40×7', any(3, 90), '10+10+10+10+10+10+0'],
    ['once', 'A 40×7', any(3, 90, { repeat: false }), '10+10+10+0+0+0+0'],
    ['at most once', 'A 40×7', any(3, 90, { maxTimes: 1 }), '10+10+10+0+0+0+0'],
    ['at most twice, but it does not repeat', 'A 40×7', any(3, 90, { maxTimes: 2, repeat: false }), '10+10+10+0+0+0+0'],
    ['at most twice', 'A 40×10', any(3, 90, { maxTimes: 2 }), '10+10+10+10+10+10+0+0+0+0'],
    ['a group that is cheaper anyway stays; the dear one does not', 'A 40×2, B 60×2', any(2, 90), '0+0 15+15'],
    ['what they cost anyway', 'A 30×3', any(3, 90), 'nothing-off'],
    ['the odd 分 to the earlier line, whichever is dearer', 'A 10, B 11, C 10', any(3, 29), '1 1 0'],
    ['the odd 分 to the earlier line, though the later one is dearer', 'A 10, B 30', any(2, 38), '1 1'],
  ])('%s', (_, lines, benefit, expected) => {
    expect(told(priced(lines, benefit))).toBe(expected);
  });

  test('the odd 分 to the earlier piece of a line, though the later one is dearer', () => {
    const first: Promotion = { id: '限一件', benefit: { kind: 'unit-off', off: fen(20), maxPieces: 1 } };
    expect(told(priced('A 30×2', any(2, 38), [first]))).toBe('1+1');
  });
});
