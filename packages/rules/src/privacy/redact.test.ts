import fc from 'fast-check';
import { expect, test } from 'vitest';
import { redact } from './redact.js';

const kindsIn = (text: string) => redact(text).found.map(({ kind }) => kind);

test('PII-01 · 13800138000 is redacted to 138****8000, an 11-digit SKU is left', () => {
  expect(redact('有事打13800138000哦').text).toBe('有事打138****8000哦');
  expect(redact('货号20231118001').found).toEqual([]);
  expect(redact('SKU 13912345678').found).toEqual([]);
});

test.each([
  ['hyphens', '138-0013-8000', '138-****-8000'],
  ['spaces', '138 0013 8000', '138 **** 8000'],
  ['full width', '１３８００１３８０００', '１３８****８０００'],
  ['the country', '+86 13800138000', '+86 1******8000'],
  ['one by one', '1 3 8 0 0 1 3 8 0 0 0', '1 3 8 * * * * 8 0 0 0'],
  ['hidden in zero width', '138\u200b00138000', '138\u200b****8000'],
  ['two in a row', '13800138000 13900139000', '138****8000 139****9000'],
  ['three in a row', '13800138000 13900139000 13700137000', '138****8000 139****9000 137****7000'],
  ['two in groups', '138 0013 8000 139 0013 9000', '138 **** 8000 139 **** 9000'],
  ['two with a hyphen', '13800138000-13900139000', '138****8000-139****9000'],
  ['an identity card and a telephone', '王 330106199003071236 13800138000', '王 330*************36 138****8000'],
  ['a bank card and a telephone', '6222021234567894 13800138000', '6222********7894 138****8000'],
  ['two bank cards in fours', '6222 0212 3456 7894 4111 1111 1111 1111', '6222 **** **** 7894 4111 **** **** 1111'],
  ['before a weight', '电话13800138000 2kg装', '电话138****8000 2kg装'],
  ['before a share', '13800138000 50%', '138****8000 50%'],
  ['before a length', '13800138000 1.5米', '138****8000 1.5米'],
  ['behind a length', '1.5 13800138000', '1.5 138****8000'],
  ['in groups before a count', '138 0013 8000 2件', '138 **** 8000 2件'],
  ['a bank card before a count', '6222 0212 3456 7894 3张', '6222 **** **** 7894 3张'],
  ['behind the number of an order', '订单号20231118 13800138000', '订单号20231118 138****8000'],
  ['behind a name', '联系David 13800138000', '联系David 138****8000'],
  ['two with a slash', '13800138000/13900139000', '138****8000/139****9000'],
  ['a telephone', '0571-88886666', '057*-******66'],
  ['a telephone by its name', '座机02188886666', '座机021******66'],
  ['an identity card', '身份证330106199003071236', '身份证330*************36'],
  ['an old identity card', '330106900307123', '330**********23'],
  ['a bank card', '6222 0212 3456 7894', '6222 **** **** 7894'],
  ['a long bank card', '卡号6217001234567890122', '卡号6217***********0122'],
  ['a foreign card', '4111-1111-1111-1111', '4111-****-****-1111'],
  ['an email', '发到lin.xia@example.com.cn', '发到l**.***@example.com.cn'],
  ['a WeChat id', '微信号：qinghe_2020', '微信号：qi****_***0'],
  ['a plate', '车牌浙A8K23L', '车牌浙A****L'],
  ['a plate with a dot', '京A·12345', '京A·****5'],
  ['an address', '寄浙江省杭州市西湖区文三路90号3幢502室', '寄浙江省杭州市西湖区文三路*********'],
  ['an address of a county', '住在安吉县递铺街道天目路12号', '住在安吉县递铺街道天目路***'],
])('%s: %s', (_, text, expected) => {
  expect(redact(text).text).toBe(expected);
});

