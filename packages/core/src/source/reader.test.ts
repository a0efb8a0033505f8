import fc from 'fast-check';
import { expect, test } from 'vitest';
import { renderFinding } from '../finding/finding.js';
import { createReader, type Reading } from './reader.js';
import { readAll, readRecords, readRecordsAsync } from './readRecords.js';
import { sourceRuleTexts } from './sourceRules.js';
import type { TableName } from './table.js';

const refused = (code: string) => expect.objectContaining({ name: 'ZhangguiError', code });
const header = '订单号,买家ID,付款时间,金额,件数,状态\n';
const orders = (rows: string, options: object = {}) => readAll(header + rows, { table: 'orders', ...options });

test('SRC-03 · 3 bad rows in 10,000: 9,997 orders are read, and 3 findings say which rows and why', () => {
  const rows = Array.from(
    { length: 10_000 },
    (_, k) => `69200123456${String(k).padStart(8, '0')},b${k % 97},2026-06-01 08:00:00,12.50,1,已完成`,
  );
  rows[41] = '6.92E+18,b1,2026-06-01 08:00:00,12.50,1,已完成';
  rows[4999] = '6920012345600004999,b1,2026-06-01 08:00:00,面议,1,已完成';
  rows[9999] = '6920012345600009999,b1,2026-06-31 08:00:00,12.50,1,已完成';
  const { records, report } = orders(`${rows.join('\n')}\n`);
  expect(records).toHaveLength(9997);
  expect(report.rows).toEqual({ total: 10_000, read: 9997, bad: 3, blank: 0, totals: 0 });
  expect(report.findings.map(({ rule, at }) => [rule, at])).toEqual([
    ['source/id-in-exponent', { row: 42, path: '/orderId' }],
    ['source/not-money', { row: 5000, path: '/amount' }],
    ['source/not-time', { row: 10_000, path: '/paidAt' }],
  ]);
  expect(report.rules).toEqual({ 'source/id-in-exponent': 1, 'source/not-money': 1, 'source/not-time': 1 });
  expect(report.findings.map((finding) => renderFinding(finding, { messages: sourceRuleTexts, locale: 'zh' }))).toEqual([
    '订单号：“6.92E+18” 是科学计数法，原来的编号已丢失，请把该列按文本导出',
    '金额：“面议” 不是金额',
    '付款时间：“2026-06-31 08:00:00” 不是时间',
  ]);
});

test('SRC-03 · what is wrong with a row is all said, and the rows around it stay', () => {
  const readings = [...readRecords(`${header}A,,2026-06-01,1,1,\n,,x,y,1.5,\nB,,2026-06-02,2,,\n`, { table: 'orders' })];
  expect(
    readings.map(({ row, record, findings }) => [row, record?.orderId ?? null, findings.map(({ rule, at }) => `${rule} ${at?.path}`)]),
  ).toEqual([
    [1, 'A', []],
    [2, null, ['source/missing-value /orderId', 'source/not-time /paidAt', 'source/not-money /amount', 'source/not-count /pieces']],
    [3, 'B', []],
  ]);
});

test.each([
  ['too few cells', 'A,b,2026-06-01\n', 'source/cell-count'],
  ['a comma too many', 'A,b,2026-06-01,1,234.50,1,已完成\n', 'source/cell-count'],
  ['a comma too many before an empty cell', 'A,b,2026-06-01,1,1,好,,x\n', 'source/cell-count'],
  ['a quote that is never closed', '"A,b,2026-06-01,1,1,\n', 'source/open-quote'],
  ['an amount that is missing', 'A,b,2026-06-01,,1,\n', 'source/missing-value'],
  ['an amount that is only a dash', 'A,b,2026-06-01,--,1,\n', 'source/missing-value'],
  ['full-width digits', 'A,b,2026-06-01,１２,1,\n', 'source/full-width'],
  ['garbled text', 'A,b,2026-06-01,1,1,已\uFFFD成\n', 'source/garbled'],
  ['a NUL in an id', 'A\0,b,2026-06-01,1,1,\n', 'source/garbled'],
])('SRC-03 · a row with %s is a bad row among good ones', (_, row, rule) => {
  const good = 'X,b,2026-06-01,1,1,好\n';
  const { records, report } = orders(good + row + good);
  expect(records).toHaveLength(2);
  expect(report.rows).toMatchObject({ read: 2, bad: 1 });
  expect(report.findings).toEqual([expect.objectContaining({ rule, severity: 'error', at: expect.objectContaining({ row: 2 }) })]);
  for (const locale of ['zh', 'en'] as const)
    expect(renderFinding(report.findings[0]!, { messages: sourceRuleTexts, locale })).not.toMatch(/[{}]/);
});

