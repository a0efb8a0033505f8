import { expect, test } from 'vitest';
import { parseDay } from '../day/day.js';
import { ZhangguiError } from '../error/ZhangguiError.js';
import { renderError } from '../text/renderError.js';
import { pddProfile } from './pddProfile.js';
import type { SourceProfile } from './profile.js';
import { readAll } from './readRecords.js';

const refused = (code: string, params: object = {}) =>
  expect.objectContaining({ name: 'ZhangguiError', code, params: expect.objectContaining(params) });
const orders = (text: string, options: object = {}) => readAll(text, { table: 'orders', ...options });

test('a column is found by its name, and the report says how', () => {
  const { report } = orders('order_id, Paid At ,金额（元）,颜色,amount2\nA,2026-06-01,9,红,\n');
  expect(report.mapping).toEqual([
    { field: 'orderId', header: 'order_id', column: 0, found: 'alias' },
    { field: 'paidAt', header: 'Paid At', column: 1, found: 'guessed' },
    { field: 'amount', header: '金额（元）', column: 2, found: 'guessed', unit: 'yuan' },
  ]);
  expect(report.otherHeaders).toEqual(['颜色', 'amount2']);
  expect(report.missingFields).toContain('buyerId');
  expect(report.empty).toEqual({ paidAt: 0 });
});

test('SRC-01 · a header that nobody knows is reported, not guessed', () => {
  const { records, report } = orders('订单号,付款时间,金额,买家的昵称\nA,2026-06-01,9,某某\n');
  expect(records[0]!.buyerId).toBeNull();
  expect(report.otherHeaders).toEqual(['买家的昵称']);
  const named = orders('订单号,付款时间,金额,买家的昵称\nA,2026-06-01,9,某某\n', { columns: { buyerId: '买家的昵称' } });
  expect(named.records[0]!.buyerId).toBe('某某');
  expect(named.report.mapping).toContainEqual({ field: 'buyerId', header: '买家的昵称', column: 3, found: 'given' });
});

test('a column can be left out', () => {
  const { records, report } = orders('订单号,付款时间,金额,状态\nA,2026-06-01,9,好\n', { columns: { status: null } });
  expect(records[0]!.status).toBeNull();
  expect(report.otherHeaders).toEqual(['状态']);
});

test('of two columns that could be meant, the first that the profile prefers is, whatever their order', () => {
  const file = (header: string) => `${header}\nA,2026-06-02,2026-06-01,9\n`;
  const paid = (header: string) => readAll(file(header), { table: 'orders', profile: pddProfile }).records[0]!.paidAt?.slice(0, 10);
  expect(paid('订单号,支付时间,订单成交时间,用户实付金额(元)')).toBe('2026-06-02');
  expect(paid('订单号,订单成交时间,支付时间,用户实付金额(元)')).toBe('2026-06-01');
});

test.each([
  [',', '订单号,付款时间,金额\nA,2026-06-01,"1,000"\n'],
  ['\t', '订单号\t付款时间\t金额\nA\t2026-06-01\t1,000\n'],
  [';', '订单号;付款时间;金额\nA;2026-06-01;1,000\n'],
  ['whitespace', '  订单号 付款时间   金额\n  A 2026-06-01   1,000\n'],
])('cells between %j are seen from the header', (delimiter, text) => {
  const { records, report } = orders(text);
  expect(report.delimiter).toBe(delimiter);
  expect(records[0]).toMatchObject({ orderId: 'A', amount: 100000 });
});

test('notes above the header are passed over, and rows count from below it', () => {
  const { records, report } = orders('店铺订单报表\n"导出时间,2026-06-02"\n\n订单号,付款时间,金额\nA,2026-06-01,9\nB,2026-06-01,x\n');
  expect(report.headerRow).toBe(4);
  expect(records.map(({ orderId }) => orderId)).toEqual(['A']);
  expect(report.findings[0]!.at).toEqual({ row: 2, path: '/amount' });
});

test('of two headers, as where two exports were put together, the first is the header', () => {
  const { records, report } = orders('订单号,付款时间,金额\nA,2026-06-01,9\n订单号,付款时间,金额,状态\nB,2026-06-01,9,好\n');
  expect(report.headerRow).toBe(1);
  expect(records.map(({ orderId }) => orderId)).toEqual(['A']);
  expect(report.rules).toEqual({ 'source/cell-count': 2 });
});

test('a stray quote above the header hides it nowhere, however the file is cut', () => {
  const text = `"报表\n订单号,付款时间,金额\n${'A,2026-06-01,9\n'.repeat(60)}B",2026-06-01,9\n`;
  for (const chunks of [[text], [...text]]) {
    const { report } = readAll(chunks, { table: 'orders' });
    expect(report).toMatchObject({ headerRow: 2, rows: { total: 61, read: 61 } });
  }
});

test('a file without a header row is read by the names that the caller gives', () => {
  const { records, report } = readAll(' 00004 0001 19970101  2   29.33\n 00021 0002 19970102  3   63.34\n', {
    table: 'orders',
    rowIds: true,
    header: ['customer_id', 'sample', 'date', 'pieces', 'amount'],
  });
  expect(records.map(({ orderId, buyerId, amount }) => [orderId, buyerId, amount])).toEqual([
    ['1', '00004', 2933],
    ['2', '00021', 6334],
  ]);
  expect(report).toMatchObject({ headerRow: null, delimiter: 'whitespace', otherHeaders: ['sample'] });
});

test('a list of titles, one a line, needs neither commas nor a header', () => {
  const { records } = readAll('短袖,长袖\n"雨伞\n', { table: 'titles', header: ['title'], delimiter: 'none' });
  expect(records.map(({ title }) => title)).toEqual(['短袖,长袖', '"雨伞']);
});

