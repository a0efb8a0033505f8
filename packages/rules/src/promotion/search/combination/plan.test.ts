import { fen } from '@zhanggui/core';
import { expect, test } from 'vitest';
import { searchStart } from '../../../../../../scripts/promotion/searchStart.js';
import { rulesLimits } from '../../../rule/rulesLimits.js';
import type { Cart } from '../../cart.js';
import type { Promotion } from '../../promotion.js';
import { type Entry, entriesOf, groupsOf, itemsOf } from './entries.js';
import type { Plan } from './plan.js';

const cart: Cart = {
  lines: ['鞋', '袜', '帽'].map((id, k) => ({ id, unitPrice: fen(10_000), quantity: 2, shop: k < 2 ? '甲' : '乙' })),
  shipping: [{ id: '快递', fee: fen(800) }],
};
const off5 = { kind: 'order-off', off: 500 };
const ofSocks = { scope: { lines: ['袜'] } };
const ofShoes = { scope: { lines: ['鞋'] } };
const over = (atLeast: number, more: object = {}) => ({ when: [{ kind: 'amount', atLeast: fen(atLeast), ...more }] });
const make = (id: string, more: object = {}, benefit: object = off5) => ({ id, benefit, ...more }) as unknown as Promotion;
const coupon = (id: string, more: object = {}, benefit: object = off5) => make(id, { coupon: true, ...more }, benefit);
const group = (more: object = {}) => ({ stacking: { group: 'g', ...more } });
const best = group({ pick: 'best' });
const percent = (rate: number) => ({ kind: 'order-percent', rate });
const tiers = { kind: 'tiers', by: 'amount', tiers: [{ at: 10_000, off: 500 }] };

/** Turns, one after the other: ″ for the same coupon once more, ≤ for a block, ! for whether an exclusive one keeps the others off, ∥ the end of unit prices. */
function slotsSaid({ slots, candidates, rivals }: Plan): string {
  const id = (candidate: number) => candidates[candidate]!.step.id;
  const said = slots.map((slot) => {
    if (slot.kind === 'listed') return '∥';
    if (slot.kind === 'exclusive') return `${id(slot.candidate)}!`;
    if (slot.kind === 'turn') return `${id(slot.candidate)}${slot.again ? '″' : ''}`;
    return `[${slot.members.map(id).join('')}]≤${slot.most}`;
  });
  const against = rivals.flatMap((ofOne, k) => (ofOne.length > 0 ? [`${id(k)}×${ofOne.map(id).join('')}`] : []));
  return [...said, ...against].join(' ');
}

function laidOut(promotions: readonly Promotion[], order: 'given' | 'any', alike = false) {
  return searchStart({ cart, promotions, order, minPayable: fen(0), ...(alike && { levels: [] }) });
}

