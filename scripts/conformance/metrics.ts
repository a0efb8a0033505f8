import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { addDays, type Day, fen, monthOf, parseDay, parseYuan, period } from '@zhanggui/core';
import {
  addOrder,
  compute,
  figuresOf,
  type Metric,
  monthlyRetention,
  type OrderFact,
  type OrderTally,
  orderTally,
  payConversionByOrder,
  piecesPerOrder,
  refundRateByAmount,
  repurchaseRate,
  valuePerBuyer,
  valuePerOrder,
} from '@zhanggui/metrics';
import type { Answer, Area } from './answer.js';
import { decomposition } from './decomposition.js';
import { rfmOfR } from './rfm.js';

type Recorded = {
  readonly kind: string;
  readonly input: { readonly dataset: string } & Readonly<
    Record<'month' | 'cohort' | 'country' | 'from' | 'to_exclusive' | 'dim', string>
  > & {
      readonly month_offset: number;
      readonly value: string | boolean;
    };
};

/** Figures over the files of real shops. */
export const metrics: Area = (recorded, { data }) => {
  const decomposed = decomposition(recorded as unknown as Recorded);
  if (decomposed !== undefined) return decomposed;
  if (data === undefined) return { unsupported: 'the case names a file: --data <folder> says where it is' };
  return rfmOfR(recorded as unknown as Recorded, data) ?? answer(recorded as unknown as Recorded, data);
};

function answer({ kind, input }: Recorded, data: string): Answer {
  const file = join(data, input.dataset);
  switch (kind) {
    case 'cdnow.month':
      return { got: cdnowMonth(cdnow(file), input.month) };
    case 'cdnow.cohort': {
      const cohort = monthlyRetention(cdnow(file)).find(({ month }) => month.startsWith(input.cohort));
      return { got: { active: cohort?.active[input.month_offset] ?? 0 } };
    }
    case 'online_retail.month':
      return { got: retailMonth(retail(file), input.month) };
    case 'online_retail.country':
      return { got: retailCountry(retail(file, input.country)) };
    case 'online_retail.repeat_rate':
      return { got: retailRepeat(retail(file), input.from, input.to_exclusive) };
    case 'shoppers.cvr':
      return { got: shoppers(table(file, ','), input.dim, String(input.value)) };
    default:
      return { unsupported: `${kind}: the library has no such analysis yet` };
  }
}

function cdnow(file: string): OrderTally {
  return kept(`orders of ${file}`, () => tallyOf(cdnowOrders(file)));
}

function retail(file: string, country?: string): OrderTally {
  return kept(`orders of ${country} in ${file}`, () => tallyOf(retailOrders(file, country)));
}

// one order a line, no order number: the line is the order
function* cdnowOrders(file: string): Generator<OrderFact> {
  const rows = table(file, /\s+/);
  for (const [line, { customer_id, date, number_of_cds, dollar_value }] of rows.entries()) {
    const day = parseDay(`${date!.slice(0, 4)}-${date!.slice(4, 6)}-${date!.slice(6)}`);
    yield {
      orderId: String(line),
      buyerId: customer_id!,
      day,
      kind: 'sale',
      amountFen: parseYuan(dollar_value!),
      pieces: Number(number_of_cds),
    };
  }
}

// invoices: C… is a cancellation, and what is worth nothing was not bought; amounts are in thousandths of a pound
function* retailOrders(file: string, only?: string): Generator<OrderFact> {
  for (const { invoice_no, invoice_date, customer_id, country, amount_pence_x10 } of table(file, ',')) {
    if (only !== undefined && country !== only) continue;
    const amount = Number(amount_pence_x10);
    const kind = invoice_no!.startsWith('C') ? 'refund' : 'sale';
    if (kind === 'sale' && amount <= 0) continue;
    const day = parseDay(invoice_date!.slice(0, 10));
    yield { orderId: invoice_no!, buyerId: customer_id || null, day, kind, amountFen: fen(kind === 'refund' ? -amount : amount) };
  }
}

function cdnowMonth(tally: OrderTally, month: string) {
  const figures = figuresOf(tally, monthOf(parseDay(`${month}-01`)));
  return {
    gmv_cents: figures.paidFen,
    orders: figures.orders,
    buyers: figures.buyers,
    new_buyers: figures.newBuyers,
    units: figures.pieces,
    arpu_cents: compute(valuePerBuyer, figures),
    aov_cents: compute(valuePerOrder, figures),
    units_per_order: compute(piecesPerOrder, figures),
  };
}

function retailMonth(tally: OrderTally, month: string) {
  const figures = figuresOf(tally, monthOf(parseDay(`${month}-01`)));
  return {
    gmv: figures.paidFen,
    orders: figures.orders,
    buyers: figures.buyers,
    refund: figures.refundFen,
    aov: compute(valuePerOrder, figures),
    refund_ratio: compute(refundRateByAmount, figures),
  };
}

function retailCountry(tally: OrderTally) {
  const { paidFen, orders } = figuresOf(tally, period('0001-01-01' as Day, '9999-12-31' as Day));
  return { gmv: paidFen, orders };
}

function retailRepeat(tally: OrderTally, from: string, toExclusive: string) {
  const figures = figuresOf(tally, period(parseDay(from), addDays(parseDay(toExclusive), -1)));
  return { buyers: figures.buyers, repeat_buyers: figures.repeatBuyers, repeat_rate: compute(repurchaseRate, figures) };
}

/** The mean of the sessions' bounce rates: a mean of ratios, so no metric of the catalogue. */
const meanBounce = {
  id: 'mean_bounce',
  name: { zh: '平均跳失率', en: 'Mean bounce rate' },
  unit: 'ratio',
  better: 'lower',
  formula: [['bounceBillionths', '÷', 1e9], '÷', 'sessions'],
} as const satisfies Metric;

function shoppers(all: readonly Row[], dim: string, value: string) {
  const rows = all.filter((row) => row[dim]?.toLowerCase() === value.toLowerCase());
  const sum = (of: (row: Row) => number) => rows.reduce((total, row) => total + of(row), 0);
  const sessions = rows.length;
  const orders = sum(({ Revenue }) => Number(Revenue));
  return {
    sessions,
    orders,
    bounce: compute(meanBounce, { bounceBillionths: sum(({ BounceRates }) => Math.round(Number(BounceRates) * 1e9)), sessions }),
    product_views: sum(({ ProductRelated }) => Number(ProductRelated)),
    cvr: compute(payConversionByOrder, { orders, visitors: sessions }),
  };
}

function tallyOf(orders: Iterable<OrderFact>): OrderTally {
  const tally = orderTally();
  for (const order of orders) addOrder(tally, order);
  return tally;
}

type Row = Readonly<Record<string, string>>;

/** The rows of a file; these files quote nothing. */
function table(file: string, separator: string | RegExp): readonly Row[] {
  return kept(file, () => {
    const [head = '', ...lines] = readFileSync(file, 'utf8').split(/\r?\n/);
    const names = head.trim().split(separator);
    const rows = lines.map((line) => line.trim()).filter((line) => line !== '');
    return rows.map((line) => {
      const cells = line.split(separator);
      return Object.fromEntries(names.map((name, column) => [name, cells[column] ?? '']));
    });
  });
}

const known = new Map<string, unknown>();

/** A file is read once for all its cases. */
function kept<Value>(key: string, make: () => Value): Value {
  if (!known.has(key)) known.set(key, make());
  return known.get(key) as Value;
}
