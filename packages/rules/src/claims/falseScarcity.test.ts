import { type Instant, parseDay } from '@zhanggui/core';
import { expect, test } from 'vitest';
import { reports } from '../../../../scripts/rules/reports.js';
import { lint } from '../lint/lint.js';
import { compileRules } from '../rule/compileRules.js';
import { falseScarcity } from './falseScarcity.js';

const coverage = (title: string, facts = {}) =>
  lint({ platform: 'taobao', title, facts }, { day: parseDay('2026-11-22'), rules: compileRules([falseScarcity]) }).coverage.scarcity;

test('LIVE-03 · 仅剩10件 with a stock of 500 is an error, with a stock of 8 it is true', () => {
  const texts = [{ text: '家人们，仅剩10件！', place: 'live' as const }];
  expect(reports(falseScarcity, { texts, facts: { stock: 500 } })).toEqual(['error 仅剩10件']);
  expect(reports(falseScarcity, { texts, facts: { stock: 8 } })).toEqual([]);
});

test.each([
  ['full width and spaces', '仅 剩 １０ 件', ['error 仅 剩 １０ 件']],
  ['汉字', '只剩最后十二双', ['error 只剩最后十二双']],
  ['the last pieces', '最后3件', ['error 最后3件']],
  ['the last one', '最后一套，喜欢的抓紧', ['error 最后一套']],
  ['the last ones of a loose unit', '亲们，最后5条了', ['error 最后5条']],
  ['a limited number', '限量100份', ['error 限量100份']],
  ['a stock', '库存仅剩20个', ['error 库存仅剩20个']],
  ['a stock in other words', '现货只有二十件', ['error 现货只有二十件']],
  ['a stock that ends', '库存不多，还剩8件', ['error 库存不多，还剩8件']],
  ['fewer than', '库存不足500件', ['error 库存不足500件']],
  ['in a live show', '好了姐妹们，还剩15单', ['error 还剩15单']],
  ['with a separator', '限量发售：1,00件', []],
  ['in thousands', '全国限量400件', ['error 全国限量400件']],
  ['a rush', '限量秒杀30个', ['error 限量秒杀30个']],
  ['traditional', '僅剩10個', ['error 僅剩10個']],
  ['two of them', '仅剩3件，最后2盒', ['error 仅剩3件', 'error 最后2盒']],
])('a stock of 500: %s', (_, text, expected) => {
  expect(reports(falseScarcity, { texts: [{ text }], facts: { stock: 500 } })).toEqual(expected);
});

test.each([
  ['exactly as many', '仅剩500件'],
  ['more than there are', '限量1000件'],
  ['some more than', '仅剩300多件'],
  ['in ten thousands', '限量1万件'],
  ['what one buyer gets', '每人限量2件'],
  ['what an account gets', '单人限量1件'],
  ['what is sold a day', '每日限量20份'],
  ['a purchase limit', '每单限购3件'],
  ['months', '保修还剩3个月'],
  ['a set of questions', '最后一套试卷'],
  ['a step', '最后一个步骤'],
  ['days', '最后10天'],
  ['a tale', '上次买的还剩2瓶，再来囤货'],
  ['colours', '只剩3个颜色'],
  ['sizes', '只剩2个尺码'],
  ['a set of pieces', '一套只有3件'],
  ['a lesson', '最后一节课'],
  ['a discount on the last', '第3件半价，最后1件免费'],
  ['a word about words', '直播时不要说“仅剩10件”'],
  ['no number', '库存有限'],
  ['a row of pieces', '上衣两件套'],
  ['the time', '还剩5分钟'],
  ['weight', '限重10斤'],
  ['a tale of the last one', '昨天吃了最后一瓶，再来买'],
  ['a tale of what is left', '剩下两个没熟'],
  ['a series', '限量款5号香水'],
  ['prices', '限量 268 308 226'],
  ['a capacity', '最后2个座位'],
])('a stock of 500: is silent on %s', (_, text) => {
  expect(reports(falseScarcity, { texts: [{ text }], facts: { stock: 500 } })).toEqual([]);
});

const ends = (time: string) => ({ endsAt: time as Instant });