const afterItem = make('后', { priority: -1, ...over(100, { basis: { after: 'item' } }) });
const between = (priority: number) => make('物', { level: 'item', priority, scope: { lines: ['无'] } });
test.each<[string, readonly Promotion[], string]>([
  ['in the order of levels', [coupon('丙', { level: 'platform' }), make('乙'), coupon('甲')], '乙 甲 丙'],
  ['a unit price that is no coupon has no turn', [make('直', {}, { kind: 'unit-off', off: 100 }), coupon('甲')], '甲'],
  [
    'a unit price that is a coupon',
    [coupon('直', {}, { kind: 'unit-off', off: 100 }), make('会', {}, { kind: 'unit-price', price: 9000 }), coupon('甲')],
    '直 会 ∥ 甲',
  ],
  [
    'an exclusive unit price comes first',
    [coupon('直', {}, { kind: 'unit-off', off: 100 }), make('会', { stacking: { exclusive: true } }, { kind: 'unit-price', price: 9000 })],
    '会 直 ∥',
  ],
  [
    'exclusive ones are looked at before all',
    [coupon('甲'), coupon('独', { level: 'platform', stacking: { exclusive: true } })],
    '独! 甲 独',
  ],
  ['the same coupon twice, and a third time', [coupon('甲'), coupon('乙'), coupon('丙')], '甲 乙″ 丙″'],
  ['once for socks, once for shoes', [coupon('甲', ofSocks), coupon('乙', ofShoes)], '甲 乙'],
  ['once off, once with a condition', [coupon('甲'), coupon('乙', over(100))], '甲 乙'],
  ['once in each shop', [coupon('甲'), coupon('乙', { perShop: true })], '甲 乙'],
  ['with other amounts', [coupon('甲'), coupon('乙', {}, { ...off5, off: 600 })], '甲 乙'],
  ['a 红包 of the same amount', [coupon('甲', { level: 'red-packet' }), coupon('乙', {}, { kind: 'red-packet', off: 500 })], '甲 乙'],
  ['at another level', [coupon('甲'), coupon('乙', { level: 'platform' })], '甲 乙'],
  ['paid by others', [coupon('甲'), coupon('乙', { funding: { platform: 1 } })], '甲 乙'],
  ['with a budget', [coupon('甲'), coupon('乙', { left: { budget: 100 } })], '甲 乙'],
  ['within a time', [coupon('甲'), coupon('乙', { window: { from: '2026-06-18T00:00:00+08:00' } })], '甲 乙'],
  ['one of a group, twice', [coupon('甲', group()), coupon('乙', group())], '甲 乙″'],
  ['in other groups', [coupon('甲', group()), coupon('乙', { stacking: { group: 'h' } })], '甲 乙'],
  ['no coupon, twice', [make('甲'), make('乙')], '甲 乙'],
  ['first no coupon', [make('甲'), coupon('乙')], '甲 乙'],
  ['then no coupon', [coupon('甲'), make('乙')], '甲 乙'],
  ['exclusive, twice', [coupon('甲', { stacking: { exclusive: true } }), coupon('乙', { stacking: { exclusive: true } })], '甲! 乙! 甲 乙'],
  ['the best of two', [coupon('甲', best), coupon('乙', best)], '甲 乙'],
  ['the best of each line', [coupon('甲', group({ pick: 'best-per-line' })), coupon('乙', group({ pick: 'best-per-line' }))], '甲 乙'],
  [
    'another needs the first',
    [coupon('甲'), coupon('乙'), make('丙', { level: 'platform', when: [{ kind: 'applied', promotion: '甲' }] })],
    '甲 乙 丙',
  ],
  [
    'another needs the second',
    [coupon('甲'), coupon('乙'), make('丙', { level: 'platform', when: [{ kind: 'applied', promotion: '乙' }] })],
    '甲 乙 丙',
  ],
  [
    'another excludes the first',
    [coupon('甲'), coupon('乙'), coupon('丙', { level: 'platform', stacking: { excludes: ['甲'] } })],
    '甲 乙 丙 甲×丙 丙×甲',
  ],
  [
    'another excludes the second',
    [coupon('甲'), coupon('乙'), coupon('丙', { level: 'platform', stacking: { excludes: ['乙'] } })],
    '甲 乙 丙 乙×丙 丙×乙',
  ],
  [
    'what excludes no coupon, or an exclusive one',
    [
      make('甲'),
      coupon('独', { stacking: { exclusive: true } }),
      coupon('丙', { level: 'platform', stacking: { excludes: ['甲', '独'] } }),
    ],
    '独! 甲 独 丙 甲×丙 独×丙',
  ],
  [
    'what excludes one of a group',
    [
      coupon('甲', group()),
      coupon('乙', { stacking: { group: 'h', pick: 'best' } }),
      coupon('丙', { level: 'platform', stacking: { excludes: ['甲', '乙'] } }),
    ],
    '甲 乙 丙 甲×丙 乙×丙 丙×甲',
  ],
  [
    'a level between them is over, and somebody looks at it, by priority alone',
    [coupon('甲', { priority: 3 }), between(2), coupon('乙', { priority: 1 }), afterItem],
    '甲 乙 后',
  ],
  [
    'a level before them is over, by priority alone',
    [coupon('甲', { priority: 3 }), between(4), coupon('乙', { priority: 1 }), afterItem],
    '甲 乙″ 后',
  ],
  [
    'a level after them is over, by priority alone',
    [coupon('甲', { priority: 3 }), between(0), coupon('乙', { priority: 1 }), afterItem],
    '甲 乙″ 后',
  ],
])('给定的顺序: %s', (name, promotions, expected) => {
  expect(slotsSaid(laidOut(promotions, 'given', name.endsWith('alone')).plan)).toBe(expected);
});

