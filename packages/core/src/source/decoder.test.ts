import fc from 'fast-check';
import { afterEach, expect, test, vi } from 'vitest';
import { createDecoder } from './decoder.js';
import type { Encoding } from './encoding.js';
import { jdProfile } from './jdProfile.js';
import { readAll } from './readRecords.js';

afterEach(() => {
  vi.unstubAllGlobals();
});
const refused = (code: string) => expect.objectContaining({ name: 'ZhangguiError', code });
const utf8 = (text: string) => new TextEncoder().encode(text);

/** GB18030 has an encoder nowhere, but its decoder can be asked for every character of two bytes. */
const gbCodes = new Map<string, [number, number]>();
for (let lead = 0x81; lead < 0xff; lead += 1)
  for (let trail = 0x40; trail < 0xff; trail += 1)
    if (trail !== 0x7f) gbCodes.set(new TextDecoder('gb18030').decode(Uint8Array.of(lead, trail)), [lead, trail]);
const gb18030 = (text: string) => Uint8Array.from([...text].flatMap((one) => gbCodes.get(one) ?? [one.charCodeAt(0)]));
const utf16 = (text: string) =>
  Uint8Array.from([0xff, 0xfe, ...[...text].flatMap((one) => [one.charCodeAt(0) & 255, one.charCodeAt(0) >> 8])]);

function decode(bytes: Uint8Array, { size = bytes.length || 1, given }: { size?: number; given?: Encoding } = {}) {
  const decoder = createDecoder(given);
  let text = '';
  for (let at = 0; at < bytes.length; at += size) text += decoder.push(bytes.subarray(at, at + size));
  text += decoder.end();
  return { text, encoding: decoder.encoding() };
}

const header = '订单编号,买家会员名,总金额,付款时间\n';
test.each([
  ['UTF-8', utf8(header), header, 'utf-8'],
  ['UTF-8 with a mark', utf8(`\uFEFF${header}`), header, 'utf-8'],
  ['GB18030, as spreadsheets in China save', gb18030(header), header, 'gb18030'],
  ['UTF-16, as spreadsheets save "Unicode text"', utf16(header), header, 'utf-16le'],
  ['plain ASCII', utf8('order_id,amount\n'), 'order_id,amount\n', 'ascii'],
  ['nothing', utf8(''), '', 'ascii'],
  ['ASCII with Chinese in GB18030 far below', gb18030(`${'a,b\n'.repeat(50_000)}上海`), `${'a,b\n'.repeat(50_000)}上海`, 'gb18030'],
  ['UTF-8, a character cut by the window that decides', utf8(`衣${'a'.repeat(65_532)}衣`), `衣${'a'.repeat(65_532)}衣`, 'utf-8'],
  ['one Chinese character at the very end', utf8('title\n衣'), 'title\n衣', 'utf-8'],
])('a file in %s is decoded, however it is cut', (_, bytes, text, encoding) => {
  for (const size of [1, 7, 65_536, bytes.length || 1]) expect(decode(bytes, { size })).toEqual({ text, encoding });
});

test('only the first Chinese decides, and a character that the file cuts off is garbled', () => {
  const bytes = Uint8Array.from([...utf8(`衣${'a'.repeat(70_000)}`), ...gb18030('雨伞'.repeat(100))]);
  const whole = decode(bytes);
  expect(whole.encoding).toBe('utf-8');
  for (const size of [1, 4096]) expect(decode(bytes, { size })).toEqual(whole);
  expect(decode(utf8('衣').slice(0, 2))).toEqual({ text: '\uFFFD', encoding: 'utf-8' });
  expect(decode(utf8('衣衣').slice(0, 5), { size: 1 })).toEqual({ text: '衣\uFFFD', encoding: 'utf-8' });
});

test('a few bytes of another encoding in much UTF-8 are garbled, and the rest stays', () => {
  const bytes = Uint8Array.from([...utf8('标题,价格\n防晒衣女款,12\n'), ...gb18030('雨伞'), ...utf8(',9\n防晒衣男款,13\n')]);
  const { text, encoding } = decode(bytes);
  expect(encoding).toBe('utf-8');
  expect(text).toContain('防晒衣男款,13');
  expect(text.split('\n')[2]).toMatch(/^\uFFFD+.*,9$/);
});