test.each([
  ['tonight', '今晚12点结束', '2026-11-23T00:00:01+08:00', ['error 今晚12点结束']],
  ['… and it does', '今晚12点结束', '2026-11-22T23:59:59+08:00', []],
  ['… at the very hour', '今晚12点结束', '2026-11-23T00:00:00+08:00', []],
  ['a price that ends', '今晚8点恢复原价', '2026-11-22T20:31:00+08:00', ['error 今晚8点恢复原价']],
  ['a price that ends late, said once', '今晚8点恢复原价', '2026-11-24T01:00:00+08:00', ['error 今晚8点恢复原价']],
  ['an hour of the evening', '今晚8点半截止', '2026-11-22T20:31:00+08:00', ['error 今晚8点半截止']],
  ['… and it does', '今晚八点截止', '2026-11-22T12:00:00Z', []],
  ['past midnight', '今晚1点结束', '2026-11-23T01:00:00+08:00', []],
  ['… and later', '今晚1点结束', '2026-11-23T01:00:01+08:00', ['error 今晚1点结束']],
  ['before dawn', '今晚凌晨2点结束', '2026-11-23T02:00:00+08:00', []],
  ['… and later', '今晚凌晨2点结束', '2026-11-23T02:00:01+08:00', ['error 今晚凌晨2点结束']],
  ['before dawn tomorrow', '明天凌晨2点结束', '2026-11-23T02:00:01+08:00', ['error 明天凌晨2点结束']],
  ['a midnight of this day or the next', '今天凌晨12点结束', '2026-11-23T12:00:00+08:00', []],
  ['past noon', '今天中午1点结束', '2026-11-22T13:00:00+08:00', []],
  ['… and later', '今天中午1点结束', '2026-11-22T13:00:01+08:00', ['error 今天中午1点结束']],
  ['an hour of the morning or the evening', '今天8点结束', '2026-11-22T20:00:00+08:00', []],
  ['an hour as it is written', '今天08:00结束', '2026-11-22T20:00:00+08:00', ['error 今天08:00结束']],
  ['the evening of a date', '11月25日晚9点截止', '2026-11-25T21:30:00+08:00', ['error 11月25日晚9点截止']],
  ['the last day', '优惠最后一天', '2026-11-23T12:00:00+08:00', ['error 优惠最后一天']],
  ['… and it is', '优惠最后一天', '2026-11-22T24:00:00+08:00'.replace('22T24', '22T23'), []],
  ['three days', '优惠最后3天', '2026-11-25T00:00:01+08:00', ['error 优惠最后3天']],
  ['… and they are', '优惠最后3天', '2026-11-25T00:00:00+08:00', []],
  ['today only', '仅限今日', '2026-11-30T00:00:00+08:00', ['error 仅限今日']],
  ['tomorrow', '明天中午12点恢复原价', '2026-11-23T12:00:01+08:00', ['error 明天中午12点恢复原价']],
  ['a date', '11月30日截止', '2026-12-05T00:00:00+08:00', ['error 11月30日截止']],
  ['… and it does', '11月30日截止', '2026-11-30T23:59:59+08:00', []],
  ['a date over the turn of the year', '1月3日24点结束', '2027-01-03T23:00:00+08:00', []],
  ['a date of a year', '2026年12月1日截止', '2026-12-11T23:00:00+08:00', ['error 2026年12月1日截止']],
  ['dispatch', '今天16点前截止发货', '2026-12-11T23:00:00+08:00', []],
  ['a show', '今晚10点下播结束', '2026-12-11T23:00:00+08:00', []],
  ['another last day', '这是假期的最后一天', '2026-12-11T23:00:00+08:00', []],
  ['an expiry', '保质期到11月30日截止', '2026-12-11T23:00:00+08:00', []],
  ['no such date', '2月30日截止', '2026-12-11T23:00:00+08:00', []],
])('an end: %s', (_, text, time, expected) => {
  expect(reports(falseScarcity, { texts: [{ text }], facts: ends(time) })).toEqual(expected);
});

test('an unknown stock is no pass, and no claim needs none', () => {
  expect(coverage('仅剩10件')).toBe('unknown');
  expect(coverage('今晚12点结束', { stock: 3 })).toBe('unknown');
  expect(coverage('现货包邮')).toBe('checked');
  expect(reports(falseScarcity, '仅剩10件')).toEqual([]);
});

test('an end past the last day there is says nothing', () => {
  for (const text of ['明天结束', '优惠最后三天', '今晚12点结束', '今天20点结束'])
    expect(reports(falseScarcity, { texts: [{ text }], facts: ends('9999-12-31T23:59:59+08:00') }, '9999-12-31')).toEqual([]);
});

test('a stock that cannot be is refused', () => {
  for (const stock of [-1, Number.NaN, '8', null])
    expect(() => reports(falseScarcity, { title: '仅剩10件', facts: { stock: stock as number } })).toThrow(
      expect.objectContaining({ code: 'lint/not-fact' }),
    );
});
