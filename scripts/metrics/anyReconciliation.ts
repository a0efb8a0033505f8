import { type Fen, type Instant, parseDay, parseInstant } from '@zhanggui/core';
import type { FigureReading, PlatformReport, ReconcileCauseId, ReconcileOrder } from '@zhanggui/metrics';
import fc from 'fast-check';

/** A shop's orders and a platform's report of June, of which it is known why they differ. */
export interface KnownReconciliation {
  readonly report: PlatformReport;
  readonly orders: readonly ReconcileOrder[];
  readonly ours: FigureReading;
  readonly theirs: FigureReading;
  /** By cause, and by mark for `excluded`, how much our figure is over theirs. */
  readonly causes: Readonly<Record<string, number>>;
  /** What only the report has. */
  readonly unknownFen: number;
}

type Theirs = Required<FigureReading>;

/** Orders of one kind have one reason to be counted otherwise, if any; `expect` says which, and by how much. */
interface Kind {
  readonly make: (id: string, amount: number, part: number) => readonly ReconcileOrder[];
  readonly expect: (theirs: Theirs, amount: number, part: number) => readonly [ReconcileCauseId | `excluded ${string}`, number] | null;
}

const at = (text: string): Instant => parseInstant(`2026-${text}:00+08:00`);
const [may, june, july] = [at('05-20T12:00'), at('06-10T12:00'), at('07-05T12:00')];
const firstHourOfJuly = at('07-01T00:30');
const firstHourOfJune = at('06-01T00:30');

function order(orderId: string, amount: number, more: Partial<ReconcileOrder> = {}): ReconcileOrder {
  return { orderId, orderedAt: june, paidAt: june, amountFen: amount as Fen, ...more };
}

const back = (time: Instant, amount: number) => [{ at: time, amountFen: amount as Fen }];

const kinds: readonly Kind[] = [
  { make: (id, amount) => [order(id, amount)], expect: () => null },
  { make: (id, amount) => [order(id, amount, { orderedAt: may, paidAt: may })], expect: () => null },
  {
    make: (id, amount) => [order(id, amount, { orderedAt: may })],
    expect: ({ time }, amount) => (time === 'ordered' ? ['time-basis', amount] : null),
  },
  {
    make: (id, amount) => [order(id, amount, { paidAt: july })],
    expect: ({ time }, amount) => (time === 'ordered' ? ['time-basis', -amount] : null),
  },
  {
    make: (id, amount) => [order(id, amount, { paidAt: null })],
    expect: ({ time, excludes }, amount) => (time === 'ordered' && !excludes.includes('unpaid') ? ['no-time', -amount] : null),
  },
  {
    make: (id, amount) => [order(id, amount, { orderedAt: firstHourOfJuly, paidAt: firstHourOfJuly })],
    expect: ({ dayStartsAtMinutes }, amount) => (dayStartsAtMinutes > 30 ? ['day-cut', -amount] : null),
  },
  {
    make: (id, amount) => [order(id, amount, { orderedAt: firstHourOfJune, paidAt: firstHourOfJune })],
    expect: ({ dayStartsAtMinutes }, amount) => (dayStartsAtMinutes > 30 ? ['day-cut', amount] : null),
  },
  {
    make: (id, amount, part) => [order(id, amount, { refunds: back(june, part) })],
    expect: ({ refunds }, _, part) => (refunds === 'kept' ? null : ['refunds', part]),
  },
  {
    make: (id, amount, part) => [order(id, amount, { refunds: back(july, part) })],
    expect: ({ refunds }, _, part) => (refunds === 'on-order-day' ? ['refunds', part] : null),
  },
  {
    make: (id, amount, part) => [order(id, amount, { orderedAt: may, paidAt: may, refunds: back(june, part) })],
    expect: ({ refunds }, _, part) => (refunds === 'on-refund-day' ? ['refunds', part] : null),
  },
  ...['brushed', 'deposit', 'cancelled'].map(
    (mark): Kind => ({
      make: (id, amount) => [order(id, amount, { marks: [mark] })],
      expect: ({ excludes }, amount) => (excludes.includes(mark) ? [`excluded ${mark}`, amount] : null),
    }),
  ),
  {
    make: (id, amount) => [order(id, amount), order(id, amount)],
    expect: ({ repeatedRows }, amount) => (repeatedRows === 'once' ? ['repeated', amount] : null),
  },
];