test.each([
  ['an order', '订单号：13812345678'],
  ['a parcel', '快递单号 13812345678'],
  ['a barcode', '6901234567892'],
  ['a barcode by its name', '条码13812345678901'],
  ['a longer number', '2138001380001'],
  ['a part of a code', 'ABC13800138000'],
  ['a code with a hyphen', 'X-13800138000'],
  ['a number with decimals', '13800138000.55'],
  ['a price', '¥13800138000'],
  ['no segment', '12800138000'],
  ['two SKUs in a row', 'SKU 13912345678 13912345679'],
  ['a code in fours', '1234 6222 0212 3456 7894'],
  ['a code in fours that goes on', '6222 0212 3456 7894 1234'],
  ['digits one by one that go on', '1 3 8 0 0 1 3 8 0 0 0 5'],
  ['a code with a hyphen behind', '13800138000-2'],
  ['a code with a hyphen before', '2-13800138000'],
  ['a date and a time', '20261122093015'],
  ['a date', '2026-11-22 至 2026-11-30'],
  ['a size', '180 90 200 1234'],
  ['a card with a wrong digit', '6222021234567890'],
  ['an identity number with a wrong digit', '330106199003071235'],
  ['an identity number born on no day', '330106199002301230'],
  ['digits all the same', '4444444444444444'],
  ['a hotline', '400-820-8820'],
  ['a licence', '许可证号SC10112345678901'],
  ['a patent', 'ZL202320123456.7'],
  ['a model', '新A12345充电器'],
  ['a colour', '京A色系'],
  ['a firm', '厂址：浙江省杭州市西湖区文三路90号'],
  ['a place of origin', '产自浙江省杭州市西湖区'],
  ['a road without a number', '杭州市西湖区文三路旁'],
  ['a size in 号', '37号鞋 39号鞋'],
  ['a colour in 号', '口红02号色'],
  ['a way to pay', '支持微信支付'],
  ['a mention', '@客服小夏'],
  ['a count', '已售12345678件'],
  ['a ratio', '100:1234567'],
])('is silent on %s: %s', (_, text) => {
  expect(redact(text).found).toEqual([]);
});

test('of two that overlap the longer is taken, and an identity card may end in X', () => {
  expect(kindsIn('13800138000@example.com')).toEqual(['email']);
  expect(kindsIn('33010619900307105X')).toEqual(['id-card']);
  expect(kindsIn('330106199003071051')).toEqual([]);
});

test('kinds are asked for one by one', () => {
  const text = '13800138000，lin@example.com';
  expect(redact(text, { kinds: ['email'] }).text).toBe('13800138000，l**@example.com');
  expect(redact(text, { kinds: [] }).text).toBe(text);
  expect(kindsIn(text)).toEqual(['phone', 'email']);
  expect(() => redact(text, { kinds: ['name' as 'phone'] })).toThrow(expect.objectContaining({ code: 'option/unknown' }));
  expect(() => redact(text, { kinds: 'phone' as never })).toThrow(expect.objectContaining({ code: 'shape/not-list' }));
});

test('refuses what is no text, and more than a million characters', () => {
  expect(() => redact(13_800_138_000 as never)).toThrow(expect.objectContaining({ code: 'lint/not-text' }));
  expect(() => redact('1'.repeat(1_000_001))).toThrow(expect.objectContaining({ code: 'limit/exceeded' }));
});

const piece = fc.oneof(
  fc.constantFrom('13800138000', '330106199003071236', '6222021234567894', 'a@b.cn', '杭州市西湖区文三路90号', ' ', '-', '，', '号', '𝟏'),
  fc.string({ unit: 'binary', maxLength: 6 }),
);
const texts = fc.array(piece, { maxLength: 12 }).map((parts) => parts.join(''));

test('whatever the text, what is found lies in it, in order, and the rest of it stays', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const { text: redacted, found } = redact(text);
      let [end, rest, kept] = [0, redacted, true];
      for (const { start, end: stop, masked } of found) {
        kept &&= start >= end && stop > start && rest.startsWith(text.slice(end, start) + masked);
        rest = rest.slice(start - end + masked.length);
        end = stop;
      }
      expect([kept, rest]).toEqual([true, text.slice(end)]);
    }),
  );
});

test('a masked text holds nothing more to mask', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const once = redact(text).text;
      expect(redact(once).found.filter(({ kind }) => kind !== 'email' && kind !== 'address')).toEqual([]);
    }),
  );
});

test.each(['1', '1 ', '13800138000', '@', 'a@', '号', '1号', '杭州市西湖区文三路1号', '\ud800', '　'])(
  '300,000 characters of %j take no long',
  (unit) => {
    // what is no character is folded slowly, if in linear time
    const text = unit.repeat(Math.floor((unit === '\ud800' ? 50_000 : 300_000) / unit.length));
    const start = performance.now();
    redact(text);
    expect(performance.now() - start).toBeLessThan(3000);
  },
);