const mid = make('满', { priority: 1 }, tiers);
const high = { priority: 2 };
const atPlatform = { level: 'platform' as const };
const afterShop = over(100, { basis: { after: 'shop' } });
test.each<[string, readonly Promotion[], string]>([
  ['each has its turn, the one that needs most first', [coupon('低', over(5000)), coupon('高', over(30_000))], '高 低'],
  ['for other lines', [coupon('甲', ofSocks), coupon('乙', ofShoes)], '甲 乙'],
  ['the same coupon twice', [coupon('甲'), coupon('乙')], '甲 乙″'],
  [
    'a percentage among them: a block',
    [coupon('折', {}, percent(0.9)), coupon('低', over(5000)), coupon('高', over(30_000))],
    '[折高低]≤3',
  ],
  [
    'a block of shoes, a turn for socks',
    [coupon('折', ofShoes, percent(0.9)), coupon('袜', ofSocks), coupon('鞋', { ...ofShoes, ...over(5000) })],
    '[折鞋]≤2 袜',
  ],
  ['one of a group has its turn', [coupon('折', group(), percent(0.9)), coupon('低', { ...group(), ...over(5000) })], '折 低'],
  [
    'what excludes the percentage is no part of the block, and goes after it',
    [coupon('折', {}, percent(0.9)), coupon('低', { ...over(5000), stacking: { excludes: ['折'] } }), coupon('高', over(30_000))],
    '[折高]≤2 低 折×低',
  ],
  ['two levels', [coupon('甲'), coupon('乙', atPlatform), coupon('丙', atPlatform), coupon('丁')], '甲 丁″ 乙 丙″'],
  [
    'two levels that go by priority alone',
    [coupon('甲'), coupon('乙', atPlatform), coupon('丙', atPlatform), coupon('丁')],
    '甲 乙 丙″ 丁',
  ],
  ['a 满减 between them: either run may have each', [coupon('甲', high), mid, coupon('乙'), coupon('丙')], '[甲乙丙]≤1 满 [甲乙丙]≤2'],
  [
    'a 满减 of another cart between them',
    [coupon('甲', high), make('满', { priority: 1, scope: { lines: ['无'] } }, tiers), coupon('乙')],
    '甲 乙″',
  ],
  ['the best of a group is no part of it', [coupon('甲', best), coupon('乙'), coupon('丙', best)], '甲 乙 丙'],
  ['an exclusive one is no part of it', [coupon('甲', { stacking: { exclusive: true } }), coupon('乙'), coupon('丙')], '甲! 甲 乙 丙″'],
  [
    'unit prices',
    [coupon('直', {}, { kind: 'unit-off', off: 100 }), coupon('折', {}, { kind: 'percent-off', rate: 0.9 }), coupon('甲')],
    '[直折]≤2 ∥ 甲',
  ],
  [
    'unit prices with an exclusive one between them',
    [
      coupon('直', high, { kind: 'unit-off', off: 100 }),
      make('会', { priority: 1, stacking: { exclusive: true } }, { kind: 'unit-price', price: 9000 }),
      coupon('折', {}, { kind: 'percent-off', rate: 0.9 }),
    ],
    '会 [直折]≤2 ∥',
  ],
  [
    'unit prices with another one between them',
    [
      coupon('直', high, { kind: 'unit-off', off: 100 }),
      make('会', { priority: 1 }, { kind: 'unit-price', price: 9000 }),
      coupon('折', {}, { kind: 'percent-off', rate: 0.9 }),
    ],
    '[直折]≤1 会 [直折]≤1 ∥',
  ],
  [
    'somebody looks at what it costs after that level',
    [coupon('甲'), coupon('乙'), make('满', { ...atPlatform, ...afterShop })],
    '甲 乙″ 满',
  ],
  [
    'how the 分 lie is seen by one line later',
    [coupon('低', over(5000)), coupon('高', over(30_000)), make('满', { ...atPlatform, ...ofSocks }, tiers)],
    '[高低]≤2 满',
  ],
  [
    'how the 分 lie is seen by one that looks at one line, whatever it takes from',
    [coupon('低', over(5000)), coupon('高', over(30_000)), make('满', { ...atPlatform, ...over(100, ofSocks) })],
    '[高低]≤2 满',
  ],
  [
    'a fen more or less of all of it is seen by nobody',
    [coupon('低', over(5000)), coupon('高', over(30_000)), make('满', atPlatform, tiers)],
    '高 低 满',
  ],
  [
    'a level between them is over, and somebody looks at it, by priority alone',
    [coupon('甲', { priority: 3 }), between(2), coupon('乙', { priority: 1 }), afterItem],
    '[甲乙]≤1 [甲乙]≤1 后',
  ],
  [
    'a level before them is over, by priority alone',
    [coupon('甲', { priority: 3 }), between(4), coupon('乙', { priority: 1 }), afterItem],
    '甲 乙″ 后',
  ],
  [
    'a level after them is over, by priority alone',
    [coupon('甲', { priority: 3 }), between(0), coupon('乙', { priority: 1 }), afterItem],
    '甲 乙″ 后',
  ],
  ['who is looked after, by priority alone', [coupon('甲', { level: 'item' }), coupon('乙'), afterItem], '甲 乙 后'],
])('任意的顺序: %s', (name, promotions, expected) => {
  expect(slotsSaid(laidOut(promotions, 'any', name.endsWith('alone')).plan)).toBe(expected);
});

