import {
  type Day,
  type Finding,
  formatYuan,
  isZhangguiError,
  type Locale,
  parseDay,
  renderError,
  renderFinding,
  fen as toFen,
} from '@zhanggui/core';
import { readRecords, sourceRuleTexts } from '@zhanggui/core/source';
import {
  compute,
  eightSegments,
  eightSegmentsByQuintile,
  encodeOrders,
  handbookSegments,
  metricsErrorTexts,
  type OrderFact,
  orderFacts,
  rfm,
  type Segmentation,
  summarizeSegments,
  tenSegments,
  valuePerBuyer,
} from '@zhanggui/metrics';
import { fill, words } from './words.js';

export const segmentations: readonly Segmentation[] = [eightSegments, eightSegmentsByQuintile, tenSegments, handbookSegments.value];

interface SegmentRow {
  readonly name: string;
  readonly customers: number;
  readonly orders: number;
  readonly paid: string;
  readonly each: string;
  /** Of all customers. */
  readonly share: number;
}

interface CustomerRow {
  readonly who: string;
  readonly daysAgo: number;
  readonly orders: number;
  readonly paid: string;
  readonly scores: string;
  readonly segment: string;
}

export interface Segmented {
  readonly rows: number;
  readonly customers: number;
  readonly nobody: number;
  readonly bad: readonly Finding[];
  readonly firstBad: string;
  /** The last day that anybody paid, which is proposed as the end. */
  readonly lastDay: Day | null;
  readonly segments: readonly SegmentRow[];
  readonly list: readonly CustomerRow[];
}

/** How many customers are named one by one. */
const named = 20;

/** Reads a file of orders and sorts its customers into segments; or says why not. */
export function segmentsOf(
  csv: string,
  { segmentation, endsOn, locale }: { readonly segmentation: Segmentation; readonly endsOn: string; readonly locale: Locale },
): Segmented | { readonly refusal: string } {
  try {
    const facts: OrderFact[] = [];
    const file = readRecords(csv, { table: 'orders' });
    const bad: Finding[] = [];
    let rows = 0;
    for (const { record, findings } of file) {
      rows += 1;
      if (record === null) bad.push(...findings.slice(0, 1));
      else facts.push(...orderFacts(record));
    }
    const lastDay = facts.reduce<Day | null>((last, { day }) => (last === null || day > last ? day : last), null);
    const read = { rows, bad, firstBad: bad.length === 0 ? '' : renderFinding(bad[0]!, { messages: sourceRuleTexts, locale }), lastDay };
    if (lastDay === null) return { ...read, customers: 0, nobody: 0, segments: [], list: [] };
    const orders = encodeOrders(facts);
    const result = rfm(orders, segmentation, { endsOn: endsOn === '' ? lastDay : parseDay(endsOn) });
    const { customers, scores, segments } = result;
    const all = customers.customer.length;
    if (all === 0 && orders.customers > 0) return { refusal: fill(words[locale].nobodyBy, { day: endsOn }) };
    return {
      ...read,
      customers: all,
      nobody: orders.ordersWithoutBuyer,
      segments: summarizeSegments(result).map((figures) => {
        const each = compute(valuePerBuyer, figures);
        return {
          name: figures.name[locale],
          customers: figures.buyers,
          orders: figures.orders,
          paid: yuan(figures.paidFen),
          each: each === null ? '—' : yuan(Math.round(each)),
          share: all === 0 ? 0 : figures.buyers / all,
        };
      }),
      list: Array.from({ length: Math.min(named, all) }, (_, row) => {
        const id = orders.ids[customers.customer[row]!]!;
        return {
          who: 'personId' in id ? id.personId : id.buyerId,
          // the last day itself is day 1 there
          daysAgo: customers.recencyDays[row]! - 1,
          orders: customers.orders[row]!,
          paid: yuan(customers.paidFen[row]!),
          scores: [scores.recency, scores.frequency, scores.monetary].map((column) => column[row]).join(' '),
          segment: segments.segments[segments.segment[row]!]!.name[locale],
        };
      }),
    };
  } catch (error) {
    if (isZhangguiError(error)) return { refusal: renderError(error, { locale, texts: metricsErrorTexts }) };
    throw error;
  }
}

function yuan(amount: number): string {
  return formatYuan(toFen(amount), { grouping: true });
}

/** Three months of a small shop, made up: the same every time. */
export function sampleOrders(locale: Locale): string {
  const header = locale === 'zh' ? '订单号,买家,付款时间,实付金额' : 'order id,buyer id,paid at,amount';
  const rows: string[] = [];
  for (let buyer = 1; buyer <= 40; buyer++) {
    const orders = 1 + ((buyer * 7) % 5 === 0 ? 3 : (buyer * 3) % 4 === 0 ? 1 : 0);
    for (let k = 0; k < orders; k++) {
      const day = (buyer * 11 + k * 17) % 90;
      const month = 4 + Math.floor(day / 30);
      const date = `2026-${String(month).padStart(2, '0')}-${String(1 + (day % 30)).padStart(2, '0')}`;
      const amount = (3900 + ((buyer * 2311 + k * 997) % 26000)) / 100;
      rows.push(`${20260000 + buyer * 10 + k},b${String(buyer).padStart(2, '0')},${date} 12:00,${amount.toFixed(2)}`);
    }
  }
  return `${header}\n${rows.join('\n')}\n`;
}
