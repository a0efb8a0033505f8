import { expect, test } from 'vitest';
import { claimsIn } from '../claimsIn.js';

test.each([
  ['those who fly', '航天员专用保温杯', ['error 航天员专用']],
  ['the state', '人民大会堂国宴用酒', ['error 人民大会堂国宴用酒']],
  ['an army', '部队特供', ['error 特供']],
  ['a mark', '中国驰名商标', ['error 中国驰名商标']],
  ['media', '央视推荐', ['warning 央视推荐']],
])('借用国家机关名义, %s: %s', (_, text, claims) => {
  expect(claimsIn(text)).toEqual(claims);
});

test.each([
  ['a building as goods', '人民大会堂立体拼图，独特供水槽设计'],
  ['a hotel', '酒店专供床品'],
  ['a certificate', '3C认证'],
])('no 借用国家机关名义, %s: %s', (_, text) => {
  expect(claimsIn(text).filter((claim) => !claim.startsWith('info'))).toEqual([]);
});
