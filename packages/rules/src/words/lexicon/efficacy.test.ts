import { expect, test } from 'vitest';
import { claimsIn } from '../claimsIn.js';

test.each([
  ['a shape of the face', '精华液，缩鼻翼、瘦下巴', ['warning 缩鼻翼', 'warning 瘦下巴']],
  ['special cosmetics', '美白淡斑精华', ['warning 美白淡斑']],
  ['hair', '防脱生发洗发水', ['warning 防脱', 'warning 生发']],
  ['weight', '越喝越瘦的减肥茶', ['warning 越喝越瘦', 'warning 减肥']],
  ['health food', '改善睡眠，增强免疫力', ['warning 改善睡眠', 'warning 免疫力']],
  ['learning', '提高孩子记忆力的软糖', ['warning 提高孩子记忆力']],
  ['forbidden everywhere', '丰胸精油', ['error 丰胸']],
  ['milk', '媲美母乳的奶粉', ['error 媲美母乳']],
])('功效宣称, %s: %s', (_, text, claims) => {
  expect(claimsIn(text)).toEqual(claims);
});

test.each([
  ['what is cut off', '把护套剥掉3厘米'],
  ['an elder', '接骨木莓果汁'],
  ['scissors', '剪肥肉也顺手'],
  ['teeth', '美白牙膏'],
  ['looks', '领口衬得肌肤白皙的连衣裙'],
  ['shapewear', '收腹带束腰瘦身'],
  ['a camera', '支持延时摄影的相机'],
  ['what is covered', '遮瑕膏，轻松盖住雀斑'],
  ['wine that breathes', '饮用前提前半小时醒酒'],
  ['who it is for', '减肥人士请留意配料'],
  ['sprouts', '发绿豆生发豆芽'],
  ['the catalogue of cosmetics', '补水保湿，紧致抗皱'],
  ['hidden in words', '提升整体质感'],
  ['denied', '我们不说减肥'],
])('no 功效宣称, %s: %s', (_, text) => {
  expect(claimsIn(text).filter((claim) => !claim.startsWith('info'))).toEqual([]);
});
