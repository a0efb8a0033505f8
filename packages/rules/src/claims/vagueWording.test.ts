import { expect, test } from 'vitest';
import { reports } from '../../../../scripts/rules/reports.js';
import { vagueWording } from './vagueWording.js';

test('PROD-38 · 高质感面料 is a warning, 克重220g面料 is none', () => {
  expect(reports(vagueWording, '高质感面料')).toEqual(['warning 高质感']);
  expect(reports(vagueWording, '克重220g面料')).toEqual([]);
});

test.each([
  ['traditional', '高質感面料', ['warning 高質感']],
  ['with a space', '高 质感 面料', ['warning 高 质感']],
  ['two words', '做工精细，用料讲究', ['warning 做工精细', 'warning 用料讲究']],
  ['on a detail page', { texts: [{ text: '这件真的超好看' }] }, ['warning 超好看']],
  ['a figure in another sentence', '高质感面料。克重220g', ['warning 高质感']],
  ['a year is no figure', '2026新款 高品质收纳盒', ['warning 高品质']],
])('reports %s', (_, listing, expected) => {
  expect(reports(vagueWording, listing)).toEqual(expected);
});

test.each([
  ['a figure after it', '高质感面料，克重220g'],
  ['a figure before it', '316不锈钢壁厚0.5mm，做工精细'],
  ['a count', '60支长绒棉，质感好'],
  ['a live script', { texts: [{ text: '家人们这个超好看', place: 'live' as const }] }],
  ['a reply', { texts: [{ text: '谢谢亲，您穿上很好看', place: 'review-reply' as const }] }],
  ['a question', '怎么搭配好看'],
  ['another word', '婴儿房好看护摄像头'],
  ['a denial', '旧款不好看'],
  ['colours', '米白色圆领针织衫'],
  ['a cut', '宽松直筒牛仔裤'],
  ['a use', '适合露营和野餐'],
  ['a material', '316不锈钢内胆'],
  ['a package', '独立包装 便携'],
  ['postage', '顺丰包邮 现货速发'],
  ['a brand', '青禾家居旗舰店'],
  ['quality control', '出厂质量检验'],
  ['a place of origin', '景德镇手工茶杯'],
  ['texture', '磨砂质感外壳'],
  ['a season', '秋冬加厚'],
  ['a guarantee', '假一赔三'],
])('is silent on %s', (_, listing) => {
  expect(reports(vagueWording, listing)).toEqual([]);
});

test('what another rule reports is not reported again', () => {
  expect(reports(vagueWording, '全网最好看的裙子')).toEqual([]);
});
