import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseId } from './idCell.js';
import { readAll } from './readRecords.js';

const refused = (code: string) => expect.objectContaining({ name: 'ZhangguiError', code });

test.each([
  ['a 19-digit order id', '6920012345678901234', '6920012345678901234'],
  ['zeros in front', '00042', '00042'],
  ['a tab before it, as 抖店 writes it', '\t6920012345678901234', '6920012345678901234'],
  ['a tab after it, as 拼多多 writes it', '260531-662941284701219\t', '260531-662941284701219'],
  ['the formula that keeps a spreadsheet away', '="3302710287203084298"', '3302710287203084298'],
  ['an apostrophe before it, as 淘宝 writes phone numbers', "'18600000000", '18600000000'],
  ['a code of goods that only looks like an exponent', '12E3', '12E3'],
  ['a code of goods with a letter', '84029E', '84029E'],
  ['a code with a decimal point', '17850.0', '17850.0'],
  ['several orders that were sent as one', '5101,5102', '5101,5102'],
  ['a masked name', 't**8', 't**8'],
  ['a name that every object has', '__proto__', '__proto__'],
  ['a number that is still exact', 9007199254740991, '9007199254740991'],
])('SRC-02 · %s stays as it is, digit for digit', (_, written, id) => {
  expect(parseId(written)).toBe(id);
});

test.each([
  ['an order id that a spreadsheet shortened', '6.92E+18', 'source/id-in-exponent'],
  ['the same without decimals', '7E+18', 'source/id-in-exponent'],
  ['the same as other programs write it', '6.92e18', 'source/id-in-exponent'],
  ['the same inside a formula', '="6.92E+18"', 'source/id-in-exponent'],
  ['a number too large to be exact', 2 ** 53, 'source/unsafe-id'],
  ['the text of such a number', '6920012345678901200.0', 'source/unsafe-id'],
  ['nothing', '', 'source/not-id'],
  ['only what stands around an id', '="" ', 'source/not-id'],
  ['a dash for nothing', '-', 'source/not-id'],
  ['a part of a number', 1.5, 'source/not-id'],
  ['no number', Number.NaN, 'source/not-id'],
  ['full-width digits', '６９２０', 'source/not-id'],
  ['garbled text', '订单\uFFFD', 'source/not-id'],
  ['null', null, 'source/not-id'],
  ['an object', {}, 'source/not-id'],
])('SRC-02 · %s is refused', (_, written, code) => {
  expect(() => parseId(written)).toThrow(refused(code));
});

test('SRC-02 · one order id in exponent form costs its row only, and the finding says which', () => {
  const { records, report } = readAll('订单号,付款时间,金额\n6920012345678901234,2026-06-01,1\n6.92E+18,2026-06-01,2\n', {
    table: 'orders',
  });
  expect(records.map(({ orderId }) => orderId)).toEqual(['6920012345678901234']);
  expect(report.findings).toEqual([
    {
      rule: 'source/id-in-exponent',
      severity: 'error',
      params: { field: 'orderId', header: '订单号', value: '6.92E+18' },
      at: { row: 2, path: '/orderId' },
    },
  ]);
});

test('SRC-02 · ids that all end in zeros were cut by a spreadsheet, and the file says so', () => {
  const row = (id: string) => `${id},2026-06-01,1\n`;
  const orders = (rows: string) => readAll(`订单号,付款时间,金额\n${rows}`, { table: 'orders' });
  const rounded = ['692001234567890', '692001234567891'].map((digits) => row(`${digits}0000`)).join('');
  expect(orders(rounded).report.findings).toEqual([
    expect.objectContaining({ rule: 'source/rounded-ids', severity: 'warning', at: { row: 1, path: '/orderId' } }),
  ]);
  // two zeros are no loss when the digits before them are all there
  expect(orders(`${row('6920012345678901200')}${row('6920012345678901300')}`).report.findings).toEqual([]);
  // one of twenty may end so by chance
  const chance = Array.from({ length: 19 }, (_, k) => row(`6920012345678901${234 + k}`)).join('') + row('6920012345678900000');
  expect(orders(chance).report.findings).toEqual([]);
});

test('whatever comes in, an id is a text without blanks around it or a coded error', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.anything({ maxDepth: 1 }), fc.stringMatching(/^[\d.eE+-]{1,12}$/)), (value) => {
      try {
        const id = parseId(value);
        expect(id).toBe(id.trim());
        expect(id).not.toBe('');
      } catch (error) {
        expect(error).toMatchObject({ name: 'ZhangguiError', code: expect.stringMatching(/^source\//) });
      }
    }),
  );
});

test('digits of any number are kept', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[1-9]\d{0,30}$/), fc.constantFrom('', '\t', ' '), (digits, blank) => {
      expect(parseId(`${blank}${digits}${blank}`)).toBe(digits);
      expect(parseId(`="${digits}"`)).toBe(digits);
    }),
  );
});