const unitOff = { kind: 'unit-off', off: 100 };
// who sees the same amount together: slots, lines, what takes from them (in brackets of a group); then f follows, t in turn, s for sure, p plain
test.each<[string, readonly Promotion[], string]>([
  [
    'one after the other',
    [make('甲'), coupon('乙', over(100)), make('满', atPlatform, tiers)],
    '0-0 鞋袜帽 甲 ftsp; 1-1 鞋袜帽 乙 ftp; 2-2 鞋袜帽 满 fts',
  ],
  [
    'for sure: 满减 that always applies',
    [make('满', {}, tiers), make('折', atPlatform, percent(0.9))],
    '0-0 鞋袜帽 满 fts; 1-1 鞋袜帽 折 fts',
  ],
  [
    'not for sure: several tiers',
    [
      make(
        '满',
        {},
        {
          ...tiers,
          tiers: [
            { at: 100, off: 5 },
            { at: 200, off: 9 },
          ],
        },
      ),
    ],
    '0-0 鞋袜帽 满 ft',
  ],
  [
    'not for sure: others take from a part of its lines before',
    [make('甲', ofSocks), make('折', atPlatform, percent(0.9)), make('鞋', { ...atPlatform, scope: { lines: ['鞋', '袜'] } }, tiers)],
    '0-0 袜 甲 ftsp; 1-1 鞋袜帽 折 fts; 2-2 鞋袜 鞋 ft',
  ],
  [
    'not for sure: shoes and socks, then socks and hats',
    [make('甲', { scope: { lines: ['鞋', '袜'] } }, tiers), make('乙', { ...atPlatform, scope: { lines: ['袜', '帽'] } }, tiers)],
    '0-0 鞋袜 甲 fts; 1-1 袜帽 乙 ft',
  ],
  [
    'not for sure: with a deposit',
    [make('定', {}, { kind: 'deposit', pay: 100, worth: 200 }), make('满', {}, tiers)],
    '0-0 鞋袜帽 定 ft; 1-1 鞋袜帽 满 ft',
  ],
  [
    'not for sure: with an exclusive one',
    [coupon('独', { level: 'platform', stacking: { exclusive: true } }), make('满', {}, tiers)],
    '1-1 鞋袜帽 满 ft; 2-2 鞋袜帽 独 ftp',
  ],
  [
    'for sure beside an exclusive unit price',
    [coupon('独', { stacking: { exclusive: true } }, unitOff), make('满', {}, tiers)],
    '0-0 鞋袜帽 独 ft; 2-2 鞋袜帽 满 fts',
  ],
  [
    'not for sure: once another one applied',
    [make('甲', ofSocks), make('满', { ...atPlatform, when: [{ kind: 'applied', promotion: '甲' }] }, tiers)],
    '0-0 袜 甲 ftsp; 1-1 鞋袜帽 满 ft',
  ],
  [
    'not for sure: another one shuts it out',
    [coupon('甲', { ...ofSocks, stacking: { excludes: ['满'] } }), make('满', atPlatform, tiers)],
    '0-0 袜 甲 ftp; 1-1 鞋袜帽 满 ft',
  ],
  ['not for sure: first of a group', [make('满', group(), tiers)], '0-0 鞋袜帽 g1(满) ft'],
  ['for sure: all of a group', [make('满', group({ pick: 'all' }), tiers)], '0-0 鞋袜帽 满 fts'],
  [
    'not for sure: what looks at prices that change',
    [coupon('直', {}, unitOff), make('满', { scope: { unitPrice: { from: fen(100) } } }, tiers)],
    '0-0 鞋袜帽 直 ft; 2-2 鞋袜帽 满 ft',
  ],
  ['a group one after the other', [coupon('甲', { ...group(), ...over(200) }), coupon('乙', group())], '0-1 鞋袜帽 g1(乙甲) ftp'],
  [
    'a group with others between',
    [coupon('甲', { ...group(), priority: 2 }), coupon('丙', { priority: 1 }), coupon('乙', group())],
    '1-1 鞋袜帽 丙 ftp; 0-2 鞋袜帽 g1(甲乙) ',
  ],
  [
    'a group with others for other lines between',
    [
      coupon('甲', { ...group(), ...ofSocks, priority: 2 }),
      coupon('丙', { ...ofShoes, priority: 1 }),
      coupon('乙', { ...group(), ...ofSocks }),
    ],
    '1-1 鞋 丙 ftp; 0-2 袜 g1(甲乙) ftp',
  ],
  [
    'a group of three with others between the last two',
    [
      coupon('甲', { ...group(), priority: 3 }),
      coupon('乙', { ...group(), priority: 2 }),
      coupon('丙', { priority: 1 }),
      coupon('丁', group()),
    ],
    '2-2 鞋袜帽 丙 ftp; 0-3 鞋袜帽 g1(甲乙丁) ',
  ],
  [
    'a group with one for each shop between, of which one shop is theirs',
    [
      coupon('甲', { ...group(), ...ofSocks, priority: 2 }),
      coupon('丙', { perShop: true, priority: 1 }),
      coupon('乙', { ...group(), ...ofSocks }),
    ],
    '1-1 鞋袜 丙 ftp; 1-1 帽 丙 ftp; 0-2 袜 g1(甲乙) ',
  ],
  ['a group for other lines', [coupon('甲', { ...group(), ...ofSocks }), coupon('乙', { ...group(), ...ofShoes })], '0-1 鞋袜帽 g1(甲乙) '],
  ['a group with a percentage', [coupon('甲', group(), percent(0.9)), coupon('乙', group())], '0-1 鞋袜帽 g1(甲乙) ft'],
  [
    'the best of a group: from the turn of its first one',
    [make('甲', { ...best, priority: 2 }), coupon('丙', { priority: 1 }), coupon('乙', best)],
    '1-1 鞋袜帽 丙 ftp; 0-2 鞋袜帽 g1(甲乙) ',
  ],
  [
    'the best of each line does not follow',
    [coupon('甲', group({ pick: 'best-per-line' })), coupon('乙', group({ pick: 'best-per-line' }))],
    '0-0 鞋袜帽 甲 t; 0-1 鞋袜帽 乙 t',
  ],
  [
    'in each shop',
    [coupon('甲', { perShop: true }), coupon('乙', { perShop: true, scope: { shops: ['甲'] } })],
    '0-0 鞋袜 甲 ftp; 0-0 帽 甲 ftp; 1-1 鞋袜 乙 ftp',
  ],
  ['freight is in none', [coupon('包', {}, { kind: 'shipping-off', rate: 0 }), coupon('甲', ofSocks)], '0-0 袜 甲 ftp'],
  [
    'a gift is in none',
    [make('送', {}, { kind: 'gift', sku: '袜', by: 'pieces', tiers: [{ at: 1, pieces: 1 }] }), coupon('甲', ofSocks)],
    '1-1 袜 甲 ftp',
  ],
])('一笔: %s', (_, promotions, expected) => {
  expect(entriesSaid(promotions, 'given')).toBe(expected);
});

