import { expect, test } from 'vitest';
import { reports } from '../../../../scripts/rules/reports.js';
import { undefinedGuarantee } from './undefinedGuarantee.js';

test('TRAF-12 · 300%可退 without terms is a warning, 七天无理由 is none', () => {
  expect(reports(undefinedGuarantee, '300%可退')).toEqual(['warning 300%可退']);
  expect(reports(undefinedGuarantee, '7天无理由退货')).toEqual([]);
  expect(
    reports(undefinedGuarantee, { title: '300%可退', facts: { promises: [{ promise: '300%可退', terms: '商品与描述不符时退三倍货款' }] } }),
  ).toEqual([]);
});

test.each([
  ['full width', '２００％ 包退', ['warning ２００％ 包退']],
  ['satisfaction', '200%满意', ['warning 200%满意']],
  ['terms without words', { title: '300%可退', facts: { promises: [{ promise: '300%可退', terms: ' ' }] } }, ['warning 300%可退']],
  ['times of something', '假货十倍赔偿', ['info 十倍赔偿']],
  ['a custom', '正品保证 假一罚十', ['info 假一罚十']],
  ['after a model number', 'NS530假一罚三', ['info 假一罚三']],
  ['a custom in digits', '假1赔10', ['info 假1赔10']],
  ['for ever', '终身质保', ['info 终身质保']],
])('reports %s', (_, listing, expected) => {
  expect(reports(undefinedGuarantee, listing)).toEqual(expected);
});

test.each([
  ['all of it', '质量问题100%退款'],
  ['all of it in words', '100%满意'],
  ['a warranty', '两年质保，全国联保'],
  ['a return by law', '七天无理由退换货'],
  ['an insurance', '赠运费险'],
  ['what is explained', '300%可退（退全款，另付两倍货款）'],
  ['what is explained in words', '假一罚十，即按实付款的十倍赔付'],
  ['a magnification', '10倍放大镜'],
  ['a zoom', '三倍变焦'],
  ['a fibre', '含棉200%不可能'],
  ['a growth', '销量增长300%'],
  ['a part of a number', '退货率3.5%'],
  ['a strength', '吸水200%的毛巾'],
  ['a discount', '满200减20'],
  ['a broken piece', '坏果包赔'],
  ['a refund', '不满意可退'],
  ['a fine', '假一罚100元'],
])('is silent on %s', (_, title) => {
  expect(reports(undefinedGuarantee, title)).toEqual([]);
});
