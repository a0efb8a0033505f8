import { expect, test } from 'vitest';
import { claimsIn } from '../claimsIn.js';

test.each([
  ['seeds', '玉米种，亩产稳超两千斤，旱涝都保收', ['error 亩产稳', 'error 旱涝都保收']],
  ['a rate of all', '重金属去除率100%', ['error 率100%']],
  ['a time', '7天见效', ['error 7天见效']],
  ['a time and an amount', '一个月瘦10斤', ['error 一个月瘦10斤']],
  ['money back', '无效退款', ['warning 无效退款']],
  ['never again', '永不反弹，彻底根治', ['error 永不反弹', 'error 根治']],
  ['a rate', '有效率高达98%，100%有效', ['error 有效率高达98%', 'error 100%有效']],
  ['no harm', '无任何副作用，不伤胃', ['error 无任何副作用', 'error 不伤胃']],
  ['a vanishing', '痘印统统消失', ['error 痘印统统消失']],
  ['a miracle', '想瘦就瘦', ['error 想瘦就瘦']],
  ['a time in which it shows', '21天明显改善细纹', ['error 21天明显改善细纹']],
  ['a time and a rate', '14天减少60%', ['error 14天减少60%']],
  ['at once', '一喷见效', ['error 一喷见效']],
  ['forever', '永不褪色', ['warning 永不褪色']],
  ['a time and what a body shows', '面霜用两周明显变淡', ['error 两周明显变淡']],
  ['a time and a size', '一个月小两个码', ['error 一个月小两个码']],
  ['a growth', '三个月窜高5公分', ['error 三个月窜高5公分']],
  ['a written promise', '敢签合同，保效果', ['error 保效果']],
  ['money back for anything', '用完没变化全额退', ['warning 没变化全额退']],
  ['a treatment for ever', '一次护理终身受益', ['error 一次护理终身受益']],
  ['what is gone by a day', '痘痘自动脱落', ['error 痘痘自动脱落']],
  ['quick relief', '膏体清凉，快速止痒', ['error 快速止痒']],
  ['old scars', '陈年疤痕都能平', ['error 陈年疤痕都能平']],
  ['packs compared', '一瓶顶三瓶', ['error 一瓶顶三瓶']],
  ['the next day', '当晚见效', ['error 当晚见效']],
  ['whoever takes it', '贴一个好一个，喝了就瘦', ['error 贴一个好一个', 'error 喝了就瘦']],
  ['wherever it is put', '涂哪瘦哪', ['error 涂哪瘦哪']],
  ['a promise', '保证三周淡化', ['error 保证三周淡化']],
  ['a signed promise', '签约减肥', ['error 签约减肥']],
  ['what an eye gains', '视力提高0.3', ['error 视力提高0.3']],
  ['no harm to a body', '对身体没有任何伤害', ['error 对身体没有任何伤害']],
  ['money back for no result', '瘦不下来退全款', ['warning 瘦不下来退全款']],
  ['years of effect', '喷一遍管三年', ['warning 喷一遍管三年']],
])('保证承诺, %s: %s', (_, text, claims) => {
  expect(claimsIn(text)).toEqual(claims);
});

test.each([
  ['real goods', '正品保证，假一罚百'],
  ['a right of return', '7天无理由退换货'],
  ['a term', '开封后6个月有效期'],
  ['looks of clothes', '穿上显年轻10岁'],
  ['a colour', '小牛皮保龄球包白色'],
  ['leather', '头层牛皮无疤痕'],
  ['no promise', '不承诺见效时间'],
  ['an invoice', '发票无效不予退款'],
  ['cleaning', '油污一擦就净'],
  ['a price in packs', '2盒装美味坚果'],
  ['a recipe', '3分钟搞定早餐'],
])('no 保证承诺, %s: %s', (_, text) => {
  expect(claimsIn(text).filter((claim) => !claim.startsWith('info'))).toEqual([]);
});