test.each<[string, readonly Promotion[], string]>([
  ['a block: the larger view first', [coupon('折', ofShoes, percent(0.9)), coupon('甲', over(5000))], '0-0 鞋袜帽 甲 fp; 0-0 鞋 折 f'],
  ['a block of one view', [coupon('折', {}, percent(0.9)), coupon('甲', over(5000))], '0-0 鞋袜帽 折+甲 f'],
  ['a block that another one interrupts', [coupon('甲', high), mid, coupon('乙'), coupon('丙')], '1-1 鞋袜帽 满 fts; 0-2 鞋袜帽 甲+乙+丙 '],
  [
    'a group in a block',
    [coupon('折', group({ limit: 2 }), percent(0.9)), coupon('甲', { ...group({ limit: 2 }), ...over(5000) }), coupon('乙', over(900))],
    '0-0 鞋袜帽 g2(折甲)+乙 f',
  ],
])('一笔 in any order: %s', (_, promotions, expected) => {
  expect(entriesSaid(promotions, 'any')).toBe(expected);
});

function entriesSaid(promotions: readonly Promotion[], order: 'given' | 'any'): string {
  const { compiled, ground, plan } = laidOut(promotions, order);
  const items = itemsOf(plan);
  const names = groupsOf(plan).map(({ name, limit }) => `${name}${limit}`);
  const share = ({ items: ofShare, group: number }: Entry['shares'][number]) => {
    const ids = ofShare.map((item) => plan.candidates[items[item]!.candidate]!.step.id).join('');
    return number === -1 ? ids : `${names[number]}(${ids})`;
  };
  const line = ({ first, last, view, shares, ...flags }: Entry) => {
    const letters = [flags.follows && 'f', flags.inTurn && 't', flags.sure && 's', flags.plain && 'p'].filter((letter) => letter !== false);
    const lines = ground.views.places[view]!.map((place) => cart.lines[place]!.id).join('');
    return `${first}-${last} ${lines} ${shares.map(share).join('+')} ${letters.join('')}`;
  };
  return entriesOf(items, plan, compiled, ground.views).map(line).join('; ');
}

test('no more coupons than the limit says may exchange their places', () => {
  const many = (count: number) => Array.from({ length: count }, (_, k) => coupon(`券${k}`, { scope: { lines: [`${k % 3}`] } }));
  const general = Array.from({ length: rulesLimits.movableCoupons + 1 }, (_, k) => coupon(`券${k}`));
  expect(() => laidOut(general, 'any')).toThrow(
    expect.objectContaining({ code: 'limit/exceeded', params: expect.objectContaining({ what: 'movableCoupons' }) }),
  );
  expect(laidOut(general, 'given').plan.slots).toHaveLength(general.length);
  // those of other carts do not count
  expect(laidOut(many(general.length), 'any').plan.slots).toEqual([]);
});
