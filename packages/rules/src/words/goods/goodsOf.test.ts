import fc from 'fast-check';
import { expect, test } from 'vitest';
import { goodsClasses } from '../../rule/goodsClass.js';
import { goodsOf } from './goodsOf.js';

test.each([
  ['玻尿酸补水面膜 10片装', ['cosmetics']],
  ['红酒多酚面膜 补水保湿', ['cosmetics']],
  ['清爽防晒霜SPF50+ 户外军训', ['special-cosmetics']],
  ['植物染发剂一洗黑 盖白发', ['special-cosmetics']],
  ['国妆特字G20210001 亮肤霜', ['special-cosmetics']],
  ['复方感冒灵颗粒 14g*9袋', ['drug']],
  ['国药准字Z20050001 清热颗粒', ['drug']],
  ['电子血压计 家用上臂式', ['device']],
  ['医用外科口罩 独立包装50只', ['device']],
  ['75%酒精消毒湿巾 80抽', ['disinfectant']],
  ['食健备G202437000001 钙咀嚼片', ['health-food']],
  ['深海鱼油软胶囊 100粒', ['health-food']],
  ['内蒙古手撕风干牛肉干 500g 零食', ['food']],
  ['明前龙井茶叶 250g', ['food']],
  ['53度酱香型白酒 整箱6瓶', ['alcohol']],
  ['一次性电子烟 水果味', ['tobacco']],
  ['一级建造师网课 2026新版', ['education']],
  ['稳健理财产品 年化3.2%', ['finance']],
  ['地铁口精装公寓 首付30万', ['real-estate']],
  ['夏季新款碎花连衣裙 收腰显瘦', ['apparel']],
  ['变频冷暖空调 一级能效', ['appliance']],
  ['无线吸尘器 家用大吸力', ['appliance']],
  ['这款面霜质地很轻，睡前涂一层', ['cosmetics']],
])('%s', (text, goods) => {
  expect(goodsOf(text)).toEqual(goods);
});

test.each([
  ['a cup is no wine', '水晶红酒杯 醒酒器套装', ['other']],
  ['a colour is no wine', '酒红色连衣裙', ['apparel']],
  ['a flavour is no coffee', '咖啡味香薰', ['other']],
  ['a brush is no mask', '硅胶面膜刷', ['other']],
  ['a phone of a brand that is a fruit', '苹果手机 128G', ['other']],
  ['clothes against the sun are clothes', '冰丝防晒衣 女', ['apparel']],
  ['a licence says more than names', '面膜 面霜 精华 械备20210001', ['device']],
  ['Latin names stand alone', 'hotc', []],
  ['… and are seen where they do', 'OTC 说明', ['drug']],
  ['… also before a 汉字', 'otc类', ['drug']],
  ['… but not before another letter', 'otcs', []],
  ['a licence is one whatever comes behind', '国药准字盒', ['drug']],
  ['a name that says what another is of', '白酒面膜 白酒', ['alcohol']],
  ['nothing that has a name', '买二送一 拍下立减', []],
  ['nothing', '', []],
])('%s: %s', (_, text, goods) => {
  expect(goodsOf(text)).toEqual(goods);
});

test('two classes of which as much is said are both named', () => {
  expect(goodsOf('面膜、白酒、面膜').length).toBe(1);
  expect(goodsOf('白酒，面膜，')).toEqual(['cosmetics']);
});

test('refuses what is no text, and more than a million characters', () => {
  expect(() => goodsOf(null as never)).toThrow(expect.objectContaining({ code: 'lint/not-text' }));
  expect(() => goodsOf('x'.repeat(1_000_001))).toThrow(expect.objectContaining({ code: 'limit/exceeded' }));
});

test('whatever text, classes are known ones, in their order', () => {
  const piece = fc.oneof(fc.constantFrom('面膜', '白酒', '酒', '国药准字', '机', '，'), fc.string({ unit: 'binary', maxLength: 4 }));
  fc.assert(
    fc.property(fc.array(piece), (parts) => {
      const goods = goodsOf(parts.join(''));
      expect(goodsClasses.filter((each) => goods.includes(each))).toEqual(goods);
    }),
  );
});