test('blank rows are counted and passed over, empty cells at the end of a row do no harm', () => {
  const { records, report } = orders('A,b,2026-06-01,1,1,好,,\n,,,,,\n\nB,b,2026-06-01,1,1,好\n');
  expect(records).toHaveLength(2);
  expect(report.rows).toEqual({ total: 4, read: 2, bad: 0, blank: 2, totals: 0 });
});

test('a row of totals is left out and said, not counted twice and not bad', () => {
  const { records, report } = readAll('日期,花费\n2026-05-30,80.00\n2026-05-31,102.12\n总计,182.12\n', { table: 'adSpend' });
  expect(records.map(({ spend }) => spend)).toEqual([8000, 10212]);
  expect(report.rows).toEqual({ total: 3, read: 2, bad: 0, blank: 0, totals: 1 });
  expect(report.findings).toEqual([expect.objectContaining({ rule: 'source/total-row', severity: 'info', at: { row: 3, path: '/day' } })]);
  expect(orders('合计,,,182.12,,\n').report.rows).toMatchObject({ bad: 0, totals: 1 });
});

test('an order without a buyer or a payment is an order, and they are counted', () => {
  const { records, report } = orders('A,-,,1,1,等待买家付款\nB,b,2026-06-01,1,1,好\n');
  expect(records[0]).toMatchObject({ buyerId: null, paidAt: null });
  expect(report.empty).toEqual({ buyerId: 1, paidAt: 1, pieces: 0, status: 0 });
});

test('masked buyers are kept as they are, and the file says that they may be several people', () => {
  const { records, report } = orders('A,t**8,2026-06-01,1,1,\nB,t**8,2026-06-01,1,1,\n');
  expect(records.map(({ buyerId }) => buyerId)).toEqual(['t**8', 't**8']);
  const [finding] = report.findings;
  expect(finding).toEqual({
    rule: 'source/masked-person',
    severity: 'warning',
    params: { field: 'buyerId', header: '买家ID', count: 2 },
    at: { row: 1, path: '/buyerId' },
  });
  expect(renderFinding(finding!, { messages: sourceRuleTexts, locale: 'zh' })).toBe('买家ID：2 行带星号，不同的人可能看成同一个');
});

test('amounts finer than a 分 are bad rows, or are rounded as the caller chose and counted', () => {
  expect(orders('A,b,2026-06-01,1.005,1,\n').report.rules).toEqual({ 'source/too-fine': 1 });
  const { records, report } = orders('A,b,2026-06-01,1.005,1,\n', { rounding: 'half-even' });
  expect(records[0]!.amount).toBe(100);
  expect(report.findings).toEqual([expect.objectContaining({ rule: 'source/rounded-amounts', severity: 'info' })]);
  expect(renderFinding(report.findings[0]!, { messages: sourceRuleTexts, locale: 'en' })).toBe(
    '金额: 1 amounts were finer than a fen and were rounded (half-even)',
  );
});

test.each([
  ['a prefix', { refundWhen: { field: 'orderId', startsWith: 'C' } }, ['sale', 'refund', 'sale', 'sale']],
  ['a negative amount, as the plain profile has it', {}, ['sale', 'refund', 'sale', 'sale']],
  ['a word of the status', { refundWhen: [{ field: 'status', includes: '退' }] }, ['sale', 'sale', 'refund', 'sale']],
  [
    'the whole status',
    { refundWhen: [], cancelledWhen: { field: 'status', oneOf: ['已退款', '交易关闭'] } },
    ['sale', 'sale', 'cancelled', 'cancelled'],
  ],
  [
    'several rules',
    {
      refundWhen: [
        { field: 'amount', negative: true },
        { field: 'status', oneOf: ['已退款'] },
      ],
    },
    ['sale', 'refund', 'refund', 'sale'],
  ],
  ['no rule', { refundWhen: [] }, ['sale', 'sale', 'sale', 'sale']],
])('what a row is, is told by %s', (_, options, kinds) => {
  const { records, report } = orders(
    'A,b,2026-06-01,9,1,好\nC1,b,2026-06-01,-9,-1,\nB,b,2026-06-01,9,1,已退款\nD,b,2026-06-01,9,1,交易关闭\n',
    options,
  );
  expect(records.map(({ kind }) => kind)).toEqual(kinds);
  expect(Object.values(report.kinds).reduce((a, b) => a + b)).toBe(4);
});

