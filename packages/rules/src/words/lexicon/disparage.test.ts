import { expect, test } from 'vitest';
import { claimsIn } from '../claimsIn.js';

test.each([
  ['others', '别家都是假货', ['error 别家都是假货']],
  ['a blow to all', '秒杀一切国货', ['error 秒杀一切国货']],
  ['what others lack', '传统拖把根本擦不干净', ['error 传统拖把根本擦不干净']],
  ['a toll on fools', '别再交智商税', ['error 再交智商税']],
  ['a blow', '吊打同行', ['error 吊打同行']],
  ['a comparison', '比其他品牌好用', ['error 比其他品牌好用']],
  ['a comparison with a named brand', '碾压华为', ['error 碾压华为']],
  ['what others put in', '别家的辣酱掺色素', ['error 别家的辣酱掺色素']],
  ['the market', '市面上的枕头大多是回收料', ['error 市面上的枕头大多是回收料']],
  ['others put to shame', '同行看了都沉默', ['error 同行看了都沉默']],
  ['a warning of others', '别买那些劣质货', ['error 别买那些劣质']],
])('贬低同行, %s: %s', (_, text, claims) => {
  expect(claimsIn(text)).toEqual(claims);
});

test.each([
  ['own goods', '比上一代更轻'],
  ['none', '同类产品中少见的设计'],
  ['a colour', '其他颜色请看详情'],
  ['what others lack, denied', '别家有的我们也没有添加剂'],
  ['a price', '比超市便宜'],
])('no 贬低同行, %s: %s', (_, text) => {
  expect(claimsIn(text).filter((claim) => !claim.startsWith('info'))).toEqual([]);
});
