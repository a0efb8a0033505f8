import { createReadStream, statSync } from 'node:fs';
import {
  combineOrders,
  createReader,
  type Order,
  type ReadOptions,
  type SourceReport,
  type TableName,
  type TableRecords,
  type Title,
  type VisitorDay,
} from '@zhanggui/core/source';
import { addOrder, type OrderTally, orderFacts, orderTally } from '@zhanggui/metrics';
import type { CheckupOptions } from './options.js';

/** A file by its path, or a text that is already there. */
export type Source = { readonly path: string } | { readonly name: string; readonly text: string };

/** A file that was read, and how. */
export interface ReadFile {
  readonly name: string;
  readonly report: SourceReport;
}

/** Rows that are in the file and in no figure, by reason. */
export interface LeftOut {
  unpaid: number;
  /** A sale of nothing or less, such as a correction of the books. */
  notPositive: number;
}

export interface ReadOrders extends ReadFile {
  readonly tally: OrderTally;
  readonly leftOut: LeftOut;
}

type Progress = (line: string) => void;

/** Reads orders row by row into a tally: the rows themselves are not kept. */
export async function readOrders(source: Source, options: CheckupOptions, progress: Progress): Promise<ReadOrders> {
  const { profile, columns, rowIds, refundPrefix, scale, zone } = options;
  const tally = orderTally();
  const leftOut: LeftOut = { unpaid: 0, notPositive: 0 };
  const whole: Order[] = [];
  const add = (order: Order) => {
    const facts = orderFacts(order);
    if (facts.length === 0) leftOut[order.paidAt === null ? 'unpaid' : 'notPositive'] += 1;
    for (const fact of facts) addOrder(tally, fact);
  };
  // where each row of an order repeats its amount, the rows must be seen together
  const repeats = profile.tables.orders?.amountOf === 'order';
  const read: ReadOptions<'orders'> = {
    table: 'orders',
    profile,
    columns,
    rowIds,
    zone,
    ...(scale !== null && { amounts: 'fen' }),
    ...(refundPrefix !== null && { refundWhen: { field: 'orderId', startsWith: refundPrefix } }),
  };
  const file = await readFile(source, read, { progress, take: repeats ? (order) => void whole.push(order) : add });
  if (repeats) for (const order of combineOrders(whole, { amountOf: 'order' })) add(order);
  return { ...file, tally, leftOut };
}

export async function readVisitors(
  source: Source,
  { profile, zone }: CheckupOptions,
  progress: Progress,
): Promise<ReadFile & { days: VisitorDay[] }> {
  const days: VisitorDay[] = [];
  const read: ReadOptions<'visitors'> = { table: 'visitors', zone, ...(profile.tables.visitors && { profile }) };
  return { ...(await readFile(source, read, { progress, take: (day) => void days.push(day) })), days };
}

export async function readTitles(source: Source, { profile }: CheckupOptions, progress: Progress): Promise<ReadFile & { titles: Title[] }> {
  const titles: Title[] = [];
  const read: ReadOptions<'titles'> = { table: 'titles', ...(profile.tables.titles && { profile }) };
  return { ...(await readFile(source, read, { progress, take: (title) => void titles.push(title) })), titles };
}

async function readFile<T extends TableName>(
  source: Source,
  options: ReadOptions<T>,
  { progress, take }: { readonly progress: Progress; readonly take: (record: TableRecords[T]) => void },
): Promise<ReadFile> {
  const reader = createReader(options);
  const takeAll = (readings: ReturnType<typeof reader.push>) => {
    for (const { record } of readings) if (record !== null) take(record);
  };
  if ('text' in source) {
    takeAll(reader.push(source.text));
    takeAll(reader.end());
    return { name: source.name, report: reader.report() };
  }
  const size = statSync(source.path).size;
  let bytes = 0;
  let shown = 0;
  for await (const chunk of createReadStream(source.path, { highWaterMark: 1 << 16 }) as AsyncIterable<Uint8Array>) {
    takeAll(reader.push(chunk));
    bytes += chunk.length;
    const percent = Math.floor((bytes / size) * 100);
    if (size > 8 << 20 && percent >= shown + 10) {
      shown = percent;
      progress(`${source.path}: ${percent} %, ${reader.report().rows.total} rows`);
    }
  }
  takeAll(reader.end());
  return { name: source.path, report: reader.report() };
}