test('the caller may know better', () => {
  expect(decode(utf8('衣'), { given: 'utf-8' })).toEqual({ text: '衣', encoding: 'utf-8' });
  expect(decode(gb18030('衣'), { given: 'gb18030', size: 1 })).toEqual({ text: '衣', encoding: 'gb18030' });
});

test.each([
  ['a workbook of Excel', [0x50, 0x4b, 3, 4, 0x14, 0, 6, 0], 'xlsx, zip'],
  ['an old workbook of Excel', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0], 'xls'],
  ['bytes with NULs', [65, 66, 0, 67], 'NUL'],
])('%s is no text', (_, bytes, kind) => {
  for (const size of [1, 100])
    expect(() => decode(Uint8Array.from(bytes), { size })).toThrow(expect.objectContaining({ code: 'source/binary', params: { kind } }));
});

test('a host without a decoder says so, and still reads ASCII and text', () => {
  vi.stubGlobal('TextDecoder', undefined);
  expect(() => decode(Uint8Array.of(0xd2, 0xc2))).toThrow(refused('source/no-decoder'));
  expect(() => createDecoder('utf-8')).toThrow(refused('source/no-decoder'));
  expect(readAll(Uint8Array.from([...'title\nshirt'].map((one) => one.charCodeAt(0))), { table: 'titles' }).records).toHaveLength(1);
  expect(readAll('标题\n衣\n', { table: 'titles' }).records).toHaveLength(1);
});

test('a host that knows only some encodings says so', () => {
  class Utf8Only {
    constructor(label: string) {
      if (label !== 'utf-8') throw new RangeError(label);
    }
  }
  vi.stubGlobal('TextDecoder', Utf8Only);
  expect(() => createDecoder('gb18030')).toThrow(refused('source/no-decoder'));
});

test('SRC-01 · a file of 京东 in GB18030 bytes is read, also when each byte comes alone', () => {
  const text =
    '订单号,商品名称,订购数量,下单时间,结算金额,订单状态,下单帐号,付款确认时间\r\n9876543210987,防晒衣女款,2,2026-06-01 10:00:00,128.00,完成,jd_某某,2026-06-01 10:01:00\r\n';
  const bytes = gb18030(text);
  for (const chunks of [[bytes], Array.from(bytes, (byte) => Uint8Array.of(byte))]) {
    const { records, report } = readAll(chunks, { table: 'orders', profile: jdProfile });
    expect(report.encoding).toBe('gb18030');
    expect(records).toEqual([
      expect.objectContaining({ orderId: '9876543210987', buyerId: 'jd_某某', amount: 12800, pieces: 2, status: '完成' }),
    ]);
  }
});

test('where the bytes are cut changes nothing', () => {
  const chinese = fc.string({ unit: fc.constantFrom('a', ',', '\n', '衣', '订', '单', '，', '联', '通'), maxLength: 40 });
  fc.assert(
    fc.property(chinese, fc.boolean(), fc.integer({ min: 1, max: 9 }), (text, isGb, size) => {
      const bytes = isGb ? gb18030(text) : utf8(text);
      expect(decode(bytes, { size })).toEqual(decode(bytes));
    }),
  );
});

test('Chinese of some length is told apart', () => {
  const chinese = fc.string({ unit: fc.constantFrom(...'订单编号买家会员名总金额付款时间商品标题数量状态'), minLength: 10, maxLength: 40 });
  fc.assert(
    fc.property(chinese, (text) => {
      expect(decode(utf8(text))).toEqual({ text, encoding: 'utf-8' });
      expect(decode(gb18030(text))).toEqual({ text, encoding: 'gb18030' });
    }),
  );
});

test('bytes of any kind are text or a coded error', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      try {
        expect(typeof decode(bytes, { size: 3 }).text).toBe('string');
      } catch (error) {
        expect(error).toMatchObject({ name: 'ZhangguiError', code: 'source/binary' });
      }
    }),
  );
});