test.each([
  ['nothing', '', 'source/empty'],
  ['blanks', ' \n\r\n\t', 'source/empty'],
  ['a mark and nothing behind it', '\uFEFF', 'source/empty'],
])('a file of %s is refused', (_, text, code) => {
  expect(() => readAll(text, { table: 'orders' })).toThrow(refused(code));
  expect(() => readAll([], { table: 'orders' })).toThrow(refused(code));
});

test('a file with a header and no rows has no records', () => {
  for (const text of [header, header.trim(), `\uFEFF${header}\r\n`])
    expect(orders('', {}).records).toEqual(readAll(text, { table: 'orders' }).records);
});

test('chunks are all text or all bytes', () => {
  for (const chunks of [['a', Uint8Array.of(97)], [Uint8Array.of(97), 'a'], [3], [null], [new Float64Array(1)], [['a']]])
    expect(() => readAll(chunks as never, { table: 'titles' })).toThrow(refused('source/not-chunk'));
});

test('what cannot be walked through is refused', () => {
  for (const chunks of [null, undefined, 3, {}, Promise.resolve('')]) {
    expect(() => readRecords(chunks as never, { table: 'titles' })).toThrow(refused('source/not-chunk'));
    expect(() => readRecordsAsync(chunks as never, { table: 'titles' })).toThrow(refused('source/not-chunk'));
  }
});

test('names that every object has are headers, ids and statuses like others', () => {
  const { records, report } = readAll('__proto__,constructor,订单号,付款时间,金额,状态\n1,2,__proto__,2026-06-01,9,constructor\n', {
    table: 'orders',
  });
  expect(records[0]).toMatchObject({ orderId: '__proto__', status: 'constructor', amount: 900 });
  expect(report.otherHeaders).toEqual(['__proto__', 'constructor']);
});

test('a cell of 100,000 characters is read, as a name and beside one', () => {
  const long = '衣'.repeat(100_000);
  const { records } = orders(`A,b,2026-06-01,9,1,${long}\n${long},b,2026-06-01,9,1,"${long}"\nB,b,2026-06-01,${long},1,\n`);
  expect(records.map(({ orderId, status }) => [orderId.length, status?.length])).toEqual([
    [1, 100_000],
    [100_000, 100_000],
  ]);
});

test('only the first findings are kept, all are counted', () => {
  const { report } = orders('x,b,2026-06-01,x,1,\n'.repeat(500), { keepFindings: 3 });
  expect(report.findings).toHaveLength(3);
  expect(report.rules).toEqual({ 'source/not-money': 500 });
});

test('a stream that is waited for is read the same', async () => {
  async function* stream() {
    yield new TextEncoder().encode(header.slice(0, 5));
    yield new TextEncoder().encode(`${header.slice(5)}A,b,2026-06-01,9,1,\n`);
  }
  const file = readRecordsAsync(stream(), { table: 'orders' });
  const ids: unknown[] = [];
  for await (const { record } of file) ids.push(record?.orderId);
  expect(ids).toEqual(['A']);
  expect(file.report().rows.read).toBe(1);
});

test('a reader is asked for its report at any time, and gives what was left behind later', () => {
  const reader = createReader({ table: 'orders' });
  expect(reader.report()).toMatchObject({ encoding: null, delimiter: null, headerRow: null, mapping: [], rows: { total: 0 } });
  const rows = `A,b,2026-06-01,9,1,\n`.repeat(60);
  reader.push(header); // nobody walks through this one
  for (const { row } of reader.push(rows)) if (row === 2) break;
  expect(reader.report().rows.total).toBe(2);
  expect([...reader.push('B,b,2026-06-01,9,1,\n')]).toHaveLength(59);
  expect([...reader.end()]).toHaveLength(0);
  expect(reader.report().rows).toMatchObject({ total: 61, read: 61 });
});

