import { parseDay } from '@zhanggui/core';
import { expect, test } from 'vitest';
import { reports } from '../../../../scripts/rules/reports.js';
import { lint } from '../lint/lint.js';
import { compileRules } from '../rule/compileRules.js';
import { giftClaim } from './giftClaim.js';

const whole = { name: '保温杯', specification: '500ml 白色', quantity: 1, term: '11月30日前下单', method: '随单发出' };
const day = parseDay('2026-11-22');
const of = (title: string, facts = {}) => lint({ platform: 'taobao', title, facts }, { day, rules: compileRules([giftClaim]) });

test.each([
  ['a gift of which all is said', [whole], []],
  ['a gift of which only the name is said', [{ name: '保温杯' }], ['写明规格、数量、期限、方式']],
  ['no term', [{ ...whole, term: ' ' }], ['写明期限']],
  ['a number of nothing', [{ ...whole, quantity: 0 }], ['写明数量']],
  ['no gift at all', [], ['写明品种、规格、数量、期限、方式']],
  ['two gifts', [whole, { name: '杯刷' }, { ...whole, method: '' }], ['写明规格、数量、期限、方式', '写明方式']],
])('names what is missing: %s', (_, gifts, expected) => {
  expect(of('买一送一', { gifts }).findings.map(({ fix }) => fix?.zh)).toEqual(expected);
});

test.each([
  ['买一送一', '买一送一'],
  ['买 ２ 送 １', '买 ２ 送 １'],
  ['买三件送一', '买三件送一'],
  ['下单即送保温杯', '下单即送'],
  ['拍下赠送小样', '拍下赠送'],
  ['前100名付款送围裙', '前100名付款送'],
  ['满200元送杯子', '满200元送'],
  ['贈品隨機發', '贈品'],
  ['购买面霜，送小样三片', '送小样'],
  ['附赠收纳袋', '附赠'],
  ['还送一条围巾', '还送'],
  ['连衣裙 赠腰带', '赠'],
  ['面霜 送6片面膜', '送6片'],
  ['包邮送螺丝刀', '包邮送'],
])('sees a gift in %s', (title, word) => {
  expect(reports(giftClaim, { title, facts: { gifts: [] } })).toEqual([`warning ${word}`]);
});

test.each([
  '送货上门',
  '送长辈礼盒装',
  '送女友生日礼物',
  '配送范围：全国',
  '赠运费险',
  '下单赠送运费险',
  '礼赠佳品',
  '捐赠一元',
  '春风送暖',
  '专人派送',
  '还送货上门',
  '立即送到家',
  '不含赠品',
  '无赠品，介意慎拍',
  '转赠他人无效',
  '发送订单号',
  '选送优质鲜果',
  '空调送风口',
  '电源输送线',
  '买两件更划算',
  '满200减20',
  '送自己一份惊喜',
  '第二天就送来了',
  '临别赠书',
  '送礼佳品',
  '包邮送货上门',
  '同城送花',
])('is silent on %s', (title) => {
  expect(reports(giftClaim, { title, facts: { gifts: [] } })).toEqual([]);
});

test('a gift of which nothing is known is no pass', () => {
  expect(of('买一送一').coverage.gifts).toBe('unknown');
  expect(of('送货上门').coverage.gifts).toBe('checked');
});

test('a gift without a name is refused', () => {
  for (const gifts of [[{}], [null], [{ name: 'x', quantity: -1 }], [{ name: 'x', term: 3 }], 'x'])
    expect(() => of('买一送一', { gifts })).toThrow(expect.objectContaining({ code: expect.any(String) }));
});
