import { fen } from '@zhanggui/core';
import { expect, test } from 'vitest';
import type { Promotion } from '../promotion.js';
import { readPromotionSet } from './promotionSet.js';
import { stackingUnits } from './stackingUnits.js';

const named = (id: string, stacking: Promotion['stacking'] = {}): Promotion => ({
  id,
  benefit: { kind: 'order-off', off: fen(1) },
  stacking,
});
const excluding = (id: string, ...excludes: string[]) => named(id, { excludes });
const grouped = (id: string, more: Promotion['stacking'] = {}) => named(id, { group: '券', ...more });

/** `甲+乙:1` are two of which one applies. */
const unitsOf = (...promotions: Promotion[]) =>
  [...new Set(stackingUnits(readPromotionSet(promotions, { catalogue: undefined, day: null }).promotions).values())].map(
    ({ members, limit }) => `${members.map(({ name }) => name).join('+')}:${limit}`,
  );

test.each<[string, Promotion[], string[]]>([
  ['promotions without stacking rules each stand alone', [named('甲'), named('乙')], ['甲:1', '乙:1']],
  ['of a group one applies', [grouped('甲'), grouped('乙')], ['甲+乙:1']],
  ['of a group two apply', [grouped('甲', { limit: 2 }), grouped('乙', { limit: 2 })], ['甲+乙:2']],
  ['the best one for each line', [grouped('甲', { pick: 'best-per-line' }), grouped('乙', { pick: 'best-per-line' })], ['甲+乙:1']],
  [
    'the best one for each line, whatever limit is written beside it',
    [grouped('甲', { pick: 'best-per-line', limit: 3 }), grouped('乙', { pick: 'best-per-line', limit: 3 })],
    ['甲+乙:1'],
  ],
  ['a group of which all apply is none', [grouped('甲', { pick: 'all' }), grouped('乙', { pick: 'all' })], ['甲:1', '乙:1']],
  ['two that exclude each other', [excluding('甲', '乙'), named('乙')], ['甲+乙:1']],
  ['the later one may say so', [named('甲'), excluding('乙', '甲')], ['甲+乙:1']],
  ['three that exclude each other', [excluding('甲', '乙', '丙'), excluding('乙', '丙'), named('丙')], ['甲+乙+丙:1']],
  [
    'the third excludes one only: it may apply beside the other',
    [excluding('甲', '乙'), named('乙'), excluding('丙', '甲')],
    ['甲+乙:1', '丙:1'],
  ],
  ['it excludes all of a group of one', [grouped('甲'), grouped('乙'), excluding('丙', '甲', '乙')], ['甲+乙+丙:1']],
  ['it excludes one of a group', [grouped('甲'), grouped('乙'), excluding('丙', '甲')], ['甲+乙:1', '丙:1']],
  [
    'it excludes all of a group of two',
    [grouped('甲', { limit: 2 }), grouped('乙', { limit: 2 }), excluding('丙', '甲', '乙')],
    ['甲+乙:2', '丙:1'],
  ],
  ['it excludes one that is not there', [excluding('甲', '没有'), named('乙')], ['甲:1', '乙:1']],
  ['it excludes itself', [excluding('甲', '甲'), named('乙')], ['甲:1', '乙:1']],
])('同用上限: %s', (_, promotions, expected) => {
  expect(unitsOf(...promotions)).toEqual(expected);
});
