import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { addDays, type Day, parseDay, parseYuan } from '@zhanggui/core';
import {
  type CustomerColumns,
  type CustomerId,
  type CustomerScores,
  compute,
  customerColumns,
  encodeOrders,
  type Scoring,
  scoreCustomers,
  segmentCustomers,
  summarizeSegments,
  tenSegments,
  valuePerOrder,
} from '@zhanggui/metrics';
import type { Answer } from './answer.js';

interface Asked {
  readonly dataset: string;
  readonly bins: number;
  readonly row: number;
  readonly customer_id: string;
  readonly segment: string;
  readonly analysis_date?: string;
  readonly recency_bins: readonly number[];
  readonly frequency_bins: readonly number[];
  readonly monetary_bins: readonly number[];
}

/** Customer segments as R's package rfm makes them; `undefined` for any other kind. */
export function rfmOfR({ kind, input }: { readonly kind: string; readonly input: unknown }, data: string): Answer | undefined {
  if (!kind.startsWith('rfm.')) return undefined;
  const asked = input as Asked;
  const table = tableOf(join(data, asked.dataset), asked.analysis_date ?? '2006-12-31');
  switch (kind) {
    case 'rfm.bins': {
      const scores = scoreCustomers(table.customers, byQuantile(asked.bins));
      const { recency: R, frequency: F, monetary: M } = scores;
      return { got: { threshold: thresholds(table.customers, scores), counts: { R: counts(R), F: counts(F), M: counts(M) } } };
    }
    case 'rfm.threshold_row':
      return { got: thresholds(table.customers, scoreCustomers(table.customers, byQuantile(asked.bins)))[asked.row] };
    case 'rfm.custom_bins_row':
      return { got: { rfm: scoresOf(table, asked.customer_id, scoreCustomers(table.customers, byBins(asked))).rfm } };
    case 'rfm.customer_level_row':
      return { got: customerRow(table, asked.customer_id) };
    case 'rfm.customer_row':
      return { got: { ...customerRow(table, asked.customer_id), segment: segmentOf(table, asked.customer_id) } };
    case 'rfm.segment_summary':
      return { got: summary(table, asked.segment) };
    default:
      return { unsupported: `${kind}: the library has no such analysis yet` };
  }
}

function byQuantile(classes: number): Scoring {
  return { by: 'quantile', classes, compat: 'rfm' };
}

/** The cases name bounds in whole units of money. */
function byBins({ recency_bins, frequency_bins, monetary_bins }: Asked): Scoring {
  return {
    by: 'thresholds',
    recencyDays: recency_bins,
    orders: frequency_bins,
    paidFen: monetary_bins.map((yuan) => parseYuan(String(yuan))),
  };
}

/** R's intervals from the smallest number to the largest and one more. */
function thresholds({ recencyDays, orders, paidFen }: CustomerColumns, { edges }: CustomerScores) {
  const yuan = (fen: number) => fen / 100;
  const recency = [least(recencyDays), ...edges!.recencyDays, most(recencyDays) + 1];
  const frequency = [least(orders), ...edges!.orders, most(orders) + 1];
  const monetary = [least(paidFen), ...edges!.paidFen, most(paidFen) + 100].map(yuan);
  return recency.slice(1).map((_, k) => ({
    recency_lower: recency[k],
    recency_upper: recency[k + 1],
    frequency_lower: frequency[k],
    frequency_upper: frequency[k + 1],
    monetary_lower: monetary[k],
    monetary_upper: monetary[k + 1],
  }));
}

function least(values: ArrayLike<number>): number {
  return Array.from(values).reduce((a, b) => Math.min(a, b));
}

function most(values: ArrayLike<number>): number {
  return Array.from(values).reduce((a, b) => Math.max(a, b));
}

/** How many have each score that anybody has. */
function counts(scores: Uint8Array): number[] {
  const found = new Array<number>(256).fill(0);
  for (const score of scores) found[score]! += 1;
  return found.filter((count) => count > 0);
}

function scoresOf({ rowOf }: Table, customer: string, { recency, frequency, monetary }: CustomerScores) {
  const row = rowOf.get(customer)!;
  const [R, F, M] = [recency[row]!, frequency[row]!, monetary[row]!];
  return { R, F, M, rfm: R * 100 + F * 10 + M };
}

function customerRow(table: Table, customer: string) {
  const row = table.rowOf.get(customer)!;
  const { recencyDays, orders, paidFen } = table.customers;
  return {
    recency_days: recencyDays[row],
    transaction_count: orders[row],
    amount: paidFen[row]! / 100,
    ...scoresOf(table, customer, scoreCustomers(table.customers, byQuantile(5))),
  };
}

function segmentsOf({ customers }: Table) {
  return segmentCustomers(scoreCustomers(customers, byQuantile(5)), tenSegments);
}

function segmentOf(table: Table, customer: string): string | undefined {
  const { segments, segment } = segmentsOf(table);
  return segments[segment[table.rowOf.get(customer)!]!]?.name.en;
}

function summary(table: Table, segment: string) {
  const figures = summarizeSegments({ customers: table.customers, segments: segmentsOf(table) }).find(({ name }) => name.en === segment)!;
  const { buyers: customers, orders, paidFen } = figures;
  return { segment, customers, orders, revenue: paidFen / 100, aov: compute(valuePerOrder, figures)! / 100 };
}

interface Table {
  readonly customers: CustomerColumns;
  /** The row of each customer, by the name that the file has. */
  readonly rowOf: ReadonlyMap<string, number>;
}

const known = new Map<string, Table>();

/** A file of orders (customer, date, revenue), or of customers (id, revenue, last visit, orders, days since). */
function tableOf(file: string, analysisDate: string): Table {
  const key = `${file} ${analysisDate}`;
  const table = known.get(key) ?? readTable(file, analysisDate);
  known.set(key, table);
  return table;
}

function readTable(file: string, analysisDate: string): Table {
  const [head = '', ...lines] = readFileSync(file, 'utf8').trim().split(/\r?\n/);
  const rows = lines.map((line) => line.split(',').map((cell) => cell.replaceAll('"', '')));
  if (head.startsWith('"customer_id","order_date"')) {
    const orders = encodeOrders(
      rows.map(([buyerId, date, revenue], line) => ({
        orderId: String(line),
        buyerId: buyerId!,
        day: parseDay(date!),
        kind: 'sale',
        amountFen: parseYuan(revenue!),
      })),
    );
    // R counts the days up to the day of analysis, so that the day before it is day 1
    const customers = customerColumns(orders, { endsOn: addDays(analysisDate as Day, -1) });
    const nameOf = (id: CustomerId) => ('buyerId' in id ? id.buyerId : id.personId);
    return { customers, rowOf: new Map(Array.from(customers.customer, (code, row) => [nameOf(orders.ids[code]!), row])) };
  }
  return {
    customers: {
      customer: Uint32Array.from(rows, (_, row) => row),
      recencyDays: Int32Array.from(rows, (cells) => Number(cells[4])),
      orders: Uint32Array.from(rows, (cells) => Number(cells[3])),
      paidFen: Float64Array.from(rows, (cells) => parseYuan(cells[1]!)),
    },
    rowOf: new Map(rows.map((cells, row) => [cells[0]!, row])),
  };
}