const anyTheirs: fc.Arbitrary<Theirs> = fc.record({
  time: fc.constantFrom('paid', 'ordered'),
  refunds: fc.constantFrom('kept', 'on-refund-day', 'on-order-day'),
  dayStartsAtMinutes: fc.constantFrom(0, 60, 120, 480),
  excludes: fc.subarray(['brushed', 'deposit', 'cancelled', 'unpaid']),
  repeatedRows: fc.constantFrom('once', 'each'),
});

const amount = fc.oneof(fc.integer({ min: 1, max: 100_000 }), fc.integer({ min: 1, max: 1e12 }));

/** Up to 40 orders of any kinds; reports of all three forms, made by {@link theirRows}. */
export function anyReconciliation(): fc.Arbitrary<KnownReconciliation> {
  const row = fc.record({ kind: fc.nat(kinds.length - 1), amount, part: fc.nat(1_000_000) });
  const form = fc.constantFrom<'total' | 'days' | 'orders'>('total', 'days', 'orders');
  return fc
    .record({ rows: fc.array(row, { maxLength: 40 }), theirs: anyTheirs, unknown: fc.array(amount, { maxLength: 3 }), form })
    .map((known) => {
      const { rows, theirs, unknown } = known;
      const causes: Record<string, number> = {};
      const orders = rows.flatMap((each, k) => {
        const part = Math.min(each.part, each.amount);
        const [cause, gap] = kinds[each.kind]!.expect(theirs, each.amount, part) ?? [null, 0];
        if (cause !== null) causes[cause] = (causes[cause] ?? 0) + gap;
        return kinds[each.kind]!.make(`A${k}`, each.amount, part);
      });
      const extra = unknown.map((fen, k): Reported => ({ orderId: `X${k}`, day: '2026-06-15', amount: fen }));
      const report = reportOf([...theirRows(orders, theirs), ...extra], known.form);
      return { report, orders, ours: { repeatedRows: 'each' }, theirs, causes, unknownFen: unknown.reduce((sum, each) => sum + each, 0) };
    });
}

interface Reported {
  readonly orderId: string;
  readonly day: string;
  readonly amount: number;
}

/** What the platform counts, told from texts of days and not from numbers. */
function theirRows(orders: readonly ReconcileOrder[], theirs: Theirs): Reported[] {
  const rows: Reported[] = [];
  const seen = new Set<string>();
  for (const { orderId, orderedAt, paidAt, amountFen, refunds = [], marks = [] } of orders) {
    if (theirs.repeatedRows === 'once' && seen.has(orderId)) continue;
    seen.add(orderId);
    if ([...marks, paidAt === null ? 'unpaid' : ''].some((mark) => theirs.excludes.includes(mark))) continue;
    const time = theirs.time === 'paid' ? paidAt : orderedAt;
    const add = (when: Instant | null, fen: number) => {
      const day = when === null ? '' : dayAfter(when, theirs.dayStartsAtMinutes);
      if (day.startsWith('2026-06')) rows.push({ orderId, day, amount: fen });
    };
    add(time, amountFen);
    for (const refund of refunds) {
      if (theirs.refunds !== 'kept') add(theirs.refunds === 'on-order-day' ? time : refund.at, 0 - refund.amountFen);
    }
  }
  return rows;
}

/** The day in Beijing of an instant, when days begin so many minutes after midnight. */
function dayAfter(time: Instant, minutes: number): string {
  return new Date(Date.parse(time) + 8 * 3_600_000 - minutes * 60_000).toISOString().slice(0, 10);
}

function reportOf(rows: readonly Reported[], form: 'total' | 'days' | 'orders'): PlatformReport {
  const period = { from: parseDay('2026-06-01'), to: parseDay('2026-06-30') };
  const sums = new Map<string, number>();
  const keyOf = { total: () => '', days: ({ day }: Reported) => day, orders: ({ orderId }: Reported) => orderId }[form];
  for (const row of rows) sums.set(keyOf(row), (sums.get(keyOf(row)) ?? 0) + row.amount);
  if (form === 'total') return { period, totalFen: (sums.get('') ?? 0) as Fen };
  if (form === 'days') return { period, days: [...sums].map(([day, sum]) => ({ day: parseDay(day), totalFen: sum as Fen })) };
  return { period, orders: [...sums].map(([orderId, sum]) => ({ orderId, amountFen: sum as Fen })) };
}