test('a chunk of any size is read piece by piece, from the first row on', () => {
  const file = readRecords(header + 'A,b,2026-06-01,9,1,\n'.repeat(50_000), { table: 'orders' });
  expect(file.next().value).toMatchObject({ row: 1 });
  expect(file.report().rows.total).toBe(1);
  expect([...file]).toHaveLength(49_999);
});

/** Readings and report, or the code of the error. */
function outcome(chunks: readonly (string | Uint8Array)[], options: object = {}): unknown {
  const file = readRecords(chunks, { table: 'orders', ...options });
  const readings: Reading<TableName>[] = [];
  try {
    for (const reading of file) readings.push(reading);
  } catch (error) {
    expect(error).toMatchObject({ name: 'ZhangguiError', code: expect.stringMatching(/^(source|limit)\//) });
    return (error as { code: string }).code;
  }
  return { readings, report: { ...file.report(), encoding: null } };
}

const piece = fc.constantFrom(
  '订单号',
  '付款时间',
  '金额',
  'A1',
  '6.92E+18',
  '2026-06-01',
  '9.5',
  '"',
  '""',
  ',',
  ',',
  ',',
  '\n',
  '\n',
  '\r\n',
  '\r',
  ' ',
  '\t',
  ';',
  '总计',
  '\uFEFF',
  '衣',
  '-',
  '__proto__',
);
const anyFile = fc
  .tuple(fc.constantFrom('', '订单号,付款时间,金额\n', '报表\n\n订单号;付款时间;金额\n'), fc.array(piece, { maxLength: 40 }))
  .map(([start, pieces]) => start + pieces.join(''));

test('where a file is cut changes nothing, as text or as bytes, and nothing but a coded error is thrown', () => {
  fc.assert(
    fc.property(anyFile, fc.integer({ min: 1, max: 11 }), (text, size) => {
      const whole = outcome([text]);
      expect(outcome(text.match(new RegExp(`[\\s\\S]{1,${size}}`, 'g')) ?? [])).toEqual(whole);
      const bytes = new TextEncoder().encode(text);
      const parts = Array.from({ length: Math.ceil(bytes.length / size) }, (_, k) => bytes.subarray(k * size, (k + 1) * size));
      expect(outcome(parts, { encoding: 'utf-8' })).toEqual(whole);
      expect(outcome(parts)).toEqual(whole);
    }),
  );
});

test('random bytes and text are read or refused with a code', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => void outcome([bytes])));
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => void outcome([header, text])));
});

test('the order of the columns changes no record', () => {
  const names = ['订单号', '买家ID', '付款时间', '金额', '件数', '状态', '颜色'];
  const value = fc.constantFrom('A1', '', '2026-06-01 08:00:00', '12.50', '3', '-', '某,某', 'x"y');
  fc.assert(
    fc.property(
      fc.array(fc.tuple(...names.map(() => value)), { maxLength: 5 }),
      fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6], { minLength: 7 }),
      (rows, order) => {
        const file = (places: readonly number[]) =>
          [names, ...rows].map((row) => places.map((place) => `"${row[place]!.replaceAll('"', '""')}"`).join(',')).join('\n');
        const read = (places: readonly number[]) => readAll(file(places), { table: 'orders' });
        const [one, other] = [read([0, 1, 2, 3, 4, 5, 6]), read(order)];
        expect(other.records).toEqual(one.records);
        expect(other.report.rows).toEqual(one.report.rows);
        expect(other.report.findings).toEqual(one.report.findings);
      },
    ),
  );
});

test('every row is read, bad, blank or a row of totals, and none is lost', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('A,b,2026-06-01,9,1,', 'A,b,x,9,1,', '', '合计,,,,,', 'A', ',,,,,'), { maxLength: 30 }),
      (rows) => {
        const { records, report } = orders(rows.map((row) => `${row}\n`).join(''));
        const { total, read, bad, blank, totals } = report.rows;
        expect(total).toBe(rows.length);
        expect(read + bad + blank + totals).toBe(total);
        expect(records).toHaveLength(read);
      },
    ),
  );
});