test.each([
  [
    'a header without the amount',
    '订单号,付款时间\nA,2026-06-01\n',
    {},
    'source/no-column',
    { field: 'amount', found: '订单号 | 付款时间' },
  ],
  [
    'a column that the caller named and that is not there',
    '订单号,付款时间,金额\n',
    { columns: { buyerId: '昵称' } },
    'source/no-column',
    { field: 'buyerId', expected: '昵称' },
  ],
  [
    'a needed column that the caller left out',
    '订单号,付款时间,金额\n',
    { columns: { amount: null } },
    'source/no-column',
    { field: 'amount' },
  ],
  ['no header at all', '1,2,3\n4,5,6\n', {}, 'source/no-header', { table: 'orders', found: '1 | 2 | 3' }],
  ['a page of HTML', '<html><body>请登录</body></html>', {}, 'source/no-header', {}],
  [
    'two columns of the same name',
    '订单号,付款时间,金额,金额\n',
    {},
    'source/duplicate-column',
    { header: '金额', field: 'amount', count: 2 },
  ],
  [
    'two columns that a guess could mean',
    '订单号,付款时间,金额(元),金额 (分)\n',
    {},
    'source/duplicate-column',
    { field: 'amount', count: 2 },
  ],
  ['more columns than any export has', `订单号,付款时间,金额${',x'.repeat(1000)}\n`, {}, 'limit/exceeded', { what: 'columns' }],
])('%s is refused', (_, text, options, code, params) => {
  expect(() => orders(text, options)).toThrow(refused(code, params));
  try {
    orders(text, options);
  } catch (error) {
    expect(renderError(error as ZhangguiError, { locale: 'zh' })).not.toMatch(/[{}]/);
  }
});

test('two columns of the same name do no harm where neither is needed', () => {
  expect(orders('订单号,付款时间,金额,备注,备注\nA,2026-06-01,9,,\n').report.duplicateHeaders).toEqual(['备注']);
});

test.each([
  ['the header says 分', '订单号,付款时间,金额(分)\nA,2026-06-01,900\n', {}],
  ['the name says fen', 'order_id,paid_at,amount_fen\nA,2026-06-01,900\n', {}],
  ['the name says fen, but the header says 元', 'order_id,paid_at,amount_fen(元)\nA,2026-06-01,9\n', {}],
  ['the caller says fen for all', '订单号,付款时间,金额\nA,2026-06-01,900\n', { amounts: 'fen' }],
  [
    'the caller says fen for the column',
    '订单号,付款时间,金额\nA,2026-06-01,900\n',
    { columns: { amount: { header: '金额', unit: 'fen' } } },
  ],
  ['the caller says 厘 against the header', '订单号,付款时间,金额(元)\nA,2026-06-01,9000\n', { amounts: 'li' }],
])('amounts are 9 yuan where %s', (_, text, options) => {
  expect(orders(text, options).records[0]!.amount).toBe(900);
});

test('a header that was renamed is found on its days only', () => {
  const renamed = {
    id: 'renamed',
    name: { zh: '改名', en: 'Renamed' },
    platforms: [],
    status: 'draft',
    source: { title: '(example)', checkedOn: '2026-11-22' },
    amounts: 'yuan',
    tables: {
      titles: { headers: { title: [{ header: '商品名', from: '2026-01-01' }, { header: '品名', until: '2026-01-01' }, '名称'] } },
    },
  } as const satisfies SourceProfile;
  const title = (day?: string) =>
    readAll('品名,商品名,名称\n旧,新,常\n', { table: 'titles', profile: renamed, ...(day !== undefined && { day: parseDay(day) }) })
      .records[0]!.title;
  expect(title('2025-12-31')).toBe('旧');
  expect(title('2026-01-01')).toBe('新');
  expect(title()).toBe('新');
  const gone = readAll('品名,名称\n旧,常\n', { table: 'titles', profile: renamed, day: parseDay('2026-01-01') });
  expect(gone.records[0]!.title).toBe('常');
});

test.each([
  ['table', { table: 'carts' }],
  ['table', { table: 'skus', profile: pddProfile }],
  ['columns', { table: 'orders', columns: { price: '价格' } }],
  ['columns', { table: 'orders', columns: JSON.parse('{"__proto__":"价格"}') }],
  ['columns.amount', { table: 'orders', columns: { amount: 3 } }],
  ['columns.amount.unit', { table: 'orders', columns: { amount: { header: '金额', unit: 'cent' } } }],
  ['delimiter', { table: 'orders', delimiter: '|' }],
  ['encoding', { table: 'orders', encoding: 'big5' }],
  ['amounts', { table: 'orders', amounts: 'cent' }],
  ['rounding', { table: 'orders', rounding: 'up' }],
  ['zone', { table: 'orders', zone: 'Asia/Shanghai' }],
  ['zone', { table: 'orders', zone: '+15:00' }],
  ['refundWhen.field', { table: 'orders', refundWhen: { field: 'price', negative: true } }],
  ['refundWhen', { table: 'orders', refundWhen: { field: 'orderId' } }],
  ['cancelledWhen', { table: 'orders', cancelledWhen: [{ field: 'status', oneOf: '已取消' }] }],
  ['rowIds', { table: 'lines', rowIds: true }],
  ['header', { table: 'titles', header: '标题' }],
])('an unknown %s is refused before anything is read', (option, options) => {
  expect(() => readAll('', options as never)).toThrow(refused('option/unknown', { option }));
});

test('a wrong day of export is refused', () => {
  expect(() => orders('', { day: '2026-02-30' })).toThrow(ZhangguiError);
});
