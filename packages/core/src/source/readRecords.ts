import { checkLimit } from '../error/limits.js';
import { shown } from '../error/shown.js';
import { ZhangguiError } from '../error/ZhangguiError.js';
import { createReader, type Reading } from './reader.js';
import type { ReadOptions } from './readOptions.js';
import type { SourceReport } from './report.js';
import type { TableName, TableRecords } from './table.js';

/** What a file comes as: all of it, or its chunks in order; all text or all bytes. */
export type SourceChunks = string | Uint8Array | Iterable<string | Uint8Array>;

/** 附带报告: what the rows of a file bring with them. */
export interface Reported {
  /** At any time; of the rows read so far. */
  readonly report: () => SourceReport;
}

/**
 * 读文件: the rows of a file as typed records, one after the other.
 *
 * Nothing is read before the first is asked for, and never more than a chunk is held in memory. A bad row has findings instead
 * of a record and spoils no other; a blank one is passed over; `report` counts them all and says how the columns were found.
 *
 * @returns walks through the readings once; `report()` at any time
 * @throws as `createReader`
 * @example
 * ```ts
 * import { readRecords } from '@zhanggui/core/source';
 * const file = readRecords('订单号,付款时间,金额\n6920012345678901234,2026/6/1 8:05,"1,234.50"\n6.92E+18,2026/6/1,9\n', { table: 'orders' });
 * const amounts = [];
 * for (const { record } of file) if (record !== null) amounts.push(record.amount);
 * amounts; // => [123450]
 * file.report().findings[0]?.rule; // => 'source/id-in-exponent'
 * ```
 */
export function readRecords<T extends TableName>(
  chunks: SourceChunks,
  options: ReadOptions<T>,
): Generator<Reading<T>, void, undefined> & Reported {
  const { push, end, report } = createReader(options);
  const list = typeof chunks === 'string' || ArrayBuffer.isView(chunks) ? [chunks] : chunks;
  if (typeof list?.[Symbol.iterator] !== 'function') throw new ZhangguiError('source/not-chunk', { value: shown(chunks) });
  function* read(): Generator<Reading<T>, void, undefined> {
    for (const chunk of list) yield* push(chunk);
    yield* end();
  }
  return Object.assign(read(), { report });
}

/**
 * 读文件流: {@link readRecords} over chunks that are waited for, such as a file stream of Node or the body of a response.
 *
 * @throws as `createReader`, and whatever the stream throws
 */
export function readRecordsAsync<T extends TableName>(
  chunks: AsyncIterable<string | Uint8Array>,
  options: ReadOptions<T>,
): AsyncGenerator<Reading<T>, void, undefined> & Reported {
  const { push, end, report } = createReader(options);
  if (typeof chunks?.[Symbol.asyncIterator] !== 'function') throw new ZhangguiError('source/not-chunk', { value: shown(chunks) });
  async function* read(): AsyncGenerator<Reading<T>, void, undefined> {
    for await (const chunk of chunks) yield* push(chunk);
    yield* end();
  }
  return Object.assign(read(), { report });
}

/**
 * 读全部: every record of a file that fits into memory, up to 1,000,000 of them.
 *
 * @throws as `createReader`, `limit/exceeded`
 * @example
 * ```ts
 * import { readAll } from '@zhanggui/core/source';
 * const { records, report } = readAll('统计日期,访客数,支付转化率\n2026-06-01,"1,024",3.25%\n2026-06-02,-,-\n', { table: 'visitors' });
 * records.map(({ day, visitors, payConversion }) => [day, visitors, payConversion]); // => [['2026-06-01', 1024, 0.0325]]
 * report.rows; // => { total: 2, read: 1, bad: 1, blank: 0, totals: 0 }
 * ```
 */
export function readAll<T extends TableName>(
  chunks: SourceChunks,
  options: ReadOptions<T>,
): { readonly records: TableRecords[T][]; readonly report: SourceReport } {
  const file = readRecords(chunks, options);
  const records: TableRecords[T][] = [];
  for (const { record } of file) {
    if (record === null) continue;
    records.push(record);
    checkLimit('lines', records.length);
  }
  return { records, report: file.report() };
}
